#include "web/panels/refusal_panel.h"

#include <algorithm>

#include <imgui.h>

#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float padding = 24, headHeight = 92, footHeight = 72;
// Thousands of errors help nobody; the first ones do.
constexpr std::size_t rowsShown = 200;

// Returns the height used; draws unless it only measures.
float drawRow(Canvas& canvas, const RefusalRow& row, std::size_t index, Point at, float width) {
  const Palette& palette = canvas.theme.palette;
  const float base = canvas.theme.type.base, small = canvas.theme.type.small, inner = width - 28;
  const float left = at.x + 28;
  float y = at.y;
  glyph(canvas, Glyph::diamond, {at.x + 8, y + 11}, 13, palette.ink.primary);
  y += textBlock(canvas, {left, y}, inner, row.place, palette.ink.primary, base, Weight::semibold);
  std::string words = row.found + (row.found.empty() ? "" : " ") + row.expected;
  y += textBlock(canvas, {left, y}, inner, words, palette.ink.secondary, small);
  if (!row.hint.empty()) y += textBlock(canvas, {left, y}, inner, row.hint, palette.ink.primary, small);
  spoken(canvas, "refusal." + std::to_string(index), Role::listItem,
         row.place + ". " + words + (row.hint.empty() ? "" : " " + row.hint), {at.x, at.y, width, y - at.y});
  return y - at.y;
}

void drawRows(Canvas& canvas, const RefusalView& view, ScrollState& state, Rect body) {
  ScrollArea scroll(canvas, "refusal.scroll", body, state);
  float y = scroll.top() + 8;
  const std::size_t shown = std::min(view.rows.size(), rowsShown);
  for (std::size_t i = 0; i < shown; ++i)
    y += drawRow(canvas, view.rows[i], i, {body.x + padding, y}, body.w - 2 * padding) + 14;
  if (shown < view.rows.size()) {
    const std::string more = "… and " + std::to_string(view.rows.size() - shown) + " more.";
    textMiddle(canvas, {body.x + padding, y + 8}, more, canvas.theme.palette.ink.secondary, canvas.theme.type.small);
    y += 24;
  }
  scroll.endAt(y);
}

}  // namespace

void drawRefusalPanel(Canvas& canvas, const RefusalView& view, RefusalPanelState& state, Rect page) {
  const Overlay overlay(canvas);
  const Palette& palette = canvas.theme.palette;
  // Nothing below it can be met by the pointer.
  pointer(canvas).add("refusal.backdrop", page);
  canvas.shapes.rect({page.x, page.y}, {page.x + page.w, page.y + page.h}, withAlpha(palette.surface.ground, 0.72f));

  const float width = std::min(720.0f, page.w - 24);
  const float wanted = headHeight + footHeight + std::max(120.0f, state.scroll.content);
  const float height = std::min(wanted, page.h - 48);
  const Rect card = {page.x + (page.w - width) / 2, page.y + (page.h - height) / 2, width, height};
  canvas.shapes.rect({card.x, card.y}, {card.x + card.w, card.y + card.h}, palette.surface.panel, 10);
  canvas.shapes.outline({card.x, card.y}, {card.x + card.w, card.y + card.h}, palette.line.strong, 1, 10);

  const float title = canvas.theme.type.title, room = card.w - 2 * padding;
  textMiddle(canvas, {card.x + padding, card.y + 38}, fitted(canvas, view.title, room, title, Weight::semibold),
             palette.ink.primary, title, Weight::semibold);
  spoken(canvas, "refusal.title", Role::heading, view.title, {card.x + padding, card.y + 24, room, 28});
  textMiddle(canvas, {card.x + padding, card.y + 66}, fitted(canvas, view.summary, room, canvas.theme.type.base),
             palette.ink.secondary, canvas.theme.type.base);
  spoken(canvas, "refusal.summary", Role::status, view.summary, {card.x + padding, card.y + 56, room, 20});
  canvas.access.last().live = true;

  drawRows(canvas, view, state.scroll, {card.x, card.y + headHeight, card.w, card.h - headHeight - footHeight});
  const float foot = card.y + card.h - footHeight;
  hairline(canvas, {card.x, foot + 0.5f}, {card.x + card.w, foot + 0.5f});
  const bool closed =
      button(canvas, "refusal.close", "Close", {card.x + card.w - padding - 96, foot + 18, 96, 36}, {.primary = true});
  if (closed || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) canvas.send(DismissIssues{});
}

}  // namespace firebreak::web
