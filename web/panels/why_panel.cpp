#include "web/panels/why_panel.h"

#include <algorithm>

#include "web/panels/prevention_rows.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float edge = 18, indent = 32, footHeight = 60;
constexpr std::string_view emptyWords =
    "Choose an event on the timeline, or step to one with the arrows above, and its causes stand here with their "
    "numbers.";

// A column of the panel while it is written, from the top down.
struct Column {
  Canvas& canvas;
  float x, width, y;

  const Palette& palette() const { return canvas.theme.palette; }
  void block(std::string_view words, Colour colour, float size, float inset = 0, Weight weight = Weight::regular) {
    y += textBlock(canvas, {x + inset, y}, width - inset, words, colour, size, weight);
  }
};

const Actor& actorAt(const WhyView& view, ActorIndex index) {
  return view.scenario->actors[static_cast<std::size_t>(index)];
}

void drawWalk(Canvas& canvas, const WhyView& view, Rect area) {
  const float middle = area.y + 25, right = area.x + area.w - 10;
  const auto walk = [&](const char* id, const char* name, Glyph arrow, float x, const std::string& to) {
    if (button(canvas, id, "", {x, middle - 14, 28, 28},
               {.glyph = arrow, .ghost = true, .disabled = to.empty(), .name = name}))
      canvas.send(SelectEvent{to, true});
  };
  const std::string count =
      view.explanation ? countText(view.position) + " of " + countText(view.count) : countText(view.count) + " events";
  const float small = canvas.theme.type.small, width = textWidth(canvas, count, small);
  walk("why.next", "Next event in the chain of events", Glyph::chevronRight, right - 28, view.nextId);
  walk("why.previous", "Previous event in the chain of events", Glyph::chevronLeft, right - 28 - width - 8 - 28,
       view.previousId);
  textMiddle(canvas, {right - 32 - width / 2, middle}, count, canvas.theme.palette.ink.secondary, small,
             Weight::regular, Align::centre);
}

void drawTitle(Column& column, const WhyView& view) {
  Canvas& canvas = column.canvas;
  const float base = canvas.theme.type.base, top = column.y;
  if (view.actor >= 0 && view.actor < view.scenario->actorCount())
    actorTag(canvas, actorAt(view, view.actor), {column.x + 10, top + 11}, 10);
  const float left = column.x + indent, room = column.width - indent;
  const float width = textWidth(canvas, view.title, base), chips = view.to >= 0 ? 72.0f : 0.0f;
  if (width + chips <= room && chips > 0) {
    textMiddle(canvas, {left, top + 11}, view.title, column.palette().ink.primary, base);
    const float chip = left + width + 16;
    rungChip(canvas, {chip, top + 11}, view.from, 20);
    glyph(canvas, Glyph::chevronRight, {chip + 20, top + 11}, 12, column.palette().ink.secondary);
    rungChip(canvas, {chip + 40, top + 11}, view.to, 20);
    column.y += 22;
  } else {
    column.block(chips > 0 ? view.explanation->title : view.title, column.palette().ink.primary, base, indent);
  }
  spoken(canvas, "why.event", Role::heading, view.explanation->title, {left, top, room, column.y - top});
  canvas.access.last().level = 3;
  column.block(view.subtitle, column.palette().ink.secondary, canvas.theme.type.small, indent);
  spoken(canvas, "why.when", Role::text, view.subtitle, {left, column.y - 18, room, 18});
  column.y += 14;
}

void drawSign(const Column& column, const WhyView& view, const CauseRow& row, Point centre) {
  Canvas& canvas = column.canvas;
  const Colour ink = column.palette().ink.primary;
  const auto mark = [&](Glyph which) { glyph(canvas, which, centre, 18, ink); };
  switch (row.sign) {
    case CauseSign::incident: mark(glyphOfIncident(row.number)); break;
    case CauseSign::chance: mark(Glyph::question); break;
    case CauseSign::tension: {
      const Colour colour = row.actor >= 0 ? column.palette().actor(actorAt(view, row.actor).colour) : ink;
      canvas.shapes.rect({centre.x - 4, centre.y - 9}, {centre.x + 4, centre.y + 9}, colour, 4);
      break;
    }
    case CauseSign::evidence: mark(Glyph::technical); break;
    case CauseSign::law: mark(Glyph::scales); break;
    case CauseSign::resolve: mark(Glyph::human); break;
    case CauseSign::measure:
    case CauseSign::rung: rungChip(canvas, centre, row.number, 22); break;
    case CauseSign::reading: mark(Glyph::notEqual); break;
    case CauseSign::alliance: mark(Glyph::ally); break;
    case CauseSign::settlement: mark(Glyph::handset); break;
    case CauseSign::cost: mark(Glyph::economy); break;
  }
}

