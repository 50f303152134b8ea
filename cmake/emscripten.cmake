# All that is particular to Emscripten, and every difference between its versions (Debian's 3.1.6 up to 6.x), is here.
#
#   firebreak_optimise_for_size(target [PATTERN])   -Oz for what is not on the hot path: all of it, or what matches
#   firebreak_wasm_simd(target)           128-bit vectors, which every browser has had since 2023; four draws cost one
#   firebreak_wasm_exceptions(target)     exceptions for the test programs (Catch2); our own code has none
#   firebreak_node_program(target)        one JavaScript file with the wasm in it, for Node; valid as .mjs, run as .mjs
#   firebreak_web_module(target EXPORT_NAME f)   .js (classic script that defines the factory f()) and .wasm, for browsers
# Emscripten tells the compiler not to inline where size counts and leaves that to its linker, which cannot then undo
# what an inlined call makes superfluous. Functions shorter than their call are most of the standard library.
set(FIREBREAK_SIZE_FLAGS -Oz -finline-functions)

function(firebreak_optimise_for_size target)
  if(EMSCRIPTEN AND CMAKE_BUILD_TYPE STREQUAL "Release")
    if(ARGC GREATER 1)
      get_target_property(sources ${target} SOURCES)
      list(FILTER sources INCLUDE REGEX ${ARGV1})
      set_property(SOURCE ${sources} APPEND PROPERTY COMPILE_OPTIONS ${FIREBREAK_SIZE_FLAGS})
    else()
      target_compile_options(${target} PRIVATE ${FIREBREAK_SIZE_FLAGS})
    endif()
  endif()
endfunction()

function(firebreak_wasm_simd target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -msimd128 -mnontrapping-fptoint -msign-ext -mbulk-memory)
  endif()
endfunction()

function(firebreak_wasm_exceptions target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE -fwasm-exceptions)
    target_link_options(${target} PUBLIC -fwasm-exceptions)
  endif()
endfunction()

if(NOT EMSCRIPTEN)
  return()
endif()

if(NOT EMSCRIPTEN_VERSION)
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} -dumpversion OUTPUT_VARIABLE EMSCRIPTEN_VERSION
                  OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
message(STATUS "Emscripten ${EMSCRIPTEN_VERSION}")

# STACK_SIZE replaced TOTAL_STACK in 3.1.25; the default then fell from 5 MiB to 64 KiB.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  set(stackFlag -sTOTAL_STACK=1048576)
else()
  set(stackFlag -sSTACK_SIZE=1048576)
endif()

set(FIREBREAK_WASM_FLAGS -sALLOW_MEMORY_GROWTH=1 ${stackFlag} -sSTRICT=1 -sMALLOC=emmalloc)

function(firebreak_node_program target)
  target_link_options(${target} PRIVATE ${FIREBREAK_WASM_FLAGS}
    -sENVIRONMENT=node -sSINGLE_FILE=1 -sNODERAWFS=1 -sEXIT_RUNTIME=1
    "SHELL:--extern-pre-js ${PROJECT_SOURCE_DIR}/cmake/node_module.js")
  set_target_properties(${target} PROPERTIES LINK_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/node_module.js)
  add_custom_command(TARGET ${target} POST_BUILD VERBATIM
    COMMAND ${CMAKE_COMMAND} -E copy $<TARGET_FILE:${target}> $<TARGET_FILE_DIR:${target}>/$<TARGET_FILE_BASE_NAME:${target}>.mjs)
endfunction()

function(firebreak_web_module target)
  cmake_parse_arguments(PARSE_ARGV 1 WEB "" "EXPORT_NAME" "")
  target_link_options(${target} PRIVATE ${FIREBREAK_WASM_FLAGS}
    -sENVIRONMENT=web,worker -sFILESYSTEM=0 -sMODULARIZE=1 -sEXPORT_NAME=${WEB_EXPORT_NAME}
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    --no-entry -lhtml5.js -lGL
    $<$<CONFIG:Release>:-Oz>  # of the two the last counts: what the linker inlines would not fit the page's size
    # Long functions with one caller stay functions: merged, their many variables have long numbers.
    $<$<CONFIG:Release>:-sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=30>
    -sINCOMING_MODULE_JS_API=instantiateWasm
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8,getValue,HEAPU8)
endfunction()
