// What a search for thresholds found: every point that was tried, the front, and the settings of the one that is
// chosen.
#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "web/panels/futures_parts.h"
#include "web/panels/futures_search_parts.h"
#include "web/panels/outcome_text.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

struct Plot {
  const SearchFace& face;
  Rect area;
  Point at(double first, double second) const {
    const SearchView& view = face.view();
    return {area.x + area.w * static_cast<float>(view.x.shareOf(axisValue(view.first, first))),
            area.y + area.h * (1 - static_cast<float>(view.y.shareOf(axisValue(view.second, second))))};
  }
};

void drawGrid(const Plot& plot) {
  Canvas& canvas = plot.face.canvas;
  const SearchView& view = plot.face.view();
  const Palette& palette = canvas.theme.palette;
  const float micro = canvas.theme.type.micro, right = plot.area.x + plot.area.w, bottom = plot.area.y + plot.area.h;
  const auto x = [&](double tick) { return plot.area.x + plot.area.w * static_cast<float>(view.x.shareOf(tick)); };
  const auto y = [&](double tick) {
    return plot.area.y + plot.area.h * (1 - static_cast<float>(view.y.shareOf(tick)));
  };
  for (const double tick : view.x.ticks)
    canvas.shapes.line({x(tick), plot.area.y}, {x(tick), bottom}, palette.line.grid);
  for (const double tick : view.y.ticks)
    canvas.shapes.line({plot.area.x, y(tick)}, {right, y(tick)}, palette.line.grid);
  const auto unit = [](const OutcomeWords& words) { return words.kind == OutcomeKind::share ? " %" : ""; };
  for (const double tick : view.x.ticks)
    textMiddle(canvas, {x(tick), bottom + 11},
               view.x.label(tick) + (tick == view.x.ticks.back() ? unit(view.first) : ""), palette.ink.secondary, micro,
               Weight::regular, Align::centre);
  for (const double tick : view.y.ticks)
    textMiddle(canvas, {plot.area.x - 7, y(tick)},
               view.y.label(tick) + (tick == view.y.ticks.back() ? unit(view.second) : ""), palette.ink.secondary,
               micro, Weight::regular, Align::right);
  textMiddle(canvas, {right, bottom + 27}, view.first.label, palette.ink.secondary, micro, Weight::regular,
             Align::right);
  textMiddle(canvas, {plot.area.x, plot.area.y - 12}, view.second.label, palette.ink.secondary, micro);
}

std::string pointWords(const SearchView& view, const FrontPoint& point) {
  std::string words = std::string(view.first.label) + " " + outcomeText(view.first.kind, point.first) + ", " +
                      std::string(view.second.label) + " " + outcomeText(view.second.kind, point.second);
  for (const SearchSetting& setting : point.settings)
    words += ", " + setting.lever.label + " " + quantityOf(*setting.lever.parameter, setting.value).whole();
  return words;
}

// Arrow keys go along the front.
int walked(const SearchFace& face) {
  const int count = static_cast<int>(face.view().front.size());
  const int by = (ImGui::IsKeyPressed(ImGuiKey_DownArrow) ? 1 : 0) - (ImGui::IsKeyPressed(ImGuiKey_UpArrow) ? 1 : 0);
  if (by == 0) return -1;
  for (int i = 0; i < count; ++i)
    if (face.canvas.access.focused() == "search.point." + std::to_string(i)) return std::clamp(i + by, 0, count - 1);
  return -1;
}

void drawFront(const Plot& plot) {
  const SearchFace& face = plot.face;
  Canvas& canvas = face.canvas;
  const Palette& palette = canvas.theme.palette;
  const SearchView& view = face.view();
  std::vector<Point> line;
  for (const FrontPoint& point : view.front) {
    const Point at = plot.at(point.first.mean, point.second.mean);
    if (!line.empty()) line.emplace_back(at.x, line.back().y);
    line.push_back(at);
  }
  if (line.size() > 1) canvas.shapes.polyline(line, palette.ink.secondary, 1.25f);
  if (const int next = walked(face); next >= 0) {
    face.state.chosen = next;
    canvas.access.focus("search.point." + std::to_string(next));
    canvas.keepMoving();
  }
  for (std::size_t i = 0; i < view.front.size(); ++i) {
    const FrontPoint& point = view.front[i];
    const Point at = plot.at(point.first.mean, point.second.mean);
    const Hit grip = hit(canvas, "search.point." + std::to_string(i), Role::option, pointWords(view, point),
                         {at.x - 10, at.y - 10, 20, 20});
    const bool chosen = static_cast<int>(i) == face.state.chosen;
    canvas.access.last().on = chosen;
    canvas.shapes.circle(at, grip.hovered ? 6.0f : 5.0f, palette.surface.panel);
    canvas.shapes.circle(at, grip.hovered ? 5.5f : 4.5f, palette.ink.primary);
    if (chosen) canvas.shapes.circleOutline(at, 9, palette.ink.primary, 2);
    if (grip.focused) focusRing(canvas, {at.x - 6, at.y - 6, 12, 12}, 6);
    if (grip.pressed) {
      face.state.chosen = static_cast<int>(i);
      canvas.keepMoving();
    }
  }
}

