#pragma once
// backtest and calibrate: the library of scenarios against the record and against published rates.

#include "commands.h"

namespace firebreak::cli {

// Without files both take the library that came with the program.
Answer backtestLibrary(const Arguments& arguments);
Answer calibrateLibrary(const Arguments& arguments);

}  // namespace firebreak::cli
