#include "web/panels/timeline_panel.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "web/panels/timeline_frame.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr float narrow = 520;  // px of width below which names and zoom buttons give way
constexpr float truthWidth = 84, zoomWidth = 25, titleWidth = 92;

// As wide as the longest name needs, within a quarter of the panel.
float columnFor(const Canvas& canvas, const TimelineView& view, float width) {
  if (width < narrow) return 44;
  float longest = 0;
  for (const Lane& lane : view.lanes)
    longest = std::max(longest, textWidth(canvas, lane.name, 14));
  return std::clamp(longest + 56, 108.0F, std::max(108.0F, width * 0.24F));
}

TimeMoment momentOf(const TimelineView& view) {
  return {.day = view.day, .horizon = view.horizon, .playing = view.playing, .startDate = view.startDate};
}

// "19 Aug" of "19 Aug 2022"
std::string shortDate(const TimelineView& view, int day) {
  const std::string date = dateText(view.startDate, day);
  return date.substr(0, date.find_last_of(' '));
}

// Days, and their dates where the scenario has them.
void drawAxis(TimelineFrame& frame, float right) {
  const TypeScale& type = frame.type();
  const bool dated = !shortDate(frame.view, 0).empty();
  const float y = frame.area.y + (dated ? 13 : 20);
  for (const int day : dayTicks(frame.scale, 76)) {
    const float x = frame.scale.pixelFromDay(day);
    const bool covered = std::abs(x - frame.playhead()) < 58;
    if (covered || x < frame.scale.left() + 8 || x > right - 24) continue;
    textMiddle(frame.canvas, {x, y}, dayText(day), frame.palette().ink.tertiary, type.small, Weight::regular,
               Align::centre);
    if (dated)
      textMiddle(frame.canvas, {x, y + 15}, shortDate(frame.view, day), frame.palette().ink.tertiary, type.micro,
                 Weight::regular, Align::centre);
  }
}

// From right to left; `right`: where the last one ends. Returns where the first begins.
float drawZoomButtons(TimelineFrame& frame, float right) {
  struct Zoom {
    std::string_view id, name;
    Glyph glyph;
    double factor;
  };
  float x = right;
  for (const Zoom& zoom : {Zoom{"timeline.fit", "Show the whole run", Glyph::fit, 0},
                           Zoom{"timeline.closer", "Look closer at the days", Glyph::plus, 1.6},
                           Zoom{"timeline.wider", "Show more days", Glyph::minus, 1 / 1.6}}) {
    x -= zoomWidth;
    const ButtonLook look = {.glyph = zoom.glyph, .ghost = true, .glyphSize = 13, .tip = zoom.name, .name = zoom.name};
    if (button(frame.canvas, zoom.id, "", {x, frame.area.y + 7, zoomWidth, 26}, look))
      zoomBy(frame.state, momentOf(frame.view), zoom.factor);
  }
  return x;
}

// The switches of the header; returns where those at its right end begin.
float drawSwitches(TimelineFrame& frame) {
  Canvas& canvas = frame.canvas;
  const float x = frame.area.x + frame.area.w - 16 - truthWidth;
  if (toggle(canvas, "timeline.truth", "Truth", {x, frame.area.y + 6, truthWidth, 28}, frame.view.truth))
    canvas.send(ShowTruth{!frame.view.truth});
  if (frame.area.w < narrow) return x;
  if (frame.state.column < titleWidth + 3 * zoomWidth) return drawZoomButtons(frame, x - 12);
  drawZoomButtons(frame, frame.area.x + frame.state.column - 2);  // room beside the title
  return x;
}

void drawHeader(TimelineFrame& frame) {
  Canvas& canvas = frame.canvas;
  const bool titled = frame.state.column >= 100;
  canvas.access.add("timeline.title", Role::heading, "Timeline", {frame.area.x + 16, frame.area.y + 10, 70, 20});
  if (titled)
    textMiddle(canvas, {frame.area.x + 16, frame.area.y + 20}, "Timeline", frame.palette().ink.primary,
               frame.type().strong, Weight::semibold);
  const float right = drawSwitches(frame);
  drawAxis(frame, right);
}

// Lanes that do not fit are scrolled by the wheel over their names.
void scrollLanes(TimelineFrame& frame) {
  const float over = std::max(0.0F, frame.laneLayout.height - frame.lanes.h);
  const PointerInput& input = pointer(frame.canvas).input();
  const Rect names = {frame.area.x, frame.lanes.y, frame.state.column, frame.lanes.h};
  if (input.present && names.contains(input.at.x, input.at.y)) frame.state.scroll -= ImGui::GetIO().MouseWheel * 40;
  frame.state.scroll = std::clamp(frame.state.scroll, 0.0F, over);
}

std::string groundName(const TimeScale& scale) {
  return "Timeline, " + dayText(static_cast<int>(std::max(0.0, std::ceil(scale.span().first)))) + " to " +
         dayText(static_cast<int>(std::floor(scale.span().last)));
}

}  // namespace

void drawTimelinePanel(Canvas& canvas, const TimelineView& view, TimePanelState& state, Rect area) {
  canvas.access.region("Timeline");
  state.timelineFrame = ImGui::GetFrameCount();
  state.column = columnFor(canvas, view, area.w);
  const TimeMoment moment = momentOf(view);
  keepWindow(state, moment);

  const Rect lanes = {area.x, area.y + timelineHeader, area.w, std::max(1.0F, area.h - timelineHeader)};
  const TimeScale scale = scaleOf(state, area);
  const LaneLayout laneLayout = layOutLanes(view, lanes.y, lanes.h, state.scroll);
  TimelineFrame frame = {canvas, view, state, area, lanes, scale, laneLayout, placeMarks(view, laneLayout, scale)};

  const Clip clip(canvas, area);
  canvas.shapes.rect({area.x, area.y}, {area.x + area.w, area.y + area.h}, canvas.theme.palette.surface.panel);
  timeGround(canvas, state, moment, "timeline.ground", groundName(scale), area);
  drawHeader(frame);
  playheadPill(canvas, state, moment, area, area.y + 20);
  scrollLanes(frame);
  {
    const Clip inside(canvas, lanes);
    drawLanes(frame);
    drawEvidence(frame);
    const Clip days(canvas, {scale.left() - 14, lanes.y, area.x + area.w - scale.left() + 14, lanes.h});
    drawGhosts(frame);
    drawPaths(frame);
    playheadLine(canvas, scale, view.day, area.y + 32, area.y + area.h);
    drawMarks(frame);
    hitMarks(frame);
    drawCaptions(frame);
  }
}

}  // namespace firebreak::web