// The value as a bar, its limit as an upright tick, both said below.
void drawFactor(Column& column, const Factor& factor, const std::string& id) {
  Canvas& canvas = column.canvas;
  const Palette& palette = column.palette();
  const float left = column.x + indent, width = column.width - indent, small = canvas.theme.type.small;
  const double span = factor.high - factor.low;
  const auto at = [&](double value) {
    return left + width * static_cast<float>(span > 0 ? std::clamp((value - factor.low) / span, 0.0, 1.0) : 0.0);
  };
  const float top = column.y + 6;
  canvas.shapes.rect({left, top}, {left + width, top + 8}, palette.surface.track, 2);
  canvas.shapes.rect({left, top}, {std::max(left + 2, at(factor.value)), top + 8}, palette.ink.primary, 2);
  if (factor.limited) {
    const float tick = at(factor.limit);
    canvas.shapes.rect({tick - 3, top - 4}, {tick + 3, top + 12}, palette.surface.panel);
    canvas.shapes.rect({tick - 1, top - 4}, {tick + 1, top + 12}, palette.ink.primary);
  }
  const float words = top + 21;
  const float labelWidth = factor.label.empty() ? 0 : textWidth(canvas, factor.label, small) + 5;
  const float valueWidth = textWidth(canvas, factor.valueText, small, Weight::semibold);
  textMiddle(canvas, {left, words}, factor.label, palette.ink.secondary, small);
  textMiddle(canvas, {left + labelWidth, words}, factor.valueText, palette.ink.primary, small, Weight::semibold);
  column.y = words + 11;
  if (!factor.limitText.empty()) {
    const bool beside = labelWidth + valueWidth + 10 + textWidth(canvas, factor.limitText, small) <= width;
    if (!beside) column.y += 17;
    textMiddle(canvas, {left + width, column.y - 11}, fitted(canvas, factor.limitText, width, small),
               palette.ink.secondary, small, Weight::regular, Align::right);
  }
  spoken(canvas, id, Role::listItem,
         factor.label + " " + factor.valueText + (factor.limitText.empty() ? "" : ", " + factor.limitText),
         {left, top, width, column.y - top});
  column.y += 6;
}

// The title of a cause; one that is an earlier event can be gone to.
void drawCauseTitle(Column& column, const CauseRow& row, const std::string& id) {
  Canvas& canvas = column.canvas;
  const float base = canvas.theme.type.base, top = column.y, left = column.x + indent, width = column.width - indent;
  const bool linked = !row.goTo.empty();
  const float room = linked ? width - 18 : width;
  const float height = textBlock(canvas, {left, top}, room, row.cause->title, 0, base, Weight::semibold, false);
  if (linked) {
    const Rect rect = {column.x - 6, top - 2, column.width + 12, height + 4};
    const Hit at = hit(canvas, id, Role::link, row.cause->title, rect);
    canvas.access.last().description = "Go to this event";
    if (at.hovered)
      canvas.shapes.rect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, column.palette().surface.raised, 6);
    glyph(canvas, Glyph::chevronRight, {left + width - 6, top + 11}, 13,
          at.hovered ? column.palette().ink.primary : column.palette().ink.tertiary);
    if (at.focused) focusRing(canvas, {rect.x + 4, rect.y + 2, rect.w - 8, rect.h - 4}, 4);
    if (at.pressed) canvas.send(SelectEvent{row.goTo, true});
  } else {
    spoken(canvas, id, Role::listItem, row.cause->title, {left, top, width, height});
  }
  textBlock(canvas, {left, top}, room, row.cause->title, column.palette().ink.primary, base, Weight::semibold);
  column.y += height + 2;
}

void drawCause(Column& column, const WhyView& view, std::size_t index) {
  Canvas& canvas = column.canvas;
  const CauseRow& row = view.causes[index];
  const std::string id = "why.cause." + std::to_string(index);
  const float top = column.y;
  drawCauseTitle(column, row, id);
  drawSign(column, view, row, {column.x + 10, top + 10});
  if (!row.cause->text.empty()) {
    const float before = column.y;
    column.block(row.cause->text, column.palette().ink.secondary, 14, indent);
    spoken(canvas, id + ".text", Role::text, row.cause->text,
           {column.x + indent, before, column.width - indent, column.y - before});
  }
  for (std::size_t i = 0; i < row.cause->factors.size(); ++i)
    drawFactor(column, row.cause->factors[i], id + ".factor." + std::to_string(i));
  column.y += 12;
  // The chain goes on down to the next sign.
  const bool last = index + 1 == view.causes.size();
  if (!last)
    canvas.shapes.line({column.x + 10, top + 25}, {column.x + 10, column.y - 4}, column.palette().line.strong, 2);
}

