#include "web/panels/futures_spread_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "web/panels/futures_parts.h"
#include "web/panels/futures_spread_frame.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float axisWidth = 34, stripWidth = 20, chosenWidth = 62, titleHeight = 24, footHeight = 24, gap = 6,
                stackedBelow = 520;

Rect plotOf(Rect side) {
  const float right = stripWidth + chosenWidth + 2 * gap;
  return {side.x + axisWidth, side.y + titleHeight, std::max(20.0f, side.w - axisWidth - right),
          std::max(20.0f, side.h - titleHeight - footHeight)};
}

SpreadFrame frameOf(Canvas& canvas, const SpreadView& view, const SpreadSide& side, Rect area) {
  const Rect plot = plotOf(area);
  const float strip = plot.x + plot.w + gap, chosen = strip + stripWidth + gap;
  double most = 0;
  for (const SpreadSide* each : {&view.baseline, &view.variant})
    for (std::size_t b = 0; b + 1 < each->histogram.size(); b += 2)
      most = std::max(most, each->histogram[b] + each->histogram[b + 1]);
  return {canvas, view, side, plot, {strip, plot.y, stripWidth, plot.h}, {chosen, plot.y, chosenWidth - 4, plot.h},
          most};
}

std::string sentence(const SpreadFrame& frame, bool rungs) {
  const SpreadDay& day = frame.side.chosen;
  std::string words = frame.side.title + ", " + dayText(day.day) + ": ";
  if (rungs) {
    for (int r = rungCount - 1; r >= 0; --r)
      if (const double share = day.rungs[static_cast<std::size_t>(r)]; share > 0)
        words += "rung " + std::to_string(r) + " " + shareText(share) + ", ";
    words += countText(frame.side.runs) + " futures";
    return words;
  }
  const auto at = [&](std::size_t quantile) { return tensionText(day.tension[quantile]); };
  return words + "median tension " + at(fanMedian) + ", half of futures " + at(2) + " to " + at(4) + ", 95 % " + at(0) +
         " to " + at(6);
}

// --- the day ---

int dayAt(const SpreadFrame& frame, float x) {
  const double share = static_cast<double>((x - frame.plot.x) / frame.plot.w);
  return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (frame.view.horizon - 1)));
}

void dragDay(const SpreadFrame& frame, SpreadPanelState& state, const Hit& at) {
  Interaction& interaction = pointer(frame.canvas);
  if (at.began) {
    state.origin = state.day;
    interaction.dragEngaged = true;
  }
  if (!at.held && !at.pressed) return;
  if (at.held && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    interaction.letGo();
    state.day = state.origin;
    return frame.canvas.keepMoving();
  }
  if (!at.began && !interaction.moved() && !at.pressed) return;
  if (!interaction.input().present) return;
  state.day = dayAt(frame, interaction.input().at.x);
  frame.canvas.keepMoving();
}

void keyDay(const SpreadFrame& frame, SpreadPanelState& state) {
  const int last = frame.view.horizon - 1, now = state.shownDay(frame.view.horizon);
  constexpr std::array<std::pair<ImGuiKey, int>, 6> steps = {{{ImGuiKey_RightArrow, 1},
                                                              {ImGuiKey_UpArrow, 1},
                                                              {ImGuiKey_LeftArrow, -1},
                                                              {ImGuiKey_DownArrow, -1},
                                                              {ImGuiKey_PageUp, 10},
                                                              {ImGuiKey_PageDown, -10}}};
  int day = now;
  for (const auto& [key, by] : steps)
    if (ImGui::IsKeyPressed(key)) day += by;
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) day = 0;
  if (ImGui::IsKeyPressed(ImGuiKey_End)) day = last;
  if (day == now) return;
  state.day = std::clamp(day, 0, last);
  frame.canvas.keepMoving();
}

// The plot of the variant is the slider; that of the baseline follows, and can be dragged too.
void operate(const SpreadFrame& frame, SpreadPanelState& state, bool main) {
  const std::string id = main ? "spread.day" : "spread.baseline";
  const Hit at = hit(frame.canvas, id, main ? Role::slider : Role::image,
                     main ? "Day shown in full" : sentence(frame, state.rungs), frame.plot);
  if (main) {
    AccessNode& node = frame.canvas.access.last();
    node.value = frame.view.day;
    node.maximum = frame.view.horizon - 1;
    node.valueText = sentence(frame, state.rungs);
    node.description = "Left and right arrows go a day back and on, Page keys ten";
    double wanted = 0;
    if (frame.canvas.access.setTo(id, wanted)) {
      state.day = std::clamp(static_cast<int>(std::lround(wanted)), 0, frame.view.horizon - 1);
      frame.canvas.keepMoving();
    }
    if (frame.canvas.access.focused() == id) keyDay(frame, state);
  }
  dragDay(frame, state, at);
  if (at.focused) focusRing(frame.canvas, frame.plot, 2);
}

