#pragma once
// A configuration of the weighted mean as JSON (docs/severity.md 3).

#include "report.h"

namespace firebreak::cli {

// Everything that is wrong with pointers; a configuration that is returned is sound (checkNciss).
Result<NcissConfig> readNciss(std::string_view text);

Json jsonOf(const NcissConfig& config);

}  // namespace firebreak::cli
