#include "web/panels/models_list_panel.h"

#include <algorithm>

#include <imgui.h>

#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float edge = 20, headHeight = 76, rowHeight = 64;

std::string idOf(const ModelRow& row) {
  return "models.row." + std::string(row.name);
}

void drawHead(Canvas& canvas, const ModelsView& view, Rect area) {
  const TypeScale& type = canvas.theme.type;
  panelTitle(canvas, "models.heading", {area.x + edge, area.y + 28}, "Formal models");
  const std::string words = std::to_string(view.rows.size()) + " models of the field, computed as you move them";
  textMiddle(canvas, {area.x + edge, area.y + 53}, fitted(canvas, words, area.w - 2 * edge, type.small),
             canvas.theme.palette.ink.secondary, type.small);
  spoken(canvas, "models.about", Role::text, words, {area.x + edge, area.y + 43, area.w - 2 * edge, 20});
}

// Returns true when it is chosen by a press.
bool drawRow(Canvas& canvas, const ModelRow& row, Rect rect) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const Hit at = hit(canvas, idOf(row), Role::option, row.title, rect);
  canvas.access.last().on = row.chosen;
  canvas.access.last().description = row.lesson;
  const float right = rect.x + rect.w, bottom = rect.y + rect.h;
  if (row.chosen || at.hovered)
    canvas.shapes.rect({rect.x, rect.y}, {right, bottom}, row.chosen ? palette.surface.panel : palette.surface.hover);
  if (row.chosen) canvas.shapes.rect({rect.x, rect.y}, {rect.x + 4, bottom}, palette.ink.primary);
  hairline(canvas, {rect.x + edge, bottom - 0.5f}, {right - edge, bottom - 0.5f});

  const float left = rect.x + edge, room = rect.w - 2 * edge;
  const Weight weight = row.chosen ? Weight::semibold : Weight::medium;
  const std::string title = fitted(canvas, row.title, room - (row.changes > 0 ? 20.0f : 0.0f), type.base, weight);
  textMiddle(canvas, {left, rect.y + 22}, title, palette.ink.primary, type.base, weight);
  if (row.changes > 0) changedMark(canvas, {right - edge - 6, rect.y + 22});
  textMiddle(canvas, {left, rect.y + 43}, fitted(canvas, row.lesson, room, type.small), palette.ink.secondary,
             type.small);
  if (at.focused) focusRing(canvas, {rect.x + 8, rect.y + 6, rect.w - 16, rect.h - 12}, 4);
  return at.pressed;
}

// The model that a key goes to from the one with the focus; null if none does.
const ModelRow* neighbour(const Canvas& canvas, const ModelsView& view) {
  const int count = static_cast<int>(view.rows.size());
  int by = (ImGui::IsKeyPressed(ImGuiKey_DownArrow) ? 1 : 0) - (ImGui::IsKeyPressed(ImGuiKey_UpArrow) ? 1 : 0);
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) by = -count;
  if (ImGui::IsKeyPressed(ImGuiKey_End)) by = count;
  if (by == 0) return nullptr;
  for (int i = 0; i < count; ++i)
    if (canvas.access.focused() == idOf(view.rows[static_cast<std::size_t>(i)]))
      return &view.rows[static_cast<std::size_t>(std::clamp(i + by, 0, count - 1))];
  return nullptr;
}

// A model chosen from elsewhere is brought into view.
void showChosen(const ModelsView& view, ModelsListState& state, float height) {
  if (state.shown == view.name) return;
  state.shown = view.name;
  const auto chosen = std::find_if(view.rows.begin(), view.rows.end(), [](const ModelRow& row) { return row.chosen; });
  const float top = rowHeight * static_cast<float>(chosen - view.rows.begin());
  state.scroll.content = rowHeight * static_cast<float>(view.rows.size());
  state.scroll.offset = std::clamp(state.scroll.offset, std::max(0.0f, top + rowHeight - height), top);
}

}  // namespace

ModelsListChoice drawModelsListPanel(Canvas& canvas, const ModelsView& view, ModelsListState& state, Rect area) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.rect({area.x, area.y}, {area.x + area.w, area.y + area.h}, palette.surface.canvas);
  const Clip clip(canvas, area);
  drawHead(canvas, view, area);
  ModelsListChoice choice;
  if (const ModelRow* next = neighbour(canvas, view)) {
    choice = {std::string(next->name), true};
    canvas.access.focus(idOf(*next));
    canvas.send(ChooseModel{choice.name});
  }

  const Rect list = {area.x, area.y + headHeight, area.w, std::max(0.0f, area.h - headHeight)};
  showChosen(view, state, list.h);
  hairline(canvas, {list.x, list.y - 0.5f}, {list.x + list.w, list.y - 0.5f});
  ScrollArea scroll(canvas, "models.list", list, state.scroll);
  float y = scroll.top();
  for (const ModelRow& row : view.rows) {
    if (drawRow(canvas, row, {area.x, y, area.w, rowHeight})) {
      if (!row.chosen) canvas.send(ChooseModel{std::string(row.name)});
      choice = {std::string(row.name), false};
    }
    y += rowHeight;
  }
  scroll.endAt(y);
  return choice;
}

}  // namespace firebreak::web