void drawDayLine(const SpreadFrame& frame) {
  const float x = frame.x(frame.view.day), bottom = frame.plot.y + frame.plot.h;
  frame.canvas.shapes.line({x, frame.plot.y}, {x, bottom}, frame.palette().surface.panel, 3);
  frame.canvas.shapes.line({x, frame.plot.y}, {x, bottom}, frame.palette().ink.primary, 1, {.on = 2, .off = 3});
}

// --- around it ---

void drawAxes(const SpreadFrame& frame, bool rungs) {
  const float micro = frame.canvas.theme.type.micro, bottom = frame.plot.y + frame.plot.h;
  const Colour ink = frame.palette().ink.secondary;
  const int between = frame.plot.h < 120 ? 50 : 25;
  for (int tick = 0; tick <= 100; tick += between)
    textMiddle(frame.canvas, {frame.plot.x - 6, frame.y(tick)},
               std::to_string(tick) + (rungs && tick == 100 ? " %" : ""), ink, micro, Weight::regular, Align::right);
  const AxisScale days = tightScale(0, std::max(1, frame.view.horizon - 1), frame.plot.w < 200 ? 3 : 5);
  for (const double tick : days.ticks) {
    const bool first = tick == days.ticks.front();
    textMiddle(frame.canvas, {frame.x(tick), bottom + 12}, (first ? "day " : "") + days.label(tick), ink, micro,
               Weight::regular, Align::centre);
  }
}

void drawTitle(const SpreadFrame& frame, Rect area) {
  const float middle = area.y + titleHeight / 2 - 2, small = frame.canvas.theme.type.small;
  textMiddle(frame.canvas, {frame.plot.x, middle}, frame.side.title, frame.palette().ink.primary, small,
             Weight::semibold);
  if (frame.side.runs < frame.view.goal)
    textMiddle(
        frame.canvas, {frame.plot.x + textWidth(frame.canvas, frame.side.title, small, Weight::semibold) + 10, middle},
        countWords(frame.side.runs, frame.view.goal), frame.palette().ink.secondary, frame.canvas.theme.type.micro);
  textMiddle(frame.canvas, {area.x + area.w, middle}, dayText(frame.view.day), frame.palette().ink.primary,
             frame.canvas.theme.type.micro, Weight::medium, Align::right);
}

void drawSide(Canvas& canvas, const SpreadView& view, const SpreadSide& side, SpreadPanelState& state, Rect area,
              bool main) {
  const SpreadFrame frame = frameOf(canvas, view, side, area);
  operate(frame, state, main);
  drawTitle(frame, area);
  drawAxes(frame, state.rungs);
  if (side.runs == 0) return;
  if (state.rungs)
    drawRungShares(frame);
  else
    drawTension(frame);
  drawDayLine(frame);
  spoken(canvas, main ? "spread.variant.words" : "spread.baseline.words", Role::text, sentence(frame, state.rungs),
         frame.chosen);
}

std::string headWords(const SpreadView& view, bool rungs) {
  return view.whose +
         (rungs ? ", share of futures at each rung" : ", bands hold 50, 80 and 95 % of futures, line is the median");
}

}  // namespace

void drawSpreadPanel(Canvas& canvas, const SpreadView& view, SpreadPanelState& state, Rect area) {
  panelGround(canvas, area);
  const Clip clip(canvas, area);
  constexpr std::array<Segment, 2> faces = {{{"spread.face.tension", "Tension"}, {"spread.face.rungs", "Rungs"}}};
  const SegmentResult face = segments(canvas, faces, state.rungs ? 1 : 0, area.x + area.w - futuresEdge, area.y + 25);
  if (face.pressed >= 0) {
    state.rungs = face.pressed == 1;
    canvas.keepMoving();
  }
  const float top =
      futuresHead(canvas, "spread.title", "How tension spreads", headWords(view, state.rungs), area, face.left - 12);
  const Rect body = {area.x + futuresEdge - 4, top, area.w - 2 * futuresEdge + 4,
                     std::max(1.0f, area.y + area.h - top - 6)};
  if (view.variant.runs == 0)
    return emptyWords(canvas, "spread.empty", "The spread of tension over the futures will stand here in a moment.",
                      body);
  if (!view.compared) return drawSide(canvas, view, view.variant, state, body, true);
  const bool stacked = area.w < stackedBelow;
  const Rect first = stacked ? Rect{body.x, body.y, body.w, body.h / 2} : Rect{body.x, body.y, body.w / 2 - 10, body.h};
  const Rect second = stacked ? Rect{body.x, body.y + body.h / 2, body.w, body.h / 2}
                              : Rect{body.x + body.w / 2 + 10, body.y, body.w / 2 - 10, body.h};
  drawSide(canvas, view, view.baseline, state, first, false);
  drawSide(canvas, view, view.variant, state, second, true);
}

}  // namespace firebreak::web
