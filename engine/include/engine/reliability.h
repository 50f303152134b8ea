#pragma once
// Do stated probabilities of guilt keep their word? Of all the times that .7 was said, was it true in seven of ten?
// docs/model.md 11.2; what it teaches: docs/confidence.md 4. Pure: the same bits on every machine.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/error.h"
#include "engine/scenario.h"

namespace firebreak {

constexpr int reliabilityBins = 10;

// What was stated with a probability in one tenth: [0, .1), … [.9, 1].
struct ReliabilityBin {
  double stated = 0;  // mean of what was stated, 0–1; 0 without statements
  double share = 0;   // of them that were true, 0–1
  double se = 0;      // standard error of the share
  std::int64_t count = 0;
};

// Every hypothesis of every case is one statement.
struct Reliability {
  std::array<ReliabilityBin, reliabilityBins> bins = {};
  double meanGap = 0;  // mean of |stated − share| over the statements, bin by bin
  std::int64_t cases = 0, statements = 0;
  // Statements of .9 and more about a state: how many, the share that was wrong, and the doubt that they owned to.
  std::int64_t named = 0;
  double namedWrong = 0, namedDoubt = 0;
};

// Attribution alone: cases without a world around them. The culprit is drawn from the priors; each day every suspect's
// log-weight moves by ±μ and sqrt(2μ) z (docs/model.md step 4); at the end the posteriors are taken down.
struct AttributionExperiment {
  std::array<double, 3> priors = {.75, .5, 1.5};  // two states and crime, in proportion; > 0
  double rate = .075;                             // μ a day, > 0
  int days = 15;
  int cases = 60000;
  double bias = 0;         // added to the first state's log-prior, in the mind of whoever judges
  double flagShare = 0;    // of attacks by states that frame another, 0–1
  double exposure = .054;  // that a flag is seen through, a day, 0–1: .12 · .75 · (1 − .4)
  std::uint64_t seed = 1;
};

Reliability reliability(const AttributionExperiment& experiment);

// The four rows of docs/model.md 11.2.
struct NamedExperiment {
  std::string_view key;   // "plain", "bias", "flags", "both"
  std::string_view name;  // for people
  AttributionExperiment experiment;
};
std::array<NamedExperiment, 4> attributionExperiments();

// Who truly is behind the cases of a scenario, in percent of cases: states by index, then crime or unknown.
struct ScenarioReliability {
  Reliability table;
  std::vector<double> truth;
};

// The cases of runs 0 … runs − 1, each at the end of the day on which it is `age` days old; those that the run's end or
// the case window cut off before do not count. victim: whose cases; -1 all. The scenario must be sound. Rules:
// "out-of-range" for an age beyond the case window, runs below 1, a victim that is no state.
Result<ScenarioReliability> scenarioReliability(const Scenario& scenario, std::uint64_t seed, int runs, int age,
                                                ActorIndex victim = -1);

}  // namespace firebreak
