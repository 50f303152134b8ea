#include <algorithm>

#include "web/panels/timeline_frame.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr float letterRoom = 15;  // px of height from which a letter finds room in a layer

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// One band in pixels.
struct BandShape {
  const EvidenceBand& band;
  const LaneBox& box;
  std::vector<float> x;  // of the samples
  std::vector<std::vector<float>>
      edges;  // edges[k]: y of the lower edge of layer k at each sample; one more for the top

  float y(float belief) const { return box.bandTop + box.bandHeight * (1 - belief); }
};

BandShape shapeOf(const TimelineFrame& frame, const EvidenceBand& band, const LaneBox& box) {
  BandShape shape = {.band = band, .box = box, .x = {}, .edges = {}};
  for (const int day : band.day)
    shape.x.push_back(frame.scale.pixelFromDay(day));
  // Belief stays as it is until the evening's evidence comes in.
  if (band.open) shape.x.push_back(std::max(shape.x.back(), frame.playhead()));
  const auto held = [&](const std::vector<float>& samples, std::size_t i) {
    return samples[std::min(i, samples.size() - 1)];
  };
  std::vector<float> sums(shape.x.size(), 0);
  for (std::size_t layer = 0; layer <= band.suspects.size(); ++layer) {
    std::vector<float> edge;
    for (const float sum : sums)
      edge.push_back(shape.y(std::min(sum, 1.0F)));
    shape.edges.push_back(std::move(edge));
    if (layer == band.suspects.size()) break;
    for (std::size_t i = 0; i < sums.size(); ++i)
      sums[i] += held(band.suspects[layer].belief, i);
  }
  return shape;
}

Colour colourOf(const TimelineFrame& frame, const Suspect& suspect) {
  return suspect.colour.empty() ? frame.palette().line.strong : frame.palette().actor(suspect.colour);
}

std::vector<Point> curve(const std::vector<float>& x, const std::vector<float>& y) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < x.size(); ++i)
    points.emplace_back(x[i], y[i]);
  return points;
}

void drawLayers(const TimelineFrame& frame, const BandShape& shape) {
  Shapes& shapes = frame.canvas.shapes;
  shapes.rect({shape.x.front(), shape.box.bandTop}, {shape.x.back(), shape.box.bandTop + shape.box.bandHeight},
              frame.palette().surface.track);
  for (std::size_t layer = 0; layer < shape.band.suspects.size(); ++layer) {
    const std::vector<Point> upper = curve(shape.x, shape.edges[layer + 1]), lower = curve(shape.x, shape.edges[layer]);
    shapes.ribbon(upper, lower, colourOf(frame, shape.band.suspects[layer]));
  }
  for (std::size_t layer = 1; layer + 1 < shape.edges.size(); ++layer)
    shapes.polyline(curve(shape.x, shape.edges[layer]), frame.palette().surface.panel, 1);
}

void drawStandard(const TimelineFrame& frame, const BandShape& shape) {
  std::vector<Point> points = {{shape.x.front() - 4, shape.y(shape.band.standard.front())}};
  for (std::size_t i = 0; i < shape.x.size(); ++i)
    points.emplace_back(shape.x[i], shape.y(shape.band.standard[std::min(i, shape.band.standard.size() - 1)]));
  points.emplace_back(shape.x.back() + 4, points.back().y);
  frame.canvas.shapes.polyline(points, frame.palette().surface.ground, 3);
  frame.canvas.shapes.polyline(points, frame.palette().ink.primary, 1.5F, {.on = 4, .off = 3});
}

// The suspect's letter where its layer is thickest.
void drawLetters(TimelineFrame& frame, const BandShape& shape) {
  for (std::size_t layer = 0; layer < shape.band.suspects.size(); ++layer) {
    const Suspect& suspect = shape.band.suspects[layer];
    const std::vector<float>&low = shape.edges[layer], &high = shape.edges[layer + 1];
    std::size_t best = low.size();
    float thickest = letterRoom;
    for (std::size_t i = 0; i < low.size(); ++i) {
      const bool inside = shape.x[i] > shape.x.front() + 8 && shape.x[i] < shape.x.back() - 8;
      if (!inside || low[i] - high[i] <= thickest) continue;
      thickest = low[i] - high[i];
      best = i;
    }
    if (best == low.size() || suspect.letter.empty()) continue;
    textMiddle(frame.canvas, {shape.x[best], (low[best] + high[best]) / 2}, suspect.letter,
               frame.palette().actorInk(suspect.colour), frame.type().small, Weight::semibold, Align::centre);
  }
}

std::string standardText(const EvidenceBand& band) {
  return "standard " + shareText(static_cast<double>(band.standard.back()));
}

// Where the band begins beyond the left end: under the lane's name.
void drawTitleInColumn(TimelineFrame& frame, const BandShape& shape) {
  if (frame.state.column < 108 || shape.box.height < 76) return;
  const float x = frame.area.x + 41, y = shape.box.top + 38;
  textMiddle(frame.canvas, {x, y}, "who did it?", frame.palette().ink.primary, frame.type().small);
  textMiddle(frame.canvas, {x, y + 17}, standardText(shape.band), frame.palette().ink.secondary, frame.type().micro);
}

