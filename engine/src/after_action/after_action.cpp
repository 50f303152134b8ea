#include "engine/after_action.h"

#include <algorithm>

#include "base/index.h"
#include "trace/lookup.h"

namespace firebreak {
namespace {

bool isDecision(EventKind kind) {
  switch (kind) {
    case EventKind::raise:
    case EventKind::lower:
    case EventKind::renew:
    case EventKind::blocked:
    case EventKind::hesitated:
    case EventKind::overseen:
    case EventKind::objected: return true;
    default: return false;
  }
}

class Reviewer {
 public:
  Reviewer(const Scenario& scenario, const Trace& trace, const Trace* baseline)
      : scenario_(scenario), trace_(trace), baseline_(baseline), cases_(trace), events_(eventsOf(scenario, trace)) {}

  AfterAction review() {
    for (CaseNumber number = 0; number < cases_.size(); ++number)
      review_.cases.push_back(openedCase(number));
    followCases();
    for (const Event& event : events_) {
      if (event.kind == EventKind::voted) review_.votes.push_back(event.id);
      if (isDecision(event.kind)) review_.decisions.push_back(decisionOf(event));
    }
    addTimings();
    if (baseline_) compare();
    return std::move(review_);
  }

 private:
  CaseAction openedCase(CaseNumber number) const {
    const Case& opened = cases_.opened(number);
    CaseAction action;
    action.number = number;
    action.opened = opened.opened;
    action.victim = opened.victim;
    action.severity = opened.severity;
    action.felt = opened.felt;
    action.counted = opened.counted;
    action.line = scenarioAt(scenario_, opened.opened).actors[ix(opened.victim)].declaredLine;
    action.crossed = action.counted >= action.line;
    action.principal = opened.principal;
    for (const Event& event : events_) {
      if (event.kind != EventKind::incident || event.number != number) continue;
      action.title = event.title;
      action.eventId = event.id;
    }
    return action;
  }

  // A host is rightly named for a group that it harbours.
  bool isRight(const Case& opened, const MandateRecord& mandate) const {
    if (mandate.named == opened.principal) return true;
    if (opened.attacker >= scenario_.actorCount()) return false;
    const Actor& attacker = scenario_.actors[ix(opened.attacker)];
    return attacker.harboured && attacker.sponsor == mandate.named;
  }

  void followCases() {
    for (std::size_t tick = 0; tick < trace_.days.size(); ++tick) {
      for (const MandateRecord& mandate : trace_.days[tick].mandates) {
        CaseAction& action = review_.cases[ix(mandate.number)];
        if (action.named != mandate.named) action.namedTick = static_cast<int>(tick);
        action.named = mandate.named;
        action.rightly = isRight(cases_.opened(mandate.number), mandate);
        action.rung = mandate.rung;
        action.belief = mandate.belief;
        action.standard = mandate.standard;
      }
      for (const CloseRecord& close : trace_.days[tick].closed) {
        CaseAction& action = review_.cases[ix(close.number)];
        const Case& opened = cases_.opened(close.number);
        action.closed = true;
        action.answeredAge = close.answeredAge;
        action.line = scenarioAt(scenario_, static_cast<int>(tick)).actors[ix(opened.victim)].declaredLine;
        action.crossed = close.end != CaseEnd::belowLine;
      }
    }
    for (const Case& open : trace_.states.back().cases)
      review_.cases[ix(open.number)].answeredAge = open.answeredAge;
  }

  Decision decisionOf(const Event& event) const {
    Decision decision;
    decision.eventId = event.id;
    decision.title = event.title;
    decision.kind = event.kind;
    decision.tick = event.tick;
    decision.actor = event.actor;
    decision.toward = event.toward;
    decision.from = event.from;
    decision.to = event.to;
    decision.scripted = event.scripted;
    const bool signalled = event.kind == EventKind::raise || event.kind == EventKind::lower ||
                           event.kind == EventKind::renew || event.kind == EventKind::objected;
    if (signalled) addSignal(dayOf(trace_, event.tick).signals[ix(event.record)], decision);
    if (event.kind == EventKind::objected) decision.measure = -1, decision.wrongTarget = decision.misread = false;
    const ReviewRecord* review = reviewOn(trace_, event.tick, event.actor, event.toward);
    if (review && !event.scripted) addReview(*review, decision);
    if (baseline_ && ix(event.tick) + 1 < baseline_->states.size()) {
      const WorldState& evening = baseline_->states[ix(event.tick) + 1];
      decision.baselineRung = evening.posture[scenario_.tieIndex(event.actor, event.toward)];
    }
    return decision;
  }

