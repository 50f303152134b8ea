// web/session/claims_desk, session_claims: what is worked on first, that what is found is what a study finds, that it
// is kept, and that an arm becomes a change that can be undone.
#include "web/session/claims_desk.h"

#include <algorithm>

#include <catch_amalgamated.hpp>

#include "support/claims_bench.h"
#include "support/sitting.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::deskAt;
using firebreak::test::shipped;
using firebreak::test::workOn;

namespace {

constexpr SetClaimAmounts small = {.pairs = 30, .settings = 12};

const ClaimTrial& trialOf(const ClaimsDesk& desk) {
  const std::vector<const ClaimTrial*> trials = desk.trials(desk.chosen());
  REQUIRE(trials.size() == 1);
  return *trials.front();
}

}  // namespace

TEST_CASE("a desk finds what a study of the same amounts finds") {
  ClaimsDesk desk = deskAt("s1-dyad", small);
  desk.choose({.id = "C6"});
  workOn(desk);
  CHECK(desk.done(desk.chosen()));
  const Scenario s1 = shipped("s1-dyad");
  ClaimStudy study(s1, desk.claim(), {.seed = s1.seed, .pairs = 30, .settings = 12, .pairsPerSetting = 30});
  study.advance(1000000);
  REQUIRE(study.done());
  const ClaimStudy& found = *trialOf(desk).study;
  for (std::size_t row = 0; row < desk.claim().rows.size(); ++row) {
    CHECK(found.effect(row).difference.mean == study.effect(row).difference.mean);
    CHECK(found.effect(row).difference.se == study.effect(row).difference.se);
    CHECK(found.shares(row).significantFall == study.shares(row).significantFall);
  }
}

TEST_CASE("the claim that is looked at is worked on first, then the others one at a time") {
  ClaimsDesk desk = deskAt("s1-dyad", {.pairs = 4, .settings = 2});
  desk.choose({.id = "C12"});
  std::vector<Crew::Wanted> wanted = desk.wanted();
  REQUIRE(wanted.size() == 2);
  CHECK(wanted[0].rank == 0);
  CHECK(wanted[0].study == trialOf(desk).runs);
  CHECK(wanted[1].rank == 1);
  CHECK(wanted[1].study == desk.trials(0).front()->runs);
  // Until everything that can be asked is done.
  for (int i = 0; i < 100 && !desk.wanted().empty(); ++i)
    workOn(desk);
  CHECK(desk.wanted().empty());
  for (std::size_t claim = 0; claim < claims().size(); ++claim) {
    CHECK(desk.done(claim));
    CHECK(desk.trials(claim).front()->begun() == desk.trials(claim).front()->obstacles.empty());
  }
}

TEST_CASE("what cannot be asked says why and wants nothing") {
  ClaimsDesk desk = deskAt("s1-dyad", small);
  desk.choose({.id = "C8"});
  CHECK_FALSE(trialOf(desk).obstacles.empty());
  CHECK(trialOf(desk).study == nullptr);
  CHECK(desk.done(desk.chosen()));
  for (const Crew::Wanted& each : desk.wanted())
    CHECK(each.rank == 1);
}

TEST_CASE("what was found is kept while other scenarios are open, and begun anew for other amounts") {
  ClaimsDesk desk = deskAt("s1-dyad", small);
  desk.choose({.id = "C6"});
  workOn(desk);
  const ClaimStudy* study = trialOf(desk).study.get();
  Scenario changed = shipped("s1-dyad");
  REQUIRE(setParameter(changed, "actors.B.resilience", .7));
  desk.follow(std::make_shared<const Scenario>(changed), 1);
  CHECK(trialOf(desk).study.get() != study);
  CHECK_FALSE(trialOf(desk).begun());
  desk.follow(std::make_shared<const Scenario>(shipped("s1-dyad")), shipped("s1-dyad").seed);
  CHECK(trialOf(desk).study.get() == study);
  desk.set({.pairs = 31, .settings = 12});
  CHECK_FALSE(trialOf(desk).begun());
}

