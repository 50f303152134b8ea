#pragma once
// What sensitivity and search have in common: levers and outcomes by name, and how to make their output again.

#include <string>
#include <vector>

#include "arguments.h"
#include "engine/engine.h"
#include "engine/levers.h"
#include "report.h"

namespace firebreak::cli {

constexpr int mostStudyRuns = 1000000;  // a point: all of them are kept to be paired

// Rule "unknown-outcome".
Result<std::size_t> outcomeNamed(std::string_view name);

// Of --lever, with the range that is proposed where none is given; those that people know if there is none. All that
// is wrong is said.
Result<std::vector<LeverRange>> leversAsked(const Scenario& scenario, const Arguments& arguments);

// What a study was made of, for its output.
struct StudyHead {
  const Scenario* scenario = nullptr;
  std::uint64_t seed = 1;
  std::uint32_t runs = 0;
  std::string command;  // that makes it again: all that was left to defaults is written out
};

// "firebreak NAME FILE --set … --seed … --runs … --lever …"; quoted for a shell where need be.
std::string commandStart(const char* name, const Arguments& arguments, const StudyHead& head,
                         const std::vector<LeverRange>& levers);

Json headJson(const StudyHead& head);            // {engine, scenario, digest, seed, runs, command}
std::string headComment(const StudyHead& head);  // the same as lines that begin with #
Json jsonOf(const Moments& moments);             // {mean, se}

// "0.157 ± 0.021": mean and half the 95 % interval.
std::string plusMinus(const Moments& moments, int decimals);
// With a sign.
std::string changeText(const Moments& moments, int decimals);
int decimalsFor(double size);  // about three digits that matter
// With the digits of the parameter.
std::string settingText(const Scenario& scenario, const std::string& path, double value);

}  // namespace firebreak::cli
