#include "web/panels/keys_panel.h"

#include <algorithm>
#include <array>
#include <string>

#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

struct KeyLine {
  std::string_view keys, does;
};

constexpr std::array<KeyLine, 17> lines = {{{"Space", "Play or pause"},
                                            {"← →", "One day back or on"},
                                            {"Shift ← →", "To the event before or after"},
                                            {"Home, End", "First or last day"},
                                            {"Ctrl Z", "Undo"},
                                            {"Ctrl Shift Z, Ctrl Y", "Redo"},
                                            {"E, F, C", "To Explore, Futures, Claims"},
                                            {"V, D", "Compare variants; to the day they part"},
                                            {"Tab", "To the next control or mark"},
                                            {"Enter", "Press or select it"},
                                            {"↑ ↓", "On a red line or lever: one step"},
                                            {"Page up, Page down", "Five or ten steps"},
                                            {"0 … 9, Enter", "Type a value"},
                                            {"Delete", "Back to the baseline"},
                                            {"Escape", "Give up a drag, close, let go"},
                                            {"L", "Light or dark"},
                                            {"?", "This sheet"}}};

constexpr float rowHeight = 27, width = 468, keyColumn = 188, edge = 24;

}  // namespace

bool drawKeysPanel(Canvas& canvas, Rect page) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const Overlay overlay(canvas);
  canvas.access.region("Keys");

  const float w = std::min(width, page.w - 16), h = std::min(edge * 2 + 40 + rowHeight * lines.size(), page.h - 16);
  const Rect card{page.x + (page.w - w) / 2, page.y + (page.h - h) / 2, w, h};
  canvas.shapes.rect({card.x, card.y}, {card.x + w, card.y + h}, palette.surface.raised, 10);
  canvas.shapes.outline({card.x, card.y}, {card.x + w, card.y + h}, palette.line.strong, 1, 10);
  hit(canvas, "keys.card", Role::text, "Keys", card);  // a press on the sheet reaches nothing below it
  panelTitle(canvas, "keys.title", {card.x + edge, card.y + edge + 10}, "Keys");
  const bool closed = button(canvas, "keys.close", "Close", {card.x + w - edge - 72, card.y + edge - 6, 72, 32});
  if (button(canvas, "keys.theme", "Light or dark", {card.x + w - edge - 72 - 124, card.y + edge - 6, 116, 32}))
    canvas.send(SwitchTheme{});

  float y = card.y + edge + 40;
  for (const KeyLine& line : lines) {
    const float middle = y + rowHeight / 2;
    textMiddle(canvas, {card.x + edge, middle}, line.keys, palette.ink.primary, type.small, Weight::medium);
    textMiddle(canvas, {card.x + edge + std::min(keyColumn, w * 0.4f), middle}, line.does, palette.ink.secondary,
               type.small);
    spoken(canvas, "keys." + std::string(line.keys), Role::listItem,
           std::string(line.keys) + ": " + std::string(line.does), {card.x + edge, y, w - 2 * edge, rowHeight});
    y += rowHeight;
  }
  return closed;
}

}  // namespace firebreak::web
