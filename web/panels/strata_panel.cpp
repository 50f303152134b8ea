#include "web/panels/strata_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "web/panels/map_marks.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr float numberRoom = 20;  // px of width or height from which a rung's number finds room

struct StrataFrame {
  Canvas& canvas;
  const StrataView& view;
  Rect area, body;  // body: of the strata themselves
  TimeScale scale;

  const Palette& palette() const { return canvas.theme.palette; }
  float y(float share) const { return body.y + body.h * (1 - share); }
};

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// A stretch holds from the evening of its first day until the next one begins, or the playhead.
float endOf(const StrataFrame& frame, const std::vector<StrataStretch>& past, std::size_t i) {
  const double end = i + 1 < past.size() ? past[i + 1].first : frame.view.day;
  return std::min(frame.scale.pixelFromDay(end), frame.scale.right());
}

void drawPast(StrataFrame& frame) {
  const std::vector<StrataStretch>& past = frame.view.past;
  for (std::size_t i = 0; i < past.size(); ++i) {
    const float from = std::max(frame.scale.pixelFromDay(i == 0 ? -0.5 : past[i].first), frame.scale.left());
    const float to = endOf(frame, past, i);
    if (to - from < 0.5F) continue;
    rungBar(frame.canvas, past[i].rung, {from, frame.body.y},
            {std::max(from + 0.5F, to - (i + 1 < past.size() ? 1.5F : 0)), frame.body.y + frame.body.h}, 0);
  }
  for (std::size_t i = 0; i < past.size(); ++i) {
    const float from = std::max(frame.scale.pixelFromDay(past[i].first), frame.scale.left()),
                to = endOf(frame, past, i);
    if (to - from < numberRoom) continue;
    textMiddle(frame.canvas, {(from + to) / 2, frame.body.y + frame.body.h / 2}, std::to_string(past[i].rung),
               frame.palette().rungInk[at(past[i].rung)], frame.canvas.theme.type.strong, Weight::semibold,
               Align::centre);
  }
}

// Where the baseline held another rung than the run on the screen: a dashed frame with its number.
void drawBaseline(StrataFrame& frame) {
  const std::vector<StrataStretch>& past = frame.view.baselinePast;
  for (std::size_t i = 0; i < past.size(); ++i) {
    const bool same = std::any_of(frame.view.past.begin(), frame.view.past.end(), [&](const StrataStretch& now) {
      return now.rung == past[i].rung && now.first <= past[i].first && now.last >= past[i].last;
    });
    const float from = std::max(frame.scale.pixelFromDay(past[i].first), frame.scale.left()),
                to = endOf(frame, past, i);
    if (same || to - from < 3) continue;
    const Point min = {from + 1, frame.body.y + frame.body.h - 18}, max = {to - 1, frame.body.y + frame.body.h - 2};
    frame.canvas.shapes.rect(min, max, frame.palette().surface.panel, 3);
    frame.canvas.shapes.outline(min, max, frame.palette().ink.secondary, 1, 3, {.on = 3, .off = 2});
    if (to - from < numberRoom) continue;
    const std::string words = to - from > 64 ? "was " + std::to_string(past[i].rung) : std::to_string(past[i].rung);
    textMiddle(frame.canvas, {(from + to) / 2, (min.y + max.y) / 2}, words, frame.palette().ink.primary,
               frame.canvas.theme.type.micro, Weight::medium, Align::centre);
  }
}

// The future from the playhead on, as far as it is in sight.
struct FutureShape {
  std::vector<float> x;
  std::array<std::vector<Point>, rungCount + 1> edge;  // edge[r]: lower edge of rung r
};

FutureShape futureShape(const StrataFrame& frame) {
  FutureShape shape;
  const float right = frame.scale.right();
  std::array<float, rungCount + 1> before = {};
  for (std::size_t i = 0; i < frame.view.future.size(); ++i) {
    const double day = i == 0 ? frame.view.day : frame.view.today + static_cast<double>(i);
    const float x = frame.scale.pixelFromDay(day), last = shape.x.empty() ? x : shape.x.back();
    const float cut = x > right && x > last ? (right - last) / (x - last) : 1;
    if (cut <= 0) break;
    float sum = 0;
    for (std::size_t r = 0; r <= rungCount; ++r) {
      const float here = i == 0 ? sum : before[r] + (sum - before[r]) * cut;
      shape.edge[r].emplace_back(std::min(x, right), frame.y(std::min(here, 1.0F)));
      before[r] = sum;
      if (r < rungCount) sum += frame.view.future[i][r];
    }
    shape.x.push_back(std::min(x, right));
    if (x >= right) break;
  }
  return shape;
}

void drawFuture(StrataFrame& frame) {
  const FutureShape shape = futureShape(frame);
  if (shape.x.size() < 2) return;
  for (std::size_t r = 0; r < rungCount; ++r)
    frame.canvas.shapes.ribbon(shape.edge[r + 1], shape.edge[r], frame.palette().rung[r]);
  for (std::size_t r = 1; r < rungCount; ++r) {
    const bool empty = shape.edge[r].back().y - frame.body.y < 0.5F;
    if (!empty) frame.canvas.shapes.polyline(shape.edge[r], frame.palette().surface.panel, 1.25F);
  }
  const float right = shape.x.back() - 12;
  for (std::size_t r = 0; r < rungCount; ++r) {
    const float low = shape.edge[r].back().y, high = shape.edge[r + 1].back().y;
    if (low - high < 15 || right - shape.x.front() < 30) continue;
    textMiddle(frame.canvas, {right, (low + high) / 2}, std::to_string(r), frame.palette().rungInk[r],
               frame.canvas.theme.type.small, Weight::semibold, Align::centre);
  }
}

