#include "engine/order.h"

#include <algorithm>
#include <numeric>

namespace firebreak {

std::vector<std::uint32_t> stableOrder(std::size_t count,
                                       bool (*before)(const void* context, std::size_t a, std::size_t b),
                                       const void* context) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return before(context, a, b); });
  return order;
}

}  // namespace firebreak
