#pragma once
// Buttons, toggles, tabs, chips, section headers, menus and tooltips. All are drawn, operable by pointer, touch and
// keyboard through hit(), and never change anything by themselves: they say what a person did.

#include <span>

#include "web/ui/canvas.h"
#include "web/ui/glyphs.h"

namespace firebreak::web {

struct ButtonLook {
  Glyph glyph = Glyph::none;
  bool primary = false;  // ink on light: the one main thing
  bool ghost = false;    // without ground or border at rest
  bool round = false;
  bool border = true;
  bool disabled = false;  // shown, not operable; say why in the tip
  bool on = false;        // pressed look, for things that are open
  float size = 0;         // of the label; 0: base
  float glyphSize = 16;
  std::string_view tip = {};   // tooltip, "" none
  std::string_view name = {};  // accessible name where the label is not enough
};

// True when pressed. An empty label shows the glyph alone; then look.name is the name.
bool button(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, const ButtonLook& look = {});

// A switch, 34 × 18 at the right end of rect, its label before it. True when pressed: the caller turns it.
bool toggle(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, bool on);

// One of several; the chosen one is underlined. True when pressed.
bool tab(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, bool chosen);

// A header that opens and closes what stands below it. True when pressed. changed: how many below it are, 0 none.
bool sectionHeader(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, bool open, int changed);

struct MenuItem {
  std::string label = {};
  std::string detail = {};  // second line, smaller; may be empty
  bool chosen = false;
  bool divided = false;  // a line above it
};
// A button that opens a list. Returns the index of the item that was chosen in this pass, or -1.
int menu(Canvas& canvas, std::string_view id, std::string_view name, std::string_view label, Rect rect,
         std::span<const MenuItem> items, float width);

// Shows after 350 ms of hovering, or at once when keys brought the focus, unless the thing is held. title: semibold;
// words may hold \n; either may be empty. Below the anchor, or beside it where there is room, so that a column of
// controls stays legible.
enum class TipPlace { below, beside };
void tooltip(Canvas& canvas, std::string_view id, Rect anchor, std::string_view title, std::string_view words,
             TipPlace place = TipPlace::below);

}  // namespace firebreak::web
