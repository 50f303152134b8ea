// web/views/moment_view and refusal_view: what the top bar and a refused scenario say.
#include "web/views/moment_view.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"
#include "support/sitting.h"
#include "web/views/refusal_view.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::Sitting;

TEST_CASE("bars rise above 1, fall below it, and never leave their box") {
  const auto falling = escalationBars(0.8), rising = escalationBars(1.3), level = escalationBars(1),
             none = escalationBars(0);
  for (std::size_t i = 1; i < falling.size(); ++i) {
    CHECK(falling[i] < falling[i - 1]);
    CHECK(rising[i] >= rising[i - 1]);
    CHECK(level[i] == level[0]);
    CHECK(none[i] == 0);
  }
  for (const double bar : escalationBars(1e9))
    CHECK((bar >= 0 && bar <= 1));
  CHECK(falling[0] == rising[0]);
  CHECK(falling[1] == Catch::Approx(0.42 * 0.8));
}

TEST_CASE("the moment is that of the look, the run that of the trace") {
  Sitting sitting(test::s1(), {.seed = 7, .run = 0});
  sitting.look.day = 47.9;
  sitting.look.playing = true;
  const MomentView view = momentView(
      sitting.scene(), {.choices = {{"x", "X"}}, .canUndo = true, .canRedo = false, .undoLabel = "a", .redoLabel = ""});
  CHECK(view.day == 47);
  CHECK(view.days == sitting.scenario.horizon());
  CHECK(view.playing);
  CHECK(view.seed == 7);
  CHECK(view.signature == sitting.trace.signature);
  CHECK(view.around.choices.size() == 1);
}

TEST_CASE("E has the word of the model, and 'was' only where it reads differently") {
  const Sitting sitting(test::s1());
  const auto reading = [&](double now, double before, bool anyChange) {
    const Scene base = sitting.scene();
    const Scene scene{.scenario = base.scenario,
                      .baseline = base.baseline,
                      .trace = base.trace,
                      .baselineTrace = base.baselineTrace,
                      .events = base.events,
                      .look = base.look,
                      .futures = base.futures,
                      .escalation = {.now = now, .latent = now},
                      .baselineEscalation = {.now = before, .latent = before},
                      .anyChange = anyChange};
    return momentView(scene, {}).escalation;
  };
  CHECK(reading(0.5, 0.5, false).word == "dies out");
  CHECK(reading(1.0, 0.5, false).word == "too close to call");
  CHECK(reading(1.5, 0.5, false).word == "grows");
  CHECK(reading(1.10, 0.95, true).changed);
  CHECK_FALSE(reading(1.10, 0.95, false).changed);
  CHECK_FALSE(reading(1.101, 1.099, true).changed);
}

TEST_CASE("a refusal says what, where, what was expected and what may help") {
  const RefusalView view = refusalView(
      "mine.json",
      {{.pointer = "/actors/1/offence",
        .line = 14,
        .rule = "out-of-range",
        .found = "1.7",
        .expected = "a number from 0 to 1",
        .hint = "did you mean 0.17?"},
       {.pointer = "", .line = 0, .rule = "not-json", .found = "", .expected = "a JSON document", .hint = ""}});
  CHECK(view.title == "mine.json was not opened");
  CHECK(view.summary == "2 things are wrong. What was open stays open.");
  REQUIRE(view.rows.size() == 2);
  CHECK(view.rows[0].place == "Line 14, /actors/1/offence");
  CHECK(view.rows[0].found == "Found 1.7.");
  CHECK(view.rows[0].expected == "Expected a number from 0 to 1.");
  CHECK(view.rows[0].hint == "Did you mean 0.17?");
  CHECK(view.rows[1].place == "The whole document");
  CHECK(refusalView("", {{}}).title == "The scenario was not opened");
  CHECK(refusalView("scenario", {{}}).title == "Scenario was not opened");
  CHECK(refusalView("", {{}}).summary == "1 thing is wrong. What was open stays open.");
}
