#include "web/api_compare.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

namespace firebreak::web {
namespace {

using Json = nlohmann::ordered_json;

// In the order of CompareMode.
constexpr std::array<std::string_view, 3> modes = {"off", "overlaid", "side"};

// −1 the baseline; −2 no slot of the shelf.
int slotOf(const Json& call, const char* key, const VariantShelf& shelf) {
  const auto found = call.find(key);
  if (found == call.end() || !found->is_number_integer()) return -2;
  const double slot = found->get<double>();
  if (slot == -1) return VariantShelf::baseline;
  return slot >= 0 && slot < static_cast<double>(shelf.kept.size()) ? static_cast<int>(slot) : -2;
}

std::string textOf(const Json& call, const char* key) {
  const auto found = call.find(key);
  return found != call.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Json settingsOf(const Scenario& baseline, const Scenario& variant) {
  Json settings = Json::array();
  for (const ParameterChange& change : changesBetween(baseline, variant))
    settings.push_back({{"path", change.path}, {"value", change.after}, {"before", change.before}});
  return settings;
}

}  // namespace

std::string_view compareModeName(CompareMode mode) {
  return modes[static_cast<std::size_t>(mode)];
}

Json compareJson(const Session& session) {
  return {{"mode", compareModeName(session.look().compare)},
          {"with", {{"slot", session.shelf().partner}, {"name", session.partnerName()}}},
          {"linked", session.look().linked},
          {"parting", Json::parse(partingJson(session.parting(), session.partnerInSentence()), nullptr, false)}};
}

Json variantsJson(const Session& session) {
  Json list = Json::array();
  const VariantShelf& shelf = session.shelf();
  for (std::size_t i = 0; i < shelf.kept.size(); ++i) {
    const int slot = static_cast<int>(i);
    list.push_back({{"slot", slot},
                    {"name", shelf.kept[i].name},
                    {"settings", settingsOf(session.baseline(), *shelf.kept[i].scenario)},
                    {"open", session.openSlot() == slot},
                    {"comparedWith", shelf.partner == slot}});
  }
  return {{"variants", std::move(list)}, {"open", session.openSlot()}, {"most", VariantShelf::most}};
}

std::string setCompare(App& app, const Json& call) {
  const std::string mode = textOf(call, "mode");
  const auto named = std::find(modes.begin(), modes.end(), mode);
  if (!mode.empty() && named == modes.end()) return "mode: off, overlaid or side";
  const int with = slotOf(call, "with", app.session().shelf());
  if (call.contains("with") && with == -2) return "with: −1 for the baseline, or the slot of a kept variant";
  const auto linked = call.find("linked");
  if (linked != call.end() && !linked->is_boolean()) return "linked: true or false";
  if (!mode.empty()) app.send(ShowCompare{static_cast<CompareMode>(named - modes.begin())});
  if (with != -2) app.send(CompareWith{with});
  if (linked != call.end()) app.send(LinkLevers{linked->get<bool>()});
  return "";
}

std::string changeVariants(App& app, const Json& call) {
  const std::string action = textOf(call, "action"), name = textOf(call, "name");
  const VariantShelf& shelf = app.session().shelf();
  if (action == "keep") {
    if (shelf.full()) return "room for one more: four are kept";
    app.send(KeepVariant{name});
    return "";
  }
  if (action == "save-baseline") {
    app.send(SaveBaseline{});
    return "";
  }
  const int slot = slotOf(call, "slot", shelf);
  if (slot < 0) return "slot: the slot of a kept variant";
  if (action == "open")
    app.send(OpenVariant{slot});
  else if (action == "rename")
    app.send(RenameVariant{slot, name});
  else if (action == "drop")
    app.send(DropVariant{slot});
  else
    return "action: keep, open, rename, drop or save-baseline";
  return "";
}

}  // namespace firebreak::web
