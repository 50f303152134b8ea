// `firebreak`: the engine as a command-line program, native and, as wasm, under Node.
#include "program.h"

int main(int argc, char** argv) {
  return firebreak::cli::runProgram({argv + 1, argv + argc});
}
