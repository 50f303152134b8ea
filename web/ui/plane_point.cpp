#include "web/ui/plane_point.h"

#include <algorithm>

#include <imgui.h>

namespace firebreak::web {
namespace {

constexpr float radius = 9, room = 22;
using Kind = PlanePointEvent::Kind;

PlanePointEvent moveTo(double x, double y, std::uint64_t gesture = 0) {
  return {.kind = Kind::move, .x = x, .y = y, .gesture = gesture};
}

PlanePointEvent within(double x, double y, std::uint64_t gesture) {
  return moveTo(std::clamp(x, 0.0, 1.0), std::clamp(y, 0.0, 1.0), gesture);
}

PlanePointEvent fromKeys(const PlanePointSpec& spec) {
  const auto by = [&](double x, double y) { return moveTo(spec.x + x * spec.stepX, spec.y + y * spec.stepY); };
  if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) return by(1, 0);
  if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) return by(-1, 0);
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) return by(0, 1);
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) return by(0, -1);
  if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) return by(0, 10);
  if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) return by(0, -10);
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) return moveTo(0, spec.y);
  if (ImGui::IsKeyPressed(ImGuiKey_End)) return moveTo(1, spec.y);
  return {};
}

PlanePointEvent fromPointer(Canvas& canvas, const PlanePointSpec& spec, PlanePointState& state, const Hit& grip) {
  Interaction& interaction = pointer(canvas);
  if (grip.began) {
    state = {spec.x, spec.y};
    interaction.dragEngaged = true;  // a touch on the point moves it and does not scroll
  }
  if (!grip.held) return {};
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    interaction.letGo();
    return within(state.originX, state.originY, interaction.gesture());
  }
  if (!interaction.moved() || (grip.drag.x == 0 && grip.drag.y == 0)) return {};
  return within(state.originX + static_cast<double>(grip.drag.x / spec.area.w),
                state.originY - static_cast<double>(grip.drag.y / spec.area.h), interaction.gesture());
}

}  // namespace

// A press anywhere brings the point there; with a mouse it can then be dragged on.
PlanePointEvent planeGround(Canvas& canvas, const PlanePointSpec& spec) {
  const Hit ground = hit(canvas, spec.ground, Role::image, spec.picture, spec.area);
  const Interaction& interaction = pointer(canvas);
  const bool dragged = ground.held && !interaction.input().touch && interaction.moved();
  if (!dragged && !(ground.pressed && interaction.input().touch)) return {};
  return within(static_cast<double>((interaction.input().at.x - spec.area.x) / spec.area.w),
                1 - static_cast<double>((interaction.input().at.y - spec.area.y) / spec.area.h), interaction.gesture());
}

PlanePointEvent planePoint(Canvas& canvas, const PlanePointSpec& spec, PlanePointState& state) {
  const Palette& palette = canvas.theme.palette;
  const Point at = {spec.area.x + spec.area.w * static_cast<float>(std::clamp(spec.x, 0.0, 1.0)),
                    spec.area.y + spec.area.h * (1 - static_cast<float>(std::clamp(spec.y, 0.0, 1.0)))};
  const Hit grip = hit(canvas, spec.id, Role::slider, spec.name, {at.x - room, at.y - room, 2 * room, 2 * room});
  AccessNode& node = canvas.access.last();
  node.value = spec.value;
  node.minimum = spec.minimum;
  node.maximum = spec.maximum;
  node.step = spec.step;
  node.valueText = spec.valueText;
  node.description = spec.description;

  const float wide = radius + (grip.hovered || grip.held ? 2.0f : 0.0f);
  canvas.shapes.circle(at, wide + 3, palette.surface.panel);
  canvas.shapes.circleOutline(at, wide + 1, palette.ink.primary, 2.5f);
  canvas.shapes.circle(at, 3.5f, palette.ink.primary);
  if (grip.focused) focusRing(canvas, {at.x - wide, at.y - wide, 2 * wide, 2 * wide}, wide);

  double wanted = 0;
  if (canvas.access.setTo(spec.id, wanted)) return {.kind = Kind::setX, .value = wanted};
  if (canvas.access.focused() == spec.id)
    if (const PlanePointEvent keyed = fromKeys(spec); keyed.kind != Kind::none) return keyed;
  return fromPointer(canvas, spec, state, grip);
}

}  // namespace firebreak::web
