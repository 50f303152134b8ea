#pragma once
// Where each panel stands at a given window size (design: 280 levers, 316 why, 56 top bar; centre split 452 : 392 and
// 440 : 404). Pure arithmetic; a rectangle without width is a panel that is not shown.

#include "web/ui/access.h"

namespace firebreak::web {

enum class Breakpoint { phone, tablet, laptop, desk };

// What a person chose where there is no room for everything.
struct LayoutChoice {
  enum class Side { levers, why } side = Side::levers;  // which of the two, where there is one column for both
  bool sheet = false;                                   // it is open, where it lies over the rest
  enum class View { network, ladder, timeline } view = View::ladder;
  // Two runs: none compared; both in the same views; or one view a run, beside each other.
  enum class Comparison { none, overlaid, beside } comparison = Comparison::none;
  bool partner = false;  // on a phone, beside: the one that is compared with is shown
};

struct Layout {
  Breakpoint breakpoint = Breakpoint::desk;
  Rect top;
  Rect sideSwitch;  // levers | why, where both cannot stand at once
  Rect viewSwitch;  // network | ladder | timeline, on a phone
  Rect levers, why, network, ladder, timeline, strata;
  // Of a comparison.
  Rect compare;                        // the strip
  Rect heads;                          // names above the two columns, or the switch between the two on a phone
  Rect partnerNetwork, partnerLadder;  // left of network and ladder; equally large
  Rect band;                           // tension of both
  bool onePerColumn = false;           // not both network and ladder fit: `heads` holds the choice
  bool sideCovers = false;             // the side panel lies over the centre as a sheet: draw it last
};

// The top bar, on every screen.
Rect topBarOf(Rect page);

// A list and what is chosen in it; on a phone one of the two, under a switch.
struct ClaimsLayout {
  Rect viewSwitch;  // explore | futures | list | chosen, on a phone
  Rect list, detail;
};
enum class ListWidth { usual, wide };  // wide: rows that hold figures
ClaimsLayout claimsLayoutFor(float width, float height, bool listShown, ListWidth wanted = ListWidth::usual);

// Four panels in two rows below a strip that says what is compared; where they do not fit, one at a time under a
// switch.
enum class FuturesPanel { stops, spread, drivers, thresholds };
struct FuturesLayout {
  Rect viewSwitch;  // explore | the four | claims; without width where all four stand
  Rect head;        // without width where there is no room for it
  Rect stops, spread, drivers, thresholds;
  bool screens = false;  // the switch also leads to the other screens
};
FuturesLayout futuresLayoutFor(float width, float height, FuturesPanel chosen);

// width, height: CSS pixels, at least 1. strip: height of the comparison's strip, 0 without one.
Layout layoutFor(float width, float height, const LayoutChoice& choice, float strip = 0);

}  // namespace firebreak::web
