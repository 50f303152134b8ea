// engine/src/step/consult: partners look at the evidence and vote.

#include "step/consult.h"

#include <catch_amalgamated.hpp>

#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak;
using namespace firebreak::test;

namespace {

constexpr ActorIndex arden = 5, unknown = 6;

// S3 after an attack of A on M1, whose evidence speaks for A by so much more than for crime. A partner's prior log-odds
// are ln .75 + .5 · 22/25 − ln 1.5 = −.2531472, its posterior log-odds that plus .6 of the evidence.
struct Setup {
  explicit Setup(Scenario scenario, double evidence) : bench(std::move(scenario)) {
    bench.openCase(arden, 0, 60);
    bench.state.tick = 10;
    show(evidence);
  }
  void show(double evidence) {
    bench.state.logWeight[arden] = bench.state.priorWeight[arden] + evidence;
    bench.state.posterior[arden] = 0.99;
  }
  int ask(Accusation accusation) {
    return consult(bench.model, bench.state, bench.state.cases[0], accusation, bench.today);
  }
  int ask(int rung) { return ask({arden, rung, arden, 1}); }
  const Coalition& coalition() const { return bench.scenario.coalition; }
  std::size_t tie(ActorIndex i) const { return bench.model.tie(i, arden); }
  Bench bench;
};

Scenario voting(double quorum, double voteRung = 4) {
  Scenario scenario = s3();
  scenario.coalition.quorum = quorum;
  scenario.coalition.voteRung = voteRung;
  return scenario;
}

}  // namespace

TEST_CASE("Partners read the shared part of the evidence with their own prejudice") {
  Setup setup(voting(.8), 4);
  CHECK(setup.ask(3) == 3);
  REQUIRE(setup.bench.record.votes.size() == 1);
  const VoteRecord& vote = setup.bench.record.votes[0];
  REQUIRE(vote.ballots.size() == 4);
  CHECK(vote.ballots[0].member == 1);
  CHECK(vote.ballots[0].belief == Catch::Approx(.8953743).epsilon(1e-6));  // sig(2.4 − .2531472)
  CHECK(vote.ballots[0].standard == Catch::Approx(.70));                   // .70 + .2 · (½ − ½)
  CHECK(vote.ballots[3].standard == Catch::Approx(.76));                   // .70 + .2 · (½ − .2)
  CHECK(vote.inFavour == Catch::Approx(1));
  CHECK(vote.quorum == 0);  // rung 3 is below the voting rung
  CHECK(setup.bench.outcomes().votes == 0);
}

TEST_CASE("A vote that is lost cuts the rung and shows") {
  Setup setup(voting(.8), 3);  // sig(1.8 − .2531472) = .8244: M2 asks .80, M3 .82, M4 .84, M5 .86
  CHECK(setup.ask(4) == 3);
  const VoteRecord& vote = setup.bench.record.votes.at(0);
  CHECK(vote.asked == 4);
  CHECK(vote.granted == 3);
  CHECK(vote.ballots[1].belief == Catch::Approx(.8244587).epsilon(1e-6));
  CHECK(vote.ballots[1].concurs);
  CHECK_FALSE(vote.ballots[2].concurs);
  CHECK(vote.inFavour == Catch::Approx(.78));  // .35 + .25 + .18
  CHECK(vote.quorum == .8);
  CHECK(setup.bench.state.unity[arden] == Catch::Approx(.78));
  CHECK(setup.bench.state.unity[0] == 1);
  CHECK(setup.bench.state.cases[0].joint == Catch::Approx(.78));
  CHECK(setup.bench.outcomes().votes == 1);
  CHECK(setup.bench.outcomes().votesLost == 1);
  CHECK(setup.bench.state.mandateUntil[setup.tie(1)] == 0);
}

TEST_CASE("The same question is put again only when somebody would vote otherwise") {
  Setup setup(voting(.8), 3);
  setup.ask(4);
  setup.bench.state.unity[arden] = .9;  // it drifts back meanwhile
  CHECK(setup.ask(4) == 3);
  CHECK(setup.bench.record.votes.size() == 1);
  CHECK(setup.bench.state.unity[arden] == .9);
  CHECK(setup.ask(5) == 3);  // another question
  CHECK(setup.bench.outcomes().votes == 2);
  setup.ask(4);
  setup.show(3.5);  // sig(2.1 − .2531472) = .8638: now M4 and M5 agree
  CHECK(setup.ask(4) == 4);
  CHECK(setup.bench.outcomes().votes == 4);
  CHECK(setup.bench.outcomes().votesLost == 3);
}

