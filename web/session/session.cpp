#include "web/session/session.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace firebreak::web {
namespace {

constexpr std::size_t historyLimit = 500;
constexpr double longestPause = 0.25;  // seconds that count after a hidden tab or a slow frame

// What is worth stopping at when nobody has chosen an event.
bool notable(const Event& event) {
  switch (event.kind) {
    case EventKind::incident:
    case EventKind::named:
    case EventKind::raise:
    case EventKind::lower:
    case EventKind::flagExposed:
    case EventKind::settlement:
    case EventKind::relapsed:
    case EventKind::objected:
    case EventKind::voted:
    case EventKind::changed:
    case EventKind::truceBroken: return true;
    default: return false;
  }
}

}  // namespace

Session::Session(std::string_view id) {
  const std::vector<Shipped>& shipped = shippedScenarios();
  const auto named = std::find_if(shipped.begin(), shipped.end(), [&](const Shipped& each) { return each.id == id; });
  Result<Scenario> loaded = loadScenario((named != shipped.end() ? *named : shipped.front()).text);
  assert(loaded.ok());  // every shipped scenario is validated by a test
  open(std::move(loaded).value(), "");
  undo_.clear();
}

const WorldState& Session::stateAfter(const Trace& trace, int day) {
  return trace.states[std::min(static_cast<std::size_t>(std::max(day, -1) + 1), trace.states.size() - 1)];
}

bool Session::changed(std::string_view path) const {
  return std::any_of(changes_.begin(), changes_.end(), [&](const Change& change) { return change.path == path; });
}

double Session::baselineValue(std::string_view path) const {
  const auto address = findParameter(baseline(), path);
  return address ? valueAt(baseline(), *address) : std::numeric_limits<double>::quiet_NaN();
}

std::string Session::undoLabel() const {
  return undo_.empty() ? "" : point_.label;
}
std::string Session::redoLabel() const {
  return redo_.empty() ? "" : redo_.back().label;
}

void Session::pass(double seconds) {
  if (!look_.playing) return;
  const double last = scenario().horizon() - 1;
  moveTo(look_.day + std::clamp(seconds, 0.0, longestPause) * look_.daysPerSecond);
  if (look_.day >= last) {
    look_.playing = false;
    ++lookVersion_;
  }
}

bool Session::work(double budgetMs, const Clock& clock) {
  if (look_.screen == Screen::claims && modelsShown_ && desk_.work(budgetMs, clock)) return true;
  const bool searching = searchPrevention(budgetMs / 2, clock);
  if (look_.screen == Screen::futures) {
    futuresDesk_.prepare();
    if (futuresDesk_.work(budgetMs, clock)) return true;
  }
  firstEstimate(0, clock);
  crew_.want(wanted());
  return crew_.work(searching ? budgetMs / 2 : budgetMs, clock) || searching;
}

void Session::firstEstimate(double budgetMs, const Clock& clock) {
  if (futures_.runs() > 0) return;
  crew_.want(wanted());
  crew_.workHere(budgetMs, clock);
  crew_.share();
}

void Session::share(const Clock& clock) {
  firstEstimate(0, clock);
  crew_.want(wanted());
  crew_.share();
}

std::uint64_t Session::runsDone() const {
  return crew_.runsDone() + static_cast<std::uint64_t>(prevention_ ? prevention_->runsDone() : 0) +
         desk_.map().cellsComputed();
}

// True while there is more to search. Only while time stands still: a playing crisis has passed the event before the
// search ends.
bool Session::searchPrevention(double budgetMs, const Clock& clock) {
  const int index = look_.playing ? -1 : findEvent(events_, look_.eventId);
  if (index < 0) return false;
  if (!prevention_) {
    prevention_.emplace(scenario(), key(), events_[static_cast<std::size_t>(index)]);
    preventedId_ = look_.eventId;
    preventedRun_ = runVersion_;
  }
  const double end = clock() + budgetMs;
  bool more = true;
  while (more && clock() < end)
    more = prevention_->advance(2);
  return more;
}

// --- history ---

void Session::go(Point next) {
  const bool folds = next.gesture != 0 && next.gesture == point_.gesture && !undo_.empty();
  if (!folds) {
    undo_.push_back(point_);
    if (undo_.size() > historyLimit) undo_.erase(undo_.begin());
  }
  redo_.clear();
  // A drag that came back to where it began leaves no step behind.
  const auto same = [](const auto& a, const auto& b) { return a == b || digest(*a) == digest(*b); };
  if (folds && same(undo_.back().baseline, next.baseline) && same(undo_.back().variant, next.variant) &&
      same(undo_.back().partner(), next.partner())) {
    next = undo_.back();
    undo_.pop_back();
  }
  enter(next);
}

