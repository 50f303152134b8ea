#include "web/draw/gl.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "embedded/shaders.h"

namespace firebreak::web::gl {

namespace {

std::string_view source(const std::string& name) {
  for (const embedded::EmbeddedFile& file : embedded::shaders())
    if (file.name == name) return file.bytes;
  assert(!"every shader that is named is embedded");
  return {};
}

std::string compileLog(GLuint shader) {
  char text[1024] = {};
  glGetShaderInfoLog(shader, sizeof text, nullptr, text);
  return text;
}

GLuint compile(GLenum kind, const std::string& name, std::string& error) {
  const std::string_view text = source(name);
  const GLuint shader = glCreateShader(kind);
  const char* start = text.data();
  const auto length = static_cast<GLint>(text.size());
  glShaderSource(shader, 1, &start, &length);
  glCompileShader(shader);
  GLint compiled = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
  if (!compiled) error = name + ": " + compileLog(shader);
  return shader;
}

}  // namespace

GLuint program(std::string_view name, std::string& error) {
  const GLuint vertex = compile(GL_VERTEX_SHADER, std::string(name) + ".vert", error);
  const GLuint fragment = compile(GL_FRAGMENT_SHADER, std::string(name) + ".frag", error);
  const GLuint made = glCreateProgram();
  glAttachShader(made, vertex);
  glAttachShader(made, fragment);
  glLinkProgram(made);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint linked = 0;
  glGetProgramiv(made, GL_LINK_STATUS, &linked);
  if (linked) return made;
  if (error.empty()) error = std::string(name) + ": the shaders do not fit together";
  return 0;
}

void Stream::create(std::initializer_list<Attribute> attributes, std::size_t stride) {
  assert(attributes.size() <= std::size(attributes_));
  std::copy(attributes.begin(), attributes.end(), attributes_);
  count_ = attributes.size();
  stride_ = stride;
  vertexRoom_ = indexRoom_ = 0;
  glGenVertexArrays(1, &array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (std::size_t i = 0; i < count_; ++i)
    glEnableVertexAttribArray(attributes_[i].location);
  point(0);
}

void Stream::bind() const {
  glBindVertexArray(array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
}

void Stream::reserve(std::size_t vertexBytes, std::size_t indexBytes) {
  // Never smaller than before; sized anew each frame, so that the driver need not wait for the last one.
  vertexRoom_ = std::max(vertexRoom_, vertexBytes);
  indexRoom_ = std::max(indexRoom_, indexBytes);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertexRoom_), nullptr, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indexRoom_), nullptr, GL_STREAM_DRAW);
}

void Stream::write(std::size_t vertexOffset, const void* vertices, std::size_t vertexBytes, std::size_t indexOffset,
                   const void* indices, std::size_t indexBytes) const {
  if (vertexBytes == 0 || indexBytes == 0) return;
  glBufferSubData(GL_ARRAY_BUFFER, static_cast<GLintptr>(vertexOffset), static_cast<GLsizeiptr>(vertexBytes), vertices);
  glBufferSubData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLintptr>(indexOffset), static_cast<GLsizeiptr>(indexBytes),
                  indices);
}

void Stream::point(std::size_t vertexOffset) const {
  for (std::size_t i = 0; i < count_; ++i) {
    const Attribute& attribute = attributes_[i];
    const GLboolean normalised = attribute.type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE;
    glVertexAttribPointer(attribute.location, attribute.size, attribute.type, normalised, static_cast<GLsizei>(stride_),
                          reinterpret_cast<const void*>(vertexOffset + attribute.offset));
  }
}

bool scissor(float x0, float y0, float x1, float y1, float density, int frameWidth, int frameHeight) {
  const auto pixel = [density](float value, int limit) {
    return std::clamp(static_cast<int>(std::lround(value * density)), 0, limit);
  };
  const int left = pixel(x0, frameWidth), right = pixel(x1, frameWidth);
  const int top = pixel(y0, frameHeight), bottom = pixel(y1, frameHeight);
  if (right <= left || bottom <= top) return false;
  glScissor(left, frameHeight - bottom, right - left, bottom - top);
  return true;
}

}  // namespace firebreak::web::gl
