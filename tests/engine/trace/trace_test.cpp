// engine/src/trace: traces as text for eyes (tests/golden) and as JSON for programs.
#include <algorithm>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

#include "engine/engine.h"
#include "support/builders.h"
#include "support/shipped.h"
#include "trace/lookup.h"

namespace firebreak {
namespace {

// Between them they show every step and every extension; signatures cover the others.
constexpr std::string_view chosen[] = {"albania-2022",  "estonia-2007", "graduated-answer",
                                       "notpetya-2017", "quiet-years",  "s1-dyad",
                                       "s2-proxy",      "s3-alliance",  "viasat-2022"};

// The first line in which two texts differ, for a failure that can be read.
std::string firstDifference(const std::string& a, const std::string& b) {
  std::size_t begin = 0;
  for (int line = 1;; ++line) {
    const std::size_t endA = a.find('\n', begin), endB = b.find('\n', begin);
    const std::string lineA = a.substr(begin, endA - begin), lineB = b.substr(begin, endB - begin);
    if (lineA != lineB) return "line " + std::to_string(line) + "\n  golden " + lineA + "\n  now    " + lineB;
    if (endA == std::string::npos || endB == std::string::npos) return "the same";
    begin = endA + 1;
  }
}

}  // namespace

TEST_CASE("scenarios chosen for reading run as their golden files say") {
  std::size_t read = 0;
  for (const Scenario& scenario : test::shippedScenarios()) {
    if (std::find(std::begin(chosen), std::end(chosen), scenario.id) == std::end(chosen)) continue;
    ++read;
    INFO(scenario.id << ": a change that is meant is recorded with tests/golden/update.sh");
    const std::string golden = test::testFile("golden/" + scenario.id + ".txt");
    const std::string now = traceText(scenario, runWithTrace(scenario, {.seed = scenario.seed, .run = 0}));
    INFO(firstDifference(golden, now));
    CHECK((golden == now));
  }
  CHECK(read == std::size(chosen));
}

TEST_CASE("a trace as JSON holds every day and every state") {
  const Scenario scenario = test::s3();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 1});
  const nlohmann::json json = nlohmann::json::parse(traceJson(scenario, trace));
  REQUIRE(json["days"].size() == trace.days.size());
  REQUIRE(json["states"].size() == trace.states.size());
  CHECK(json["run"] == 1);
  CHECK(json["signature"].get<std::string>().size() == 16);
  for (std::size_t day = 0; day < trace.days.size(); ++day) {
    const DayRecord& record = trace.days[day];
    CHECK(json["days"][day]["reviews"].size() == record.reviews.size());
    CHECK(json["days"][day]["signals"].size() == record.signals.size());
    CHECK(json["days"][day]["tensions"].size() == record.tensions.size());
    CHECK(json["states"][day]["tension"]["A>M1"].get<double>() == trace.states[day].tension[scenario.tieIndex(5, 0)]);
  }
}

TEST_CASE("cases are found by their number") {
  const Scenario scenario = test::s2();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 1});
  const CaseBook cases(trace);
  REQUIRE(cases.size() > 3);
  for (CaseNumber number = 0; number < cases.size(); ++number) {
    CHECK(cases.record(number).number == number);
    CHECK(cases.opened(number).opened == cases.place(number).tick);
  }
}

TEST_CASE("the last signal before a day is the last one that changed or renewed the posture") {
  const Scenario scenario = test::s2();
  const Trace trace = runWithTrace(scenario, {.seed = 1, .run = 1});
  for (int day = 0; day <= scenario.horizon(); ++day) {
    const Place raise = lastRaise(trace, 1, 0, day), any = lastSignal(trace, 1, 0, day);
    CHECK(raise.tick < day);
    CHECK(any.tick >= raise.tick);
    const int posture = trace.states[static_cast<std::size_t>(day)].posture[scenario.tieIndex(1, 0)];
    CHECK(posture == (any.found() ? signalAt(trace, any).to : 0));
  }
}

TEST_CASE("the leading suspect is the state believed in most, crime aside") {
  CHECK(leadingState({.2, .5, .3}) == 1);
  CHECK(leadingState({.3, .3, .4}) == 0);
  CHECK(leadingState({0, 0, 1}) == -1);
}

}  // namespace firebreak
