#include "web/panels/network_frame.h"

#include <algorithm>
#include <cmath>

namespace firebreak::web {
namespace {

constexpr float titleHeight = 42, captionHeight = 28;

Rect fieldOf(Rect area) {
  return {area.x + 14, area.y + titleHeight, std::max(40.0F, area.w - 28),
          std::max(40.0F, area.h - titleHeight - captionHeight)};
}

// Marks shrink with the panel, and when there are many.
float markScale(const NetworkView& view, Rect field) {
  const float room = std::clamp(std::min(field.w / 420, field.h / 370), 0.66F, 1.3F);
  const auto count = static_cast<float>(view.nodes.size());
  return count <= 12 ? room : room * std::max(0.6F, std::sqrt(12 / count));
}

float radiusFor(double capability) {
  return 17 + 16 * static_cast<float>(capability);
}

// Room for the largest that the node can become, so that nothing moves when a lever does.
void sizeBoxes(const Canvas& canvas, const NetworkView& view, float scale, std::vector<LayoutNode>& nodes) {
  const float radius = radiusFor(1) * scale, ring = 8 * scale;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const float label = textWidth(canvas, view.nodes[i].name + " 100 %", canvas.theme.type.base, Weight::medium) / 2;
    const float side = std::max(radius + ring, label);
    nodes[i].before = {side, radius + ring};
    nodes[i].after = {side, radius + ring + lineHeight(canvas.theme.type.base) + 4};
  }
}

// A pill on the curve, where it covers nothing; no width if there is no such place.
Rect pillOn(const NetworkCurve& curve, Point size, const NetworkFrame& frame, bool always) {
  for (const float s : {0.5F, 0.42F, 0.58F, 0.34F, 0.66F}) {
    const Point centre = curve.along(s);
    const Rect wanted = {centre.x - size.x / 2, centre.y - size.y / 2, size.x, size.y};
    if (isFree(frame, wanted)) return wanted;
  }
  const Point centre = curve.along(0.5F);
  return always ? Rect{centre.x - size.x / 2, centre.y - size.y / 2, size.x, size.y} : Rect{};
}

// Under each node: its name and, of a state, its resilience.
void placeLabels(const Canvas& canvas, const NetworkView& view, NetworkFrame& frame) {
  frame.labels.assign(view.nodes.size(), Rect{});
  if (frame.text <= 0) return;
  const float size = canvas.theme.type.base * frame.text, height = lineHeight(size);
  for (std::size_t i = 0; i < view.nodes.size(); ++i) {
    const std::string words = view.nodes[i].name + (view.nodes[i].resilience < 0 ? "" : " 88 %");
    const float width = textWidth(canvas, words, size, Weight::medium);
    frame.labels[i] = {frame.at[i].x - width / 2, frame.at[i].y + frame.radius[i] + 9 * frame.scale, width, height};
  }
}

void placeTies(const NetworkView& view, NetworkFrame& frame) {
  for (const NetworkTie& tie : view.ties) {
    const float length = distance(frame.place(tie.from), frame.place(tie.to));
    const float bow = std::clamp(0.32F * length, 16.0F, 92.0F * frame.scale);
    const float bend = tie.paired ? bow : 0.3F * bow;
    frame.ties.push_back(
        curveBetween(frame.place(tie.from), frame.place(tie.to), bend, tieGap(frame, tie.from), tieGap(frame, tie.to)));
  }
  // What matters most is last and chooses first.
  frame.pills.assign(view.ties.size(), Rect{});
  const Point size = Point(48, 22) * std::clamp(frame.scale, 0.85F, 1.0F);
  for (std::size_t i = view.ties.size(); i-- > 0;) {
    const NetworkTie& tie = view.ties[i];
    if (frame.text <= 0 || (!tie.inPair && tie.rung == 0 && tie.tension < 20)) continue;
    frame.pills[i] = pillOn(frame.ties[i], size, frame, tie.inPair);
  }
}

}  // namespace

