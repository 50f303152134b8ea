#include "web/panels/futures_thresholds_panel.h"

#include <algorithm>
#include <array>

#include "web/panels/futures_parts.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

std::string headWords(const ThresholdsContent& content, bool searching) {
  if (searching) return "settings that serve two ends at once";
  std::string words = "share reaching rung 5 or above";
  if (content.map.taken < content.map.planned)
    words += ", " + countText(static_cast<std::int64_t>(content.map.taken)) + " of " +
             countText(static_cast<std::int64_t>(content.map.planned)) + " runs";
  return words;
}

}  // namespace

void drawThresholdsPanel(Canvas& canvas, const ThresholdsContent& content, ThresholdsPanelState& state, Rect area) {
  panelGround(canvas, area);
  const Clip clip(canvas, area);
  constexpr std::array<Segment, 2> faces = {{{"thresholds.face.map", "Map"}, {"thresholds.face.search", "Search"}}};
  const SegmentResult face =
      segments(canvas, faces, state.searching ? 1 : 0, area.x + area.w - futuresEdge, area.y + 25);
  if (face.pressed >= 0) {
    state.searching = face.pressed == 1;
    canvas.keepMoving();
  }
  const float top = futuresHead(canvas, "thresholds.title", state.searching ? "Threshold search" : "Threshold map",
                                headWords(content, state.searching), area, face.left - 12);
  const Rect body = {area.x, top, area.w, std::max(1.0f, area.y + area.h - top)};
  if (state.searching)
    drawThresholdSearch(canvas, content, state, body);
  else
    drawThresholdMap(canvas, content, state, body);
  // From the next pass on: this one was given what the present face needs.
  if (face.pressed >= 0) {
    state.searching = face.pressed == 1;
    canvas.keepMoving();
  }
}

}  // namespace firebreak::web
