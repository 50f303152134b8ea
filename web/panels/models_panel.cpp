#include "web/panels/models_panel.h"

#include <algorithm>

#include "web/panels/models_parts.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"
#include "web/ui/slider.h"

namespace firebreak::web {
namespace {

constexpr float gap = 28, narrowSliders = 290, wideSliders = 330, wideFrom = 1000, twoColumnsFrom = 780,
                besideMapFrom = 540, proseWidth = 860;

float drawHead(Canvas& canvas, const ModelsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const float room = std::min(width, proseWidth);
  float y = corner.y;
  const float title =
      textBlock(canvas, {corner.x, y}, room, view.title, palette.ink.primary, type.title, Weight::semibold);
  spoken(canvas, "models.title", Role::heading, view.title, {corner.x, y, room, title});
  y += title + 4;
  y += prose(canvas, "models.lesson", view.lesson, {corner.x, y}, room, palette.ink.primary, type.base) + 8;
  const std::string relation = "In the engine: " + std::string(view.relation);
  y += prose(canvas, "models.relation", relation, {corner.x, y}, room, palette.ink.secondary, type.small) + 6;
  y += prose(canvas, "models.formula", view.formula, {corner.x, y}, room, palette.ink.secondary, type.small);
  y += prose(canvas, "models.source", view.source, {corner.x, y}, room, palette.ink.tertiary, type.small);
  return y - corner.y;
}

std::string parameterId(const ModelSlider& slider) {
  return "models.parameter." + std::string(slider.parameter.key);
}

float drawSliders(Canvas& canvas, const ModelsView& view, Point corner, float width) {
  float y = corner.y;
  panelTitle(canvas, "models.parameters", {corner.x, y + 14}, "Parameters");
  if (view.changes > 0 && button(canvas, "models.resetAll", "Reset", {corner.x + width - 70, y, 70, 28},
                                 {.glyph = Glyph::reset,
                                  .ghost = true,
                                  .size = canvas.theme.type.small,
                                  .glyphSize = 14,
                                  .tip = "Every parameter of this model back to its default",
                                  .name = "Reset the model"})) {
    canvas.send(ResetModel{});
    canvas.access.handFocus("models.resetAll", parameterId(view.sliders.front()));
  }
  y += 34;
  if (view.sliders.empty()) {
    constexpr std::string_view none = "It has none: its data are given.";
    y += prose(canvas, "models.noParameters", none, {corner.x, y}, width, canvas.theme.palette.ink.secondary,
               canvas.theme.type.base);
  }
  for (const ModelSlider& each : view.sliders) {
    const Parameter& parameter = each.parameter;
    const SliderSpec spec{.id = parameterId(each),
                          .label = std::string(parameter.label),
                          .name = {},
                          .description = std::string(parameter.meaning),
                          .parameter = &parameter,
                          .value = each.value,
                          .baseline = parameter.fallback,
                          .fallback = parameter.fallback,
                          .range = {parameter.minimum, parameter.maximum},
                          .changed = each.changed};
    const SliderEvent event = slider(canvas, spec, {corner.x, y, width, sliderHeight});
    if (event.kind == SliderEvent::Kind::set) canvas.send(SetModel{{{std::string(parameter.key), event.value}}});
    if (event.kind == SliderEvent::Kind::reset) canvas.send(ResetModel{std::string(parameter.key)});
    y += sliderHeight;
  }
  return y + 8 - corner.y;
}

float drawVerdict(Canvas& canvas, const ModelsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  textMiddle(canvas, {corner.x, corner.y + 12}, view.possible ? "Verdict" : "No verdict", palette.ink.secondary,
             type.small);
  const float size = view.possible ? type.figure : type.strong;
  const float height =
      textBlock(canvas, {corner.x, corner.y + 22}, width, view.verdict, palette.ink.primary, size, Weight::semibold);
  const std::string words = (view.possible ? "Verdict: " : "No verdict: ") + view.verdict;
  spoken(canvas, "models.verdict", Role::status, words, {corner.x, corner.y, width, height + 22});
  canvas.access.last().live = true;
  return height + 22;
}

float drawFigures(Canvas& canvas, const ModelsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const float small = canvas.theme.type.small, base = canvas.theme.type.base;
  panelTitle(canvas, "models.values", {corner.x, corner.y + 14}, "Values");
  float y = corner.y + 34;
  for (const ModelFigure& figure : view.figures) {
    const float taken = textWidth(canvas, figure.text, base, Weight::semibold);
    const float height = std::max(
        20.0f, textBlock(canvas, {corner.x, y + 4}, width - taken - 16, figure.label, palette.ink.secondary, small));
    textMiddle(canvas, {corner.x + width, y + 13}, figure.text,
               figure.exists ? palette.ink.primary : palette.ink.tertiary, base, Weight::semibold, Align::right);
    spoken(canvas, "models.value." + std::string(figure.key), Role::listItem,
           std::string(figure.label) + ": " + figure.text, {corner.x, y, width, height + 8});
    y += height + 8;
    hairline(canvas, {corner.x, y - 0.5f}, {corner.x + width, y - 0.5f});
  }
  return y - corner.y;
}

float drawCharts(Canvas& canvas, const ModelsView& view, Point corner, float width) {
  float y = corner.y;
  for (std::size_t i = 0; i < view.charts.size(); ++i)
    y += drawModelChart(canvas, view.charts[i], "models.chart." + std::to_string(i), {corner.x, y}, width) + gap;
  return y - corner.y;
}

// Verdict, map and values, charts: below each other, the values beside the map where there is room.
float drawOutcome(Canvas& canvas, const ModelsView& view, ModelsPanelState& state, Point corner, float width) {
  float y = corner.y + drawVerdict(canvas, view, corner, width) + 20;
  if (!view.mapped) {
    y += drawCharts(canvas, view, {corner.x, y}, width);
    return y + drawFigures(canvas, view, {corner.x, y}, std::min(width, 440.0f)) - corner.y;
  }
  if (width >= besideMapFrom) {
    const float mapWidth = std::min(width * 0.6f, 424.0f), left = mapWidth + gap;
    const float map = drawModelMap(canvas, view, state, {corner.x, y}, mapWidth);
    const float figures = drawFigures(canvas, view, {corner.x + left, y}, std::min(width - left, 400.0f));
    y += std::max(map, figures) + gap;
  } else {
    y += drawModelMap(canvas, view, state, {corner.x, y}, width) + gap;
    y += drawFigures(canvas, view, {corner.x, y}, width) + gap;
  }
  return y + drawCharts(canvas, view, {corner.x, y}, width) - corner.y;
}

}  // namespace

void drawModelsPanel(Canvas& canvas, const ModelsView& view, ModelsPanelState& state, Rect area) {
  panelGround(canvas, area);
  if (state.shown != view.name) state.scroll.offset = 0;
  state.shown = view.name;
  ScrollArea scroll(canvas, "models.scroll", area, state.scroll);

  const float edge = area.w < 640 ? 16.0f : 28.0f, width = area.w - 2 * edge, x = area.x + edge;
  float y = scroll.top() + 20;
  y += drawHead(canvas, view, {x, y}, width) + 20;
  if (view.lessoned) y += drawModelLesson(canvas, view.shows, {x, y}, width) + 20;
  hairline(canvas, {x, y - 0.5f}, {x + width, y - 0.5f});
  y += 16;
  if (area.w >= twoColumnsFrom) {
    const float column = area.w >= wideFrom ? wideSliders : narrowSliders, left = column + gap;
    const float sliders = drawSliders(canvas, view, {x, y}, column);
    const float outcome = drawOutcome(canvas, view, state, {x + left, y}, width - left);
    y += std::max(sliders, outcome);
  } else {
    y += drawSliders(canvas, view, {x, y}, width) + 12;
    y += drawOutcome(canvas, view, state, {x, y}, width);
  }
  scroll.endAt(y + 24);
}

}  // namespace firebreak::web
