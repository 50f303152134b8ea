// Published figures beside the model's, with intervals from the spread between runs.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "engine/base_rates.h"
#include "engine/order.h"

namespace firebreak {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double normal975 = 1.959963984540;
constexpr double neverSeen =
    3.688879454114;  // −ln .025: the most that n incidents without a hit leave room for, times n

// An incident with its class by rank: the mildest 1,048 of 2,336 are class 1, the next 352 class 2, and so on, in the
// proportions of the six EuRepoC intensities that were coded.
struct Graded : IncidentFate {
  int ranked = 0;  // 1–6
};

using Test = bool (*)(const Graded& fate);

// A share in per cent: of the incidents that pass `among`, those that pass `hit`. Tolerance: half to twice the figure,
// since recording alone may be off by that much, unless the row says otherwise.
struct ShareRow {
  std::string_view key, label, source;
  double published, lowest, highest;
  Test among, hit;
  std::string_view remark;
};

bool any(const Graded&) {
  return true;
}
bool answered(const Graded& fate) {
  return fate.answer > 0;
}
bool betweenStates(const Graded& fate) {
  return fate.principal >= 0;
}
template <int intensity>
bool rated(const Graded& fate) {
  return fate.intensity == intensity;
}

template <int place>
bool ranked(const Graded& fate) {
  return fate.ranked == place;
}

constexpr std::string_view dashboard = "EuRepoC dashboard, May 2024, 2,465 incidents";
constexpr std::string_view dyads = "DCID 2.0, 431 incidents between rival states";

constexpr std::string_view rankRemark =
    "Ordered by the score on the scenario's rubric and cut where the record cuts its six intensities.";
constexpr std::string_view classRemark = "The class is read off the metrics as docs/severity.md says.";

constexpr std::array<ShareRow, 20> shareTable = {{
    {"answered", "Incidents that draw a public response", dashboard, 7.9, 4, 16, any, answered,
     "A public measure of rung 2 or above while the case is open, and because of it. Naming alone is not counted."},
    {"answered-1", "of EuRepoC intensity 1", dashboard, 4.9, 2.5, 9.8, rated<1>, answered, classRemark},
    {"answered-2", "of intensity 2", dashboard, 6.8, 3.4, 13.6, rated<2>, answered, classRemark},
    {"answered-3", "of intensity 3", dashboard, 7.2, 3.6, 14.4, rated<3>, answered, classRemark},
    {"answered-4", "of intensity 4", dashboard, 17.1, 8.5, 34.2, rated<4>, answered, classRemark},
    {"answered-5", "of intensity 5", dashboard, 17.5, 8.8, 35, rated<5>, answered, classRemark},
    {"answered-6", "of intensity 6", dashboard, 23.1, 11.5, 46.2, rated<6>, answered, classRemark},
    {"ranked-1", "of class 1 by rank: the mildest 45 %", dashboard, 4.9, 2.5, 9.8, ranked<1>, answered, rankRemark},
    {"ranked-2", "of class 2: the next 15 %", dashboard, 6.8, 3.4, 13.6, ranked<2>, answered, rankRemark},
    {"ranked-3", "of class 3: the next 21 %", dashboard, 7.2, 3.6, 14.4, ranked<3>, answered, rankRemark},
    {"ranked-4", "of class 4: the next 15 %", dashboard, 17.1, 8.5, 34.2, ranked<4>, answered, rankRemark},
    {"ranked-5", "of class 5: the next 2.4 %", dashboard, 17.5, 8.8, 35, ranked<5>, answered, rankRemark},
    {"ranked-6", "of class 6: the next 1.7 %", dashboard, 23.1, 11.5, 46.2, ranked<6>, answered, rankRemark},
    {"answered-states", "Incidents by four sponsor states that draw a response",
     "EuRepoC dashboard, May 2024, 812 incidents", 8.9, 4.4, 17.8, betweenStates, answered,
     "In the record Russia, China, Iran and North Korea, at 17.2, 2.4, 7.0 and 7.9 %; in the model every state."},
    {"answered-unknown", "Incidents by authors unknown that draw a response",
     "EuRepoC dashboard, May 2024, 514 incidents", 0, 0, 1, [](const Graded& fate) { return fate.principal < 0; },
     answered,
     "In the model by criminals. Arrests and other answers to crime are not in it, and the record's criminals with a "
     "name are not here."},
    {"beyond-words", "Responses that go beyond words and protests", "EuRepoC v1.1, 78 responses by kind", 10.3, 5.1,
     20.6, answered, [](const Graded& fate) { return fate.answer >= 3; },
     "Rivals keep warnings standing, so that a new one is seldom due to one case; and the model has no statement of "
     "sympathy."},
    {"named", "Incidents whose author a government names", dashboard, 12.5, 6.2, 25, any,
     [](const Graded& fate) { return fate.namedAge >= 0; },
     "To name is to give a mandate of rung 3 or above: a government that names and leaves it there is not in the "
     "model."},
    {"in-kind", "Incidents after which the victim strikes in cyberspace", dyads, 13.9, 7, 27.8, betweenStates,
     [](const Graded& fate) { return fate.inKind; },
     "While the case is open, meant as an answer or not, as in the data set."},
    {"higher-in-kind", "and harder than it was struck", dyads, 2.6, 1.3, 5.2, betweenStates,
     [](const Graded& fate) { return fate.higher; },
     "Attacks by EuRepoC intensity, measures by their intensity against the score; the data set has a scale of its "
     "own."},
    {"force", "Incidents answered by force", "No force among the responses of EuRepoC v1.1", 0, 0, 0.2, any,
     [](const Graded& fate) { return fate.answer >= 6; }, "A measure of rung 6 or 7 because of the case."},
}};

// Classes by rank of severity; ties in the order in which they came.
std::vector<Graded> gradedByRank(std::span<const IncidentFate> fates) {
  constexpr std::array<double, 6> coded = {1048, 352, 500, 340, 57, 39};
  std::vector<Graded> graded;
  std::vector<std::size_t> order;
  for (const IncidentFate& fate : fates) {
    order.push_back(graded.size());
    graded.push_back({fate});
  }
  sortStably(order.begin(), order.end(),
             [&](std::size_t a, std::size_t b) { return graded[a].severity < graded[b].severity; });
  const double scale = static_cast<double>(fates.size()) / 2336;
  double end = 0;
  std::size_t next = 0;
  for (std::size_t place = 0; place < coded.size(); ++place) {
    end += coded[place] * scale;
    const bool last = place + 1 == coded.size();
    for (; next < order.size() && (last || static_cast<double>(next) < end); ++next)
      graded[order[next]].ranked = static_cast<int>(place) + 1;
  }
  return graded;
}

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

// How many times as often the graver incidents are answered as the milder ones: in the record 17.7 % against 5.9 %.
BaseRateFigure ratioFigure(std::string_view key, std::string_view label, std::string_view remark, const Count& mild,
                           const Count& grave) {
  BaseRateFigure figure = {.key = key,
                           .label = label,
                           .unit = "ratio",
                           .published = 3.0,
                           .lowest = 1.5,
                           .highest = 6,
                           .source = dashboard,
                           .remark = remark};
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
  BaseRateFigure figure = {
      .key = "days-to-naming",
      .label = "Days to the naming, where there is one: median",
      .unit = "days",
      .published = 237,
      .lowest = 60,
      .highest = 365,
      .source = "EuRepoC dashboard, May 2024: median 7.8 months, 191 governments",
      .remark =
          "A case is followed for 90 days at most, and docs/library.md lets governments decide within two weeks."};
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
  Count mild(runs_), grave(runs_), mildRanked(runs_), graveRanked(runs_);
  std::vector<int> ages;
  const std::vector<Graded> graded = gradedByRank(fates_);
  for (std::size_t n = 0; n < graded.size(); ++n) {
    const Graded& fate = graded[n];
    for (std::size_t row = 0; row < shareTable.size(); ++row)
      if (shareTable[row].among(fate)) counts[row].add(runOf_[n], shareTable[row].hit(fate));
    if (fate.intensity >= 1 && fate.intensity <= 6) (fate.intensity <= 3 ? mild : grave).add(runOf_[n], answered(fate));
    (fate.ranked <= 3 ? mildRanked : graveRanked).add(runOf_[n], answered(fate));
    if (fate.namedAge >= 0) ages.push_back(fate.namedAge);
  }
  std::vector<BaseRateFigure> figures;
  for (std::size_t row = 0; row < shareTable.size(); ++row)
    figures.push_back(shareFigure(shareTable[row], counts[row]));
  figures.push_back(
      ratioFigure("rises-with-intensity", "Responses at intensity 4 to 6 against 1 to 3",
                  "In the model the graver intensities are espionage, which is put up with, and ransomware by "
                  "criminals, for which a state is answered only by mistake.",
                  mild, grave));
  figures.push_back(ratioFigure("rises-with-rank", "Responses in classes 4 to 6 by rank against 1 to 3", rankRemark,
                                mildRanked, graveRanked));
  figures.push_back(medianFigure(std::move(ages)));
  return figures;
}

}  // namespace firebreak
