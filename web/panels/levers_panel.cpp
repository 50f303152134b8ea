#include "web/panels/levers_panel.h"

#include <algorithm>

#include "web/ui/controls.h"
#include "web/ui/marks.h"
#include "web/ui/slider.h"
#include "web/ui/text_field.h"

namespace firebreak::web {
namespace {

constexpr float edge = 16, headerHeight = 40, chipStep = 35.6f, chipRow = 40;
constexpr int chipsShown = 21;  // three rows; of more actors one is chosen by stepping

std::string kindName(ActorKind kind) {
  switch (kind) {
    case ActorKind::state: return "state";
    case ActorKind::proxy: return "proxy";
    case ActorKind::organisation: return "organisation";
  }
  return "";
}

const Actor& actorAt(const LeversView& view, ActorIndex index) {
  return view.scenario->actors[static_cast<std::size_t>(index)];
}

void drawHead(Canvas& canvas, const LeversView& view, Rect area) {
  const float middle = area.y + 27, right = area.x + area.w - 10;
  panelTitle(canvas, "levers.title", {area.x + edge, middle}, "Levers");
  if (view.changes == 0) return;
  const Palette& palette = canvas.theme.palette;
  const float small = canvas.theme.type.small;
  const std::string changed = std::to_string(view.changes) + " changed";
  const Rect reset = {right - 70, middle - 14, 70, 28};
  if (button(canvas, "levers.resetAll", "Reset", reset,
             {.glyph = Glyph::reset,
              .ghost = true,
              .size = small,
              .glyphSize = 14,
              .tip = "Everything back to the scenario as it was loaded",
              .name = "Reset all"}))
    canvas.send(ResetAll{});
  const float left = reset.x - 14 - textWidth(canvas, changed, small);
  changedMark(canvas, {left - 10, middle}, 5);
  textMiddle(canvas, {left, middle}, changed, palette.ink.secondary, small);
  spoken(canvas, "levers.changes", Role::status, changed, {left, middle - 8, reset.x - 14 - left, 16});
}

void drawChip(Canvas& canvas, const LeversView& view, ActorIndex index, Point centre) {
  const Actor& actor = actorAt(view, index);
  const std::string id = "levers.actor." + actor.id;
  const Rect rect = {centre.x - 18, centre.y - 18, 36, 36};
  const Hit at = hit(canvas, id, Role::tab, actor.name, rect);
  const bool chosen = index == view.actor;
  canvas.access.last().on = chosen;
  canvas.access.last().description = kindName(actor.kind);
  const Palette& palette = canvas.theme.palette;
  const Point min = {rect.x, rect.y}, max = {rect.x + rect.w, rect.y + rect.h};
  if (chosen || at.hovered) canvas.shapes.rect(min, max, palette.surface.hover, 8);
  if (chosen) canvas.shapes.outline(min, max, palette.ink.primary, 2, 8);
  actorTag(canvas, actor, centre, 11);
  if (at.focused) focusRing(canvas, rect, 8);
  tooltip(canvas, id, rect, actor.name, kindName(actor.kind) + (actor.note.empty() ? "" : "\n" + actor.note));
  if (at.pressed) canvas.send(SelectActor{index});
}

// One row with the chosen actor between two arrows.
void drawStepper(Canvas& canvas, const LeversView& view, Rect row) {
  const int count = view.scenario->actorCount();
  const float middle = row.y + row.h / 2;
  const auto to = [&](int by) { canvas.send(SelectActor{(view.actor + by + count) % count}); };
  if (button(canvas, "levers.previousActor", "", {row.x, middle - 14, 28, 28},
             {.glyph = Glyph::chevronLeft, .ghost = true, .name = "Previous actor"}))
    to(-1);
  if (button(canvas, "levers.nextActor", "", {row.x + row.w - 28, middle - 14, 28, 28},
             {.glyph = Glyph::chevronRight, .ghost = true, .name = "Next actor"}))
    to(1);
  const Actor& actor = actorAt(view, view.actor);
  actorTag(canvas, actor, {row.x + 44, middle}, 11);
  textMiddle(canvas, {row.x + 64, middle}, fitted(canvas, actor.name, row.w - 100, canvas.theme.type.base),
             canvas.theme.palette.ink.primary, canvas.theme.type.base);
}

// Returns the height used.
float drawActors(Canvas& canvas, const LeversView& view, Rect area) {
  const int count = view.scenario->actorCount();
  if (count > chipsShown) {
    drawStepper(canvas, view, {area.x + edge, area.y, area.w - 2 * edge, chipRow});
    return chipRow;
  }
  const int perRow = std::max(1, static_cast<int>((area.w - 2 * edge + 4) / chipStep));
  for (int i = 0; i < count; ++i) {
    const auto column = static_cast<float>(i % perRow), line = static_cast<float>(i / perRow);
    drawChip(canvas, view, i, {area.x + 33 + column * chipStep, area.y + 20 + line * chipRow});
  }
  return chipRow * static_cast<float>((count + perRow - 1) / perRow);
}

constexpr float sweepSize = 24, sweepRoom = sweepSize + 10;

// Beside the track: what this lever does over its whole range.
void drawSweepButton(Canvas& canvas, const Lever& lever, Rect row) {
  const Rect rect = {row.x + row.w - sweepSize + 6, row.y + 34 - sweepSize / 2, sweepSize, sweepSize};
  const std::string name = "Sweep " + lever.label;
  if (button(canvas, "levers." + lever.path + ".sweep", "", rect,
             {.glyph = Glyph::sweep,
              .ghost = true,
              .glyphSize = 14,
              .tip = "Sweep this: what it does over its whole range, in Futures",
              .name = name}))
    canvas.send(SweepLever{lever.path});
}

void drawLever(Canvas& canvas, const Lever& lever, Rect row) {
  const SliderSpec spec{.id = "levers." + lever.path,
                        .label = lever.label,
                        .name = {},
                        .description = std::string(lever.parameter->meaning),
                        .parameter = lever.parameter,
                        .value = lever.value,
                        .baseline = lever.baseline,
                        .fallback = lever.fallback,
                        .range = lever.range,
                        .changed = lever.changed,
                        .spare = sweepRoom};
  const SliderEvent event = slider(canvas, spec, row);
  drawSweepButton(canvas, lever, row);
  if (event.kind == SliderEvent::Kind::set) canvas.send(SetParameter{lever.path, event.value, event.gesture});
  if (event.kind == SliderEvent::Kind::reset) canvas.send(ResetParameter{lever.path});
}

void resetGroup(Canvas& canvas, const LeverGroup& group) {
  // One step of undo for all of them.
  const std::uint64_t gesture = pointer(canvas).gesture() + (std::uint64_t{1} << 61);
  for (const Lever& lever : group.levers)
    if (lever.changed) canvas.send(SetParameter{lever.path, lever.baseline, gesture});
}

// Returns where it ends.
float drawGroup(Canvas& canvas, const LeverGroup& group, LeversPanelState& state, float y, Rect area) {
  const auto said = state.open.find(group.name);
  const bool searching = !state.search.empty();
  const bool open = searching || (said == state.open.end() ? group.openAtFirst : said->second);
  const std::string id = "levers.group." + group.name;
  if (sectionHeader(canvas, id, group.name, {area.x, y, area.w, headerHeight}, open, group.changed) && !searching)
    state.open[group.name] = !open;
  if (group.changed > 0) {
    const Rect reset = {area.x + area.w - 76, y + 8, 24, 24};
    if (button(canvas, id + ".reset", "", reset,
               {.glyph = Glyph::reset,
                .ghost = true,
                .glyphSize = 14,
                .tip = "The whole group back",
                .name = "Reset group " + group.name}))
      resetGroup(canvas, group);
  }
  y += headerHeight;
  if (!open) return y;
  for (const Lever& lever : group.levers) {
    drawLever(canvas, lever, {area.x + edge, y - 4, area.w - 2 * edge, sliderHeight});
    y += sliderHeight;
  }
  return y + 6;
}

}  // namespace

void drawLeversPanel(Canvas& canvas, const LeversView& view, LeversPanelState& state, Rect area) {
  panelGround(canvas, area);
  const Clip clip(canvas, area);
  if (state.shown != view.actor) state.scroll.offset = 0;
  state.shown = view.actor;

  drawHead(canvas, view, area);
  float y = area.y + 46;
  y += drawActors(canvas, view, {area.x, y, area.w, area.h}) + 6;
  const float small = canvas.theme.type.small;
  textMiddle(canvas, {area.x + edge, y + 9}, fitted(canvas, view.title, area.w - 2 * edge, small),
             canvas.theme.palette.ink.secondary, small);
  spoken(canvas, "levers.whose", Role::text, view.title, {area.x + edge, y, area.w - 2 * edge, 18});
  y += 24;
  textField(canvas, "levers.search", "Search levers", "Search", {area.x + edge, y, area.w - 2 * edge, 28},
            state.search);
  y += 36;

  ScrollArea scroll(canvas, "levers.scroll", {area.x, y, area.w, std::max(0.0f, area.y + area.h - y)}, state.scroll);
  float at = scroll.top();
  for (const LeverGroup& group : view.groups)
    at = drawGroup(canvas, group, state, at, area);
  if (view.groups.empty()) {
    const std::string none =
        "No lever of " + actorAt(view, view.actor).name + " has “" + state.search + "” in its name or meaning.";
    at += 8 + textBlock(canvas, {area.x + edge, at + 8}, area.w - 2 * edge, none, canvas.theme.palette.ink.secondary,
                        canvas.theme.type.base);
    spoken(canvas, "levers.none", Role::text, none, {area.x + edge, scroll.top() + 8, area.w - 2 * edge, 40});
  }
  scroll.endAt(at + 16);
}

}  // namespace firebreak::web
