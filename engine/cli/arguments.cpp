#include "arguments.h"

#include <charconv>
#include <climits>
#include <cmath>
#include <cstdlib>

namespace firebreak::cli {
namespace {

struct Option {
  Options bit;
  std::string_view name, value, meaning;
};

constexpr Option optionTable[] = {
    {seedOption, "--seed", "N", "draw from seed N instead of the scenario's own"},
    {runOption, "--run", "R", "run R of that seed (default 0)"},
    {runsOption, "--runs", "N", "how many runs, from run 0"},
    {setOption, "--set", "PATH=VALUE", "change a parameter first; may be repeated (see `parameters FILE`, `classics`)"},
    {versusOption, "--vs", "PATH=VALUE", "compare with the same runs under these changes; may be repeated"},
    {traceOption, "--trace", "FILE", "write the whole trace: JSON if FILE ends in .json, else text for eyes"},
    {eventOption, "--event", "ID", "the event to explain (see `firebreak events FILE`)"},
    {preventOption, "--prevent", "", "also search for the smallest change of one lever that would have prevented it"},
    {settingsOption, "--settings", "K", "at how many settings of the assumptions to try again (default 20)"},
    {markdownOption, "--markdown", "", "print the page of the documentation"},
    {ageOption, "--age", "D", "days after a case was opened (default 29)"},
    {victimOption, "--victim", "ID", "only cases of this state"},
    {rubricOption, "--rubric", "KIND", "project, eurepoc, nciss or cscf; without it all of them"},
    {metricsOption, "--metrics", "NAME=VALUE,…", "metrics of the incident; those not given are 0"},
    {ncissOption, "--nciss", "FILE", "weights and options of your own for the weighted mean (docs/severity.md)"},
    {overOption, "--over", "PATH=RANGE",
     "sweep PATH: FROM:TO:STEPS (both ends among the values) or a,b,c; may be repeated"},
    {gridOption, "--grid", "", "every combination of the values (this is the default)"},
    {latinOption, "--latin", "N", "N points of a Latin hypercube over the ranges FROM:TO, drawn from the seed"},
    {shardOption, "--shard", "I/N", "only every Nth point, from the Ith (I from 1 to N)"},
    {outOption, "--out", "FILE", "write FILE, and beside it what is needed to make it again"},
    {resumeOption, "--resume", "", "keep the whole points of the file that --out names and go on after them"},
    {eachRunOption, "--each-run", "", "a row for every run instead of means and their standard errors"},
    {mergeOption, "--merge", "", "FILE… are the shards of one sweep: join them into the file that --out names"},
    {outcomeOption, "--outcome", "NAME", "the outcome that is to be explained (default reachedRung5)"},
    {methodOption, "--method", "NAME", "tornado: one lever at a time (the default); morris: over the whole space"},
    {leverOption, "--lever", "PATH[=A:B]", "a lever, and from where to where; may be repeated"},
    {trajectoriesOption, "--trajectories", "N", "of a Morris screening (default 20)"},
    {firstOption, "--first", "NAME[:max]", "the first end: an outcome that shall be small, or large with :max"},
    {secondOption, "--second", "NAME[:max]", "the second end, likewise (default attempts)"},
    {belowOption, "--below", "X", "the mean of the first shall be at most X; with :max at least X"},
    {populationOption, "--population", "N", "points of a generation (default 24)"},
    {generationsOption, "--generations", "N", "after the first population (default 15)"},
    {csvOption, "--csv", "", "print CSV; lines that begin with # say how to make it again"},
    {secondsOption, "--seconds", "S", "time spent on each measurement (default 1)"},
};

Issue usage(std::string found, std::string expected) {
  return {.pointer = "", .rule = "usage", .found = std::move(found), .expected = std::move(expected)};
}

template <class Integer>
bool parseInteger(std::string_view digits, Integer& value) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size();
}

class Parser {
 public:
  Parser(const std::vector<std::string>& words, std::uint64_t options) : words_(words), options_(options) {}

  Result<Arguments> parse() {
    while (next_ < words_.size() && issues_.empty())
      takeWord(words_[next_++]);
    if (!issues_.empty()) return issues_;
    return arguments_;
  }

