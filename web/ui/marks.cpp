#include "web/ui/marks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firebreak::web {
namespace {

// Corners of a regular hexagon that stands on a corner.
std::array<Point, 6> hexagon(Point centre, float radius) {
  const float half = radius * 0.5f, wide = radius * 0.8660254f;
  return {Point{centre.x, centre.y - radius},      Point{centre.x + wide, centre.y - half},
          Point{centre.x + wide, centre.y + half}, Point{centre.x, centre.y + radius},
          Point{centre.x - wide, centre.y + half}, Point{centre.x - wide, centre.y - half}};
}

std::array<Point, 4> diamondCorners(Point centre, float radius) {
  return {Point{centre.x, centre.y - radius}, Point{centre.x + radius, centre.y}, Point{centre.x, centre.y + radius},
          Point{centre.x - radius, centre.y}};
}

}  // namespace

void rungChip(Canvas& canvas, Point centre, int rung, float size) {
  const Palette& palette = canvas.theme.palette;
  const auto index = static_cast<std::size_t>(std::clamp(rung, 0, rungCount - 1));
  const Point half = {size / 2, size / 2};
  canvas.shapes.rect(centre - half, centre + half, palette.rung[index], size * 0.2f);
  // In the light theme the low rungs are too near the paper to stand without an outline.
  if (!palette.dark && rung < 3)
    canvas.shapes.outline(centre - half, centre + half, palette.line.control, 1, size * 0.2f);
  const float letter = std::max(canvas.theme.type.micro, std::round(size * 0.74f));
  textMiddle(canvas, centre, std::to_string(rung), palette.rungInk[index], std::min(letter, size), Weight::semibold,
             Align::centre);
}

void actorShape(Canvas& canvas, ActorKind kind, Point centre, float radius, Colour colour) {
  switch (kind) {
    case ActorKind::state: canvas.shapes.circle(centre, radius, colour); break;
    case ActorKind::proxy: canvas.shapes.convex(diamondCorners(centre, radius * 1.18f), colour); break;
    case ActorKind::organisation: canvas.shapes.convex(hexagon(centre, radius * 1.08f), colour); break;
  }
}

void actorTag(Canvas& canvas, const Actor& actor, Point centre, float radius) {
  const Palette& palette = canvas.theme.palette;
  actorShape(canvas, actor.kind, centre, radius, palette.actor(actor.colour));
  const float wanted = std::max(canvas.theme.type.micro, std::round(radius * 1.18f));
  const float size = actor.letter.size() > 1 ? std::min(wanted, radius * 0.95f) : wanted;
  textMiddle(canvas, centre, actor.letter, palette.actorInk(actor.colour), size, Weight::semibold, Align::centre);
}

void changedMark(Canvas& canvas, Point centre, float radius) {
  canvas.shapes.convex(diamondCorners(centre, radius), canvas.theme.palette.ink.primary);
}

void panelGround(Canvas& canvas, Rect area) {
  canvas.shapes.rect({area.x, area.y}, {area.x + area.w, area.y + area.h}, canvas.theme.palette.surface.panel);
}

void hairline(Canvas& canvas, Point from, Point to) {
  canvas.shapes.line(from, to, canvas.theme.palette.line.hair, 1);
}

void panelTitle(Canvas& canvas, std::string_view id, Point at, std::string_view title) {
  const float size = canvas.theme.type.strong;
  textMiddle(canvas, at, title, canvas.theme.palette.ink.primary, size, Weight::semibold);
  const float width = textWidth(canvas, title, size, Weight::semibold);
  spoken(canvas, id, Role::heading, title, {at.x, at.y - lineHeight(size) / 2, width, lineHeight(size)});
}

void spoken(Canvas& canvas, std::string_view id, Role role, std::string_view words, Rect rect) {
  canvas.access.add(id, role, words, rect);
}

float prose(Canvas& canvas, std::string_view id, std::string_view words, Point corner, float width, Colour ink,
            float size) {
  const float height = textBlock(canvas, corner, width, words, ink, size);
  spoken(canvas, id, Role::text, words, {corner.x, corner.y, width, height});
  return height;
}

}  // namespace firebreak::web
