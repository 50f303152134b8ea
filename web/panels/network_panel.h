#pragma once
// The network: who stands where, how tense it is between them, and what passes from one to another. Panned, zoomed and
// selected from.

#include <cstdint>
#include <vector>

#include "web/ui/canvas.h"
#include "web/views/network_view.h"

namespace firebreak::web {

struct NetworkPanelState {
  // The layout that was made last, and what it was made for.
  NetworkLayout layout;
  std::uint64_t layoutKey = 0;
  Point layoutArea = {0, 0};

  // The camera: what a person did on top of the fit to the panel.
  float zoom = 1;
  Point pan = {0, 0};  // px
  Point panAtPress = {0, 0};
  std::vector<Point> moved;  // of each node by hand, px of the world
  Point movedAtPress = {0, 0};
  bool carried = false;  // the present press has become a drag

  ActorIndex armed = -1;  // a state was pressed: the next one makes the pair

  // What travels: launched when the day came up, at `since` seconds.
  struct Flight {
    NetworkPulse pulse;
    double since = 0;
    int merged = 0;  // further ones that travel with it
  };
  std::vector<Flight> flights;
  int flownDay = -1;
  std::uint64_t flownRun = 0;
};

void drawNetworkPanel(Canvas& canvas, const NetworkView& view, NetworkPanelState& state, Rect area);

// Between fit and this many times closer.
constexpr float nearestZoom = 6, farthestZoom = 0.5F;

}  // namespace firebreak::web
