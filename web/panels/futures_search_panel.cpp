// The search for thresholds: which ends are kept low, within which ceiling, and which levers may move.
#include <algorithm>
#include <vector>

#include "web/panels/futures_parts.h"
#include "web/panels/futures_search_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float controlsWidth = 268, sideBySideFrom = 620, leverHeight = 26;

// --- what is searched for ---

void outcomeMenu(const SearchFace& face, bool first, Rect place) {
  const OutcomeWords& now = first ? face.view().first : face.view().second;
  const OutcomeWords& other = first ? face.view().second : face.view().first;
  std::vector<MenuItem> items;
  std::vector<std::string_view> names;
  for (const OutcomeWords& words : outcomeWords()) {
    if (words.name == other.name) continue;
    items.push_back({.label = std::string(words.label), .detail = {}, .chosen = words.name == now.name});
    names.push_back(words.name);
  }
  const int chosen = menu(face.canvas, first ? "search.first" : "search.second",
                          first ? "Keep low first" : "Then keep low", now.label, place, items, 280);
  if (chosen < 0) return;
  FuturesChoice wanted = face.content.choice;
  (first ? wanted.first : wanted.second) = names[static_cast<std::size_t>(chosen)];
  face.ask(std::move(wanted));
}

// The ceiling in steps: of a share 1 point, else a twentieth of itself.
void drawCeiling(const SearchFace& face, Point left, float width) {
  const SearchView& view = face.view();
  const bool share = view.first.kind == OutcomeKind::share;
  const std::string words = share ? shareText(view.ceiling) : numberText(view.ceiling, 2);
  const float right = left.x + width, small = face.canvas.theme.type.small;
  textMiddle(face.canvas, left, "at most", face.canvas.theme.palette.ink.secondary, small);
  textMiddle(face.canvas, {right - 36, left.y}, words, face.canvas.theme.palette.ink.primary, small, Weight::semibold,
             Align::right);
  spoken(face.canvas, "search.ceiling", Role::text, std::string(view.first.label) + ": at most " + words,
         {left.x, left.y - 10, width - 90, 20});
  const double step = share ? .01 : std::max(.05, view.ceiling / 20);
  const auto to = [&](double ceiling) {
    FuturesChoice wanted = face.content.choice;
    wanted.ceiling = std::clamp(ceiling, share ? .01 : .05, share ? .99 : 1e6);
    face.ask(std::move(wanted));
  };
  const float x = left.x + textWidth(face.canvas, "at most", small) + 10;
  if (button(face.canvas, "search.lower", "", {x, left.y - 13, 26, 26},
             {.glyph = Glyph::minus, .ghost = true, .glyphSize = 14, .name = "Lower ceiling"}))
    to(view.ceiling - step);
  if (button(face.canvas, "search.higher", "", {right - 28, left.y - 13, 26, 26},
             {.glyph = Glyph::plus, .ghost = true, .glyphSize = 14, .name = "Higher ceiling"}))
    to(view.ceiling + step);
}

void drawLever(const SearchFace& face, const SearchLever& lever, Rect row) {
  const Palette& palette = face.canvas.theme.palette;
  const std::string id = "search.lever." + lever.lever.path;
  const Hit at = hit(face.canvas, id, Role::toggle, lever.lever.label, row);
  face.canvas.access.last().on = lever.moved;
  const float middle = row.y + row.h / 2, small = face.canvas.theme.type.small;
  const Point min = {row.x + 1, middle - 7}, max = {row.x + 15, middle + 7};
  if (at.hovered) face.canvas.shapes.rect({row.x - 4, row.y}, {row.x + row.w, row.y + row.h}, palette.surface.hover, 4);
  if (lever.moved)
    face.canvas.shapes.rect(min, max, palette.action.fill, 3);
  else
    face.canvas.shapes.outline(min, max, palette.line.control, 1.25f, 3);
  if (lever.moved) glyph(face.canvas, Glyph::tick, {row.x + 8, middle}, 10, palette.action.ink);
  textMiddle(face.canvas, {row.x + 24, middle}, fitted(face.canvas, lever.lever.label, row.w - 28, small),
             lever.moved ? palette.ink.primary : palette.ink.secondary, small);
  if (at.focused) focusRing(face.canvas, {row.x, row.y + 2, row.w, row.h - 4}, 4);
  if (!at.pressed) return;
  FuturesChoice wanted = face.content.choice;
  wanted.searchLevers.clear();
  for (const SearchLever& each : face.view().levers)
    if (each.moved != (each.lever.path == lever.lever.path)) wanted.searchLevers.push_back(each.lever.path);
  if (!wanted.searchLevers.empty()) face.ask(std::move(wanted));
}

void drawStart(const SearchFace& face, Rect place) {
  const SearchView& view = face.view();
  FuturesChoice wanted = face.content.choice;
  wanted.searching = !view.running;
  if (wanted.searching && face.content.choice.searching) {
    // It is at its end: from the beginning again.
    wanted.searching = false;
    if (button(face.canvas, "search.start", "Search again", place, {.primary = true})) {
      face.ask(wanted);
      wanted.searching = true;
      face.ask(std::move(wanted));
      face.state.chosen = -1;
    }
    return;
  }
  if (!button(face.canvas, "search.start", view.running ? "Stop" : "Search", place, {.primary = !view.running})) return;
  face.state.chosen = -1;
  face.ask(std::move(wanted));
}

void drawControls(const SearchFace& face, Rect area) {
  const float small = face.canvas.theme.type.small, left = area.x;
  float y = area.y;
  const auto label = [&](std::string_view words) {
    textMiddle(face.canvas, {left, y + 9}, words, face.canvas.theme.palette.ink.secondary, small);
    y += 20;
  };
  label("Keep low");
  outcomeMenu(face, true, {left, y, area.w, 28});
  y += 34;
  drawCeiling(face, {left, y + 12}, area.w);
  y += 30;
  label("at least cost in");
  outcomeMenu(face, false, {left, y, area.w, 28});
  y += 36;
  label("moving");
  const float start = area.y + area.h - 36;
  {
    ScrollArea scroll(face.canvas, "search.levers", {left - 4, y, area.w + 4, std::max(1.0f, start - 8 - y)},
                      face.state.levers);
    float at = scroll.top();
    for (const SearchLever& lever : face.view().levers) {
      drawLever(face, lever, {left, at, area.w, leverHeight});
      at += leverHeight;
    }
    scroll.endAt(at);
  }
  drawStart(face, {left, start, area.w, 32});
}

}  // namespace

void drawThresholdSearch(Canvas& canvas, const ThresholdsContent& content, ThresholdsPanelState& state, Rect area) {
  const SearchFace face{canvas, content, state};
  const float left = area.x + futuresEdge, width = area.w - 2 * futuresEdge;
  if (area.w >= sideBySideFrom) {
    drawControls(face, {left, area.y, controlsWidth, area.h - 12});
    drawFound(face, {left + controlsWidth + 28, area.y, width - controlsWidth - 28, area.h - 8});
    return;
  }
  const float controls = std::min(300.0f, area.h * 0.46f);
  drawControls(face, {left, area.y, width, controls});
  drawFound(face, {left, area.y + controls + 10, width, area.h - controls - 18});
}

}  // namespace firebreak::web
