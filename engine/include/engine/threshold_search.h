#pragma once
// Which settings of some levers serve two ends best that pull apart, such as few runs that reach rung 5 and few
// attempts: the Pareto front, found by NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002).
//
//   ThresholdSearch search(scenario, levers, {.outcome = rung5}, {.outcome = attempts}, {.bound = .05});
//   while (runNext(search)) draw(search.front());
//   for (const SearchPoint& point : search.front()) withSettings(scenario, point.settings);
//
// A generation is as many points as the population; each is a number of runs that all points share, so that the search
// compares settings and not luck. Settings are rounded to the digits of their parameter, and no setting is tried twice.
// Settings that break a ladder's order are moved to the nearest that does not. Stopping is to stop asking.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/ensemble.h"
#include "engine/experiment.h"
#include "engine/levers.h"

namespace firebreak {

struct SearchObjective {
  std::size_t outcome = 0;  // index into outcomeNames(); its mean is
  bool maximise = false;    // made small, or large
};

struct SearchPoint {
  std::vector<LeverSetting> settings = {};
  Moments first = {}, second = {};              // means of the two outcomes
  Moments firstChange = {}, secondChange = {};  // against the scenario as it stands, run by run
  // Of the front, at the end: the same means over as many runs that the search has not seen. What was chosen for its
  // mean over some runs is flattered by them; these are not.
  std::optional<Moments> firstAgain = {}, secondAgain = {};
  bool withinBound = true;       // the mean of the first keeps the bound
  std::uint32_t generation = 0;  // in which it was tried
};

class ThresholdSearch : public Experiment {
 public:
  struct Options {
    std::uint64_t seed = 1;
    std::uint32_t runs = 200;  // a point
    std::uint32_t runsPerTicket = 50;
    std::uint32_t population = 24;   // even, 4 or more
    std::uint32_t generations = 15;  // after the first population
    // The mean of the first outcome shall be at most this, or at least where it is maximised.
    std::optional<double> bound = {};
    bool again = true;  // whether to play the front once more at the end, with other runs
  };
  // scenario: sound; levers: checkLevers() is empty; the outcomes differ.
  ThresholdSearch(const Scenario& scenario, std::vector<LeverRange> levers, SearchObjective first,
                  SearchObjective second, const Options& options);
  ~ThresholdSearch() override;

  std::optional<RunsWanted> next() override;
  void take(std::size_t ticket, std::span<const Outcomes> runs) override;
  bool done() const override;
  std::size_t runsTaken() const override;
  std::size_t runsPlanned() const override;

  std::uint32_t generation() const;  // populations that are evaluated; 0 none yet, generations + 1 all
  const SearchPoint& now() const;    // the scenario as it stands; known from the first generation on
  // All that were tried in whole generations, in that order.
  std::span<const SearchPoint> points() const;
  // Those of them within the bound that no other within the bound beats in one end without losing in the other, by the
  // first outcome from small to large. Empty: no setting that was tried keeps the bound.
  std::span<const SearchPoint> front() const;
  // Within the bound if any is; else the one that misses it least. Empty before the first generation.
  std::optional<SearchPoint> nearest() const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace firebreak
