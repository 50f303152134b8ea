#include "web/ui/scroll.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace firebreak::web {
namespace {

constexpr float wheelStep = 60, touchSlop = 6, margin = 24;

}  // namespace

ScrollArea::ScrollArea(Canvas& canvas, std::string_view id, Rect view, ScrollState& state)
    : canvas_(canvas),
      id_(id),
      view_(view),
      state_(state),
      bottom_(view.y),
      firstNode_(canvas.access.nodes().size()),
      clip_(canvas, view) {
  // Under everything that is drawn in it.
  pointer(canvas).add(id_, view);
  takeWheel();
  takeTouch();
  state_.offset = std::clamp(state_.offset, 0.0f, furthest());
}

ScrollArea::~ScrollArea() {
  state_.content = bottom_ + state_.offset - view_.y;
  takeBar();
  followFocus();
  state_.offset = std::clamp(state_.offset, 0.0f, furthest());
}

float ScrollArea::furthest() const {
  return std::max(0.0f, state_.content - view_.h);
}

void ScrollArea::takeWheel() {
  const Interaction& interaction = canvas_.access.pointer();
  const glm::vec2 at = interaction.input().at;
  const float wheel = ImGui::GetIO().MouseWheel;
  if (wheel != 0 && interaction.hoveredLayer() == interaction.layer && view_.contains(at.x, at.y))
    state_.offset -= wheel * wheelStep;
}

void ScrollArea::takeTouch() {
  Interaction& interaction = canvas_.access.pointer();
  const PointerInput& input = interaction.input();
  if (input.clicked) state_.origin = state_.offset;
  const glm::vec2 from = interaction.pressedAt();
  const bool mine = input.touch && input.down && !interaction.heldId().empty() && view_.contains(from.x, from.y);
  if (!mine || interaction.dragEngaged) return;
  const glm::vec2 moved = interaction.dragged();
  const bool upright = std::fabs(moved.y) > touchSlop && std::fabs(moved.y) > std::fabs(moved.x);
  // From here on the touch scrolls; what it first met is no longer pressed by it.
  if (upright || interaction.held(id_)) {
    interaction.hold(id_);
    state_.offset = state_.origin - moved.y;
  }
}

void ScrollArea::takeBar() {
  if (state_.content <= view_.h) return;
  Interaction& interaction = canvas_.access.pointer();
  const float length = std::max(32.0f, view_.h * view_.h / state_.content), travel = view_.h - length - 4;
  const float right = view_.x + view_.w;
  float y = view_.y + 2 + travel * state_.offset / furthest();
  const std::string barId = id_ + ".bar";
  interaction.add(barId, {right - 12, view_.y, 12, view_.h});
  if (interaction.began(barId)) {
    const float pressed = interaction.pressedAt().y;
    // A press beside the thumb brings it under the pointer.
    if (pressed < y || pressed > y + length) state_.offset = (pressed - view_.y - length / 2) / travel * furthest();
    state_.origin = state_.offset;
  }
  const bool held = interaction.held(barId);
  if (held) state_.offset = std::clamp(state_.origin + interaction.dragged().y / travel * furthest(), 0.0f, furthest());
  y = view_.y + 2 + travel * state_.offset / furthest();
  const bool awake = held || interaction.hovered(barId);
  const float width = awake ? 6.0f : 4.0f;
  const Palette& palette = canvas_.theme.palette;
  canvas_.shapes.rect({right - width - 2, y}, {right - 2, y + length},
                      awake ? palette.line.control : palette.line.strong, width / 2);
}

void ScrollArea::followFocus() {
  const std::string_view focused = canvas_.access.focused();
  if (focused == state_.seenFocus) return;
  state_.seenFocus = focused;
  if (!canvas_.access.ringShown(focused)) return;
  const auto& nodes = canvas_.access.nodes();
  for (std::size_t i = firstNode_; i < nodes.size(); ++i) {
    if (nodes[i].id != focused) continue;
    const Rect rect = nodes[i].rect;
    if (rect.y < view_.y + margin) state_.offset -= view_.y + margin - rect.y;
    if (rect.y + rect.h > view_.y + view_.h - margin) state_.offset += rect.y + rect.h - (view_.y + view_.h - margin);
    canvas_.keepMoving();
  }
}

}  // namespace firebreak::web
