# firebreak_determinism(target): what makes (scenario, seed) give the same bits with every compiler.
#
# Contraction of a*b+c into one rounding is off everywhere, whatever the processor offers; no fast-math, so sums keep
# their order. Exceptions are off: the engine and the page report errors as values (engine/error.h), and the wasm
# build could not catch one anyway.
function(firebreak_determinism target)
  target_compile_options(${target} PRIVATE -ffp-contract=off -fno-fast-math)
endfunction()

function(firebreak_no_exceptions target)
  target_compile_options(${target} PRIVATE -fno-exceptions)
endfunction()

# firebreak_target(target): all that holds for each of our own libraries and programs.
function(firebreak_target target)
  firebreak_warnings(${target})
  firebreak_determinism(${target})
  firebreak_no_exceptions(${target})
  firebreak_wasm_simd(${target})
  firebreak_sanitizers(${target})
endfunction()