void drawBox(Column& column, std::string_view id, std::string_view label, std::string_view words) {
  Canvas& canvas = column.canvas;
  const float small = canvas.theme.type.small, base = canvas.theme.type.base, top = column.y, inner = column.width - 24;
  const float height = textBlock(canvas, {0, 0}, inner, words, 0, base, Weight::medium, false) + 42;
  canvas.shapes.rect({column.x, top}, {column.x + column.width, top + height}, column.palette().surface.raised, 6);
  textMiddle(canvas, {column.x + 12, top + 18}, label, column.palette().ink.secondary, small);
  textBlock(canvas, {column.x + 12, top + 30}, inner, words, column.palette().ink.primary, base, Weight::medium);
  spoken(canvas, id, Role::text, std::string(label) + ": " + std::string(words), {column.x, top, column.width, height});
  column.y += height + 10;
}

// What the actor believed, or what was true: marked apart, always labelled.
void drawLines(Column& column, std::string_view id, std::string_view label, const std::vector<std::string>& lines,
               bool solid) {
  if (lines.empty()) return;
  Canvas& canvas = column.canvas;
  const float top = column.y;
  textMiddle(canvas, {column.x + 12, top + 10}, label, column.palette().ink.primary, canvas.theme.type.small,
             Weight::semibold);
  column.y += 22;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float before = column.y;
    column.block(lines[i], column.palette().ink.secondary, 14, 12);
    spoken(canvas, std::string(id) + "." + std::to_string(i), Role::listItem, std::string(label) + ": " + lines[i],
           {column.x + 12, before, column.width - 12, column.y - before});
    column.y += 4;
  }
  const Dash dash = solid ? Dash{} : Dash{3, 3, 0};
  canvas.shapes.line({column.x + 2, top + 2}, {column.x + 2, column.y - 4}, column.palette().line.control, 2, dash);
  column.y += 10;
}

void drawChain(Canvas& canvas, const WhyView& view, WhyPanelState& state, Rect body) {
  ScrollArea scroll(canvas, "why.scroll", body, state.scroll);
  Column column{canvas, body.x + edge, body.w - 2 * edge, scroll.top() + 8};
  drawTitle(column, view);
  for (std::size_t i = 0; i < view.causes.size(); ++i)
    drawCause(column, view, i);
  column.y += 2;
  if (!view.explanation->rule.empty()) drawBox(column, "why.rule", "Rule that fired", view.explanation->rule);
  column.y += drawPreventionRows(canvas, view.prevention, {column.x, column.y}, column.width);
  drawLines(column, "why.believed", "Believed", view.explanation->believed, false);
  if (view.truth) drawLines(column, "why.true", "True", view.explanation->truth, true);
  scroll.endAt(column.y + 8);
}

}  // namespace

void drawWhyPanel(Canvas& canvas, const WhyView& view, WhyPanelState& state, Rect area) {
  panelGround(canvas, area);
  const Clip clip(canvas, area);
  panelTitle(canvas, "why.title", {area.x + edge, area.y + 25}, "Why?");
  drawWalk(canvas, view, area);
  const std::string shown = view.explanation ? view.explanation->eventId : "";
  if (shown != state.shown) state.scroll.offset = 0;
  state.shown = shown;

  if (!view.explanation) {
    textBlock(canvas, {area.x + edge, area.y + 60}, area.w - 2 * edge, emptyWords, canvas.theme.palette.ink.secondary,
              canvas.theme.type.base);
    spoken(canvas, "why.empty", Role::text, emptyWords, {area.x + edge, area.y + 60, area.w - 2 * edge, 84});
    return;
  }
  drawChain(canvas, view, state, {area.x, area.y + 46, area.w, std::max(0.0f, area.h - 46 - footHeight)});
  const float foot = area.y + area.h - footHeight;
  hairline(canvas, {area.x, foot + 0.5f}, {area.x + area.w, foot + 0.5f});
  if (button(canvas, "why.copy", "Copy as text", {area.x + edge, foot + 14, 140, 32},
             {.glyph = Glyph::copy, .size = 14, .glyphSize = 14}))
    canvas.send(CopyText{explanationText(*view.explanation, view.truth)});
}

}  // namespace firebreak::web
