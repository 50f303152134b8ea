#pragma once
// The little of WebGL2 that both renderers need. Nothing here asks GL for its state: every draw sets what it needs, so
// a frame never waits for the graphics process. All of it dies with the context; after a restore it is made anew.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include <GLES3/gl3.h>

namespace firebreak::web::gl {

// Compiles shaders/NAME.vert and NAME.frag. 0 if that failed; then `error` says why.
GLuint program(std::string_view name, std::string& error);

// One attribute of interleaved floats, or of a packed colour.
struct Attribute {
  GLuint location;
  GLint size;
  GLenum type;         // GL_FLOAT, or GL_UNSIGNED_BYTE for colours 0–255
  std::size_t offset;  // bytes
};

// Vertices and indices that are written anew every frame.
class Stream {
 public:
  void create(std::initializer_list<Attribute> attributes, std::size_t stride);
  void bind() const;
  // Room for so many bytes, what was in it is gone; then pieces go in one after the other.
  void reserve(std::size_t vertexBytes, std::size_t indexBytes);
  void write(std::size_t vertexOffset, const void* vertices, std::size_t vertexBytes, std::size_t indexOffset,
             const void* indices, std::size_t indexBytes) const;
  // Index 0 means the vertex at this byte. After bind().
  void point(std::size_t vertexOffset) const;

 private:
  GLuint array_ = 0, vertices_ = 0, indices_ = 0;
  std::size_t stride_ = 0, vertexRoom_ = 0, indexRoom_ = 0;
  Attribute attributes_[8] = {};
  std::size_t count_ = 0;
};

// A clip rectangle in CSS px as GL's scissor; false if nothing of it is left.
bool scissor(float x0, float y0, float x1, float y1, float density, int frameWidth, int frameHeight);

}  // namespace firebreak::web::gl
