// Tests of web/views/lanes.cpp: who stands above whom.

#include "web/views/lanes.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "support/builders.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;

namespace {

std::vector<LaneGroup> groups(const std::vector<Lane>& lanes) {
  std::vector<LaneGroup> all;
  for (const Lane& lane : lanes)
    all.push_back(lane.group);
  return all;
}

}  // namespace

TEST_CASE("every actor of every shipped scenario has one lane, groups in order, the focal actor among them") {
  for (const Shipped& each : shippedScenarios()) {
    CAPTURE(each.id);
    const Scenario scenario = test::shipped(each.id);
    const std::vector<Lane> lanes = lanesOf(scenario);
    const std::vector<LaneGroup> order = groups(lanes);
    CHECK(static_cast<int>(lanes.size()) == scenario.actorCount());
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(std::count(order.begin(), order.end(), LaneGroup::focal) == 1);
    for (ActorIndex actor = 0; actor < scenario.actorCount(); ++actor)
      CHECK(lanes[static_cast<std::size_t>(laneOf(lanes, actor))].actor == actor);
    CHECK(laneOf(lanes, scenario.actorCount()) == -1);
  }
}

TEST_CASE("a proxy stands below its sponsor, which stands below the victim") {
  Scenario scenario = test::s2();
  scenario.focusActor = 1;
  scenario.focusTarget = 0;
  const std::vector<Lane> lanes = lanesOf(scenario);
  CHECK(laneOf(lanes, 1) < laneOf(lanes, 0));
  CHECK(laneOf(lanes, 0) < laneOf(lanes, 3));
}

TEST_CASE("fellow members stand above the focal member, the adversary below, the mediator last") {
  Scenario scenario = test::s3();
  scenario.focusActor = 2;
  scenario.focusTarget = 5;
  const std::vector<Lane> lanes = lanesOf(scenario);
  for (const ActorIndex ally : {0, 1, 3, 4})
    CHECK(laneOf(lanes, ally) < laneOf(lanes, 2));
  CHECK(laneOf(lanes, 5) > laneOf(lanes, 2));
  CHECK(lanes.back().group == LaneGroup::organisation);
}
