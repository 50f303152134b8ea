#include "web/panels/tension_band_panel.h"

#include <algorithm>

#include <imgui.h>

#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr Dash ghostDash = {.on = 4, .off = 3};
constexpr float aloneColumn = 44, flagRoom = 20, reach = 12;
constexpr std::size_t mostMarks = 80;  // more could not be told apart

struct BandFrame {
  Canvas& canvas;
  const TensionBandView& view;
  Rect area, body;  // body: of the lines
  TimeScale scale;

  const Palette& palette() const { return canvas.theme.palette; }
  float y(double tension) const { return body.y + body.h * (1 - static_cast<float>(tension / 100)); }
};

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Red lines as a faint grid, their rungs at the end where they do not touch.
void drawGrid(BandFrame& frame) {
  const float right = frame.scale.right(), size = frame.canvas.theme.type.micro - 1;
  float last = frame.body.y + frame.body.h + 20;
  for (std::size_t i = 0; i < frame.view.redLines.size(); ++i) {
    const float y = frame.y(frame.view.redLines[i]);
    frame.canvas.shapes.line({frame.scale.left(), y}, {right, y}, frame.palette().line.grid);
    if (last - y < 11) continue;
    textMiddle(frame.canvas, {right + 4, y}, std::to_string(i + 1), frame.palette().ink.tertiary, size);
    last = y;
  }
}

std::vector<Point> pointsOf(const BandFrame& frame, const std::vector<float>& days) {
  std::vector<Point> points;
  for (std::size_t day = 0; day < days.size(); ++day) {
    const float x = frame.scale.pixelFromDay(static_cast<double>(day));
    if (x < frame.scale.left() - 60 || x > frame.scale.right() + 60) continue;
    points.push_back({x, frame.y(static_cast<double>(days[day]))});
  }
  return points;
}

void drawLines(BandFrame& frame) {
  const std::vector<Point> before = pointsOf(frame, frame.view.before), now = pointsOf(frame, frame.view.tension);
  const Colour colour = frame.palette().actor(frame.view.colour);
  if (now.size() > 1) frame.canvas.shapes.polyline(now, frame.palette().surface.panel, 5);
  if (now.size() > 1) frame.canvas.shapes.polyline(now, colour, 2.25F);
  // Over it: where the two are the same, the dashes lie on the line.
  if (before.size() > 1 && frame.view.differs)
    frame.canvas.shapes.polyline(before, frame.palette().ink.primary, 1.5F, ghostDash);
}

// What has not been reached yet lies under a veil, as in the lanes.
void drawVeil(BandFrame& frame) {
  const float x = std::clamp(frame.scale.pixelFromDay(frame.view.day), frame.scale.left(), frame.scale.right());
  frame.canvas.shapes.rect({x, frame.body.y - 2}, {frame.area.x + frame.area.w, frame.body.y + frame.body.h + 2},
                           withAlpha(frame.palette().surface.panel, 0.45F));
}

std::string eventName(const TensionBandView& view, const BandEvent& event) {
  const std::string where = "only in " + (event.here ? view.open : view.partner);
  return "Day " + std::to_string(event.day) + ", " + where + ": " + event.title;
}

void goTo(Canvas& canvas, const BandEvent& event) {
  if (event.here)
    canvas.send(SelectEvent{.id = event.id, .seek = true});
  else
    canvas.send(Seek{static_cast<double>(event.day)});
}

void drawEvents(BandFrame& frame) {
  std::size_t drawn = 0;
  for (const BandEvent& event : frame.view.events) {
    if (!frame.scale.shows(event.day) || drawn++ == mostMarks) continue;
    const Point centre = {frame.scale.pixelFromDay(event.day), frame.y(event.tension)};
    if (event.here) {
      frame.canvas.shapes.circle(centre, 5, frame.palette().surface.panel);
      frame.canvas.shapes.circle(centre, 3.75F, frame.palette().actor(frame.view.colour));
    } else {
      frame.canvas.shapes.circle(centre, 5, frame.palette().surface.panel);
      frame.canvas.shapes.circleOutline(centre, 4, frame.palette().ink.primary, 1.5F);
    }
  }
}

