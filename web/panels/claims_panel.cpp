#include "web/panels/claims_panel.h"

#include <algorithm>
#include <array>

#include "web/panels/claims_parts.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float gap = 24, footHeight = 60;

float drawHead(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const bool judged = view.obstacles.empty() && view.summary.settings >= 10;
  claimDisc(canvas, {corner.x + 18, corner.y + 18}, 18, view.summary.share(), judged, judged && view.reverses,
            palette.surface.panel);
  const float left = corner.x + 52, room = width - 52;
  const float title =
      textBlock(canvas, {left, corner.y + 2}, room, view.title, palette.ink.primary, type.title, Weight::semibold);
  spoken(canvas, "claims.title", Role::heading, view.title, {left, corner.y, room, title});
  const float top = corner.y + std::max(title, 30.0f) + 8;
  const float source =
      prose(canvas, "claims.source", view.source, {left, top}, room, palette.ink.secondary, type.small);
  return std::max(40.0f, top + source - corner.y);
}

float drawVerdict(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  std::string verdict = view.verdict;
  if (!verdict.empty() && verdict[0] >= 'a') verdict[0] = static_cast<char>(verdict[0] - 'a' + 'A');
  const float word = verdict.empty() ? 0 : textWidth(canvas, verdict, type.title, Weight::semibold) + 16;
  textMiddle(canvas, {corner.x, corner.y + 14}, verdict, palette.ink.primary, type.title, Weight::semibold);
  const bool beside = width - word > 360;
  const Point at = beside ? Point{corner.x + word, corner.y + 5} : Point{corner.x, corner.y + 32};
  const float height =
      textBlock(canvas, at, beside ? width - word : width, view.verdictWords, palette.ink.secondary, type.small);
  const float taken = beside ? std::max(28.0f, height + 5) : 32 + height;
  spoken(canvas, "claims.verdict", Role::status, "Verdict: " + (verdict.empty() ? "none yet" : view.verdict),
         {corner.x, corner.y, width, taken});
  spoken(canvas, "claims.verdictWords", Role::text, view.verdictWords, {at.x, at.y, width - (at.x - corner.x), height});
  return taken;
}

// How far it has come: words over a thin bar.
float drawProgress(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  const float small = canvas.theme.type.small;
  textMiddle(canvas, {corner.x, corner.y + 9}, fitted(canvas, view.progress, width, small), palette.ink.secondary,
             small);
  spoken(canvas, "claims.progress", Role::status, view.progress, {corner.x, corner.y, width, 24});
  const float y = corner.y + 22, share = static_cast<float>(view.done);
  canvas.shapes.rect({corner.x, y}, {corner.x + width, y + 2}, palette.surface.track, 1);
  canvas.shapes.rect({corner.x, y}, {corner.x + width * share, y + 2}, palette.ink.secondary, 1);
  return 24;
}

// Where it is put to the test.
float drawPlace(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  std::array<MenuItem, 3> items;
  for (std::size_t i = 0; i < items.size(); ++i)
    items[i] = {.label = view.placeNames[i],
                .detail = view.placeDetails[i],
                .chosen = static_cast<std::size_t>(view.place) == i};
  const float room = std::min(width, 330.0f);
  const std::string label =
      fitted(canvas, view.placeNames[static_cast<std::size_t>(view.place)], room - 44, canvas.theme.type.base);
  const int pressed =
      menu(canvas, "claims.tried", "Where it is tried", label, {corner.x, corner.y, room, 36}, items, 330);
  if (pressed >= 0) canvas.send(PutClaims{static_cast<ClaimPlace>(pressed)});
  if (view.progress.empty()) return 36;
  const float left = corner.x + room + 20;
  if (width - room - 20 > 180) return drawProgress(canvas, view, {left, corner.y + 6}, width - room - 20), 36;
  return 36 + 10 + drawProgress(canvas, view, {corner.x, corner.y + 46}, width);
}

