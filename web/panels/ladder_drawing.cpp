// What the ladder shows behind its handles: bands, names, evidence, shares, mercury, and what is in force.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "web/panels/ladder_frame.h"
#include "web/panels/map_marks.h"
#include "web/ui/format.h"
#include "web/ui/glyphs.h"

namespace firebreak::web {
namespace {

constexpr double largestShare = 0.6;  // the length of the bars is fixed, so that settings can be compared by eye
constexpr float rowHeight = 15;       // px that the words of a rung keep, however narrow its band
constexpr double brightenSeconds = 0.42;

struct Band {
  const LadderRung& rung;
  float top, bottom;
  float middle;  // of its words: kept apart from those of its neighbours
  float height() const { return bottom - top; }
  float room() const { return std::max(height(), rowHeight); }
};

// From the foot to the top.
std::vector<Band> bandsOf(const LadderView& view, const LadderFrame& frame) {
  std::vector<Band> bands;
  for (const LadderRung& rung : view.rungs) {
    const float top = frame.y(bandTop(view, rung.rung)), bottom = frame.y(rung.redLine);
    bands.push_back({rung, top, bottom, (top + bottom) / 2});
  }
  // The highest row may stand a little above its band: there is air over the axis, and its line keeps clear of the
  // words.
  float limit = frame.scale.top;
  for (std::size_t r = bands.size(); r-- > 0;) {
    bands[r].middle = std::max(bands[r].middle, limit);
    limit = bands[r].middle + rowHeight;
  }
  limit = frame.scale.bottom - rowHeight / 2;
  for (Band& band : bands) {
    band.middle = std::min(band.middle, limit);
    limit = band.middle - rowHeight;
  }
  return bands;
}

float chipSize(const Band& band) {
  return std::clamp(band.room() - 3, 6.0F, 20.0F);
}

void drawGround(Canvas& canvas, const LadderPanelState& state, const LadderFrame& frame, const Band& band) {
  const Palette& palette = canvas.theme.palette;
  const Point min = {frame.pill - 4, band.top}, max = {frame.end, band.bottom};
  if (!band.rung.current) {
    const Colour colour = band.rung.rung % 2 ? palette.surface.panel : palette.surface.raised;
    canvas.shapes.rect(min, max, withAlpha(colour, 0.55F));
    return;
  }
  Colour colour = palette.surface.hover;
  const double since = state.climbedAt < 0 ? brightenSeconds : canvas.now - state.climbedAt;
  if (since < brightenSeconds) {
    colour = mix(palette.rung[static_cast<std::size_t>(band.rung.rung)], colour,
                 static_cast<float>(0.7 + 0.3 * since / brightenSeconds));
    canvas.keepMoving();
  }
  canvas.shapes.rect(min, max, colour);
  canvas.shapes.rect({frame.end - 3, band.top}, max, palette.ink.primary);
}

// Filled tick: the evidence of today is enough. Open ring: it is not.
void drawEvidenceMark(Canvas& canvas, const Palette& palette, Point at, bool met) {
  if (!met) {
    canvas.shapes.circleOutline(at, 5.5F, palette.ink.tertiary, 1.5F);
    return;
  }
  canvas.shapes.circle(at, 6, palette.ink.primary);
  glyph(canvas, Glyph::tick, at, 10, palette.action.ink, palette.ink.primary);
}

void drawShareBar(Canvas& canvas, const LadderView& view, const LadderFrame& frame, const Band& band) {
  const Palette& palette = canvas.theme.palette;
  const float longest = frame.end - 50 - frame.share, half = std::min(11.0F, band.room() * 0.55F) / 2;
  const auto length = [&](double share) { return static_cast<float>(std::min(1.0, share / largestShare)) * longest; };
  if (band.rung.share > 0) {
    rungBar(canvas, band.rung.rung, {frame.share, band.middle - half},
            {frame.share + std::max(1.5F, length(band.rung.share)), band.middle + half});
  }
  if (!view.ghosts || band.rung.baselineShare <= 0) return;
  const float x = frame.share + length(band.rung.baselineShare);
  canvas.shapes.line({x, band.middle - half - 3}, {x, band.middle + half + 3}, palette.surface.panel, 4);
  canvas.shapes.line({x, band.middle - half - 3}, {x, band.middle + half + 3}, palette.ink.primary, 1.75F);
}

void drawRowMarks(Canvas& canvas, const LadderView& view, const LadderFrame& frame, const Band& band) {
  const Palette& palette = canvas.theme.palette;
  const float half = chipSize(band) / 2;
  rungBar(canvas, band.rung.rung, {frame.chip - half, band.middle - half}, {frame.chip + half, band.middle + half},
          half * 0.4F);
  if (frame.showsEvidence && band.rung.rung > 0) {
    drawEvidenceMark(canvas, palette, {frame.evidence + 6, band.middle}, band.rung.met);
  }
  if (frame.showsBars) drawShareBar(canvas, view, frame, band);
}

void drawRowWords(Canvas& canvas, const LadderFrame& frame, const Band& band) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const LadderRung& rung = band.rung;
  const float y = band.middle;
  const auto number = static_cast<std::size_t>(rung.rung);
  textMiddle(canvas, {frame.chip, y}, std::to_string(number), palette.rungInk[number],
             std::max(8.0F, chipSize(band) * 0.74F), Weight::semibold, Align::centre);
  const float size = std::min(type.base, band.room() - 2), small = std::min(type.small, band.room() - 2);
  const Weight weight = rung.current ? Weight::semibold : Weight::regular;
  textMiddle(canvas, {frame.name, y}, rung.name, rung.current ? palette.ink.primary : palette.ink.secondary, size,
             weight);
  if (frame.showsEvidence && rung.rung > 0) {
    textMiddle(canvas, {frame.evidence + 17, y}, numberText(100 * rung.standard, 0) + " %",
               rung.met ? palette.ink.primary : palette.ink.tertiary, small);
  }
  textMiddle(canvas, {frame.end - 8, y}, shareText(rung.share),
             rung.share > 0 ? palette.ink.primary : palette.ink.tertiary, small, weight, Align::right);
}

// A number beside the mercury, kept clear of the other one.
struct Reading {
  float y;
  std::string words;
  Colour colour;
};

void drawAxis(Canvas& canvas, const LadderFrame& frame, const Reading& own, const Reading& other) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.small, right = frame.mercury - 8;
  for (const int tension : {0, 25, 50, 75, 100}) {
    const float y = frame.y(tension);
    canvas.shapes.line({frame.mercury - 5, y}, {frame.mercury, y}, palette.line.strong, 1);
  }
  for (const int tension : {0, 25, 50, 75, 100}) {
    const float y = std::clamp(frame.y(tension), frame.scale.top + 5, frame.scale.bottom - 5);
    if (std::abs(y - own.y) < 14 || std::abs(y - other.y) < 14) continue;
    textMiddle(canvas, {right, y}, std::to_string(tension), palette.ink.tertiary, size, Weight::regular, Align::right);
  }
  for (const Reading& reading : {own, other}) {
    textMiddle(canvas, {right - 3, reading.y}, reading.words, reading.colour, size, Weight::semibold, Align::right);
  }
}

