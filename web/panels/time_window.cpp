#include "web/panels/time_window.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr double openingDays = 40;  // seen at first
constexpr float rightEdge = 16;     // px right of the days
constexpr double wheelZoom = 1.25;  // a notch
constexpr float wheelPan = 48;      // px a notch
constexpr double jump = 1.5;        // days: more than play does in a frame
constexpr int pageDays = 7;
constexpr std::string_view dayId = "timeline.day";

Span wholeOf(const TimeMoment& moment) {
  return wholeSpan(moment.horizon);
}

double dayAt(const TimePanelState& state, const TimeMoment& moment, Rect area, float x) {
  const double day = std::floor(scaleOf(state, area).dayFromPixel(x) + 0.5);
  return std::clamp(day, 0.0, static_cast<double>(moment.horizon - 1));
}

// The pointer holds the playhead, directly or by the ground: it stands still under the pointer, and the view moves when
// the pointer goes beyond an end of it.
void scrub(Canvas& canvas, TimePanelState& state, const TimeMoment& moment, Rect area, std::string_view id,
           bool began) {
  if (began) {
    state.scrubbing = true;
    state.grabbed = id;
    state.grab = id == dayId ? pointer(canvas).input().at.x - scaleOf(state, area).pixelFromDay(moment.day) : 0;
    state.resume = moment.playing;
    state.origin = moment.day;
    if (moment.playing) canvas.send(Pause{});
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    pointer(canvas).letGo();
    canvas.send(Seek{state.origin});
    return;
  }
  const float x = pointer(canvas).input().at.x - state.grab;
  const TimeScale scale = scaleOf(state, area);
  const float over = std::max(0.0F, x - scale.right()) + std::min(0.0F, x - scale.left());
  if (over != 0) {
    state.span = moved(state.span, wholeOf(moment), static_cast<double>(over / scale.pixelsPerDay()) * 0.1);
    canvas.keepMoving();
  }
  const double day = dayAt(state, moment, area, std::clamp(x, scale.left(), scale.right()));
  if (day != moment.day) canvas.send(Seek{day});
}

void finishScrub(Canvas& canvas, TimePanelState& state, const TimeMoment& moment) {
  const bool held = pointer(canvas).held(state.grabbed) && !pointer(canvas).input().released;
  if (!state.scrubbing || held) return;
  state.scrubbing = false;
  if (state.resume && moment.day < moment.horizon - 1) canvas.send(Play{});
  state.resume = false;
}

void useWheel(Canvas& canvas, TimePanelState& state, const TimeMoment& moment, Rect rect, const TimeScale& scale) {
  const Interaction& hand = pointer(canvas);
  const PointerInput& input = hand.input();
  // Something of ours is under it, not a menu that lies over it.
  const bool ours = hand.hoveredId().rfind("timeline.", 0) == 0 || hand.hoveredId().rfind("strata.", 0) == 0;
  if (!ours || !rect.contains(input.at.x, input.at.y)) return;
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheel != 0) {
    const double about = scale.dayFromPixel(std::clamp(input.at.x, scale.left(), scale.right()));
    state.span = zoomed(state.span, wholeOf(moment), about, std::pow(wheelZoom, static_cast<double>(io.MouseWheel)));
  }
  if (io.MouseWheelH != 0) {
    state.span =
        moved(state.span, wholeOf(moment), static_cast<double>(-io.MouseWheelH * wheelPan / scale.pixelsPerDay()));
    state.follow = false;
  }
  // The other buttons of a mouse pan.
  if (ImGui::IsMouseDown(ImGuiMouseButton_Right) || ImGui::IsMouseDown(ImGuiMouseButton_Middle)) {
    if (io.MouseDelta.x == 0) return;
    state.span = moved(state.span, wholeOf(moment), static_cast<double>(-io.MouseDelta.x / scale.pixelsPerDay()));
    state.follow = false;
  }
}

// While the playhead has the focus.
void useKeys(Canvas& canvas, const TimeMoment& moment) {
  struct Key {
    ImGuiKey key;
    int days;
  };
  constexpr Key keys[] = {{ImGuiKey_RightArrow, 1}, {ImGuiKey_UpArrow, 1},       {ImGuiKey_LeftArrow, -1},
                          {ImGuiKey_DownArrow, -1}, {ImGuiKey_PageUp, pageDays}, {ImGuiKey_PageDown, -pageDays}};
  for (const Key& each : keys)
    if (ImGui::IsKeyPressed(each.key)) canvas.send(StepDay{each.days});
  if (ImGui::IsKeyPressed(ImGuiKey_Home, false)) canvas.send(Seek{0});
  if (ImGui::IsKeyPressed(ImGuiKey_End, false)) canvas.send(Seek{static_cast<double>(moment.horizon - 1)});
}

