#pragma once
// The words of format v1 that stand for something in Scenario. Reading, saving and the schema share them.

#include <array>
#include <string_view>
#include <vector>

#include "engine/scenario.h"

namespace firebreak {

constexpr std::string_view formatName = "firebreak-scenario/1";
constexpr std::string_view crimeWord = "crime";  // as attacker or framed: no actor

// In the order of the enumerations.
constexpr std::array<std::string_view, 3> actorKindWords = {"state", "proxy", "organisation"};
constexpr std::array<std::string_view, 3> dynamicsWords = {"full", "openGates", "linear"};
constexpr std::array<std::string_view, 4> rubricWords = {"project", "eurepoc", "nciss", "cscf"};
constexpr std::array<std::string_view, 4> actWords = {"measure", "lower", "statement", "offer"};

// The actor colours of the design tokens.
constexpr std::array<std::string_view, 8> colourWords = {"A", "B", "C", "D", "N", "F", "M", "H"};

constexpr double maxLinearGain = 10;
constexpr double maxSeed = 9007199254740991;  // 2^53 − 1: every JSON reader keeps it exactly
constexpr int frequencyMetric = 3;            // counted by the engine, never given

// What a tie is between two states of which a document says nothing: no quarrel.
constexpr Tie unlistedTie() {
  return {.reactivity = 0, .grievance = 0, .initialTension = 0};
}

// Most of a metric that a scripted incident may give.
constexpr std::array<double, metricCount> metricMaximum = {8760, 1e7, 1e7, 0, 5, 5, 1, 1};

std::vector<std::string_view> metricWords();  // without frequency
std::vector<std::string_view> incidentWords();
std::vector<std::string_view> measureWords();

}  // namespace firebreak
