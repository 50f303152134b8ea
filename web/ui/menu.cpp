// The parts of controls.h that lie over the page: menus and tooltips.
#include <algorithm>

#include <imgui.h>

#include "web/ui/controls.h"
#include "web/ui/marks.h"
#include "web/ui/scroll.h"

namespace firebreak::web {
namespace {

constexpr double tooltipDelay = 0.35;  // seconds
constexpr float tooltipWidth = 280;
constexpr float menuPadding = 6;

float itemHeight(const MenuItem& item) {
  return item.detail.empty() ? 36.0f : 52.0f;
}

bool menuRow(Canvas& canvas, const std::string& id, const MenuItem& item, Rect row) {
  const Palette& palette = canvas.theme.palette;
  const Hit at = hit(canvas, id, Role::option, item.label, row);
  canvas.access.last().on = item.chosen;
  canvas.access.last().description = item.detail;
  if (at.hovered) canvas.shapes.rect({row.x, row.y}, {row.x + row.w, row.y + row.h}, palette.surface.hover, 4);
  if (item.divided) hairline(canvas, {row.x, row.y}, {row.x + row.w, row.y});
  const float top = item.detail.empty() ? row.y + row.h / 2 : row.y + 17;
  if (item.chosen) glyph(canvas, Glyph::tick, {row.x + 16, top}, 12, palette.ink.primary);
  const float width = row.w - 40;
  textMiddle(canvas, {row.x + 30, top}, fitted(canvas, item.label, width, canvas.theme.type.base), palette.ink.primary,
             canvas.theme.type.base, item.chosen ? Weight::medium : Weight::regular);
  if (!item.detail.empty())
    textMiddle(canvas, {row.x + 30, row.y + 36}, fitted(canvas, item.detail, width, canvas.theme.type.small),
               palette.ink.secondary, canvas.theme.type.small);
  if (at.focused) focusRing(canvas, {row.x + 5, row.y + 5, row.w - 10, row.h - 10}, 4);
  return at.pressed;
}

float listHeight(std::span<const MenuItem> items) {
  float height = 2 * menuPadding;
  for (const MenuItem& item : items)
    height += itemHeight(item);
  return height;
}

// Where a list of that size opens: below its button, within the page; what does not fit scrolls.
Rect listPlace(Rect button, float width, float height) {
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  const float shown = std::min(width, page.x - 16), top = button.y + button.h + 6;
  const float left = std::clamp(button.x, 8.0f, std::max(8.0f, page.x - shown - 8));
  return {left, top, shown, std::min(height, std::max(120.0f, page.y - top - 8))};
}

// A list opens with the item that is chosen in sight.
void openAtChosen(ScrollState& scroll, std::span<const MenuItem> items, Rect button) {
  scroll = {};
  scroll.content = listHeight(items);
  const float view = listPlace(button, 0, scroll.content).h;
  float y = menuPadding;
  for (const MenuItem& item : items) {
    if (item.chosen) scroll.offset = std::max(0.0f, y + itemHeight(item) / 2 - view / 2);
    y += itemHeight(item);
  }
}

// The open list, above everything. Returns the item pressed, or -1; closes itself on a press elsewhere and on Escape.
int openList(Canvas& canvas, std::string_view id, Rect below, std::span<const MenuItem> items, float width) {
  const Overlay overlay(canvas);
  Interaction& interaction = pointer(canvas);
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  const std::string backdrop = std::string(id) + ".backdrop";
  interaction.add(backdrop, {0, 0, page.x, page.y});

  const Rect place = listPlace(below, width, listHeight(items));
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.rect({place.x, place.y}, {place.x + place.w, place.y + place.h}, palette.surface.raised, 10);
  canvas.shapes.outline({place.x, place.y}, {place.x + place.w, place.y + place.h}, palette.line.strong, 1, 10);

  int chosen = -1;
  {
    ScrollArea area(canvas, std::string(id) + ".list", place, interaction.menuScroll);
    float y = area.top() + menuPadding;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Rect row = {place.x + 6, y, place.w - 12, itemHeight(items[i])};
      if (menuRow(canvas, std::string(id) + "." + std::to_string(i), items[i], row)) chosen = static_cast<int>(i);
      y += row.h;
    }
    area.endAt(y + menuPadding);
  }
  if (chosen >= 0 || interaction.began(backdrop) || ImGui::IsKeyPressed(ImGuiKey_Escape, false))
    interaction.menuId.clear();
  return chosen;
}

float widestLine(const Canvas& canvas, std::string_view words, float size, Weight weight) {
  float widest = 0;
  while (!words.empty()) {
    const std::string_view line = words.substr(0, words.find('\n'));
    widest = std::max(widest, textWidth(canvas, line, size, weight));
    words.remove_prefix(std::min(words.size(), line.size() + 1));
  }
  return widest;
}

// Where a tip of this size stands beside or below its anchor, within the page.
Point tipCorner(Rect anchor, Point size, TipPlace place) {
  const ImVec2 page = ImGui::GetIO().DisplaySize;
  const auto within = [](float at, float length, float room) {
    return std::clamp(at, 8.0f, std::max(8.0f, room - length - 8));
  };
  const float beside = anchor.x + anchor.w + 16;
  if (place == TipPlace::beside && beside + size.x + 8 <= page.x) return {beside, within(anchor.y, size.y, page.y)};
  const float below = anchor.y + anchor.h + 8, above = anchor.y - 8 - size.y;
  const bool flips = below + size.y > page.y - 8 && above > 0;
  return {within(anchor.x, size.x, page.x), flips ? above : below};
}

void drawTip(Canvas& canvas, Rect anchor, std::string_view title, std::string_view words, TipPlace place) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.small, padding = 10;
  const float longest =
      std::max(widestLine(canvas, title, size, Weight::semibold), widestLine(canvas, words, size, Weight::regular));
  const float inner = std::min({longest + 1, tooltipWidth, ImGui::GetIO().DisplaySize.x - 16 - 2 * padding});
  const float titleHeight = textBlock(canvas, {0, 0}, inner, title, 0, size, Weight::semibold, false);
  const float wordsHeight = textBlock(canvas, {0, 0}, inner, words, 0, size, Weight::regular, false);
  const Point extent = {inner + 2 * padding, titleHeight + wordsHeight + 2 * padding - 4};
  const Point corner = tipCorner(anchor, extent, place);

