# firebreak_warnings(target): the warnings our own sources must be free of. ENGINE_STRICT makes them errors.
function(firebreak_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion)
  if(ENGINE_STRICT)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
endfunction()