TEST_CASE("Those who agree act on the same ground") {
  Setup setup(voting(.78), 3);  // .35 + .25 + .18 is just enough
  CHECK(setup.ask(4) == 4);
  for (const ActorIndex partner : {1, 2}) {
    CHECK(setup.bench.state.mandateRung[setup.tie(partner)] == 4);
    CHECK(setup.bench.state.mandateUntil[setup.tie(partner)] == 10 + 45);
    CHECK(setup.bench.state.mandateTruth[setup.tie(partner)] == arden);
    CHECK(setup.bench.state.mandateCase[setup.tie(partner)] == 0);
    CHECK(setup.bench.today.due[setup.tie(partner)] == 1);
  }
  CHECK(setup.bench.state.mandateUntil[setup.tie(3)] == 0);
  CHECK(setup.bench.today.due[setup.tie(3)] == 0);
}

TEST_CASE("A partner keeps the higher mandate that it has, and its peace with whom it has no quarrel") {
  Scenario scenario = voting(.35);
  scenario.tie(2, arden).reactivity = 0;
  Setup setup(scenario, 3);
  setup.bench.state.mandateRung[setup.tie(1)] = 5;
  setup.bench.state.mandateUntil[setup.tie(1)] = 12;
  setup.ask(4);
  CHECK(setup.bench.state.mandateRung[setup.tie(1)] == 5);
  CHECK(setup.bench.state.mandateUntil[setup.tie(1)] == 12);
  CHECK(setup.bench.state.mandateUntil[setup.tie(2)] == 0);
}

TEST_CASE("Without a quorum there is no vote, but there are still many voices") {
  Scenario scenario = s3();
  scenario.constants.fragmentation = .5;
  Setup setup(scenario, 3);
  CHECK(setup.ask(4) == 4);
  CHECK(setup.bench.state.unity[arden] == Catch::Approx(.78));
  CHECK(setup.bench.state.mandateUntil[setup.tie(1)] == 0);
  CHECK(setup.bench.outcomes().votes == 0);
  trend(setup.bench.model, setup.bench.state);
  CHECK(setup.bench.state.unity[arden] == Catch::Approx(.78 + .22 / 45));
  CHECK(setup.bench.state.unity[0] == 1);
}

TEST_CASE("Who has too little at stake stays out") {
  Scenario scenario = voting(.8);
  scenario.coalition.members[1].commitment = .28;  // · .7 = .196
  Setup setup(scenario, 4);
  setup.ask(3);
  CHECK_FALSE(setup.bench.record.votes.at(0).ballots[0].concurs);
  CHECK(setup.bench.record.votes[0].inFavour == Catch::Approx(.75));
}

TEST_CASE("Nobody asks about an outsider's case, nor a coalition of one anybody") {
  Setup setup(voting(1), 4);
  Case& other = setup.bench.openCase(0, arden, 60);
  CHECK(consult(setup.bench.model, setup.bench.state, other, {0, 5, 0, 1}, setup.bench.today) == 5);
  CHECK(setup.bench.record.votes.empty());

  Scenario scenario = voting(1);
  scenario.coalition.members = {{.actor = 0, .commitment = .8, .riskAppetite = .7, .weight = 1}};
  Setup alone(scenario, 0);
  CHECK(alone.ask(5) == 5);
  CHECK(alone.bench.record.votes.at(0).inFavour == 1);
}

TEST_CASE("The host of a group is judged by what partners believe of the group, as far as it is left alone") {
  Setup setup(voting(.8), -3);  // evidence for crime: sig(1.8 + .2531472) = .88626
  setup.ask(Accusation{arden, 3, unknown, .9});
  CHECK(setup.bench.record.votes.at(0).ballots[0].belief == Catch::Approx(.9 * .8862652).epsilon(1e-6));
}

TEST_CASE("Partners see what can be shown") {
  Scenario scenario = voting(.8);
  scenario.actors[0].sourceProtection = .5;
  Setup setup(scenario, 4);
  setup.bench.state.shownWeight = setup.bench.state.priorWeight;  // nothing
  setup.ask(3);
  CHECK(setup.bench.record.votes.at(0).ballots[0].belief == Catch::Approx(.4370491).epsilon(1e-6));  // the prior
}

TEST_CASE("Without the vote no mandate, and the case stays unnamed") {
  Setup setup(voting(.9, 3), 0);
  grantMandates(setup.bench.model, setup.bench.state, setup.bench.today);
  REQUIRE(setup.bench.record.votes.size() == 1);
  CHECK(setup.bench.record.votes[0].granted == 0);
  CHECK(setup.bench.record.mandates.empty());
  CHECK(setup.bench.state.cases[0].named == -1);
  CHECK(setup.bench.state.mandateUntil[setup.tie(0)] == 0);
}

TEST_CASE("With a rung less the mandate is for that") {
  Setup setup(voting(.9), 0);
  grantMandates(setup.bench.model, setup.bench.state, setup.bench.today);
  CHECK(setup.bench.record.mandates.at(0).rung == 3);
  CHECK(setup.bench.state.cases[0].namedRung == 3);
  setup.bench.state.tick += 1;
  grantMandates(setup.bench.model, setup.bench.state, setup.bench.today);
  CHECK(setup.bench.record.mandates.size() == 1);
  CHECK(setup.bench.record.votes.size() == 1);
}