void hitEvents(BandFrame& frame) {
  frame.canvas.access.add("band.events", Role::list,
                          "What happened in one of the two alone: " + std::to_string(frame.view.events.size()),
                          frame.body);
  std::size_t count = 0;
  for (std::size_t i = 0; i < frame.view.events.size(); ++i) {
    const BandEvent& event = frame.view.events[i];
    if (!frame.scale.shows(event.day) || count++ == mostMarks) continue;
    const float x = frame.scale.pixelFromDay(event.day), y = frame.y(event.tension);
    const Rect rect = {x - reach, y - reach, 2 * reach, 2 * reach};
    const std::string id = (event.here ? "band.here." : "band.there.") + std::to_string(i);
    const std::string name = eventName(frame.view, event);
    const Hit touch = hit(frame.canvas, id, Role::button, name, rect);
    if (touch.focused) focusRing(frame.canvas, {x - 5, y - 5, 10, 10}, 5);
    if (touch.pressed) goTo(frame.canvas, event);
    tooltip(frame.canvas, id, rect, event.title, name.substr(0, name.find(':')));
  }
}

// Where the flag of that day stands, at an end where the day is out of sight.
struct Flag {
  float x = 0;
  bool seen = false;
  std::string label;
};

Flag flagOf(const BandFrame& frame, int day) {
  Flag flag = {.x = frame.scale.pixelFromDay(day), .seen = frame.scale.shows(day), .label = "they part"};
  const std::string there = "day " + std::to_string(day);
  if (!flag.seen && flag.x < frame.scale.left()) flag.label = "← they part, " + there;
  if (!flag.seen && flag.x > frame.scale.right()) flag.label = "they part, " + there + " →";
  flag.x = std::clamp(flag.x, frame.scale.left(), frame.scale.right());
  return flag;
}

void goToParting(Canvas& canvas, const TensionBandView& view) {
  if (view.partingEvent.empty())
    canvas.send(Seek{static_cast<double>(view.partingDay)});
  else
    canvas.send(SelectEvent{.id = view.partingEvent, .seek = true});
}

// A flag on the day on which the two part; a press goes there.
void drawParting(BandFrame& frame) {
  const TensionBandView& view = frame.view;
  if (view.partingDay < 0) return;
  const Flag flag = flagOf(frame, view.partingDay);
  const float size = frame.canvas.theme.type.small;
  const float width = textWidth(frame.canvas, flag.label, size, Weight::medium) + 16;
  const float left = flag.x + width > frame.scale.right() + 12 ? flag.x - width : flag.x;
  const Rect rect = {left, frame.area.y + 3, width, flagRoom};
  const Palette& palette = frame.palette();
  if (flag.seen)
    frame.canvas.shapes.line({flag.x, rect.y}, {flag.x, frame.body.y + frame.body.h + 4}, palette.ink.primary, 1.5F,
                             ghostDash);
  const Hit touch = hit(frame.canvas, "band.parting", Role::button, "They part here. " + view.sentence,
                        {rect.x, rect.y - 2, rect.w, rect.h + 4});
  const Point min = {rect.x, rect.y}, max = {rect.x + rect.w, rect.y + rect.h};
  frame.canvas.shapes.rect(min, max, touch.hovered || touch.held ? palette.surface.hover : palette.surface.raised, 4);
  frame.canvas.shapes.outline(min, max, palette.ink.primary, 1, 4);
  textMiddle(frame.canvas, {rect.x + rect.w / 2, rect.y + rect.h / 2}, flag.label, palette.ink.primary, size,
             Weight::medium, Align::centre);
  if (touch.focused) focusRing(frame.canvas, rect, 4);
  tooltip(frame.canvas, "band.parting", rect, "Day " + std::to_string(view.partingDay), view.sentence);
  if (touch.pressed) goToParting(frame.canvas, view);
}

