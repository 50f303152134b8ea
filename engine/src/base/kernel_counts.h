#pragma once
// How often this thread did the arithmetic that most of a run's time goes into. Only engine/kernels.h reads it, for
// those who measure speed; no run depends on it.

#include <cstdint>

namespace firebreak {

struct KernelCounts {
  std::uint64_t blocks = 0, blockRows = 0, normals = 0, normalRows = 0, exps = 0;
};

// WebAssembly has one thread a module, and thread_local only with shared memory.
#ifdef __wasm__
extern constinit KernelCounts kernelCounts;
#else
extern thread_local constinit KernelCounts kernelCounts;
#endif

}  // namespace firebreak
