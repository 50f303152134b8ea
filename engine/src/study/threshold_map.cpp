#include "engine/threshold_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/index.h"
#include "engine/escalation.h"
#include "study/lattice.h"
#include "study/point_runs.h"

namespace firebreak {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

}  // namespace

double ThresholdAxis::value(int point) const {
  if (point <= 0) return from;
  if (point >= points - 1) return to;
  const double even = from + (to - from) * point / (points - 1);
  return whole ? std::floor(even + .5) : even;
}

double ThresholdAxis::valueBetween(double position) const {
  const int below = std::clamp(static_cast<int>(std::floor(position)), 0, points - 2);
  return value(below) + (value(below + 1) - value(below)) * (position - below);
}

double ThresholdAxis::position(double sought) const {
  for (int point = 0; point + 1 < points; ++point) {
    const double here = value(point), there = value(point + 1);
    if (sought < there) return point + std::max(0.0, (sought - here) / (there - here));
  }
  return points - 1;
}

ThresholdAxis mapAxis(const Scenario& scenario, const LeverRange& range, int points) {
  ThresholdAxis axis = {.path = range.path, .from = range.low, .to = range.high, .points = std::max(points, 2)};
  axis.whole = findParameter(scenario, range.path)->parameter->whole;
  if (axis.whole) axis.points = std::min(axis.points, static_cast<int>(range.high - range.low) + 1);
  return axis;
}

ThresholdAxis mapAxis(const Scenario& scenario, std::string_view path, int points) {
  return mapAxis(scenario, leverRange(scenario, *findParameter(scenario, path)), points);
}

struct ThresholdMap::Content {
  static constexpr std::size_t none = SIZE_MAX;

  struct Cell {
    std::size_t point = none;
    bool open = true;  // neither known nor known to be impossible
    bool known = false;
    double escalation = unknown;
    std::array<Moments, rungCount> share = {};
    std::vector<Moments> outcomes;
  };

  Content(const Scenario& base, ThresholdAxis across, ThresholdAxis up, const Options& options)
      : scenario(base),
        x(std::move(across)),
        y(std::move(up)),
        cells(ix(x.points) * ix(y.points)),
        order(coarseFirst(x.points, y.points)),
        runsOfPoint(std::max(options.runs, 1u)),
        runs({.seed = options.seed,
              .runs = options.runs,
              .perTicket = options.runsPerTicket,
              .tie = options.watch.any()
                         ? -1
                         : static_cast<std::ptrdiff_t>(base.tieIndex(options.watch.actor, options.watch.toward))}) {
    tension = options.tension;
  }

  // Makes ready the next cell that can be. False: all are.
  bool prepare() {
    while (prepared < order.size()) {
      const std::size_t cell = order[prepared++];
      cells[cell].open = false;
      Result<Scenario> there = withSettings(scenario, settings(cell));
      if (!there) continue;
      auto shared = std::make_shared<const Scenario>(std::move(there).value());
      cells[cell].open = true;
      cells[cell].escalation = escalationAt(*shared);
      cells[cell].point = runs.add(std::move(shared));
      cellOf.push_back(cell);
      return true;
    }
    return false;
  }

  double escalationAt(const Scenario& there) const {
    WorldState state = initialState(there);
    if (!tension.empty()) state.tension = tension;
    return escalationNumber(there, state).latent;
  }

  std::array<LeverSetting, 2> settings(std::size_t cell) const {
    const int column = static_cast<int>(cell % ix(x.points)), row = static_cast<int>(cell / ix(x.points));
    return {{{x.path, x.value(column)}, {y.path, y.value(row)}}};
  }

  const Cell& at(int column, int row) const { return cells[ix(row) * ix(x.points) + ix(column)]; }

  void conclude(std::size_t point) {
    Cell& cell = cells[cellOf[point]];
    for (std::size_t name = 0; name < outcomeNames().size(); ++name)
      cell.outcomes.push_back(runs.mean(point, name));
    const std::span<const double> peaks = runs.values(point, PointRuns::peakColumn());
    for (int rung = 0; rung < rungCount; ++rung)
      cell.share[ix(rung)] = shareOf(peaks, rung);
    cell.known = true;
    cell.open = false;
    runs.release(point);
  }

