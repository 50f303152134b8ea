#pragma once
// A page without a screen: ImGui with a null backend, one window over everything, a pointer and keys that a test moves.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "web/ui/canvas.h"
#include "web/ui/item_hooks.h"

namespace firebreak::test {

// Takes a backend's place: says that textures are made as soon as they are asked for.
class NullBackend {
 public:
  NullBackend();
  ~NullBackend();
  NullBackend(const NullBackend&) = delete;
  NullBackend& operator=(const NullBackend&) = delete;
  // After ImGui::Render().
  static void acceptTextures();

 private:
  ImGuiContext* context_;
};

class NullPage {
 public:
  explicit NullPage(float width = 1440, float height = 900);

  using Draw = std::function<void(web::Canvas&)>;
  // One pass; returns the commands that the drawing asked for.
  std::vector<web::Command> pass(const Draw& draw);

  void moveTo(float x, float y) { at_ = {x, y}; }
  void down(bool pressed) { down_ = pressed; }
  // Three passes: there, pressed, let go. Returns the commands of all of them.
  std::vector<web::Command> click(float x, float y, const Draw& draw);
  std::vector<web::Command> clickOn(std::string_view id, const Draw& draw);
  // From the middle of a thing by so many pixels.
  std::vector<web::Command> drag(std::string_view id, float dx, float dy, const Draw& draw);
  std::vector<web::Command> press(ImGuiKey key, const Draw& draw);
  void type(std::string_view characters) { typed_ = characters; }

  // Of the last pass; fails the running test if there is none.
  const web::AccessNode& node(std::string_view id) const;
  bool has(std::string_view id) const;
  // Ids that stand more than once, and interactive items of ImGui that no node stands for. Both should be empty.
  std::vector<std::string> problems() const;

  float width, height;
  double now = 0;
  web::Theme theme;
  web::Shapes shapes;
  web::AccessTree access;
  bool moving = false;

 private:
  struct Listener : web::ItemListener {
    void item(std::uint32_t number, float, float, float, float) override { items.push_back(number); }
    void label(std::uint32_t number, std::string_view words) override { labels.emplace_back(number, words); }
    std::vector<std::uint32_t> items;
    std::vector<std::pair<std::uint32_t, std::string>> labels;
  };

  NullBackend backend_;
  Listener listener_;
  glm::vec2 at_ = {-1, -1};
  bool down_ = false;
  std::string typed_;
};

// What problems() says of any tree and of the items that were heard while it was made.
std::vector<std::string> missingFromTree(const web::AccessTree& access, const std::vector<std::uint32_t>& items,
                                         const std::vector<std::pair<std::uint32_t, std::string>>& labels);

}  // namespace firebreak::test
