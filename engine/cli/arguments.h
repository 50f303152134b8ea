#pragma once
// The words of a command line, sorted. What a command does not know is refused here.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace firebreak::cli {

enum Options : std::uint64_t {
  noOptions = 0,
  seedOption = 1,
  runOption = 2,
  runsOption = 4,
  setOption = 8,
  versusOption = 16,
  traceOption = 32,
  eventOption = 64,
  secondsOption = 128,
  preventOption = 256,
  settingsOption = 512,
  markdownOption = 4096,
  ageOption = 8192,
  victimOption = 16384,
  rubricOption = 32768,
  metricsOption = 65536,
  ncissOption = 131072,
  overOption = 1u << 20,
  gridOption = 1u << 21,
  latinOption = 1u << 22,
  shardOption = 1u << 23,
  outOption = 1u << 24,
  resumeOption = 1u << 25,
  eachRunOption = 1u << 26,
  mergeOption = 1u << 27,
  outcomeOption = 1ull << 28,
  methodOption = 1ull << 29,
  leverOption = 1ull << 30,
  trajectoriesOption = 1ull << 31,
  firstOption = 1ull << 32,
  secondOption = 1ull << 33,
  belowOption = 1ull << 34,
  populationOption = 1ull << 35,
  generationsOption = 1ull << 36,
  csvOption = 1ull << 37
};

// A parameter path and the value it shall have.
struct Change {
  std::string path;
  double value = 0;
};

enum class SensitivityMethod { tornado, morris };

constexpr int mostShards = 1000;  // a merge has the files of all open at once; 1,024 are usual

struct Arguments {
  std::vector<std::string> files;     // "-" is standard input
  std::optional<std::uint64_t> seed;  // absent: the scenario's own
  std::uint32_t run = 0;
  std::optional<int> runs;  // 1–10,000,000
  std::vector<Change> set, versus;
  std::string trace, event;           // "" not asked for
  double seconds = 1;                 // per measurement, 0.01–60
  std::optional<int> settings;        // of the assumptions, 0–10,000
  std::optional<int> age;             // days, 0–3650
  std::string victim, rubric, nciss;  // "" not given
  std::vector<Change> metrics;
  std::vector<std::string> over;       // PATH=FROM:TO[:STEPS] or PATH=a,b,c, not looked into
  std::optional<int> latin;            // points
  int shard = 1, shards = 1;           // 1–shards, 1–mostShards
  std::string out;                     // "" not given
  std::string outcome, first, second;  // names, not looked into; "" not given
  std::vector<std::string> levers;     // PATH or PATH=A:B, not looked into
  SensitivityMethod method = SensitivityMethod::tornado;
  std::optional<int> trajectories;             // 2–1,000
  std::optional<int> population, generations;  // even, 4–1,000; 0–1,000
  std::optional<double> below;
  bool grid = false, resume = false, eachRun = false, merge = false;
  bool csv = false, prevent = false, markdown = false, json = false, help = false;
};

// words: those after the command's name. Issues have the rule "usage".
Result<Arguments> parseArguments(const std::vector<std::string>& words, std::uint64_t options);

// Decimal numbers only: no hexadecimal, no names for infinities.
bool parseNumber(const std::string& digits, double& value);

// Synopsis and explanation of each option in the set, a line each, for help texts.
std::string describeOptions(std::uint64_t options);

}  // namespace firebreak::cli
