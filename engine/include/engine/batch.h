#pragma once
// Runs that can be made anywhere: an order says which runs of which scenario, a batch is what they gave. Both travel as
// bytes, so that workers can make them; a run depends on its scenario, seed and number alone, so that it does not
// matter who does, in which order, or how often.

#include <array>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/run.h"

namespace firebreak {

// The state after a day of a run: where other futures of the same present begin.
struct BranchPoint {
  RunKey key;
  int day = 0;  // 0 … horizon − 1
  friend bool operator==(const BranchPoint& a, const BranchPoint& b) {
    return a.key.seed == b.key.seed && a.key.run == b.key.run && a.day == b.day;
  }
};

// The tie whose days are counted; −1: the highest of all ties.
struct WatchedTie {
  ActorIndex actor = -1, toward = -1;
  bool any() const { return actor < 0 || toward < 0; }
};

struct BatchOrder {
  static constexpr std::uint32_t most = 60000;

  std::uint64_t seed = 1;
  std::uint32_t first = 0, count = 0;    // runs first … first + count − 1; count: at most `most`
  std::optional<BranchPoint> from = {};  // the runs go on from here instead of from t = 0
  bool days = false;                     // whether to count them
  WatchedTie watch = {};
};

// Tension is counted in bins one point wide.
constexpr int tensionBins = 100;

struct Batch {
  std::uint32_t first = 0;
  std::vector<Outcomes> outcomes;      // by run
  std::vector<std::uint16_t> rungs;    // horizon × rungCount: runs at a rung at the end of a day; empty: not counted
  std::vector<std::uint16_t> tension;  // horizon × tensionBins, likewise
};

// Makes batches of one scenario.
class BatchRunner {
 public:
  explicit BatchRunner(const Scenario& scenario) : runner_(scenario) {}
  const Scenario& scenario() const { return runner_.scenario(); }
  Batch run(const BatchOrder& order);

 private:
  Runner runner_;
  std::optional<BranchPoint> at_;  // of present_
  WorldState present_;
};

// --- as bytes, between one build of the program and itself ---

std::string orderBytes(const BatchOrder& order, std::string_view document);  // document: saveScenario()
std::optional<Batch> readBatch(std::string_view bytes);                      // empty: these are not a batch

// The far side: answers orders, and keeps the scenarios that it was asked for last.
class BatchWorker {
 public:
  // The bytes of a batch; none if the order cannot be read or its scenario is not sound.
  std::string answer(std::string_view order);

 private:
  struct Known {
    std::string document;
    BatchRunner runner;
  };
  BatchRunner* runnerOf(std::string_view document);
  std::list<Known> known_;  // last asked first
};

}  // namespace firebreak
