#include "web/ui/choice_list.h"

#include <algorithm>

#include <imgui.h>

#include "web/ui/marks.h"

namespace firebreak::web {

int rowWalkedTo(const Canvas& canvas, const std::vector<std::string>& rows) {
  const int count = static_cast<int>(rows.size());
  int by = (ImGui::IsKeyPressed(ImGuiKey_DownArrow) ? 1 : 0) - (ImGui::IsKeyPressed(ImGuiKey_UpArrow) ? 1 : 0);
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) by = -count;
  if (ImGui::IsKeyPressed(ImGuiKey_End)) by = count;
  if (by == 0) return -1;
  const auto focused = std::find(rows.begin(), rows.end(), canvas.access.focused());
  if (focused == rows.end()) return -1;
  return std::clamp(static_cast<int>(focused - rows.begin()) + by, 0, count - 1);
}

void bringIntoView(ListState& state, std::string_view chosen, float top, float height, float room) {
  if (state.shown == chosen) return;
  state.shown = chosen;
  state.scroll.content = std::max(state.scroll.content, top + height);  // before the list was drawn for the first time
  state.scroll.offset = std::clamp(state.scroll.offset, std::max(0.0f, top + height - room), top);
}

Colour rowGround(Canvas& canvas, Rect row, bool chosen, const Hit& hit) {
  constexpr float edge = 20;
  const Palette& palette = canvas.theme.palette;
  const Colour ground = chosen ? palette.surface.panel : hit.hovered ? palette.surface.hover : palette.surface.canvas;
  const float right = row.x + row.w, bottom = row.y + row.h;
  if (chosen || hit.hovered) canvas.shapes.rect({row.x, row.y}, {right, bottom}, ground);
  if (chosen) canvas.shapes.rect({row.x, row.y}, {row.x + 4, bottom}, palette.ink.primary);
  hairline(canvas, {row.x + edge, bottom - 0.5f}, {right - edge, bottom - 0.5f});
  return ground;
}

void rowFocus(Canvas& canvas, Rect row, const Hit& hit) {
  if (hit.focused) focusRing(canvas, {row.x + 8, row.y + 6, row.w - 16, row.h - 12}, 4);
}

}  // namespace firebreak::web
