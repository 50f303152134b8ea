// Why partners joined or left, why talks failed or led to a truce, why a truce broke.
#include <array>
#include <utility>

#include "explain/sight.h"

namespace firebreak {
namespace {

std::string shareList(const Sight& sight, const AllyRecord& ally) {
  std::vector<std::string> parts;
  for (std::size_t j = 0; j < ally.share.size(); ++j)
    parts.push_back(sight.name(sight.scenario.coalition.members[j].actor) + " " + text::percent(ally.share[j]));
  return text::listed(parts);
}

void explainSupport(const Sight& sight, const Event& event, Explanation& why) {
  const AllyRecord& ally = sight.day(event.tick).allies[ix(event.record)];
  const Place raise = lastRaise(sight.trace, ally.lead, ally.against, event.tick + 1);
  if (raise.found()) why.causes.push_back(measureCause(sight, raise));
  Cause cause = causeOf(CauseKind::alliance, "Partners weigh their share",
                        "Of what each could give: " + shareList(sight, ally) + ". Cohesion goes from " +
                            text::fixed(ally.cohesionBefore, 3) + " to " + text::fixed(ally.cohesionAfter, 3) + ".",
                        event.tick);
  cause.factors.push_back(asShare(factorOf("joint effort", ally.joint, text::percent(ally.joint))));
  why.causes.push_back(std::move(cause));
  why.rule = "each member gives until more would cost it more than it gains: joint effort " + text::percent(ally.joint);
}

void explainSupportEnd(const Sight& sight, const Event& event, Explanation& why) {
  const AllyRecord& ally = sight.day(event.tick).allies[ix(event.record)];
  const Place lowering = lastSignal(sight.trace, ally.lead, ally.against, event.tick + 1);
  if (lowering.found()) why.causes.push_back(measureCause(sight, lowering));
  why.causes.push_back(causeOf(CauseKind::alliance, "The joint answer ends",
                               sight.name(ally.lead) + " led it and has come down, so its partners' support ends too.",
                               event.tick));
  why.rule = "support ends when the lead falls below rung 3";
}

std::string termText(const OfferRecord::Side& side) {
  struct Term {
    const char* name;
    double value;
  };
  const std::array<Term, 7> terms = {{{"trust", side.trust},
                                      {"channel", side.channel},
                                      {"mediation", side.mediation},
                                      {"costs so far", side.cost},
                                      {"audience", side.audience},
                                      {"hostility", side.hostility},
                                      {"verification", side.verification}}};
  std::string text;
  for (const Term& term : terms) {
    if (term.value == 0) continue;
    text += (text.empty() ? "" : ", ") + std::string(term.name) + " " + text::signedFixed(term.value, 2);
  }
  return text.empty() ? "nothing speaks for or against" : text;
}

Cause sideCause(const Sight& sight, ActorIndex actor, const OfferRecord::Side& side, int tick) {
  const std::string name = sight.name(actor);
  Cause cause =
      causeOf(CauseKind::settlement, name + (side.accepts ? " accepts" : " refuses"),
              "It accepts with a chance of " + text::percent(side.acceptance) + ": " + termText(side) + ".", tick);
  cause.factors.push_back(drawFactor(side.draw, side.acceptance, "accepts below"));
  return cause;
}

// The posture that made it a crisis: the higher of the two, on that day.
void addCrisis(const Sight& sight, const OfferRecord& offer, int tick, Explanation& why) {
  Place crisis;
  int highest = 0;
  for (const auto& [actor, toward] : {std::pair{offer.first, offer.second}, std::pair{offer.second, offer.first}}) {
    const int rung = sight.trace.states[ix(tick)].posture[sight.scenario.tieIndex(actor, toward)];
    const Place raise = lastRaise(sight.trace, actor, toward, tick + 1);
    if (!raise.found() || (crisis.found() && rung <= highest)) continue;
    crisis = raise;
    highest = rung;
  }
  if (crisis.found()) why.causes.push_back(measureCause(sight, crisis));
}

void explainOffer(const Sight& sight, const Event& event, Explanation& why) {
  const OfferRecord& offer = sight.day(event.tick).offers[ix(event.record)];
  addCrisis(sight, offer, event.tick, why);
  if (offer.script < 0) {
    why.causes.push_back(sideCause(sight, offer.first, offer.side[0], event.tick));
    why.causes.push_back(sideCause(sight, offer.second, offer.side[1], event.tick));
  }
  const int days = static_cast<int>(sight.scenario.constants.truceLength);
  const std::string outcome = "For " + text::count(days, "day") +
                              " neither side goes above rung 2, rivals see fewer chances, and " +
                              text::percent(sight.scenario.constants.truceRelief) + " of the tension is gone.";
  Cause cause = causeOf(CauseKind::settlement, offer.settled ? "A truce" : "No truce",
                        offer.settled ? outcome : "The crisis goes on.", event.tick);
  if (offer.script >= 0 && !sight.scenario.moves[ix(offer.script)].source.empty())
    cause.text += " Documented: " + sight.scenario.moves[ix(offer.script)].source;
  why.causes.push_back(std::move(cause));
  why.rule = offer.script >= 0 ? "documented talks, placed by the scenario"
                               : "a truce needs both: accept below " + text::fixed(offer.side[0].acceptance, 3) +
                                     " and " + text::fixed(offer.side[1].acceptance, 3) + ", drew " +
                                     text::fixed(offer.side[0].draw, 3) + " and " + text::fixed(offer.side[1].draw, 3);
}

void explainBrokenTruce(const Sight& sight, const Event& event, Explanation& why) {
  for (auto known = sight.events.rbegin(); known != sight.events.rend(); ++known) {
    const bool ours = (known->actor == event.actor && known->toward == event.toward) ||
                      (known->actor == event.toward && known->toward == event.actor);
    if (!ours || known->kind != EventKind::settlement || known->tick > event.tick) continue;
    Cause cause =
        causeOf(CauseKind::settlement, "The truce", "Agreed on day " + std::to_string(known->tick) + ".", known->tick);
    cause.eventId = known->id;
    why.causes.push_back(std::move(cause));
    break;
  }
  why.causes.push_back(incidentCause(sight, event.number));
  why.causes.push_back(evidenceCause(sight, {event.tick, event.record}));
  why.causes.push_back(causeOf(
      CauseKind::settlement, "The truce breaks",
      "A mandate against " + sight.name(event.toward) + " ends it at once. Trust falls by 30 %, tension rises by 5.",
      event.tick));
  why.rule = "a mandate against the other side ends a truce";
  believe(sight, sight.beliefs(event.number, event.tick), why.believed);
  tellTruth(sight, event.number, why.truth);
}

}  // namespace

void explainRelation(const Sight& sight, const Event& event, Explanation& why) {
  switch (event.kind) {
    case EventKind::support: return explainSupport(sight, event, why);
    case EventKind::supportEnded: return explainSupportEnd(sight, event, why);
    case EventKind::truceBroken: return explainBrokenTruce(sight, event, why);
    default: return explainOffer(sight, event, why);
  }
}

}  // namespace firebreak
