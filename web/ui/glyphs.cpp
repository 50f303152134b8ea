#include "web/ui/glyphs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace firebreak::web {
namespace {

// A path is a list of commands, each a letter with its numbers, on a box of 24 × 24:
//   L x y x y …     open line            P x y …         closed line
//   F x y …         filled, convex       G x y …         the same in the ground's colour
//   Q x y cx cy x y quadratic curve      D x y r         disc
//   O x y r         ring                 H x y r         disc in the ground's colour
//   S x y outer inner points             star
constexpr std::array<std::string_view, static_cast<std::size_t>(Glyph::last) + 1> paths = {
    "",
    // Incidents.
    "F 0.5 12 4 8.6 8 6.6 12 6 16 6.6 20 8.6 23.5 12 20 15.4 16 17.4 12 18 8 17.4 4 15.4 H 12 12 3.6",
    "F 12 2.5 22.2 20 1.8 20",
    "F 3 3 21 3 21 21 3 21",
    "F 12 1.5 21.1 6.8 21.1 17.2 12 22.5 2.9 17.2 2.9 6.8",
    "S 12 12 11.6 6.4 8",
    "F 1 6.5 23 6.5 23 17.5 1 17.5 G 9.8 10 14.2 10 14.2 14 9.8 14",
    "F 2 3.5 22 3.5 22 16.5 2 16.5 F 7 16.4 13 16.4 7 22",
    "F 14.5 0.8 3.4 13.8 11.5 13.8 12.4 10 F 9.2 23.2 20.6 9.2 12.6 9.2 11.5 13.8",
    // Measures.
    "O 12 12 10 L 12 11.2 12 17 D 12 7.3 1.5",
    "L 8 5.5 1.5 12 8 18.5 L 16 5.5 22.5 12 16 18.5",
    "O 12 12 10 L 8 10 16 10 L 8 14.4 16 14.4",
    "P 1.8 8.8 12 2 22.2 8.8 L 6 12 6 18.5 L 12 12 12 18.5 L 18 12 18 18.5 L 1.8 22 22.2 22",
    "D 12 12 4.6 Q 1.4 16.6 4 20.4 14 14.8 Q 14 14.8 22.8 9.4 22.8 6 Q 22.8 6 20 3.6 10 9.2 Q 10 9.2 1.2 14.2 1.4 16.6",
    "L 2.5 12.5 12 4 21.5 12.5 L 2.5 20.5 12 12 21.5 20.5",
    // Evidence.
    "P 5 5 19 5 19 19 5 19 L 8.8 5 8.8 1 L 15.2 5 15.2 1 L 8.8 19 8.8 23 L 15.2 19 15.2 23 L 5 8.8 1 8.8 L 5 15.2 1 "
    "15.2 "
    "L 19 8.8 23 8.8 L 19 15.2 23 15.2",
    "O 12 12 10 L 2 12 22 12 Q 12 2 19.5 12 12 22 Q 12 2 4.5 12 12 22",
    "O 7.8 12 6.4 O 16.2 12 6.4",
    "L 12 1.5 12 22 L 6.5 22 17.5 22 L 2.5 6 21.5 6 P 4.6 6 1 14.5 8.2 14.5 P 19.4 6 15.8 14.5 23 14.5",
    "O 12 7 4.8 Q 3 22.5 4 14.5 12 14.5 Q 12 14.5 20 14.5 21 22.5",
    // Signals.
    "P 2.2 9 8.4 9 17 3.6 17 20.4 8.4 15 2.2 15 Q 20.4 8 24 12 20.4 16",
    "P 1.8 4.8 22.2 4.8 22.2 19.2 1.8 19.2 L 2.4 5.8 12 13.8 21.6 5.8",
    "Q 1.2 10.8 12 0.6 22.8 10.8 D 12 12.2 3.4 L 2.4 20.4 21.6 2.4",
    "Q 1.4 11 12 -0.6 22.6 11 L 22.6 11 22.6 16.4 17.4 16.4 17.4 11.6 L 1.4 11 1.4 16.4 6.6 16.4 6.6 11.6",
    "L 4 8.5 20 8.5 L 4 15.5 20 15.5 L 16 3 8 21",
    // Transport.
    "F 6.2 2.6 21.6 12 6.2 21.4",
    "F 4.8 3 9.9 3 9.9 21 4.8 21 F 14.1 3 19.2 3 19.2 21 14.1 21",
    "F 20 3.6 7.4 12 20 20.4 F 4 3.6 6.8 3.6 6.8 20.4 4 20.4",
    "F 4 3.6 16.6 12 4 20.4 F 17.2 3.6 20 3.6 20 20.4 17.2 20.4",
    "F 15 5 5.5 12 15 19 L 19 5 19 19",
    "F 9 5 18.5 12 9 19 L 5 5 5 19",
    // Editing.
    "L 8.4 3 3 8.4 8.4 13.8 L 3.6 8.4 15.6 8.4 Q 15.6 8.4 21.2 8.6 21.4 14.1 Q 21.4 14.1 21.2 19.6 15.6 19.8 L 15.6 "
    "19.8 8.4 19.8",
    "L 15.6 3 21 8.4 15.6 13.8 L 20.4 8.4 8.4 8.4 Q 8.4 8.4 2.8 8.6 2.6 14.1 Q 2.6 14.1 2.8 19.6 8.4 19.8 L 8.4 19.8 "
    "15.6 19.8",
    "L 3 3.4 3 9.8 9.4 9.8 Q 3.4 9.6 6.6 3 13 3 Q 13 3 21.4 3.4 21.4 12 Q 21.4 12 21 20.8 12.4 21 Q 12.4 21 6.4 20.8 4 "
    "16",
    "O 10.2 10.2 6.8 L 15.2 15.2 21.4 21.4",
    "P 2 5 8.6 5 11 8 22 8 22 20 2 20",
    "P 8 8 21 8 21 21 8 21 L 4.8 15.5 3 15.5 3 3 15.5 3 15.5 4.8",
    "L 5.5 5.5 18.5 18.5 L 18.5 5.5 5.5 18.5",
    "L 2.4 8.2 20.4 8.2 L 15.6 3.4 21 8.2 L 21.6 16.2 3.6 16.2 L 8.4 21 3 16.2",
    "P 4.8 10.8 19.2 10.8 19.2 22.2 4.8 22.2 L 7.8 10.8 7.8 6.4 Q 7.8 6.4 8 2.2 12 2 Q 12 2 16 2.2 16.2 6.4 L 16.2 6.4 "
    "16.2 10.8",
    "L 2.4 6 21.6 6 L 2.4 12 21.6 12 L 2.4 18 21.6 18 D 8.4 6 3 D 16 12 3 D 10.8 18 3",
    "O 12 12 10 Q 8.6 9.4 9 6 12 6 Q 12 6 15.4 6.2 15.4 9.2 Q 15.4 9.2 15 11.4 12 13.6 D 12 17.6 1.4",
    "L 2.5 8.5 2.5 2.5 8.5 2.5 L 15.5 2.5 21.5 2.5 21.5 8.5 L 21.5 15.5 21.5 21.5 15.5 21.5 L 8.5 21.5 2.5 21.5 2.5 "
    "15.5",
    "L 12 3.5 12 20.5 L 3.5 12 20.5 12",
    "L 3.5 12 20.5 12",
    "L 2.5 2.5 2.5 21.5 21.5 21.5 Q 6.5 17.5 13 17.5 14 11 Q 14 11 15 4.5 21 4.5",
    "P 2.2 3.5 9.8 3.5 9.8 20.5 2.2 20.5 P 14.2 3.5 21.8 3.5 21.8 20.5 14.2 20.5",
    // Chevrons and verdicts.
    "L 6 15 12 9 18 15",
    "L 6 9 12 15 18 9",
    "L 15 6 9 12 15 18",
    "L 9 6 15 12 9 18",
    "L 4.8 12.6 10.2 18 19.8 6",
    "O 12 12 9.5",
    "F 12 1 23 12 12 23 1 12",
    "F 12 0.6 23.4 12 12 23.4 0.6 12 G 10.7 6 13.3 6 13.3 13.8 10.7 13.8 H 12 17 1.6",
};

// Draws a path at a place; one command at a time.
struct Pen {
  Canvas& canvas;
  Point corner;
  float scale, stroke;
  Colour colour, ground;

