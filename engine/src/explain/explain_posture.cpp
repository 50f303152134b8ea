// Why a posture rose, fell, stayed, or could not rise: the wish, the right, the resolve, and what led to them.
#include <algorithm>
#include <utility>

#include "engine/order.h"
#include "explain/sight.h"

namespace firebreak {
namespace {

constexpr double shareWorthSaying = .10;  // of the tension, for a case or a measure to be called a cause of it

// The case that weighs most in the tension, −1 if none weighs enough.
CaseNumber heaviestCase(const std::vector<LedgerLine>& ledger, double tension) {
  for (const LedgerLine& line : largestFirst(ledger))
    if ((line.source == TensionSource::blame || line.source == TensionSource::solidarity) &&
        line.amount >= std::max(.5, shareWorthSaying * tension))
      return line.number;
  return -1;
}

bool measuresWeigh(const std::vector<LedgerLine>& ledger, ActorIndex from, double tension) {
  for (const LedgerLine& line : ledger)
    if (line.source == TensionSource::pressure && line.from == from)
      return line.amount >= std::max(.5, shareWorthSaying * tension);
  return false;
}

void tellMisreading(const Sight& sight, const SignalRecord& signal, Explanation& why) {
  const std::string measure = signal.measure < 0 ? "words" : std::string(measures()[ix(signal.measure)].label);
  why.believed.push_back(text::possessive(sight.name(signal.actor)) + " act (" + measure + ") counts " +
                         text::fixed(signal.factor, 1) + " times what it is");
  why.truth.push_back(sight.name(signal.toward) + " misread it");
}

// The measure that presses on the event's actor, and how it was read if that is still in force.
void addPressure(const Sight& sight, const Event& event, Explanation& why) {
  const Place measure = lastSignal(sight.trace, event.toward, event.actor, event.tick);
  if (measure.found()) why.causes.push_back(measureCause(sight, measure));
  const Place read = lastRead(sight.trace, event.toward, event.actor, event.tick);
  if (!read.found()) return;
  const SignalRecord& signal = signalAt(sight.trace, read);
  const double inForce = sight.trace.states[ix(event.tick)].reading[sight.scenario.tieIndex(event.toward, event.actor)];
  if (signal.factor != inForce) return;
  if (signal.reading == Reading::misread || signal.reading == Reading::accepted)
    why.causes.push_back(readingCause(sight, read));
  if (signal.reading == Reading::misread) tellMisreading(sight, signal, why);
}

// What came before the review: the incident, the other side's measure and how it was read. Earliest first.
void addOrigins(const Sight& sight, const Event& event, const ReviewRecord& review,
                const std::vector<LedgerLine>& ledger, Explanation& why) {
  const CaseNumber number = review.mandateCase >= 0 ? review.mandateCase : heaviestCase(ledger, review.tension);
  if (number >= 0) why.causes.push_back(incidentCause(sight, number));

  const bool counters = review.source == PermitSource::counter;
  if (counters || measuresWeigh(ledger, review.toward, review.tension)) addPressure(sight, event, why);
  sortStably(why.causes.begin(), why.causes.end(), [](const Cause& a, const Cause& b) { return a.tick < b.tick; });

  if (number < 0) return;
  believe(sight, sight.beliefs(number, event.tick), why.believed);
  why.believed.push_back("Severity felt as " + text::fixed(sight.cases.opened(number).felt, 1));
  tellTruth(sight, number, why.truth);
}

void addEvidence(const Sight& sight, const Event& event, const ReviewRecord& review, Explanation& why) {
  if (review.source != PermitSource::mandate || review.mandateCase < 0) return;
  const Place mandate = lastMandate(sight.trace, review.mandateCase, review.toward, event.tick);
  if (mandate.found()) why.causes.push_back(evidenceCause(sight, mandate));
  if (const Place vote = voteOf(sight, review.mandateCase, event.tick); vote.found())
    why.causes.push_back(voteCause(sight, vote));
}

bool truceHolds(const Sight& sight, const Event& event) {
  for (const MandateRecord& mandate : sight.day(event.tick).mandates)
    if (mandate.brokeTruce && ((mandate.actor == event.actor && mandate.named == event.toward) ||
                               (mandate.actor == event.toward && mandate.named == event.actor)))
      return false;
  const WorldState& morning = sight.trace.states[ix(event.tick)];
  return morning.truceUntil[sight.scenario.tieIndex(event.actor, event.toward)] > event.tick;
}

std::string ruleOf(const Sight& sight, const Event& event, const ReviewRecord& review) {
  std::string rule =
      "lower of demanded " + std::to_string(review.demanded) + ", permitted " + std::to_string(review.permitted);
  const int limit = std::min(review.demanded, review.permitted);
  if (review.wanted < limit)
    rule += "; at most " + text::count(static_cast<int>(sight.actor(review.actor).climbStep), "rung") +
            " a review: " + std::to_string(review.wanted);
  if (truceHolds(sight, event)) rule += "; no more than 2 during a truce";
  if (review.expired) rule += "; the measure had run its time";
  if (review.result == ReviewResult::lapse) rule += " and its ground was not renewed";
  if (review.result == ReviewResult::overseen) rule += "; overseers stopped it";
  return rule;
}

// Whether a draw decided: a measure that has run its time is renewed or lowered without one.
bool drew(const ReviewRecord& review) {
  return review.needed > 0 && !(review.expired && review.wanted <= review.posture);
}

// The cause that the event itself is, when a measure came of it.
void addAnswer(const Sight& sight, const Event& event, Explanation& why) {
  const Place place = {event.tick, event.record};
  const SignalRecord& signal = signalAt(sight.trace, place);
  Cause cause = measureCause(sight, place);
  if (event.kind == EventKind::raise) cause.text += " " + readingCause(sight, place).text + receptionText(signal);
  if (signal.legal.asked >= 0) why.causes.push_back(legalCause(sight, place));
  why.causes.push_back(std::move(cause));
  if (signal.reading == Reading::innocent)
    why.truth.push_back(sight.name(signal.toward) + " is innocent of what this answers, and feels it " +
                        text::fixed(signal.factor, 1) + " times as hard");
  if (signal.garbledBy >= 0)
    why.truth.push_back(sight.name(signal.garbledBy) + " garbles what " + sight.name(signal.actor) + " signals");
  if (signal.wrongTarget) why.truth.push_back("This strikes the wrong one");
}

// The open case that comes closest to giving the right to `rung`: severe enough, with the highest belief in the target.
struct ClosestCase {
  CaseNumber number = -1;
  double belief = 0;
};

ClosestCase closestCase(const Sight& sight, const Event& event, int rung) {
  const double floor = sight.actor(event.actor).ladder.severityFloor[ix(rung)];
  ClosestCase closest;
  for (const EvidenceRecord& evidence : sight.day(event.tick).evidence) {
    const Case& opened = sight.cases.opened(evidence.number);
    const double belief = (evidence.shown.empty() ? evidence.after : evidence.shown)[ix(event.toward)];
    if (opened.victim == event.actor && opened.counted >= floor && belief > closest.belief)
      closest = {evidence.number, belief};
  }
  return closest;
}

void addBlocked(const Sight& sight, const Event& event, const ReviewRecord& review, Explanation& why) {
  const Actor& actor = sight.actor(event.actor);
  const int rung = review.demanded;
  const ClosestCase closest = closestCase(sight, event, rung);
  Cause cause = causeOf(CauseKind::law, "No right to rung " + std::to_string(rung), "", event.tick);
  if (closest.number < 0) {
    cause.text = "No open case is severe enough: rung " + std::to_string(rung) + " asks for a felt severity of " +
                 text::fixed(actor.ladder.severityFloor[ix(rung)], 0) + ".";
  } else {
    const double standard =
        std::clamp(actor.ladder.evidence[ix(rung)] + actor.evidenceShift - .2 * review.pressure / 5, .02, .995);
    const text::PercentPair shown = text::percentPair(closest.belief, standard);
    cause.text =
        "The case that comes closest is " + text::caseName(sight.scenario, sight.cases.opened(closest.number)) + ".";
    cause.factors.push_back(
        asShare(against(factorOf("belief in " + sight.name(event.toward), closest.belief, shown.value), standard,
                        "standard " + shown.limit)));
  }
  const double frustration = .1 * actor.audienceCost * (rung - review.permitted);
  cause.text += " Frustration adds " + text::fixed(frustration, 2) +
                " to the pressure at home, which lowers the evidence asked for next time.";
  why.causes.push_back(std::move(cause));
}

void explainReview(const Sight& sight, const Event& event, const ReviewRecord& review, Explanation& why) {
  const std::vector<LedgerLine> ledger =
      tensionLedger(sight.scenario, sight.trace, review.actor, review.toward, event.tick);
  addOrigins(sight, event, review, ledger, why);
  const bool climbs =
      event.kind == EventKind::raise || event.kind == EventKind::hesitated || event.kind == EventKind::overseen;
  const int rung = climbs ? review.wanted : event.kind == EventKind::blocked ? review.demanded : review.posture;
  why.causes.push_back(tensionCause(sight, review, event.tick, rung, ledger));
  addEvidence(sight, event, review, why);
  why.causes.push_back(lawCause(sight, review, event.tick));
  if (event.kind == EventKind::blocked)
    addBlocked(sight, event, review, why);
  else if (event.kind == EventKind::hesitated || drew(review))
    why.causes.push_back(resolveCause(sight, review, event.tick));
  if (review.overseers > 0) why.causes.push_back(overseersCause(sight, review, event.tick));
  if (event.kind == EventKind::raise || event.kind == EventKind::lower || event.kind == EventKind::renew)
    addAnswer(sight, event, why);
  why.rule = ruleOf(sight, event, review);
}

void explainScripted(const Sight& sight, const Event& event, Explanation& why) {
  const ScriptedMove& move = sight.scenario.moves[ix(signalAt(sight.trace, {event.tick, event.record}).script)];
  addAnswer(sight, event, why);
  if (!move.source.empty()) why.causes.back().text += " Documented: " + move.source;
  why.rule = "documented act, placed by the scenario";
}

// Lowered without a review: a truce lowers what can be undone; on a tie without hostility a documented measure ends
// with its time.
void explainUnreviewed(const Sight& sight, const Event& event, Explanation& why) {
  const std::vector<OfferRecord>& offers = sight.day(event.tick).offers;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const bool ours = (offers[i].first == event.actor && offers[i].second == event.toward) ||
                      (offers[i].first == event.toward && offers[i].second == event.actor);
    if (!ours || !offers[i].settled) continue;
    Cause cause = causeOf(
        CauseKind::settlement, "A truce begins",
        "Both sides lower what can be undone to rung 1, and do not climb above rung 2 while it lasts.", event.tick);
    cause.eventId = sight.idOf({event.tick, static_cast<int>(i)}, {EventKind::settlement});
    why.causes.push_back(std::move(cause));
  }
  const bool truce = !why.causes.empty();
  if (const Place before = lastSignal(sight.trace, event.actor, event.toward, event.tick); before.found() && !truce)
    why.causes.push_back(measureCause(sight, before));
  addAnswer(sight, event, why);
  why.rule = truce ? "a truce lowers every reversible posture above 1 to 1" : "a documented measure ends with its time";
}

}  // namespace

void explainPosture(const Sight& sight, const Event& event, Explanation& why) {
  if (event.scripted) return explainScripted(sight, event, why);
  const ReviewRecord* review = reviewOn(sight.trace, event.tick, event.actor, event.toward);
  if (review && (event.kind != EventKind::lower || review->after == event.to))
    return explainReview(sight, event, *review, why);
  explainUnreviewed(sight, event, why);
}

}  // namespace firebreak
