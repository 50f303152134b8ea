#include "web/panels/network_panel.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "web/panels/network_frame.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float dragSlop = 5;  // px by which a press becomes a drag

std::string nodeId(ActorIndex actor) {
  return "network.node." + std::to_string(actor);
}
std::string tieId(const NetworkTie& tie) {
  return "network.tie." + std::to_string(tie.from) + "." + std::to_string(tie.to);
}

Point middleOf(Rect rect) {
  return {rect.x + rect.w / 2, rect.y + rect.h / 2};
}

// Zooms so that what is under `fixed` stays there.
void zoomAbout(NetworkPanelState& state, Point middle, Point fixed, float factor) {
  const float zoom = std::clamp(state.zoom * factor, farthestZoom, nearestZoom), change = zoom / state.zoom;
  state.pan = (state.pan - (fixed - middle)) * change + (fixed - middle);
  state.zoom = zoom;
}

void fitAgain(NetworkPanelState& state) {
  const bool fitted = state.zoom == 1 && state.pan.x == 0 && state.pan.y == 0;
  state.zoom = 1;
  state.pan = {0, 0};
  // A second time: nodes go back to where the layout put them.
  if (fitted) std::fill(state.moved.begin(), state.moved.end(), Point(0, 0));
}

bool pointerInside(Canvas& canvas) {
  return pointer(canvas).hoveredId().rfind("network.", 0) == 0;
}

void takeWheel(Canvas& canvas, NetworkPanelState& state, const NetworkFrame& frame) {
  const float wheel = ImGui::GetIO().MouseWheel;
  if (wheel == 0 || !pointerInside(canvas)) return;
  const float step = 1 + 0.14F * std::min(std::abs(wheel), 4.0F);
  zoomAbout(state, middleOf(frame.field), pointer(canvas).input().at, wheel > 0 ? step : 1 / step);
}

void takeZoomKeys(Canvas& canvas, NetworkPanelState& state, const NetworkFrame& frame) {
  const bool ours = canvas.access.focused().rfind("network.", 0) == 0 || pointerInside(canvas);
  const ImGuiIO& io = ImGui::GetIO();
  if (!ours || !pointer(canvas).editId.empty() || io.KeyCtrl || io.KeySuper) return;
  const bool closer = ImGui::IsKeyPressed(ImGuiKey_Equal) || ImGui::IsKeyPressed(ImGuiKey_KeypadAdd);
  const bool farther = ImGui::IsKeyPressed(ImGuiKey_Minus) || ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract);
  if (closer) zoomAbout(state, middleOf(frame.field), middleOf(frame.field), 1.25F);
  if (farther) zoomAbout(state, middleOf(frame.field), middleOf(frame.field), 0.8F);
}

// --- ground: pan, and ties by their lines ---

void touchGround(Canvas& canvas, const NetworkView& view, NetworkPanelState& state, NetworkFrame& frame) {
  const Hit ground = hit(canvas, "network.ground", Role::image, "Network: " + view.summary, frame.area);
  if (ground.began) {
    state.panAtPress = state.pan;
    state.carried = false;
  }
  if (ground.held && distance({0, 0}, ground.drag) > dragSlop) state.carried = true;
  if (ground.held && state.carried) state.pan = state.panAtPress + ground.drag;
  if (ground.doubleClicked) fitAgain(state);
  if (!ground.hovered || state.carried) return;
  frame.hoveredTie = tieNear(frame, pointer(canvas).input().at);
  if (frame.hoveredTie < 0) {
    if (ground.pressed) state.armed = -1;
    return;
  }
  const NetworkTie& tie = view.ties[static_cast<std::size_t>(frame.hoveredTie)];
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (ground.pressed) canvas.send(SelectTie{tie.from, tie.to});
}

// --- ties ---

std::string tieWords(const NetworkTie& tie) {
  std::string words = "rung " + std::to_string(tie.rung) + ", tension " + tensionDetail(tie.tension);
  if (!tie.measure.empty()) words += "\nin force: " + tie.measure;
  if (tie.truce) words += "\ntruce";
  if (tie.rung != tie.baselineRung || std::abs(tie.tension - tie.baselineTension) >= 0.05) {
    words += "\nwas rung " + std::to_string(tie.baselineRung) + ", tension " + tensionDetail(tie.baselineTension);
  }
  return words;
}