void Session::enter(const Point& point) {
  const Point before = std::exchange(point_, point);
  const bool luck = !before.shelf || before.key.seed != point.key.seed || before.key.run != point.key.run;
  const bool baselineChanged = luck || before.baseline != point.baseline;
  const bool partnerChanged = luck || before.partner() != point.partner();
  // A variant was kept, named or dropped: what has run stays as it is.
  if (!baselineChanged && !partnerChanged && before.variant == point.variant) {
    refreshPartner(false);
    ++lookVersion_;
    return;
  }
  rerun(baselineChanged, partnerChanged);
}

// --- runs ---

void Session::rerun(bool baselineChanged, bool partnerChanged) {
  const std::vector<Event> before = std::move(events_);
  trace_ = runWithTrace(scenario(), key());
  if (baselineChanged) baselineTrace_ = runWithTrace(baseline(), key());
  refreshPartner(partnerChanged);
  events_ = eventsOf(scenario(), trace_);
  refreshChanges();
  look_.day = std::clamp(look_.day, 0.0, static_cast<double>(scenario().horizon() - 1));
  const int states = scenario().stateCount;
  look_.actor = std::min(look_.actor, scenario().actorCount() - 1);
  if (look_.tieActor >= states || look_.tieToward >= states) {
    look_.tieActor = scenario().focusActor;
    look_.tieToward = scenario().focusTarget;
  }
  restartFutures(partnerChanged);
  keepSelection(before);
  ++runVersion_;
  refreshDay();
}

// The chosen event may have moved or gone: keep it, or the nearest of its kind between the same two, or follow time
// again.
void Session::keepSelection(const std::vector<Event>& before) {
  if (look_.following || findEvent(events_, look_.eventId) >= 0) return;
  const int was = findEvent(before, look_.eventId);
  const Event* nearest = nullptr;
  if (was >= 0) {
    const Event& old = before[static_cast<std::size_t>(was)];
    for (const Event& event : events_) {
      if (event.kind != old.kind || event.actor != old.actor || event.toward != old.toward) continue;
      if (!nearest || std::abs(event.tick - old.tick) < std::abs(nearest->tick - old.tick)) nearest = &event;
    }
  }
  look_.following = nearest == nullptr;
  look_.eventId = nearest ? nearest->id : "";
}

void Session::refreshChanges() {
  changes_.clear();
  if (point_.variant == point_.baseline) return;
  for (const ParameterAddress& address : addresses(scenario())) {
    const double now = valueAt(scenario(), address), before = valueAt(baseline(), address);
    if (now != before) changes_.push_back({.path = pathOf(scenario(), address), .before = before, .now = now});
  }
}

void Session::refreshDay() {
  escalation_ = escalationNumber(scenario(), today());
  partnerEscalation_ = differs_ ? escalationNumber(partner(), partnerToday()) : escalation_;
  futures_.restartFromToday(point_.variant, {key(), look_.wholeDay()}, {look_.tieActor, look_.tieToward});
  if (look_.following) {
    look_.eventId.clear();
    for (const Event& event : events_) {
      if (event.tick > look_.wholeDay()) break;
      if (notable(event)) look_.eventId = event.id;
    }
  }
  refreshSelection();
}

void Session::refreshSelection() {
  ++lookVersion_;
  if (preventedId_ != look_.eventId || preventedRun_ != runVersion_) prevention_.reset();
  if (look_.eventId.empty()) {
    explanation_.reset();
    return;
  }
  if (explanation_ && explanation_->eventId == look_.eventId && explainedRun_ == runVersion_) return;
  explanation_.reset();
  Result<Explanation> why = explain(scenario(), trace_, events_, look_.eventId);
  if (why) explanation_ = std::move(why).value();
  explainedRun_ = runVersion_;
}

void Session::open(Scenario scenario, const std::string& label) {
  const auto loaded = std::make_shared<const Scenario>(std::move(scenario));
  look_ = Look{.screen = look_.screen,
               .playing = look_.playing,
               .daysPerSecond = look_.daysPerSecond,
               .actor = loaded->focusActor,
               .tieActor = loaded->focusActor,
               .tieToward = loaded->focusTarget,
               .eventId = "",
               .truth = look_.truth,
               .compare = look_.compare,
               .linked = look_.linked};
  refusal_.reset();
  go({.loaded = loaded,
      .baseline = loaded,
      .variant = loaded,
      .shelf = std::make_shared<const VariantShelf>(),
      .key = {.seed = loaded->seed, .run = 0},
      .label = label});
}

}  // namespace firebreak::web
