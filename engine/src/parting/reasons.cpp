#include "parting/reasons.h"

#include <algorithm>
#include <cmath>

#include "base/index.h"
#include "text/text.h"
#include "trace/lookup.h"

namespace firebreak {
namespace {

using text::fixed;
using text::percent;

std::string standsAt(const std::string& what, const std::string& here, const std::string& there) {
  return what + " stands at " + here + " and not at " + there;
}

// Of tension: one decimal where there is one.
std::string points(double value) {
  const std::string digits = fixed(value, 1);
  return digits.size() > 2 && digits.compare(digits.size() - 2, 2, ".0") == 0 ? digits.substr(0, digits.size() - 2)
                                                                              : digits;
}

bool differs(double a, double b) {
  return std::fabs(a - b) >= .05;
}

// The line of a rung that a review looks at, as explanations tell it.
double lineOf(const Scenario& scenario, const ReviewRecord& review, int rung) {
  const double fire = rung >= 6 && rung > review.posture ? review.firebreak : 0;
  return scenario.actors[ix(review.actor)].ladder.redLine[ix(rung)] + fire;
}

double wishOf(const ReviewRecord& review) {
  return review.tension + review.pressure + review.mood + review.fear;
}

// The wish against the line: the lowest rung that one of the two demands and the other does not.
std::string demandReason(const Difference& d, const ReviewRecord& there, const ReviewRecord& here) {
  const int rung = std::min(there.demanded, here.demanded) + 1;
  const Scenario standingThere = scenarioAt(d.first.scenario, d.tick), standing = scenarioAt(d.second.scenario, d.tick);
  const double lineThere = lineOf(standingThere, there, rung), line = lineOf(standing, here, rung);
  const double wishThere = wishOf(there), wish = wishOf(here);
  std::string reason;
  if (differs(line, lineThere)) {
    reason = standsAt("its red line at rung " + std::to_string(rung), points(line), points(lineThere));
    if (!differs(wish, wishThere)) return reason + ", its wish to act being " + points(wish);
    return reason + " and " + standsAt("its wish to act", points(wish), points(wishThere));
  }
  if (!differs(wish, wishThere)) return "";
  return standsAt("its wish to act", points(wish), points(wishThere)) + ", against a red line of " + points(line) +
         " at rung " + std::to_string(rung);
}

std::string reviewReason(const Difference& d, const ReviewRecord& there, const ReviewRecord& here) {
  if (there.demanded != here.demanded) return demandReason(d, there, here);
  if (there.permitted != here.permitted)
    return "it has the right to go up to rung " + std::to_string(here.permitted) + " and not up to rung " +
           std::to_string(there.permitted);
  if (there.wanted != here.wanted)
    return "it may move to rung " + std::to_string(here.wanted) + " at one review and not to rung " +
           std::to_string(there.wanted);
  if (there.needed != here.needed)
    return "it acts with a chance of " + percent(here.needed) + " and not of " + percent(there.needed) +
           ", and luck drew " + fixed(here.draw, 2);
  if (there.overseers != here.overseers)
    return "its overseers stop it with a chance of " + percent(here.overseers) + " and not of " +
           percent(there.overseers);
  return "";
}

// The highest belief and the standard, on the side where no mandate came of it.
double beliefOf(const PartingSide& side, int tick, const MandateRecord& mandate) {
  const EvidenceRecord* evidence = evidenceOn(side.trace, tick, mandate.number);
  if (!evidence) return -1;
  return (evidence->shown.empty() ? evidence->after : evidence->shown)[ix(mandate.named)];
}

double askedFor(const PartingSide& side, int tick, ActorIndex actor, int rung) {
  const Scenario standing = scenarioAt(side.scenario, tick);
  const Actor& who = standing.actors[ix(actor)];
  return who.ladder.evidence[ix(rung)] + who.evidenceShift;
}

std::string mandateReason(const Difference& d) {
  const bool here = d.facts.second != nullptr;
  const PartingSide& side = here ? d.second : d.first;
  const MandateRecord& mandate = side.trace.days[ix(d.tick)].mandates[ix(d.facts.any().record)];
  const double askedHere = askedFor(d.second, d.tick, mandate.actor, mandate.rung),
               askedThere = askedFor(d.first, d.tick, mandate.actor, mandate.rung);
  if (askedHere != askedThere)
    return "it asks for evidence of " + percent(askedHere) + " and not of " + percent(askedThere) + " for rung " +
           std::to_string(mandate.rung);
  const double believed = beliefOf(d.second, d.tick, mandate), believedThere = beliefOf(d.first, d.tick, mandate);
  if (believed < 0 || believedThere < 0 || believed == believedThere) return "";
  const auto share = [](double value) { return fixed(100 * value, 1) + " %"; };
  return standsAt("its belief that it was " + d.second.scenario.actors[ix(mandate.named)].name, share(believed),
                  share(believedThere)) +
         ", the standard being " + share(mandate.standard);
}

std::string signalReason(const SignalRecord& there, const SignalRecord& here) {
  if (there.reading == here.reading || there.misreadOdds == here.misreadOdds) return "";
  return "the other side misreads it with a chance of " + percent(here.misreadOdds) + " and not of " +
         percent(there.misreadOdds) + ", and luck drew " + fixed(here.draw, 2);
}

std::string voteReason(const VoteRecord& there, const VoteRecord& here) {
  if (there.quorum != here.quorum)
    return "the coalition asks for " + percent(here.quorum) + " and not for " + percent(there.quorum);
  if (there.inFavour == here.inFavour) return "";
  return percent(here.inFavour) + " of the coalition agree and not " + percent(there.inFavour);
}

std::string offerReason(const Difference& d, const OfferRecord& there, const OfferRecord& here) {
  for (std::size_t i = 0; i < here.side.size(); ++i) {
    if (here.side[i].accepts == there.side[i].accepts) continue;
    const ActorIndex who = i == 0 ? here.first : here.second;
    return d.second.scenario.actors[ix(who)].name + " accepts with a chance of " + percent(here.side[i].acceptance) +
           " and not of " + percent(there.side[i].acceptance);
  }
  return "";
}

std::string relapseReason(const Difference& d) {
  const bool here = d.facts.second != nullptr;
  const DayRecord& day = (here ? d.second : d.first).trace.days[ix(d.tick)];
  const RelapseRecord& relapse = day.relapses[ix(d.facts.any().record)];
  return std::string(here ? "here" : "there") + " it falls apart with a chance of " + percent(relapse.chance) +
         " a day";
}

// Whether it speaks of that actor or its ties.
bool isOf(const ParameterChange& change, const std::string& name) {
  return !name.empty() && change.owner == name;
}

}  // namespace

std::string gateReason(const Difference& d) {
  const DayRecord &there = d.first.trace.days[ix(d.tick)], &here = d.second.trace.days[ix(d.tick)];
  const bool both = d.facts.first && d.facts.second;
  switch (d.facts.any().kind) {
    case FactKind::mandate: return mandateReason(d);
    case FactKind::relapse: return relapseReason(d);
    default: break;
  }
  if (!both) return "";
  const std::size_t i = ix(d.facts.first->record), k = ix(d.facts.second->record);
  switch (d.facts.any().kind) {
    case FactKind::review: return reviewReason(d, there.reviews[i], here.reviews[k]);
    case FactKind::signal: return signalReason(there.signals[i], here.signals[k]);
    case FactKind::vote: return voteReason(there.votes[i], here.votes[k]);
    case FactKind::offer: return offerReason(d, there.offers[i], here.offers[k]);
    default: return "";
  }
}

std::string parameterName(const ParameterChange& change, std::string_view itself) {
  std::string label = text::decapitalised(change.label);
  if (const std::size_t at = label.find(", rung "); at != std::string::npos) label.replace(at, 7, " at rung ");
  if (change.owner.empty()) return "the " + label;
  return (change.owner == itself ? "its" : text::possessive(change.owner)) + " " + label;
}

std::string changeReason(const Difference& d, ActorIndex actor) {
  const std::vector<ParameterChange>& changes = d.changes;
  if (changes.empty()) return "";
  const std::string name =
      actor >= 0 && actor < d.second.scenario.actorCount() ? d.second.scenario.actors[ix(actor)].name : std::string();
  const auto own =
      std::find_if(changes.begin(), changes.end(), [&](const ParameterChange& c) { return isOf(c, name); });
  const ParameterChange& nearest = own != changes.end() ? *own : changes.front();
  std::string reason = standsAt(parameterName(nearest, name), nearest.afterText, nearest.beforeText);
  if (const auto more = static_cast<int>(changes.size()) - 1; more > 0)
    reason += ", and " + text::count(more, "more change") + " with it";
  return reason;
}

}  // namespace firebreak
