// A claim in figures: four facts, its outcomes beside what was published, and in the library scenario by scenario.
#include <algorithm>
#include <array>

#include "web/panels/claims_parts.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float factHeight = 64, rowLine = 20, rowEdge = 9;

// A line of small text that wraps; returns its height.
float smallBlock(Canvas& canvas, Point corner, float width, std::string_view words, Colour ink,
                 Weight weight = Weight::regular) {
  return textBlock(canvas, corner, width, words, ink, canvas.theme.type.small, weight);
}

// Outcome, figures, verdict; the chosen one is marked. Returns its height.
float drawOutcome(Canvas& canvas, const ClaimsView& view, std::size_t index, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const ClaimOutcomeRow& row = view.outcomes[index];
  const bool here = !row.here.empty(), choice = view.outcomes.size() > 1;
  std::string published = "published " + row.published;
  if (!row.agreement.empty()) published += " · " + row.agreement;
  const float left = corner.x + 14, room = width - 28;
  const float height = 2 * rowEdge + rowLine * (here ? 3.0f : 2.0f);
  const Rect rect = {corner.x, corner.y, width, height};
  const std::string spokenWords = (row.verdict.empty() ? "" : row.verdict + ". ") +
                                  (here ? "Here " + row.here + ". " : "") + "Published " + row.published +
                                  (row.agreement.empty() ? "" : ": " + row.agreement);
  const std::string id = "claims.outcome." + std::to_string(index);
  if (choice) {
    const Hit at = hit(canvas, id, Role::option, row.text, rect);
    canvas.access.last().on = row.chosen;
    canvas.access.last().description = spokenWords;
    if (row.chosen || at.hovered)
      canvas.shapes.rect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h},
                         row.chosen ? palette.surface.canvas : palette.surface.hover, 6);
    if (row.chosen) canvas.shapes.rect({rect.x, rect.y + 6}, {rect.x + 4, rect.y + rect.h - 6}, palette.ink.primary);
    if (at.pressed && !row.chosen) canvas.send(ChooseClaim{.id = std::string(view.id), .row = static_cast<int>(index)});
    if (at.focused) focusRing(canvas, rect, 6);
  } else {
    spoken(canvas, id, Role::listItem, row.text + ": " + spokenWords, rect);
  }
  float y = corner.y + rowEdge + rowLine / 2;
  const float base = canvas.theme.type.base, small = canvas.theme.type.small;
  const float verdict = textWidth(canvas, row.verdict, base, Weight::semibold);
  textMiddle(canvas, {left, y}, fitted(canvas, row.text, room - verdict - 16, base, Weight::medium),
             palette.ink.primary, base, Weight::medium);
  textMiddle(canvas, {left + room, y}, row.verdict, palette.ink.primary, base, Weight::semibold, Align::right);
  y += rowLine;
  if (here) textMiddle(canvas, {left, y}, fitted(canvas, "here " + row.here, room, small), palette.ink.primary, small);
  y += here ? rowLine : 0;
  textMiddle(canvas, {left, y}, fitted(canvas, published, room, small), palette.ink.secondary, small);
  return height;
}

}  // namespace

float drawClaimFacts(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const int columns = width >= 620 ? 4 : width >= 300 ? 2 : 1, count = static_cast<int>(view.facts.size());
  const float column = width / static_cast<float>(columns), room = column - 24;
  float below = 0;
  for (const ClaimFact& fact : view.facts)
    below = std::max(below, textBlock(canvas, {}, room, fact.below, 0, type.small, Weight::regular, false));
  const float row = factHeight + below, height = row * static_cast<float>((count + columns - 1) / columns);
  canvas.shapes.rect(corner, {corner.x + width, corner.y + height}, palette.surface.canvas, 8);
  for (int i = 0; i < count; ++i) {
    const ClaimFact& fact = view.facts[static_cast<std::size_t>(i)];
    const float left = corner.x + column * static_cast<float>(i % columns) + 16;
    const float top = corner.y + row * static_cast<float>(i / columns);
    float size = type.strong;
    while (size > type.small && textWidth(canvas, fact.value, size, Weight::semibold) > room)
      size -= 1;
    textMiddle(canvas, {left, top + 18}, fitted(canvas, fact.label, room, type.small), palette.ink.secondary,
               type.small);
    textMiddle(canvas, {left, top + 40}, fitted(canvas, fact.value, room, size, Weight::semibold), palette.ink.primary,
               size, Weight::semibold);
    textBlock(canvas, {left, top + 52}, room, fact.below, palette.ink.secondary, type.small);
    spoken(canvas, "claims.fact." + std::to_string(i), Role::listItem,
           fact.label + ": " + fact.value + ", " + fact.below, {left, top, room, row});
  }
  return height;
}

float drawClaimOutcomes(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const bool several = view.outcomes.size() > 1;
  panelTitle(canvas, "claims.outcomes.title", {corner.x, corner.y + 14}, several ? "Outcomes" : "Outcome");
  const float left = textWidth(canvas, "Outcomes", canvas.theme.type.strong, Weight::semibold) + 16;
  const std::string_view note = "as the scenario stands, low → high, change ± half the 95 % interval";
  textMiddle(canvas, {corner.x + left, corner.y + 14}, fitted(canvas, note, width - left, canvas.theme.type.small),
             canvas.theme.palette.ink.secondary, canvas.theme.type.small);
  float y = corner.y + 34;
  for (std::size_t i = 0; i < view.outcomes.size(); ++i)
    y += drawOutcome(canvas, view, i, {corner.x, y}, width) + 4;
  return y - corner.y;
}

float drawClaimPlaces(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const float small = canvas.theme.type.small, base = canvas.theme.type.base;
  panelTitle(canvas, "claims.places.title", {corner.x, corner.y + 14}, "Scenario by scenario");
  float y = corner.y + 34;
  for (std::size_t i = 0; i < view.places.size(); ++i) {
    const ClaimPlaceRow& place = view.places[i];
    const bool asked = !place.effect.empty();
    const std::string share = place.share.empty() ? "" : place.share + " · ";
    const std::string verdict = asked ? share + place.verdict : "";
    const float room = width - textWidth(canvas, verdict, small, Weight::medium) - 16;
    textMiddle(canvas, {corner.x, y + 12}, fitted(canvas, place.title, room, base, Weight::medium),
               asked ? palette.ink.primary : palette.ink.tertiary, base, Weight::medium);
    textMiddle(canvas, {corner.x + width, y + 12}, verdict, palette.ink.primary, small, Weight::medium, Align::right);
    const std::string below = asked ? place.effect : place.verdict.empty() ? "waiting" : place.verdict;
    const float height = smallBlock(canvas, {corner.x, y + 23}, width, below, palette.ink.secondary);
    spoken(canvas, "claims.place." + std::to_string(i), Role::listItem,
           place.title + ": " + (asked ? verdict + "; " : "") + below, {corner.x, y, width, height + 28});
    y += height + 32;
    hairline(canvas, {corner.x, y - 5}, {corner.x + width, y - 5});
  }
  return y - corner.y;
}

}  // namespace firebreak::web
