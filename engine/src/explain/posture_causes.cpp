// Causes on the way from a wish to a measure.
#include <algorithm>
#include <cmath>

#include "explain/sight.h"

namespace firebreak {
namespace {

std::string sourceText(const Sight& sight, const LedgerLine& line) {
  switch (line.source) {
    case TensionSource::start: return "what there was at the start";
    case TensionSource::grievance: return "standing grievance";
    case TensionSource::blame: return text::caseName(sight.scenario, sight.cases.opened(line.number));
    case TensionSource::solidarity:
      return "solidarity over " + text::caseName(sight.scenario, sight.cases.opened(line.number));
    case TensionSource::pressure: return text::possessive(sight.name(line.from)) + " measures";
    case TensionSource::support: return "the support that " + sight.name(line.from) + " lends";
    case TensionSource::brokenTruce: return "broken truces";
    case TensionSource::haven: return "the haven it gives";
    case TensionSource::norm: return "a norm it broke";
    case TensionSource::limit: return "the end of the scale";
  }
  return {};
}

// "31.2 from the probe of day 3, 14.6 from standing grievance": four sources at most, then what is left.
std::string ledgerText(const Sight& sight, const std::vector<LedgerLine>& ledger) {
  std::string text;
  double rest = 0;
  int named = 0;
  for (const LedgerLine& line : largestFirst(ledger)) {
    if (named == 4 || std::fabs(line.amount) < .05) {
      rest += line.amount;
      continue;
    }
    text += (named++ > 0 ? ", " : "") + text::fixed(line.amount, 1) + " from " + sourceText(sight, line);
  }
  if (std::fabs(rest) >= .05) text += ", " + text::fixed(rest, 1) + " from all else";
  return text.empty() ? "nothing has raised it" : text;
}

std::string tensionTitle(const ReviewRecord& review, int rung) {
  if (review.demanded < review.posture) return "Tension falls below the red line";
  if (review.posture >= rung) return "Tension stays above the red line";
  return "Tension passes the red line";
}

const MandateRecord* mandateOf(const Sight& sight, const ReviewRecord& review, int tick, Place& place) {
  if (review.mandateCase < 0) return nullptr;
  place = lastMandate(sight.trace, review.mandateCase, review.toward, tick);
  return place.found() ? &sight.day(place.tick).mandates[ix(place.record)] : nullptr;
}

Cause mandateLaw(const Sight& sight, const ReviewRecord& review, int tick) {
  Place place;
  const MandateRecord* mandate = mandateOf(sight, review, tick, place);
  Cause cause = causeOf(CauseKind::law, "Lawful: there is a mandate", "", tick);
  if (!mandate) {
    cause.text = "A mandate gives the right to go up to rung " + std::to_string(review.permitted) + ".";
    return cause;
  }
  const int until = place.tick + static_cast<int>(sight.scenario.constants.mandateLife);
  cause.text = text::capitalised(text::caseName(sight.scenario, sight.cases.opened(mandate->number))) +
               " gives the right to go up to rung " + std::to_string(mandate->rung) + ", until day " +
               std::to_string(until) + ".";
  cause.eventId = sight.idOfMandate(place);
  cause.tick = place.tick;
  cause.factors.push_back(
      against(factorOf("felt severity", mandate->felt, text::fixed(mandate->felt, 1)), mandate->floor,
              "floor of rung " + std::to_string(mandate->rung) + ": " + text::fixed(mandate->floor, 0)));
  return cause;
}

Cause counterLaw(const Sight& sight, const ReviewRecord& review, int tick) {
  const double intensity = rungs()[ix(review.permitted)].intensity;
  Cause cause = causeOf(CauseKind::law, "In proportion to what it answers", "", tick);
  cause.text = "What " + sight.name(review.toward) + " does may be answered by up to " +
               text::fixed(sight.actor(review.actor).proportionalityCap, 2) +
               " times its intensity: that allows rung " + std::to_string(review.permitted) + ".";
  const Place answered = lastSignal(sight.trace, review.toward, review.actor, tick);
  if (answered.found()) cause.eventId = sight.idOfSignal(answered);
  cause.factors.push_back(against(factorOf("intensity", intensity, text::fixed(intensity, 0)), review.cap,
                                  "cap " + text::fixed(review.cap, 1)));
  return cause;
}

std::string readingText(const SignalRecord& signal, const std::string& reader) {
  switch (signal.reading) {
    case Reading::misread:
      return reader + " misreads it: it presses " + text::fixed(signal.factor, 1) + " times as hard.";
    case Reading::accepted:
      return reader + " was warned and takes it as announced: it presses " + text::fixed(signal.factor, 1) +
             " times as hard.";
    case Reading::innocent:
    case Reading::plain: break;
  }
  return reader + " reads it as it was meant.";
}

std::string signalName(const Sight& sight, const SignalRecord& signal) {
  if (signal.script >= 0 && !sight.scenario.moves[ix(signal.script)].title.empty())
    return sight.scenario.moves[ix(signal.script)].title;
  if (signal.measure < 0) return signal.statement ? "Words" : "No measure";
  return text::capitalised(measures()[ix(signal.measure)].label);
}

}  // namespace

Cause measureCause(const Sight& sight, Place place) {
  const SignalRecord& signal = signalAt(sight.trace, place);
  Cause cause = causeOf(CauseKind::answer, signalName(sight, signal), "", place.tick);
  cause.eventId = sight.idOfSignal(place);
  cause.text = "Day " + std::to_string(place.tick) + ". " + sight.name(signal.actor);
  if (signal.measure < 0) {
    cause.text += signal.statement ? " speaks, without a measure."
                                   : " ends its measures against " + sight.name(signal.toward) + ".";
    return cause;
  }
  const Measure& measure = measures()[ix(signal.measure)];
  cause.text += " holds rung " + std::to_string(signal.to) + " against " + sight.name(signal.toward) + ": " +
                std::string(domainName(measure.domain)) + ", " + std::string(visibilityName(measure.visibility)) +
                ", " + (measure.reversible ? "reversible" : "cannot be undone") + ", for " +
                text::count(measure.life, "day") + " unless renewed.";
  cause.factors.push_back(factorOf("intensity", measure.intensity, text::fixed(measure.intensity, 0)));
  return cause;
}

Cause readingCause(const Sight& sight, Place place) {
  const SignalRecord& signal = signalAt(sight.trace, place);
  const bool misread = signal.reading == Reading::misread;
  Cause cause = causeOf(CauseKind::reading, misread ? "A signal misread" : "A signal read", "", place.tick);
  cause.eventId = sight.idOfSignal(place);
  cause.text = readingText(signal, sight.name(signal.toward));
  const bool drawn = signal.script < 0 || sight.scenario.moves[ix(signal.script)].misread < 0;
  if (drawn && signal.misreadOdds > 0)
    cause.factors.push_back(drawFactor(signal.draw, signal.misreadOdds, "misread below"));
  return cause;
}

Cause tensionCause(const Sight& sight, const ReviewRecord& review, int tick, int rung,
                   const std::vector<LedgerLine>& ledger) {
  const double wish = review.tension + review.pressure + review.mood + review.fear;
  const double stay = rung <= review.posture ? sight.scenario.constants.hysteresis : 0;
  const double fire = rung >= 6 && rung > review.posture ? review.firebreak : 0;
  const double redLine = sight.actor(review.actor).ladder.redLine[ix(rung)] + fire;
  Cause cause = causeOf(CauseKind::tension, tensionTitle(review, rung), "", tick);
  cause.text = "Tension " + text::fixed(review.tension, 1) + ": " + ledgerText(sight, ledger) +
               ". Pressure at home adds " + text::fixed(review.pressure, 1) + ", the mood of the week " +
               text::signedFixed(review.mood, 1) + ".";
  if (review.fear > 0) {
    cause.text += " Fear of the next strike adds " + text::fixed(review.fear, 1) + ": ";
    cause.text += text::caseName(sight.scenario, sight.cases.opened(review.fearedCase)) + " is felt as a prelude.";
  }
  if (fire > 0)
    cause.text += " A firebreak puts the line " + text::fixed(fire, 0) + " higher, as " + sight.name(review.toward) +
                  " has used no force.";
  const Factor factor = factorOf("wish to act", wish, text::fixed(wish, 1));
  const std::string ease = stay > 0 ? ", " + text::fixed(stay, 0) + " less to stay" : "";
  if (rung == 0)
    cause.factors.push_back(factor);
  else
    cause.factors.push_back(against(factor, redLine - stay, "red line " + text::fixed(redLine, 0) + ease));
  return cause;
}

Cause lawCause(const Sight& sight, const ReviewRecord& review, int tick) {
  switch (review.source) {
    case PermitSource::mandate: return mandateLaw(sight, review, tick);
    case PermitSource::counter: return counterLaw(sight, review, tick);
    case PermitSource::open:
      return causeOf(CauseKind::law, "No legal limit", "In this scenario every rung is permitted.", tick);
    case PermitSource::retorsion: break;
  }
  const char* title = review.posture > 2                   ? "The right to more has lapsed"
                      : review.demanded > review.permitted ? "Lawful only up to rung 2"
                                                           : "Lawful without a mandate";
  return causeOf(
      CauseKind::law, title,
      "Rungs 1 and 2 are unfriendly but always lawful. For more there is no live mandate, and nothing that " +
          sight.name(review.toward) + " does allows it.",
      tick);
}

Cause resolveCause(const Sight& sight, const ReviewRecord& review, int tick) {
  const std::string name = sight.name(review.actor);
  const bool lowers = review.wanted < review.posture;
  const bool acts = review.draw < review.needed;
  Cause cause = causeOf(CauseKind::resolve, acts ? "The government acts" : "The government hesitates", "", tick);
  if (lowers)
    cause.text =
        "Backing down costs votes: " + name + " does so with a chance of " + text::percent(review.needed) + ".";
  else
    cause.text = name + " may act, and does so with a chance of " + text::percent(review.needed) + ", its resolve.";
  cause.factors.push_back(drawFactor(review.draw, review.needed, "acts below"));
  return cause;
}

}  // namespace firebreak
