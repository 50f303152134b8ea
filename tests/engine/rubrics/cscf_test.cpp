// engine/src/rubrics/cscf: seven criteria, their levels and the rule for campaigns.

#include <catch_amalgamated.hpp>

#include "engine/rubrics.h"

using namespace firebreak;

TEST_CASE("Seven criteria of five points sum to 35 at most") {
  CHECK(*cscfScore({}) == 0);
  CHECK(*cscfScore({5, 5, 5, 5, 5, 5, 5}) == 35);
  CHECK(*cscfScore({.scope = 4, .target = 5, .intent = 3, .functional = 1}) == 13);
  const auto refused = cscfScore({.scope = 6, .political = -1});
  REQUIRE_FALSE(refused);
  REQUIRE(refused.issues().size() == 2);
  CHECK(refused.issues()[0].pointer == "scope");
  CHECK(refused.issues()[1].pointer == "political");
}

TEST_CASE("Six levels at equal sixths of 35, or at edges of one's own") {
  const CscfEdges sixths = equalSixths();
  CHECK(sixths[2] == 17.5);
  CHECK(cscfLevel(0, sixths) == "Normal");
  CHECK(cscfLevel(5, sixths) == "Normal");  // 35/6 = 5.83
  CHECK(cscfLevel(6, sixths) == "Low");
  CHECK(cscfLevel(12, sixths) == "Medium");  // from 11.67
  CHECK(cscfLevel(18, sixths) == "High");
  CHECK(cscfLevel(24, sixths) == "Severe");  // from 23.33
  CHECK(cscfLevel(35, sixths) == "Critical");
  CHECK(cscfLevel(18, {3, 6, 9, 12, 15}) == "Critical");
}

TEST_CASE("A campaign takes the worst of the act and adds up the impacts") {
  const CscfRating spying = {.scope = 3, .target = 5, .intent = 4, .functional = 0, .informational = 4, .political = 1};
  const CscfRating leaking = {
      .scope = 4, .target = 2, .intent = 3, .functional = 1, .informational = 3, .political = 3};
  const CscfRating both[] = {spying, leaking};
  const CscfRating campaign = cscfCampaign(both);
  CHECK(campaign.scope == 4);
  CHECK(campaign.target == 5);
  CHECK(campaign.intent == 4);
  CHECK(campaign.functional == 1);
  CHECK(campaign.informational == 5);  // 4 + 3, held at 5
  CHECK(campaign.economic == 0);
  CHECK(campaign.political == 4);
  CHECK(*cscfScore(campaign) > std::max(*cscfScore(spying), *cscfScore(leaking)));
  CHECK(*cscfScore(cscfCampaign({})) == 0);
}

TEST_CASE("Metrics are rated as docs/severity.md says") {
  // duration, scope, exfiltration, frequency, criticality, civilian risk, endorsement, irreversibility
  const CscfRating pipeline = cscfRating({144, 1, 100, 1, 5, 3, .1, .4});
  CHECK(pipeline.scope == 0);
  CHECK(pipeline.target == 5);
  CHECK(pipeline.intent == 3);         // some sign of a sponsor
  CHECK(pipeline.functional == 5);     // interrupted for more than three days
  CHECK(pipeline.informational == 3);  // from 100 GB
  CHECK(pipeline.economic == 1);       // (0 + 5 · .4)/2
  CHECK(pipeline.political == 3);

  CHECK(cscfRating({2, 1, 0, 1, 1, 1, 0, 0}).functional == 2);
  CHECK(cscfRating({3, 1, 0, 1, 1, 1, 0, 0}).functional == 3);
  CHECK(cscfRating({12, 1, 0, 1, 1, 1, 0, 0}).functional == 4);
  CHECK(cscfRating({240, 1, 0, 1, 1, 0, 0, 0}).functional == 1);  // nobody notices
  CHECK(cscfRating({2, 1, 0, 1, 1, 1, .2, 0}).intent == 4);
  CHECK(cscfRating({2, 1, 0, 6, 1, 1, .2, 0}).intent == 5);  // it keeps coming
}