  void addSignal(const SignalRecord& signal, Decision& decision) const {
    decision.measure = signal.measure;
    decision.wrongTarget = signal.wrongTarget;
    decision.misread = signal.reading == Reading::misread;
    decision.legal = signal.legal;
  }

  void addReview(const ReviewRecord& review, Decision& decision) const {
    const Scenario standing = scenarioAt(scenario_, decision.tick);
    const Ladder& ladder = standing.actors[ix(review.actor)].ladder;
    decision.wish = review.tension + review.pressure + review.mood + review.fear;
    if (decision.to > 0)
      decision.redLine =
          ladder.redLine[ix(decision.to)] + (decision.to >= 6 && decision.to > review.posture ? review.firebreak : 0);
    decision.demanded = review.demanded;
    decision.permitted = review.permitted;
    decision.source = review.source;
    decision.number = review.mandateCase;
    if (decision.number >= 0) decision.days = decision.tick - cases_.opened(decision.number).opened;
  }

  static double median(std::vector<int> values) {
    if (values.empty()) return -1;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
  }

  void addTimings() {
    for (ActorIndex i = 0; i < scenario_.stateCount; ++i) {
      std::vector<int> naming, answering;
      bool any = false;
      for (const CaseAction& action : review_.cases) {
        if (action.victim != i) continue;
        any = true;
        if (action.namedTick >= 0) naming.push_back(action.namedTick - action.opened);
        if (action.answeredAge >= 0) answering.push_back(action.answeredAge);
      }
      if (!any) continue;
      review_.timings.push_back({.actor = i,
                                 .named = static_cast<int>(naming.size()),
                                 .answered = static_cast<int>(answering.size()),
                                 .medianNaming = median(naming),
                                 .medianAnswer = median(answering)});
    }
  }

  static bool same(const WorldState& a, const WorldState& b) {
    const bool stances =
        a.posture == b.posture && a.measure == b.measure && a.expiry == b.expiry && a.reading == b.reading;
    const bool minds =
        a.tension == b.tension && a.pressure == b.pressure && a.posterior == b.posterior && a.trust == b.trust;
    const bool books = a.recentCost == b.recentCost && a.reputationYes == b.reputationYes && a.harm == b.harm;
    return stances && minds && books && a.mandateRung == b.mandateRung && a.casesOpened == b.casesOpened;
  }

  void compare() {
    review_.compared = true;
    BaselineComparison& baseline = review_.baseline;
    baseline.outcomes = baseline_->outcomes;
    baseline.signature = baseline_->signature;
    // State d + 1 is the evening of day d; a difference from the start shows on day 0.
    const std::size_t states = std::min(trace_.states.size(), baseline_->states.size());
    for (std::size_t state = 0; state < states && baseline.parts < 0; ++state) {
      if (!same(trace_.states[state], baseline_->states[state]))
        baseline.parts = std::max(0, static_cast<int>(state) - 1);
    }
    baseline.differs = trace_.signature != baseline_->signature;
  }

  const Scenario& scenario_;
  const Trace& trace_;
  const Trace* baseline_;
  CaseBook cases_;
  std::vector<Event> events_;
  AfterAction review_;
};

}  // namespace

AfterAction afterAction(const Scenario& scenario, const Trace& trace, const Trace* baseline) {
  return Reviewer(scenario, trace, baseline).review();
}

Scenario withoutMoves(Scenario scenario) {
  scenario.moves.clear();
  return scenario;
}

}  // namespace firebreak
