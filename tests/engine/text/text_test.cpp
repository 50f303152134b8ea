// engine/src/text: numbers and names as people read them.
#include "text/text.h"

#include <catch_amalgamated.hpp>

#include "support/builders.h"

namespace firebreak::text {

TEST_CASE("numbers carry a true minus and never a negative zero") {
  CHECK(fixed(58.34, 1) == "58.3");
  CHECK(fixed(-4, 1) == "−4.0");
  CHECK(fixed(-.04, 1) == "0.0");
  CHECK(signedFixed(2, 1) == "+2.0");
  CHECK(signedFixed(-2, 1) == "−2.0");
  CHECK(signedFixed(.04, 1) == "0.0");
}

TEST_CASE("percents never round to none or all") {
  CHECK(percent(0) == "0 %");
  CHECK(percent(.0003) == "under 0.1 %");
  CHECK(percent(.003) == "0.3 %");
  CHECK(percent(.724) == "72 %");
  CHECK(percent(.996) == "over 99 %");
  CHECK(percent(1) == "100 %");
  CHECK(likelihood(.72) == "72 %, likely");
}

TEST_CASE("a share that differs from its limit looks different") {
  const PercentPair close = percentPair(.7249, .725);
  CHECK(close.value == "72.49 %");
  CHECK(close.limit == "72.50 %");
  CHECK(percentPair(.8, .7).value == "80 %");
  CHECK(percentPair(.7, .7).limit == "70 %");
}

TEST_CASE("lists, counts and possessives read as sentences do") {
  CHECK(listed({}).empty());
  CHECK(listed({"A"}) == "A");
  CHECK(listed({"A", "B"}) == "A and B");
  CHECK(listed({"A", "B", "C"}) == "A, B and C");
  CHECK(count(1, "day") == "1 day");
  CHECK(count(6, "day") == "6 days");
  CHECK(possessive("Arden") == "Arden's");
  CHECK(possessive("Boreas") == "Boreas'");
}

TEST_CASE("a case is named by its documented title or by its type and day") {
  Scenario scenario = test::s1();
  Case incident;
  incident.type = 2;
  incident.opened = 12;
  CHECK(caseName(scenario, incident) == "the denial of service of day 12");
  scenario.incidents.emplace_back();
  incident.script = 0;
  CHECK(caseName(scenario, incident) == "the denial of service of day 12");
  scenario.incidents[0].title = "Wiper";
  CHECK(caseName(scenario, incident) == "“Wiper” (day 12)");
  CHECK(suspectName(scenario, scenario.stateCount) == "crime or unknown");
  CHECK(actorName(scenario, scenario.actorCount()) == "criminals");
  CHECK(actorId(scenario, scenario.actorCount()) == "crime");
}

}  // namespace firebreak::text
