// Step 6, first half: evidence, severity and will give a government the right to act; cases close.

#include <algorithm>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/belief.h"
#include "model/beliefs.h"
#include "model/havens.h"
#include "model/permit.h"
#include "step/consult.h"
#include "step/phases.h"
#include "step/truce.h"

namespace firebreak {
namespace {

constexpr std::size_t civilianMetric = 5;

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

// How far a victim believes in what it accuses a state of, and how much of that it can show.
struct Ground {
  double known = 0, shown = 0;
};

// The highest rung from 3 to `most` whose severity floor and evidence standard are both met, 0 if none: words need no
// mandate. Acts have to be shown to be right.
int warrantedRung(const Model& model, const WorldState& state, const Case& open, double shown, int most) {
  const Ladder& ladder = model.scenario.actors[ix(open.victim)].ladder;
  const double eased = 0.2 * state.pressure[ix(open.victim)];
  for (int r = most; r >= 3; --r) {
    if (open.counted >= ladder.severityFloor[ix(r)] && shown >= evidenceStandard(model, open.victim, r, eased))
      return r;
  }
  return 0;
}

// What breaking the rule that spares civilians costs in the eyes of everybody else.
void priceNorm(const Model& model, const Case& open, ActorIndex named, WorldState& state, Today& today) {
  const double strength = model.scenario.constants.normStrength, harmed = open.metric[civilianMetric];
  if (!(strength > 0) || harmed < 2.5) return;
  for (ActorIndex j = 0; j < model.states; ++j) {
    if (j == open.victim || j == named || !(model.scenario.tie(j, named).reactivity > 0)) continue;
    const TieRef ref = {j, named, model.tie(j, named), model.tie(named, j)};
    const double raised = std::min(100.0, state.tension[ref.tie] + 5 * strength * harmed / 5);
    setTension(model, ref, raised, TensionPart::Kind::norm, open.number, state, today);
  }
}

void nameTarget(const Model& model, WorldState& state, Case& open, const Accusation& accusation, Ground ground,
                Today& today) {
  const ActorIndex named = accusation.named;
  const int rung = accusation.rung;
  const TieRef ref = {open.victim, named, model.tie(open.victim, named), model.tie(named, open.victim)};
  if (open.named < 0) priceNorm(model, open, named, state, today);
  open.named = named;
  open.namedRung = rung;
  today.due[ref.tie] = 1;
  if (!mandateLive(state, ref.tie) || rung >= state.mandateRung[ref.tie]) {
    state.mandateRung[ref.tie] = rung;
    state.mandateUntil[ref.tie] = state.tick + model.mandateLife;
    state.mandateTruth[ref.tie] = truthBehind(model.scenario, open, named);
    state.mandateCase[ref.tie] = open.number;
    state.mandateCounted[ref.tie] = 0;
  }
  const bool broke = truceLive(state, ref.tie);
  if (broke) {
    endTruce(ref, state, today);
    sourTie(model, ref, state, today);
  }

  if (!today.record) return;
  MandateRecord record;
  record.number = open.number;
  record.actor = open.victim;
  record.named = named;
  record.rung = rung;
  record.felt = open.counted;
  record.floor = model.scenario.actors[ix(open.victim)].ladder.severityFloor[ix(rung)];
  record.belief = ground.shown;
  record.known = ground.known;
  record.haven = accusation.hypothesis == model.states;
  record.standard = evidenceStandard(model, open.victim, rung, 0.2 * state.pressure[ix(open.victim)]);
  record.brokeTruce = broke;
  today.record->mandates.push_back(record);
}

// Names the accused for the rung, or for as high a rung as partners allow, if that is something new.
void accuse(const Model& model, WorldState& state, Case& open, Accusation accusation, Ground ground, Today& today) {
  const auto isNew = [&] {
    return accusation.rung >= 3 && (accusation.named != open.named || accusation.rung > open.namedRung);
  };
  if (!isNew()) return;
  if (model.consultsToday) accusation.rung = consult(model, state, open, accusation, today);
  if (isNew()) nameTarget(model, state, open, accusation, ground, today);
}

bool isHost(const Model& model, ActorIndex victim, ActorIndex state) {
  const auto hosts = havensAgainst(model, victim);
  return std::any_of(hosts.begin(), hosts.end(), [=](const Haven& haven) { return haven.host == state; });
}

// Whom a government with the will to act may accuse: the suspect, or else the host of groups that it leaves alone.
void weighAccusation(const Model& model, WorldState& state, Case& open, ActorIndex suspect,
                     std::span<const double> posterior, std::span<const double> shown, Today& today) {
  Accusation accusation = {suspect, 0, suspect, 1};
  Ground ground = {posterior[ix(suspect)], shown[ix(suspect)]};
  accusation.rung = warrantedRung(model, state, open, ground.shown, rungCount - 1);
  for (const Haven& haven : havensAgainst(model, open.victim)) {
    if (accusation.rung >= 3) break;
    const double alone = leftAlone(state, haven);
    const Ground failing = {posterior[ix(model.states)] * alone, shown[ix(model.states)] * alone};
    if (warrantedRung(model, state, open, failing.shown, 3) < 3) continue;
    accusation = {haven.host, 3, model.states, alone};
    ground = failing;
  }
  accuse(model, state, open, accusation, ground, today);
}

void judge(const Model& model, WorldState& state, Case& open, std::span<const double> posterior,
           std::span<const double> shown, Today& today) {
  const int latency = model.facts[ix(open.victim)].latency;
  const int age = state.tick - open.opened;
  if (age < latency) return;
  const ActorIndex suspect = likeliest(model, open.victim, posterior);
  if (suspect < 0) return;
  if (open.will) weighAccusation(model, state, open, suspect, posterior, shown, today);

  if (open.answeredAge >= 0 || open.named < 0) return;
  if (suspect != open.named && !isHost(model, open.victim, open.named)) return;
  const std::size_t tie = model.tie(open.victim, open.named);
  if (state.posture[tie] >= 3 && state.lastAction[tie] >= open.opened + latency) open.answeredAge = age;
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

// Moves a case and its beliefs to place `to`.
void keep(const Model& model, WorldState& state, std::size_t from, std::size_t to) {
  if (from == to) return;
  state.cases[to] = state.cases[from];
  moveBeliefs(model, state, from, to);
}

}  // namespace

void grantMandates(const Model& model, WorldState& state, Today& today) {
  std::fill(today.due.begin(), today.due.end(), char{0});
  const std::size_t width = ix(model.hypotheses);
  const std::vector<double>& shownAll = shownPosterior(model, state);
  std::size_t kept = 0;
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    const std::span<const double> posterior(state.posterior.data() + n * width, width);
    const std::span<const double> shown(shownAll.data() + n * width, width);
    judge(model, state, state.cases[n], posterior, shown, today);
    if (state.tick - state.cases[n].opened >= model.caseWindow) {
      close(model, state, state.cases[n], posterior, today);
    } else {
      keep(model, state, n, kept);
      kept += 1;
    }
  }
  state.cases.resize(kept);
  keepBeliefs(model, state, kept);
}

}  // namespace firebreak