  Point at(float x, float y) const { return {corner.x + x * scale, corner.y + y * scale}; }

  std::vector<Point> points(const std::vector<float>& numbers) const {
    std::vector<Point> list;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
      list.push_back(at(numbers[i], numbers[i + 1]));
    return list;
  }

  void draw(char command, const std::vector<float>& n) const {
    Shapes& shapes = canvas.shapes;
    switch (command) {
      case 'L': shapes.polyline(points(n), colour, stroke); break;
      case 'P': shapes.polyline(points(n), colour, stroke, {}, true); break;
      case 'F': shapes.convex(points(n), colour); break;
      case 'G': shapes.convex(points(n), ground); break;
      case 'Q': shapes.curve(at(n[0], n[1]), at(n[2], n[3]), at(n[4], n[5]), colour, stroke); break;
      case 'D': shapes.circle(at(n[0], n[1]), n[2] * scale, colour); break;
      case 'H': shapes.circle(at(n[0], n[1]), n[2] * scale, ground); break;
      case 'O': shapes.circleOutline(at(n[0], n[1]), n[2] * scale + stroke / 2, colour, stroke); break;
      case 'S': shapes.star(at(n[0], n[1]), n[2] * scale, n[3] * scale, static_cast<int>(n[4]), colour); break;
      default: break;
    }
  }
};

struct Stroke {
  char command = 0;
  std::vector<float> numbers;
};

std::vector<Stroke> strokesOf(std::string_view path) {
  std::vector<Stroke> strokes;
  const char* c = path.data();
  const char* const end = c + path.size();  // string literals: a zero byte follows
  while (c < end) {
    std::vector<float>& numbers = strokes.emplace_back(Stroke{*c++, {}}).numbers;
    while (c < end && (*c == ' ' || *c == '-' || (*c >= '0' && *c <= '9'))) {
      if (*c == ' ') {
        ++c;
        continue;
      }
      char* after = nullptr;
      numbers.push_back(std::strtof(c, &after));
      c = after;
    }
  }
  return strokes;
}

// Read once: the same few are drawn in every frame.
const std::vector<Stroke>& strokesOf(Glyph which) {
  static std::array<std::vector<Stroke>, paths.size()> read;
  std::vector<Stroke>& strokes = read[static_cast<std::size_t>(which)];
  if (strokes.empty()) strokes = strokesOf(paths[static_cast<std::size_t>(which)]);
  return strokes;
}

void draw(const std::vector<Stroke>& strokes, const Pen& pen) {
  for (const Stroke& stroke : strokes)
    pen.draw(stroke.command, stroke.numbers);
}

}  // namespace

