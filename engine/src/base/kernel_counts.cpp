#include "base/kernel_counts.h"

namespace firebreak {

#ifdef __wasm__
constinit KernelCounts kernelCounts;
#else
thread_local constinit KernelCounts kernelCounts;
#endif

}  // namespace firebreak
