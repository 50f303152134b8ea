#pragma once
// Draws what Dear ImGui left behind, with layers of Shapes where they stand in its lists. Textures are made, written
// and dropped as ImGui asks (1.92), so glyphs are rasterised when first used, sharp at every density.

#include <string>

#include "web/draw/gl.h"
#include "web/draw/shape_renderer.h"
#include "web/draw/shapes.h"

struct ImDrawData;
struct ImDrawCmd;
struct ImDrawList;
struct ImTextureData;

namespace firebreak::web {

class ImguiRenderer {
 public:
  // Tells the current ImGui context what this renderer can do. Once, before its first frame.
  static void announce();

  // Needs a current WebGL2 context; again after it was lost. False: `error` says why.
  bool create(std::string& error);
  // After the context was lost: textures are gone, ImGui is asked to hand them over again.
  static void forgetTextures();

  // The whole frame, over `background`.
  void render(const ImDrawData& data, const Shapes& shapes, Colour background);

 private:
  struct Frame {
    float density;
    int width, height;  // device px
  };
  void begin(const ImDrawData& data, Colour background, const Frame& frame);
  void upload(const ImDrawData& data);
  void drawList(const ImDrawList& list, std::size_t vertexOffset, std::size_t indexOffset, const Frame& frame);

  ShapeRenderer shapes_;
  gl::Stream stream_;
  GLuint program_ = 0;
  GLint scale_ = -1, atlas_ = -1;
};

}  // namespace firebreak::web
