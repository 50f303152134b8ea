#include "engine/threshold_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "engine/order.h"
#include "study/nsga.h"
#include "study/point_runs.h"
#include "study/search_space.h"

namespace firebreak {

struct ThresholdSearch::Content {
  static constexpr std::size_t none = SIZE_MAX;

  // One of a generation: where it stands among the points, none if its settings cannot be.
  struct Candidate {
    std::vector<double> genes;
    std::size_t point = none;
  };

  Content(const Scenario& scenario, std::vector<LeverRange> levers, SearchObjective a, SearchObjective b,
          const Options& asked)
      : space(scenario, std::move(levers)),
        objectives{a, b},
        options(asked),
        nsga(space.size(), std::max(4u, asked.population + asked.population % 2), asked.seed),
        runs(planOf(a, b, asked, 0)),
        again(planOf(a, b, asked, std::max(asked.runs, 1u))) {
    standing.settings = space.now();
    runs.add(std::make_shared<const Scenario>(scenario));
    std::vector<std::vector<double>> genes = nsga.first();
    if (space.holds(standing.settings)) {
      genes.front() = space.genesOf(standing.settings);
      tried[space.valuesOf(standing.settings)] = 0;
      points.push_back({.settings = standing.settings});
      runOf.push_back(0);
    }
    propose(genes);
  }

  static PointRuns::Plan planOf(SearchObjective a, SearchObjective b, const Options& asked, std::uint32_t first) {
    return {.seed = asked.seed,
            .runs = asked.runs,
            .perTicket = asked.runsPerTicket,
            .first = first,
            .outcomes = {a.outcome, b.outcome}};
  }

  // Settings that were not tried yet become points with runs of their own.
  void propose(const std::vector<std::vector<double>>& all) {
    candidates.clear();
    for (const std::vector<double>& genes : all)
      candidates.push_back(candidateOf(genes));
    pending = runs.points() - concluded;
  }

  Candidate candidateOf(const std::vector<double>& genes) {
    std::optional<SearchSpace::Place> place = space.placeOf(genes);
    if (!place) return {genes, none};
    const auto [known, isNew] = tried.emplace(space.valuesOf(place->settings), points.size());
    Candidate candidate = {space.genesOf(place->settings), known->second};
    if (!isNew) return candidate;
    points.push_back({.settings = std::move(place->settings), .generation = generation});
    runOf.push_back(runs.add(std::make_shared<const Scenario>(std::move(place->scenario))));
    return candidate;
  }

  void measure(SearchPoint& point, std::size_t number) const {
    point.first = runs.mean(number, objectives[0].outcome);
    point.second = runs.mean(number, objectives[1].outcome);
    point.firstChange = runs.change(0, number, objectives[0].outcome);
    point.secondChange = runs.change(0, number, objectives[1].outcome);
    point.withinBound = violationOf(point) == 0;
  }

  double violationOf(const SearchPoint& point) const {
    if (!options.bound) return 0;
    const double over = point.first.mean - *options.bound;
    return std::max(0.0, objectives[0].maximise ? -over : over);
  }

  Individual individualOf(const SearchPoint& point) const {
    const auto size = [&](int k, double mean) { return objectives[k].maximise ? -mean : mean; };
    return {.genes = {},
            .objectives = {size(0, point.first.mean), size(1, point.second.mean)},
            .violation = violationOf(point)};
  }

  Individual individualOf(const Candidate& candidate) const {
    constexpr double worst = std::numeric_limits<double>::infinity();
    Individual one = {.genes = {}, .objectives = {worst, worst}, .violation = worst};
    if (candidate.point != none) one = individualOf(points[candidate.point]);
    one.genes = candidate.genes;
    return one;
  }

  // All runs of the generation are in. Generations that bring no new settings pass at once.
  void conclude() {
    if (generation == 0) measure(standing, 0);
    do {
      for (; measured < points.size(); ++measured)
        measure(points[measured], runOf[measured]);
      for (; concluded < runs.points(); ++concluded)
        if (concluded > 0) runs.release(concluded);
      std::vector<Individual> evaluated;
      for (const Candidate& candidate : candidates)
        evaluated.push_back(individualOf(candidate));
      nsga.survive(std::move(evaluated));
      if (generation++ == options.generations) break;
      propose(nsga.offspring());
    } while (pending == 0);
    front = frontOf();
    if (isSearched() && options.again) playAgain();
  }

