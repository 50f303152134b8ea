#pragma once
// What the top bar says: which scenario, which moment of it, how the run stands (escalation number), and what can be
// undone.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct ScenarioChoice {
  std::string id, title;
};

// What the scene does not hold.
struct Surroundings {
  std::vector<ScenarioChoice> choices;  // the shipped scenarios, in the order of the menu
  bool canUndo = false, canRedo = false;
  std::string undoLabel, redoLabel;  // "red line, rung 3 of Albania"
};

struct EscalationReading {
  double now = 0, latent = 0, before = 0;  // before: of the baseline today
  bool changed = false;                    // before reads differently
  std::string word;                        // "dies out", "too close to call", "grows"
  // Answers after answers, each E times the one before; 0–1, clipped at 1. baseline: of `before`.
  static constexpr int barCount = 9;
  std::array<double, barCount> bars = {}, baselineBars = {};
};

struct MomentView {
  Screen screen = Screen::explore;
  bool comparing = false;
  std::string scenarioId, title;
  Surroundings around;
  int day = 0, days = 0;  // "Day 47 of 120": the tick looked at, and the horizon
  std::string startDate;  // ISO date of day 0, "" for a fictional calendar
  bool playing = false;
  double speed = 2;  // days per second
  std::uint64_t seed = 1;
  std::uint32_t run = 0;
  std::uint64_t signature = 0;
  EscalationReading escalation;
};

MomentView momentView(const Scene& scene, Surroundings around);

// Heights of the bars for an escalation number, the first fixed.
std::array<double, EscalationReading::barCount> escalationBars(double escalationNumber);

}  // namespace firebreak::web
