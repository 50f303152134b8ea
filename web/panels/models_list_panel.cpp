#include "web/panels/models_list_panel.h"

#include <algorithm>

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
  rowGround(canvas, rect, row.chosen, at);

  const float right = rect.x + rect.w, left = rect.x + edge, room = rect.w - 2 * edge;
  const Weight weight = row.chosen ? Weight::semibold : Weight::medium;
  const std::string title = fitted(canvas, row.title, room - (row.changes > 0 ? 20.0f : 0.0f), type.base, weight);
  textMiddle(canvas, {left, rect.y + 22}, title, palette.ink.primary, type.base, weight);
  if (row.changes > 0) changedMark(canvas, {right - edge - 6, rect.y + 22});
  textMiddle(canvas, {left, rect.y + 43}, fitted(canvas, row.lesson, room, type.small), palette.ink.secondary,
             type.small);
  rowFocus(canvas, rect, at);
  return at.pressed;
}

}  // namespace

ListChoice drawModelsListPanel(Canvas& canvas, const ModelsView& view, ListState& state, Rect area) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.rect({area.x, area.y}, {area.x + area.w, area.y + area.h}, palette.surface.canvas);
  const Clip clip(canvas, area);
  drawHead(canvas, view, area);
  std::vector<std::string> ids;
  std::size_t chosen = 0;
  for (const ModelRow& row : view.rows) {
    if (row.chosen) chosen = ids.size();
    ids.push_back(idOf(row));
  }
  ListChoice choice;
  if (const int next = rowWalkedTo(canvas, ids); next >= 0) {
    const auto to = static_cast<std::size_t>(next);
    choice = {std::string(view.rows[to].name), true};
    canvas.access.focus(ids[to]);
    canvas.send(ChooseModel{choice.id});
  }

  const Rect list = {area.x, area.y + headHeight, area.w, std::max(0.0f, area.h - headHeight)};
  bringIntoView(state, view.name, rowHeight * static_cast<float>(chosen), rowHeight, list.h);
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
