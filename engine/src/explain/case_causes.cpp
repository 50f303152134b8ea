// Causes on the way from a chance to a mandate.
#include "explain/sight.h"

namespace firebreak {
namespace {

Factor severityFactor(const Actor& victim, double felt) {
  const int rung = justifiedRung(victim, felt);
  const Factor factor = factorOf("felt severity", felt, text::fixed(felt, 1));
  if (rung == 0) return factor;
  const double floor = victim.ladder.severityFloor[ix(rung)];
  return against(factor, floor, "floor of rung " + std::to_string(rung) + ": " + text::fixed(floor, 0));
}

std::string justification(const Actor& victim, double felt) {
  const int rung = justifiedRung(victim, felt);
  if (rung == 0) return "Too slight for any answer.";
  if (rung < 3) return "It justifies no more than rung " + std::to_string(rung) + ".";
  return "It justifies up to rung " + std::to_string(rung) + ", once there is evidence enough.";
}

std::string chanceText(const ChanceRecord& chance, const ChanceRecord::Option& option) {
  std::string text = "An attacker with a hostile drive of " + text::fixed(chance.drive, 1) + " gets a chance (" +
                     text::percent(chance.chance) + " a day). The act expects to gain " + text::fixed(option.gain, 1) +
                     "; resilience takes " + text::fixed(option.denial, 1) + " of it, fear of an answer " +
                     text::fixed(option.punishment, 1);
  return text + " (traced " + text::percent(option.attributionOdds) + ", then answered " +
         text::percent(option.answerOdds) + ").";
}

// The type that was chosen; without one, that with the highest gain among the open ones.
int typeOf(const ChanceRecord& chance) {
  if (chance.type >= 0) return chance.type;
  int best = 0;
  for (int type = 0; type < incidentTypes; ++type)
    if (chance.option[ix(type)].open && chance.option[ix(type)].gain > chance.option[ix(best)].gain) best = type;
  return best;
}

}  // namespace

Cause incidentCause(const Sight& sight, CaseNumber number) {
  const Case& opened = sight.cases.opened(number);
  const Actor& victim = sight.actor(opened.victim);
  Cause cause = causeOf(CauseKind::incident, "", "", opened.opened);
  cause.eventId = sight.idOfCase(number);
  const int event = findEvent(sight.events, cause.eventId);
  cause.title = event >= 0 ? sight.events[ix(event)].title : "";
  cause.text = "Day " + std::to_string(opened.opened) + ". " + victim.name + " feels a severity of " +
               text::fixed(opened.felt, 0) + ", " + std::string(severityBandName(severityBand(opened.felt))) + ". ";
  if (opened.counted < opened.felt) {
    cause.text += "Of this kind " + text::fixed(opened.felt - opened.counted, 0) + " is put up with, so that " +
                  text::fixed(opened.counted, 0) + " counts. ";
  }
  cause.text += justification(victim, opened.counted);
  cause.factors.push_back(severityFactor(victim, opened.counted));
  return cause;
}

Cause chanceCause(const Sight&, const ChanceRecord& chance, int tick) {
  Cause cause =
      causeOf(CauseKind::chance, "A chance to attack", chanceText(chance, chance.option[ix(typeOf(chance))]), tick);
  cause.factors.push_back(drawFactor(chance.draw, chance.actBelow, "acts below"));
  return cause;
}

Cause evidenceCause(const Sight& sight, Place place) {
  const MandateRecord& mandate = sight.day(place.tick).mandates[ix(place.record)];
  const text::PercentPair shown = text::percentPair(mandate.belief, mandate.standard);
  Cause cause = causeOf(CauseKind::evidence, "Evidence is enough", "", place.tick);
  cause.eventId = sight.idOfMandate(place);
  cause.text = "By day " + std::to_string(place.tick) + ": " +
               suspectList(sight, sight.beliefs(mandate.number, place.tick)) + ". Rung " +
               std::to_string(mandate.rung) + " asks for " + shown.limit + ".";
  cause.text += shownText(sight, mandate, place.tick);
  if (mandate.haven)
    cause.text += " " + sight.name(mandate.named) + " is held to account for a group that it leaves alone.";
  const Factor belief =
      factorOf("belief", mandate.belief, shown.value + ", " + std::string(likelihoodWord(mandate.belief)));
  cause.factors.push_back(asShare(against(belief, mandate.standard, "standard " + shown.limit)));
  return cause;
}

}  // namespace firebreak