 private:
  void takeWord(const std::string& word) {
    if (word.size() < 2 || word[0] != '-') {
      arguments_.files.push_back(word);
      return;
    }
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    if (name == "--json" || name == "--help" || name == "-h") {
      (name == "--json" ? arguments_.json : arguments_.help) = true;
      if (equals != std::string::npos) issues_.push_back(usage(word, "no value after " + name));
      return;
    }
    for (const Option& option : optionTable)
      if (option.name == name && (options_ & option.bit)) return takeOption(option, word, equals);
    issues_.push_back(usage(word, "one of the options that --help lists"));
  }

  void takeOption(const Option& option, const std::string& word, std::size_t equals) {
    if (option.value.empty()) {
      flag(option.bit) = true;
      if (equals != std::string::npos) issues_.push_back(usage(word, "no value after " + std::string(option.name)));
      return;
    }
    if (equals == std::string::npos && next_ == words_.size()) {
      issues_.push_back(usage(word, std::string(option.value) + " after " + word));
      return;
    }
    const std::string value = equals == std::string::npos ? words_[next_++] : word.substr(equals + 1);
    if (!takeValue(option.bit, value))
      issues_.push_back(usage(word + (equals == std::string::npos ? " " + value : ""), expectedOf(option)));
  }

  bool& flag(Options bit) {
    switch (bit) {
      case preventOption: return arguments_.prevent;
      case gridOption: return arguments_.grid;
      case resumeOption: return arguments_.resume;
      case eachRunOption: return arguments_.eachRun;
      case mergeOption: return arguments_.merge;
      case csvOption: return arguments_.csv;
      default: return arguments_.markdown;
    }
  }

  bool takeValue(Options bit, const std::string& value) {
    switch (bit) {
      case seedOption: return parseInteger(value, arguments_.seed.emplace());
      case runOption: return parseInteger(value, arguments_.run);
      case runsOption: return takeWhole(value, 1, 10000000, arguments_.runs);
      case setOption: return takeChanges(value, arguments_.set);
      case versusOption: return takeChanges(value, arguments_.versus);
      case traceOption: arguments_.trace = value; return !value.empty();
      case eventOption: arguments_.event = value; return !value.empty();
      case settingsOption: return takeWhole(value, 0, 10000, arguments_.settings);
      case ageOption: return takeWhole(value, 0, 3650, arguments_.age);
      case victimOption: arguments_.victim = value; return !value.empty();
      case rubricOption: arguments_.rubric = value; return !value.empty();
      case metricsOption: return takeList(value, arguments_.metrics);
      case ncissOption: arguments_.nciss = value; return !value.empty();
      case secondsOption:
        return parseNumber(value, arguments_.seconds) && arguments_.seconds >= .01 && arguments_.seconds <= 60;
      case outcomeOption: arguments_.outcome = value; return !value.empty();
      case methodOption:
        arguments_.method = value == "morris" ? SensitivityMethod::morris : SensitivityMethod::tornado;
        return value == "morris" || value == "tornado";
      case leverOption: return takeLevers(value);
      case trajectoriesOption: return takeWhole(value, 2, 1000, arguments_.trajectories);
      case firstOption: arguments_.first = value; return !value.empty();
      case secondOption: arguments_.second = value; return !value.empty();
      case belowOption: return parseNumber(value, arguments_.below.emplace());
      case populationOption: return takeWhole(value, 4, 1000, arguments_.population) && *arguments_.population % 2 == 0;
      case generationsOption: return takeWhole(value, 0, 1000, arguments_.generations);
      case overOption: arguments_.over.push_back(value); return !value.empty();
      case latinOption: return takeWhole(value, 1, INT_MAX, arguments_.latin);
      case shardOption: return takeShard(value);
      case outOption: arguments_.out = value; return !value.empty() && value != "-";
      case preventOption:
      case markdownOption:
      case gridOption:
      case resumeOption:
      case eachRunOption:
      case mergeOption:
      case csvOption:
      case noOptions: break;
    }
    return false;
  }

  static bool takeWhole(const std::string& digits, int least, int most, std::optional<int>& value) {
    int& number = value.emplace();
    return parseInteger(digits, number) && number >= least && number <= most;
  }

  // One lever, and those that follow it without an option between: --lever a b=0:1.
  bool takeLevers(const std::string& first) {
    arguments_.levers.push_back(first);
    while (next_ < words_.size() && isLever(words_[next_]))
      arguments_.levers.push_back(words_[next_++]);
    return !first.empty();
  }

