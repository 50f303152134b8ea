#pragma once
// How often a second something can be done. Only bench looks at a clock.

#include <chrono>
#include <cstdint>

namespace firebreak::cli {

using Clock = std::chrono::steady_clock;

inline double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Calls per second of work(0), work(1), …, for about `seconds`, after a quarter of that to warm up: engines of
// WebAssembly compile well what they have seen often.
template <class Work>
double callsPerSecond(double seconds, Work work) {
  const Clock::time_point warming = Clock::now();
  do
    work(0u);
  while (secondsSince(warming) < seconds / 4);
  std::uint32_t calls = 0, batch = 1;
  double elapsed = 0;
  const Clock::time_point start = Clock::now();
  while (elapsed < seconds) {
    for (std::uint32_t i = 0; i < batch; ++i)
      work(calls++);
    elapsed = secondsSince(start);
    if (elapsed < seconds / 8) batch *= 2;
  }
  return calls / elapsed;
}

}  // namespace firebreak::cli
