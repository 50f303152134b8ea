#pragma once
// A point on a plane of two values: dragged, brought by a press anywhere, moved by keys, read out. Pointer: Escape goes
// back to where the drag began. Keys: arrows one step, Page keys ten upwards, Home and End to the left and right edge.

#include <string>

#include "web/ui/canvas.h"

namespace firebreak::web {

struct PlanePointState {
  double originX = 0, originY = 0;  // of a drag: the point's shares when it began
};

struct PlanePointSpec {
  std::string id;  // of the point; the ground's is `ground`
  std::string ground;
  std::string name, description, valueText;
  std::string picture;          // what the ground shows, in words
  Rect area;                    // of the plane
  double x = 0, y = 0;          // where it stands, shares of the plane; outside 0–1: off it
  double stepX = 0, stepY = 0;  // of an arrow key, shares
  // The value along x, for whoever sets it as a slider.
  double value = 0, minimum = 0, maximum = 1, step = 1;
};

struct PlanePointEvent {
  enum class Kind { none, move, setX } kind = Kind::none;
  double x = 0, y = 0;        // move: where to, shares of the plane; keys may lead off it
  double value = 0;           // setX: the wanted value along x
  std::uint64_t gesture = 0;  // of a drag; 0: a change of its own
};

// The ground: to be called before what is drawn on the plane.
PlanePointEvent planeGround(Canvas& canvas, const PlanePointSpec& spec);
// The point itself, drawn over it all.
PlanePointEvent planePoint(Canvas& canvas, const PlanePointSpec& spec, PlanePointState& state);

}  // namespace firebreak::web
