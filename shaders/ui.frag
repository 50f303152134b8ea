#version 300 es
// Colour times texel.
//
// in  place, ink   uv, colour
// uniform atlas    glyphs, straight alpha
precision mediump float;

in highp vec2 place;
in vec4 ink;

uniform sampler2D atlas;

out vec4 fragment;

void main() { fragment = ink * texture(atlas, place); }
