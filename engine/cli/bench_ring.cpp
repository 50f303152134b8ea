#include "bench_ring.h"

namespace firebreak::cli {
namespace {

constexpr int states = 8;
constexpr double chancesAgainstTheNext = 0.05;  // per tick

}  // namespace

Scenario ringOfEight() {
  Scenario scenario;
  scenario.id = "ring-of-eight";
  scenario.title = "Ring of eight";
  scenario.summary = "Eight states, each hostile to all others, each with chances against the next.";
  scenario.ticks = 60;
  scenario.stateCount = states;
  scenario.ties.resize(states * states);
  scenario.opportunity.resize(states * states);
  for (ActorIndex i = 0; i < states; ++i) {
    Actor state;
    state.letter = std::to_string(i + 1);
    state.id = "R" + state.letter;
    state.name = "State " + state.letter;
    state.colour = "N";
    scenario.actors.push_back(state);
    scenario.opportunity[scenario.tieIndex(i, (i + 1) % states)] = chancesAgainstTheNext;
  }
  return scenario;
}

}  // namespace firebreak::cli