float drawObstacles(Canvas& canvas, const ClaimsView& view, Point corner, float width) {
  const Palette& palette = canvas.theme.palette;
  panelTitle(canvas, "claims.obstacles.title", {corner.x, corner.y + 14}, "It cannot be asked of this scenario");
  float y = corner.y + 36;
  for (std::size_t i = 0; i < view.obstacles.size(); ++i)
    y += prose(canvas, "claims.obstacle." + std::to_string(i), view.obstacles[i], {corner.x, y}, width,
               palette.ink.primary, canvas.theme.type.base) +
         4;
  y += prose(canvas, "claims.obstacles.hint",
             "Try it in the scenario of the published figures, or in all of the library.", {corner.x, y}, width,
             palette.ink.secondary, canvas.theme.type.small);
  return y + 12 - corner.y;
}

// What can be done with the finding, always in sight.
void drawFoot(Canvas& canvas, const ClaimsView& view, std::string_view repeat, Rect area) {
  panelGround(canvas, area);
  hairline(canvas, {area.x, area.y + 0.5f}, {area.x + area.w, area.y + 0.5f});
  const bool known = view.obstacles.empty() && view.summary.known, narrow = area.w < 480;
  const float edge = narrow ? 12.0f : 28.0f, height = 40, y = area.y + 10;
  float right = area.x + area.w - edge;
  const auto placed = [&](float width) {
    right -= width + 8;
    return Rect{right + 8, y, width, height};
  };
  const bool possible = view.obstacles.empty();
  if (button(canvas, "claims.try.high", narrow ? "Try high end" : "Try in Explore", placed(narrow ? 116 : 150),
             {.primary = true, .disabled = !possible, .tip = "Sets " + view.highEnd, .name = "Try in Explore"}))
    canvas.send(TryClaim{ClaimArm::high});
  if (button(canvas, "claims.try.low", narrow ? "Low end" : "Try low end", placed(narrow ? 84 : 120),
             {.disabled = !possible, .tip = "Sets " + view.lowEnd, .name = "Try low end in Explore"}))
    canvas.send(TryClaim{ClaimArm::low});
  if (button(canvas, "claims.copy", "Copy finding", placed(narrow ? 126 : 138),
             {.disabled = !known, .tip = "The finding as a text, with what it takes to find it again"}))
    canvas.send(CopyText{view.finding + std::string(repeat)});
}

}  // namespace

void drawClaimsPanel(Canvas& canvas, const ClaimsView& view, std::string_view repeat, ClaimsPanelState& state,
                     Rect area) {
  panelGround(canvas, area);
  if (state.shown != view.id) state.scroll.offset = 0;
  state.shown = view.id;
  const Rect body = {area.x, area.y, area.w, std::max(1.0f, area.h - footHeight)};
  {
    ScrollArea scroll(canvas, "claims.scroll", body, state.scroll);
    const float edge = area.w < 640 ? 16.0f : 28.0f, width = area.w - 2 * edge, x = area.x + edge;
    float y = scroll.top() + 20;
    y += drawHead(canvas, view, {x, y}, width) + 16;
    y += drawPlace(canvas, view, {x, y}, width) + 16;
    if (!view.obstacles.empty()) {
      y += drawObstacles(canvas, view, {x, y}, width);
    } else {
      y += drawVerdict(canvas, view, {x, y}, width) + 14;
      y += drawClaimFacts(canvas, view, {x, y}, width) + gap;
      y += drawClaimEffects(canvas, view, {x, y}, width) + 12;
      y += drawClaimMap(canvas, view, {x, y}, width) + gap;
    }
    y += drawClaimOutcomes(canvas, view, {x, y}, width) + gap;
    if (!view.places.empty()) y += drawClaimPlaces(canvas, view, {x, y}, width);
    scroll.endAt(y);
  }
  drawFoot(canvas, view, repeat, {area.x, area.y + body.h, area.w, footHeight});
}

}  // namespace firebreak::web
