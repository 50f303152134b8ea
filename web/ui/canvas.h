#pragma once
// What a panel draws on during one pass: marks, text, accessible nodes, and a place for the commands it wants.

#include <string>
#include <string_view>
#include <vector>

#include "web/draw/shapes.h"
#include "web/session/command.h"
#include "web/ui/access.h"
#include "web/ui/theme.h"

struct ImDrawList;

namespace firebreak::web {

struct Canvas {
  const Theme& theme;
  Shapes& shapes;
  AccessTree& access;
  std::vector<Command>& commands;
  ImDrawList* list = nullptr;  // of the panel being drawn
  double now = 0;              // seconds, for motion only
  bool* moving = nullptr;      // set to true to be drawn again next frame

  void send(Command command) { commands.push_back(std::move(command)); }
  void keepMoving() const {
    if (moving) *moving = true;
  }
};

enum class Align { left, centre, right };

// One line of text at a point: x by align, y is the top of the line box. Marks added before it are layered first, so
// that things stack in the order in which they are written; write marks together and text together to keep layers few.
void text(Canvas& canvas, Point at, std::string_view line, Colour colour, float size, Weight weight = Weight::regular,
          Align align = Align::left);
// Height of the line box of text(): the middle of its capitals is the middle of the box.
float lineHeight(float size);
// One line whose capitals stand in the middle of `at.y`: for chips, pills and rows.
void textMiddle(Canvas& canvas, Point at, std::string_view line, Colour colour, float size,
                Weight weight = Weight::regular, Align align = Align::left);
// Width in px.
float textWidth(const Canvas& canvas, std::string_view line, float size, Weight weight = Weight::regular);
// The line shortened with … to fit.
std::string fitted(const Canvas& canvas, std::string_view line, float width, float size,
                   Weight weight = Weight::regular);
// Wrapped at spaces, lines 1.4 × size apart; \n begins a new line. Returns the height used.
float textBlock(Canvas& canvas, Point at, float width, std::string_view words, Colour colour, float size,
                Weight weight = Weight::regular, bool draw = true);

// A pointer area over something drawn: the one way by which drawn marks become operable. Adds the accessible node
// (role, name) and an ImGui item of the same rectangle. `pressed` is true for a click, a tap, Enter or the page's own
// press.
struct Hit {
  bool hovered = false, held = false, pressed = false, doubleClicked = false;
  bool began = false;    // the press began in this pass
  bool focused = false;  // draw the focus ring
  Point drag = {0, 0};   // since the press, px
};
Hit hit(Canvas& canvas, std::string_view id, Role role, std::string_view name, Rect rect);

// The 2 px focus ring 4 px outside. Draw it when Hit::focused: keys brought the focus there.
void focusRing(Canvas& canvas, Rect rect, float radius);

// The pointer of this pass (position, edges, what it holds).
Interaction& pointer(Canvas& canvas);

// Everything is clipped to a rectangle while it lives.
class Clip {
 public:
  Clip(Canvas& canvas, Rect rect);
  ~Clip();
  Clip(const Clip&) = delete;
  Clip& operator=(const Clip&) = delete;

 private:
  Canvas& canvas_;
};

// A panel that is drawn twice on one page: while it lives, ids begin with `prefix` and landmarks with `name`, so that
// either can be found and focused by itself.
class IdScope {
 public:
  IdScope(Canvas& canvas, std::string_view prefix, std::string_view name) : canvas_(canvas) {
    canvas.access.scope(prefix, name);
  }
  ~IdScope() { canvas_.access.scope("", ""); }
  IdScope(const IdScope&) = delete;
  IdScope& operator=(const IdScope&) = delete;

 private:
  Canvas& canvas_;
};

// What is drawn while it lives lies over all panels (menus, tooltips), for the eye and for the pointer.
class Overlay {
 public:
  explicit Overlay(Canvas& canvas);
  ~Overlay();
  Overlay(const Overlay&) = delete;
  Overlay& operator=(const Overlay&) = delete;

 private:
  Canvas& canvas_;
  ImDrawList* below_;
};

}  // namespace firebreak::web
