#pragma once
// What the pointer is doing with the things that are drawn: which one is under it, which one it holds, since when. Kept
// by the AccessTree from pass to pass. Things are found by the rectangles of the pass before, topmost first, so that
// what is drawn later wins and a touch works without a hover before it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <glm/vec2.hpp>

namespace firebreak::web {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;  // CSS pixels of the page
  bool contains(float px, float py) const { return px >= x && py >= y && px < x + w && py < y + h; }
};

Rect intersection(const Rect& a, const Rect& b);  // empty: w or h is 0

// The pointer in one pass. Edges (clicked, released, doubleClicked) are true in one pass only.
struct PointerInput {
  glm::vec2 at = {-1, -1};
  bool present = false;  // over the page at all
  bool clicked = false, doubleClicked = false, down = false, released = false;
  bool touch = false;
  double now = 0;  // seconds
};

// Of a scroll area (scroll.h), kept from pass to pass.
struct ScrollState {
  float offset = 0;   // px that have gone out at the top
  float content = 0;  // px, of the last pass
  float origin = 0;   // offset at which a drag began
  std::string seenFocus;
};

class Interaction {
 public:
  // What is drawn in this pass takes the place of what was drawn in the last one.
  void beginPass();
  // Once a pass, before the first question. True if a press began on nothing (or on something else than before).
  void update(const PointerInput& input);
  bool updated() const { return updated_; }

  // Something that the pointer can meet; layer 0 is the page, 1 and up lie over it (menus).
  void add(std::string_view id, Rect clipped);
  int layer = 0;
  // Set by IdScope: what stands before every id that comes in, and is taken off those that go out.
  std::string scope;

  bool hovered(std::string_view id) const { return is(hovered_, id) && (held_.empty() || is(held_, id)); }
  bool held(std::string_view id) const { return is(held_, id); }
  bool began(std::string_view id) const { return input_.clicked && is(held_, id); }
  bool completed(std::string_view id) const { return is(completed_, id); }
  bool doubleClicked(std::string_view id) const { return input_.doubleClicked && is(held_, id); }
  // Of this scope; "" where it is another's.
  std::string_view hoveredId() const { return within(hovered_); }
  // The layer of the topmost thing under the pointer; 0 where there is nothing.
  int hoveredLayer() const { return hoveredLayer_; }
  const std::string& heldId() const { return held_; }
  // A press began in this pass that was on none of our things.
  bool beganOutside() const { return input_.clicked && held_.empty(); }
  glm::vec2 dragged() const { return input_.at - pressedAt_; }
  glm::vec2 pressedAt() const { return pressedAt_; }
  const PointerInput& input() const { return input_; }
  // It went somewhere, or pressed, in this pass: a drag that rests asks for nothing, so that an undo is not dragged
  // back.
  bool moved() const { return moved_; }
  double hoveredSince() const { return hoveredSince_; }

  // Number of the present press, different for each: what folds a drag into one undo step.
  std::uint64_t gesture() const { return gesture_; }
  // Of the present drag, set by whoever drags: the value to which Escape returns, the one from which the movement
  // counts, and whether a touch has made up its mind to drag rather than to scroll. Escape lets go of what is held.
  double dragOrigin = 0, dragStart = 0;
  bool dragEngaged = false;
  void letGo() { held_.clear(); }
  // Another thing takes over what is held, so that letting go presses nothing: a touch that turned out to scroll.
  void hold(std::string_view id) {
    held_ = scope + std::string(id);
    completed_.clear();
  }

  // One text is typed at a time: whose, and what stands there so far.
  std::string editId, editText;
  // One menu is open at a time, "" none; its list scrolls where it is longer than the page.
  std::string menuId;
  ScrollState menuScroll;

 private:
  struct Surface {
    std::string id;
    Rect rect;
    int layer;
  };
  const Surface* topmost(glm::vec2 at) const;
  bool is(std::string_view stored, std::string_view id) const {
    return stored.size() == scope.size() + id.size() && stored.substr(scope.size()) == id &&
           stored.substr(0, scope.size()) == scope;
  }
  std::string_view within(std::string_view stored) const {
    return stored.substr(0, scope.size()) == scope ? stored.substr(scope.size()) : std::string_view();
  }

  std::vector<Surface> drawn_, before_;
  PointerInput input_;
  std::string hovered_, held_, completed_;
  glm::vec2 pressedAt_ = {0, 0};
  double hoveredSince_ = 0;
  std::uint64_t gesture_ = 0;
  int hoveredLayer_ = 0;
  bool updated_ = false, moved_ = false;
};

}  // namespace firebreak::web
