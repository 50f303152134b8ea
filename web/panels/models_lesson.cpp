// What the engine does not show and this model does, with the two settings between which it happens.
#include <algorithm>

#include "web/panels/models_parts.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float inset = 18, tableWidth = 440, besideFrom = 900, leastRow = 27, buttonHeight = 32;

// Two columns of figures, one under each button.
struct Table {
  float width;
  float column() const { return std::min(96.0f, width * 0.26f); }
  float label() const { return width - 2 * column() - 10; }
};

float rowHeight(Canvas& canvas, std::string_view label, const Table& table, float least) {
  return std::max(least,
                  9 + textBlock(canvas, {}, table.label(), label, 0, canvas.theme.type.small, Weight::regular, false));
}

float heightOf(Canvas& canvas, const LessonView& lesson, const Table& table) {
  float height = rowHeight(canvas, lesson.parameter, table, buttonHeight + 6);
  for (const LessonFigure& figure : lesson.figures)
    height += rowHeight(canvas, figure.label, table, leastRow);
  return height;
}

void drawLabel(Canvas& canvas, std::string_view label, const Table& table, Point corner, float height) {
  const float small = canvas.theme.type.small;
  const float used = textBlock(canvas, {}, table.label(), label, 0, small, Weight::regular, false);
  textBlock(canvas, {corner.x, corner.y + (height - used) / 2}, table.label(), label,
            canvas.theme.palette.ink.secondary, small);
}

void drawButtons(Canvas& canvas, const LessonView& lesson, const Table& table, Point corner) {
  for (std::size_t step = 0; step < 2; ++step) {
    const float left = corner.x + table.width - table.column() * static_cast<float>(2 - step) + 4;
    const std::string label = "Set " + lesson.setting[step];
    const std::string name = label + ", " + std::string(lesson.parameter);
    if (button(canvas, step == 0 ? "models.lesson.before" : "models.lesson.after", label,
               {left, corner.y, table.column() - 8, buttonHeight},
               {.primary = lesson.here[step], .size = canvas.theme.type.small, .name = name}))
      canvas.send(SetModel{lesson.values[step]});
    canvas.access.last().on = lesson.here[step];
  }
}

void drawTable(Canvas& canvas, const LessonView& lesson, const Table& table, Point corner) {
  const float right = corner.x + table.width;
  float y = corner.y, height = rowHeight(canvas, lesson.parameter, table, buttonHeight + 6);
  drawLabel(canvas, lesson.parameter, table, {corner.x, y}, buttonHeight);
  drawButtons(canvas, lesson, table, corner);
  for (const LessonFigure& figure : lesson.figures) {
    y += height;
    height = rowHeight(canvas, figure.label, table, leastRow);
    hairline(canvas, {corner.x, y + 0.5f}, {right, y + 0.5f});
    drawLabel(canvas, figure.label, table, {corner.x, y}, height);
    for (std::size_t step = 0; step < 2; ++step)
      textMiddle(canvas, {right - table.column() * (1.5f - static_cast<float>(step)), y + height / 2},
                 figure.text[step], canvas.theme.palette.ink.primary, canvas.theme.type.base, Weight::semibold,
                 Align::centre);
    spoken(canvas, "models.lesson." + std::string(figure.label), Role::listItem,
           std::string(figure.label) + ": " + figure.text[0] + " at " + lesson.setting[0] + ", " + figure.text[1] +
               " at " + lesson.setting[1],
           {corner.x, y, table.width, height});
  }
}

}  // namespace

float drawModelLesson(Canvas& canvas, const LessonView& lesson, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const float base = canvas.theme.type.base, inner = width - 2 * inset;
  const bool beside = width >= besideFrom;
  const Table table{beside ? tableWidth : inner};
  const float words = beside ? inner - tableWidth - 32 : inner;
  const float prose = textBlock(canvas, corner, words, lesson.words, 0, base, Weight::regular, false);
  const float figures = heightOf(canvas, lesson, table), title = 28;
  const float height = (beside ? std::max(prose, figures) : prose + 14 + figures) + title + 2 * inset - 4;

  canvas.shapes.rect(corner, {corner.x + width, corner.y + height}, palette.surface.raised, 10);
  const Point in = {corner.x + inset, corner.y + inset};
  panelTitle(canvas, "models.lesson.title", {in.x, in.y + 8}, "What the engine does not show");
  textBlock(canvas, {in.x, in.y + title}, words, lesson.words, palette.ink.primary, base);
  spoken(canvas, "models.lesson.words", Role::text, lesson.words, {in.x, in.y + title, words, prose});
  drawTable(canvas, lesson, table,
            beside ? Point{in.x + words + 32, in.y + title} : Point{in.x, in.y + title + prose + 14});
  return height;
}

}  // namespace firebreak::web
