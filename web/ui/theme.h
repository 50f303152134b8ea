#pragma once
// The look, from assets/tokens.json through generated constants: colours by meaning, sizes, durations, fonts.

#include <array>
#include <string_view>

#include "web/draw/shapes.h"

struct ImFont;

namespace firebreak::web {

struct Palette {
  bool dark = true;
  struct {
    Colour ground, canvas, panel, raised, hover, track;
  } surface;
  struct {
    Colour hair, strong, control, grid;
  } line;
  struct {
    Colour primary, secondary, tertiary, inverse;
  } ink;
  struct {
    Colour fill, ink, focusInner, focusOuter, selection;
  } action;
  std::array<Colour, 8> rung, rungInk;
  std::array<Colour, 6> share;
  Colour actor(std::string_view token) const;     // "A" … "H", unknown: "H"
  Colour actorInk(std::string_view token) const;  // black or white, whichever reads better on it
  std::array<Colour, 8> actors;                   // A B C D N F M H
};

struct TypeScale {
  float micro, small, base, strong, title, figure, hero;  // px
};

enum class Weight { regular, medium, semibold };

struct Theme {
  Palette palette;
  TypeScale type;
  bool reducedMotion = false;
  std::array<ImFont*, 3> fonts = {};  // by Weight; null under the null backend until loaded
};

Theme briefingTheme();   // dark
Theme projectorTheme();  // light

TypeScale deskType();
TypeScale phoneType();

// Puts the theme into ImGui's style and loads the embedded fonts once.
void applyTheme(Theme& theme);

Colour withAlpha(Colour colour, float alpha);  // alpha 0–1 replaces
Colour mix(Colour a, Colour b, float t);       // t 0: a, 1: b

}  // namespace firebreak::web
