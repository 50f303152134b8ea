#include "support/null_page.h"

#include <algorithm>
#include <set>

#include <catch_amalgamated.hpp>

namespace firebreak::test {
namespace {

void destroyTexture(ImTextureData* texture) {
  texture->SetTexID(ImTextureID_Invalid);
  texture->SetStatus(ImTextureStatus_Destroyed);
}

}  // namespace

NullBackend::NullBackend() : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigInputTrickleEventQueue = false;
}

NullBackend::~NullBackend() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void NullBackend::acceptTextures() {
  for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      destroyTexture(texture);
    } else {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

NullPage::NullPage(float w, float h) : width(w), height(h), theme(web::briefingTheme()) {
  web::applyTheme(theme);
  web::listenToItems(&listener_);
}

std::vector<web::Command> NullPage::pass(const Draw& draw) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DeltaTime = 1.0f / 60;
  now += 1.0 / 60;
  io.AddMousePosEvent(at_.x, at_.y);
  io.AddMouseButtonEvent(0, down_);
  io.AddInputCharactersUTF8(std::exchange(typed_, {}).c_str());
  ImGui::NewFrame();
  shapes.clear();
  access.beginPass();
  listener_.items.clear();
  listener_.labels.clear();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav);
  std::vector<web::Command> commands;
  moving = false;
  web::Canvas canvas{.theme = theme,
                     .shapes = shapes,
                     .access = access,
                     .commands = commands,
                     .list = ImGui::GetWindowDrawList(),
                     .now = now,
                     .moving = &moving};
  draw(canvas);
  shapes.layer(canvas.list);
  ImGui::End();
  ImGui::Render();
  NullBackend::acceptTextures();
  access.endPass();
  return commands;
}

std::vector<web::Command> NullPage::click(float x, float y, const Draw& draw) {
  std::vector<web::Command> all;
  const auto step = [&](bool pressed) {
    moveTo(x, y);
    down(pressed);
    for (web::Command& command : pass(draw))
      all.push_back(std::move(command));
  };
  step(false);
  step(true);
  step(false);
  return all;
}

std::vector<web::Command> NullPage::clickOn(std::string_view id, const Draw& draw) {
  if (!has(id)) pass(draw);
  const web::Rect rect = node(id).rect;
  return click(rect.x + rect.w / 2, rect.y + rect.h / 2, draw);
}

std::vector<web::Command> NullPage::drag(std::string_view id, float dx, float dy, const Draw& draw) {
  if (!has(id)) pass(draw);
  const web::Rect rect = node(id).rect;
  const glm::vec2 from = {rect.x + rect.w / 2, rect.y + rect.h / 2};
  std::vector<web::Command> all;
  const auto step = [&](glm::vec2 at, bool pressed) {
    moveTo(at.x, at.y);
    down(pressed);
    for (web::Command& command : pass(draw))
      all.push_back(std::move(command));
  };
  step(from, false);
  step(from, true);
  step(from + glm::vec2(dx / 2, dy / 2), true);
  step(from + glm::vec2(dx, dy), true);
  step(from + glm::vec2(dx, dy), false);
  return all;
}

std::vector<web::Command> NullPage::press(ImGuiKey key, const Draw& draw) {
  ImGui::GetIO().AddKeyEvent(key, true);
  std::vector<web::Command> commands = pass(draw);
  ImGui::GetIO().AddKeyEvent(key, false);
  pass(draw);
  return commands;
}

const web::AccessNode& NullPage::node(std::string_view id) const {
  const auto& nodes = access.nodes();
  const auto found =
      std::find_if(nodes.begin(), nodes.end(), [&](const web::AccessNode& each) { return each.id == id; });
  INFO("no node " << id);
  REQUIRE(found != nodes.end());
  return *found;
}

bool NullPage::has(std::string_view id) const {
  return std::any_of(access.nodes().begin(), access.nodes().end(),
                     [&](const web::AccessNode& each) { return each.id == id; });
}

std::vector<std::string> NullPage::problems() const {
  return missingFromTree(access, listener_.items, listener_.labels);
}

std::vector<std::string> missingFromTree(const web::AccessTree& access, const std::vector<std::uint32_t>& items,
                                         const std::vector<std::pair<std::uint32_t, std::string>>& labels) {
  std::vector<std::string> problems;
  std::set<std::string> ids;
  std::set<std::uint32_t> numbers;
  for (const web::AccessNode& node : access.nodes()) {
    if (!ids.insert(node.id).second) problems.push_back("twice in the tree: " + node.id);
    if (node.name.empty()) problems.push_back("without a name: " + node.id);
    numbers.insert(web::itemNumber(node.id));
  }
  for (const std::uint32_t item : items) {
    if (numbers.count(item)) continue;
    const auto label = std::find_if(labels.begin(), labels.end(), [&](const auto& each) { return each.first == item; });
    problems.push_back("not in the tree: " + (label == labels.end() ? std::to_string(item) : label->second));
  }
  return problems;
}

}  // namespace firebreak::test
