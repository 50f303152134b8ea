// Step 5: blame and pressure raise tension, time lowers it.

#include "base/deterministic_math.h"
#include "base/index.h"
#include "model/economy.h"
#include "model/havens.h"
#include "step/phases.h"

namespace firebreak {
namespace {

using Kind = TensionPart::Kind;

// Adds to tomorrow's tension of one tie, and to its ledger.
class Ledger {
 public:
  Ledger(const Model& model, Today& today) : model_(model), today_(today) {}

  // For all ties: what is left of today's tension, and the standing cause.
  void open(const std::vector<double>& tension) {
    const TieRates& rates = model_.rates;
    for (std::size_t n = 0; n < tension.size(); ++n)
      today_.nextTension[n] = rates.retained[n] * tension[n] + rates.grievance[n];
    if (!today_.record) return;
    for (const TieRef& ref : model_.ties) {
      const Tie& tie = model_.scenario.ties[ref.tie];
      const double now = tension[ref.tie];
      today_.record->tensions.push_back({ref.actor, ref.toward, now, now, {}});
      note(ref, Kind::decay, -tie.decay * now, -1, -1);
      note(ref, Kind::grievance, tie.grievance, -1, -1);
    }
  }
  void add(const TieRef& ref, Kind kind, double amount, CaseNumber number, ActorIndex from) {
    if (amount == 0) return;
    today_.nextTension[ref.tie] += amount;
    if (today_.record) note(ref, kind, amount, number, from);
  }
  // For all ties: what they come to.
  void close(std::vector<double>& tension) {
    for (std::size_t n = 0; n < tension.size(); ++n)
      tension[n] = clampTo(today_.nextTension[n], 0, 100);
    if (!today_.record) return;
    for (const TieRef& ref : model_.ties) {
      const double after = tension[ref.tie];
      note(ref, Kind::clamp, after - today_.nextTension[ref.tie], -1, -1);
      tensionRecord(today_, model_, ref)->after = after;
    }
  }

 private:
  void note(const TieRef& ref, Kind kind, double amount, CaseNumber number, ActorIndex from) {
    if (amount != 0) tensionRecord(today_, model_, ref)->parts.push_back({kind, amount, number, from});
  }

  const Model& model_;
  Today& today_;
};

TieRef refOf(const Model& model, ActorIndex i, ActorIndex k) {
  return {i, k, model.tie(i, k), model.tie(k, i)};
}

void addBlame(const Model& model, const WorldState& state, const Today& today, Ledger& ledger) {
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    const Case& open = state.cases[n];
    const double* blame = today.blame.data() + n * ix(model.hypotheses);
    for (const ActorIndex k : model.facts[ix(open.victim)].suspects) {
      if (k == model.states) continue;
      const TieRef ref = refOf(model, open.victim, k);
      ledger.add(ref, Kind::blame, model.rates.blamed[ref.tie] * open.counted * blame[ix(k)], open.number, -1);
    }
  }
}

// ½ m_i coh ψ_a k_ik of every member i, today.
void weighSolidarity(const Model& model, const WorldState& state, Today& today) {
  const double gain = model.scenario.constants.blameGain;
  for (const CoalitionMember& member : model.scenario.coalition.members) {
    for (const ActorIndex k : model.facts[ix(member.actor)].suspects) {
      if (k == model.states) continue;
      const std::size_t tie = model.tie(member.actor, k);
      today.solidarity[tie] = 0.5 * member.commitment * state.cohesion * gain * model.scenario.ties[tie].reactivity;
    }
  }
}

void addSolidarity(const Model& model, const WorldState& state, Today& today, Ledger& ledger) {
  if (model.scenario.coalition.members.empty()) return;
  weighSolidarity(model, state, today);
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    const Case& open = state.cases[n];
    if (!model.facts[ix(open.victim)].member) continue;
    const double* blame = today.blame.data() + n * ix(model.hypotheses);
    for (const CoalitionMember& member : model.scenario.coalition.members) {
      if (member.actor == open.victim) continue;
      for (const ActorIndex k : model.facts[ix(open.victim)].suspects) {
        if (k == model.states) continue;
        const TieRef ref = refOf(model, member.actor, k);
        ledger.add(ref, Kind::solidarity, today.solidarity[ref.tie] * open.counted * blame[ix(k)], open.number,
                   open.victim);
      }
    }
  }
}

// A state is blamed for the groups that it leaves alone, as far as it does.
void addHavens(const Model& model, const WorldState& state, const Today& today, Ledger& ledger) {
  const double gain = model.scenario.constants.blameGain;
  for (std::size_t n = 0; n < state.cases.size(); ++n) {
    const Case& open = state.cases[n];
    const double crime = today.blame[n * ix(model.hypotheses) + ix(model.states)];
    for (const Haven& haven : havensAgainst(model, open.victim)) {
      const TieRef ref = refOf(model, open.victim, haven.host);
      const double reactivity = model.scenario.ties[ref.tie].reactivity;
      ledger.add(ref, Kind::haven, gain * reactivity * open.counted * leftAlone(state, haven) * crime, open.number, -1);
    }
  }
}

// What k's measure and its support press on i, per unit of ψ_m k_ik.
void addPressure(const Model& model, const WorldState& state, Ledger& ledger) {
  for (const TieRef& ref : model.hostileTies) {
    const double gain = model.rates.pressed[ref.tie];
    if (model.scenario.dynamics == Dynamics::linear) {
      const double intensity = model.scenario.linearGain * state.tension[ref.back];
      ledger.add(ref, Kind::pressure, gain * intensity, -1, ref.toward);
      continue;
    }
    const int held = state.measure[ref.back];
    if (held >= 0) {
      const Measure& measure = measures()[ix(held)];
      const double traced = measure.visibility == Visibility::covert ? state.attribution[ix(ref.actor)] : 1;
      const double intensity = intensityOf(model, state, reversed(ref), measure) * traced * state.reading[ref.back];
      ledger.add(ref, Kind::pressure, gain * intensity, -1, ref.toward);
    }
    ledger.add(ref, Kind::support, gain * state.support[ref.back], -1, ref.toward);
  }
}

}  // namespace

void updateTension(const Model& model, WorldState& state, Today& today) {
  Ledger ledger(model, today);
  ledger.open(state.tension);
  addBlame(model, state, today, ledger);
  addSolidarity(model, state, today, ledger);
  if (model.havens) addHavens(model, state, today, ledger);
  addPressure(model, state, ledger);
  ledger.close(state.tension);

  for (double& pressure : state.pressure)
    pressure *= 0.95;
  for (double& frequency : state.frequency)
    frequency *= 29.0 / 30;
}

void pruneTensions(const Model& model, Today& today) {
  if (!today.record) return;
  std::erase_if(today.record->tensions, [&](const TensionRecord& record) {
    return !(model.scenario.tie(record.actor, record.toward).reactivity > 0) && record.before == record.after;
  });
}

}  // namespace firebreak
