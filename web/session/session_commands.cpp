// Session: what each command does.
#include <algorithm>
#include <cmath>

#include "web/session/session.h"

namespace firebreak::web {
namespace {

std::string changeLabel(const Scenario& scenario, const ParameterAddress& address) {
  std::string label = labelOf(scenario, address);
  if (address.first >= 0) label += " of " + scenario.actors[static_cast<std::size_t>(address.first)].name;
  return label;
}

}  // namespace

void Session::apply(const Command& command) {
  std::visit([this](const auto& each) { on(each); }, command);
}

void Session::on(const SetParameter& command) {
  const auto address = findParameter(scenario(), command.path);
  if (!address || !std::isfinite(command.value)) return;
  const Range range = rangeAt(scenario(), *address);
  double value = std::clamp(command.value, range.minimum, range.maximum);
  if (address->parameter->whole) value = std::floor(value + 0.5);
  if (value == valueAt(scenario(), *address)) return;
  auto variant = std::make_shared<Scenario>(scenario());
  if (!setParameter(*variant, command.path, value)) return;
  Point next = changedPoint(changeLabel(scenario(), *address), command.gesture);
  next.variant = std::move(variant);
  if (look_.linked) setInPartner(next, command.path, value);
  go(std::move(next));
}

void Session::on(const ResetParameter& command) {
  const double was = baselineValue(command.path);
  if (std::isfinite(was)) on(SetParameter{.path = command.path, .value = was});
}

void Session::on(const ResetAll&) {
  if (changes_.empty()) return;
  Point next = changedPoint("reset of all levers");
  next.variant = point_.baseline;
  go(std::move(next));
}

void Session::on(const SetSeed& command) {
  if (command.seed == point_.key.seed && command.run == point_.key.run) return;
  Point next = changedPoint("seed " + std::to_string(command.seed));
  next.key = {.seed = command.seed, .run = command.run};
  go(std::move(next));
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
  restartFutures(true);
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

void Session::on(const Undo&) {
  if (undo_.empty()) return;
  const Point back = undo_.back();
  undo_.pop_back();
  redo_.push_back(point_);
  enter(back);
}

void Session::on(const Redo&) {
  if (redo_.empty()) return;
  const Point forward = redo_.back();
  redo_.pop_back();
  undo_.push_back(point_);
  enter(forward);
}

}  // namespace firebreak::web
