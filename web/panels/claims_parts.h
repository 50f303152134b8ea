#pragma once
// The parts of the screen of a claim. Each draws from a corner down at a given width and returns the height it took.

#include "web/panels/claims_panel.h"

namespace firebreak::web {

float drawClaimFacts(Canvas& canvas, const ClaimsView& view, Point corner, float width);
float drawClaimEffects(Canvas& canvas, const ClaimsView& view, Point corner, float width);
float drawClaimMap(Canvas& canvas, const ClaimsView& view, Point corner, float width);
float drawClaimOutcomes(Canvas& canvas, const ClaimsView& view, Point corner, float width);
float drawClaimPlaces(Canvas& canvas, const ClaimsView& view, Point corner, float width);

// Filled as far as the claim holds, clockwise from the top; struck through where it does not.
void claimDisc(Canvas& canvas, Point centre, float radius, double share, bool judged, bool reverses, Colour ground);
// One setting: filled holds, ring no clear effect, diamond reverses.
void claimMark(Canvas& canvas, ClaimMark mark, Point centre, float radius, Colour ground);

}  // namespace firebreak::web
