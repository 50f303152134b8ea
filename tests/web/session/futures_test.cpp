// Tests of web/session/futures.cpp: honest estimates, common random numbers, futures from today.

#include "web/session/futures.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "web/session/session.h"

using namespace firebreak;
using namespace firebreak::web;

namespace {

// A clock that says a budget is spent after so many looks: tests never wait for real time.
Clock looks(int& left) {
  return [&left] { return left-- > 0 ? 0.0 : 1e9; };
}

}  // namespace

TEST_CASE("there is an estimate after the first slice, and its shares sum to one") {
  Session session("s1-dyad");
  int left = 1;
  session.work(1, looks(left));
  const Futures& futures = session.futures();
  CHECK(futures.runsFromToday() + futures.runs() + futures.baselineRuns() > 0);
  left = 60;
  session.work(1, looks(left));
  REQUIRE(futures.runs() > 0);
  double sum = 0;
  for (int rung = 0; rung < rungCount; ++rung)
    sum += futures.stopShare(rung);
  CHECK(sum == Catch::Approx(1).margin(1e-12));
}

TEST_CASE("the variant's estimate is the ensemble's own, run by run") {
  Session session("s1-dyad");
  int left = 400;
  session.work(1, looks(left));
  const Ensemble* seen = session.futures().variant();
  REQUIRE(seen != nullptr);
  REQUIRE(seen->runs() > 8);
  Ensemble alone(session.scenario(), {.seed = session.key().seed, .watch = {0, 1}});
  alone.advance(seen->runs());
  CHECK(alone.peaks() == seen->peaks());
}

TEST_CASE("without a change the futures run once and stand for both") {
  Session session("s1-dyad");
  int left = 100;
  session.work(1, looks(left));
  CHECK(session.futures().variant() == session.futures().baseline());
  session.apply(SetParameter{.path = "actors.B.resolve", .value = 0.9});
  left = 100;
  session.work(1, looks(left));
  CHECK(session.futures().variant() != session.futures().baseline());
  CHECK(session.futures().runs() > 0);
}

TEST_CASE("a changed lever leaves the baseline's futures standing, and undo brings all of them back") {
  Session session("s1-dyad");
  int left = 60;
  session.work(1, looks(left));
  const int before = session.futures().baselineRuns();
  session.apply(SetParameter{.path = "actors.B.resolve", .value = 0.9});
  CHECK(session.futures().runs() == 0);
  CHECK(session.futures().baselineRuns() == before);
  session.apply(Undo{});
  CHECK(session.futures().runs() == before);
}

TEST_CASE("from today on every day has all its futures, and the past has none") {
  Session session("s1-dyad");
  session.apply(Seek{.day = 40});
  int left = 300;
  session.work(1, looks(left));
  REQUIRE(session.futures().runsFromToday() > 64);
  double ahead = 0, behind = 0;
  for (int rung = 0; rung < rungCount; ++rung) {
    ahead += session.futures().dayShare(41, rung);
    behind += session.futures().dayShare(40, rung);
  }
  CHECK(ahead == Catch::Approx(1).margin(1e-6));
  CHECK(behind == 0);
}
