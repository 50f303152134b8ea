#pragma once
// The commands: each takes sorted arguments and fills an answer.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"

namespace firebreak::cli {

struct Answer {
  std::string output;         // for standard output
  std::vector<Issue> issues;  // for standard error, or as JSON; any makes the exit code 1
  std::string source;         // the file that the issues speak of; may be empty
};

struct Command {
  std::string_view name, synopsis, summary;
  std::uint64_t options;
  int fewestFiles, mostFiles;
  Answer (*carryOut)(const Arguments& arguments);
};

std::span<const Command> commands();

Answer validateFiles(const Arguments& arguments);
Answer runOnce(const Arguments& arguments);
Answer runEnsemble(const Arguments& arguments);
Answer explainEvent(const Arguments& arguments);
Answer listEvents(const Arguments& arguments);
Answer listParameters(const Arguments& arguments);
Answer printSignature(const Arguments& arguments);
Answer printSchema(const Arguments& arguments);
Answer measureSpeed(const Arguments& arguments);

// An answer that is nothing but what was wrong.
Answer refused(const Arguments& arguments, const std::vector<Issue>& issues);

}  // namespace firebreak::cli
