// Stated probabilities of guilt against the truth: attribution alone, and the cases of whole runs.

#include "engine/reliability.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "engine/run.h"
#include "random/draws.h"

namespace firebreak {
namespace {

constexpr double nameFrom = .9;

// Gathers statements; sums are kept bin by bin until the end.
class Ledger {
 public:
  // aState: the hypothesis is a state, who can be named.
  void state(double probability, bool isTrue, bool aState) {
    const int tenth = static_cast<int>(probability * reliabilityBins);
    ReliabilityBin& bin = table_.bins[ix(std::min(tenth, reliabilityBins - 1))];
    bin.stated += probability;
    bin.share += isTrue;
    ++bin.count;
    ++table_.statements;
    if (!aState || probability < nameFrom) return;
    ++table_.named;
    table_.namedWrong += !isTrue;
    table_.namedDoubt += 1 - probability;
  }

  void closeCase() { ++table_.cases; }

  Reliability table() const {
    Reliability table = table_;
    for (ReliabilityBin& bin : table.bins) {
      if (bin.count == 0) continue;
      const double n = static_cast<double>(bin.count);
      table.meanGap += std::fabs(bin.stated - bin.share);
      bin.stated /= n;
      bin.share /= n;
      bin.se = std::sqrt(bin.share * (1 - bin.share) / n);
    }
    table.meanGap /= static_cast<double>(std::max<std::int64_t>(1, table.statements));
    const double named = static_cast<double>(std::max<std::int64_t>(1, table.named));
    table.namedWrong /= named;
    table.namedDoubt /= named;
    return table;
  }

 private:
  Reliability table_;
};

constexpr int crime = 2;  // the last hypothesis of the experiment

using Three = std::array<double, 3>;

int drawn(const Three& weights, double u) {
  const double at = u * (weights[0] + weights[1] + weights[2]);
  if (at < weights[0]) return 0;
  return at < weights[0] + weights[1] ? 1 : 2;
}

Three posteriorOf(const Three& logWeights) {
  const double highest = std::max({logWeights[0], logWeights[1], logWeights[2]});
  Three posterior = {};
  double sum = 0;
  for (std::size_t k = 0; k < 3; ++k)
    sum += posterior[k] = expD(logWeights[k] - highest);
  for (double& share : posterior)
    share /= sum;
  return posterior;
}

// One case of the experiment, drawn under a run number of its own.
void judgeCase(const AttributionExperiment& experiment, const Three& logPriors, std::uint32_t number, Ledger& ledger) {
  const Draws draws({.seed = experiment.seed, .run = number});
  const Block fate = draws.block(Purpose::opportunity, 0, 0, 0);
  const int culprit = drawn(experiment.priors, fate.uniform(0));
  int pointedAt = culprit;
  if (culprit < crime && fate.uniform(3) < experiment.flagShare) {
    Three others = posteriorOf(logPriors);  // a flag borrows the suspect who is believed most readily
    others[ix(culprit)] = 0;
    pointedAt = drawn(others, draws.block(Purpose::metricB, 0, 0, 0).uniform(3));
  }

  Three weights = logPriors;
  const double spread = std::sqrt(2 * experiment.rate);
  for (int day = 0; day < experiment.days; ++day) {
    if (pointedAt != culprit && draws.block(Purpose::expose, day, 0, 0, day).uniform(0) < experiment.exposure) {
      pointedAt = culprit;  // the flag is seen through, and all starts again
      weights = logPriors;
    }
    const Block block = draws.evidence(0, day, 0, 0, day);
    for (int k = 0; k < 3; ++k)
      weights[ix(k)] += (k == pointedAt ? experiment.rate : -experiment.rate) + spread * block.normal(k);
  }
  const Three posterior = posteriorOf(weights);
  for (int k = 0; k < 3; ++k)
    ledger.state(posterior[ix(k)], k == culprit, k < crime);
  ledger.closeCase();
}

// Reads the cases of a run on the day on which they reach an age.
class CaseReader : public DayWatcher {
 public:
  CaseReader(const Scenario& scenario, int age, ActorIndex victim)
      : scenario_(scenario), age_(age), victim_(victim), truth_(ix(scenario.stateCount) + 1, 0.0) {}

  void day(const WorldState& state) override {
    const std::size_t width = truth_.size();
    for (std::size_t n = 0; n < state.cases.size(); ++n) {
      const Case& open = state.cases[n];
      if (state.tick - 1 - open.opened != age_ || (victim_ >= 0 && open.victim != victim_)) continue;
      for (ActorIndex k = 0; k <= scenario_.stateCount; ++k)
        if (suspected(open.victim, k))
          ledger_.state(state.posterior[n * width + ix(k)], open.principal == k, k < scenario_.stateCount);
      ledger_.closeCase();
      truth_[ix(open.principal)] += 1;
    }
  }

  ScenarioReliability result() const {
    ScenarioReliability result = {.table = ledger_.table(), .truth = truth_};
    for (double& share : result.truth)
      share *= 100 / static_cast<double>(std::max<std::int64_t>(1, result.table.cases));
    return result;
  }

 private:
  // Every other state but fellow members, and crime (docs/model.md 4).
  bool suspected(ActorIndex victim, ActorIndex k) const {
    if (k == scenario_.stateCount) return true;
    return k != victim && !(scenario_.isMember(victim) && scenario_.isMember(k));
  }

  const Scenario& scenario_;
  int age_;
  ActorIndex victim_;
  std::vector<double> truth_;
  Ledger ledger_;
};

Issue outOfRange(std::string pointer, int found, std::string expected) {
  return {.pointer = std::move(pointer),
          .rule = "out-of-range",
          .found = std::to_string(found),
          .expected = std::move(expected)};
}

}  // namespace

Reliability reliability(const AttributionExperiment& experiment) {
  Three logPriors = {};
  for (std::size_t k = 0; k < 3; ++k)
    logPriors[k] = logD(experiment.priors[k]);
  logPriors[0] += experiment.bias;
  Ledger ledger;
  for (int n = 0; n < experiment.cases; ++n)
    judgeCase(experiment, logPriors, static_cast<std::uint32_t>(n), ledger);
  return ledger.table();
}

std::array<NamedExperiment, 4> attributionExperiments() {
  constexpr double hostile = 1.5, framing = .4;
  AttributionExperiment plain, bias, flags, both;
  bias.bias = both.bias = hostile;
  flags.flagShare = both.flagShare = framing;
  return {{{"plain", "No bias, no flags", plain},
           {"bias", "Hostile bias against one suspect", bias},
           {"flags", "False flags on 40 % of state attacks", flags},
           {"both", "Both", both}}};
}

Result<ScenarioReliability> scenarioReliability(const Scenario& scenario, std::uint64_t seed, int runs, int age,
                                                ActorIndex victim) {
  const int oldest = static_cast<int>(scenario.constants.caseWindow) - 1;
  std::vector<Issue> issues;
  if (runs < 1) issues.push_back(outOfRange("runs", runs, "a whole number from 1"));
  if (age < 0 || age > oldest)
    issues.push_back(outOfRange("age", age, "a whole number from 0 to " + std::to_string(oldest)));
  if (victim < -1 || victim >= scenario.stateCount)
    issues.push_back(outOfRange("victim", victim, "the index of a state, or -1"));
  if (!issues.empty()) return issues;

  Runner runner(scenario);
  CaseReader reader(scenario, age, victim);
  for (int run = 0; run < runs; ++run)
    runner.outcomes({.seed = seed, .run = static_cast<std::uint32_t>(run)}, &reader);
  return reader.result();
}

}  // namespace firebreak
