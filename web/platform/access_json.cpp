#include "web/platform/access_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace firebreak::web {
namespace {

using Json = nlohmann::ordered_json;

// Half pixels are as fine as the mirror needs; it then changes less often.
double rounded(float value) {
  return std::round(static_cast<double>(value) * 2) / 2;
}

// Rid of the noise behind the ninth digit, so that a value reads as it was set.
double tidy(double value) {
  if (!std::isfinite(value)) return 0;
  return std::round(value * 1e9) / 1e9;
}

void addText(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

Json nodeJson(const AccessNode& node) {
  Json json = {{"id", node.id}, {"role", roleName(node.role)}, {"name", node.name}};
  addText(json, "region", node.region);
  addText(json, "help", node.description);
  addText(json, "text", node.valueText);
  json["rect"] = {rounded(node.rect.x), rounded(node.rect.y), rounded(node.rect.w), rounded(node.rect.h)};
  if (node.role == Role::slider) {
    json["value"] = tidy(node.value);
    json["min"] = tidy(node.minimum);
    json["max"] = tidy(node.maximum);
    json["step"] = tidy(node.step);
  }
  if (node.on) json["on"] = true;
  if (node.disabled) json["off"] = true;
  if (node.live) json["live"] = true;
  if (node.role == Role::heading) json["level"] = node.level;
  return json;
}

}  // namespace

std::string_view roleName(Role role) {
  switch (role) {
    case Role::button: return "button";
    case Role::toggle: return "toggle";
    case Role::slider: return "slider";
    case Role::tab: return "tab";
    case Role::option: return "option";
    case Role::link: return "link";
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::status: return "status";
    case Role::image: return "image";
    case Role::list: return "list";
    case Role::listItem: return "listItem";
    case Role::textField: return "textField";
  }
  return "text";
}

std::string accessJson(AccessTree& tree) {
  Json json = {{"focus", tree.focused()}};
  addText(json, "say", tree.takeAnnouncement());
  Json& nodes = json["nodes"] = Json::array();
  for (const AccessNode& node : tree.nodes())
    nodes.push_back(nodeJson(node));
  // Names come from scenarios: whatever bytes are in them, the page gets text.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace firebreak::web
