#pragma once
// Draws layers of Shapes with WebGL2: one program, one upload a frame, one draw call a layer.

#include <string>

#include "web/draw/gl.h"
#include "web/draw/shapes.h"

namespace firebreak::web {

class ShapeRenderer {
 public:
  // Needs a current context; again after it was lost. False: `error` says why.
  bool create(std::string& error);
  // Once a frame, before any layer.
  void upload(const Shapes& shapes, float width, float height, float density);
  // Under the scissor that is set.
  void draw(const Shapes::Layer& layer) const;

 private:
  gl::Stream stream_;
  GLuint program_ = 0;
  GLint scale_ = -1, density_ = -1;
};

}  // namespace firebreak::web
