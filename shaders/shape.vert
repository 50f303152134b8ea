#version 300 es
// Marks of the visual language, one corner at a time: places the corner and hands on where it lies in its mark.
//
// in  position   on the page, CSS px
// in  local      from the middle of the mark's box, along its own axes, px
// in  halfSize   half size of that box, px
// in  edge       radius, stroke: web/draw/shapes.h
// in  arc        from, to: shares of a turn, clockwise from the top
// in  dash       on, off, start, and soft, px
// in  colour     straight alpha
// uniform scale  2 / size of the page in CSS px
precision highp float;

layout(location = 0) in vec2 position;
layout(location = 1) in vec2 local;
layout(location = 2) in vec2 halfSize;
layout(location = 3) in vec2 edge;
layout(location = 4) in vec2 arc;
layout(location = 5) in vec4 dash;
layout(location = 6) in vec4 colour;

uniform vec2 scale;

out vec2 at;
out vec4 ink;
out vec2 box;
out vec3 rim;
out vec2 turn;
out vec3 pattern;

void main() {
  at = local;
  ink = colour;
  box = halfSize;
  rim = vec3(edge, dash.w);
  turn = arc;
  pattern = dash.xyz;
  gl_Position = vec4(position.x * scale.x - 1.0, 1.0 - position.y * scale.y, 0.0, 1.0);
}
