#include "web/panels/top_bar_parts.h"

#include <algorithm>
#include <array>

#include "engine/signature.h"
#include "web/panels/screen_tabs.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr std::array<double, 6> speeds = {0.5, 1, 2, 4, 8, 16};

float middleOf(Rect area) {
  return area.y + area.h / 2;
}

void drawScenarioMenu(Canvas& canvas, const MomentView& view, Rect area) {
  std::vector<MenuItem> items;
  for (const ScenarioChoice& choice : view.around.choices)
    items.push_back({.label = choice.title, .detail = {}, .chosen = choice.id == view.scenarioId});
  items.push_back(
      {.label = "Open file…", .detail = "A scenario of your own, from this machine", .chosen = false, .divided = true});
  const Rect rect = {area.x, middleOf(area) - 16, area.w - 16, 32};
  const int chosen = menu(canvas, "top.scenario", "Scenario", view.title, rect, items, 320);
  if (chosen < 0) return;
  if (chosen + 1 == static_cast<int>(items.size()))
    canvas.send(OpenFile{});
  else
    canvas.send(OpenShipped{view.around.choices[static_cast<std::size_t>(chosen)].id});
}

// On where two runs are compared; narrow, its glyph alone.
void drawCompare(Canvas& canvas, const MomentView& view, Rect area) {
  const bool wide = area.w >= 90;
  const Rect rect = {area.x + 4, middleOf(area) - 16, area.w - 8, 32};
  if (button(canvas, "top.compare", wide ? "Compare" : "", rect,
             {.glyph = Glyph::compare,
              .ghost = !view.comparing,
              .on = view.comparing,
              .size = canvas.theme.type.small,
              .glyphSize = 15,
              .tip = "Compare with the baseline or a variant that you kept",
              .name = "Compare"}))
    canvas.send(ShowCompare{view.comparing ? CompareMode::off : CompareMode::overlaid});
}

void drawTransport(Canvas& canvas, std::string_view id, std::string_view name, Glyph which, Rect area,
                   Command command) {
  const Rect rect = {area.x + (area.w - 28) / 2, middleOf(area) - 14, 28, 28};
  if (button(canvas, id, "", rect, {.glyph = which, .ghost = true, .tip = name, .name = name}))
    canvas.send(std::move(command));
}

void drawPlay(Canvas& canvas, const MomentView& view, Rect area) {
  const bool ended = view.day >= view.days - 1;
  const Rect rect = {area.x + (area.w - 36) / 2, middleOf(area) - 18, 36, 36};
  const ButtonLook look = {.glyph = view.playing ? Glyph::pause : Glyph::play,
                           .primary = true,
                           .round = true,
                           .name = view.playing ? "Pause" : "Play"};
  if (!button(canvas, "top.play", "", rect, look)) return;
  if (view.playing) {
    canvas.send(Pause{});
  } else {
    if (ended) canvas.send(Seek{0});
    canvas.send(Play{});
  }
}

// "Day 47 of 120", the date below where there is one.
void drawDay(Canvas& canvas, const MomentView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  const float base = canvas.theme.type.base, title = canvas.theme.type.title;
  const std::string date = dateText(view.startDate, view.day), number = std::to_string(view.day),
                    of = "of " + std::to_string(view.days);
  const float middle = middleOf(area) - (date.empty() ? 0.0f : 8.0f);
  float x = area.x + 12;
  textMiddle(canvas, {x, middle}, "Day", palette.ink.secondary, base);
  x += textWidth(canvas, "Day ", base);
  textMiddle(canvas, {x, middle}, number, palette.ink.primary, title, Weight::semibold);
  x += textWidth(canvas, number, title, Weight::semibold) + 5;
  // All of "of 150", or nothing.
  if (x + textWidth(canvas, of, base) <= area.x + area.w)
    textMiddle(canvas, {x, middle}, of, palette.ink.secondary, base);
  if (!date.empty())
    textMiddle(canvas, {area.x + 12, middleOf(area) + 13}, date, palette.ink.secondary, canvas.theme.type.small);
  spoken(canvas, "top.day", Role::status, "Day " + number + " " + of + (date.empty() ? "" : ", " + date),
         {area.x + 12, area.y + 8, area.w - 12, area.h - 16});
}

