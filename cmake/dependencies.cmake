# Dependencies as source, pinned in dependencies.txt. What setup.sh unpacked into .deps is used; what it could not
# get, FetchContent clones at the pinned commit. Targets: imgui, glm, nlohmann_json, catch2. None brings its own flags,
# its own CMake rules or anything of /usr/include.
include(FetchContent)

set(FIREBREAK_DEPS ${CMAKE_SOURCE_DIR}/.deps CACHE PATH "Where setup.sh unpacked the dependencies")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/dependencies.txt)

file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/dependencies.txt rows REGEX "^[a-z]")
foreach(row IN LISTS rows)
  string(REGEX MATCHALL "[^ ]+" fields "${row}")
  list(GET fields 0 name)
  list(GET fields 1 tag)
  list(GET fields 2 commit)
  list(GET fields 3 repository)
  string(TOUPPER ${name} upper)
  if(EXISTS ${FIREBREAK_DEPS}/${name})
    set(FETCHCONTENT_SOURCE_DIR_${upper} ${FIREBREAK_DEPS}/${name})
  elseif(NOT FETCHCONTENT_SOURCE_DIR_${upper})
    message(STATUS "${name} ${tag}: not in ${FIREBREAK_DEPS}; cloning ${commit}")
  endif()
  # SOURCE_SUBDIR names no folder of theirs: we take the sources, not their build.
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${commit} SOURCE_SUBDIR firebreak-takes-sources-only)
  FetchContent_MakeAvailable(${name})
endforeach()

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${nlohmann_json_SOURCE_DIR}/single_include)
target_compile_definitions(nlohmann_json INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0 JSON_HAS_RANGES=0)

add_library(glm INTERFACE)
target_include_directories(glm SYSTEM INTERFACE ${glm_SOURCE_DIR})
target_compile_definitions(glm INTERFACE GLM_FORCE_XYZW_ONLY)

# The item hooks (IMGUI_ENABLE_TEST_ENGINE) feed the accessible tree; indices are 32 bits wide because WebGL2 cannot
# offset vertices; fonts are our own, so the built-in one is left out; no files, no shell, no environment. Controls are
# our own too: who wants one of ImGui's adds imgui_widgets.cpp and imgui_tables.cpp here and drops the last file.
add_library(imgui STATIC
  ${imgui_SOURCE_DIR}/imgui.cpp
  ${imgui_SOURCE_DIR}/imgui_draw.cpp
  ${CMAKE_SOURCE_DIR}/web/ui/imgui_left_out.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC
  "ImDrawIdx=unsigned int"
  IMGUI_ENABLE_TEST_ENGINE
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS
  IMGUI_DISABLE_DEMO_WINDOWS
  IMGUI_DISABLE_DEBUG_TOOLS
  IMGUI_DISABLE_DEFAULT_FONT
  IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
firebreak_no_exceptions(imgui)
firebreak_sanitizers(imgui)
firebreak_optimise_for_size(imgui)

# Tests include <catch2/catch_test_macros.hpp> and the like; the library comes from the one amalgamated source.
if(FIREBREAK_TESTS)
  set(CATCH_CONFIG_DEFAULT_REPORTER console)
  set(CATCH_CONFIG_CONSOLE_WIDTH 120)
  configure_file(${catch2_SOURCE_DIR}/src/catch2/catch_user_config.hpp.in
                 ${CMAKE_BINARY_DIR}/generated/catch2/catch_user_config.hpp)
  add_library(catch2 STATIC ${catch2_SOURCE_DIR}/extras/catch_amalgamated.cpp)
  target_include_directories(catch2 SYSTEM PUBLIC
    ${catch2_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated ${catch2_SOURCE_DIR}/extras)
  target_compile_options(catch2 PRIVATE -O0)
  firebreak_wasm_exceptions(catch2)
  firebreak_sanitizers(catch2)
endif()