  const Overlay overlay(canvas);
  canvas.shapes.rect(corner, corner + extent, palette.surface.hover, 6);
  canvas.shapes.outline(corner, corner + extent, palette.line.strong, 1, 6);
  const Point inside = corner + Point{padding, padding - 2};
  textBlock(canvas, inside, inner, title, palette.ink.primary, size, Weight::semibold);
  textBlock(canvas, inside + Point{0, titleHeight}, inner, words, palette.ink.secondary, size);
}

}  // namespace

int menu(Canvas& canvas, std::string_view id, std::string_view name, std::string_view label, Rect rect,
         std::span<const MenuItem> items, float width) {
  const Palette& palette = canvas.theme.palette;
  Interaction& interaction = pointer(canvas);
  const Hit at = hit(canvas, id, Role::button, name, rect);
  const bool open = interaction.menuId == id;
  canvas.access.last().valueText = label;
  canvas.access.last().on = open;
  if (at.pressed) {
    interaction.menuId = open ? std::string() : std::string(id);
    openAtChosen(interaction.menuScroll, items, rect);
  }

  const Colour ground = at.held              ? palette.surface.track
                        : at.hovered || open ? palette.surface.hover
                                             : palette.surface.raised;
  canvas.shapes.rect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, ground, 6);
  const float middle = rect.y + rect.h / 2;
  glyph(canvas, Glyph::chevronDown, {rect.x + rect.w - 16, middle}, 14, palette.ink.secondary, ground);
  textMiddle(canvas, {rect.x + 12, middle}, fitted(canvas, label, rect.w - 40, canvas.theme.type.base),
             palette.ink.primary, canvas.theme.type.base);
  if (at.focused) focusRing(canvas, rect, 6);
  return interaction.menuId == id ? openList(canvas, id, rect, items, width) : -1;
}

void tooltip(Canvas& canvas, std::string_view id, Rect anchor, std::string_view title, std::string_view words,
             TipPlace place) {
  const Interaction& interaction = pointer(canvas);
  const bool wanted = interaction.hovered(id) && interaction.heldId().empty() && !interaction.input().touch;
  const bool ready = wanted && canvas.now - interaction.hoveredSince() >= tooltipDelay;
  if (wanted && !ready) canvas.keepMoving();
  if (ready || canvas.access.ringShown(id)) drawTip(canvas, anchor, title, words, place);
}

}  // namespace firebreak::web
