#pragma once
// Marks that carry meaning and stand in more than one view: rung chips, actors, the sign of a change.

#include "engine/scenario.h"
#include "web/ui/canvas.h"

namespace firebreak::web {

// The rung's number on its colour, `size` px square, centred.
void rungChip(Canvas& canvas, Point centre, int rung, float size);

// The silhouette of an actor's kind: state circle, proxy diamond, organisation hexagon.
void actorShape(Canvas& canvas, ActorKind kind, Point centre, float radius, Colour colour);
// The same with the actor's letter inside, in the actor's colour.
void actorTag(Canvas& canvas, const Actor& actor, Point centre, float radius);

// Small filled diamond beside what was changed.
void changedMark(Canvas& canvas, Point centre, float radius = 4.5f);

// A panel's ground, and the line that divides it from the next.
void panelGround(Canvas& canvas, Rect area);
void hairline(Canvas& canvas, Point from, Point to);

// A panel's title as a heading, 16 semibold, centred on `at.y`.
void panelTitle(Canvas& canvas, std::string_view id, Point at, std::string_view title);

// Adds a piece of text to the accessible tree without drawing anything.
void spoken(Canvas& canvas, std::string_view id, Role role, std::string_view words, Rect rect);

// A line of prose that wraps, spoken as one. Returns its height.
float prose(Canvas& canvas, std::string_view id, std::string_view words, Point corner, float width, Colour ink,
            float size);

}  // namespace firebreak::web
