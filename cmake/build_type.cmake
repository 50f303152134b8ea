# Release unless somebody says otherwise; ccache where it is installed.
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()

find_program(FIREBREAK_CCACHE ccache DOC "Compiler cache; empty: none")
mark_as_advanced(FIREBREAK_CCACHE)
if(FIREBREAK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${FIREBREAK_CCACHE})
endif()