TEST_CASE("claims are put to the scenario of the published figures, or to all of the library") {
  ClaimsDesk desk = deskAt("albania-2022", {.pairs = 4, .settings = 2});
  desk.put(ClaimPlace::published);
  for (std::size_t claim = 0; claim < claims().size(); ++claim) {
    REQUIRE(desk.trials(claim).size() == 1);
    CHECK(desk.trials(claim).front()->scenario->id == claims()[claim].scenario);
    CHECK(desk.trials(claim).front()->obstacles.empty());
  }
  desk.choose({.id = "C9-sharing"});
  desk.put(ClaimPlace::library);
  const std::vector<const ClaimTrial*> trials = desk.trials(desk.chosen());
  CHECK(trials.size() == shippedScenarios().size());
  const auto asked = std::count_if(trials.begin(), trials.end(), [](const ClaimTrial* trial) { return trial->study; });
  CHECK(asked > 1);
  CHECK(asked < static_cast<std::ptrdiff_t>(trials.size()));
  CHECK(desk.trials(0).empty());  // not looked at
  workOn(desk);
  CHECK(desk.done(desk.chosen()));
  CHECK(desk.wanted().empty());
}

TEST_CASE("rows and ids that do not exist change nothing") {
  ClaimsDesk desk = deskAt("s1-dyad", small);
  desk.choose({.id = "C1", .row = 3});
  desk.choose({.id = "C1", .row = 4});
  CHECK(desk.row(desk.chosen()) == 3);
  desk.choose({.id = "C99"});
  CHECK(desk.claim().id == "C1");
  CHECK(claims()[claimIndex("C2")].rows[mainRow(claims()[claimIndex("C2")])].kind != ClaimKind::direct);
}

TEST_CASE("trying a claim sets its arm as one change that can be undone") {
  Session session("s1-dyad");
  const std::uint64_t before = digest(session.scenario());
  session.apply(ChooseClaim{.id = "C1"});
  session.apply(ShowScreen{Screen::claims});
  session.apply(TryClaim{ClaimArm::high});
  CHECK(session.look().screen == Screen::explore);
  REQUIRE(session.changes().size() == 1);
  CHECK(session.changes()[0].path == "actors.B.resilience");
  CHECK(session.changes()[0].now == .8);
  CHECK(session.undoLabel() == "high end of claim C1");
  session.apply(Undo{});
  CHECK(digest(session.scenario()) == before);
  CHECK(session.changes().empty());
}

TEST_CASE("a claim that adds a third party adds it to the baseline too") {
  Session session("s2-proxy");
  const int actors = session.scenario().actorCount();
  session.apply(ChooseClaim{.id = "C5"});
  session.apply(TryClaim{ClaimArm::high});
  CHECK(session.scenario().actorCount() == actors + 1);
  CHECK(session.baseline().actorCount() == actors + 1);
  REQUIRE(session.changes().size() == 1);
  CHECK(session.changes()[0].path == "constants.evidenceOverlap");
}

TEST_CASE("a claim tried in the scenario of its published figures opens that scenario") {
  Session session("albania-2022");
  session.apply(ChooseClaim{.id = "C8"});
  session.apply(PutClaims{ClaimPlace::published});
  session.apply(TryClaim{ClaimArm::low});
  CHECK(session.scenario().id == "s2-proxy");
  CHECK(session.changes().size() == 1);
}

TEST_CASE("on the claims screen claims are worked on before futures") {
  Session session("s1-dyad");
  session.apply(SetClaimAmounts{.pairs = 4, .settings = 0});
  session.apply(ShowScreen{Screen::claims});
  double now = 0;
  const Clock clock = [&] { return now += 1; };
  for (int i = 0; i < 10000 && !session.claims().done(0); ++i)
    session.work(5, clock);
  CHECK(session.claims().done(0));
  CHECK(session.futures().runs() == 0);
}