std::string badSentence(const StrataView& view) {
  if (view.future.empty()) return view.today + 1 < view.horizon ? "No futures counted yet" : "The run ends here";
  if (view.badShare <= 0) return "0 % at rung 5 or above from here on";
  const std::string share = shareText(view.badShare);
  return share + (view.badNow ? " still at rung 5 or above on " : " at rung 5 or above on ") + dayText(view.badDay);
}

// The same, the longest first: what is said depends on the room.
std::array<std::string, 3> badWords(const StrataView& view) {
  if (view.future.empty()) return {badSentence(view), "No futures yet", "–"};
  const std::string share = shareText(view.badShare) + " at rung 5+";
  return {badSentence(view), view.badShare > 0 ? share + ", " + dayText(view.badDay) : share, share};
}

std::string countSentence(const StrataView& view) {
  if (view.runs >= view.goal) return countText(view.runs) + " futures";
  return countText(view.runs) + " of " + countText(view.goal) + " futures";
}

// On a plate over the future; if there is no room, over the past, and shorter.
void drawSentence(StrataFrame& frame) {
  const StrataView& view = frame.view;
  const float size = frame.canvas.theme.type.small, margin = 14;
  const float now = std::clamp(frame.scale.pixelFromDay(view.day), frame.scale.left(), frame.scale.right());
  const float before = now - frame.scale.left() - 2 * margin,
              after = frame.scale.right() - now - 2 * margin - numberRoom;
  std::string words;
  float width = 0;
  for (const std::string& each : badWords(view)) {
    words = each;
    width = textWidth(frame.canvas, words, size, Weight::semibold);
    if (width <= std::max(before, after)) break;
  }
  const bool future = width <= after;
  const float x = future ? frame.scale.right() - margin - numberRoom - width : frame.scale.left() + margin;
  const float y = frame.body.y + std::min(16.0F, frame.body.h / 2);
  frame.canvas.shapes.rect({x - 7, y - 11}, {x + width + 7, y + 11}, frame.palette().surface.panel, 4);
  textMiddle(frame.canvas, {x, y}, words, frame.palette().ink.primary, size, Weight::semibold);
  if (view.badDay < 0 || view.badShare <= 0 || !frame.scale.shows(view.badDay)) return;
  const float day = frame.scale.pixelFromDay(view.badDay), low = frame.y(1 - static_cast<float>(view.badShare));
  frame.canvas.shapes.line({day, frame.body.y}, {day, low}, frame.palette().surface.panel, 4);
  frame.canvas.shapes.line({day, frame.body.y}, {day, low}, frame.palette().ink.primary, 2);
  frame.canvas.shapes.line({day - 4, low}, {day, low}, frame.palette().ink.primary, 2);
}

void drawTitle(StrataFrame& frame, float column) {
  frame.canvas.access.add("strata.title", Role::heading, "Rung, share of futures",
                          {frame.area.x + 16, frame.body.y, std::max(1.0F, column - 20), 34});
  if (column < 100) return;
  const float size = frame.canvas.theme.type.small, x = frame.area.x + 16;
  text(frame.canvas, {x, frame.body.y}, "Rung, share", frame.palette().ink.primary, size, Weight::medium);
  text(frame.canvas, {x, frame.body.y + 17}, "of futures", frame.palette().ink.primary, size, Weight::medium);
  if (frame.body.h < 70) return;
  text(frame.canvas, {x, frame.body.y + 40}, fitted(frame.canvas, countSentence(frame.view), column - 22, size),
       frame.palette().ink.secondary, size);
}

// What is drawn, in words: the tie, its rung today and what may come.
std::string summary(const StrataView& view) {
  std::string words = view.actor + " toward " + view.toward + ", " + dayText(view.today) + ": rung " +
                      std::to_string(view.past.back().rung) + ". " + badSentence(view) + "; " + countSentence(view);
  if (!view.baselinePast.empty())
    words += ". Before the changes: rung " + std::to_string(view.baselinePast.back().rung);
  return words;
}

}  // namespace

void drawStrataPanel(Canvas& canvas, const StrataView& view, TimePanelState& state, Rect area) {
  const bool alone = state.timelineFrame != ImGui::GetFrameCount();
  const TimeMoment moment = {
      .day = view.day, .horizon = view.horizon, .playing = view.playing, .startDate = view.startDate};
  if (alone) {
    state.column = 16;
    keepWindow(state, moment);
  }
  const float below = alone ? 30.0F : 12.0F;
  const Rect body = {area.x, area.y + 8, area.w, std::max(8.0F, area.h - 8 - below)};
  StrataFrame frame = {canvas, view, area, body, scaleOf(state, area)};

  const Clip clip(canvas, area);
  canvas.shapes.rect({area.x, area.y}, {area.x + area.w, area.y + area.h}, canvas.theme.palette.surface.panel);
  canvas.shapes.line({area.x, area.y + 0.5F}, {area.x + area.w, area.y + 0.5F}, canvas.theme.palette.line.hair);
  timeGround(canvas, state, moment, "strata.ground", summary(view), {area.x, body.y, area.w, body.h});
  drawTitle(frame, state.column);
  drawPast(frame);
  drawFuture(frame);
  drawBaseline(frame);
  drawSentence(frame);
  playheadLine(canvas, frame.scale, view.day, alone ? body.y - 4 : area.y, body.y + body.h + 6);
  if (alone) playheadPill(canvas, state, moment, area, body.y + body.h + 14);
}

}  // namespace firebreak::web
