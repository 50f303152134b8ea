#include "web/panels/futures_stops_panel.h"

#include <algorithm>
#include <array>

#include "engine/tables.h"
#include "web/panels/futures_parts.h"
#include "web/panels/map_marks.h"
#include "web/panels/outcome_text.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float axisHeight = 24, footHeight = 74, narrowBelow = 520;

struct Columns {
  float name, bars, barsEnd, was, now, change;
  bool showsWas;
};

Columns columnsOf(Rect area, bool compared) {
  const float left = area.x + futuresEdge, right = area.x + area.w - futuresEdge;
  const bool narrow = area.w < narrowBelow, showsWas = compared && !narrow;
  const float change = right, now = right - (compared ? 104.0f : 60.0f), was = now - 56;
  return {.name = left + 30,
          .bars = left + 104,
          .barsEnd = (showsWas ? was : now) - 52,
          .was = was,
          .now = now,
          .change = change,
          .showsWas = showsWas};
}

std::string rowWords(const StopsView& view, const StopRow& row) {
  std::string words = "Rung " + std::to_string(row.rung) + ", " + row.name + ": " +
                      outcomeText(OutcomeKind::share, row.share) + " of futures stop here";
  if (!view.compared) return words;
  const std::string change = changeText(OutcomeKind::share, row.change);
  return words + ", was " + shareText(row.was) + ", change " + (change == "none" ? change : change + " points");
}

void drawAxis(Canvas& canvas, const StopsView& view, const Columns& columns, Rect rows) {
  const Palette& palette = canvas.theme.palette;
  const float micro = canvas.theme.type.micro, y = rows.y - axisHeight / 2;
  const float width = columns.barsEnd - columns.bars;
  for (const double tick : view.axis.ticks) {
    const float x = columns.bars + width * static_cast<float>(view.axis.shareOf(tick));
    canvas.shapes.line({x, rows.y}, {x, rows.y + rows.h}, palette.line.grid);
  }
  for (const double tick : view.axis.ticks) {
    const float x = columns.bars + width * static_cast<float>(view.axis.shareOf(tick));
    const bool last = tick == view.axis.ticks.back();
    textMiddle(canvas, {x, y}, view.axis.label(tick) + (last ? " %" : ""), palette.ink.secondary, micro,
               Weight::regular, Align::centre);
  }
  const auto title = [&](float x, std::string_view words) {
    textMiddle(canvas, {x, y}, words, palette.ink.secondary, micro, Weight::regular, Align::right);
  };
  if (columns.showsWas) title(columns.was, "was");
  title(columns.now, "now");
  title(columns.change, view.compared ? "change, points" : "points");
}

void drawBars(Canvas& canvas, const StopsView& view, const StopRow& row, const Columns& columns, Rect place) {
  const Palette& palette = canvas.theme.palette;
  const float width = columns.barsEnd - columns.bars, tall = std::min(13.0f, place.h * 0.4f);
  const auto end = [&](double share) {
    return columns.bars + width * static_cast<float>(std::min(1.0, view.axis.shareOf(share * 100)));
  };
  const float middle = place.y + place.h / 2, top = view.compared ? middle - 1 : middle - tall / 2;
  if (row.now > 0)
    rungBar(canvas, row.rung, {columns.bars, top}, {std::max(end(row.now), columns.bars + 1.5f), top + tall});
  if (view.compared && row.was > 0)
    canvas.shapes.outline({columns.bars, middle - 3 - tall * 0.62f},
                          {std::max(end(row.was), columns.bars + 3), middle - 3}, palette.ink.secondary, 1, 1,
                          {.on = 3, .off = 2});
  // The 95 % interval of the share.
  const double half = halfInterval(row.share);
  if (row.now > 0 && end(row.now + half) - end(row.now - half) >= 4)
    canvas.shapes.line({end(std::max(0.0, row.now - half)), top + tall / 2}, {end(row.now + half), top + tall / 2},
                       palette.ink.primary, 1);
}

void drawFigures(Canvas& canvas, const StopsView& view, const StopRow& row, const Columns& columns, float middle) {
  const Palette& palette = canvas.theme.palette;
  const float base = canvas.theme.type.base, micro = canvas.theme.type.micro;
  if (columns.showsWas)
    textMiddle(canvas, {columns.was, middle}, shareText(row.was), palette.ink.secondary, base, Weight::regular,
               Align::right);
  textMiddle(canvas, {columns.now, middle}, shareText(row.now), palette.ink.primary, base, Weight::semibold,
             Align::right);
  const Moments& shown = view.compared ? row.change : row.share;
  if (shown.mean == 0 && shown.se == 0) {
    textMiddle(canvas, {columns.change, middle}, "none", palette.ink.secondary, micro, Weight::regular, Align::right);
    return;
  }
  const std::string interval = intervalText(OutcomeKind::share, shown);
  textMiddle(canvas, {columns.change, middle}, interval, palette.ink.secondary, micro, Weight::regular, Align::right);
  if (view.compared)
    textMiddle(canvas, {columns.change - textWidth(canvas, interval, micro) - 5, middle},
               changeFigure(OutcomeKind::share, shown), palette.ink.primary, base, Weight::semibold, Align::right);
}

