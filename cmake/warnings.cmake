# firebreak_warnings(target): the warnings our own sources must be free of. ENGINE_STRICT makes them errors.
function(firebreak_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict)  # g++ 12 warns of its own std::string
  endif()
  if(ENGINE_STRICT)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
