#pragma once
// Files in, files out; scenarios with the changes of the command line.

#include <string>
#include <string_view>

#include "arguments.h"
#include "engine/engine.h"

namespace firebreak::cli {

// "-" is standard input. At most 16 MiB are read: more than any scenario may have. Rule "unreadable".
Result<std::string> readFile(const std::string& path);
// Rule "unwritable"; the value is the number of bytes written. "-" is standard output.
Result<std::size_t> writeFile(const std::string& path, std::string_view bytes);

// Applied in order, all refusals reported; the sum of what is left must still be a sound scenario.
Result<Scenario> withChanges(Scenario scenario, const std::vector<Change>& changes);

// The scenario of arguments.files[0] with arguments.set.
Result<Scenario> loadInput(const Arguments& arguments);

RunKey runKey(const Scenario& scenario, const Arguments& arguments);

}  // namespace firebreak::cli