void drawRow(Canvas& canvas, const StopsView& view, const StopRow& row, const Columns& columns, StopsPanelState& state,
             Rect place) {
  const Palette& palette = canvas.theme.palette;
  const std::string id = "stops.rung." + std::to_string(row.rung);
  const Hit at = hit(canvas, id, Role::button, rowWords(view, row), place);
  canvas.access.last().description = row.futures > 0 ? "Lists the futures that stop here" : "No future stops here";
  canvas.access.last().disabled = row.futures == 0;
  const bool none = row.now == 0 && row.was == 0;
  if (at.hovered && row.futures > 0)
    canvas.shapes.rect({place.x + 4, place.y + 1}, {place.x + place.w - 4, place.y + place.h - 1},
                       palette.surface.hover, 4);
  drawBars(canvas, view, row, columns, place);
  const float middle = place.y + place.h / 2;
  rungChip(canvas, {place.x + futuresEdge + 10, middle}, row.rung, std::min(20.0f, place.h - 4));
  textMiddle(canvas, {columns.name, middle}, row.name, none ? palette.ink.tertiary : palette.ink.primary,
             canvas.theme.type.base);
  drawFigures(canvas, view, row, columns, middle);
  if (at.focused) focusRing(canvas, {place.x + 6, place.y + 2, place.w - 12, place.h - 4}, 4);
  if (at.pressed && row.futures > 0) {
    state.opened = row.rung;
    state.runs = {};
    canvas.access.handFocus(id, "stops.back");
    canvas.keepMoving();
  }
}

// Of the same luck: lower, the same, higher.
void drawFutureByFuture(Canvas& canvas, const StopsView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  const float left = area.x + futuresEdge, width = area.w - 2 * futuresEdge, small = canvas.theme.type.small;
  if (!view.compared) {
    prose(canvas, "stops.compare", "Change a lever, and every future is compared with the one of the same luck.",
          {left, area.y + 5}, width, palette.ink.secondary, small);
    return;
  }
  textMiddle(canvas, {left, area.y + 12}, "Future by future", palette.ink.primary, small, Weight::semibold);
  const float top = area.y + 26, bottom = top + 14;
  float x = left;
  const std::array<std::pair<double, Colour>, 3> parts = {
      {{view.lower, palette.line.control}, {view.same, palette.surface.track}, {view.higher, palette.ink.primary}}};
  for (const auto& [share, colour] : parts) {
    const float to = x + width * static_cast<float>(share);
    if (to - x > 0.5f) canvas.shapes.rect({x, top}, {std::max(x + 1, to - 1.5f), bottom}, colour, 2);
    x = to;
  }
  const std::string lower = shareText(view.lower) + " lower", same = shareText(view.same) + " the same rung",
                    higher = shareText(view.higher) + " stop higher";
  const float y = bottom + 13;
  textMiddle(canvas, {left, y}, lower, palette.ink.secondary, small);
  textMiddle(canvas, {left + textWidth(canvas, lower, small) + 18, y}, same, palette.ink.secondary, small);
  textMiddle(canvas, {left + width, y}, higher, palette.ink.primary, small, Weight::semibold, Align::right);
  spoken(canvas, "stops.compare", Role::text, "Future by future: " + lower + ", " + same + ", " + higher,
         {left, area.y, width, area.h});
}

void drawRungs(Canvas& canvas, const StopsView& view, StopsPanelState& state, Rect area) {
  const Columns columns = columnsOf(area, view.compared);
  const float foot = view.compared ? footHeight : 36;
  const Rect rows = {area.x, area.y + axisHeight, area.w, std::max(8.0f, area.h - axisHeight - foot)};
  const float height = std::min(36.0f, rows.h / rungCount);
  drawAxis(canvas, view, columns, {rows.x, rows.y, rows.w, height * rungCount});
  for (int r = rungCount - 1; r >= 0; --r) {
    const float top = rows.y + height * static_cast<float>(rungCount - 1 - r);
    drawRow(canvas, view, view.rows[static_cast<std::size_t>(r)], columns, state, {area.x, top, area.w, height});
  }
  drawFutureByFuture(canvas, view, {area.x, rows.y + height * rungCount + 4, area.w, foot});
}