std::string momentText(const TimeMoment& moment) {
  const int day = static_cast<int>(moment.day);
  const std::string date = dateText(moment.startDate, day);
  return date.empty() ? dayText(day) : dayText(day) + ", " + date;
}

}  // namespace

void keepWindow(TimePanelState& state, const TimeMoment& moment) {
  const Span whole = wholeOf(moment);
  if (state.horizon != moment.horizon) {
    state.span = within({whole.first, whole.first + openingDays}, whole);
    state.horizon = moment.horizon;
    state.furthest = 0;
    state.follow = true;
    state.lastDay = -1;
  }
  state.furthest = std::max(state.furthest, moment.day);
  const bool sought = moment.playing ? std::abs(moment.day - state.lastDay) > jump : moment.day != state.lastDay;
  if (sought || (moment.playing && !state.wasPlaying)) state.follow = true;
  const bool goes = moment.playing || moment.day != state.lastDay;
  if (state.follow && goes && !state.scrubbing) state.span = following(state.span, whole, moment.day);
  state.lastDay = moment.day;
  state.wasPlaying = moment.playing;
}

TimeScale scaleOf(const TimePanelState& state, Rect area) {
  const float left = area.x + state.column;
  return {state.span, left, std::max(left + 20, area.x + area.w - rightEdge)};
}

void timeGround(Canvas& canvas, TimePanelState& state, const TimeMoment& moment, std::string_view id,
                std::string_view name, Rect area) {
  const TimeScale scale = scaleOf(state, area);
  const Rect days = {scale.left() - 6, area.y, scale.right() - scale.left() + 12, area.h};
  const Hit ground = hit(canvas, id, Role::image, name, days);
  if (ground.held) scrub(canvas, state, moment, area, id, ground.began);
  useWheel(canvas, state, moment, area, scale);
  finishScrub(canvas, state, moment);
}

void zoomBy(TimePanelState& state, const TimeMoment& moment, double factor) {
  const Span whole = wholeOf(moment);
  state.span = factor > 0 ? zoomed(state.span, whole, moment.day, factor) : whole;
}

void playheadLine(Canvas& canvas, const TimeScale& scale, double day, float top, float bottom) {
  if (!scale.shows(day, 1)) return;
  const float x = scale.pixelFromDay(day);
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.line({x, top}, {x, bottom}, palette.surface.ground, 5);
  canvas.shapes.line({x, top}, {x, bottom}, palette.ink.primary, 2);
}

void playheadPill(Canvas& canvas, TimePanelState& state, const TimeMoment& moment, Rect area, float y) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.small;
  const std::string label = dayText(static_cast<int>(moment.day));
  const TimeScale scale = scaleOf(state, area);
  const float half = std::max(28.0F, textWidth(canvas, label, size, Weight::semibold) / 2 + 10);
  const float x = std::clamp(scale.pixelFromDay(moment.day), scale.left() - half / 2, scale.right());
  const Rect pill = {x - half, y - 12, 2 * half, 24};
  const Rect area44 = {x - std::max(half, 22.0F), y - 16, std::max(2 * half, 44.0F), 32};

  const Hit held = hit(canvas, dayId, Role::slider, "Day", area44);
  AccessNode& node = canvas.access.last();
  node.value = std::floor(moment.day);
  node.minimum = 0;
  node.maximum = moment.horizon - 1;
  node.step = 1;
  node.valueText = momentText(moment);
  double wanted = 0;
  if (canvas.access.setTo(dayId, wanted)) canvas.send(Seek{wanted});
  if (canvas.access.focused() == dayId) useKeys(canvas, moment);
  if (held.held) scrub(canvas, state, moment, area, dayId, held.began);

  canvas.shapes.rect({pill.x, pill.y}, {pill.x + pill.w, pill.y + pill.h}, palette.action.fill, 12);
  if (held.hovered || held.held)
    canvas.shapes.outline({pill.x - 2, pill.y - 2}, {pill.x + pill.w + 2, pill.y + pill.h + 2}, palette.ink.primary, 1,
                          14);
  if (held.focused) focusRing(canvas, pill, 12);
  textMiddle(canvas, {x, y}, label, palette.action.ink, size, Weight::semibold, Align::centre);
}

}  // namespace firebreak::web
