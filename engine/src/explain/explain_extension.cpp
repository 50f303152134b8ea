// What the extensions of docs/model.md 14 add to an explanation: votes, lawyers, overseers, havens, relapses, changes.
#include <algorithm>

#include "engine/registry.h"
#include "explain/sight.h"

namespace firebreak {
namespace {

std::string ballotList(const Sight& sight, const VoteRecord& vote, bool concurs) {
  std::vector<std::string> names;
  for (const VoteRecord::Ballot& ballot : vote.ballots) {
    if (ballot.concurs == concurs)
      names.push_back(sight.name(ballot.member) + " (" + text::percent(ballot.belief) + " of " +
                      text::percent(ballot.standard) + ")");
  }
  return text::listed(names);
}

struct Test {
  const char* name;
  bool passed;
};

std::vector<Test> testsOf(const LegalReview& legal) {
  return {{"necessity", legal.necessity},
          {"proportionality", legal.proportionality},
          {"discrimination", legal.discrimination},
          {"reversibility", legal.reversibility},
          {"notification", legal.notification}};
}

std::string failedTests(const LegalReview& legal) {
  std::vector<std::string> names;
  for (const Test& test : testsOf(legal)) {
    if (!test.passed) names.push_back(test.name);
  }
  return text::listed(names);
}

void explainVote(const Sight& sight, const Event& event, Explanation& why) {
  const VoteRecord& vote = sight.day(event.tick).votes[ix(event.record)];
  why.causes.push_back(incidentCause(sight, vote.number));
  why.causes.push_back(voteCause(sight, {event.tick, event.record}));
  why.rule = vote.granted < vote.asked
                 ? "agreed " + text::percent(vote.inFavour) + " of the weight, quorum " + text::percent(vote.quorum)
                 : "agreed " + text::percent(vote.inFavour) + " of the weight" +
                       (vote.quorum > 0 ? ", quorum " + text::percent(vote.quorum) : ", no quorum asked for");
  believe(sight, sight.beliefs(vote.number, event.tick), why.believed);
  tellTruth(sight, vote.number, why.truth);
}

void explainObjection(const Sight& sight, const Event& event, Explanation& why) {
  const Place place = {event.tick, event.record};
  const LegalReview& legal = signalAt(sight.trace, place).legal;
  if (const ReviewRecord* review = reviewOn(sight.trace, event.tick, event.actor, event.toward))
    why.causes.push_back(lawCause(sight, *review, event.tick));
  why.causes.push_back(legalCause(sight, place));
  why.rule = "fails " + std::to_string(legal.failed) + " of 5 tests, " + std::to_string(legal.allowed) + " may fail";
}

void explainRelapse(const Sight& sight, const Event& event, Explanation& why) {
  const RelapseRecord& relapse = sight.day(event.tick).relapses[ix(event.record)];
  Cause cause =
      causeOf(CauseKind::settlement, "The truce falls apart",
              "A truce under tension may fall apart by itself; the better restraint can be checked, the less. "
              "Trust falls on both sides.",
              event.tick);
  cause.factors.push_back(drawFactor(relapse.draw, relapse.chance, "falls apart below"));
  why.causes.push_back(std::move(cause));
  why.rule = "falls apart below " + text::fixed(relapse.chance, 4) + ", drew " + text::fixed(relapse.draw, 4);
}

void explainHaven(const Sight& sight, const Event& event, Explanation& why) {
  const ShelterRecord& shelter = sight.day(event.tick).shelters[ix(event.record)];
  const Place pressing = lastSignal(sight.trace, shelter.by, shelter.host, event.tick + 1);
  if (pressing.found()) why.causes.push_back(measureCause(sight, pressing));
  Cause cause = causeOf(CauseKind::answer, "The host begins to act",
                        "While others hold rung 2 or more against it, " + sight.name(shelter.host) + " leaves " +
                            sight.name(shelter.group) + " less alone every day, and the group finds fewer chances.",
                        event.tick);
  cause.factors.push_back(asShare(against(factorOf("shelter", shelter.after, text::percent(shelter.after)),
                                          shelter.before, "before " + text::percent(shelter.before))));
  why.causes.push_back(std::move(cause));
  why.rule = "shelter shrinks by 1 % a day for each rung above 1 held against the host";
}

void explainChange(const Sight& sight, const Event& event, Explanation& why) {
  const ScriptedChange& change = sight.scenario.changes[ix(event.record)];
  const Result<ParameterAddress> address = findParameter(sight.scenario, change.parameter);
  std::string text =
      "From this day on the scenario sets " + change.parameter + " to " + text::fixed(change.value, 2) + ".";
  if (address) text += " " + std::string(address->parameter->meaning);
  if (!change.source.empty()) text += " Documented: " + change.source;
  why.causes.push_back(causeOf(CauseKind::answer, event.title, std::move(text), event.tick));
  why.rule = "placed by the scenario";
}

}  // namespace

Cause overseersCause(const Sight& sight, const ReviewRecord& review, int tick) {
  const bool stopped = review.overseersDraw < review.overseers;
  Cause cause = causeOf(CauseKind::law, stopped ? "Overseers stop it" : "Overseers let it pass",
                        text::possessive(sight.name(review.actor)) + " overseers stop a climb to rung " +
                            std::to_string(review.wanted) + " with a chance of " + text::percent(review.overseers) +
                            ", until the mood changes.",
                        tick);
  cause.factors.push_back(drawFactor(review.overseersDraw, review.overseers, "stopped below"));
  return cause;
}

Cause legalCause(const Sight& sight, Place place) {
  const SignalRecord& signal = signalAt(sight.trace, place);
  const LegalReview& legal = signal.legal;
  const std::string asked(measures()[ix(legal.asked)].label);
  Cause cause = causeOf(CauseKind::law, legal.objected ? "Lawyers object" : "Lawyers agree", "", place.tick);
  cause.text =
      text::capitalised(asked) + ": " +
      (legal.failed == 0 ? "all five tests passed"
                         : text::count(legal.failed, "test") + " of five failed (" + failedTests(legal) + ")") +
      "; " + std::to_string(legal.allowed) + " may fail.";
  if (legal.objected) {
    cause.text += " The lawful alternative: " +
                  (signal.measure < 0 ? std::string("no measure") : std::string(measures()[ix(signal.measure)].label)) +
                  ".";
  }
  cause.factors.push_back(against(factorOf("intensity", legal.proportion, text::fixed(legal.proportion, 0)),
                                  legal.limit, "in proportion up to " + text::fixed(legal.limit, 1)));
  cause.factors.push_back(
      asShare(against(factorOf("harm to bystanders", legal.collateral, text::fixed(legal.collateral, 2)),
                      legal.collateralLimit, "at most " + text::fixed(legal.collateralLimit, 2))));
  return cause;
}

Place voteOf(const Sight& sight, CaseNumber number, int until) {
  for (int tick = until; tick >= 0; --tick) {
    const std::vector<VoteRecord>& votes = sight.day(tick).votes;
    for (std::size_t i = votes.size(); i-- > 0;) {
      if (votes[i].number == number) return {tick, static_cast<int>(i)};
    }
  }
  return {};
}

Cause voteCause(const Sight& sight, Place place) {
  const VoteRecord& vote = sight.day(place.tick).votes[ix(place.record)];
  const bool lost = vote.granted < vote.asked;
  Cause cause =
      causeOf(CauseKind::alliance, lost ? "Partners do not agree" : "Partners look at the evidence", "", place.tick);
  cause.eventId = sight.idOf(place, {EventKind::voted});
  const std::string yes = ballotList(sight, vote, true), no = ballotList(sight, vote, false);
  cause.text = (yes.empty() ? "No partner agrees" : "Agree: " + yes) + (no.empty() ? "." : "; not: " + no + ".");
  if (lost) {
    cause.text += " Rung " + std::to_string(vote.asked) + " is denied" +
                  (vote.granted >= 3 ? "; rung " + std::to_string(vote.granted) + " is granted." : ".");
  }
  const Factor factor = asShare(factorOf("weight in favour", vote.inFavour, text::percent(vote.inFavour)));
  cause.factors.push_back(vote.quorum > 0 ? against(factor, vote.quorum, "quorum " + text::percent(vote.quorum))
                                          : factor);
  return cause;
}

std::string receptionText(const SignalRecord& signal) {
  std::string text;
  if (signal.legitimacy < 1) {
    text += " As a joint answer it presses " + text::percent(1 - signal.legitimacy) + " less.";
  }
  if (signal.garbledBy >= 0 && signal.reading == Reading::misread) {
    text += " Others' noise made that likelier.";
  }
  return text;
}

std::string shownText(const Sight& sight, const MandateRecord& mandate, int tick) {
  const EvidenceRecord* evidence = evidenceOn(sight.trace, tick, mandate.number);
  if (!evidence || evidence->shown.empty() || mandate.known == mandate.belief) return {};
  return " It knows " + text::percent(mandate.known) + " but can show " + text::percent(mandate.belief) + ".";
}

void explainExtension(const Sight& sight, const Event& event, Explanation& why) {
  switch (event.kind) {
    case EventKind::voted: return explainVote(sight, event, why);
    case EventKind::objected: return explainObjection(sight, event, why);
    case EventKind::relapsed: return explainRelapse(sight, event, why);
    case EventKind::havenPressed: return explainHaven(sight, event, why);
    default: return explainChange(sight, event, why);
  }
}

}  // namespace firebreak