// The futures behind a bar; each opens in Explore.
void drawRuns(Canvas& canvas, const StopsContent& content, StopsPanelState& state, Rect area) {
  const StopRow& row = content.stops.rows[static_cast<std::size_t>(state.opened)];
  const Palette& palette = canvas.theme.palette;
  const float left = area.x + futuresEdge, width = area.w - 2 * futuresEdge, middle = area.y + 18;
  const std::string words =
      countText(row.futures) + " futures stop at rung " + std::to_string(row.rung) + ", " + row.name;
  rungChip(canvas, {left + 10, middle}, row.rung, 20);
  textMiddle(canvas, {left + 30, middle}, words, palette.ink.primary, canvas.theme.type.base, Weight::medium);
  spoken(canvas, "stops.runs.title", Role::heading, words, {left, middle - 10, width - 80, 20});
  if (button(canvas, "stops.back", "Back", {left + width - 64, middle - 14, 64, 28},
             {.glyph = Glyph::chevronLeft, .ghost = true, .name = "Back to the rungs"})) {
    canvas.access.handFocus("stops.back", "stops.rung." + std::to_string(state.opened));
    state.opened = -1;
    canvas.keepMoving();
    return;
  }
  smallWords(canvas, "stops.runs.about", "Choose one to watch it day by day in Explore.", {left, middle + 26}, width);

  ScrollArea scroll(canvas, "stops.runs", {area.x, middle + 42, area.w, area.y + area.h - middle - 42}, state.runs);
  constexpr float cellWidth = 88, cellHeight = 34;
  const int perRow = std::max(1, static_cast<int>(width / cellWidth));
  float y = scroll.top();
  for (std::size_t i = 0; i < content.runs.size(); ++i) {
    const int column = static_cast<int>(i) % perRow;
    if (i > 0 && column == 0) y += cellHeight;
    const std::string run = countText(content.runs[i]);
    const Rect place = {left + cellWidth * static_cast<float>(column), y, cellWidth - 8, cellHeight - 6};
    if (!button(canvas, "stops.run." + std::to_string(content.runs[i]), "run " + run, place,
                {.size = canvas.theme.type.small, .name = "Open run " + run + " in Explore"}))
      continue;
    canvas.send(SetSeed{content.seed, content.runs[i]});
    canvas.send(ShowScreen{Screen::explore});
  }
  scroll.endAt(y + cellHeight + 8);
}

StopsPanelState::Face drawFaces(Canvas& canvas, const StopsPanelState& state, Rect area, float middle, float& left) {
  constexpr std::array<Segment, 3> faces = {
      {{"stops.face.tie", "This tie"}, {"stops.face.all", "All ties"}, {"stops.face.outcomes", "Outcomes"}}};
  const SegmentResult chosen =
      segments(canvas, faces, static_cast<int>(state.face), area.x + area.w - futuresEdge, middle);
  left = chosen.left;
  return chosen.pressed >= 0 ? static_cast<StopsPanelState::Face>(chosen.pressed) : state.face;
}

std::string headWords(const StopsView& view, StopsPanelState::Face face) {
  if (face == StopsPanelState::Face::outcomes) return "mean of a run, " + countWords(view.runs, view.goal);
  return std::string(face == StopsPanelState::Face::all ? "highest rung of any tie" : "highest rung") + " by day " +
         countText(view.horizon);
}

}  // namespace

void drawStopsPanel(Canvas& canvas, const StopsContent& content, StopsPanelState& state, Rect area) {
  using Face = StopsPanelState::Face;
  panelGround(canvas, area);
  const Clip clip(canvas, area);
  float right = 0;
  // Where title and faces do not fit side by side the faces stand below it.
  const bool narrow = area.w < narrowBelow;
  const Face face = drawFaces(canvas, state, area, area.y + (narrow ? 59.0f : 25.0f), right);
  if (face != state.face) {
    state.face = face;
    state.opened = -1;
    canvas.keepMoving();
  }
  const std::string title = state.face == Face::outcomes ? "What futures bring" : "Where futures stop";
  const float top = futuresHead(canvas, "stops.title", title, headWords(content.stops, state.face), area,
                                narrow ? area.x + area.w - futuresEdge : right - 12) +
                    (narrow ? 36.0f : 0.0f);
  const Rect below = {area.x, top, area.w, std::max(1.0f, area.y + area.h - top)};
  if (content.stops.runs == 0)
    return emptyWords(canvas, "stops.empty", "The first futures will be counted here in a moment.", below);
  if (state.face == Face::outcomes) return drawOutcomes(canvas, content.outcomes, state.outcomes, below);
  if (state.opened >= 0) return drawRuns(canvas, content, state, below);
  drawRungs(canvas, content.stops, state, below);
}

}  // namespace firebreak::web
