// Published figures beside the model's, with intervals from the spread between runs.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "engine/base_rates.h"

namespace firebreak {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double normal975 = 1.959963984540;
constexpr double neverSeen =
    3.688879454114;  // −ln .025: the most that n incidents without a hit leave room for, times n

using Test = bool (*)(const IncidentFate& fate);

// A share in per cent: of the incidents that pass `among`, those that pass `hit`. Tolerance: half to twice the figure,
// since recording alone may be off by that much, unless the row says otherwise.
struct ShareRow {
  std::string_view key, label, source;
  double published, lowest, highest;
  Test among, hit;
  std::string_view remark;
};

bool any(const IncidentFate&) {
  return true;
}
bool answered(const IncidentFate& fate) {
  return fate.answer > 0;
}
bool betweenStates(const IncidentFate& fate) {
  return fate.principal >= 0;
}
template <int intensity>
bool rated(const IncidentFate& fate) {
  return fate.intensity == intensity;
}

constexpr std::string_view dashboard = "EuRepoC dashboard, May 2024, 2,465 incidents";
constexpr std::string_view dyads = "DCID 2.0, 431 incidents between rival states";

constexpr std::string_view classRemark = "The class is read off the metrics as docs/severity.md says.";

constexpr std::array<ShareRow, 12> shareTable = {{
    {"answered", "Incidents that draw a public response", dashboard, 7.9, 4, 16, any, answered,
     "A public measure of rung 2 or above while the case is open, and because of it. Naming alone is not counted."},
    {"answered-1", "of EuRepoC intensity 1", dashboard, 4.9, 2.5, 9.8, rated<1>, answered, classRemark},
    {"answered-2", "of intensity 2", dashboard, 6.8, 3.4, 13.6, rated<2>, answered, classRemark},
    {"answered-3", "of intensity 3", dashboard, 7.2, 3.6, 14.4, rated<3>, answered, classRemark},
    {"answered-4", "of intensity 4", dashboard, 17.1, 8.5, 34.2, rated<4>, answered, classRemark},
    {"answered-5", "of intensity 5", dashboard, 17.5, 8.8, 35, rated<5>, answered, classRemark},
    {"answered-6", "of intensity 6", dashboard, 23.1, 11.5, 46.2, rated<6>, answered, classRemark},
    {"beyond-words", "Responses that go beyond words and protests", "EuRepoC v1.1, 78 responses by kind", 10.3, 5.1,
     20.6, answered, [](const IncidentFate& fate) { return fate.answer >= 3; },
     "Rivals keep warnings standing, so that a new one is seldom due to one case; and the model has no statement of "
     "sympathy."},
    {"named", "Incidents whose author a government names", dashboard, 12.5, 6.2, 25, any,
     [](const IncidentFate& fate) { return fate.namedAge >= 0; },
     "To name is to give a mandate of rung 3 or above: a government that names and leaves it there is not in the "
     "model."},
    {"in-kind", "Incidents after which the victim strikes in cyberspace", dyads, 13.9, 7, 27.8, betweenStates,
     [](const IncidentFate& fate) { return fate.inKind; },
     "While the case is open, meant as an answer or not, as in the data set."},
    {"higher-in-kind", "and harder than it was struck", dyads, 2.6, 1.3, 5.2, betweenStates,
     [](const IncidentFate& fate) { return fate.higher; },
     "Attacks by EuRepoC intensity, measures by their intensity against the score; the data set has a scale of its "
     "own."},
    {"force", "Incidents answered by force", "No force among the responses of EuRepoC v1.1", 0, 0, 0.2, any,
     [](const IncidentFate& fate) { return fate.answer >= 6; }, "A measure of rung 6 or 7 because of the case."},
}};

// Hits and totals, and from run to run how they stray from their common share.
struct Count {
  std::vector<double> hits, totals;  // by run
  double hit = 0, total = 0;