  bool isSearched() const { return generation > options.generations; }

  void playAgain() {
    for (const SearchPoint& point : front)
      again.add(std::make_shared<const Scenario>(withSettings(space.scenario(), point.settings).value()));
  }

  void takeAgain(std::size_t ticket, std::span<const Outcomes> taken) {
    const std::size_t point = again.take(ticket, taken);
    if (!again.whole(point)) return;
    front[point].firstAgain = again.mean(point, objectives[0].outcome);
    front[point].secondAgain = again.mean(point, objectives[1].outcome);
    again.release(point);
  }

  // Tickets of the runs that are made again come after all others.
  std::size_t ticketsOfSearch() const { return runs.points() * runs.ticketsOfPoint(); }

  std::vector<SearchPoint> frontOf() const {
    std::vector<Individual> all;
    for (std::size_t i = 0; i < measured; ++i)
      all.push_back(individualOf(points[i]));
    std::vector<SearchPoint> best;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool beaten =
          std::any_of(all.begin(), all.end(), [&](const Individual& other) { return dominates(other, all[i]); });
      if (!beaten && all[i].violation == 0) best.push_back(points[i]);
    }
    sortStably(best.begin(), best.end(),
               [](const SearchPoint& a, const SearchPoint& b) { return a.first.mean < b.first.mean; });
    return best;
  }

  SearchSpace space;
  SearchObjective objectives[2];
  Options options;
  Nsga nsga;
  PointRuns runs;                                    // point 0: the scenario as it stands
  PointRuns again;                                   // points of the front, once the search is done
  std::map<std::vector<double>, std::size_t> tried;  // values of the levers → points
  std::vector<SearchPoint> points, front;
  std::vector<std::size_t> runOf;  // by point: its number in runs
  std::vector<Candidate> candidates;
  SearchPoint standing;
  std::size_t pending = 0;    // points in runs that runs are still out of
  std::size_t concluded = 0;  // points in runs of whole generations
  std::size_t measured = 0;   // points of whole generations
  std::uint32_t generation = 0;
};

ThresholdSearch::ThresholdSearch(const Scenario& scenario, std::vector<LeverRange> levers, SearchObjective first,
                                 SearchObjective second, const Options& options)
    : content_(std::make_unique<Content>(scenario, std::move(levers), first, second, options)) {}
ThresholdSearch::~ThresholdSearch() = default;

std::optional<RunsWanted> ThresholdSearch::next() {
  Content& content = *content_;
  if (!content.isSearched()) return content.runs.nextByPoint();
  std::optional<RunsWanted> wanted = content.again.nextByPoint();
  if (wanted) wanted->ticket += content.ticketsOfSearch();
  return wanted;
}

void ThresholdSearch::take(std::size_t ticket, std::span<const Outcomes> runs) {
  Content& content = *content_;
  if (content.isSearched()) return content.takeAgain(ticket - content.ticketsOfSearch(), runs);
  const std::size_t point = content.runs.take(ticket, runs);
  if (content.runs.whole(point) && --content.pending == 0) content.conclude();
}

bool ThresholdSearch::done() const {
  return content_->isSearched() && runsTaken() == runsPlanned();
}

std::size_t ThresholdSearch::runsTaken() const {
  return content_->runs.runsTaken() + content_->again.runsTaken();
}

std::size_t ThresholdSearch::runsPlanned() const {
  const Content& content = *content_;
  const std::size_t left = content.isSearched() ? 0 : content.options.generations - content.generation;
  const std::size_t points = content.runs.points() + content.again.points() + left * content.candidates.size();
  return points * std::max(content.options.runs, 1u);
}

std::uint32_t ThresholdSearch::generation() const {
  return content_->generation;
}

const SearchPoint& ThresholdSearch::now() const {
  return content_->standing;
}

std::span<const SearchPoint> ThresholdSearch::points() const {
  return {content_->points.data(), content_->measured};
}

std::span<const SearchPoint> ThresholdSearch::front() const {
  return content_->front;
}

std::optional<SearchPoint> ThresholdSearch::nearest() const {
  const std::span<const SearchPoint> all = points();
  if (all.empty()) return {};
  return *std::min_element(all.begin(), all.end(), [&](const SearchPoint& a, const SearchPoint& b) {
    return content_->violationOf(a) < content_->violationOf(b);
  });
}

}  // namespace firebreak
