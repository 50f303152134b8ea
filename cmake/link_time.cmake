# firebreak_optimise_across_files(target PATTERN): what a run passes through day after day is compiled as one in release
# builds: worth a tenth to a quarter of its time. Only the
# sources that match, so that linking stays short. GCC only: Emscripten 3.1.6 cannot link such objects with its own
# C++ library when exceptions are on, as the tests need them. Others compile file by file, with the same bits.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_AR)
  set(FIREBREAK_LINK_TIME -flto=auto)
  set(CMAKE_AR ${CMAKE_CXX_COMPILER_AR})  # knows such objects
  set(CMAKE_RANLIB ${CMAKE_CXX_COMPILER_RANLIB})
endif()

function(firebreak_optimise_across_files target pattern)
  if(NOT FIREBREAK_LINK_TIME OR NOT CMAKE_BUILD_TYPE STREQUAL "Release" OR ENGINE_SANITIZE OR ENGINE_FUZZ)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX ${pattern})
  set_property(SOURCE ${sources} APPEND PROPERTY COMPILE_OPTIONS ${FIREBREAK_LINK_TIME})
  target_link_options(${target} INTERFACE ${FIREBREAK_LINK_TIME})
endfunction()