  explicit Count(int runs) : hits(ix(runs)), totals(ix(runs)) {}
  void add(int run, bool isHit) {
    hits[ix(run)] += isHit ? 1 : 0;
    totals[ix(run)] += 1;
    hit += isHit ? 1 : 0;
    total += 1;
  }
  double share() const { return hit / total; }
  double residual(std::size_t run) const { return hits[run] - share() * totals[run]; }
  double error() const {
    double squares = 0;
    for (std::size_t run = 0; run < hits.size(); ++run)
      squares += residual(run) * residual(run);
    return std::sqrt(squares) / total;
  }
};

BaseRateFigure judged(BaseRateFigure figure) {
  figure.agrees = figure.model >= figure.lowest && figure.model <= figure.highest;
  return figure;
}

BaseRateFigure shareFigure(const ShareRow& row, const Count& count) {
  BaseRateFigure figure = {.key = row.key,
                           .label = row.label,
                           .unit = "%",
                           .published = row.published,
                           .lowest = row.lowest,
                           .highest = row.highest,
                           .source = row.source,
                           .remark = row.remark};
  figure.sample = static_cast<int>(count.total);
  figure.model = figure.low = figure.high = none;
  if (count.total == 0) return figure;
  figure.model = 100 * count.share();
  figure.low = std::max(0.0, figure.model - 100 * normal975 * count.error());
  figure.high = std::min(100.0, figure.model + 100 * normal975 * count.error());
  if (count.hit == 0) figure.high = std::min(100.0, 100 * neverSeen / count.total);
  return judged(figure);
}

// How many times as often incidents of intensity 4–6 are answered as those of 1–3.
BaseRateFigure ratioFigure(const Count& mild, const Count& grave) {
  BaseRateFigure figure = {.key = "rises-with-severity",
                           .label = "Responses at intensity 4 to 6 against 1 to 3",
                           .unit = "ratio",
                           .published = 3.0,
                           .lowest = 1.5,
                           .highest = 6,
                           .source = dashboard,
                           .remark = "Pooled over the two halves of the table."};
  figure.sample = static_cast<int>(mild.total + grave.total);
  figure.model = figure.low = figure.high = none;
  if (mild.hit == 0 || grave.hit == 0) return figure;
  double squares = 0;
  for (std::size_t run = 0; run < mild.hits.size(); ++run) {
    const double stray = grave.residual(run) / grave.hit - mild.residual(run) / mild.hit;
    squares += stray * stray;
  }
  figure.model = grave.share() / mild.share();
  figure.low = figure.model * expD(-normal975 * std::sqrt(squares));
  figure.high = figure.model * expD(normal975 * std::sqrt(squares));
  return judged(figure);
}

// Median and its interval by order statistics.
BaseRateFigure medianFigure(std::vector<int> ages) {
  BaseRateFigure figure = {.key = "days-to-naming",
                           .label = "Days to the naming, where there is one: median",
                           .unit = "days",
                           .published = 237,
                           .lowest = 60,
                           .highest = 365,
                           .source = "EuRepoC dashboard, May 2024: median 7.8 months, 191 governments",
                           .remark = "A case is followed for 90 days at most: months can only be reached from below."};
  figure.sample = static_cast<int>(ages.size());
  figure.model = figure.low = figure.high = none;
  if (ages.empty()) return figure;
  std::sort(ages.begin(), ages.end());
  const double n = static_cast<double>(ages.size()), reach = normal975 * std::sqrt(n) / 2;
  const auto at = [&](double place) { return ages[static_cast<std::size_t>(std::clamp(place, 0.0, n - 1))]; };
  figure.model = (at((n - 1) / 2) + at(n / 2)) / 2.0;
  figure.low = at(n / 2 - reach);
  figure.high = at(n / 2 + reach);
  return judged(figure);
}

}  // namespace

void BaseRates::add(std::span<const IncidentFate> fatesOfOneRun) {
  fates_.insert(fates_.end(), fatesOfOneRun.begin(), fatesOfOneRun.end());
  runOf_.resize(fates_.size(), runs_);
  runs_ += 1;
}

std::vector<BaseRateFigure> BaseRates::figures() const {
  std::vector<Count> counts(shareTable.size(), Count(runs_));
  Count mild(runs_), grave(runs_);
  std::vector<int> ages;
  for (std::size_t n = 0; n < fates_.size(); ++n) {
    const IncidentFate& fate = fates_[n];
    for (std::size_t row = 0; row < shareTable.size(); ++row)
      if (shareTable[row].among(fate)) counts[row].add(runOf_[n], shareTable[row].hit(fate));
    if (fate.intensity >= 1 && fate.intensity <= 3) mild.add(runOf_[n], fate.answer > 0);
    if (fate.intensity >= 4 && fate.intensity <= 6) grave.add(runOf_[n], fate.answer > 0);
    if (fate.namedAge >= 0) ages.push_back(fate.namedAge);
  }
  std::vector<BaseRateFigure> figures;
  for (std::size_t row = 0; row < shareTable.size(); ++row)
    figures.push_back(shareFigure(shareTable[row], counts[row]));
  figures.push_back(ratioFigure(mild, grave));
  figures.push_back(medianFigure(std::move(ages)));
  return figures;
}

}  // namespace firebreak
