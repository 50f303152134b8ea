#include "engine/kernels.h"

#include "base/deterministic_math.h"
#include "base/kernel_counts.h"
#include "random/draws.h"

namespace firebreak {
namespace {

constexpr RunKey key = {.seed = 1, .run = 0};
constexpr int ages = 1 << 15;  // a key holds no larger tick or age

int ageOf(std::uint32_t call) {
  return static_cast<int>(call % ages);
}

double blocksAlone(std::uint32_t calls) {
  const Draws draws(key);
  std::uint32_t sum = 0;
  for (std::uint32_t n = 0; n < calls; ++n)
    sum += draws.block(Purpose::opportunity, ageOf(n), 0, 1).words[0];
  return sum;
}

double blocksInRows(std::uint32_t calls) {
  const Draws draws(key);
  std::uint32_t sum = 0;
  for (std::uint32_t n = 0; n < calls; ++n) {
    const FourBlocks blocks = draws.four(draws.counter(Purpose::opportunity, ageOf(n), 0, 1), {0, 1, 0, 0});
    sum += blocks.words[0][0] + blocks.words[1][1] + blocks.words[2][2] + blocks.words[3][3];
  }
  return sum;
}

// Both shapes of the normals take the same words, one in seven in a tail, and make them in passing.
std::uint32_t scattered(std::uint32_t n) {
  return n * 0x9e3779b9u;
}

double normalsAlone(std::uint32_t calls) {
  double sum = 0;
  for (std::uint32_t n = 0; n < calls; ++n)
    sum += Block{{scattered(n), 0, 0, 0}}.normal(0);
  return sum;
}

double normalsInLanes(std::uint32_t calls) {
  double sum = 0;
  FourBlocks blocks;
  for (std::uint32_t n = 0; n < calls; ++n) {
    for (std::uint32_t lane = 0; lane < 4; ++lane)
      blocks.words[0][lane] = scattered(4 * n + lane);
    double z[4];
    blocks.normals(0, z);
    sum += z[0] + z[1] + (z[2] + z[3]);
  }
  return sum;
}

double exponentials(std::uint32_t calls) {
  double sum = 0;
  for (std::uint32_t n = 0; n < calls; ++n)
    sum += expD(-static_cast<double>(scattered(n)) * 0x1p-29);  // −8…0
  return sum;
}

constexpr std::array<Kernel, kernelCount> table = {{{"random block", "alone", 1, blocksAlone},
                                                    {"random block", "in rows of four", 4, blocksInRows},
                                                    {"normal", "alone", 1, normalsAlone},
                                                    {"normal", "in lanes", 4, normalsInLanes},
                                                    {"exponential", "alone", 1, exponentials}}};

}  // namespace

std::span<const Kernel, kernelCount> kernels() {
  return table;
}

std::array<std::uint64_t, kernelCount> kernelCalls() {
  const KernelCounts& now = kernelCounts;
  return {now.blocks, now.blockRows, now.normals, now.normalRows, now.exps};
}

}  // namespace firebreak
