#include "web/ui/interaction.h"

#include <algorithm>

namespace firebreak::web {

Rect intersection(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  const float right = std::min(a.x + a.w, b.x + b.w), bottom = std::min(a.y + a.h, b.y + b.h);
  return {x, y, std::max(0.0f, right - x), std::max(0.0f, bottom - y)};
}

void Interaction::beginPass() {
  before_.swap(drawn_);
  drawn_.clear();
  layer = 0;
  updated_ = false;
}

void Interaction::update(const PointerInput& input) {
  moved_ = input.clicked || input.at != input_.at;
  input_ = input;
  updated_ = true;
  completed_.clear();

  const Surface* under = input.present ? topmost(input.at) : nullptr;
  hoveredLayer_ = under ? under->layer : 0;
  const std::string_view top = under ? std::string_view(under->id) : std::string_view();
  if (top != hovered_) {
    hovered_ = top;
    hoveredSince_ = input.now;
  }
  if (input.clicked) {
    held_ = hovered_;
    pressedAt_ = input.at;
    ++gesture_;
    dragEngaged = false;
  }
  if (input.released && !held_.empty() && held_ == hovered_) completed_ = held_;
  // The thing is still held in the pass in which it is let go of, so that the last movement counts.
  if (!input.down && !input.released) held_.clear();
}

void Interaction::add(std::string_view id, Rect clipped) {
  drawn_.push_back({scope + std::string(id), clipped, layer});
}

const Interaction::Surface* Interaction::topmost(glm::vec2 at) const {
  const Surface* found = nullptr;
  for (const Surface& surface : before_)
    if (surface.rect.contains(at.x, at.y) && (!found || surface.layer >= found->layer)) found = &surface;
  return found;
}

}  // namespace firebreak::web
