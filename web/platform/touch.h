#pragma once
// One or two fingers as what a pointer can do. One finger points and drags. A second one makes a drag of a slider fine;
// anywhere else the two pinch, which is a wheel with Control held, at the place between them. Pure: tested natively.

#include <array>
#include <cstdint>

#include "web/draw/shapes.h"

namespace firebreak::web {

class TouchGesture {
 public:
  struct Outcome {
    enum class Kind {
      nothing,
      press,    // finger down: the pointer is here, pressed
      move,     // the pointer is here
      release,  // finger up, here
      abandon,  // let go without completing a click
      fineOn,   // as if Shift were held
      fineOff,
      pinchStart,  // abandon, then hold Control and point at `at`, the place between the fingers
      zoom,        // by `amount` wheel notches
      pinchEnd
    } kind = Kind::nothing;
    Point at = {0, 0};
    float amount = 0;
  };

  // holding: the first finger drags something that has fine steps.
  Outcome down(int id, Point at, bool holding);
  Outcome move(int id, Point at);
  Outcome up(int id, Point at, bool cancelled);

 private:
  struct Finger {
    int id = 0;
    bool down = false;
    Point at = {0, 0};
  };
  enum class Mode { idle, dragging, fine, pinching, spent };

  float spread() const;
  Finger first_, second_;
  Mode mode_ = Mode::idle;
  float spread_ = 0;
};

}  // namespace firebreak::web