void drawSpeed(Canvas& canvas, const MomentView& view, Rect area) {
  std::vector<MenuItem> items;
  for (const double speed : speeds)
    items.push_back(
        {.label = speedText(speed), .detail = daysText(speed) + " a second", .chosen = speed == view.speed});
  const Rect rect = {area.x + 4, middleOf(area) - 14, area.w - 12, 28};
  const int chosen = menu(canvas, "top.speed", "Speed", speedText(view.speed), rect, items, 190);
  if (chosen >= 0) canvas.send(SetSpeed{speeds[static_cast<std::size_t>(chosen)]});
}

// Nine answers, each E times the one before; the baseline's as a dashed line over them.
void drawGauge(Canvas& canvas, const MomentView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  hairline(canvas, {area.x + 4, area.y + 12}, {area.x + 4, area.y + area.h - 12});
  constexpr float height = 32, step = 9.7f, barWidth = 6.7f;
  const float left = area.x + 16, bottom = middleOf(area) + height / 2;
  std::array<Point, EscalationReading::barCount> before;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const float x = left + step * static_cast<float>(i),
                share = static_cast<float>(i) / static_cast<float>(before.size() - 1);
    const float top = bottom - std::max(1.0f, height * static_cast<float>(view.escalation.bars[i]));
    canvas.shapes.rect({x, top}, {x + barWidth, bottom},
                       mix(palette.surface.panel, palette.ink.primary, 0.35f + 0.65f * share), 1);
    before[i] = {x + barWidth / 2, bottom - height * static_cast<float>(view.escalation.baselineBars[i])};
  }
  if (!view.escalation.changed) return;
  canvas.shapes.polyline(before, palette.surface.canvas, 3.5f);
  canvas.shapes.polyline(before, palette.ink.secondary, 1.5f, {3, 2.5f, 0});
}

constexpr std::string_view escalationTip =
    "How much new provocation one unit of provocation brings. Now: with what is permitted today. Latent: if every rung "
    "were "
    "permitted. Below 0.9 it dies out, above 1.2 it grows, between it is too close to call.";

void drawEscalation(Canvas& canvas, const MomentView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  const EscalationReading& reading = view.escalation;
  const float small = canvas.theme.type.small, middle = middleOf(area), size = 24;
  const std::string now = fractionText(reading.now), latent = "latent " + fractionText(reading.latent),
                    was = "was " + fractionText(reading.before);
  float x = area.x + 2;
  textMiddle(canvas, {x, middle + 2}, "E", palette.ink.secondary, canvas.theme.type.base, Weight::medium);
  x += 15;
  textMiddle(canvas, {x, middle}, now, palette.ink.primary, size, Weight::semibold);
  x += textWidth(canvas, now, size, Weight::semibold) + 8;
  const float room = area.x + area.w - x;
  textMiddle(canvas, {x, middle - 9}, fitted(canvas, reading.word, room, small, Weight::semibold), palette.ink.primary,
             small, Weight::semibold);
  const std::string below = reading.changed ? was + ", " + latent : latent;
  textMiddle(canvas, {x, middle + 9}, fitted(canvas, below, room, small), palette.ink.secondary, small);

  const Rect rect = {area.x, middle - 20, area.w - 6, 40};
  const std::string spokenWords = "Escalation number " + now + ", " + reading.word + "; latent " +
                                  fractionText(reading.latent) +
                                  (reading.changed ? "; was " + fractionText(reading.before) : "");
  const Hit at = hit(canvas, "top.escalation", Role::status, spokenWords, rect);
  canvas.access.last().description = escalationTip;
  if (at.focused) focusRing(canvas, rect, 4);
  tooltip(canvas, "top.escalation", rect, reading.changed ? "Escalation number, " + was : "Escalation number",
          escalationTip);
}

