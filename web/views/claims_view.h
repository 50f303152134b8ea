#pragma once
// The claims of the literature as data: the list, and the chosen claim with its effect in every setting of the
// assumptions, where it holds, the published figures beside ours. Pure; everything in it comes from the engine's table
// and from the desk.

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/session/claims_desk.h"
#include "web/views/axis_scale.h"
#include "web/views/claims_words.h"

namespace firebreak::web {

// What one setting says of a claim, with 95 % confidence. Where no direction is claimed, holds is the one that more
// settings show.
enum class ClaimMark { holds, unclear, reverses };

// One outcome of a claim at one place: over settings, and as the scenario stands (in the library the mean of all).
struct ClaimSummary {
  int settings = 0, holding = 0, reversing = 0;
  double median = 0, low = 0, high = 0;  // of the effect over settings: the middle and 95 %
  bool known = false;                    // here holds pairs of runs
  ClaimEffect here;
  ClaimVerdict verdict = ClaimVerdict::noClearEffect;
  ClaimSign towards = ClaimSign::rise;  // the sign that counts as holding
  double share() const { return settings > 0 ? static_cast<double>(holding) / settings : 0; }
};
ClaimSummary claimSummary(const ClaimsDesk& desk, std::size_t claim, std::size_t row);

struct ClaimListRow {
  std::string_view id, statement;
  std::string detail;  // "resilience 0.20 to 0.80, days at rung 3 or above"
  bool chosen = false, possible = true, begun = false, judged = false;  // judged: with settings enough for a share
  double share = 0;                                                     // of settings where it holds
  bool reverses = false;                                                // it does not hold: stroke through the disc
  bool solid = false;                                                   // it holds
  double dot = 0, low = 0, high = 0;                                    // of its own scale, −1 … 1
  std::string effect;                                                   // "−9.6 days"
  std::string shareWords, verdict;                                      // "93 %", "holds"
  std::string spoken;                                                   // all of it, for those who do not see it
};

struct ClaimFact {
  std::string label, value, below;
};

struct ClaimDot {
  double value = 0;  // as written
  ClaimMark mark = ClaimMark::unclear;
};

// The two assumptions by which settings where it holds and others are told apart best.
struct ClaimMap {
  struct Point {
    double x = 0, y = 0;
    ClaimMark mark = ClaimMark::unclear;
  };
  bool drawn = false;
  std::string xLabel, yLabel;
  AxisScale x, y;
  std::vector<Point> points;
  bool hasNow = false;  // one scenario, and it stands within the axes
  double nowX = 0, nowY = 0;
  std::string words;  // what the two tell, in numbers
};

struct ClaimOutcomeRow {
  std::string text, here, published, agreement, verdict;  // "" not known, or not to be compared
  bool chosen = false;
};

// In the library: one scenario.
struct ClaimPlaceRow {
  std::string title, effect, share, verdict;
};

struct ClaimsView {
  std::vector<ClaimListRow> rows;
  std::string_view id;
  std::string title, source, kind;
  ClaimPlace place = ClaimPlace::open;
  std::array<std::string, 3> placeNames, placeDetails;  // by ClaimPlace
  std::vector<std::string> obstacles;                   // nothing else is known then
  ClaimSummary summary;
  bool reverses = false;
  std::string verdict, verdictWords;     // "holds"; the sentence that its numbers support
  std::array<std::string, 3> markWords;  // by ClaimMark: "hold", "no clear effect", "reverse"
  std::vector<ClaimFact> facts;
  std::string unit;            // of the effect: "points"
  std::vector<ClaimDot> dots;  // ascending
  AxisScale x;
  double median = 0, low = 0, high = 0;  // as written
  ClaimMap map;
  std::vector<ClaimOutcomeRow> outcomes;
  std::vector<ClaimPlaceRow> places;
  std::string progress;         // "124 of 400 settings"
  double done = 0;              // share of what is wanted
  std::string lowEnd, highEnd;  // what the arms set
  std::string finding;          // the finding as a text to keep
};

ClaimsView claimsView(const ClaimsDesk& desk);

// --- its parts ---

struct ClaimSetting {
  const AssumptionSetting* setting = nullptr;
  ClaimEffect effect;
  ClaimMark mark = ClaimMark::unclear;
};
std::vector<ClaimSetting> claimSettings(const ClaimsDesk& desk, const ClaimSummary& summary, std::size_t row);
ClaimMap claimMap(const std::vector<ClaimSetting>& settings, const ClaimUnit& unit, const Scenario* scenario);

}  // namespace firebreak::web
