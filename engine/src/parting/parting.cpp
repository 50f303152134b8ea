#include "engine/parting.h"

#include <algorithm>

#include "base/index.h"
#include "engine/registry.h"
#include "parting/facts.h"
#include "parting/moments.h"
#include "parting/numbers.h"
#include "parting/reasons.h"
#include "prevention/levers.h"
#include "text/text.h"

namespace firebreak {
namespace {

// A sentence where the actors of two scenarios are not the same ones in the same order.
std::string otherActors(const Scenario& first, const Scenario& second) {
  const int count = std::min(first.actorCount(), second.actorCount());
  for (int i = 0; i < count; ++i) {
    const Actor &a = first.actors[ix(i)], &b = second.actors[ix(i)];
    if (a.id != b.id)
      return "The two have other actors: " + a.name + " stands in the one where " + b.name + " stands in the other.";
    if (a.kind != b.kind || a.sponsor != b.sponsor || a.harboured != b.harboured)
      return a.name + " is not the same kind of actor in the two.";
  }
  if (first.actorCount() != second.actorCount()) {
    const Scenario& longer = first.actorCount() > second.actorCount() ? first : second;
    return "The two have other actors: " + longer.actors[ix(count)].name + " is in one of them alone.";
  }
  if (first.stateCount != second.stateCount) return "The two have other actors.";
  const auto member = [](const CoalitionMember& a, const CoalitionMember& b) { return a.actor == b.actor; };
  const std::vector<CoalitionMember>&a = first.coalition.members, &b = second.coalition.members;
  if (!std::equal(a.begin(), a.end(), b.begin(), b.end(), member)) return "The coalition has other members in the two.";
  return "";
}

std::string otherLuck(const Trace& first, const Trace& second) {
  if (first.seed == second.seed && first.run == second.run) return "";
  const auto luck = [](const Trace& trace) {
    return "seed " + std::to_string(trace.seed) + ", run " + std::to_string(trace.run);
  };
  return "The two were drawn with other luck: " + luck(first) + " and " + luck(second) + ".";
}

// What only the truth tells must not be told by a name.
ActorIndex ownerOfFact(const Fact& fact) {
  switch (fact.kind) {
    case FactKind::chance:
    case FactKind::hidden: return fact.toward;
    default: return fact.actor;
  }
}

bool sameScript(const Scenario& first, const Scenario& second) {
  // With the same parameters only the script, the dynamics and the rubric are left to tell two digests apart.
  Scenario written = first;
  written.incidents = second.incidents;
  written.moves = second.moves;
  written.changes = second.changes;
  written.dynamics = second.dynamics;
  written.linearGain = second.linearGain;
  written.rubric = second.rubric;
  return digest(written) == digest(first);
}

void findFacts(const PartingSide& first, const PartingSide& second, Parting& parting) {
  for (int tick = 0; tick < parting.days; ++tick) {
    const std::vector<Fact> there = factsOf(first.trace.days[ix(tick)]), here = factsOf(second.trace.days[ix(tick)]);
    const FactPair facts = firstDifference(there, here);
    if (!facts.found()) continue;
    const Fact& subject = facts.any();
    parting.day = tick;
    parting.what = factKindName(subject.kind);
    parting.actor = ownerOfFact(subject);
    parting.first = momentOf(first, tick, facts.first, subject);
    parting.second = momentOf(second, tick, facts.second, subject);
    if (parting.first.title == parting.second.title) {
      parting.first.title += distinctionOf(first, tick, facts.first, facts.second);
      parting.second.title += distinctionOf(second, tick, facts.second, facts.first);
    }
    const Difference difference = {first, second, tick, facts, parting.changes};
    parting.because = gateReason(difference);
    if (parting.because.empty()) parting.because = changeReason(difference, parting.actor);
    return;
  }
}

void findNumbers(const PartingSide& first, const PartingSide& second, Parting& parting) {
  for (int state = 0; state <= parting.days; ++state) {
    const NumberPair number =
        firstOtherNumber(first.scenario, first.trace.states[ix(state)], second.trace.states[ix(state)]);
    if (!number.found) continue;
    parting.fromStart = state == 0;
    parting.numbersDay = std::max(0, state - 1);
    parting.number = number.name;
    parting.firstNumber = number.first;
    parting.secondNumber = number.second;
    return;
  }
}

// Without the name of the actor that the sentence began with, as one clause within another.
std::string asClause(const std::string& title, const std::string& actor, const Scenario& scenario) {
  if (!actor.empty() && title.compare(0, actor.size() + 1, actor + " ") == 0) return "it" + title.substr(actor.size());
  for (const Actor& each : scenario.actors)
    if (title.compare(0, each.name.size(), each.name) == 0) return title;
  return text::decapitalised(title);
}

}  // namespace

std::vector<ParameterChange> changesBetween(const Scenario& first, const Scenario& second) {
  std::vector<ParameterChange> changes;
  if (!otherActors(first, second).empty()) return changes;
  for (const ParameterAddress& address : addresses(second)) {
    const double before = valueAt(first, address), after = valueAt(second, address);
    if (before == after) continue;
    changes.push_back({.path = pathOf(second, address),
                       .owner = ownerOf(second, address),
                       .label = labelOf(second, address),
                       .before = before,
                       .after = after,
                       .beforeText = quantityText(*address.parameter, before),
                       .afterText = quantityText(*address.parameter, after)});
  }
  return changes;
}

Parting partingOf(const PartingSide& first, const PartingSide& second) {
  Parting parting;
  parting.incomparable = otherActors(first.scenario, second.scenario);
  if (parting.incomparable.empty()) parting.incomparable = otherLuck(first.trace, second.trace);
  if (!parting.incomparable.empty()) return parting;
  parting.changes = changesBetween(first.scenario, second.scenario);
  parting.otherScript = !sameScript(first.scenario, second.scenario);
  parting.days = static_cast<int>(std::min(first.trace.days.size(), second.trace.days.size()));
  findFacts(first, second, parting);
  findNumbers(first, second, parting);
  if (parting.day >= 0) {
    const std::string actor = parting.actor >= 0 ? text::actorName(second.scenario, parting.actor) : std::string();
    for (PartingMoment* moment : {&parting.first, &parting.second}) {
      moment->clause = asClause(moment->title, actor, first.scenario);
      moment->title = text::capitalised(moment->title);
    }
    if (parting.because.empty() && parting.otherScript) parting.because = "what the scenario documents differs";
  }
  return parting;
}

}  // namespace firebreak
