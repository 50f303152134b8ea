// What a claim comes to, as marks: never by colour alone.
#include <algorithm>
#include <array>
#include <cmath>

#include "web/panels/claims_parts.h"

namespace firebreak::web {
namespace {

// A sector from the top, clockwise.
void sector(Canvas& canvas, Point centre, float radius, float share, Colour colour) {
  if (share <= 0) return;
  if (share >= 1) return canvas.shapes.circle(centre, radius, colour);
  canvas.shapes.arc(centre, radius / 2, 0, share, colour, radius);
}

}  // namespace

void claimDisc(Canvas& canvas, Point centre, float radius, double share, bool judged, bool reverses, Colour ground) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.circle(centre, radius, ground);
  canvas.shapes.circleOutline(centre, radius, judged ? palette.ink.primary : palette.ink.tertiary,
                              radius > 14 ? 2 : 1.5f, judged ? Dash{} : Dash{3, 3, 0});
  if (judged) sector(canvas, centre, radius - 4, static_cast<float>(share), palette.ink.primary);
  if (!reverses) return;
  const float reach = radius * 0.62f;
  const Point from = {centre.x - reach, centre.y + reach}, to = {centre.x + reach, centre.y - reach};
  canvas.shapes.line(from, to, ground, 5);
  canvas.shapes.line(from, to, palette.ink.primary, 2);
}

void claimMark(Canvas& canvas, ClaimMark mark, Point centre, float radius, Colour ground) {
  const Palette& palette = canvas.theme.palette;
  switch (mark) {
    case ClaimMark::holds: canvas.shapes.circle(centre, radius, palette.ink.primary); break;
    case ClaimMark::unclear:
      canvas.shapes.circle(centre, radius, ground);
      canvas.shapes.circleOutline(centre, radius, palette.ink.secondary, radius < 3 ? 1 : 1.4f);
      break;
    case ClaimMark::reverses: {
      const float reach = radius * 1.35f;
      const std::array<Point, 4> corners = {Point{centre.x, centre.y - reach}, Point{centre.x + reach, centre.y},
                                            Point{centre.x, centre.y + reach}, Point{centre.x - reach, centre.y}};
      canvas.shapes.convex(corners, palette.dark ? palette.rung[6] : palette.rung[5]);
      if (radius >= 3) canvas.shapes.polyline(corners, palette.ink.primary, 1, {}, true);
      break;
    }
  }
}

}  // namespace firebreak::web
