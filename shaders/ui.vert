#version 300 es
// What Dear ImGui draws: text from the glyph atlas, plain rectangles and lines.
//
// in  position   on the page, CSS px
// in  uv         in the atlas, 0–1
// in  colour     straight alpha
// uniform scale  2 / size of the page in CSS px
precision highp float;

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;

uniform vec2 scale;

out vec2 place;
out vec4 ink;

void main() {
  place = uv;
  ink = colour;
  gl_Position = vec4(position.x * scale.x - 1.0, 1.0 - position.y * scale.y, 0.0, 1.0);
}
