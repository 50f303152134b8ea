#include "events/titles.h"

#include "base/index.h"
#include "engine/registry.h"
#include "engine/tables.h"
#include "text/text.h"

namespace firebreak {
namespace {

// All that a title is made of.
struct Subject {
  const Scenario& scenario;
  const DayRecord& day;
  const CaseBook& cases;
  const Event& event;

  std::string actor() const { return text::actorName(scenario, event.actor); }
  std::string toward() const { return text::actorName(scenario, event.toward); }
  std::string caseName() const { return text::caseName(scenario, cases.opened(event.number)); }
  std::string rung() const { return "rung " + std::to_string(event.to); }
};

std::string incidentTitle(const Subject& s) {
  const Case& opened = s.cases.opened(s.event.number);
  if (opened.script >= 0 && !s.scenario.incidents[ix(opened.script)].title.empty())
    return s.scenario.incidents[ix(opened.script)].title;
  const IncidentRecord& record = s.cases.record(s.event.number);
  const std::string noun = text::capitalised(text::incidentNoun(opened.type));
  if (record.hidden > 0) return noun + " found at " + s.actor() + " after " + text::count(record.hidden, "day");
  return noun + (record.spreadFrom >= 0 ? " spreads to " : " hits ") + s.actor();
}

std::string failedTitle(const Subject& s) {
  const ChanceRecord& chance = s.day.chances[ix(s.event.record)];
  return text::capitalised(text::incidentNoun(chance.type)) + " against " + s.toward() + " fails";
}

std::string flagTitle(const Subject& s) {
  const std::string whom = s.event.toward >= 0 ? s.toward() : "criminals";
  return s.actor() + " sees through a false flag that pointed to " + whom;
}

std::string signalTitle(const Subject& s) {
  const SignalRecord& signal = s.day.signals[ix(s.event.record)];
  if (signal.script >= 0 && !s.scenario.moves[ix(signal.script)].title.empty())
    return s.scenario.moves[ix(signal.script)].title;
  if (signal.statement) return s.actor() + " warns " + s.toward() + " in words";
  if (s.event.kind == EventKind::renew) return s.actor() + " renews " + s.rung() + " against " + s.toward();
  if (s.event.kind == EventKind::raise) return s.actor() + " climbs to " + s.rung() + " against " + s.toward();
  return s.actor() + " steps down to " + s.rung() + " against " + s.toward();
}

std::string closedTitle(const Subject& s) {
  const bool answered = s.day.closed[ix(s.event.record)].answeredAge >= 0;
  if (answered) return text::capitalised(s.caseName()) + " is closed, answered by " + s.actor();
  return s.actor() + " leaves " + s.caseName() + " unanswered";
}

std::string supportTitle(const Subject& s) {
  const AllyRecord& ally = s.day.allies[ix(s.event.record)];
  std::vector<std::string> partners;
  for (std::size_t j = 0; j < ally.share.size() && j < s.scenario.coalition.members.size(); ++j) {
    const ActorIndex member = s.scenario.coalition.members[j].actor;
    if (member != ally.lead && ally.share[j] >= .05) partners.push_back(text::actorName(s.scenario, member));
  }
  if (partners.empty()) return "Hardly a partner backs " + s.actor() + " against " + s.toward();
  return text::listed(partners) + (partners.size() == 1 ? " backs " : " back ") + s.actor() + " against " + s.toward();
}

std::string refusedTitle(const Subject& s) {
  const OfferRecord& offer = s.day.offers[ix(s.event.record)];
  const bool first = offer.side[0].accepts, second = offer.side[1].accepts;
  const std::string talks = "Talks between " + s.actor() + " and " + s.toward() + " fail: ";
  if (offer.script >= 0 && first == second) return talks + "no truce";
  if (!first && !second) return talks + "both refuse";
  return talks + (first ? s.toward() : s.actor()) + " refuses";
}

std::string voteTitle(const Subject& s) {
  const VoteRecord& vote = s.day.votes[ix(s.event.record)];
  const std::string share = text::percent(vote.inFavour);
  if (vote.granted < vote.asked)
    return "Partners deny " + s.actor() + " rung " + std::to_string(vote.asked) + ": " + share + " agree";
  return (vote.inFavour >= 0.5 ? share : "Only " + share) + " of the coalition agree with " + s.actor() + " on " +
         s.toward();
}

std::string objectedTitle(const Subject& s) {
  const LegalReview& legal = s.day.signals[ix(s.event.record)].legal;
  return "Lawyers of " + s.actor() + " object to " + std::string(measures()[ix(legal.asked)].label);
}

std::string shelterTitle(const Subject& s) {
  const ShelterRecord& shelter = s.day.shelters[ix(s.event.record)];
  return s.actor() + ", pressed by " + s.toward() + ", leaves " + text::actorName(s.scenario, shelter.group) +
         " less alone";
}

std::string changeTitle(const Subject& s) {
  const ScriptedChange& change = s.scenario.changes[ix(s.event.record)];
  if (!change.title.empty()) return change.title;
  const Result<ParameterAddress> address = findParameter(s.scenario, change.parameter);
  const std::string label = address ? labelOf(s.scenario, *address) : change.parameter;
  const int decimals = address ? address->parameter->decimals : 2;
  return label + " changes to " + text::fixed(change.value, decimals) +
         (address && address->first >= 0 ? " at " + s.actor() : "");
}

}  // namespace

std::string titleOf(const Scenario& scenario, const Trace& trace, const CaseBook& cases, const Event& event) {
  const Subject s = {scenario, dayOf(trace, event.tick), cases, event};
  switch (event.kind) {
    case EventKind::incident: return incidentTitle(s);
    case EventKind::failed: return failedTitle(s);
    case EventKind::deterred: return "Fear of an answer stops an attack on " + s.toward();
    case EventKind::flagExposed: return flagTitle(s);
    case EventKind::named: return s.actor() + " names " + s.toward() + " for " + s.caseName();
    case EventKind::raise:
    case EventKind::lower:
    case EventKind::renew:
    case EventKind::statement: return signalTitle(s);
    case EventKind::blocked:
      return s.actor() + " wants " + s.rung() + " against " + s.toward() + ", but has no right to it";
    case EventKind::hesitated: return s.actor() + " hesitates before " + s.rung() + " against " + s.toward();
    case EventKind::closed: return closedTitle(s);
    case EventKind::support: return supportTitle(s);
    case EventKind::supportEnded: return "Partners stop backing " + s.actor() + " against " + s.toward();
    case EventKind::offerRefused: return refusedTitle(s);
    case EventKind::settlement: return s.actor() + " and " + s.toward() + " agree on a truce";
    case EventKind::voted: return voteTitle(s);
    case EventKind::overseen: return "Overseers stop " + s.actor() + " before " + s.rung() + " against " + s.toward();
    case EventKind::objected: return objectedTitle(s);
    case EventKind::relapsed: return "The truce of " + s.actor() + " and " + s.toward() + " falls apart";
    case EventKind::havenPressed: return shelterTitle(s);
    case EventKind::changed: return changeTitle(s);
    case EventKind::truceBroken: return "The truce of " + s.actor() + " and " + s.toward() + " breaks";
  }
  return {};
}

}  // namespace firebreak
