#include "web/panels/futures_drivers_panel.h"

#include <algorithm>
#include <array>
#include <vector>

#include "web/panels/futures_drivers_parts.h"
#include "web/panels/futures_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float toolsHeight = 36;

// What the buttons above the picture ask for goes into `wanted`; true if anything did.
bool outcomeMenu(Canvas& canvas, const DriversView& view, FuturesChoice& wanted, Rect place) {
  std::vector<MenuItem> items;
  for (const OutcomeWords& words : outcomeWords())
    items.push_back({.label = std::string(words.label), .detail = {}, .chosen = words.name == view.words.name});
  const int chosen = menu(canvas, "drivers.outcome", "Outcome", view.words.label, place, items, 280);
  if (chosen < 0) return false;
  wanted.outcome = outcomeWords()[static_cast<std::size_t>(chosen)].name;
  return true;
}

bool leverMenu(Canvas& canvas, std::span<const LeverName> others, FuturesChoice& wanted, Rect place) {
  std::vector<MenuItem> items;
  for (const LeverName& lever : others)
    items.push_back({.label = lever.label, .detail = {}, .chosen = lever.path == wanted.sweep});
  const int chosen = menu(canvas, "drivers.sweep", "Sweep a lever", "Sweep a lever", place, items, 320);
  if (chosen < 0) return false;
  wanted.sweep = others[static_cast<std::size_t>(chosen)].path;
  return true;
}

void drawLegend(Canvas& canvas, const DriversView& view, float left, float right, float middle) {
  const Palette& palette = canvas.theme.palette;
  const float micro = canvas.theme.type.micro;
  const bool tornado = view.method == SensitivityMethod::oneAtATime;
  const std::array<std::string_view, 2> words = {tornado ? "lever low" : "average move",
                                                 tornado ? "lever high" : "depends on others"};
  float width = 0;
  for (const std::string_view each : words)
    width += textWidth(canvas, each, micro) + 20 + 14;
  if (left + width > right) return;
  float x = right - width + 14;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Point min = {x, middle - 5}, max = {x + 13, middle + 6};
    const Colour solid = mix(palette.surface.panel, palette.ink.primary, 0.72f);
    if (tornado ? i == 1 : i == 0)
      canvas.shapes.rect(min, max, solid);
    else if (tornado)
      canvas.shapes.outline(min, max, palette.ink.secondary, 1.25f);
    else
      canvas.shapes.circleOutline({x + 6, middle}, 4.5f, palette.ink.primary, 1.5f);
    textMiddle(canvas, {x + 20, middle}, words[i], palette.ink.secondary, micro);
    x += textWidth(canvas, words[i], micro) + 34;
  }
}

// The row of tools. Returns true if `wanted` differs from now on.
bool drawTools(Canvas& canvas, const DriversView& view, std::span<const LeverName> others, FuturesChoice& wanted,
               Rect area) {
  const float middle = area.y + toolsHeight / 2 - 3, left = area.x + futuresEdge;
  const float outcome = std::min(236.0f, (area.w - 2 * futuresEdge - 8) * 0.56f),
              sweep = std::min(150.0f, area.w * 0.36f);
  bool asked = outcomeMenu(canvas, view, wanted, {left, middle - 14, outcome, 28});
  const float next = left + outcome + 8;
  if (view.swept) {
    if (button(canvas, "drivers.back", "All levers", {next, middle - 14, 104, 28},
               {.glyph = Glyph::chevronLeft,
                .ghost = true,
                .size = canvas.theme.type.small,
                .name = "Back to all levers"})) {
      wanted.sweep.clear();
      asked = true;
    }
    const float right = area.x + area.w - futuresEdge;
    if (right - next > 240 &&
        button(canvas, "drivers.map", "On the map", {right - 108, middle - 14, 108, 28},
               {.size = canvas.theme.type.small, .tip = "This lever becomes the map’s lower axis"})) {
      wanted.mapX = view.curve.lever.path;
      asked = true;
    }
    return asked;
  }
  asked = leverMenu(canvas, others, wanted, {next, middle - 14, sweep, 28}) || asked;
  drawLegend(canvas, view, next + sweep + 12, area.x + area.w - futuresEdge, middle);
  return asked;
}

std::string headWords(const DriversView& view) {
  std::string words = view.swept ? view.curve.lever.label + " over its range"
                      : view.method == SensitivityMethod::oneAtATime
                          ? "one lever at a time, from low to high"
                          : "all levers moved together, elementary effects by Morris";
  if (view.taken < view.planned)
    words += ", " + countText(static_cast<std::int64_t>(view.taken)) + " of " +
             countText(static_cast<std::int64_t>(view.planned)) + " runs";
  return words;
}

bool drawMethods(Canvas& canvas, const DriversView& view, FuturesChoice& wanted, Rect area, float& left) {
  constexpr std::array<Segment, 2> methods = {
      {{"drivers.method.tornado", "One at a time"}, {"drivers.method.morris", "Morris"}}};
  const SegmentResult method =
      segments(canvas, methods, static_cast<int>(view.method), area.x + area.w - futuresEdge, area.y + 25);
  left = method.left;
  if (method.pressed < 0 || method.pressed == static_cast<int>(view.method)) return false;
  wanted.method = static_cast<SensitivityMethod>(method.pressed);
  wanted.sweep.clear();
  return true;
}

}  // namespace

void drawDriversPanel(Canvas& canvas, const DriversView& view, const FuturesChoice& choice,
                      std::span<const LeverName> others, DriversPanelState& state, Rect area) {
  panelGround(canvas, area);
  const Clip clip(canvas, area);
  FuturesChoice wanted = choice;
  float right = 0;
  bool asked = drawMethods(canvas, view, wanted, area, right);
  const float top = futuresHead(canvas, "drivers.title", "What matters most", headWords(view), area, right - 12);
  asked = drawTools(canvas, view, others, wanted, {area.x, top, area.w, toolsHeight}) || asked;
  const Rect body = {area.x, top + toolsHeight, area.w, std::max(1.0f, area.y + area.h - top - toolsHeight - 4)};
  std::string pressed;
  if (view.swept)
    drawSweep(canvas, view, body);
  else if (!view.tornado.empty())
    pressed = drawTornado(canvas, view, state.scroll, body);
  else if (!view.morris.empty())
    pressed = drawMorris(canvas, view, state.scroll, body);
  else
    emptyWords(canvas, "drivers.empty", "Each lever is being moved; what it does to the outcome will stand here.",
               body);
  if (!pressed.empty()) {
    wanted.sweep = pressed;
    canvas.access.handFocus("drivers.lever." + pressed, "drivers.back");
    asked = true;
  }
  if (asked) canvas.send(ChooseFutures{std::move(wanted)});
}

}  // namespace firebreak::web
