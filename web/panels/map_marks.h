#pragma once
// Marks that the network and the ladder share.

#include "web/ui/marks.h"

namespace firebreak::web {

// An actor's shape with its letter, from the words a view holds.
void letterMark(Canvas& canvas, ActorKind kind, std::string_view colour, std::string_view letter, Point centre,
                float radius);

// A rung's colour as a bar; rungs that are pale on paper get an outline.
void rungBar(Canvas& canvas, int rung, Point min, Point max, float radius = 1);

}  // namespace firebreak::web
