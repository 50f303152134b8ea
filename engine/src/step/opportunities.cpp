// Step 1: rivals take the chances that seem to pay.

#include <algorithm>

#include "base/index.h"
#include "model/havens.h"
#include "model/permit.h"
#include "model/prospect.h"
#include "step/phases.h"

namespace firebreak {
namespace {

bool attacks(const Appraisal& appraisal, double u) {
  return u < 1 - 1 / appraisal.sum;
}

Verdict verdictOf(const Appraisal& appraisal, double u) {
  if (attacks(appraisal, u)) return Verdict::attack;
  if (u < 1 - 1 / appraisal.sumUnpunished) return Verdict::deterredByPunishment;
  return u < 1 - 1 / appraisal.sumBare ? Verdict::deterredByDenial : Verdict::notTempted;
}

ChanceRecord recordOf(const Rivalry& rivalry, const Prospect& prospect, const Appraisal& appraisal) {
  ChanceRecord record;
  record.attacker = rivalry.attacker;
  record.target = rivalry.target;
  record.actBelow = 1 - 1 / appraisal.sum;
  record.punishmentBelow = 1 - 1 / appraisal.sumUnpunished;
  record.denialBelow = 1 - 1 / appraisal.sumBare;
  for (std::size_t type = 0; type < incidentTypes; ++type) {
    const Prospect::Option& from = prospect.option[type];
    ChanceRecord::Option& option = record.option[type];
    option.open = from.open;
    if (!from.open) continue;
    const double gain = appraisal.gain[type];
    option.success = prospect.success;
    option.gain = gain;
    option.denial = gain - gain * prospect.bites;
    option.punishment = from.punishment;
    option.attributionOdds = from.attribution;
    option.answerOdds = from.answer;
    option.value = gain * prospect.bites - from.cost - from.punishment;
    option.norm = from.norm;
  }
  return record;
}

// The share of chances that is left: fewer in a truce with the principal; of a group without orders, as far as its host
// leaves it alone.
double leftToday(const Model& model, const WorldState& state, const Rivalry& rivalry) {
  if (rivalry.principal == model.states) return shelteredShare(model, state, rivalry.attacker);
  return truceLive(state, model.tie(rivalry.principal, rivalry.target)) ? model.truceActivity : 1;
}

void count(Verdict verdict, Outcomes& outcomes) {
  outcomes.opportunities += 1;
  switch (verdict) {
    case Verdict::notTempted: break;
    case Verdict::deterredByDenial: outcomes.deterredByDenial += 1; break;
    case Verdict::deterredByPunishment: outcomes.deterredByPunishment += 1; break;
    case Verdict::attack: outcomes.attacks += 1; [[fallthrough]];
    case Verdict::attemptFailed: outcomes.attempts += 1; break;
  }
}

}  // namespace

int drawChances(const Model& model, const Draws& draws, const WorldState& state, Foreseen::Chances& chances) {
  const Words first = draws.counter(Purpose::opportunity, state.tick, 0, 0);
  const int drawn = chances.model == &model ? chances.keys.place(draws, first, nextDay) : -1;
  if (drawn >= 0) return drawn;

  chances.model = &model;
  chances.keys.begin(draws, first);
  chances.blocks.clear();
  for (const Rivalry& rivalry : model.rivalries) {
    const Words key = draws.counter(Purpose::opportunity, state.tick, rivalry.attacker, rivalry.target);
    chances.blocks.push_back(draws.four(key, nextDay));
  }
  for (ActorIndex i = 0; i < model.states; ++i)
    chances.blocks.push_back(draws.four(draws.counter(Purpose::crime, state.tick, i, 0), nextDay));
  return 0;
}

std::optional<Incident> opportunity(const Model& model, const Rivalry& rivalry, const Block& block, WorldState& state,
                                    Today& today) {
  if (!(block.uniform(0) < rivalry.most)) return std::nullopt;
  const ActorIndex attacker = rivalry.attacker, target = rivalry.target;
  if (today.chanceSpent[model.tie(attacker, target)]) return std::nullopt;
  const double drive = driveToday(model, state, rivalry);
  const double chance = std::min(1.0, rivalry.rate * (0.5 + drive / 100) * leftToday(model, state, rivalry));
  if (!(block.uniform(0) < chance)) return std::nullopt;

  const Prospect prospect = prospectOf(model, state, rivalry);
  Appraisal appraisal = appraise(model, prospect, drive, false);
  const double draw = block.uniform(1);
  if (today.record || !attacks(appraisal, draw)) addTemptation(model, prospect, appraisal);
  Verdict verdict = verdictOf(appraisal, draw);
  int type = -1;
  if (verdict == Verdict::attack) {
    type = chosenType(prospect, appraisal, draw, appraisal.sum);
    if (!(block.uniform(2) < prospect.success)) verdict = Verdict::attemptFailed;
  }
  count(verdict, today.tally.outcomes);
  if (today.record) {
    ChanceRecord record = recordOf(rivalry, prospect, appraisal);
    record.drive = drive;
    record.chance = chance;
    record.draw = draw;
    record.verdict = verdict;
    record.type = type;
    record.successDraw = block.uniform(2);
    today.record->chances.push_back(record);
  }

  if (verdict == Verdict::attemptFailed) state.frequency[ix(target)] += 1;
  if (verdict != Verdict::attack) return std::nullopt;
  const bool flagged = block.uniform(3) < model.scenario.actors[ix(attacker)].deception;
  return Incident{.attacker = attacker, .target = target, .type = type, .flagged = flagged, .script = -1};
}

std::optional<Incident> crime(const Model& model, ActorIndex target, const Block& block, const Today& today) {
  if (!(block.uniform(0) < model.facts[ix(target)].crimeRate)) return std::nullopt;
  if (today.chanceSpent[model.tie(model.actors, target)]) return std::nullopt;
  return Incident{
      .attacker = model.actors, .target = target, .type = crimeType(block.uniform(1)), .flagged = false, .script = -1};
}

}  // namespace firebreak
