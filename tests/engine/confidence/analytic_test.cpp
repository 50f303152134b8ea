// engine/src/confidence/analytic: how well founded, apart from how probable.

#include <catch_amalgamated.hpp>

#include "engine/confidence.h"

using namespace firebreak;

namespace {
AnalyticConfidence of(int sources, double mass, double prior, bool deception = false) {
  return analyticConfidence({sources, mass, prior, deception});
}
}  // namespace

TEST_CASE("The share of what was believed before") {
  CHECK(priorShare({.evidenceMass = 1, .priorLogOdds = 2}) == .5);  // 2/(2 + 2·1)
  CHECK(priorShare({.evidenceMass = 1, .priorLogOdds = -2}) == .5);
  CHECK(priorShare({.evidenceMass = 1, .priorLogOdds = 0}) == 0);
  CHECK(priorShare({.evidenceMass = 0, .priorLogOdds = 2}) == 1);
  CHECK(priorShare({}) == 1);
}

TEST_CASE("Confidence rises with sources and evidence and falls with assumptions") {
  CHECK(of(1, .5, 0) == AnalyticConfidence::low);
  CHECK(of(1, 1, 0) == AnalyticConfidence::moderate);   // much of one's own
  CHECK(of(2, .5, 0) == AnalyticConfidence::moderate);  // corroborated
  CHECK(of(2, .5, 2.1) == AnalyticConfidence::low);     // 2.1/3.1: more than two thirds assumed
  CHECK(of(3, 2, 1) == AnalyticConfidence::high);
  CHECK(of(2, 5, 1) == AnalyticConfidence::moderate);
  CHECK(of(3, 1.9, 0) == AnalyticConfidence::moderate);
  CHECK(of(3, 2, 2) == AnalyticConfidence::moderate);  // 2/6 is not below a third
}

TEST_CASE("Suspected deception takes one step off") {
  CHECK(of(3, 2, 1, true) == AnalyticConfidence::moderate);
  CHECK(of(2, 1, 0, true) == AnalyticConfidence::low);
  CHECK(of(1, 0, 0, true) == AnalyticConfidence::low);
}

TEST_CASE("Confidence has words") {
  CHECK(analyticConfidenceWord(AnalyticConfidence::low) == "low");
  CHECK(analyticConfidenceWord(AnalyticConfidence::moderate) == "moderate");
  CHECK(analyticConfidenceWord(AnalyticConfidence::high) == "high");
}
