// Grounds and patterns that tell the regions of a map apart without hue: lightness, and lines or dots upon it.
#include <array>

#include "web/panels/models_parts.h"

namespace firebreak::web {
namespace {

enum class Hatch { none, rising, dots, level, falling, upright };

struct RegionLook {
  float ground, mark;  // from the panel's colour, 0, to the ink's, 1
  Hatch hatch;
};

// By number, from 0: what is not possible, then the regions. More than there are begin again.
constexpr std::array<RegionLook, 7> looks = {{{0.02f, 0.35f, Hatch::falling},
                                              {0.08f, 0, Hatch::none},
                                              {0.24f, 0.52f, Hatch::rising},
                                              {0.16f, 0.55f, Hatch::dots},
                                              {0.36f, 0.66f, Hatch::level},
                                              {0.30f, 0.62f, Hatch::upright},
                                              {0.50f, 0.50f, Hatch::none}}};

const RegionLook& lookOf(int number) {
  if (number <= 0) return looks[0];
  return looks[1 + static_cast<std::size_t>(number - 1) % (looks.size() - 1)];
}

Colour shade(const Canvas& canvas, float share) {
  return mix(canvas.theme.palette.surface.panel, canvas.theme.palette.ink.primary, share);
}

}  // namespace

void fillRegion(Canvas& canvas, int number, Rect rect) {
  canvas.shapes.rect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, shade(canvas, lookOf(number).ground));
}

void hatchCell(Canvas& canvas, int number, Rect cell, int column, int row) {
  const RegionLook& look = lookOf(number);
  const Colour ink = shade(canvas, look.mark);
  const float right = cell.x + cell.w, bottom = cell.y + cell.h;
  const Point centre = {cell.x + cell.w / 2, cell.y + cell.h / 2};
  switch (look.hatch) {
    case Hatch::none: return;
    case Hatch::rising:
      if ((column - row) % 3 == 0) canvas.shapes.line({cell.x, bottom}, {right, cell.y}, ink);
      return;
    case Hatch::falling:
      if ((column + row) % 3 == 0) canvas.shapes.line({cell.x, cell.y}, {right, bottom}, ink);
      return;
    case Hatch::dots:
      if (column % 3 == 1 && row % 3 == (column / 3 % 2 == 0 ? 0 : 1))
        canvas.shapes.circle(centre, cell.w * 0.32f, ink);
      return;
    case Hatch::level:
      if (row % 2 == 0) canvas.shapes.rect({cell.x, centre.y - 0.5f}, {right, centre.y + 0.5f}, ink);
      return;
    case Hatch::upright:
      if (column % 2 == 0) canvas.shapes.rect({centre.x - 0.5f, cell.y}, {centre.x + 0.5f, bottom}, ink);
      return;
  }
}

}  // namespace firebreak::web
