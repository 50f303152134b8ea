#include "engine/run.h"

#include <algorithm>

#include "base/index.h"
#include "model/initial_state.h"
#include "model/model.h"
#include "random/draws.h"
#include "run/course.h"
#include "run/signature.h"
#include "step/step.h"

namespace firebreak {
namespace {

Tally openTally(const Model& model, const WorldState& from) {
  Tally tally;
  tally.outcomes.peakOf = from.posture;
  tally.outcomes.peak = from.posture.empty() ? 0 : *std::max_element(from.posture.begin(), from.posture.end());
  tally.outcomes.costOf.resize(ix(model.states));
  if (!model.scenario.coalition.members.empty()) tally.outcomes.lowestCohesion = from.cohesion;
  return tally;
}

Outcomes outcomesOf(Tally tally, const WorldState& last) {
  Outcomes outcomes = std::move(tally.outcomes);
  const int serious = outcomes.seriousCases;
  outcomes.impunity = 1 - static_cast<double>(outcomes.punished) / std::max(1, serious);
  outcomes.timeToAnswer = serious > 0 ? tally.answerAges / serious : 20;
  for (std::size_t i = 0; i < last.reputationYes.size(); ++i) {
    outcomes.finalReputation.push_back(last.reputationYes[i] / (last.reputationYes[i] + last.reputationNo[i]));
  }
  return outcomes;
}

// What may look on while a run goes by. None of it changes a bit.
struct Onlookers {
  DayWatcher* watcher = nullptr;
  Trace* trace = nullptr;
  Signature* signature = nullptr;
};

// The one loop. Afterwards `state` is the last one.
Outcomes simulate(const Course& course, WorldState& state, RunKey key, Today& today, Onlookers onlookers) {
  const Draws draws(key);
  const auto [watcher, trace, signature] = onlookers;
  fitState(course.model(state.tick), state);
  today.tally = openTally(course.model(state.tick), state);
  if (signature) signature->day(state);
  if (trace) trace->states.push_back(state);
  while (state.tick < course.horizon()) {
    if (trace) today.record = &trace->days.emplace_back();
    course.turn(state, today);
    step(course.model(state.tick), draws, state, today);
    if (signature) signature->day(state);
    if (trace) trace->states.push_back(state);
    if (watcher) watcher->day(state);
  }
  today.record = nullptr;
  return outcomesOf(std::move(today.tally), state);
}

RunSummary summarise(const Course& course, WorldState from, RunKey key, Today& today, DayWatcher* watcher) {
  RunSummary summary;
  Signature signature;
  summary.outcomes =
      simulate(course, from, key, today, {.watcher = watcher, .trace = nullptr, .signature = &signature});
  summary.signature = signature.finish(summary.outcomes);
  summary.last = std::move(from);
  return summary;
}

}  // namespace

struct Runner::Content {
  explicit Content(const Scenario& source)
      : course(source), today(course.model(0)), start(initialState(course.model(0))) {}

  Course course;
  Today today;
  WorldState start;
  WorldState state;  // of the run at hand: its room is kept from run to run
};

Runner::Runner(const Scenario& scenario) : content_(std::make_unique<Content>(scenario)) {}
Runner::Runner(Runner&&) noexcept = default;
Runner& Runner::operator=(Runner&&) noexcept = default;
Runner::~Runner() = default;

const Scenario& Runner::scenario() const {
  return content_->course.scenario();
}

RunSummary Runner::run(RunKey key, DayWatcher* watcher) {
  return summarise(content_->course, content_->start, key, content_->today, watcher);
}

RunSummary Runner::resume(const WorldState& from, RunKey key, DayWatcher* watcher) {
  return summarise(content_->course, from, key, content_->today, watcher);
}

Outcomes Runner::outcomes(RunKey key, DayWatcher* watcher) {
  return outcomes(content_->start, key, watcher);
}

Outcomes Runner::outcomes(const WorldState& from, RunKey key, DayWatcher* watcher) {
  content_->state = from;
  return simulate(content_->course, content_->state, key, content_->today,
                  {.watcher = watcher, .trace = nullptr, .signature = nullptr});
}

void Runner::watchPhases(PhaseWatcher* watcher) {
  content_->today.phases = watcher;
}

RunSummary run(const Scenario& scenario, RunKey key, DayWatcher* watcher) {
  const Course course(scenario);
  Today today(course.model(0));
  return summarise(course, initialState(course.model(0)), key, today, watcher);
}

Trace runWithTrace(const Scenario& scenario, RunKey key) {
  const Course course(scenario);
  Today today(course.model(0));
  Trace trace;
  trace.seed = key.seed;
  trace.run = key.run;
  trace.states.reserve(ix(course.horizon()) + 1);
  trace.days.reserve(ix(course.horizon()));
  Signature signature;
  WorldState state = initialState(course.model(0));
  trace.outcomes = simulate(course, state, key, today, {.watcher = nullptr, .trace = &trace, .signature = &signature});
  trace.signature = signature.finish(trace.outcomes);
  return trace;
}

RunSummary resume(const Scenario& scenario, const WorldState& from, RunKey key, DayWatcher* watcher) {
  const Course course(scenario);
  Today today(course.model(0));
  return summarise(course, from, key, today, watcher);
}

}  // namespace firebreak