// Seed and signature; a press takes the next seed.
void drawSeed(Canvas& canvas, const MomentView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  const std::string seed =
      "Seed " + std::to_string(view.seed) + (view.run > 0 ? ", run " + std::to_string(view.run) : "");
  const std::string signature = signatureText(view.signature);
  const Rect rect = {area.x + 8, middleOf(area) - 18, area.w - 14, 36};
  hairline(canvas, {area.x + 1, area.y + 12}, {area.x + 1, area.y + area.h - 12});
  const Hit at = hit(canvas, "top.seed", Role::button, seed + ", signature " + signature, rect);
  canvas.access.last().description = "Press for the next seed";
  if (at.hovered || at.held)
    canvas.shapes.rect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h},
                       at.held ? palette.surface.track : palette.surface.hover, 6);
  const float micro = canvas.theme.type.micro, x = rect.x + 6, room = rect.w - 12;
  textMiddle(canvas, {x, rect.y + 10}, fitted(canvas, seed, room, micro), palette.ink.secondary, micro);
  textMiddle(canvas, {x, rect.y + 26}, fitted(canvas, signature, room, micro), palette.ink.tertiary, micro);
  if (at.focused) focusRing(canvas, rect, 6);
  tooltip(canvas, "top.seed", rect, seed + ", signature " + signature,
          "The same scenario and seed give the same signature on every machine. Press for the next seed: the same "
          "crisis with other luck.");
  if (at.pressed) canvas.send(SetSeed{view.seed + 1, 0});
}

void drawHistory(Canvas& canvas, std::string_view id, std::string_view verb, Glyph which, bool can,
                 const std::string& label, Rect area, Command command) {
  const std::string name = can && !label.empty() ? std::string(verb) + " " + label : std::string(verb);
  const std::string tip = can ? name : "Nothing to " + std::string(verb == "Undo" ? "undo" : "redo");
  const Rect rect = {area.x + (area.w - 32) / 2, middleOf(area) - 16, 32, 32};
  if (button(canvas, id, "", rect,
             {.glyph = which, .ghost = true, .disabled = !can, .glyphSize = 18, .tip = tip, .name = name}))
    canvas.send(std::move(command));
}

}  // namespace

void drawBarPart(Canvas& canvas, BarPart part, const MomentView& view, Rect area) {
  const Palette& palette = canvas.theme.palette;
  switch (part) {
    case BarPart::logo: logo(canvas, {area.x, middleOf(area) - 11}, 22); break;
    case BarPart::brand:
      textMiddle(canvas, {area.x - 8, middleOf(area)}, "Firebreak", palette.ink.primary, canvas.theme.type.strong,
                 Weight::semibold);
      spoken(canvas, "top.brand", Role::heading, "Firebreak", {area.x - 8, middleOf(area) - 10, 80, 20});
      canvas.access.last().level = 1;
      break;
    case BarPart::scenario: drawScenarioMenu(canvas, view, area); break;
    case BarPart::explore: drawScreenTab(canvas, Screen::explore, view.screen == Screen::explore, area); break;
    case BarPart::futures: drawScreenTab(canvas, Screen::futures, view.screen == Screen::futures, area); break;
    case BarPart::claims: drawScreenTab(canvas, Screen::claims, view.screen == Screen::claims, area); break;
    case BarPart::compare: drawCompare(canvas, view, area); break;
    case BarPart::space: break;
    case BarPart::stepBack:
      drawTransport(canvas, "top.dayBack", "Back one day", Glyph::stepBack, area, StepDay{-1});
      break;
    case BarPart::previous:
      drawTransport(canvas, "top.previousEvent", "Previous event", Glyph::previousEvent, area, StepEvent{-1});
      break;
    case BarPart::play: drawPlay(canvas, view, area); break;
    case BarPart::next:
      drawTransport(canvas, "top.nextEvent", "Next event", Glyph::nextEvent, area, StepEvent{1});
      break;
    case BarPart::stepForward:
      drawTransport(canvas, "top.dayForward", "Forward one day", Glyph::stepForward, area, StepDay{1});
      break;
    case BarPart::day: drawDay(canvas, view, area); break;
    case BarPart::speed: drawSpeed(canvas, view, area); break;
    case BarPart::gauge: drawGauge(canvas, view, area); break;
    case BarPart::escalation: drawEscalation(canvas, view, area); break;
    case BarPart::seed: drawSeed(canvas, view, area); break;
    case BarPart::undo:
      drawHistory(canvas, "top.undo", "Undo", Glyph::undo, view.around.canUndo, view.around.undoLabel, area, Undo{});
      break;
    case BarPart::redo:
      drawHistory(canvas, "top.redo", "Redo", Glyph::redo, view.around.canRedo, view.around.redoLabel, area, Redo{});
      break;
  }
}

}  // namespace firebreak::web
