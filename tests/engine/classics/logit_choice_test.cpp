// engine/src/classics/logit_choice, and the choice of the engine's attackers as a case of it (docs/model.md 5, step 1).

#include "classics/logit_choice.h"

#include "engine/classics/near.h"
#include "model/prospect.h"
#include "support/bench.h"
#include "support/builders.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Logit choice: from chance to the best reply") {
  const double utilities[] = {1, .5, 0};
  for (const double share : logitChoice(utilities, 0))
    CHECK_THAT(share, exactly(1.0 / 3));
  const std::vector<double> some = logitChoice(utilities, 1);
  CHECK_THAT(some[0], near(.506480));  // e/(e + √e + 1) = 2.718282/5.367003
  CHECK_THAT(some[1], near(.307196));  // 1.648721/5.367003
  CHECK_THAT(some[2], near(.186324));  // 1/5.367003
  CHECK_THAT(logitChoice(utilities, 1000)[0], exactly(1));
}

TEST_CASE("Logit choice: large utilities do not overflow, and only differences count") {
  const double large[] = {10000, 9999}, small[] = {1, 0};
  CHECK(logitChoice(large, 1) == logitChoice(small, 1));
  const double negative[] = {-1e6, -2e6};
  CHECK(logitChoice(negative, 100) == std::vector<double>{1, 0});
}

TEST_CASE("The engine's attackers choose among nothing and every type of incident by logit") {
  using namespace firebreak;
  const firebreak::test::Bench bench(firebreak::test::s1());
  const Prospect prospect = prospectOf(bench.model, bench.state, bench.model.rivalries[0]);
  for (const double drive : {5.0, 20.0, 80.0}) {
    std::vector<double> utilities = {0};  // to do nothing
    for (const Prospect::Option& option : prospect.option)
      utilities.push_back(option.worth * (.5 + drive / 100) * prospect.bites - option.cost - option.punishment);
    const std::vector<double> shares = logitChoice(utilities, bench.model.scenario.constants.rationality);
    const Appraisal appraisal = appraise(bench.model, prospect, drive);
    CHECK_THAT(shares[0], exactly(1 / appraisal.sum));
    for (std::size_t type = 0; type < incidentTypes; ++type)
      CHECK_THAT(shares[type + 1], exactly(appraisal.weight[type] / appraisal.sum));
  }
}
