// web/views/levers_view: whose levers, in which groups, what is changed.
#include "web/views/levers_view.h"

#include <set>

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::Sitting;

namespace {

const LeverGroup* groupNamed(const LeversView& view, std::string_view name) {
  for (const LeverGroup& group : view.groups)
    if (group.name == name) return &group;
  return nullptr;
}

const Lever* leverAt(const LeversView& view, std::string_view path) {
  for (const LeverGroup& group : view.groups)
    for (const Lever& lever : group.levers)
      if (lever.path == path) return &lever;
  return nullptr;
}

}  // namespace

TEST_CASE("a state's levers: its red lines first, under their rungs") {
  const Sitting sitting(test::s1());
  const LeversView view = leversView(sitting.scene(), 0);
  REQUIRE_FALSE(view.groups.empty());
  CHECK(view.groups[0].name == "Red lines");
  CHECK(view.groups[0].openAtFirst);
  const std::string path = "actors." + sitting.scenario.actors[0].id + ".redLine.3";
  const Lever* line = leverAt(view, path);
  REQUIRE(line);
  CHECK(line->label == "Rung 3, target");
  CHECK(line->value == sitting.scenario.actors[0].ladder.redLine[3]);
  CHECK(line->range.minimum >= sitting.scenario.actors[0].ladder.redLine[2]);
  CHECK(line->range.maximum <= sitting.scenario.actors[0].ladder.redLine[4]);
  CHECK(line->fallback == Ladder{}.redLine[3]);
  CHECK_FALSE(line->changed);
  CHECK(groupNamed(view, "The world"));
  CHECK(view.groups.back().name == "The world");
  CHECK_FALSE(view.groups.back().openAtFirst);
}

TEST_CASE("every lever can be set where it says, and stands once") {
  for (Scenario source : {test::s1(), test::s2(), test::s3()}) {
    Sitting sitting(source);
    for (ActorIndex actor = 0; actor < sitting.scenario.actorCount(); ++actor) {
      sitting.look.actor = actor;
      const LeversView view = leversView(sitting.scene(), 0);
      std::set<std::string> paths, labels;
      for (const LeverGroup& group : view.groups)
        for (const Lever& lever : group.levers) {
          INFO(sitting.scenario.actors[static_cast<std::size_t>(actor)].name << ": " << lever.path);
          CHECK(paths.insert(lever.path).second);
          CHECK(labels.insert(lever.label).second);
          CHECK(lever.value >= lever.range.minimum);
          CHECK(lever.value <= lever.range.maximum);
          Scenario trial = sitting.scenario;
          CHECK(setParameter(trial, lever.path, lever.value).ok());
        }
    }
  }
}

TEST_CASE("a change is marked against the baseline, and counted in its group") {
  Sitting sitting(test::s1());
  const Scenario baseline = sitting.scenario;
  const std::string path = "actors." + sitting.scenario.actors[0].id + ".resilience";
  REQUIRE(setParameter(sitting.scenario, path, 0.6).ok());
  const Scene scene{.scenario = sitting.scenario,
                    .baseline = baseline,
                    .trace = sitting.trace,
                    .baselineTrace = sitting.trace,
                    .events = sitting.events,
                    .look = sitting.look,
                    .futures = *sitting.futures,
                    .escalation = {},
                    .baselineEscalation = {},
                    .anyChange = true};
  const LeversView view = leversView(scene, 1);
  const Lever* lever = leverAt(view, path);
  REQUIRE(lever);
  CHECK(lever->changed);
  CHECK(lever->value == 0.6);
  CHECK(lever->baseline == valueAt(baseline, findParameter(baseline, path).value()));
  const LeverGroup* group = groupNamed(view, "Resilience");
  REQUIRE(group);
  CHECK(group->changed == 1);
  CHECK(view.changes == 1);
}

TEST_CASE("the opponent is the other end of the selected tie") {
  Sitting sitting(test::s2());
  sitting.look.tieActor = 0;
  sitting.look.tieToward = 1;
  sitting.look.actor = 0;
  CHECK(opponentOf(sitting.scenario, sitting.look) == 1);
  sitting.look.actor = 1;
  CHECK(opponentOf(sitting.scenario, sitting.look) == 0);
}

TEST_CASE("proxies have their own levers and no red lines") {
  Sitting sitting(test::s2());
  sitting.look.actor = sitting.scenario.stateCount;
  REQUIRE(sitting.scenario.actors[static_cast<std::size_t>(sitting.look.actor)].kind == ActorKind::proxy);
  const LeversView view = leversView(sitting.scene(), 0);
  CHECK_FALSE(groupNamed(view, "Red lines"));
  CHECK(groupNamed(view, "Capability"));
}

TEST_CASE("members of a coalition have its levers, others do not") {
  Sitting sitting(test::s3());
  ActorIndex member = -1, outsider = -1;
  for (ActorIndex i = 0; i < sitting.scenario.stateCount; ++i)
    (sitting.scenario.isMember(i) ? member : outsider) = i;
  REQUIRE(member >= 0);
  REQUIRE(outsider >= 0);
  sitting.look.actor = member;
  CHECK(leverAt(leversView(sitting.scene(), 0), "coalition.cohesion"));
  sitting.look.actor = outsider;
  CHECK_FALSE(leverAt(leversView(sitting.scene(), 0), "coalition.cohesion"));
}

TEST_CASE("a search lists what holds it in its name, meaning or symbol") {
  const Sitting sitting(test::s1());
  const LeversView hotline = leversView(sitting.scene(), 0, "HOTLINE");
  REQUIRE_FALSE(hotline.groups.empty());
  for (const LeverGroup& group : hotline.groups)
    CHECK(group.openAtFirst);
  CHECK(leversView(sitting.scene(), 0, "no such lever anywhere").groups.empty());
}
