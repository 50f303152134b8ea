# embed_files(<target> NAME <symbol> FILES <file>...)
#
# Compiles files into <target>. Afterwards `#include "embedded/<symbol>.h"` declares, in namespace firebreak::embedded,
#   struct EmbeddedFile { std::string_view name; std::string_view bytes; };   // name: file name without folders
#   std::span<const EmbeddedFile> <symbol>();                                 // in the order listed here
# Each .bytes is followed by a zero byte, so .data() of a text file may go to a C interface.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(FIREBREAK_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed.py)

function(embed_files target)
  cmake_parse_arguments(PARSE_ARGV 1 EMBED "" "NAME" "FILES")
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/generated)
  set(outputs ${folder}/embedded/${EMBED_NAME}.h ${folder}/embedded/${EMBED_NAME}.cpp)
  set(inputs)
  foreach(file IN LISTS EMBED_FILES)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
    list(APPEND inputs ${file})
  endforeach()

  add_custom_command(
    OUTPUT ${outputs}
    COMMAND ${Python3_EXECUTABLE} ${FIREBREAK_EMBED_SCRIPT} ${EMBED_NAME} ${folder}/embedded ${inputs}
    DEPENDS ${inputs} ${FIREBREAK_EMBED_SCRIPT}
    COMMENT "Embedding ${EMBED_NAME}"
    VERBATIM)
  target_sources(${target} PRIVATE ${outputs})
  target_include_directories(${target} SYSTEM PUBLIC ${folder})
endfunction()
