#include "web/draw/shape_renderer.h"

#include <cstddef>

namespace firebreak::web {

bool ShapeRenderer::create(std::string& error) {
  program_ = gl::program("shape", error);
  if (!program_) return false;
  scale_ = glGetUniformLocation(program_, "scale");
  density_ = glGetUniformLocation(program_, "density");
  // Locations as in shaders/shape.vert; soft travels behind the dash.
  stream_.create({{0, 2, GL_FLOAT, offsetof(ShapeVertex, position)},
                  {1, 2, GL_FLOAT, offsetof(ShapeVertex, local)},
                  {2, 2, GL_FLOAT, offsetof(ShapeVertex, half)},
                  {3, 2, GL_FLOAT, offsetof(ShapeVertex, radius)},
                  {4, 2, GL_FLOAT, offsetof(ShapeVertex, arcFrom)},
                  {5, 4, GL_FLOAT, offsetof(ShapeVertex, dashOn)},
                  {6, 4, GL_UNSIGNED_BYTE, offsetof(ShapeVertex, colour)}},
                 sizeof(ShapeVertex));
  return true;
}

void ShapeRenderer::upload(const Shapes& shapes, float width, float height, float density) {
  const std::size_t vertexBytes = shapes.vertices().size() * sizeof(ShapeVertex);
  const std::size_t indexBytes = shapes.indices().size() * sizeof(std::uint32_t);
  stream_.bind();
  stream_.reserve(vertexBytes, indexBytes);
  stream_.write(0, shapes.vertices().data(), vertexBytes, 0, shapes.indices().data(), indexBytes);
  glUseProgram(program_);
  glUniform2f(scale_, 2 / width, 2 / height);
  glUniform1f(density_, density);
}

void ShapeRenderer::draw(const Shapes::Layer& layer) const {
  glUseProgram(program_);
  stream_.bind();
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(layer.count), GL_UNSIGNED_INT,
                 reinterpret_cast<const void*>(layer.first * sizeof(std::uint32_t)));
}

}  // namespace firebreak::web
