#pragma once
// The arithmetic that most of a run's time goes into, piece by piece and in every shape that it has, for those who
// measure speed (`firebreak bench`): what each piece costs, and how often a run did it.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace firebreak {

struct Kernel {
  std::string_view name;   // "random block": docs/model.md 1.1
  std::string_view shape;  // "alone", "in rows of four", "in lanes"
  int results;             // of one call
  // So many calls, one after another, none waiting for the one before; a number that depends on all results.
  double (*work)(std::uint32_t calls);
};

constexpr std::size_t kernelCount = 5;
std::span<const Kernel, kernelCount> kernels();

// Calls that this thread made so far, in the order of kernels(): those of runs, and those of work().
std::array<std::uint64_t, kernelCount> kernelCalls();

}  // namespace firebreak
