#include "web/session/session.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

std::string changeLabel(const Scenario& scenario, const ParameterAddress& address) {
  std::string label = labelOf(scenario, address);
  if (address.first >= 0) label += " of " + scenario.actors[static_cast<std::size_t>(address.first)].name;
  return label;
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

void Session::apply(const Command& command) {
  std::visit([this](const auto& each) { on(each); }, command);
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
  if (look_.screen == Screen::claims && desk_.work(budgetMs, clock)) return true;
  const bool searching = searchPrevention(budgetMs / 2, clock);
  return futures_.work(searching ? budgetMs / 2 : budgetMs, clock) || searching;
}

std::uint64_t Session::runsDone() const {
  const int futures = futures_.runs() + futures_.baselineRuns() + futures_.runsFromToday();
  const int runs = futures + (prevention_ ? prevention_->runsDone() : 0);
  return static_cast<std::uint64_t>(runs) + desk_.map().cellsComputed();
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
  const bool baselineChanged =
      next.baseline != point_.baseline || next.key.seed != point_.key.seed || next.key.run != point_.key.run;
  if (!folds) {
    undo_.push_back(point_);
    if (undo_.size() > historyLimit) undo_.erase(undo_.begin());
  }
  redo_.clear();
  // A drag that came back to where it began leaves no step behind.
  if (folds && undo_.back().baseline == next.baseline && digest(*undo_.back().variant) == digest(*next.variant)) {
    next = undo_.back();
    undo_.pop_back();
  }
  enter(next, baselineChanged);
}

void Session::enter(const Point& point, bool baselineChanged) {
  point_ = point;
  rerun(baselineChanged);
}

void Session::on(const Undo&) {
  if (undo_.empty()) return;
  const Point back = undo_.back();
  undo_.pop_back();
  redo_.push_back(point_);
  const bool other =
      back.baseline != point_.baseline || back.key.seed != point_.key.seed || back.key.run != point_.key.run;
  enter(back, other);
}

void Session::on(const Redo&) {
  if (redo_.empty()) return;
  const Point forward = redo_.back();
  redo_.pop_back();
  undo_.push_back(point_);
  const bool other =
      forward.baseline != point_.baseline || forward.key.seed != point_.key.seed || forward.key.run != point_.key.run;
  enter(forward, other);
}

// --- runs ---

void Session::rerun(bool baselineChanged) {
  const std::vector<Event> before = std::move(events_);
  trace_ = runWithTrace(scenario(), key());
  if (baselineChanged) baselineTrace_ = runWithTrace(baseline(), key());
  events_ = eventsOf(scenario(), trace_);
  refreshChanges();
  look_.day = std::clamp(look_.day, 0.0, static_cast<double>(scenario().horizon() - 1));
  const int states = scenario().stateCount;
  look_.actor = std::min(look_.actor, scenario().actorCount() - 1);
  if (look_.tieActor >= states || look_.tieToward >= states) {
    look_.tieActor = scenario().focusActor;
    look_.tieToward = scenario().focusTarget;
  }
  futures_.restart(scenario(), baseline(), baselineChanged, key().seed, {look_.tieActor, look_.tieToward});
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
  baselineEscalation_ = changes_.empty() ? escalation_ : escalationNumber(baseline(), baselineToday());
  futures_.restartFromToday(scenario(), {key(), look_.wholeDay()}, {look_.tieActor, look_.tieToward});
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
               .truth = look_.truth};
  refusal_.reset();
  go({.baseline = loaded, .variant = loaded, .key = {.seed = loaded->seed, .run = 0}, .label = label});
}

// --- commands ---

void Session::on(const SetParameter& command) {
  const auto address = findParameter(scenario(), command.path);
  if (!address || !std::isfinite(command.value)) return;
  const Range range = rangeAt(scenario(), *address);
  double value = std::clamp(command.value, range.minimum, range.maximum);
  if (address->parameter->whole) value = std::floor(value + 0.5);
  if (value == valueAt(scenario(), *address)) return;
  auto variant = std::make_shared<Scenario>(scenario());
  if (!setParameter(*variant, command.path, value)) return;
  go({.baseline = point_.baseline,
      .variant = std::move(variant),
      .key = point_.key,
      .label = changeLabel(scenario(), *address),
      .gesture = command.gesture});
}

