#pragma once
// What the futures screen finds out beside the two ensembles: what matters most, a sweep, a map of two thresholds, a
// search for thresholds, and a few runs by themselves. Session carries the commands here and has the runs made; views
// read. Nothing is begun before the screen is shown.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ensemble.h"
#include "engine/levers.h"
#include "engine/sensitivity.h"
#include "engine/threshold_map.h"
#include "engine/threshold_search.h"
#include "web/session/futures_choice.h"
#include "web/session/studies.h"

namespace firebreak::web {

// One run by itself: tension of the watched tie at the end of every day.
struct RunTension {
  std::uint32_t run = 0;
  std::vector<float> days;
};

class FuturesDesk {
 public:
  static constexpr std::uint32_t singleRuns = 4, mapRuns = 100;
  static constexpr int mapPoints = 25, mapRows = 17, sweepValues = 13;

  // Scenario as changed, scenario as loaded, seed, and the tie that is watched. Cheap: what no longer holds is begun
  // anew by prepare().
  void follow(std::shared_ptr<const Scenario> variant, std::shared_ptr<const Scenario> baseline, std::uint64_t seed,
              WatchedTie tie);
  // Unknown outcomes and paths fall back to what is proposed.
  void choose(FuturesChoice choice);
  const FuturesChoice& choice() const { return choice_; }

  // Begins what is missing: to be called while the screen is shown.
  void prepare();
  // What is to be worked on after prepare(), if anything.
  std::vector<Crew::Wanted> wanted() const;
  // Makes the runs by themselves. True while there is more to do.
  bool work(double budgetMs, const Clock& clock);

  // Index into outcomeNames() of the chosen outcomes.
  std::size_t outcome() const { return outcome_; }
  std::size_t firstOutcome() const { return first_; }
  std::size_t secondOutcome() const { return second_; }
  // Levers that are proposed for the watched tie of the scenario as it stands.
  std::span<const LeverRange> levers() const { return levers_; }
  std::vector<LeverRange> searchLevers() const;

  // Null until the first prepare(), or where nothing was asked for. While a new study of the same levers has nothing to
  // show yet, the one before it stands: then stale() holds.
  const Tornado* tornado() const { return tornado_.shown(); }
  const MorrisScreening* morris() const { return morris_.shown(); }
  const LeverSweep* sweep() const { return sweep_.shown(); }
  const ThresholdMap* map() const { return map_.shown(); }
  const ThresholdSearch* search() const { return search_.now.get(); }
  bool tornadoStale() const { return tornado_.stale(); }
  bool morrisStale() const { return morris_.stale(); }
  bool mapStale() const { return map_.stale(); }
  std::uint64_t mapsBegun() const { return mapsBegun_; }  // ever: tells one map from the next
  // The scenario has changed in more than what was searched over: the points are not of it.
  bool searchStale() const;

  std::span<const RunTension> single() const { return single_; }
  std::span<const RunTension> baselineSingle() const { return baselineSingle_; }

 private:
  // An experiment, the one it took the place of, and the scenario that it is of.
  template <class Kind>
  struct Held {
    std::shared_ptr<Kind> now, before;
    std::shared_ptr<ExperimentStudy> runs;
    std::shared_ptr<const Scenario> of;
    std::size_t enough = 0;  // runs from which `now` is worth showing

    const Kind* shown() const { return stale() ? before.get() : now.get(); }
    bool stale() const { return now && before && now->runsTaken() < enough; }
    void begin(std::shared_ptr<Kind> experiment, std::shared_ptr<const Scenario> scenario, std::size_t runsToShow,
               bool keepBefore);
    void clear() { *this = {}; }
  };
  template <class Kind>
  static void want(const Held<Kind>& held, int rank, std::vector<Crew::Wanted>& all);

  // Nothing differs between the two but, perhaps, these parameters.
  static bool sameBut(const Scenario& a, const Scenario& b, std::span<const std::string> paths);
  bool holds(const std::shared_ptr<const Scenario>& of, std::span<const std::string> paths) const;
  void settleOutcomes();
  void settlePaths();
  void prepareTornado();
  void prepareMorris();
  void prepareSweep();
  void prepareMap();
  void prepareSearch();

  std::shared_ptr<const Scenario> variant_, baseline_;
  std::uint64_t seed_ = 1;
  WatchedTie tie_;
  FuturesChoice choice_;
  std::size_t outcome_ = 0, first_ = 0, second_ = 0;
  std::vector<LeverRange> levers_;
  bool due_ = false;  // something was asked for, or changed, since the last prepare()
  Held<Tornado> tornado_;
  Held<MorrisScreening> morris_;
  Held<LeverSweep> sweep_;
  Held<ThresholdMap> map_;
  std::uint64_t mapsBegun_ = 0;
  Held<ThresholdSearch> search_;
  std::vector<std::string> searched_;  // paths that search_ moves

  std::vector<RunTension> single_, baselineSingle_;
  std::uint32_t singleDone_ = 0, baselineSingleDone_ = 0;  // how many of them are of the present scenario
};

}  // namespace firebreak::web