void refreshLayout(const Canvas& canvas, const NetworkView& view, NetworkPanelState& state, Rect area) {
  const Rect field = fieldOf(area);
  const bool same = state.layoutKey == view.layoutKey && state.layout.at.size() == view.nodes.size() &&
                    state.layoutArea.x == field.w && state.layoutArea.y == field.h;
  if (same) return;
  // Another scenario begins with a fresh view of it; another size keeps what a person arranged.
  if (state.layoutKey != view.layoutKey) {
    state.zoom = 1;
    state.pan = {0, 0};
    state.moved.assign(view.nodes.size(), Point(0, 0));
    state.armed = -1;
    state.flights.clear();
  }
  std::vector<LayoutNode> nodes = view.layoutNodes;
  sizeBoxes(canvas, view, markScale(view, field), nodes);
  state.layout = layOut(nodes, view.layoutEdges, {field.w, field.h});
  state.layoutKey = view.layoutKey;
  state.layoutArea = {field.w, field.h};
}

NetworkFrame networkFrame(const Canvas& canvas, const NetworkView& view, const NetworkPanelState& state, Rect area) {
  NetworkFrame frame;
  frame.area = area;
  frame.field = fieldOf(area);
  const Point world = state.layout.world,
              middle = Point(frame.field.x, frame.field.y) + Point(frame.field.w, frame.field.h) * 0.5F;
  const float fit = std::min({1.0F, frame.field.w / world.x, frame.field.h / world.y}), zoom = fit * state.zoom;
  const float growth = zoom < 1 ? zoom : std::sqrt(zoom);
  frame.scale = markScale(view, frame.field) * growth;
  // Words keep their size until they would cover each other; below 8 px they are no words.
  frame.text = zoom >= 0.8F ? 1 : zoom / 0.8F;
  if (canvas.theme.type.base * frame.text < 8) frame.text = 0;
  for (std::size_t i = 0; i < view.nodes.size(); ++i) {
    frame.at.push_back(middle + state.pan + (state.layout.at[i] + state.moved[i] - world * 0.5F) * zoom);
    frame.radius.push_back(radiusFor(view.nodes[i].capability) * frame.scale);
  }
  placeLabels(canvas, view, frame);
  placeTies(view, frame);
  return frame;
}

bool isFree(const NetworkFrame& frame, Rect wanted) {
  const auto meets = [&](const Rect& other) {
    const Rect common = intersection(wanted, other);
    return common.w > 0 && common.h > 0;
  };
  const Rect inside = intersection(wanted, frame.area);
  if (inside.w < wanted.w || inside.h < wanted.h) return false;
  for (std::size_t i = 0; i < frame.at.size(); ++i) {
    const float r = frame.radius[i] + 6 * frame.scale;
    if (meets({frame.at[i].x - r, frame.at[i].y - r, 2 * r, 2 * r}) || meets(frame.labels[i])) return false;
  }
  return std::none_of(frame.pills.begin(), frame.pills.end(), meets);
}

NetworkCurve wayBetween(const NetworkFrame& frame, ActorIndex from, ActorIndex to, float bend) {
  return curveBetween(frame.place(from), frame.place(to), bend, tieGap(frame, from), tieGap(frame, to));
}

NetworkCurve wayOfPulse(const NetworkView& view, const NetworkFrame& frame, ActorIndex from, ActorIndex to) {
  for (std::size_t i = 0; i < view.ties.size(); ++i) {
    if (view.ties[i].from == from && view.ties[i].to == to) return frame.ties[i];
  }
  return wayBetween(frame, from, to, 18 * frame.scale);
}

int tieNear(const NetworkFrame& frame, Point at) {
  int nearest = -1;
  float best = 8;
  for (std::size_t i = 0; i < frame.ties.size(); ++i) {
    for (int piece = 0; piece <= 24; ++piece) {
      const float away = distance(frame.ties[i].along(static_cast<float>(piece) / 24), at);
      if (away >= best) continue;
      best = away;
      nearest = static_cast<int>(i);
    }
  }
  return nearest;
}

}  // namespace firebreak::web
