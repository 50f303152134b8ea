#version 300 es
// The signed distance to a rounded box, its outline, a piece of ring or a dashed line, made into coverage of one device pixel.
//
// in  at, ink    place in the mark (px), colour
// in  box        half size, px
// in  rim        x radius of the corners (arc: of the centre line), y width of the outline (0: filled), z soft
// in  turn       arc from, to; an arc only if to > from
// in  pattern    dash on, off, start; on 0: solid
// uniform density  device pixels per CSS px
precision highp float;

in vec2 at;
in vec4 ink;
in vec2 box;
in vec3 rim;
in vec2 turn;
in vec3 pattern;

uniform float density;

out vec4 fragment;

const float TURN = 6.2831853;

float boxDistance(vec2 p, vec2 size, float radius) {
  vec2 q = abs(p) - size + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

// Way from the left end of the top side, clockwise along the edge, to the point of the edge next to p.
float wayAround(vec2 p, vec2 size, float radius) {
  vec2 side = max(size - radius, 0.0);
  vec2 off = p - clamp(p, -side, side);
  float corner = 0.25 * TURN * radius;
  bool right = off.x > 0.0, below = off.y > 0.0, left = off.x < 0.0, above = off.y < 0.0;
  if (right && !below) return above ? 2.0 * side.x + radius * atan(off.x, -off.y) : 2.0 * side.x + corner + p.y + side.y;
  if (below && !left)
    return right ? 2.0 * (side.x + side.y) + corner + radius * atan(off.y, off.x)
                 : 2.0 * (side.x + side.y + corner) + side.x - p.x;
  if (left && !above)
    return below ? 4.0 * side.x + 2.0 * (side.y + corner) + radius * atan(-off.x, off.y)
                 : 4.0 * side.x + 2.0 * side.y + 3.0 * corner + side.y - p.y;
  return left ? 4.0 * (side.x + side.y) + 3.0 * corner + radius * atan(-off.y, -off.x) : p.x + side.x;
}

// Distance along the way to the nearest dash; below 0 inside one.
float dashDistance(float way) {
  float period = pattern.x + pattern.y;
  float place = mod(way + pattern.z + 0.5 * pattern.y, period) - 0.5 * pattern.y;
  return abs(place - 0.5 * pattern.x) - 0.5 * pattern.x;
}

float arcDistance() {
  float from = length(at);
  float ring = abs(from - rim.x) - 0.5 * rim.y;
  if (turn.y - turn.x >= 1.0) return ring;
  float middle = 0.5 * (turn.x + turn.y);
  float away = abs(fract(atan(at.x, -at.y) / TURN - middle + 0.5) - 0.5) - 0.5 * (turn.y - turn.x);
  return max(ring, away * TURN * from);
}

float lineDistance(float solid) {
  float gap = dashDistance(at.x + box.x);
  // Dashes no longer than the line is wide are dots.
  if (pattern.x <= 2.0 * box.y + 0.01) return length(vec2(gap + 0.5 * pattern.x, at.y)) - box.y;
  return max(solid, gap);
}

void main() {
  float distance, breadth;
  if (turn.y > turn.x) {
    distance = arcDistance();
    breadth = rim.y;
  } else {
    float solid = boxDistance(at, box, rim.x);
    bool outlined = rim.y > 0.0;
    distance = outlined ? abs(solid + 0.5 * rim.y) - 0.5 * rim.y : solid;
    breadth = outlined ? rim.y : 2.0 * min(box.x, box.y);
    if (pattern.x > 0.0) {
      float corner = max(rim.x, rim.y);
      distance = outlined ? max(distance, dashDistance(wayAround(at, box, corner))) : lineDistance(solid);
    }
  }
  float fade = max(rim.z, 1.0 / density);
  // A mark thinner than a pixel covers only its share of it.
  float coverage = min(clamp(0.5 - distance / fade, 0.0, 1.0), min(breadth * density, 1.0));
  fragment = vec4(ink.rgb, ink.a * coverage);
}
