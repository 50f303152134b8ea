#include "web/views/ladder_view.h"

#include <algorithm>
#include <cmath>

#include "engine/registry.h"
#include "engine/tables.h"

namespace firebreak::web {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

std::string whole(double value) {
  return std::to_string(static_cast<long>(std::floor(value + 0.5)));
}

LadderSide sideOf(const Scene& scene, ActorIndex actor, ActorIndex toward) {
  const Actor& who = scene.scenario.actors[at(actor)];
  const WorldState& state = scene.after(scene.day());
  const std::size_t tie = scene.scenario.tieIndex(actor, toward);
  return {actor, who.name, who.letter, who.colour, state.tension[tie], state.posture[tie]};
}

// Highest belief among the open cases of `actor` that `toward` did it; -1 without a case.
double bestCase(const Scenario& scenario, const WorldState& state, ActorIndex actor, ActorIndex toward) {
  double best = -1;
  for (std::size_t c = 0; c < state.cases.size(); ++c) {
    if (state.cases[c].victim != actor) continue;
    best = std::max(best, state.posterior[c * (at(scenario.stateCount) + 1) + at(toward)]);
  }
  return best;
}

// docs/model.md step 6: what a mandate for the rung asks for, with the haste that frustration brings.
double standardOf(const Actor& actor, const WorldState& state, ActorIndex index, int rung) {
  return std::clamp(actor.ladder.evidence[at(rung)] + actor.evidenceShift - 0.2 * state.pressure[at(index)], .02, .995);
}

std::string sentenceOf(const LadderRung& rung) {
  std::string words = "Rung " + std::to_string(rung.rung) + ", " + rung.name;
  if (rung.rung > 0) {
    words += ": from tension " + whole(rung.redLine) + ", evidence " + whole(100 * rung.standard) + " %";
    words += rung.met ? " (met)" : "";
  } else {
    words += ":";
  }
  return words + (rung.rung > 0 ? ", " : " ") + whole(100 * rung.share) + " % of futures stop here" +
         (rung.current ? ", held now" : "");
}

LadderRung rungOf(const Scene& scene, const LadderView& view, int r) {
  const ActorIndex actor = view.side.actor;
  const Actor& who = scene.scenario.actors[at(actor)];
  LadderRung rung{.rung = r, .name = std::string(rungs()[at(r)].name)};
  rung.current = view.side.rung == r;
  rung.share = scene.ofPartner ? scene.futures.baselineStopShare(r) : scene.futures.stopShare(r);
  rung.baselineShare = scene.futures.baselineStopShare(r);
  if (r > 0) {
    rung.path = "actors." + who.id + ".redLine." + std::to_string(r);
    rung.redLine = who.ladder.redLine[at(r)];
    rung.baselineRedLine = scene.baseline.actors[at(actor)].ladder.redLine[at(r)];
    rung.changed = rung.redLine != rung.baselineRedLine;
    const Range range = handleRange(scene.scenario, actor, r);
    rung.lowest = range.minimum;
    rung.highest = range.maximum;
    rung.standard = standardOf(who, scene.after(scene.day()), actor, r);
    rung.met = view.bestCase >= rung.standard;
  }
  rung.sentence = sentenceOf(rung);
  return rung;
}

// The last offer between the two within a week.
std::string lastOffer(const Scene& scene, ActorIndex a, ActorIndex b) {
  for (int day = scene.day(); day >= std::max(0, scene.day() - 6); --day) {
    for (const OfferRecord& offer : scene.trace.days[at(day)].offers) {
      if (offer.first != std::min(a, b) || offer.second != std::max(a, b)) continue;
      return (offer.settled ? "truce agreed on day " : "talks failed on day ") + std::to_string(day);
    }
  }
  return "";
}

// What holds between the two today: measure, truce, mandate.
void fillInForce(const Scene& scene, LadderView& view) {
  const WorldState& state = scene.after(scene.day());
  const std::size_t tie = scene.scenario.tieIndex(view.side.actor, view.other.actor);
  if (state.measure[tie] >= 0) {
    view.measure = measures()[at(state.measure[tie])].label;
    view.measureUntil = state.expiry[tie];
  }
  if (state.truceUntil[tie] > state.tick) view.truceUntil = state.truceUntil[tie];
  if (state.mandateRung[tie] > 0 && state.mandateUntil[tie] > state.tick) {
    view.mandateRung = state.mandateRung[tie];
    view.mandateUntil = state.mandateUntil[tie];
  }
  view.offer = lastOffer(scene, view.side.actor, view.other.actor);
}

void fillBaseline(const Scene& scene, LadderView& view) {
  const WorldState& before = scene.baselineAfter(scene.day());
  const std::size_t tie = scene.baseline.tieIndex(view.side.actor, view.other.actor);
  view.ghosts = scene.anyChange;
  view.baselineTension = before.tension[tie];
  view.baselineRung = before.posture[tie];
}

// Half the 95 % interval of the share that is nearest to one half.
double shareError(const LadderView& view) {
  if (view.futures < 2) return 0;
  double widest = 0;
  for (const LadderRung& rung : view.rungs)
    widest = std::max(widest, rung.share * (1 - rung.share));
  return 100 * 1.96 * std::sqrt(widest / view.futures);
}

}  // namespace

Range handleRange(const Scenario& scenario, ActorIndex actor, int rung) {
  const std::array<double, rungCount>& line = scenario.actors[at(actor)].ladder.redLine;
  const double now = line[at(rung)];
  Range range{0, 100};
  if (rung > 1)
    range.minimum = now - line[at(rung - 1)] >= redLineGap ? line[at(rung - 1)] + redLineGap : line[at(rung - 1)];
  if (rung < rungCount - 1)
    range.maximum = line[at(rung + 1)] - now >= redLineGap ? line[at(rung + 1)] - redLineGap : line[at(rung + 1)];
  return range;
}

LadderView ladderView(const Scene& scene) {
  const ActorIndex actor = scene.look.tieActor, toward = scene.look.tieToward;
  const Actor& who = scene.scenario.actors[at(actor)];
  const WorldState& state = scene.after(scene.day());
  LadderView view;
  view.day = scene.day();
  view.side = sideOf(scene, actor, toward);
  view.other = sideOf(scene, toward, actor);
  view.bestCase = bestCase(scene.scenario, state, actor, toward);
  view.hysteresis = scene.scenario.constants.hysteresis;
  view.spread = scene.scenario.constants.lineWidth * (1.05 - who.redLineClarity);
  view.declaredLine = who.declaredLine;
  view.futures = scene.ofPartner ? scene.futures.baselineRuns() : scene.futures.runs();
  view.fixed = scene.ofPartner;
  view.goal = Futures::goal;
  for (int r = 0; r < rungCount; ++r)
    view.rungs[at(r)] = rungOf(scene, view, r);
  view.error = shareError(view);
  fillInForce(scene, view);
  fillBaseline(scene, view);
  return view;
}

}  // namespace firebreak::web
