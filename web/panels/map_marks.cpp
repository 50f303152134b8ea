#include "web/panels/map_marks.h"

#include <algorithm>

namespace firebreak::web {

void letterMark(Canvas& canvas, ActorKind kind, std::string_view colour, std::string_view letter, Point centre,
                float radius) {
  const Palette& palette = canvas.theme.palette;
  actorShape(canvas, kind, centre, radius, palette.actor(colour));
  // Two letters need a smaller size to stay inside.
  const float size = std::max(8.0F, radius * (letter.size() > 1 ? 0.85F : 1.12F));
  textMiddle(canvas, centre, letter, palette.actorInk(colour), size, Weight::semibold, Align::centre);
}

void rungBar(Canvas& canvas, int rung, Point min, Point max, float radius) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.rect(min, max, palette.rung[static_cast<std::size_t>(std::clamp(rung, 0, rungCount - 1))], radius);
  if (!palette.dark && rung < 3) canvas.shapes.outline(min, max, palette.line.control, 1, radius);
}

}  // namespace firebreak::web
