// Step 6, first half: evidence, severity and will give a government the right to act; cases close.

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "model/permit.h"
#include "step/phases.h"

namespace firebreak {
namespace {

// The state suspect believed in most, -1 if none is.
ActorIndex likeliest(const Model& model, ActorIndex victim, std::span<const double> posterior) {
  ActorIndex best = -1;
  double highest = 0;
  for (const ActorIndex k : model.facts[ix(victim)].suspects) {
    if (k == model.states || !(posterior[ix(k)] > highest)) continue;
    best = k;
    highest = posterior[ix(k)];
  }
  return best;
}

// The highest rung whose severity floor and evidence standard are both met, 0 if none.
int warrantedRung(const Model& model, const WorldState& state, const Case& open, double belief) {
  const Ladder& ladder = model.scenario.actors[ix(open.victim)].ladder;
  const double eased = 0.2 * state.pressure[ix(open.victim)];
  for (int r = rungCount - 1; r > 0; --r) {
    if (open.counted >= ladder.severityFloor[ix(r)] && belief >= evidenceStandard(model, open.victim, r, eased))
      return r;
  }
  return 0;
}

void breakTruce(const TieRef& ref, WorldState& state, const Model& model, Today& today) {
  state.truceUntil[ref.tie] = state.truceUntil[ref.back] = state.tick;
  state.trust[ref.tie] *= 0.7;
  double& tension = state.tension[ref.tie];
  const double raised = std::min(100.0, tension + 5);
  if (TensionRecord* record = tensionRecord(today, model, ref)) {
    record->parts.push_back({TensionPart::Kind::brokenTruce, raised - tension, -1, -1});
    record->after = raised;
  }
  tension = raised;
  today.tally.outcomes.brokenTruces += 1;
}

void nameTarget(const Model& model, WorldState& state, Case& open, ActorIndex named, int rung, double belief,
                Today& today) {
  const TieRef ref = {open.victim, named, model.tie(open.victim, named), model.tie(named, open.victim)};
  open.named = named;
  open.namedRung = rung;
  today.due[ref.tie] = 1;
  if (!mandateLive(state, ref.tie) || rung >= state.mandateRung[ref.tie]) {
    state.mandateRung[ref.tie] = rung;
    state.mandateUntil[ref.tie] = state.tick + model.mandateLife;
    state.mandateTruth[ref.tie] = open.principal;
    state.mandateCase[ref.tie] = open.number;
    state.mandateCounted[ref.tie] = 0;
  }
  const bool broke = truceLive(state, ref.tie);
  if (broke) breakTruce(ref, state, model, today);

  if (!today.record) return;
  MandateRecord record;
  record.number = open.number;
  record.actor = open.victim;
  record.named = named;
  record.rung = rung;
  record.felt = open.counted;
  record.floor = model.scenario.actors[ix(open.victim)].ladder.severityFloor[ix(rung)];
  record.belief = belief;
  record.standard = evidenceStandard(model, open.victim, rung, 0.2 * state.pressure[ix(open.victim)]);
  record.brokeTruce = broke;
  today.record->mandates.push_back(record);
}

void judge(const Model& model, WorldState& state, Case& open, std::span<const double> posterior, Today& today) {
  const int latency = model.facts[ix(open.victim)].latency;
  const int age = state.tick - open.opened;
  const ActorIndex suspect = likeliest(model, open.victim, posterior);
  if (age < latency || suspect < 0) return;

  const double belief = posterior[ix(suspect)];
  const int rung = warrantedRung(model, state, open, belief);
  if (open.will && rung >= 3 && (suspect != open.named || rung > open.namedRung)) {
    nameTarget(model, state, open, suspect, rung, belief, today);
  }

  const std::size_t tie = model.tie(open.victim, suspect);
  if (open.answeredAge < 0 && suspect == open.named && state.posture[tie] >= 3 &&
      state.lastAction[tie] >= open.opened + latency) {
    open.answeredAge = age;
  }
}

void close(const Model& model, WorldState& state, const Case& open, std::span<const double> posterior, Today& today) {
  const Actor& victim = model.scenario.actors[ix(open.victim)];
  const bool answered = open.answeredAge >= 0;
  Outcomes& outcomes = today.tally.outcomes;
  const bool crossing = open.counted >= victim.declaredLine;
  if (crossing) {
    outcomes.crossings += 1;
    double& pressure = state.pressure[ix(open.victim)];
    if (answered) {
      state.reputationYes[ix(open.victim)] += 1;
    } else {
      state.reputationNo[ix(open.victim)] += 1;
      pressure = std::min(1.0, pressure + 0.5 * victim.audienceCost);
    }
  }
  if (open.principal < model.states && promise(victim.ladder, open.counted) >= 3) {
    outcomes.seriousCases += 1;
    outcomes.unanswered += answered ? 0 : 1;
    outcomes.punished += answered && open.named == open.principal ? 1 : 0;
    today.tally.answerAges += answered ? open.answeredAge : model.caseWindow;
  }
  state.openCases[ix(open.victim)] -= 1;

  if (!today.record) return;
  const CaseEnd end = !crossing ? CaseEnd::belowLine : (answered ? CaseEnd::answered : CaseEnd::unanswered);
  today.record->closed.push_back({open.number, end, open.named, open.principal,
                                  std::vector<double>(posterior.begin(), posterior.end()), open.answeredAge});
}

// Moves row `from` of both tables and its case to place `to`.
void keep(const Model& model, WorldState& state, std::size_t from, std::size_t to) {
  if (from == to) return;
  const std::size_t width = ix(model.hypotheses);
  state.cases[to] = state.cases[from];
  for (std::size_t k = 0; k < width; ++k) {
    state.logWeight[to * width + k] = state.logWeight[from * width + k];
    state.posterior[to * width + k] = state.posterior[from * width + k];
  }
}

}  // namespace

void grantMandates(const Model& model, WorldState& state, Today& today) {
  std::fill(today.due.begin(), today.due.end(), char{0});
  const std::size_t width = ix(model.hypotheses);
  std::size_t kept = 0;
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    const std::span<const double> posterior(state.posterior.data() + n * width, width);
    judge(model, state, state.cases[n], posterior, today);
    if (state.tick - state.cases[n].opened >= model.caseWindow) {
      close(model, state, state.cases[n], posterior, today);
    } else {
      keep(model, state, n, kept);
      kept += 1;
    }
  }
  state.cases.resize(kept);
  state.logWeight.resize(kept * width);
  state.posterior.resize(kept * width);
}

}  // namespace firebreak
