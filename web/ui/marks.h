#pragma once
// The two marks that stand for things everywhere: an actor (shape by kind, colour, letter) and a rung (number on its
// colour).

#include <string_view>

#include "web/ui/canvas.h"

namespace firebreak::web {

enum class Silhouette { circle, diamond, hexagon, square };

// The filled shape alone. radius: of the circle; the others are drawn so that they look as large.
void silhouette(Canvas& canvas, Silhouette shape, Point centre, float radius, Colour colour);

// Its outline, `width` px, half of it outside.
void silhouetteOutline(Canvas& canvas, Silhouette shape, Point centre, float radius, Colour colour, float width,
                       Dash dash = {});

// Shape and letter. colour: actor colour token.
void actorMark(Canvas& canvas, Silhouette shape, std::string_view colour, std::string_view letter, Point centre,
               float radius);

// A square of `size` px with the rung's number; rungs that are pale on paper get an outline.
void rungChip(Canvas& canvas, int rung, Point centre, float size);
// The same colour as a bar.
void rungBar(Canvas& canvas, int rung, Point min, Point max, float radius = 1);

}  // namespace firebreak::web