  static Moments shareOf(std::span<const double> peaks, int rung) {
    const double n = static_cast<double>(peaks.size());
    const auto reached = std::count_if(peaks.begin(), peaks.end(), [&](double peak) { return peak >= rung; });
    const double mean = static_cast<double>(reached) / n;
    return {mean, peaks.size() < 2 ? 0 : std::sqrt(mean * (1 - mean) / (n - 1))};
  }

  template <class Value, class Open>
  std::vector<double> field(Value value, Open open) const {
    std::vector<double> values;
    std::vector<char> isOpen;
    for (const Cell& cell : cells) {
      values.push_back(value(cell));
      isOpen.push_back(open(cell));
    }
    fillBetween(values, isOpen, x.points, y.points);
    return values;
  }
  template <class Value>
  std::vector<double> runsField(Value value) const {
    return field([&](const Cell& cell) { return cell.known ? value(cell) : unknown; },
                 [](const Cell& cell) { return cell.open; });
  }

  Scenario scenario;
  ThresholdAxis x, y;
  std::vector<Cell> cells;         // row by row
  std::vector<std::size_t> order;  // of preparing them
  std::size_t prepared = 0;
  std::vector<double> tension;
  std::size_t runsOfPoint;
  PointRuns runs;
  std::vector<std::size_t> cellOf;  // by point
};

ThresholdMap::ThresholdMap(const Scenario& scenario, ThresholdAxis x, ThresholdAxis y, const Options& options)
    : content_(std::make_unique<Content>(scenario, std::move(x), std::move(y), options)) {}
ThresholdMap::~ThresholdMap() = default;

std::optional<RunsWanted> ThresholdMap::next() {
  std::optional<RunsWanted> wanted = content_->runs.nextByPoint();
  if (!wanted && content_->prepare()) wanted = content_->runs.nextByPoint();
  return wanted;
}

void ThresholdMap::take(std::size_t ticket, std::span<const Outcomes> runs) {
  const std::size_t point = content_->runs.take(ticket, runs);
  if (content_->runs.whole(point)) content_->conclude(point);
}

bool ThresholdMap::done() const {
  return content_->prepared == content_->order.size() && runsTaken() == runsPlanned();
}
std::size_t ThresholdMap::runsTaken() const {
  return content_->runs.runsTaken();
}
std::size_t ThresholdMap::runsPlanned() const {
  const Content& content = *content_;
  return (content.cellOf.size() + content.order.size() - content.prepared) * content.runsOfPoint;
}

const ThresholdAxis& ThresholdMap::x() const {
  return content_->x;
}
const ThresholdAxis& ThresholdMap::y() const {
  return content_->y;
}
bool ThresholdMap::possible(int column, int row) const {
  const Content::Cell& cell = content_->at(column, row);
  return cell.open || cell.known;
}
bool ThresholdMap::known(int column, int row) const {
  return content_->at(column, row).known;
}
Moments ThresholdMap::share(int column, int row, int rung) const {
  return content_->at(column, row).share[ix(rung)];
}
Moments ThresholdMap::outcome(int column, int row, std::size_t name) const {
  return content_->at(column, row).outcomes[name];
}
double ThresholdMap::escalation(int column, int row) const {
  return content_->at(column, row).escalation;
}

std::vector<double> ThresholdMap::shares(int rung) const {
  return content_->runsField([&](const Content::Cell& cell) { return cell.share[ix(rung)].mean; });
}

std::vector<double> ThresholdMap::outcomes(std::size_t name) const {
  return content_->runsField([&](const Content::Cell& cell) { return cell.outcomes[name].mean; });
}

std::vector<double> ThresholdMap::escalations() const {
  return content_->field([](const Content::Cell& cell) { return cell.escalation; },
                         [](const Content::Cell& cell) { return cell.open && cell.point == Content::none; });
}

std::vector<Contour> ThresholdMap::contours(std::span<const double> field, double level) const {
  std::vector<Contour> contours = contourLines(field, content_->x.points, content_->y.points, level);
  for (Contour& contour : contours)
    for (MapPosition& point : contour.points)
      point = {content_->x.valueBetween(point.x), content_->y.valueBetween(point.y)};
  return contours;
}

}  // namespace firebreak
