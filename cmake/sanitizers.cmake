# firebreak_sanitizers(target): ENGINE_SANITIZE and ENGINE_FUZZ, compile and link side.
if(ENGINE_FUZZ AND NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  message(FATAL_ERROR "ENGINE_FUZZ needs clang: libFuzzer is part of it. Configure with -DCMAKE_CXX_COMPILER=clang++.")
endif()
if(EMSCRIPTEN AND (ENGINE_SANITIZE OR ENGINE_FUZZ))
  message(FATAL_ERROR "ENGINE_SANITIZE and ENGINE_FUZZ are for native builds.")
endif()

function(firebreak_sanitizers target)
  if(ENGINE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all
                                             -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
  if(ENGINE_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()
