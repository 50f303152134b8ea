// What the engine does not show and this model does, with the two settings between which it happens.
#include <algorithm>

#include "web/panels/models_parts.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float inset = 18, tableWidth = 400, besideFrom = 860, rowHeight = 26, buttonHeight = 32;

// The figures before and after, in two columns under their buttons. Returns the height.
float drawTable(Canvas& canvas, const LessonView& lesson, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const float small = canvas.theme.type.small, base = canvas.theme.type.base;
  const float column = std::min(96.0f, width * 0.28f), label = width - 2 * column - 8;
  const float caption =
      textBlock(canvas, {corner.x, corner.y + 6}, label, lesson.parameter, palette.ink.secondary, small);
  for (std::size_t step = 0; step < 2; ++step) {
    const Rect rect = {corner.x + width - column * static_cast<float>(2 - step) + 4, corner.y, column - 8,
                       buttonHeight};
    const std::string name = "Set the example, " + std::string(lesson.parameter) + " " + lesson.setting[step];
    if (button(canvas, step == 0 ? "models.lesson.before" : "models.lesson.after", lesson.setting[step], rect,
               {.primary = lesson.here[step], .size = small, .name = name}))
      canvas.send(SetModel{lesson.values[step]});
    canvas.access.last().on = lesson.here[step];
  }
  float y = corner.y + std::max(buttonHeight + 6, caption + 10);
  for (const LessonFigure& figure : lesson.figures) {
    hairline(canvas, {corner.x, y + 0.5f}, {corner.x + width, y + 0.5f});
    const float middle = y + rowHeight / 2;
    textMiddle(canvas, {corner.x, middle}, fitted(canvas, figure.label, label, small), palette.ink.secondary, small);
    for (std::size_t step = 0; step < 2; ++step)
      textMiddle(canvas, {corner.x + width - column * (1.5f - static_cast<float>(step)), middle}, figure.text[step],
                 palette.ink.primary, base, Weight::semibold, Align::centre);
    spoken(canvas, "models.lesson." + std::string(figure.label), Role::listItem,
           std::string(figure.label) + ": " + figure.text[0] + " at " + lesson.setting[0] + ", " + figure.text[1] +
               " at " + lesson.setting[1],
           {corner.x, y, width, rowHeight});
    y += rowHeight;
  }
  return y - corner.y;
}

}  // namespace

float drawModelLesson(Canvas& canvas, const LessonView& lesson, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const float base = canvas.theme.type.base, inner = width - 2 * inset;
  const bool beside = width >= besideFrom;
  const float words = beside ? inner - tableWidth - 32 : inner, table = beside ? tableWidth : inner;
  const float prose = textBlock(canvas, corner, words, lesson.words, 0, base, Weight::regular, false);
  const float tableHeight = buttonHeight + 6 + rowHeight * static_cast<float>(lesson.figures.size());
  const float title = 28, content = beside ? std::max(prose, tableHeight) : prose + 14 + tableHeight + 12;
  const float height = content + title + 2 * inset - 4;

  canvas.shapes.rect(corner, {corner.x + width, corner.y + height}, palette.surface.raised, 10);
  const Point in = {corner.x + inset, corner.y + inset};
  panelTitle(canvas, "models.lesson.title", {in.x, in.y + 8}, "What the engine does not show");
  textBlock(canvas, {in.x, in.y + title}, words, lesson.words, palette.ink.primary, base);
  spoken(canvas, "models.lesson.words", Role::text, lesson.words, {in.x, in.y + title, words, prose});
  drawTable(canvas, lesson, beside ? Point{in.x + words + 32, in.y + title} : Point{in.x, in.y + title + prose + 14},
            table);
  return height;
}

}  // namespace firebreak::web
