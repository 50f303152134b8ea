// Nodes: shape by kind, letter, ring of resilience, chip of the highest rung, name.

#include <algorithm>

#include "web/panels/map_marks.h"
#include "web/panels/network_frame.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

// Dotted ring: its levers or its ladder are shown.
void drawSelection(Canvas& canvas, const NetworkNode& node, Point centre, float radius, float scale) {
  if (!node.selected && !node.inPair) return;
  const Colour colour = canvas.theme.palette.action.selection;
  canvas.shapes.circleOutline(centre, radius + 14 * scale, colour, node.selected ? 2.0F : 1.25F, {2, 4});
}

// Clockwise from the top, as much of the turn as harm is kept from biting.
void drawRing(Canvas& canvas, const NetworkNode& node, Point centre, float radius, float scale) {
  if (node.resilience < 0) return;
  const Palette& palette = canvas.theme.palette;
  const float width = 5 * scale, middle = radius + 3 * scale;
  canvas.shapes.circleOutline(centre, middle + width / 2, palette.surface.track, width);
  const float share = std::clamp(static_cast<float>(node.resilience), 0.0F, 1.0F);
  if (share > 0.001F) canvas.shapes.arc(centre, middle, 0, share, palette.ink.primary, width);
}

void drawBody(Canvas& canvas, const NetworkNode& node, Point centre, float radius, float scale) {
  const Palette& palette = canvas.theme.palette;
  drawSelection(canvas, node, centre, radius, scale);
  actorShape(canvas, node.kind, centre, radius + 6 * scale, palette.surface.panel);
  drawRing(canvas, node, centre, radius, scale);
  const float inner = node.resilience < 0 ? radius : radius - 2.5F * scale;
  const Colour colour = palette.actor(node.colour);
  actorShape(canvas, node.kind, centre, inner, colour);
  // Not a state: hollow, so that its outline speaks.
  if (node.kind == ActorKind::proxy) actorShape(canvas, node.kind, centre, inner - 3 * scale, palette.surface.panel);
}

void drawLetter(Canvas& canvas, const NetworkNode& node, Point centre, float radius) {
  const Palette& palette = canvas.theme.palette;
  const float size = radius * (node.letter.size() > 1 ? 0.72F : 0.98F);
  if (size < 7) return;
  const Colour ink = node.kind == ActorKind::proxy ? palette.actor(node.colour) : palette.actorInk(node.colour);
  textMiddle(canvas, centre, node.letter, ink, size, Weight::semibold, Align::centre);
}

// Top right: the highest rung held now; dashed around it, in its colour, the one of the baseline.
void drawChip(Canvas& canvas, const NetworkNode& node, bool ghosts, Point centre, float radius, float scale) {
  if (node.rung < 0) return;
  const Palette& palette = canvas.theme.palette;
  const float size = std::max(10.0F, (radius > 26 * scale ? 24.0F : 20.0F) * scale);
  const Point at = centre + Point(radius * 0.74F, -radius * 0.78F), half = {size / 2 + 2, size / 2 + 2};
  canvas.shapes.rect(at - half, at + half, palette.surface.panel, 6 * scale);
  if (ghosts && node.baselineRung >= 0 && node.baselineRung != node.rung) {
    const Point wide = half + Point(2, 2);
    canvas.shapes.outline(at - wide, at + wide, palette.rung[static_cast<std::size_t>(node.baselineRung)], 1.5F,
                          7 * scale, {3, 2.5F});
  }
  rungChip(canvas, at, node.rung, size);
}

// Bottom left: it is not what it is in the run that is compared with.
void drawDifference(Canvas& canvas, const NetworkNode& node, Point centre, float radius, float scale) {
  if (!node.differs) return;
  const Point at = centre + Point(-radius * 0.86F, radius * 0.66F);
  canvas.shapes.circle(at, 8 * scale, canvas.theme.palette.surface.panel);
  changedMark(canvas, at, std::max(3.5F, 5 * scale));
}

void drawName(Canvas& canvas, const NetworkNode& node, Point centre, float below, float text) {
  if (text <= 0) return;
  const Palette& palette = canvas.theme.palette;
  const float base = canvas.theme.type.base * text, small = canvas.theme.type.small * text;
  const std::string share = node.resilience < 0 ? "" : numberText(100 * node.resilience, 0) + " %";
  const float name = textWidth(canvas, node.name, base, Weight::medium);
  const float width = share.empty() ? name : name + 5 + textWidth(canvas, share, small);
  const float y = centre.y + below + lineHeight(base) / 2, left = centre.x - width / 2;
  canvas.shapes.rect({left - 4, y - base * 0.7F}, {left + width + 4, y + base * 0.7F},
                     withAlpha(palette.surface.panel, 0.75F), 4);
  textMiddle(canvas, {left, y}, node.name, palette.ink.primary, base, Weight::medium);
  if (!share.empty()) textMiddle(canvas, {left + name + 5, y}, share, palette.ink.secondary, small);
}

}  // namespace

void drawNodes(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  // The focal pair over the others.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < view.nodes.size(); ++i)
    order.push_back(i);
  std::stable_partition(order.begin(), order.end(),
                        [&](std::size_t i) { return !view.nodes[i].inPair && !view.nodes[i].selected; });
  for (const std::size_t i : order) {
    const NetworkNode& node = view.nodes[i];
    drawName(canvas, node, frame.at[i], frame.radius[i] + 9 * frame.scale, frame.text);
  }
  for (const std::size_t i : order) {
    const NetworkNode& node = view.nodes[i];
    drawBody(canvas, node, frame.at[i], frame.radius[i], frame.scale);
    drawLetter(canvas, node, frame.at[i], frame.radius[i]);
    drawChip(canvas, node, view.ghosts, frame.at[i], frame.radius[i], frame.scale);
    drawDifference(canvas, node, frame.at[i], frame.radius[i], frame.scale);
  }
}

}  // namespace firebreak::web