void drawColumn(Canvas& canvas, const LadderView& view, const LadderPanelState& state, const LadderFrame& frame) {
  const Palette& palette = canvas.theme.palette;
  const float left = frame.mercury, right = left + frame.mercuryWidth, radius = frame.mercuryWidth / 2;
  const float level = frame.y(state.shownTension);
  const Colour colour = palette.actor(view.side.colour);
  canvas.shapes.rect({left, frame.scale.top}, {right, frame.scale.bottom}, palette.surface.track, radius);
  // Round at the foot, flat at the level that is read.
  if (frame.scale.bottom - level > frame.mercuryWidth) {
    canvas.shapes.rect({left, level}, {right, frame.scale.bottom - radius}, colour, 2);
    canvas.shapes.rect({left, frame.scale.bottom - frame.mercuryWidth - 1}, {right, frame.scale.bottom}, colour,
                       radius);
  } else if (level < frame.scale.bottom) {
    canvas.shapes.rect({left, level}, {right, frame.scale.bottom}, colour, radius);
  }
  for (std::size_t r = 1; r < view.rungs.size(); ++r) {
    const float y = frame.y(view.rungs[r].redLine);
    canvas.shapes.line({left, y}, {right, y}, palette.surface.panel, 1.5F);
  }
  canvas.shapes.rect({left - 2, level - 1.5F}, {right + 2, level + 1.5F}, palette.ink.primary);
  if (view.ghosts && std::abs(view.baselineTension - view.side.tension) >= 0.5) {
    const float y = frame.y(view.baselineTension);
    canvas.shapes.line({left - 2, y}, {right + 2, y}, palette.surface.panel, 3.5F);
    canvas.shapes.line({left - 2, y}, {right + 2, y}, palette.ink.primary, 1.5F, {2.5F, 2});
  }
  const float y = frame.y(state.shownOther);
  canvas.shapes.triangle({left - 1, y}, {left - 8, y - 5}, {left - 8, y + 5}, palette.actor(view.other.colour));
}

