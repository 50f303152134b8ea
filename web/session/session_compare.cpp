// Session: variants that are kept, and what the open one is compared with.
#include <algorithm>
#include <utility>

#include "web/session/session.h"

namespace firebreak::web {

const std::shared_ptr<const Scenario>& Session::Point::partner() const {
  return shelf->has(shelf->partner) ? shelf->kept[static_cast<std::size_t>(shelf->partner)].scenario : baseline;
}

Session::Point Session::changedPoint(std::string label, std::uint64_t gesture) const {
  Point next = point_;
  next.label = std::move(label);
  next.gesture = gesture;
  return next;
}

void Session::refreshPartner(bool partnerChanged) {
  partner_ = point_.partner();
  if (partnerChanged && shelf().partner >= 0) partnerTrace_ = runWithTrace(partner(), key());
  if (partnerChanged) partnerEvents_.reset();
  parting_.reset();
  const std::uint64_t open = digest(scenario());
  differs_ = point_.variant != partner_ && open != digest(partner());
  openSlot_ = point_.variant == point_.baseline || open == digest(baseline()) ? VariantShelf::baseline : -2;
  for (std::size_t slot = shelf().kept.size(); slot-- > 0;) {
    const std::shared_ptr<const Scenario>& kept = shelf().kept[slot].scenario;
    if (kept == point_.variant || digest(*kept) == open) openSlot_ = static_cast<int>(slot);
  }
}

std::string Session::partnerName() const {
  return shelf().partner < 0 ? "Baseline" : shelf().kept[static_cast<std::size_t>(shelf().partner)].name;
}

std::string Session::partnerInSentence() const {
  return shelf().partner < 0 ? "the baseline" : "“" + partnerName() + "”";
}

const std::vector<Event>& Session::partnerEvents() const {
  if (!partnerEvents_) partnerEvents_ = eventsOf(partner(), partnerTrace());
  return *partnerEvents_;
}

const Parting& Session::parting() const {
  if (!parting_) parting_ = partingOf({partner(), partnerTrace(), partnerEvents()}, {scenario(), trace(), events()});
  return *parting_;
}

void Session::setInPartner(Point& point, const std::string& path, double value) {
  const Scenario& before = *point.partner();
  const Result<ParameterAddress> address = findParameter(before, path);
  if (!address) return;
  const Range range = rangeAt(before, *address);
  auto after = std::make_shared<Scenario>(before);
  if (!setParameter(*after, path, std::clamp(value, range.minimum, range.maximum))) return;
  if (point.shelf->partner >= 0) {
    auto shelf = std::make_shared<VariantShelf>(*point.shelf);
    shelf->kept[static_cast<std::size_t>(shelf->partner)].scenario = std::move(after);
    point.shelf = std::move(shelf);
    return;
  }
  // What is as it was loaded stays the very same scenario, so that its futures run once.
  const bool same = digest(*point.variant) == digest(*after);
  point.baseline = std::move(after);
  if (same) point.variant = point.baseline;
}

void Session::goWithShelf(VariantShelf shelf, std::string label) {
  Point next = changedPoint(std::move(label));
  next.shelf = std::make_shared<const VariantShelf>(std::move(shelf));
  go(std::move(next));
}

void Session::on(const KeepVariant& command) {
  VariantShelf next = shelf();
  if (next.full()) return;
  const std::string name = variantName(command.name, next);
  next.kept.push_back({.name = name, .scenario = point_.variant});
  goWithShelf(std::move(next), "keeping of “" + name + "”");
}

void Session::on(const OpenVariant& command) {
  if (!shelf().has(command.slot)) return;
  const KeptVariant& kept = shelf().kept[static_cast<std::size_t>(command.slot)];
  if (kept.scenario == point_.variant) return;
  Point next = changedPoint("opening of “" + kept.name + "”");
  next.variant = kept.scenario;
  go(std::move(next));
}

void Session::on(const RenameVariant& command) {
  if (!shelf().has(command.slot)) return;
  VariantShelf next = shelf();
  std::string& name = next.kept[static_cast<std::size_t>(command.slot)].name;
  std::string label = "renaming of “" + name + "”";
  const std::string wanted = variantName(command.name, next, command.slot);
  if (wanted == name) return;
  name = wanted;
  goWithShelf(std::move(next), std::move(label));
}

void Session::on(const DropVariant& command) {
  if (!shelf().has(command.slot)) return;
  VariantShelf next = shelf();
  std::string label = "dropping of “" + next.kept[static_cast<std::size_t>(command.slot)].name + "”";
  next.kept.erase(next.kept.begin() + command.slot);
  if (next.partner == command.slot) next.partner = VariantShelf::baseline;
  if (next.partner > command.slot) --next.partner;
  goWithShelf(std::move(next), std::move(label));
}

void Session::on(const CompareWith& command) {
  if (command.slot == shelf().partner) return;
  if (command.slot != VariantShelf::baseline && !shelf().has(command.slot)) return;
  VariantShelf next = shelf();
  next.partner = command.slot;
  const std::string name =
      command.slot < 0 ? "the baseline" : "“" + next.kept[static_cast<std::size_t>(command.slot)].name + "”";
  goWithShelf(std::move(next), "comparison with " + name);
}

void Session::on(const SaveBaseline&) {
  if (changes_.empty()) return;
  Point next = changedPoint("saving of the baseline");
  next.baseline = point_.variant;
  go(std::move(next));
}

void Session::on(const ShowCompare& command) {
  look_.compare = command.mode;
  ++lookVersion_;
}

void Session::on(const LinkLevers& command) {
  look_.linked = command.on;
  ++lookVersion_;
}

}  // namespace firebreak::web
