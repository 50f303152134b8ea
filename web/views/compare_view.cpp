#include "web/views/compare_view.h"

#include "web/views/tension_band.h"

namespace firebreak::web {
namespace {

constexpr std::size_t settingsSaid = 3;

std::string settingsOf(const Scenario& baseline, const Scenario& kept) {
  const std::vector<ParameterChange> changes = changesBetween(baseline, kept);
  std::string words;
  for (std::size_t i = 0; i < changes.size() && i < settingsSaid; ++i) {
    const ParameterChange& change = changes[i];
    words += (i > 0 ? "; " : "") + (change.owner.empty() ? "" : change.owner + ", ") + change.label + " " +
             change.afterText + " (was " + change.beforeText + ")";
  }
  if (changes.size() > settingsSaid) words += "; " + std::to_string(changes.size() - settingsSaid) + " more";
  return words;
}

std::vector<VariantChip> chipsOf(const Scene& scene, const VariantShelf& shelf) {
  std::vector<VariantChip> chips = {{.slot = VariantShelf::baseline,
                                     .name = "Baseline",
                                     .settings = "",
                                     .open = scene.openSlot == VariantShelf::baseline,
                                     .partner = shelf.partner < 0}};
  for (std::size_t i = 0; i < shelf.kept.size(); ++i) {
    const int slot = static_cast<int>(i);
    chips.push_back({.slot = slot,
                     .name = shelf.kept[i].name,
                     .settings = settingsOf(scene.leverBaseline(), *shelf.kept[i].scenario),
                     .open = scene.openSlot == slot,
                     .partner = shelf.partner == slot});
  }
  return chips;
}

}  // namespace

CompareView compareView(const Scene& scene) {
  CompareView view;
  view.mode = scene.look.compare;
  view.linked = scene.look.linked;
  view.partner = scene.partner;
  if (!scene.shelf || !scene.parting) return view;
  view.chips = chipsOf(scene, *scene.shelf);
  view.full = scene.shelf->full();
  view.canKeep = !view.full && scene.openSlot < 0;
  view.canSaveBaseline = digest(scene.scenario) != digest(scene.leverBaseline());
  view.openName = scene.openName;
  const Parting& parting = *scene.parting;
  view.parts = parting.parts();
  view.day = parting.day;
  view.eventId = parting.second.eventId;
  view.sentence = partingSentence(parting, partnerInSentence(scene));
  view.details = partingDetails(parting, partnerInSentence(scene));
  return view;
}

const CompareView& CompareMemory::view(const Scene& scene, std::uint64_t run, std::uint64_t look) {
  if (run != run_ || look != look_) view_ = compareView(scene);
  run_ = run;
  look_ = look;
  return view_;
}

}  // namespace firebreak::web
