// What passes between the actors: signals of the day on their way, incidents, and whom the victims suspect.

#include <algorithm>
#include <cmath>

#include "engine/tables.h"
#include "web/panels/map_marks.h"
#include "web/panels/network_frame.h"
#include "web/ui/format.h"
#include "web/ui/glyphs.h"

namespace firebreak::web {
namespace {

constexpr double slowestFlight = 0.9;  // seconds along a tie at one day a second or slower
constexpr std::size_t mostFlights = 6;

double flightSeconds(const NetworkView& view) {
  return view.playing ? slowestFlight / std::clamp(view.daysPerSecond / 2, 1.0, 4.0) : slowestFlight;
}

Glyph glyphOf(const NetworkPulse& pulse) {
  switch (pulse.kind) {
    case PulseKind::open: return Glyph::horn;
    case PulseKind::closed: return Glyph::letter;
    case PulseKind::covert: return Glyph::covertEye;
    case PulseKind::statement: return Glyph::horn;
    case PulseKind::incident: return glyphOfIncident(pulse.incidentType);
    case PulseKind::offer: return Glyph::letter;
  }
  return Glyph::horn;
}

// At its start a flight joins the last one of the same way when there are many.
void launch(NetworkPanelState& state, const NetworkPulse& pulse, double now) {
  if (state.flights.size() < mostFlights) {
    state.flights.push_back({pulse, now, 0});
  } else {
    ++state.flights.back().merged;
  }
}

// A new day sends its pulses off; another run or a jump in time shows them as they stand, without travel.
void launchDay(const Canvas& canvas, const NetworkView& view, NetworkPanelState& state) {
  const bool sameRun = state.flownRun == view.run;
  if (sameRun && state.flownDay == view.day) return;
  const int passed = view.day - state.flownDay;
  const bool travels = sameRun && passed > 0 && passed <= 3 && !canvas.theme.reducedMotion;
  if (!travels) state.flights.clear();
  state.flownRun = view.run;
  state.flownDay = view.day;
  if (!travels) return;
  for (const NetworkPulse& pulse : view.pulses)
    launch(state, pulse, canvas.now);
}

Colour senderColour(const Canvas& canvas, const NetworkView& view, const NetworkPulse& pulse) {
  const Palette& palette = canvas.theme.palette;
  return pulse.from < 0 ? palette.ink.primary : palette.actor(view.nodes[static_cast<std::size_t>(pulse.from)].colour);
}

void disc(Canvas& canvas, Point at, float radius, Glyph which, Colour edge) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.circle(at, radius + 2, palette.surface.panel);
  canvas.shapes.circleOutline(at, radius, edge, 2);
  glyph(canvas, which, at, radius * 1.35F, palette.ink.primary, palette.surface.panel);
}

// Arrived otherwise than it was meant.
void brokenDisc(Canvas& canvas, Point at, float radius) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.circle(at, radius + 2, palette.surface.panel);
  canvas.shapes.circle(at, radius, palette.ink.primary);
  glyph(canvas, Glyph::notEqual, at, radius * 1.35F, palette.action.ink, palette.ink.primary);
}

// Out of nowhere known: a ring that closes in on the victim.
void drawClosingRing(Canvas& canvas, const NetworkFrame& frame, const NetworkPulse& pulse, float s) {
  const float radius = frame.radiusOf(pulse.to) + (14 + 46 * (1 - s)) * frame.scale;
  canvas.shapes.circleOutline(frame.place(pulse.to), radius,
                              withAlpha(canvas.theme.palette.ink.primary, 0.25F + 0.75F * s), 2, {6, 5});
}

void drawFlight(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame,
                const NetworkPanelState::Flight& flight, float s) {
  const NetworkPulse& pulse = flight.pulse;
  const float radius = 10 * std::clamp(frame.scale, 0.7F, 1.2F);
  if (pulse.from < 0) {
    drawClosingRing(canvas, frame, pulse, s);
    return;
  }
  const NetworkCurve way = wayOfPulse(view, frame, pulse.from, pulse.to);
  const Colour colour = senderColour(canvas, view, pulse);
  const Point at = way.along(s);
  // A misread signal breaks half way.
  if (pulse.misread && s > 0.5F) {
    canvas.shapes.polyline(way.points(0.5F, s, 8), colour, 2, {2, 3});
    brokenDisc(canvas, at, radius);
  } else {
    disc(canvas, at, radius, glyphOf(pulse), colour);
  }
  if (flight.merged > 0)
    plate(canvas, at + Point(0, radius + 10), "+" + std::to_string(flight.merged), canvas.theme.type.micro,
          canvas.theme.palette.ink.secondary);
}

bool inFlight(const NetworkPanelState& state, const NetworkPulse& pulse) {
  return std::any_of(state.flights.begin(), state.flights.end(), [&](const NetworkPanelState::Flight& flight) {
    return flight.pulse.from == pulse.from && flight.pulse.to == pulse.to && flight.pulse.kind == pulse.kind;
  });
}

// What stays of the day's signals when they have arrived: a disc before the receiver.
void drawArrived(Canvas& canvas, const NetworkView& view, const NetworkPanelState& state, const NetworkFrame& frame) {
  const float radius = 9 * std::clamp(frame.scale, 0.7F, 1.2F);
  for (const NetworkPulse& pulse : view.pulses) {
    if (pulse.from < 0 || pulse.kind == PulseKind::incident || inFlight(state, pulse)) continue;
    const Point at = wayOfPulse(view, frame, pulse.from, pulse.to).along(0.88F);
    if (pulse.misread) {
      brokenDisc(canvas, at, radius);
    } else {
      disc(canvas, at, radius, glyphOf(pulse), senderColour(canvas, view, pulse));
    }
  }
}