void Session::on(const ResetParameter& command) {
  const double was = baselineValue(command.path);
  if (std::isfinite(was)) on(SetParameter{.path = command.path, .value = was});
}

void Session::on(const ResetAll&) {
  if (changes_.empty()) return;
  go({.baseline = point_.baseline, .variant = point_.baseline, .key = point_.key, .label = "reset of all levers"});
}

void Session::on(const SetSeed& command) {
  if (command.seed == point_.key.seed && command.run == point_.key.run) return;
  go({.baseline = point_.baseline,
      .variant = point_.variant,
      .key = {.seed = command.seed, .run = command.run},
      .label = "seed " + std::to_string(command.seed)});
}

void Session::on(const LoadText& command) {
  Result<Scenario> loaded = loadScenario(command.text);
  if (!loaded) {
    refusal_ = Refusal{.name = command.name, .issues = loaded.issues()};
    ++lookVersion_;
    return;
  }
  const std::string title = loaded->title;
  open(std::move(loaded).value(), "opening of " + title);
}

void Session::on(const OpenShipped& command) {
  for (const Shipped& each : shippedScenarios())
    if (each.id == command.id) on(LoadText{.text = std::string(each.text), .name = std::string(each.title)});
}

void Session::moveTo(double day) {
  const int was = look_.wholeDay();
  look_.day = std::clamp(day, 0.0, static_cast<double>(scenario().horizon() - 1));
  if (look_.wholeDay() != was) refreshDay();
}

void Session::on(const Seek& command) {
  if (std::isfinite(command.day)) moveTo(command.day);
}

void Session::on(const StepDay& command) {
  look_.playing = false;
  ++lookVersion_;
  moveTo(look_.wholeDay() + static_cast<double>(command.by));
}

void Session::on(const StepEvent& command) {
  if (events_.empty()) return;
  const int count = static_cast<int>(events_.size());
  int index = findEvent(events_, look_.eventId);
  if (index < 0) {  // nothing selected: from the day that is looked at
    const auto after =
        std::find_if(events_.begin(), events_.end(), [&](const Event& e) { return e.tick > look_.wholeDay(); });
    index = static_cast<int>(after - events_.begin()) - (command.by > 0 ? 1 : 0);
  }
  index = std::clamp(index + command.by, 0, count - 1);
  look_.playing = false;
  on(SelectEvent{.id = events_[static_cast<std::size_t>(index)].id, .seek = true});
}

void Session::on(const Play&) {
  if (look_.wholeDay() >= scenario().horizon() - 1) moveTo(0);
  look_.playing = true;
  ++lookVersion_;
}

void Session::on(const Pause&) {
  look_.playing = false;
  ++lookVersion_;
}

void Session::on(const SetSpeed& command) {
  if (!std::isfinite(command.daysPerSecond)) return;
  look_.daysPerSecond = std::clamp(command.daysPerSecond, 0.1, 60.0);
  ++lookVersion_;
}

void Session::on(const SelectEvent& command) {
  const int index = findEvent(events_, command.id);
  if (index < 0 && !command.id.empty()) return;
  look_.following = command.id.empty();
  look_.eventId = command.id;
  if (command.seek && index >= 0) moveTo(events_[static_cast<std::size_t>(index)].tick);
  if (look_.following) refreshDay();
  refreshSelection();
}

void Session::on(const SelectActor& command) {
  if (command.actor < 0 || command.actor >= scenario().actorCount()) return;
  look_.actor = command.actor;
  ++lookVersion_;
}

void Session::on(const SelectTie& command) {
  const int states = scenario().stateCount;
  if (command.actor < 0 || command.actor >= states || command.toward < 0 || command.toward >= states) return;
  if (command.actor == command.toward) return;
  look_.actor = command.actor;
  if (command.actor == look_.tieActor && command.toward == look_.tieToward) {
    ++lookVersion_;
    return;
  }
  look_.tieActor = command.actor;
  look_.tieToward = command.toward;
  futures_.restart(scenario(), baseline(), true, key().seed, {look_.tieActor, look_.tieToward});
  refreshDay();
}

void Session::on(const ShowTruth& command) {
  look_.truth = command.on;
  ++lookVersion_;
}

void Session::on(const ShowScreen& command) {
  look_.screen = command.screen;
  ++lookVersion_;
}

void Session::on(const DismissIssues&) {
  refusal_.reset();
  ++lookVersion_;
}

}  // namespace firebreak::web
