#include "web/session/futures_desk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/run.h"

namespace firebreak::web {
namespace {

constexpr std::size_t searchedAtFirst = 4;  // levers
constexpr std::uint32_t tornadoRuns = 1000, searchRuns = 200;
constexpr std::size_t firstPicture = 50;  // runs a point from which a tornado or a sweep shows something

std::size_t outcomeIndex(std::string_view name, std::string_view fallback) {
  const auto names = outcomeNames();
  for (const std::string_view wanted : {name, fallback})
    if (const auto found = std::find(names.begin(), names.end(), wanted); found != names.end())
      return static_cast<std::size_t>(found - names.begin());
  return 0;
}

class TensionWatcher : public DayWatcher {
 public:
  TensionWatcher(std::size_t tie, std::vector<float>& days) : tie_(tie), days_(days) {}
  void day(const WorldState& state) override { days_.push_back(static_cast<float>(state.tension[tie_])); }

 private:
  std::size_t tie_;
  std::vector<float>& days_;
};

RunTension singleRun(const Scenario& scenario, WatchedTie tie, RunKey key) {
  RunTension single{.run = key.run, .days = {}};
  TensionWatcher watcher(scenario.tieIndex(tie.actor, tie.toward), single.days);
  Runner(scenario).outcomes(key, &watcher);
  return single;
}

bool exists(const Scenario& scenario, const std::string& path) {
  return findParameter(scenario, path).ok();
}

}  // namespace

template <class Kind>
void FuturesDesk::Held<Kind>::begin(std::shared_ptr<Kind> experiment, std::shared_ptr<const Scenario> scenario,
                                    std::size_t runsToShow, bool keepBefore) {
  // A drag begins many: what was last worth showing stays.
  if (now && !stale()) before = std::move(now);
  if (!keepBefore) before = nullptr;
  now = std::move(experiment);
  runs = std::make_shared<ExperimentStudy>(now);
  of = std::move(scenario);
  enough = runsToShow;
}

template <class Kind>
void FuturesDesk::want(const Held<Kind>& held, int rank, std::vector<Crew::Wanted>& all) {
  if (held.now && !held.now->done()) all.push_back({held.runs, rank});
}

bool FuturesDesk::sameBut(const Scenario& a, const Scenario& b, std::span<const std::string> paths) {
  std::vector<LeverSetting> settings;
  for (const std::string& path : paths) {
    const auto address = findParameter(b, path);
    if (!address || !exists(a, path)) return false;
    settings.push_back({.path = path, .value = valueAt(b, *address)});
  }
  const Result<Scenario> there = withSettings(a, settings);
  return there && digest(*there) == digest(b);
}

bool FuturesDesk::holds(const std::shared_ptr<const Scenario>& of, std::span<const std::string> paths) const {
  return of && (of == variant_ || sameBut(*variant_, *of, paths));
}

void FuturesDesk::follow(std::shared_ptr<const Scenario> variant, std::shared_ptr<const Scenario> baseline,
                         std::uint64_t seed, WatchedTie tie) {
  const bool otherTie = tie.actor != tie_.actor || tie.toward != tie_.toward;
  const bool anew = !baseline_ || baseline != baseline_ || seed != seed_;
  variant_ = std::move(variant);
  baseline_ = std::move(baseline);
  seed_ = seed;
  tie_ = tie;
  due_ = true;
  singleDone_ = 0;
  if (anew || otherTie) baselineSingleDone_ = 0;
  if (anew) {
    tornado_.clear();
    morris_.clear();
    sweep_.clear();
    map_.clear();
    search_.clear();
    choice_.searching = false;
    choice_.searchLevers.clear();
  }
  if (otherTie) {
    tornado_.clear();
    morris_.clear();
  }
  settlePaths();
  if (choice_.searching && searchStale()) choice_.searching = false;
}

void FuturesDesk::choose(FuturesChoice choice) {
  const bool sameSearch = choice.first == choice_.first && choice.second == choice_.second &&
                          choice.ceiling == choice_.ceiling && choice.searchLevers == choice_.searchLevers;
  if (choice_.searching && !sameSearch) choice.searching = false;
  if (choice.searching && !choice_.searching) search_.clear();
  choice_ = std::move(choice);
  due_ = true;
  settleOutcomes();
  settlePaths();
}

void FuturesDesk::settleOutcomes() {
  outcome_ = outcomeIndex(choice_.outcome, "reachedRung5");
  first_ = outcomeIndex(choice_.first, "reachedRung5");
  second_ = outcomeIndex(choice_.second, "attempts");
  if (first_ == second_)
    second_ = outcomeIndex(first_ == outcomeIndex("attempts", "") ? "reachedRung5" : "attempts", "");
  choice_.outcome = outcomeNames()[outcome_];
  choice_.first = outcomeNames()[first_];
  choice_.second = outcomeNames()[second_];
}

// Paths that the scenario does not have are given up; the axes of the map stand on the threshold and the standard of
// rung 3 at first.
void FuturesDesk::settlePaths() {
  if (!variant_) return;
  settleOutcomes();
  levers_ = leversOf(*variant_, tie_.actor, tie_.toward);
  const std::string actor = "actors." + variant_->actors[static_cast<std::size_t>(tie_.actor)].id;
  if (!exists(*variant_, choice_.mapX)) choice_.mapX = actor + ".redLine.3";
  if (!exists(*variant_, choice_.mapY) || choice_.mapY == choice_.mapX)
    choice_.mapY = choice_.mapX == actor + ".evidence.3" ? actor + ".redLine.3" : actor + ".evidence.3";
  if (!exists(*variant_, choice_.sweep)) choice_.sweep.clear();
  std::erase_if(choice_.searchLevers, [&](const std::string& path) { return !exists(*variant_, path); });
}

std::vector<LeverRange> FuturesDesk::searchLevers() const {
  std::vector<LeverRange> chosen;
  for (const LeverRange& lever : levers_) {
    const auto& paths = choice_.searchLevers;
    const bool picked = paths.empty() ? chosen.size() < searchedAtFirst
                                      : std::find(paths.begin(), paths.end(), lever.path) != paths.end();
    if (picked) chosen.push_back(lever);
  }
  return chosen;
}

// --- what is found out ---

void FuturesDesk::prepare() {
  if (!variant_ || !std::exchange(due_, false)) return;
  if (choice_.method == SensitivityMethod::oneAtATime)
    prepareTornado();
  else
    prepareMorris();
  prepareSweep();
  prepareMap();
  prepareSearch();
}

void FuturesDesk::prepareTornado() {
  if (levers_.empty() || holds(tornado_.of, {})) return;
  auto study = std::make_shared<Tornado>(*variant_, levers_, Tornado::Options{.seed = seed_, .runs = tornadoRuns});
  tornado_.begin(std::move(study), variant_, firstPicture * (2 * levers_.size() + 1), true);
}

void FuturesDesk::prepareMorris() {
  if (levers_.empty() || holds(morris_.of, {})) return;
  auto study = std::make_shared<MorrisScreening>(*variant_, levers_, MorrisScreening::Options{.seed = seed_});
  // Two trajectories: a mean has a standard error from then on.
  morris_.begin(std::move(study), variant_, 200 * (levers_.size() + 1), true);
}

void FuturesDesk::prepareSweep() {
  if (choice_.sweep.empty()) return sweep_.clear();
  const bool same = sweep_.now && sweep_.now->lever().path == choice_.sweep;
  const std::array<std::string, 1> path = {choice_.sweep};
  if (same && holds(sweep_.of, path)) return;
  const auto address = findParameter(*variant_, choice_.sweep);
  const LeverRange lever = leverRange(*variant_, *address);
  if (!checkLevers(*variant_, std::span(&lever, 1)).empty()) return sweep_.clear();
  auto study = std::make_shared<LeverSweep>(*variant_, lever, sweepValues,
                                            LeverSweep::Options{.seed = seed_, .runs = tornadoRuns});
  sweep_.begin(std::move(study), variant_, firstPicture * sweepValues, same);
}

void FuturesDesk::prepareMap() {
  const std::array<std::string, 2> paths = {choice_.mapX, choice_.mapY};
  const bool same = map_.now && map_.now->x().path == choice_.mapX && map_.now->y().path == choice_.mapY;
  const auto within = [&](const ThresholdAxis& axis) {
    const double value = valueAt(*variant_, *findParameter(*variant_, axis.path));
    return value >= axis.from && value <= axis.to;
  };
  if (same && within(map_.now->x()) && within(map_.now->y()) && holds(map_.of, paths)) return;
  auto study = std::make_shared<ThresholdMap>(*variant_, firebreak::mapAxis(*variant_, choice_.mapX, mapPoints),
                                              firebreak::mapAxis(*variant_, choice_.mapY, mapRows),
                                              ThresholdMap::Options{.seed = seed_, .runs = mapRuns});
  // The coarse points.
  map_.begin(std::move(study), variant_, 35 * mapRuns, same);
  ++mapsBegun_;
}

void FuturesDesk::prepareSearch() {
  if (!choice_.searching) return;
  const std::vector<LeverRange> levers = searchLevers();
  if (levers.empty()) {
    choice_.searching = false;
    return;
  }
  std::vector<std::string> paths;
  for (const LeverRange& lever : levers)
    paths.push_back(lever.path);
  if (search_.now && paths == searched_ && !searchStale()) return;
  searched_ = std::move(paths);
  auto study = std::make_shared<ThresholdSearch>(
      *variant_, levers, SearchObjective{.outcome = first_}, SearchObjective{.outcome = second_},
      ThresholdSearch::Options{.seed = seed_, .runs = searchRuns, .bound = choice_.ceiling});
  search_.begin(std::move(study), variant_, 0, false);
}

bool FuturesDesk::searchStale() const {
  return search_.now && !holds(search_.of, searched_);
}

std::vector<Crew::Wanted> FuturesDesk::wanted() const {
  std::vector<Crew::Wanted> all;
  if (choice_.method == SensitivityMethod::oneAtATime)
    want(tornado_, 1, all);
  else
    want(morris_, 1, all);
  want(sweep_, 1, all);
  want(map_, 1, all);
  if (choice_.searching) want(search_, 1, all);
  return all;
}

bool FuturesDesk::work(double budgetMs, const Clock& clock) {
  const auto make = [&](const Scenario& scenario, std::vector<RunTension>& runs, std::uint32_t& done) {
    runs.resize(singleRuns);
    runs[done] = singleRun(scenario, tie_, {.seed = seed_, .run = done});
    ++done;
  };
  const bool changed = variant_ != baseline_;
  const double end = clock() + budgetMs;
  while (singleDone_ < singleRuns || (changed && baselineSingleDone_ < singleRuns)) {
    if (singleDone_ < singleRuns)
      make(*variant_, single_, singleDone_);
    else
      make(*baseline_, baselineSingle_, baselineSingleDone_);
    if (clock() >= end) return true;
  }
  return false;
}

}  // namespace firebreak::web