void touchTie(Canvas& canvas, const NetworkView& view, NetworkFrame& frame, std::size_t index) {
  const NetworkTie& tie = view.ties[index];
  Rect rect = frame.pills[index];
  if (rect.w <= 0) {
    const Point middle = frame.ties[index].along(0.5F);
    rect = {middle.x - 10, middle.y - 10, 20, 20};
  }
  const std::string id = tieId(tie);
  const Hit touch = hit(canvas, id, Role::button, tie.sentence, {rect.x - 4, rect.y - 4, rect.w + 8, rect.h + 8});
  AccessNode& node = canvas.access.last();
  node.on = tie.selected;
  node.description = "Shows its ladder";
  if (touch.hovered) {
    frame.hoveredTie = static_cast<int>(index);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (touch.focused) focusRing(canvas, rect, 5);
  if (touch.pressed) canvas.send(SelectTie{tie.from, tie.to});
}

// --- nodes ---

void carryNode(NetworkPanelState& state, const Hit& touch, std::size_t index, float zoom) {
  if (touch.began) {
    state.movedAtPress = state.moved[index];
    state.carried = false;
  }
  if (!touch.held) return;
  if (distance({0, 0}, touch.drag) > dragSlop) state.carried = true;
  if (state.carried) state.moved[index] = state.movedAtPress + touch.drag / zoom;
}

// The first press chooses an actor; the next one on another state, the pair of the two.
void pressNode(Canvas& canvas, const NetworkView& view, NetworkPanelState& state, const NetworkNode& node) {
  const ActorIndex first = state.armed;
  const bool pairs = node.kind == ActorKind::state && first >= 0 && first != node.actor &&
                     view.nodes[static_cast<std::size_t>(first)].kind == ActorKind::state;
  if (pairs) {
    state.armed = -1;
    canvas.send(SelectTie{first, node.actor});
    return;
  }
  state.armed = node.kind == ActorKind::state && first != node.actor ? node.actor : -1;
  canvas.send(SelectActor{node.actor});
}

std::string nodeWords(const NetworkView& view, const NetworkPanelState& state, const NetworkNode& node) {
  std::string words = node.role + "\noffence " + fractionText(node.capability);
  if (node.resilience >= 0) words += ", resilience " + numberText(100 * node.resilience, 0) + " %";
  if (node.rung >= 0) words += "\nhighest rung " + std::to_string(node.rung);
  if (node.rung >= 0 && node.baselineRung >= 0 && node.rung != node.baselineRung)
    words += ", was " + std::to_string(node.baselineRung);
  const bool pairs = state.armed >= 0 && state.armed != node.actor && node.kind == ActorKind::state;
  if (pairs)
    words +=
        "\nPress: the ladder of " + view.nodes[static_cast<std::size_t>(state.armed)].name + " toward " + node.name;
  return words;
}

// A node that the keyboard reached is brought into sight.
void followFocus(Canvas& canvas, NetworkPanelState& state, const NetworkFrame& frame, const Hit& touch,
                 std::size_t index) {
  if (!touch.focused || pointer(canvas).input().down) return;
  const Point at = frame.at[index];
  if (frame.area.contains(at.x, at.y)) return;
  state.pan += middleOf(frame.field) - at;
}

void touchNode(Canvas& canvas, const NetworkView& view, NetworkPanelState& state, const NetworkFrame& frame,
               std::size_t index, float zoom) {
  const NetworkNode& node = view.nodes[index];
  const float reach = std::max(14.0F, frame.radius[index] + 6 * frame.scale);
  const Rect rect = {frame.at[index].x - reach, frame.at[index].y - reach, 2 * reach, 2 * reach};
  const std::string id = nodeId(node.actor);
  const Hit touch = hit(canvas, id, Role::button, node.sentence, rect);
  canvas.access.last().on = node.selected;
  canvas.access.last().description = "Shows its settings; then another state shows the ladder between the two";
  carryNode(state, touch, index, zoom);
  followFocus(canvas, state, frame, touch, index);
  if (touch.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (touch.pressed && !(touch.held && state.carried)) pressNode(canvas, view, state, node);
}

void drawFocus(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  for (std::size_t i = 0; i < view.nodes.size(); ++i) {
    if (!canvas.access.ringShown(nodeId(view.nodes[i].actor))) continue;
    const float r = frame.radius[i] + 6 * frame.scale;
    focusRing(canvas, {frame.at[i].x - r, frame.at[i].y - r, 2 * r, 2 * r}, r);
  }
}

void drawTips(Canvas& canvas, const NetworkView& view, const NetworkPanelState& state, const NetworkFrame& frame) {
  for (std::size_t i = 0; i < view.nodes.size(); ++i) {
    const float r = frame.radius[i] + 6;
    const Rect anchor = {frame.at[i].x - r, frame.at[i].y - r, 2 * r, 2 * r};
    const std::string id = nodeId(view.nodes[i].actor);
    if (pointer(canvas).hovered(id) || canvas.access.ringShown(id)) {
      tooltip(canvas, id, anchor, view.nodes[i].name, nodeWords(view, state, view.nodes[i]));
    }
  }
  for (std::size_t i = 0; i < view.ties.size(); ++i) {
    const NetworkTie& tie = view.ties[i];
    const std::string id = tieId(tie);
    if (!pointer(canvas).hovered(id) && !canvas.access.ringShown(id)) continue;
    const Point middle = frame.ties[i].along(0.5F);
    tooltip(canvas, id, {middle.x - 24, middle.y - 12, 48, 24},
            view.nodes[static_cast<std::size_t>(tie.from)].name + " toward " +
                view.nodes[static_cast<std::size_t>(tie.to)].name,
            tieWords(tie));
  }
}

// --- words and buttons at the edge ---

void drawTitle(Canvas& canvas, NetworkPanelState& state, const NetworkFrame& frame) {
  const Rect& area = frame.area;
  panelTitle(canvas, "network.title", {area.x + 16, area.y + 25}, "Network");
  const auto place = [&](float fromRight) { return Rect{area.x + area.w - fromRight, area.y + 12, 26, 26}; };
  const auto look = [](Glyph which, std::string_view name) {
    return ButtonLook{.glyph = which, .ghost = true, .glyphSize = 14, .tip = name, .name = name};
  };
  if (button(canvas, "network.closer", "", place(94), look(Glyph::plus, "Zoom in")))
    zoomAbout(state, {0, 0}, {0, 0}, 1.25F);
  if (button(canvas, "network.farther", "", place(66), look(Glyph::minus, "Zoom out")))
    zoomAbout(state, {0, 0}, {0, 0}, 0.8F);
  if (button(canvas, "network.fit", "", place(38), look(Glyph::fit, "Fit the network"))) fitAgain(state);
}

void drawCaption(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.small, y = frame.area.y + frame.area.h - 16;
  const float left = frame.area.x + 16, right = frame.area.x + frame.area.w - 16;
  const std::string legend =
      view.hiddenTies > 0 ? countText(view.hiddenTies) + " weaker ties not shown" : "ring: resilience";
  const float legendWidth = textWidth(canvas, legend, size);
  textMiddle(canvas, {right, y}, legend, palette.ink.tertiary, size, Weight::regular, Align::right);
  if (view.alliance.members.empty()) return;
  std::string words = view.alliance.name + ", cohesion " + fractionText(view.alliance.cohesion);
  if (view.ghosts && std::abs(view.alliance.cohesion - view.alliance.baselineCohesion) >= 0.005) {
    words += ", was " + fractionText(view.alliance.baselineCohesion);
  }
  textMiddle(canvas, {left, y}, fitted(canvas, words, right - left - legendWidth - 12, size), palette.ink.secondary,
             size);
  spoken(canvas, "network.alliance", Role::text, words, {left, y - 9, right - left - legendWidth - 12, 18});
}

}  // namespace

void drawNetworkPanel(Canvas& canvas, const NetworkView& view, NetworkPanelState& state, Rect area) {
  canvas.access.region("Network");
  refreshLayout(canvas, view, state, area);
  if (pointer(canvas).heldId().empty()) state.carried = false;
  const Clip clip(canvas, area);
  panelGround(canvas, area);
  NetworkFrame frame = networkFrame(canvas, view, state, area);
  takeWheel(canvas, state, frame);
  takeZoomKeys(canvas, state, frame);
  touchGround(canvas, view, state, frame);
  for (std::size_t i = 0; i < view.ties.size(); ++i)
    touchTie(canvas, view, frame, i);
  const float zoom =
      state.zoom * std::min({1.0F, frame.field.w / state.layout.world.x, frame.field.h / state.layout.world.y});
  for (std::size_t i = 0; i < view.nodes.size(); ++i)
    touchNode(canvas, view, state, frame, i, zoom);

  // Where things stand now, after what was just done to them.
  const int hovered = frame.hoveredTie;
  frame = networkFrame(canvas, view, state, area);
  frame.hoveredTie = hovered;
  drawAlliance(canvas, view, frame);
  drawChannels(canvas, view, frame);
  drawSponsorships(canvas, view, frame);
  drawBeliefs(canvas, view, frame);
  drawTies(canvas, view, frame);
  drawHotline(canvas, view, frame);
  drawNodes(canvas, view, frame);
  drawFlights(canvas, view, state, frame);
  drawFocus(canvas, view, frame);
  drawTitle(canvas, state, frame);
  drawCaption(canvas, view, frame);
  drawTips(canvas, view, state, frame);
}

}  // namespace firebreak::web