  // No name of a file looks like the path of a parameter, but for ticks, which has to be named with --lever.
  static bool isLever(const std::string& word) {
    for (const std::string_view start : {"actors.", "ties.", "opportunities.", "coalition.", "constants."})
      if (word.compare(0, start.size(), start) == 0) return true;
    return false;
  }

  // One change, and those that follow it without an option between: --vs a=1 b=2.
  bool takeChanges(const std::string& first, std::vector<Change>& changes) {
    if (!takeChange(first, changes)) return false;
    while (next_ < words_.size() && words_[next_][0] != '-' && words_[next_].find('=') != std::string::npos)
      if (!takeChange(words_[next_++], changes)) return false;
    return true;
  }

  // Changes with commas between: --metrics duration=24,scope=3.
  bool takeList(const std::string& list, std::vector<Change>& changes) {
    for (std::size_t start = 0, comma = 0; comma != std::string::npos; start = comma + 1) {
      comma = list.find(',', start);
      if (!takeChange(list.substr(start, comma - start), changes)) return false;
    }
    return true;
  }

  static bool takeChange(const std::string& text, std::vector<Change>& changes) {
    const std::size_t equals = text.rfind('=');
    Change change;
    if (equals == std::string::npos || equals == 0 || !parseNumber(text.substr(equals + 1), change.value)) return false;
    change.path = text.substr(0, equals);
    changes.push_back(std::move(change));
    return true;
  }

  bool takeShard(const std::string& value) {
    const std::size_t slash = value.find('/');
    if (slash == std::string::npos || !parseInteger(std::string_view(value).substr(0, slash), arguments_.shard) ||
        !parseInteger(std::string_view(value).substr(slash + 1), arguments_.shards))
      return false;
    return arguments_.shard >= 1 && arguments_.shard <= arguments_.shards && arguments_.shards <= mostShards;
  }

  static std::string expectedOf(const Option& option) {
    switch (option.bit) {
      case seedOption: return "--seed and a whole number from 0 to 18446744073709551615";
      case runOption: return "--run and a whole number from 0 to 4294967295";
      case runsOption: return "--runs and a whole number from 1 to 10000000";
      case secondsOption: return "--seconds and a number from 0.01 to 60";
      case settingsOption: return "--settings and a whole number from 0 to 10000";
      case ageOption: return "--age and a whole number from 0 to 3650";
      case latinOption: return "--latin and a whole number from 1 to 1000000";
      case shardOption: return "--shard I/N with whole numbers, I from 1 to N, N at most " + std::to_string(mostShards);
      case methodOption: return "--method and tornado or morris";
      case trajectoriesOption: return "--trajectories and a whole number from 2 to 1000";
      case belowOption: return "--below and a number";
      case populationOption: return "--population and an even number from 4 to 1000";
      case generationsOption: return "--generations and a whole number from 0 to 1000";
      case metricsOption: return "--metrics and NAME=VALUE with commas between";
      default: return std::string(option.name) + " " + std::string(option.value);
    }
  }

  const std::vector<std::string>& words_;
  std::uint64_t options_;
  std::size_t next_ = 0;
  Arguments arguments_;
  std::vector<Issue> issues_;
};

std::string optionLine(std::string head, std::string_view meaning) {
  head.resize(head.size() < 22 ? 22 : head.size() + 1, ' ');
  return "  " + head + std::string(meaning) + "\n";
}

}  // namespace

bool parseNumber(const std::string& digits, double& value) {
  if (digits.empty() || digits.find_first_not_of("0123456789+-.eE") != std::string::npos) return false;
  char* end = nullptr;
  value = std::strtod(digits.c_str(), &end);
  return end == digits.c_str() + digits.size() && std::isfinite(value);
}

Result<Arguments> parseArguments(const std::vector<std::string>& words, std::uint64_t options) {
  return Parser(words, options).parse();
}

std::string describeOptions(std::uint64_t options) {
  std::string text;
  for (const Option& option : optionTable)
    if (options & option.bit)
      text += optionLine(std::string(option.name) + (option.value.empty() ? "" : " ") + std::string(option.value),
                         option.meaning);
  text += optionLine("--json", "print JSON for programs");
  return text + optionLine("--help", "print this");
}

}  // namespace firebreak::cli
