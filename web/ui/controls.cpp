#include "web/ui/controls.h"

#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

Colour groundOf(const Palette& palette, const Hit& at, const ButtonLook& look) {
  if (look.primary)
    return at.held      ? mix(palette.action.fill, palette.surface.panel, 0.25f)
           : at.hovered ? mix(palette.action.fill, palette.surface.panel, 0.12f)
                        : palette.action.fill;
  if (at.held) return palette.surface.track;
  if (at.hovered || look.on) return palette.surface.hover;
  return look.ghost ? withAlpha(palette.surface.panel, 0) : palette.surface.raised;
}

// Glyph and label, together in the middle of the rectangle.
void buttonFace(Canvas& canvas, std::string_view label, Rect rect, const ButtonLook& look, Colour ink, Colour ground) {
  const float size = look.size > 0 ? look.size : canvas.theme.type.base, middle = rect.y + rect.h / 2;
  const float labelWidth = label.empty() ? 0 : textWidth(canvas, label, size, Weight::medium);
  const float glyphWidth = look.glyph == Glyph::none ? 0 : look.glyphSize;
  const float gap = glyphWidth > 0 && labelWidth > 0 ? 7.0f : 0.0f;
  const float left = rect.x + (rect.w - labelWidth - glyphWidth - gap) / 2;
  if (glyphWidth > 0) glyph(canvas, look.glyph, {left + glyphWidth / 2, middle}, glyphWidth, ink, ground);
  if (labelWidth > 0) textMiddle(canvas, {left + glyphWidth + gap, middle}, label, ink, size, Weight::medium);
}

}  // namespace

bool button(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, const ButtonLook& look) {
  const Palette& palette = canvas.theme.palette;
  Hit at = hit(canvas, id, Role::button, look.name.empty() ? label : look.name, rect);
  canvas.access.last().disabled = look.disabled;
  canvas.access.last().description = look.tip;
  const bool focused = at.focused;
  if (look.disabled) at = {};

  const Point min = {rect.x, rect.y}, max = {rect.x + rect.w, rect.y + rect.h};
  const float radius = look.round ? rect.h / 2 : 6;
  const Colour ground = groundOf(palette, at, look);
  canvas.shapes.rect(min, max, ground, radius);
  if (!look.primary && !look.ghost && look.border) canvas.shapes.outline(min, max, palette.line.strong, 1, radius);
  const Colour ink = look.disabled               ? withAlpha(palette.ink.tertiary, 0.6f)
                     : look.primary              ? palette.action.ink
                     : look.ghost && !at.hovered ? palette.ink.secondary
                                                 : palette.ink.primary;
  buttonFace(canvas, label, rect, look, ink, ground);
  if (focused) focusRing(canvas, rect, radius);
  if (!look.tip.empty()) tooltip(canvas, id, rect, "", look.tip);
  return at.pressed;
}

bool toggle(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, bool on) {
  const Palette& palette = canvas.theme.palette;
  const Hit at = hit(canvas, id, Role::toggle, label, rect);
  canvas.access.last().on = on;
  const float middle = rect.y + rect.h / 2, right = rect.x + rect.w, left = right - 34;
  textMiddle(canvas, {left - 10, middle}, label, at.hovered ? palette.ink.primary : palette.ink.secondary,
             canvas.theme.type.small, Weight::regular, Align::right);
  canvas.shapes.rect({left, middle - 9}, {right, middle + 9}, on ? palette.action.fill : palette.surface.track, 9);
  if (!on) canvas.shapes.outline({left, middle - 9}, {right, middle + 9}, palette.line.control, 1, 9);
  canvas.shapes.circle({on ? right - 9 : left + 9, middle}, 6.5f, on ? palette.action.ink : palette.ink.secondary);
  if (at.focused) focusRing(canvas, {left, middle - 9, 34, 18}, 9);
  return at.pressed;
}

bool tab(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, bool chosen) {
  const Palette& palette = canvas.theme.palette;
  const Hit at = hit(canvas, id, Role::tab, label, rect);
  canvas.access.last().on = chosen;
  const float centre = rect.x + rect.w / 2;
  const Weight weight = chosen ? Weight::semibold : Weight::medium;
  textMiddle(canvas, {centre, rect.y + rect.h / 2 - 1}, label,
             chosen || at.hovered ? palette.ink.primary : palette.ink.secondary, canvas.theme.type.base, weight,
             Align::centre);
  if (chosen) {
    const float half = textWidth(canvas, label, canvas.theme.type.base, weight) / 2, bottom = rect.y + rect.h;
    canvas.shapes.rect({centre - half, bottom - 4}, {centre + half, bottom}, palette.ink.primary);
  }
  if (at.focused) focusRing(canvas, {rect.x + 4, rect.y + 6, rect.w - 8, rect.h - 12}, 4);
  return at.pressed;
}

bool sectionHeader(Canvas& canvas, std::string_view id, std::string_view label, Rect rect, bool open, int changed) {
  const Palette& palette = canvas.theme.palette;
  const Hit at = hit(canvas, id, Role::toggle, label, rect);
  canvas.access.last().on = open;
  if (changed > 0) canvas.access.last().description = std::to_string(changed) + " changed";
  const float middle = rect.y + rect.h / 2, right = rect.x + rect.w;
  if (at.hovered) canvas.shapes.rect({rect.x, rect.y + 1}, {right, rect.y + rect.h}, palette.surface.raised);
  hairline(canvas, {rect.x, rect.y + 0.5f}, {right, rect.y + 0.5f});
  glyph(canvas, open ? Glyph::chevronDown : Glyph::chevronRight, {rect.x + 22, middle}, 14, palette.ink.tertiary);
  if (changed > 0) changedMark(canvas, {right - 40, middle});
  textMiddle(canvas, {rect.x + 36, middle}, label, palette.ink.primary, canvas.theme.type.base, Weight::semibold);
  if (changed > 0)
    textMiddle(canvas, {right - 16, middle}, std::to_string(changed), palette.ink.secondary, canvas.theme.type.small,
               Weight::regular, Align::right);
  if (at.focused) focusRing(canvas, {rect.x + 6, rect.y + 6, rect.w - 12, rect.h - 12}, 4);
  return at.pressed;
}

}  // namespace firebreak::web
