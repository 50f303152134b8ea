#pragma once
// Sorting in which what compares alike keeps its order, compiled once for all types: std::stable_sort is 2 kB of
// program for each, which the page would have to load.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace firebreak {

// The order in which 0…count−1 stand when `before(context, a, b)` decides; those it does not tell apart by number.
std::vector<std::uint32_t> stableOrder(std::size_t count,
                                       bool (*before)(const void* context, std::size_t a, std::size_t b),
                                       const void* context);

// As std::stable_sort, for random access; less(a, b): a goes before b.
template <class Iterator, class Less = std::less<>>
void sortStably(Iterator first, Iterator last, const Less& less = {}) {
  using Difference = typename std::iterator_traits<Iterator>::difference_type;
  struct Context {
    Iterator first;
    const Less& less;
  } const context{first, less};
  const auto before = [](const void* given, std::size_t a, std::size_t b) {
    const Context& at = *static_cast<const Context*>(given);
    return at.less(at.first[static_cast<Difference>(a)], at.first[static_cast<Difference>(b)]);
  };
  std::vector<typename std::iterator_traits<Iterator>::value_type> sorted;
  const std::vector<std::uint32_t> order = stableOrder(static_cast<std::size_t>(last - first), before, &context);
  sorted.reserve(order.size());
  for (const std::uint32_t place : order)
    sorted.push_back(std::move(first[static_cast<Difference>(place)]));
  for (auto& item : sorted)
    *first++ = std::move(item);
}

}  // namespace firebreak