std::string_view glyphPath(Glyph which) {
  return paths[static_cast<std::size_t>(which)];
}

void glyph(Canvas& canvas, Glyph which, Point centre, float size, Colour colour, Colour ground) {
  const float scale = size / 24;
  const float stroke = std::max(1.5f, size * 0.1f);
  draw(strokesOf(which), {canvas, {centre.x - size / 2, centre.y - size / 2}, scale, stroke, colour, ground});
  // The arrow in the square of data theft is a hole.
  if (which == Glyph::dataTheft) {
    const Pen pen{canvas, {centre.x - size / 2, centre.y - size / 2}, scale, std::max(1.4f, size * 0.09f), ground,
                  colour};
    static const std::vector<Stroke> arrow = strokesOf("L 7.8 16.2 16.2 7.8 L 10 7.8 16.2 7.8 16.2 14");
    draw(arrow, pen);
  }
}

void glyph(Canvas& canvas, Glyph which, Point centre, float size, Colour colour) {
  glyph(canvas, which, centre, size, colour, canvas.theme.palette.surface.panel);
}

Glyph glyphOfIncident(int type) {
  // probe, espionage, denial of service, ransomware, supply chain, sabotage
  constexpr std::array<Glyph, incidentTypes> glyphs = {Glyph::probe, Glyph::espionage,   Glyph::flood,
                                                       Glyph::wiper, Glyph::supplyChain, Glyph::sabotage};
  return type >= 0 && type < incidentTypes ? glyphs[static_cast<std::size_t>(type)] : Glyph::probe;
}

Glyph glyphOfDomain(Domain domain) {
  switch (domain) {
    case Domain::information: return Glyph::inform;
    case Domain::diplomatic: return Glyph::diplomacy;
    case Domain::economic: return Glyph::economy;
    case Domain::cyber: return Glyph::cyber;
    case Domain::space: return Glyph::space;
    case Domain::conventional: return Glyph::force;
  }
  return Glyph::none;
}

Glyph glyphOfSignal(Visibility visibility) {
  switch (visibility) {
    case Visibility::open: return Glyph::horn;
    case Visibility::closed: return Glyph::letter;
    case Visibility::covert: return Glyph::covertEye;
  }
  return Glyph::none;
}

void logo(Canvas& canvas, Point corner, float size) {
  constexpr std::array<std::size_t, 5> rungs = {1, 3, 4, 5, 6};  // bottom to top
  const float height = size * 0.145f, step = height + size * 0.068f;
  for (std::size_t i = 0; i < rungs.size(); ++i) {
    const float top = corner.y + size - height - static_cast<float>(i) * step, bottom = top + height;
    const float gap = corner.x + size * (0.30f + 0.10f * static_cast<float>(i)), right = corner.x + size;
    const Colour colour = canvas.theme.palette.rung[rungs[i]];
    const std::array<Point, 4> before = {Point{corner.x, top}, Point{gap - size * 0.07f, top},
                                         Point{gap - size * 0.115f, bottom}, Point{corner.x, bottom}};
    const std::array<Point, 4> after = {Point{gap + size * 0.10f, top}, Point{right, top}, Point{right, bottom},
                                        Point{gap + size * 0.055f, bottom}};
    canvas.shapes.convex(before, colour);
    canvas.shapes.convex(after, colour);
  }
}

}  // namespace firebreak::web
