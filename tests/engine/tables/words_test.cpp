// engine/src/tables/words: numbers as words.

#include <catch_amalgamated.hpp>

#include "engine/tables.h"

using namespace firebreak;

TEST_CASE("Probabilities have the words of ICD 203") {
  CHECK(likelihoodWord(0) == "almost no chance");
  CHECK(likelihoodWord(.05) == "very unlikely");
  CHECK(likelihoodWord(.2) == "unlikely");
  CHECK(likelihoodWord(.45) == "roughly even");
  CHECK(likelihoodWord(.55) == "likely");
  CHECK(likelihoodWord(.8) == "very likely");
  CHECK(likelihoodWord(.95) == "almost certain");
}

TEST_CASE("The escalation number is read in three words") {
  CHECK(escalationWord(.89) == "dies out");
  CHECK(escalationWord(.9) == "too close to call");
  CHECK(escalationWord(1.2) == "too close to call");
  CHECK(escalationWord(1.21) == "grows");
}

TEST_CASE("Domains and visibilities have names") {
  CHECK(domainName(Domain::information) == "information");
  CHECK(domainName(Domain::conventional) == "conventional");
  CHECK(visibilityName(Visibility::open) == "public");
  CHECK(visibilityName(Visibility::closed) == "private");
  CHECK(visibilityName(Visibility::covert) == "covert");
}
