#pragma once
// Where everything of the network stands on the page in one pass; only for the network's own files.

#include <string>
#include <vector>

#include "web/panels/network_curve.h"
#include "web/panels/network_panel.h"

namespace firebreak::web {

struct NetworkFrame {
  Rect area;                       // the whole panel
  Rect field;                      // where nodes may stand at rest
  float scale = 1;                 // of marks; 1 at desk size
  float text = 1;                  // of labels; 0: too small to read, none
  std::vector<Point> at;           // centre of each node, page px
  std::vector<Rect> labels;        // of the nodes' names; no width: none
  std::vector<float> radius;       // px
  std::vector<NetworkCurve> ties;  // as in the view
  std::vector<Rect> pills;         // of the ties; no width: none
  int hoveredTie = -1;

  Point place(ActorIndex actor) const { return at[static_cast<std::size_t>(actor)]; }
  float radiusOf(ActorIndex actor) const { return radius[static_cast<std::size_t>(actor)]; }
};

// Keeps the state's layout in step with the view and the panel's size.
void refreshLayout(const Canvas& canvas, const NetworkView& view, NetworkPanelState& state, Rect area);
NetworkFrame networkFrame(const Canvas& canvas, const NetworkView& view, const NetworkPanelState& state, Rect area);

// px from the centre of a node to where ties end.
inline float tieGap(const NetworkFrame& frame, ActorIndex actor) {
  return frame.radiusOf(actor) + 9 * frame.scale;
}

// The way from one actor to another that is not a drawn tie: incidents, offers, belief.
NetworkCurve wayBetween(const NetworkFrame& frame, ActorIndex from, ActorIndex to, float bend);
// The drawn tie if there is one, else a plain way.
NetworkCurve wayOfPulse(const NetworkView& view, const NetworkFrame& frame, ActorIndex from, ActorIndex to);

// Whether a rectangle stands inside the panel and covers no node, no name and no pill.
bool isFree(const NetworkFrame& frame, Rect wanted);

// Index of the tie within 8 px of a point; -1: none.
int tieNear(const NetworkFrame& frame, Point at);

// In the order in which they are drawn.
void drawAlliance(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame);
void drawChannels(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame);
void drawSponsorships(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame);
void drawTies(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame);
void drawBeliefs(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame);
void drawHotline(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame);
void drawFlights(Canvas& canvas, const NetworkView& view, NetworkPanelState& state, const NetworkFrame& frame);
void drawNodes(Canvas& canvas, const NetworkView& view, const NetworkFrame& frame);

// A label on a plate of the panel's colour, centred.
void plate(Canvas& canvas, Point centre, const std::string& words, float size, Colour colour);
void arrowTip(Canvas& canvas, Point tip, Point direction, float size, Colour colour);

}  // namespace firebreak::web