// One line of the footer as a chip; returns its right end.
float footerChip(Canvas& canvas, float x, float y, float right, std::string_view id, const std::string& words) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.micro, room = right - x - 14;
  if (room < 40) return x;
  const std::string shown = fitted(canvas, words, room, size);
  const float width = textWidth(canvas, shown, size) + 14;
  canvas.shapes.outline({x, y - 9}, {x + width, y + 9}, palette.line.control, 1, 9);
  textMiddle(canvas, {x + 7, y}, shown, palette.ink.secondary, size);
  canvas.access.add(id, Role::text, words, {x, y - 9, width, 18});
  return x + width + 6;
}

}  // namespace

void drawBands(Canvas& canvas, const LadderView& view, const LadderPanelState& state, const LadderFrame& frame) {
  const std::vector<Band> bands = bandsOf(view, frame);
  for (const Band& band : bands)
    drawGround(canvas, state, frame, band);
  if (view.ghosts && view.baselineRung != view.side.rung) {
    const Band& before = bands[static_cast<std::size_t>(view.baselineRung)];
    canvas.shapes.line({frame.end - 1.5F, before.top + 2}, {frame.end - 1.5F, before.bottom - 2},
                       canvas.theme.palette.ink.secondary, 1.5F, {3, 3});
  }
  for (const Band& band : bands)
    drawRowMarks(canvas, view, frame, band);
  for (std::size_t r = bands.size(); r-- > 0;) {
    drawRowWords(canvas, frame, bands[r]);
    canvas.access.add("ladder.rung." + std::to_string(r), Role::listItem, bands[r].rung.sentence,
                      {frame.chip - 10, bands[r].top, frame.end - frame.chip + 10, std::max(1.0F, bands[r].height())});
  }
}

void drawMercury(Canvas& canvas, const LadderView& view, LadderPanelState& state, const LadderFrame& frame) {
  drawColumn(canvas, view, state, frame);
  const Palette& palette = canvas.theme.palette;
  Reading own = {frame.y(state.shownTension) - 1, tensionText(view.side.tension), palette.actor(view.side.colour)};
  Reading other = {frame.y(state.shownOther), tensionText(view.other.tension), palette.actor(view.other.colour)};
  if (const float gap = other.y - own.y; std::abs(gap) < 14) {
    const float apart = (14 - std::abs(gap)) / 2;
    own.y -= gap >= 0 ? apart : -apart;
    other.y += gap >= 0 ? apart : -apart;
  }
  drawAxis(canvas, frame, own, other);
  canvas.access.add(
      "ladder.tension", Role::text,
      view.side.name + "’s tension " + tensionText(view.side.tension) + ", " + view.other.name + "’s " +
          tensionText(view.other.tension),
      {frame.mercury - 30, frame.scale.top, 30 + frame.mercuryWidth, frame.scale.bottom - frame.scale.top});
}

void drawFooter(Canvas& canvas, const LadderView& view, const LadderFrame& frame) {
  const float y = frame.area.y + frame.area.h - 16, right = frame.area.x + frame.area.w - 12;
  const float size = canvas.theme.type.micro;
  const std::string declared = "answer from severity " + tensionText(view.declaredLine);
  float x = frame.area.x + 12;
  if (view.truceUntil >= 0)
    x = footerChip(canvas, x, y, right, "ladder.truce", "truce to day " + std::to_string(view.truceUntil));
  if (!view.measure.empty()) {
    x = footerChip(canvas, x, y, right, "ladder.measure",
                   view.measure + " to day " + std::to_string(view.measureUntil));
  }
  if (view.mandateRung > 0) {
    x = footerChip(
        canvas, x, y, right, "ladder.mandate",
        "right to rung " + std::to_string(view.mandateRung) + " to day " + std::to_string(view.mandateUntil));
  }
  if (!view.offer.empty() && view.truceUntil < 0) x = footerChip(canvas, x, y, right, "ladder.offer", view.offer);
  const float width = textWidth(canvas, declared, size);
  if (x + 8 + width > right) return;
  textMiddle(canvas, {right, y}, declared, canvas.theme.palette.ink.tertiary, size, Weight::regular, Align::right);
  canvas.access.add("ladder.declared", Role::text, declared, {right - width, y - 8, width, 16});
}

}  // namespace firebreak::web