std::string suspectName(const NetworkView& view, const NetworkBelief& belief) {
  for (const NetworkNode& node : view.nodes) {
    if (node.actor == belief.suspect && node.kind == ActorKind::state) return node.name;
  }
  return "crime or unknown";
}

bool showsSuspicion(const NetworkView& view, const NetworkBelief& belief) {
  const NetworkNode& victim = view.nodes[static_cast<std::size_t>(belief.victim)];
  const auto suspect = static_cast<std::size_t>(belief.suspect);
  const bool aState = suspect < view.nodes.size() && view.nodes[suspect].kind == ActorKind::state;
  return aState && belief.probability >= 0.2 && (victim.inPair || victim.selected);
}

NetworkCurve wayOfSuspicion(const NetworkFrame& frame, const NetworkBelief& belief) {
  const float length = distance(frame.place(belief.victim), frame.place(belief.suspect));
  return wayBetween(frame, belief.victim, belief.suspect, -0.16F * length);
}

// How sure the victim is, where it covers nothing.
void drawSureness(Canvas& canvas, const NetworkFrame& frame, const NetworkBelief& belief) {
  if (frame.text <= 0) return;
  const std::string words = "suspects " + numberText(100 * belief.probability, 0) + " %";
  const float size = canvas.theme.type.micro, half = textWidth(canvas, words, size) / 2 + 5;
  const NetworkCurve way = wayOfSuspicion(frame, belief);
  for (const float s : {0.3F, 0.4F, 0.5F, 0.6F, 0.7F, 0.2F, 0.8F}) {
    const Point at = way.along(s);
    if (!isFree(frame, {at.x - half, at.y - 9, 2 * half, 18})) continue;
    plate(canvas, at, words, size, canvas.theme.palette.ink.secondary);
    return;
  }
}

// With the truth shown: the way the attack really took.
void drawTrueAttack(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame, const NetworkBelief& belief) {
  if (belief.attacker < 0 || static_cast<std::size_t>(belief.attacker) >= view.nodes.size()) return;
  const NetworkCurve way = wayBetween(frame, belief.attacker, belief.victim, -24 * frame.scale);
  const Colour colour = canvas.theme.palette.actor(view.nodes[static_cast<std::size_t>(belief.attacker)].colour);
  canvas.shapes.polyline(way.points(0, 0.95F, 20), colour, 3, {1.5F, 4});
  arrowTip(canvas, way.along(1), way.directionAlong(0.98F), 7, colour);
}

// Top left of the victim: what is being investigated.
void drawOpenCase(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame, const NetworkBelief& belief) {
  const Palette& palette = canvas.theme.palette;
  const float radius = frame.radiusOf(belief.victim), size = 10 * std::clamp(frame.scale, 0.7F, 1.2F);
  const Point at = frame.place(belief.victim) + Point(-radius * 0.84F, -radius * 0.84F);
  canvas.shapes.circle(at, size + 1.5F, palette.surface.panel);
  glyph(canvas, glyphOfIncident(belief.incidentType), at, size * 1.7F, palette.ink.primary, palette.surface.panel);
  const std::string words = view.nodes[static_cast<std::size_t>(belief.victim)].name + " investigates " +
                            std::string(incidentTable()[static_cast<std::size_t>(belief.incidentType)].label) +
                            " of day " + std::to_string(belief.opened) + ", felt as " + tensionText(belief.felt) +
                            "; suspects " + suspectName(view, belief) + ", " + likelihoodText(belief.probability);
  canvas.access.add("network.case." + std::to_string(belief.victim), Role::text, words,
                    {at.x - size, at.y - size, 2 * size, 2 * size});
}

}  // namespace

void drawBeliefs(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame) {
  for (const NetworkBelief& belief : view.beliefs) {
    // Thin and dashed: a belief, not a fact.
    if (showsSuspicion(view, belief)) {
      canvas.shapes.polyline(wayOfSuspicion(frame, belief).points(0, 1, 24), canvas.theme.palette.ink.secondary, 1.25F,
                             {5, 4});
    }
    drawTrueAttack(canvas, view, frame, belief);
  }
}

void drawFlights(Canvas& canvas, const NetworkView& view, NetworkPanelState& state, const NetworkFrame& frame) {
  for (const NetworkBelief& belief : view.beliefs) {
    drawOpenCase(canvas, view, frame, belief);
    if (showsSuspicion(view, belief)) drawSureness(canvas, frame, belief);
  }
  launchDay(canvas, view, state);
  const double seconds = flightSeconds(view);
  const auto arrived = [&](const NetworkPanelState::Flight& flight) {
    const bool stays = static_cast<std::size_t>(flight.pulse.to) < view.nodes.size();
    return !stays || canvas.now - flight.since >= seconds || canvas.now < flight.since;
  };
  state.flights.erase(std::remove_if(state.flights.begin(), state.flights.end(), arrived), state.flights.end());
  drawArrived(canvas, view, state, frame);
  for (const NetworkPanelState::Flight& flight : state.flights) {
    const auto share = static_cast<float>((canvas.now - flight.since) / seconds);
    // Eases out: fast away, slow to arrive.
    drawFlight(canvas, view, frame, flight, 1 - (1 - share) * (1 - share));
  }
  if (!state.flights.empty()) canvas.keepMoving();
}

}  // namespace firebreak::web
