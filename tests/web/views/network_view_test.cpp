// Tests of web/views/network_view.cpp, network_ties.cpp and network_acts.cpp: what a day of a run looks like as a
// network.

#include "web/views/network_view.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "support/builders.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using test::Sitting;

namespace {

// The first day on which some list of the record is not empty; -1: none.
template <class Has>
int firstDay(const Trace& trace, Has has) {
  for (std::size_t day = 0; day < trace.days.size(); ++day) {
    if (has(trace.days[day])) return static_cast<int>(day);
  }
  return -1;
}

const NetworkTie* find(const NetworkView& view, ActorIndex from, ActorIndex to) {
  const auto found = std::find_if(view.ties.begin(), view.ties.end(),
                                  [&](const NetworkTie& tie) { return tie.from == from && tie.to == to; });
  return found == view.ties.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a tie shows the tension and posture of the state after its day") {
  Sitting sitting(test::s1());
  for (const int day : {0, 40, 149}) {
    sitting.look.day = day;
    const NetworkView view = networkView(sitting.scene());
    const WorldState& state = sitting.trace.states[static_cast<std::size_t>(day + 1)];
    const NetworkTie* tie = find(view, 0, 1);
    REQUIRE(tie);
    CHECK(tie->tension == state.tension[1]);
    CHECK(tie->rung == state.posture[1]);
    CHECK(tie->selected);
    CHECK(tie->paired);
    CHECK(view.nodes[0].rung == state.posture[1]);
  }
}

TEST_CASE("a node says what it is, and where it stands, in one sentence") {
  Sitting sitting(test::s2());
  const NetworkView view = networkView(sitting.scene());
  const WorldState& state = sitting.trace.states[1];
  const std::string tension = std::to_string(static_cast<int>(state.tension[1] + 0.5));
  CHECK(view.nodes[0].sentence == sitting.scenario.actors[0].name + ", state, rung " +
                                      std::to_string(view.nodes[0].rung) + ", tension " + tension + " toward " +
                                      sitting.scenario.actors[1].name + ", resilience 50 %");
  CHECK(view.nodes[3].kind == ActorKind::proxy);
  CHECK(view.nodes[3].rung == -1);
  CHECK(view.nodes[3].sentence == sitting.scenario.actors[3].name + ", proxy of " + sitting.scenario.actors[0].name);
  REQUIRE(view.sponsorships.size() == 1);
  CHECK(view.sponsorships[0].sponsor == 0);
  CHECK(view.sponsorships[0].proxy == 3);
  CHECK(view.sponsorships[0].deniability == 0.6);
}

TEST_CASE("members without hostility have no tie between them, and the alliance holds them all") {
  Sitting sitting(test::s3());
  sitting.look.tieActor = 0;
  sitting.look.tieToward = 5;
  const NetworkView view = networkView(sitting.scene());
  CHECK(find(view, 0, 1) == nullptr);
  CHECK(find(view, 0, 5) != nullptr);
  CHECK(view.alliance.members == std::vector<ActorIndex>{0, 1, 2, 3, 4});
  CHECK(view.alliance.cohesion == sitting.trace.states[1].cohesion);
  // The organisation's good offices to both sides, and the hotline.
  CHECK(view.channels.size() == 3);
}

TEST_CASE("the selected pair is drawn last") {
  Sitting sitting(test::s3());
  sitting.look.tieActor = 2;
  sitting.look.tieToward = 5;
  const NetworkView view = networkView(sitting.scene());
  REQUIRE_FALSE(view.ties.empty());
  CHECK(view.ties.back().selected);
  CHECK(view.ties.back().from == 2);
  CHECK(view.ties.back().to == 5);
}

TEST_CASE("acts of three days are chevrons; a misread one is broken on its way") {
  Sitting sitting(test::s2());
  const int day = firstDay(sitting.trace, [](const DayRecord& record) {
    return std::any_of(record.signals.begin(), record.signals.end(),
                       [](const SignalRecord& s) { return s.reading == Reading::misread; });
  });
  REQUIRE(day >= 0);
  sitting.look.day = day;
  const NetworkView view = networkView(sitting.scene());
  const auto misread =
      std::find_if(view.pulses.begin(), view.pulses.end(), [](const NetworkPulse& pulse) { return pulse.misread; });
  REQUIRE(misread != view.pulses.end());
  const NetworkTie* tie = find(view, misread->from, misread->to);
  REQUIRE(tie);
  CHECK(tie->acts >= 1);
  sitting.look.day = std::min(day + 3, sitting.lastDay());
  int later = 0;
  for (int d = sitting.look.wholeDay() - 2; d <= sitting.look.wholeDay(); ++d) {
    for (const SignalRecord& signal : sitting.trace.days[static_cast<std::size_t>(d)].signals) {
      later += signal.actor == misread->from && signal.toward == misread->to;
    }
  }
  const NetworkView after = networkView(sitting.scene());
  const NetworkTie* then = find(after, misread->from, misread->to);
  REQUIRE(then);
  CHECK(then->acts == later);
}

TEST_CASE("who attacked is in the view only when the truth is asked for") {
  for (const Shipped& each : shippedScenarios()) {
    Sitting sitting(test::shipped(each.id));
    bool told = false;
    for (int day = 0; day <= sitting.lastDay(); ++day) {
      CAPTURE(each.id, day);
      sitting.look.day = day;
      sitting.look.truth = false;
      const NetworkView blind = networkView(sitting.scene());
      for (const NetworkPulse& pulse : blind.pulses)
        CHECK((pulse.kind != PulseKind::incident || pulse.from == -1));
      for (const NetworkBelief& belief : blind.beliefs)
        CHECK(belief.attacker == -1);
      sitting.look.truth = true;
      for (const NetworkPulse& pulse : networkView(sitting.scene()).pulses)
        told = told || (pulse.kind == PulseKind::incident && pulse.from >= 0);
    }
    CAPTURE(each.id);
    CHECK(told);
  }
}

TEST_CASE("a victim suspects whom its posterior names first") {
  Sitting sitting(test::s2());
  const int day = firstDay(sitting.trace, [](const DayRecord& record) { return !record.incidents.empty(); });
  REQUIRE(day >= 0);
  sitting.look.day = day;
  const NetworkView view = networkView(sitting.scene());
  const WorldState& state = sitting.trace.states[static_cast<std::size_t>(day + 1)];
  REQUIRE_FALSE(view.beliefs.empty());
  const NetworkBelief& belief = view.beliefs.front();
  double highest = 0;
  for (std::size_t c = 0; c < state.cases.size(); ++c) {
    if (state.cases[c].victim != belief.victim || state.cases[c].felt != belief.felt) continue;
    for (std::size_t k = 0; k <= 3; ++k)
      highest = std::max(highest, state.posterior[c * 4 + k]);
  }
  CHECK(belief.probability == highest);
}

TEST_CASE("sixty states at odds show as many ties as can be read, and say how many more there are") {
  Scenario scenario = test::quietStates(60);
  for (Tie& tie : scenario.ties)
    tie.initialTension = 30;
  scenario.ticks = 2;
  Sitting sitting(std::move(scenario));
  const NetworkView view = networkView(sitting.scene());
  CHECK(view.ties.size() == 160);
  CHECK(view.hiddenTies == 60 * 59 - 160);
}

TEST_CASE("the layout is asked for anew only when the actors change, not when a lever moves") {
  Sitting sitting(test::s2()), other(test::s3());
  const std::uint64_t key = networkView(sitting.scene()).layoutKey;
  sitting.look.day = 50;
  sitting.scenario.actors[0].offence = 0.9;
  CHECK(networkView(sitting.scene()).layoutKey == key);
  CHECK(networkView(other.scene()).layoutKey != key);
}