// Before the band: what it is; `from`: where the room begins. False if there is none.
bool drawTitle(TimelineFrame& frame, const BandShape& shape, float from) {
  const float right = shape.x.front() - 8;
  const std::string standard = standardText(shape.band);
  const float width = textWidth(frame.canvas, standard, frame.type().micro);
  if (right - from < width + 4) return false;
  const float low = shape.box.bandTop + shape.box.bandHeight - 8;
  const float y = std::min(std::max(shape.y(shape.band.standard.front()), shape.box.bandTop + 6), low - 16);
  textMiddle(frame.canvas, {right, y}, standard, frame.palette().ink.secondary, frame.type().micro, Weight::regular,
             Align::right);
  textMiddle(frame.canvas, {right, low}, "who did it?", frame.palette().ink.primary, frame.type().small,
             Weight::regular, Align::right);
  return true;
}

std::string leaderText(const Suspect& suspect) {
  std::string name = suspect.name;
  if (suspect.letter.empty()) name[0] = 'C';  // "Crime or unknown"
  return name + " " + likelihoodText(static_cast<double>(suspect.belief.back()));
}

// The runner-up, or with truth the one whom a false flag points to.
const Suspect* second(const EvidenceBand& band) {
  const Suspect* found = nullptr;
  for (std::size_t k = 1; k < band.suspects.size(); ++k) {
    const Suspect& suspect = band.suspects[k];
    if (suspect.actor == band.framed) return &suspect;
    if (!found || suspect.belief.back() > found->belief.back()) found = &suspect;
  }
  return found && found->belief.back() >= 0.05F ? found : nullptr;
}

// After the band of an open case: who leads.
void drawLeaders(TimelineFrame& frame, const BandShape& shape) {
  const float x = std::max(shape.x.back(), frame.playhead()) + 12, room = frame.area.x + frame.area.w - 12 - x;
  if (room < 90 || shape.band.suspects.empty()) return;
  const float low = shape.box.bandTop + shape.box.bandHeight - 8;
  const std::string leader = leaderText(shape.band.suspects.front());
  textMiddle(frame.canvas, {x, low}, fitted(frame.canvas, leader, room, frame.type().small, Weight::semibold),
             frame.palette().ink.primary, frame.type().small, Weight::semibold);
  const Suspect* other = second(shape.band);
  if (!other || shape.box.bandHeight < 30) return;
  std::string words = other->name + " " + shareText(static_cast<double>(other->belief.back()));
  if (other->actor == shape.band.framed) words += ", framed";
  textMiddle(frame.canvas, {x, low - 17}, fitted(frame.canvas, words, room, frame.type().small),
             frame.palette().ink.secondary, frame.type().small);
}

void describe(TimelineFrame& frame, const BandShape& shape) {
  const float left = std::max(shape.x.front(), frame.scale.left()),
              right = std::min(shape.x.back(), frame.scale.right());
  if (right <= left || shape.band.suspects.empty()) return;
  const TimelineView& view = frame.view;
  const std::string victim = view.lanes[at(shape.box.lane)].name;
  frame.canvas.access.add(
      "timeline.evidence." + std::to_string(shape.band.number) + "." + std::to_string(shape.band.day.front()),
      Role::text,
      "Who did it? " + victim + ", case of day " + std::to_string(shape.band.day.front()) + ": " +
          leaderText(shape.band.suspects.front()) + "; " + standardText(shape.band) + " for rung " +
          std::to_string(shape.band.rung),
      {left, shape.box.bandTop, right - left, shape.box.bandHeight});
}

std::vector<BandShape> shapesInSight(const TimelineFrame& frame) {
  std::vector<BandShape> shapes;
  for (const EvidenceBand& band : frame.view.bands) {
    const LaneBox* box = frame.boxOf(laneOf(frame.view.lanes, band.victim));
    if (!box || !box->banded()) continue;
    BandShape shape = shapeOf(frame, band, *box);
    const bool inSight = shape.x.back() >= frame.scale.left() && shape.x.front() <= frame.scale.right();
    if (inSight) shapes.push_back(std::move(shape));
  }
  return shapes;
}

void drawBands(TimelineFrame& frame, const std::vector<BandShape>& shapes) {
  const float left = frame.scale.left() - 4;
  const Clip clip(frame.canvas, {left, frame.lanes.y, frame.area.x + frame.area.w - left, frame.lanes.h});
  for (const BandShape& shape : shapes)
    drawLayers(frame, shape);
  for (const BandShape& shape : shapes)
    drawStandard(frame, shape);
  for (const BandShape& shape : shapes)
    drawLetters(frame, shape);
}

}  // namespace

void drawEvidence(TimelineFrame& frame) {
  const std::vector<BandShape> shapes = shapesInSight(frame);
  drawBands(frame, shapes);
  const LaneBox* lane = nullptr;
  float from = 0;
  for (const BandShape& shape : shapes) {
    const bool first = lane != &shape.box;
    if (first) from = frame.scale.left();
    lane = &shape.box;
    if (!drawTitle(frame, shape, from) && first) drawTitleInColumn(frame, shape);
    if (shape.band.open) drawLeaders(frame, shape);
    describe(frame, shape);
    from = shape.x.back();
  }
}

}  // namespace firebreak::web