void drawScatter(const SearchFace& face, Rect area) {
  const Plot plot{face, {area.x + 44, area.y + 26, std::max(20.0f, area.w - 54), std::max(20.0f, area.h - 26 - 36)}};
  const SearchView& view = face.view();
  Canvas& canvas = face.canvas;
  const Palette& palette = canvas.theme.palette;
  drawGrid(plot);
  const float bound = plot.at(view.ceiling, 0).x;
  canvas.shapes.line({bound, plot.area.y}, {bound, plot.area.y + plot.area.h}, palette.ink.primary, 1.25f,
                     {.on = 4, .off = 3});
  for (const auto& [first, second] : view.tried)
    canvas.shapes.circle(plot.at(first, second), 2, withAlpha(palette.ink.secondary, 0.6f));
  if (view.nowKnown) {
    const Point now = plot.at(view.nowFirst.mean, view.nowSecond.mean);
    canvas.shapes.circleOutline(now, 7, palette.ink.primary, 2, {.on = 3, .off = 2});
    plate(canvas, {now.x, now.y - 18}, "now", palette.ink.primary, canvas.theme.type.micro);
  }
  drawFront(plot);
}

std::string progressWords(const SearchView& view) {
  if (!view.begun) return "Nothing searched yet";
  std::string words = "generation " + std::to_string(view.generation) + " of " + std::to_string(view.generations + 1) +
                      ", " + countText(static_cast<std::int64_t>(view.taken)) + " runs";
  if (view.stale) words = "of the settings before your last change: " + words;
  if (view.generation > 0 && view.front.empty()) words += "; no setting tried keeps the ceiling";
  return words + (view.generation > 0 ? ", by NSGA-II" : "");
}

// The settings of the chosen point and what opens them. Returns the height used.
float drawChosen(const SearchFace& face, Rect area) {
  const SearchView& view = face.view();
  if (face.state.chosen < 0 || face.state.chosen >= static_cast<int>(view.front.size())) return 0;
  Canvas& canvas = face.canvas;
  const Palette& palette = canvas.theme.palette;
  const FrontPoint& point = view.front[static_cast<std::size_t>(face.state.chosen)];
  const float small = canvas.theme.type.small, width = area.w - 128;
  std::string words;
  for (const SearchSetting& setting : point.settings)
    words += (words.empty() ? "" : "; ") + settingWords(*setting.lever.parameter, setting.lever.label, setting.value);
  // What was chosen for its mean is flattered by the runs it was chosen from: other runs are the fairer figure.
  const bool again = point.firstAgain && point.secondAgain;
  if (again) words += ". Figures over runs that the search has not seen";
  const Moments &first = again ? *point.firstAgain : point.first, &second = again ? *point.secondAgain : point.second;
  const std::string figures = std::string(view.first.label) + " " + outcomeText(view.first.kind, first) + ", " +
                              std::string(view.second.label) + " " + outcomeText(view.second.kind, second);
  textMiddle(canvas, {area.x, area.y + 10}, fitted(canvas, figures, width, small, Weight::medium), palette.ink.primary,
             small, Weight::medium);
  const float used = textBlock(canvas, {area.x, area.y + 22}, width, words, palette.ink.secondary, small);
  spoken(canvas, "search.chosen", Role::text, figures + ": " + words, {area.x, area.y, width, 22 + used});
  if (button(canvas, "search.open", point.here ? "Opened" : "Open", {area.x + area.w - 112, area.y + 4, 112, 32},
             {.disabled = point.here, .tip = "These settings become your change", .name = "Open these settings"})) {
    std::vector<LeverSetting> settings;
    for (const SearchSetting& setting : point.settings)
      settings.push_back({.path = setting.lever.path, .value = setting.value});
    canvas.send(SetParameters{.settings = std::move(settings), .label = "settings that were found"});
  }
  return 22 + used;
}

}  // namespace

void drawFound(const SearchFace& face, Rect area) {
  const SearchView& view = face.view();
  smallWords(face.canvas, "search.progress", progressWords(view), {area.x, area.y + 9}, area.w);
  if (view.generation == 0)
    return emptyWords(face.canvas, "search.empty",
                      view.running
                          ? "The first settings are being tried."
                          : "Choose what to keep low and which thresholds may move, then search: each point will "
                            "be a set of thresholds that nothing tried beats in both ends.",
                      {area.x - futuresEdge, area.y + 20, area.w, area.h - 20});
  const bool any = face.state.chosen >= 0 && face.state.chosen < static_cast<int>(view.front.size());
  const float below = any ? 74.0f : 0.0f;
  drawScatter(face, {area.x, area.y + 18, area.w, std::max(60.0f, area.h - 18 - below)});
  drawChosen(face, {area.x, area.y + area.h - below, area.w, below});
}

}  // namespace firebreak::web
