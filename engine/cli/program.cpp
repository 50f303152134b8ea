#include "program.h"

#include <cstdio>

#include "claims_command.h"
#include "classics_command.h"
#include "commands.h"
#include "compare_command.h"
#include "engine/version.h"
#include "library_commands.h"
#include "report.h"
#include "review_command.h"
#include "scales_commands.h"
#include "search_command.h"
#include "sensitivity_command.h"
#include "sweep_command.h"

namespace firebreak::cli {
namespace {

constexpr int done = 0, inputWrong = 1, usageWrong = 2;

constexpr Command commandTable[] = {
    {"validate", "validate FILE…", "check scenario files and report everything that is wrong", noOptions, 1, 1000000,
     validateFiles},
    {"run", "run FILE", "play one run and print its outcomes", seedOption | runOption | setOption | traceOption, 1, 1,
     runOnce},
    {"ensemble", "ensemble FILE --runs N", "play many runs and print where they stop and what they cost",
     seedOption | runsOption | setOption | versusOption, 1, 1, runEnsemble},
    {"sweep", "sweep FILE --over …",
     "run a scenario at many points of its parameters and write a table, in shards if need be",
     overOption | gridOption | latinOption | seedOption | runsOption | setOption | eachRunOption | shardOption |
         outOption | resumeOption | mergeOption,
     1, 1000000, sweepParameters},
    {"sensitivity", "sensitivity FILE", "measure how much each lever matters for an outcome",
     outcomeOption | methodOption | leverOption | trajectoriesOption | seedOption | runsOption | setOption | csvOption,
     1, 1, measureSensitivity},
    {"search", "search FILE --lever …", "search for settings that serve two ends best: a Pareto front",
     leverOption | firstOption | secondOption | belowOption | seedOption | runsOption | populationOption |
         generationsOption | setOption | csvOption,
     1, 1, searchThresholds},
    {"events", "events FILE", "list what happens in one run", seedOption | runOption | setOption, 1, 1, listEvents},
    {"explain", "explain FILE --event ID", "say why something happened in one run",
     seedOption | runOption | setOption | eventOption | preventOption, 1, 1, explainEvent},
    {"review", "review FILE", "review one run afterwards: crossings, evidence, decisions, mistakes, and the baseline",
     seedOption | runOption | setOption, 1, 1, reviewRun},
    {"compare", "compare FILE [OTHER]",
     "play the same run with and without changes, side by side, and say where and why the two part",
     seedOption | runOption | setOption, 1, 2, compareRuns},
    {"parameters", "parameters FILE", "list every parameter that --set can change", setOption, 1, 1, listParameters},
    {"signature", "signature FILE", "print the 64-bit signature of a run, the same on every machine",
     seedOption | runOption | runsOption | setOption, 1, 1, printSignature},
    {"schema", "schema", "print the JSON Schema of scenario files", noOptions, 0, 0, printSchema},
    {"classics", "classics [NAME]", "list the formal models of the field, or compute one of them", setOption, 0, 1,
     classics},
    {"severity", "severity", "list the rubrics, or score an incident's metrics by them",
     rubricOption | metricsOption | ncissOption, 0, 0, rateSeverity},
    {"confidence", "confidence [VALUE]", "list scales of confidence, or read a probability or a label on them",
     noOptions, 0, 1, readConfidence},
    {"reliability", "reliability [FILE]", "compare stated probabilities of guilt with the truth",
     seedOption | runsOption | ageOption | victimOption | setOption, 0, 1, checkReliability},
    {"backtest", "backtest [FILE…]", "compare documented crises with their futures; without files those of the library",
     seedOption | runsOption | markdownOption, 0, 1000, backtestLibrary},
    {"calibrate", "calibrate [FILE…]", "compare published base rates with the model's; without files over the library",
     seedOption | runsOption | markdownOption, 0, 1000, calibrateLibrary},
    {"claims", "claims [FILE]",
     "put the claims of the literature to a scenario; without a file to those of docs/claims.md",
     seedOption | runsOption | settingsOption | setOption | markdownOption, 0, 1, testClaims},
    {"bench", "bench [FILE…]", "measure speed; without files on the three model scenarios and a ring of eight",
     secondsOption, 0, 100, measureSpeed},
};

void print(std::FILE* stream, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stream);
  std::fflush(stream);
}

std::string overview() {
  std::string text = "firebreak " + std::string(version()) + ": how cyber provocations escalate or die out\n\n";
  text += "Usage: firebreak COMMAND [FILE] [OPTIONS]    FILE is a scenario; - reads standard input\n\n";
  for (const Command& command : commands())
    text += "  " + padded(command.synopsis, 26) + std::string(command.summary) + "\n";
  return text + "\nEvery command takes --json and --help. Exit codes: 0 done, 1 the input is wrong, 2 usage.\n";
}

std::string help(const Command& command) {
  return "Usage: firebreak " + std::string(command.synopsis) + " [OPTIONS]\n\nTo " + std::string(command.summary) +
         ".\n\n" + describeOptions(command.options);
}

int refuseUsage(std::string_view message, std::string_view command) {
  std::string text = "firebreak: " + std::string(message) + "\n";
  text += "Try `firebreak " + std::string(command) + (command.empty() ? "" : " ") + "--help`.\n";
  print(stderr, text);
  return usageWrong;
}

std::string issueLines(const Answer& answer) {
  std::string text;
  for (const Issue& issue : answer.issues)
    text += (answer.source.empty() ? "" : answer.source + ": ") + describe(issue) + "\n";
  return text;
}

int carryOut(const Command& command, const std::vector<std::string>& words) {
  const Result<Arguments> parsed = parseArguments(words, command.options);
  if (!parsed) {
    const Issue& issue = parsed.issues().front();
    return refuseUsage(issue.found + ": expected " + issue.expected, command.name);
  }
  const Arguments& arguments = parsed.value();
  if (arguments.help) {
    print(stdout, help(command));
    return done;
  }
  const int files = static_cast<int>(arguments.files.size());
  if (files < command.fewestFiles || files > command.mostFiles)
    return refuseUsage(files < command.fewestFiles ? "a scenario file is missing" : "too many files", command.name);
  if ((command.options & eventOption) && arguments.event.empty())
    return refuseUsage("--event ID is missing", command.name);

  const Answer answer = command.carryOut(arguments);
  print(stdout, answer.output);
  if (answer.issues.empty()) return done;
  if (arguments.json && answer.output.empty())
    print(stdout, printed({{"issues", jsonOf(answer.issues)}}));
  else if (!arguments.json)
    print(stderr, issueLines(answer));
  return inputWrong;
}

}  // namespace

std::span<const Command> commands() {
  return commandTable;
}

Answer refused(const Arguments& arguments, const std::vector<Issue>& issues) {
  return {.output = "", .issues = issues, .source = arguments.files.empty() ? "" : arguments.files.front()};
}

int runProgram(const std::vector<std::string>& words) {
  if (words.empty()) return refuseUsage("a command is missing", "");
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") {
    print(stdout, overview());
    return done;
  }
  if (words[0] == "--version") {
    print(stdout, std::string(version()) + "\n");
    return done;
  }
  for (const Command& command : commands())
    if (command.name == words[0]) return carryOut(command, {words.begin() + 1, words.end()});
  return refuseUsage("there is no command \"" + words[0] + "\"", "");
}

}  // namespace firebreak::cli
