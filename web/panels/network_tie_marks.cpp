// Ties and what lies beneath them: the alliance, channels, sponsorship, hostility, the hotline.

#include <algorithm>
#include <array>
#include <cmath>

#include "web/panels/map_marks.h"
#include "web/panels/network_frame.h"
#include "web/ui/format.h"
#include "web/ui/glyphs.h"

namespace firebreak::web {
namespace {

constexpr float widthPerTension = 0.15F;  // px: tension 100 is 15 px wide

// Convex hull, monotone chain; points in order of x, then y.
std::vector<Point> hullOf(std::vector<Point> points) {
  std::sort(points.begin(), points.end(), [](Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  const auto turnsLeft = [](Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x) > 0;
  };
  std::vector<Point> hull;
  const auto add = [&](Point point, std::size_t fixed) {
    while (hull.size() >= fixed + 2 && !turnsLeft(hull[hull.size() - 2], hull.back(), point))
      hull.pop_back();
    hull.push_back(point);
  };
  for (const Point& point : points)
    add(point, 0);
  const std::size_t lower = hull.size() - 1;
  for (std::size_t i = points.size(); i-- > 0;)
    add(points[i], lower);
  hull.pop_back();
  return hull;
}

void addCircle(Point centre, float radius, std::vector<Point>& points) {
  Point arm = {radius, 0};
  for (int i = 0; i < 24; ++i) {
    points.push_back(centre + arm);
    arm = {0.9659258F * arm.x - 0.2588190F * arm.y, 0.2588190F * arm.x + 0.9659258F * arm.y};
  }
}

// Points around a node and its label, so that the hull keeps clear of both and has round corners.
void addOutline(const NetworkFrame& frame, ActorIndex member, std::vector<Point>& points) {
  addCircle(frame.place(member), frame.radiusOf(member) + 20 * frame.scale, points);
  const Rect& label = frame.labels[static_cast<std::size_t>(member)];
  if (label.w <= 0) return;
  addCircle({label.x + 4, label.y + label.h / 2}, 14, points);
  addCircle({label.x + label.w - 4, label.y + label.h / 2}, 14, points);
}

void chevron(Canvas& canvas, Point at, Point direction, float size, Colour colour) {
  const Point side = {-direction.y, direction.x};
  const std::array<Point, 3> wings = {at - direction * size + side * size, at, at - direction * size - side * size};
  canvas.shapes.polyline(wings, colour, 2);
}

void drawTieLine(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame, std::size_t index) {
  const Palette& palette = canvas.theme.palette;
  const NetworkTie& tie = view.ties[index];
  const NetworkCurve& curve = frame.ties[index];
  const Colour full = palette.actor(view.nodes[static_cast<std::size_t>(tie.from)].colour);
  const bool hovered = frame.hoveredTie == static_cast<int>(index);
  const Colour colour = tie.inPair || tie.rung > 0 || hovered ? full : mix(palette.surface.panel, full, 0.6F);
  const float width = std::max(1.0F, static_cast<float>(tie.tension) * widthPerTension * std::min(1.0F, frame.scale)) +
                      (hovered ? 0.5F : 0);
  const float tip = std::max(6.0F, width * 1.15F);
  const float length = std::max(1.0F, distance(curve.along(0), curve.along(1)));
  // The line ends inside its tip.
  const float end = std::max(0.5F, 1 - tip * 0.8F / length);
  canvas.shapes.polyline(curve.points(0, end, 28), colour, width);
  arrowTip(canvas, curve.along(1), curve.directionAlong(0.98F), tip, colour);
  const Colour ink = palette.actorInk(view.nodes[static_cast<std::size_t>(tie.from)].colour);
  const float size = std::clamp(width * 0.42F, 2.2F, 4.0F);
  for (int act = 0; act < std::min(tie.acts, 3); ++act) {
    const float s = 0.70F + 0.055F * static_cast<float>(act);
    if (width < 5) canvas.shapes.circle(curve.along(s), size + 3.5F, colour);
    chevron(canvas, curve.along(s) + curve.directionAlong(s) * (size / 2), curve.directionAlong(s), size, ink);
  }
}

void drawTiePill(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame, std::size_t index) {
  const Rect& pill = frame.pills[index];
  if (pill.w <= 0) return;
  const Palette& palette = canvas.theme.palette;
  const NetworkTie& tie = view.ties[index];
  const Point min = {pill.x, pill.y}, max = {pill.x + pill.w, pill.y + pill.h};
  const bool hovered = frame.hoveredTie == static_cast<int>(index);
  canvas.shapes.rect(min, max, hovered ? palette.surface.hover : palette.surface.panel, 5);
  canvas.shapes.outline(min, max, palette.rung[static_cast<std::size_t>(tie.rung)], 1.5F, 5);
  if (tie.selected) canvas.shapes.outline(min - Point(4, 4), max + Point(4, 4), palette.action.selection, 2, 8);
  rungChip(canvas, {pill.x + pill.h / 2, pill.y + pill.h / 2}, tie.rung, pill.h - 6);
  textMiddle(canvas, {pill.x + pill.h + (pill.w - pill.h) / 2 - 2, pill.y + pill.h / 2}, tensionText(tie.tension),
             palette.ink.primary, canvas.theme.type.small, Weight::semibold, Align::centre);
}

// What it was in the baseline, beside the pill, where it differs.
void drawTieGhost(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame, std::size_t index) {
  const NetworkTie& tie = view.ties[index];
  const Rect& pill = frame.pills[index];
  const bool differs = tie.rung != tie.baselineRung || std::abs(tie.tension - tie.baselineTension) >= 1;
  if (!view.ghosts || !differs || pill.w <= 0) return;
  const Palette& palette = canvas.theme.palette;
  const std::string words = std::to_string(tie.baselineRung) + " · " + tensionText(tie.baselineTension);
  const float size = canvas.theme.type.micro, width = textWidth(canvas, words, size) + 12,
              gap = tie.selected ? 8.0F : 4.0F;
  Rect ghost = {pill.x + pill.w + gap, pill.y + 3, width, pill.h - 6};
  if (!isFree(frame, ghost)) ghost.x = pill.x - gap - width;
  if (!isFree(frame, ghost)) return;
  const Point min = {ghost.x, ghost.y}, max = min + Point(ghost.w, ghost.h);
  canvas.shapes.rect(min, max, palette.surface.panel, 4);
  canvas.shapes.outline(min, max, palette.ink.tertiary, 1, 4, {3, 2.5F});
  textMiddle(canvas, {(min.x + max.x) / 2, (min.y + max.y) / 2}, words, palette.ink.secondary, size, Weight::regular,
             Align::centre);
}

// Beside the middle of the dotted way, on the side where it covers no name.
void drawDeniability(Canvas& canvas, const NetworkFrame& frame, const NetworkSponsorship& bond) {
  const NetworkCurve way = wayBetween(frame, bond.sponsor, bond.proxy, -20 * frame.scale);
  const double share = bond.harboured ? bond.shelter : bond.deniability;
  const std::string words = (bond.harboured ? "sheltered " : "deniable ") + numberText(100 * share, 0) + " %";
  const float size = canvas.theme.type.small, half = textWidth(canvas, words, size) / 2 + 5;
  const Point middle = way.along(0.5F), out = {way.directionAlong(0.5F).y, -way.directionAlong(0.5F).x};
  for (const float away : {half + 10, -half - 10, 0.0F}) {
    const Point centre = middle + Point(out.x * away, out.y * 14 * (away > 0 ? 1.0F : away < 0 ? -1.0F : 0.0F));
    const Rect rect = {centre.x - half, centre.y - 10, 2 * half, 20};
    if (away != 0 && !isFree(frame, rect)) continue;
    plate(canvas, centre, words, size, canvas.theme.palette.ink.secondary);
    return;
  }
}

}  // namespace

void plate(Canvas& canvas, Point centre, const std::string& words, float size, Colour colour) {
  const float half = textWidth(canvas, words, size) / 2 + 5, high = size * 0.75F;
  canvas.shapes.rect(centre - Point(half, high), centre + Point(half, high),
                     withAlpha(canvas.theme.palette.surface.panel, 0.92F), 4);
  textMiddle(canvas, centre, words, colour, size, Weight::regular, Align::centre);
}

void arrowTip(Canvas& canvas, Point tip, Point direction, float size, Colour colour) {
  const Point side = {-direction.y, direction.x};
  canvas.shapes.triangle(tip + direction * (size * 0.3F), tip - direction * size + side * (size * 0.8F),
                         tip - direction * size - side * (size * 0.8F), colour);
}

void drawAlliance(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  if (view.alliance.members.empty()) return;
  std::vector<Point> points;
  for (const ActorIndex member : view.alliance.members)
    addOutline(frame, member, points);
  const std::vector<Point> hull = hullOf(std::move(points));
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.convex(hull, palette.surface.raised);
  // The outline breaks up as cohesion falls.
  const auto cohesion = static_cast<float>(view.alliance.cohesion);
  const Dash broken = cohesion >= 0.95F ? Dash{} : Dash{4 + 26 * cohesion, 2 + 12 * (1 - cohesion)};
  canvas.shapes.polyline(hull, palette.line.control, 1.25F, broken, true);
}

void drawChannels(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  for (const NetworkChannel& channel : view.channels) {
    if (channel.selected) continue;
    canvas.shapes.polyline(wayBetween(frame, channel.a, channel.b, 14 * frame.scale).points(0, 1, 16),
                           canvas.theme.palette.line.control, 1.25F);
  }
}

void drawSponsorships(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  const Palette& palette = canvas.theme.palette;
  for (const NetworkSponsorship& bond : view.sponsorships) {
    const NetworkCurve curve = wayBetween(frame, bond.sponsor, bond.proxy, -20 * frame.scale);
    const Colour colour = palette.actor(view.nodes[static_cast<std::size_t>(bond.sponsor)].colour);
    // The harder it is to prove, the wider the gaps.
    const float gap = (6 + 10 * static_cast<float>(bond.deniability)) * std::max(0.5F, frame.scale);
    const float length = distance(curve.along(0), curve.along(1));
    const int dots = std::clamp(static_cast<int>(length / gap), 1, 60);
    for (int i = 0; i < dots; ++i)
      canvas.shapes.circle(curve.along(static_cast<float>(i) / static_cast<float>(dots)), 2.2F, colour);
    if (!bond.harboured) arrowTip(canvas, curve.along(1), curve.directionAlong(0.98F), 6, colour);
  }
  if (frame.text <= 0) return;
  for (const NetworkSponsorship& bond : view.sponsorships)
    drawDeniability(canvas, frame, bond);
}

void drawTies(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  for (std::size_t i = 0; i < view.ties.size(); ++i)
    drawTieLine(canvas, view, frame, i);
  for (std::size_t i = 0; i < view.ties.size(); ++i) {
    drawTiePill(canvas, view, frame, i);
    drawTieGhost(canvas, view, frame, i);
  }
}

void drawHotline(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  const Palette& palette = canvas.theme.palette;
  for (const NetworkChannel& channel : view.channels) {
    const Point centre = (frame.place(channel.a) + frame.place(channel.b)) * 0.5F;
    const float room = distance(frame.place(channel.a), frame.place(channel.b)) - frame.radiusOf(channel.a) -
                       frame.radiusOf(channel.b);
    if (!channel.selected || frame.text <= 0 || room < 120) continue;
    const Point half = {46, 13};
    canvas.shapes.rect(centre - half, centre + half, palette.surface.panel, 13);
    canvas.shapes.outline(centre - half, centre + half, palette.line.strong, 1, 13);
    glyph(canvas, Glyph::handset, centre + Point(-29, 0), 15, palette.ink.secondary);
    for (int bar = 0; bar < 4; ++bar) {
      const float height = 3.0F * static_cast<float>(bar + 1);
      const Point corner = centre + Point(-15 + 6 * static_cast<float>(bar), 6 - height);
      const bool filled = channel.quality >= 0.25 * bar + 0.125;
      canvas.shapes.rect(corner, corner + Point(4, height), filled ? palette.ink.primary : palette.line.strong);
    }
    textMiddle(canvas, centre + Point(37, 0), fractionText(channel.quality), palette.ink.primary,
               canvas.theme.type.small, Weight::regular, Align::right);
    canvas.access.add("network.hotline", Role::text, "Hotline quality " + fractionText(channel.quality),
                      {centre.x - 46, centre.y - 13, 92, 26});
  }
}

}  // namespace firebreak::web
