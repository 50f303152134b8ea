#include "web/ui/marks.h"

#include <algorithm>
#include <array>
#include <string>

namespace firebreak::web {
namespace {

std::array<Point, 4> diamond(Point centre, float radius) {
  const float r = radius * 1.18F;
  return {Point(centre.x, centre.y - r), Point(centre.x + r, centre.y), Point(centre.x, centre.y + r),
          Point(centre.x - r, centre.y)};
}

std::array<Point, 6> hexagon(Point centre, float radius) {
  const float r = radius * 1.08F, across = r * 0.8660254F, half = r / 2;
  return {Point(centre.x, centre.y - r),
          Point(centre.x + across, centre.y - half),
          Point(centre.x + across, centre.y + half),
          Point(centre.x, centre.y + r),
          Point(centre.x - across, centre.y + half),
          Point(centre.x - across, centre.y - half)};
}

// Rungs 0 to 2 are too pale for paper alone.
bool needsOutline(const Palette& palette, int rung) {
  return !palette.dark && rung < 3;
}

}  // namespace

void silhouette(Canvas& canvas, Silhouette shape, Point centre, float radius, Colour colour) {
  const Point half = {radius * 0.9F, radius * 0.9F};
  switch (shape) {
    case Silhouette::circle: canvas.shapes.circle(centre, radius, colour); break;
    case Silhouette::diamond: canvas.shapes.convex(diamond(centre, radius), colour); break;
    case Silhouette::hexagon: canvas.shapes.convex(hexagon(centre, radius), colour); break;
    case Silhouette::square: canvas.shapes.rect(centre - half, centre + half, colour, radius * 0.3F); break;
  }
}

void silhouetteOutline(Canvas& canvas, Silhouette shape, Point centre, float radius, Colour colour, float width,
                       Dash dash) {
  const float side = radius * 0.9F + width / 2;
  switch (shape) {
    case Silhouette::circle: canvas.shapes.circleOutline(centre, radius + width / 2, colour, width, dash); break;
    case Silhouette::diamond: canvas.shapes.polyline(diamond(centre, radius), colour, width, dash, true); break;
    case Silhouette::hexagon: canvas.shapes.polyline(hexagon(centre, radius), colour, width, dash, true); break;
    case Silhouette::square:
      canvas.shapes.outline(centre - Point(side, side), centre + Point(side, side), colour, width, radius * 0.3F, dash);
      break;
  }
}

void actorMark(Canvas& canvas, Silhouette shape, std::string_view colour, std::string_view letter, Point centre,
               float radius) {
  const Palette& palette = canvas.theme.palette;
  silhouette(canvas, shape, centre, radius, palette.actor(colour));
  // Two letters need a smaller size to stay inside.
  const float size = std::max(9.0F, radius * (letter.size() > 1 ? 0.82F : 1.12F));
  textMiddle(canvas, centre, letter, palette.actorInk(colour), size, Weight::semibold, Align::centre);
}

void rungChip(Canvas& canvas, int rung, Point centre, float size) {
  const Palette& palette = canvas.theme.palette;
  const auto index = static_cast<std::size_t>(std::clamp(rung, 0, 7));
  const Point half = {size / 2, size / 2};
  canvas.shapes.rect(centre - half, centre + half, palette.rung[index], size * 0.2F);
  if (needsOutline(palette, rung)) {
    canvas.shapes.outline(centre - half, centre + half, palette.line.control, 1, size * 0.2F);
  }
  textMiddle(canvas, centre, std::to_string(index), palette.rungInk[index], std::max(9.0F, size * 0.74F),
             Weight::semibold, Align::centre);
}

void rungBar(Canvas& canvas, int rung, Point min, Point max, float radius) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.rect(min, max, palette.rung[static_cast<std::size_t>(std::clamp(rung, 0, 7))], radius);
  if (needsOutline(palette, rung)) canvas.shapes.outline(min, max, palette.line.control, 1, radius);
}

}  // namespace firebreak::web
