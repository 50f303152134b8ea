// Tables 3.2 and 3.3: the rungs and the measures that stand on them.

#include "base/index.h"
#include "engine/tables.h"

namespace firebreak {
namespace {

constexpr std::array<Rung, rungCount> rungTable = {{
    {"Normal", "normal competition", 0},
    {"Consult", "consult and share", 1},
    {"Warn", "warn", 8},
    {"Target", "targeted measures", 22},
    {"Isolate", "isolate", 33},
    {"Coerce", "coerce", 50},
    {"Force", "limited force", 75},
    {"War", "war", 100},
}};

using enum Domain;

constexpr std::array<Measure, measureCount> measureTable = {{
    {"share-intelligence", "Share intelligence", 1, information, 0, .3, 0, Visibility::closed, true, 30, 0},
    {"joint-advisory", "Joint advisory", 1, information, 1, .2, 0, Visibility::open, true, 30, 0},
    {"private-demarche", "Private démarche", 2, diplomatic, 6, .3, 0, Visibility::closed, true, 21, 0},
    {"public-warning", "Public warning", 2, information, 10, .5, .1, Visibility::open, true, 21, 0},
    {"indictments", "Indictments", 3, diplomatic, 17, .6, .2, Visibility::open, false, 90, 0},
    {"targeted-sanctions", "Targeted sanctions", 3, economic, 22, 1.0, .6, Visibility::open, true, 60, .05},
    {"proportional-cyber", "Proportional cyber measure", 3, cyber, 26, 1.2, .2, Visibility::covert, true, 30, .15},
    {"expulsions", "Expulsions, isolation", 4, diplomatic, 30, 1.2, .5, Visibility::open, true, 90, 0},
    {"export-controls", "Export controls", 4, economic, 36, 1.8, 1.4, Visibility::open, true, 90, .1},
    {"joint-campaign", "Joint public campaign", 4, information, 33, 1.0, .5, Visibility::open, true, 60, 0},
    {"broad-sanctions", "Broad sanctions", 5, economic, 48, 3.0, 2.4, Visibility::open, true, 90, .3},
    {"counter-cyber", "Disruptive counter-cyber", 5, cyber, 55, 2.5, .8, Visibility::covert, true, 30, .4},
    {"satellite-interference", "Satellite interference", 5, space, 52, 2.6, .8, Visibility::open, true, 30, .3},
    {"blockade", "Blockade", 6, conventional, 72, 6.0, 4.0, Visibility::open, true, 30, .5},
    {"strike", "Strike", 6, conventional, 78, 7.0, 3.0, Visibility::open, false, 30, .7},
    {"war", "War", 7, conventional, 100, 15, 8.0, Visibility::open, false, 180, 1},
}};

// Rung r has the measures rungStart[r] … rungStart[r + 1] − 1.
constexpr std::array<int, rungCount + 1> rungStart = {0, 0, 2, 4, 7, 10, 13, 15, 16};

}  // namespace

std::span<const Rung, rungCount> rungs() {
  return rungTable;
}

std::span<const Measure, measureCount> measures() {
  return measureTable;
}

int firstMeasure(int rung) {
  return rungStart[ix(rung)];
}

int measuresOnRung(int rung) {
  return rungStart[ix(rung + 1)] - rungStart[ix(rung)];
}

}  // namespace firebreak
