#include "web/panels/ladder_panel.h"

#include <algorithm>
#include <string>

#include "web/panels/ladder_frame.h"
#include "web/panels/map_marks.h"
#include "web/ui/format.h"
#include "web/ui/glyphs.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

// Chips of the pair and the button that looks from the other side.
void drawPair(Canvas& canvas, const LadderView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  const float y = area.y + 25, x = area.x + 92;
  const Point chevron[] = {{x + 19, y - 4}, {x + 23, y}, {x + 19, y + 4}};
  canvas.shapes.polyline(chevron, palette.ink.secondary, 1.5F);
  letterMark(canvas, ActorKind::state, view.side.colour, view.side.letter, {x, y}, 10);
  letterMark(canvas, ActorKind::state, view.other.colour, view.other.letter, {x + 42, y}, 10);
  const std::string pair = view.side.name + " toward " + view.other.name;
  canvas.access.add("ladder.pair", Role::text,
                    pair + ": rung " + std::to_string(view.side.rung) + ", tension " + tensionText(view.side.tension),
                    {x - 10, y - 10, 62, 20});

  const Rect button = {x + 60, y - 12, 26, 24};
  const Hit press =
      hit(canvas, "ladder.swap", Role::button, "Show the ladder of " + view.other.name + " toward " + view.side.name,
          {button.x - 3, button.y - 6, 32, 36});
  const Colour fill = press.held      ? palette.surface.track
                      : press.hovered ? palette.surface.hover
                                      : palette.surface.raised;
  canvas.shapes.rect({button.x, button.y}, {button.x + button.w, button.y + button.h}, fill, 6);
  glyph(canvas, Glyph::swap, {button.x + 13, button.y + 12}, 14, palette.ink.primary);
  if (press.focused) focusRing(canvas, button, 6);
  if (press.pressed) canvas.send(SelectTie{view.other.actor, view.side.actor});
}

std::string futuresText(const LadderView& view) {
  if (view.futures >= view.goal) return countText(view.goal) + " futures";
  std::string words = countText(view.futures) + " of " + countText(view.goal) + " futures";
  if (view.error > 0) words += " ± " + numberText(view.error, view.error < 1 ? 1 : 0);
  return words;
}

void drawTitle(Canvas& canvas, const LadderView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  panelTitle(canvas, "ladder.title", {area.x + 16, area.y + 25}, "Ladder");
  drawPair(canvas, view, area);
  const float left = area.x + 190, right = area.x + area.w - 16;
  const std::string words = fitted(canvas, futuresText(view), right - left, canvas.theme.type.small);
  textMiddle(canvas, {right, area.y + 25}, words, palette.ink.secondary, canvas.theme.type.small, Weight::regular,
             Align::right);
  canvas.access.add("ladder.futures", Role::text, futuresText(view), {left, area.y + 15, right - left, 20});
}

void drawColumnHeads(Canvas& canvas, const LadderView& view, const LadderFrame& frame) {
  const Colour colour = canvas.theme.palette.ink.tertiary;
  const float size = canvas.theme.type.micro, y = frame.scale.top - 14;
  textMiddle(canvas, {frame.mercury, y}, "tension", colour, size, Weight::regular, Align::centre);
  textMiddle(canvas, {frame.pill + frame.pillWidth / 2 + 2, y}, "red line", colour, size, Weight::regular,
             Align::centre);
  if (frame.showsEvidence) textMiddle(canvas, {frame.evidence, y}, "evidence", colour, size);
  if (!frame.showsBars) return;
  textMiddle(canvas, {frame.share, y}, "stop here", colour, size);
  if (!view.ghosts) return;
  const float x = frame.share + textWidth(canvas, "stop here", size) + 8;
  canvas.shapes.line({x, y - 6}, {x, y + 6}, canvas.theme.palette.ink.primary, 1.75F);
  textMiddle(canvas, {x + 5, y}, "was", colour, size);
}

// How far a value moves toward its target: half of the way in 70 ms.
double glided(double shown, double target, double seconds) {
  constexpr double halfLife = 0.07;
  double left = 1;
  for (double passed = 0; passed < seconds && left > 1e-3; passed += halfLife / 4)
    left *= 0.8409;
  return target + (shown - target) * left;
}

void moveShownValues(Canvas& canvas, const LadderView& view, LadderPanelState& state) {
  const bool other = state.shownActor != view.side.actor || state.shownToward != view.other.actor;
  const double seconds = std::clamp(canvas.now - state.shownAt, 0.0, 0.25);
  state.shownAt = canvas.now;
  if (other || canvas.theme.reducedMotion || state.dragged > 0) {
    state.shownTension = view.side.tension;
    state.shownOther = view.other.tension;
  } else if (seconds > 0) {
    state.shownTension = glided(state.shownTension, view.side.tension, seconds);
    state.shownOther = glided(state.shownOther, view.other.tension, seconds);
  }
  const auto near = [](double a, double b) { return a - b < 0.05 && b - a < 0.05; };
  if (near(state.shownTension, view.side.tension)) state.shownTension = view.side.tension;
  if (near(state.shownOther, view.other.tension)) state.shownOther = view.other.tension;
  if (state.shownTension != view.side.tension || state.shownOther != view.other.tension) canvas.keepMoving();
  if (!other && view.side.rung > state.shownRung && !canvas.theme.reducedMotion) state.climbedAt = canvas.now;
  if (other) state.climbedAt = -1;
  state.shownRung = view.side.rung;
  state.shownActor = view.side.actor;
  state.shownToward = view.other.actor;
}

}  // namespace

LadderFrame ladderFrame(Rect area) {
  LadderFrame frame;
  frame.area = area;
  frame.scale = {area.y + 66, std::max(area.y + 96, area.y + area.h - 36)};
  const float x = area.x + 8, width = area.w - 16, spare = std::max(0.0F, width - 388);
  frame.mercury = x + 34;
  frame.pill = x + 62;
  frame.chip = x + 120;
  frame.name = x + 136;
  frame.showsEvidence = width >= 340;
  frame.showsBars = width >= 286;
  frame.evidence = x + 207 + spare * 0.2F;
  frame.share = frame.showsEvidence ? x + 278 - std::max(0.0F, 388 - width) * 0.35F + spare * 0.4F : x + 214;
  frame.end = x + width;
  return frame;
}

void drawLadderPanel(Canvas& canvas, const LadderView& view, LadderPanelState& state, Rect area) {
  canvas.access.region("Ladder");
  const LadderFrame frame = ladderFrame(area);
  const Clip clip(canvas, area);
  panelGround(canvas, area);
  moveShownValues(canvas, view, state);
  drawTitle(canvas, view, area);
  drawColumnHeads(canvas, view, frame);
  drawBands(canvas, view, state, frame);
  drawMercury(canvas, view, state, frame);
  drawHandles(canvas, view, state, frame);
  drawFooter(canvas, view, frame);
}

}  // namespace firebreak::web