// In the column of names: what is what.
void drawLegend(BandFrame& frame, float column) {
  const float size = frame.canvas.theme.type.small, x = frame.area.x + 16;
  frame.canvas.access.add("band.title", Role::heading, "Tension, compared",
                          {x, frame.area.y + 6, std::max(1.0F, column - 20), 20});
  if (column < 100) {
    for (const int tension : {0, 50, 100})
      textMiddle(frame.canvas, {frame.scale.left() - 8, frame.y(tension)}, std::to_string(tension),
                 frame.palette().ink.tertiary, frame.canvas.theme.type.micro, Weight::regular, Align::right);
    return;
  }
  textMiddle(frame.canvas, {x, frame.area.y + 14}, "Tension", frame.palette().ink.primary, size, Weight::medium);
  const float room = column - 46;
  float y = frame.area.y + 34;
  frame.canvas.shapes.line({x, y}, {x + 18, y}, frame.palette().actor(frame.view.colour), 2.25F);
  textMiddle(frame.canvas, {x + 24, y}, fitted(frame.canvas, frame.view.open, room, size),
             frame.palette().ink.secondary, size);
  y += 18;
  frame.canvas.shapes.line({x, y}, {x + 18, y}, frame.palette().ink.primary, 1.5F, ghostDash);
  textMiddle(frame.canvas, {x + 24, y}, fitted(frame.canvas, frame.view.partner, room, size),
             frame.palette().ink.secondary, size);
}

std::string summary(const TensionBandView& view) {
  const auto today = [&](const std::vector<float>& days) {
    return days.empty() ? 0.0 : static_cast<double>(days[std::min(at(view.today), days.size() - 1)]);
  };
  std::string words = "Tension of " + view.actor + " toward " + view.toward + ", " + dayText(view.today) + ": " +
                      tensionText(today(view.tension));
  if (view.differs) words += ", in " + view.partner + " " + tensionText(today(view.before));
  return words + ". " + view.sentence;
}

}  // namespace

void drawTensionBandPanel(Canvas& canvas, const TensionBandView& view, TimePanelState& state, Rect area) {
  const bool alone = state.timelineFrame != ImGui::GetFrameCount();
  const TimeMoment moment = {
      .day = view.day, .horizon = view.horizon, .playing = view.playing, .startDate = view.startDate};
  if (alone) {
    state.column = area.w > 700 ? 124 : aloneColumn;
    keepWindow(state, moment);
  }
  const float below = alone ? 32.0F : 8.0F;
  const Rect body = {area.x, area.y + flagRoom + 6, area.w, std::max(12.0F, area.h - flagRoom - 6 - below)};
  BandFrame frame = {canvas, view, area, body, scaleOf(state, area)};

  const Clip clip(canvas, area);
  canvas.shapes.rect({area.x, area.y}, {area.x + area.w, area.y + area.h}, canvas.theme.palette.surface.panel);
  hairline(canvas, {area.x, area.y + 0.5F}, {area.x + area.w, area.y + 0.5F});
  timeGround(canvas, state, moment, "timeline.band", summary(view), {area.x, area.y, area.w, area.h - below + 4});
  {
    const Clip days(canvas, {frame.scale.left() - 8, area.y, frame.scale.right() - frame.scale.left() + 24, area.h});
    drawGrid(frame);
    drawLines(frame);
    drawVeil(frame);
    drawEvents(frame);
    hitEvents(frame);
    drawParting(frame);
    playheadLine(canvas, frame.scale, view.day, alone ? body.y - 4 : area.y, body.y + body.h + 4);
  }
  drawLegend(frame, state.column);
  if (alone) playheadPill(canvas, state, moment, area, body.y + body.h + 16);
}

}  // namespace firebreak::web
