#pragma once
// The parts of the ladder panel and where they stand; only for the ladder's own files.

#include <span>
#include <string>

#include "web/panels/ladder_panel.h"

namespace firebreak::web {

// x of each column, px.
struct LadderFrame {
  Rect area;
  LadderScale scale;
  float mercury = 0, mercuryWidth = 16;
  float pill = 0, pillWidth = 38, pillHeight = 18;
  float chip = 0, name = 0, evidence = 0, share = 0, end = 0;
  bool showsEvidence = true, showsBars = true;

  float y(double tension) const { return scale.pixelFromTension(tension); }
};

LadderFrame ladderFrame(Rect area);

// Upper end of a rung's band, tension.
inline double bandTop(const LadderView& view, int rung) {
  return rung < rungCount - 1 ? view.rungs[static_cast<std::size_t>(rung + 1)].redLine : 100;
}

void drawBands(Canvas& canvas, const LadderView& view, const LadderPanelState& state, const LadderFrame& frame);
void drawMercury(Canvas& canvas, const LadderView& view, LadderPanelState& state, const LadderFrame& frame);
void drawFooter(Canvas& canvas, const LadderView& view, const LadderFrame& frame);

// Everything about one handle in one pass.
struct Handle {
  const LadderRung& rung;
  std::string id;
  float y;
  Rect pill;  // as drawn
  Hit touch;
  bool dragging, typing;
};

Rect pillRect(const LadderFrame& frame, float y);
std::string lineText(double tension);  // whole where it is: "55", "55.5"

void drawRedLines(Canvas& canvas, const LadderView& view, const LadderPanelState& state, const LadderFrame& frame,
                  std::span<const Handle> handles);

// The red lines with their handles: draws them and carries out what is done to them.
void drawHandles(Canvas& canvas, const LadderView& view, LadderPanelState& state, const LadderFrame& frame);

}  // namespace firebreak::web
