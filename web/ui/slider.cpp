#include "web/ui/slider.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "web/ui/controls.h"
#include "web/ui/format.h"
#include "web/ui/marks.h"
#include "web/ui/text_field.h"

namespace firebreak::web {
namespace {

constexpr float handleRadius = 7, touchSlop = 6;

// Where things stand within the row.
struct Places {
  Rect track, value, grip;  // grip: what the pointer meets
  float labelMiddle;
};

Places placesIn(Rect row, float spare) {
  const float y = row.y + 34, track = row.w - spare;
  return {{row.x, y - 2, track, 4},
          {row.x + row.w * 0.55f, row.y + 4, row.w * 0.45f, 20},
          {row.x - 8, y - 11, track + 16, 20},
          row.y + 16};
}

double shareOf(const SliderSpec& spec, double value) {
  const double span = spec.parameter->maximum - spec.parameter->minimum;
  return span > 0 ? std::clamp((value - spec.parameter->minimum) / span, 0.0, 1.0) : 0;
}

double valueAtX(const SliderSpec& spec, const Rect& track, float x) {
  const double share = static_cast<double>((x - track.x) / track.w);
  return spec.parameter->minimum + share * (spec.parameter->maximum - spec.parameter->minimum);
}

SliderEvent setTo(const SliderSpec& spec, double value, std::uint64_t gesture = 0) {
  if (!std::isfinite(value) || value == spec.value) return {};
  return {SliderEvent::Kind::set, value, gesture};
}

SliderEvent fromPointer(Canvas& canvas, const SliderSpec& spec, const Rect& track, const Hit& grip) {
  Interaction& interaction = pointer(canvas);
  const float handle = track.x + track.w * static_cast<float>(shareOf(spec, spec.value));
  const Point pressed = interaction.pressedAt();
  if (grip.began) {
    const bool onHandle = std::fabs(pressed.x - handle) <= handleRadius + 5;
    interaction.dragOrigin = spec.value;
    interaction.dragStart = onHandle ? spec.value : valueAtX(spec, track, pressed.x);
    interaction.dragEngaged = !interaction.input().touch;
  }
  if (!grip.held) return {};
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    interaction.letGo();
    return setTo(spec, interaction.dragOrigin, interaction.gesture());
  }
  const bool sideways = std::fabs(grip.drag.x) > touchSlop && std::fabs(grip.drag.x) > std::fabs(grip.drag.y);
  if (sideways || grip.pressed) interaction.dragEngaged = true;
  if (!interaction.dragEngaged || (!interaction.moved() && !(grip.pressed && interaction.input().touch))) return {};
  const bool fine = ImGui::GetIO().KeyShift;
  const double moved = static_cast<double>(grip.drag.x / track.w) * (spec.parameter->maximum - spec.parameter->minimum);
  return setTo(spec, snapped(spec, interaction.dragStart + moved * (fine ? 0.1 : 1.0), fine), interaction.gesture());
}

SliderEvent fromKeys(Canvas& canvas, const SliderSpec& spec) {
  if (canvas.access.focused() != spec.id || isTyping(canvas, spec.id)) return {};
  const bool fine = ImGui::GetIO().KeyShift;
  const double step = stepOf(*spec.parameter) * (fine && !spec.parameter->whole ? 0.1 : 1.0);
  const auto by = [&](double steps) { return setTo(spec, snapped(spec, spec.value + steps * step, fine)); };
  if (ImGui::IsKeyPressed(ImGuiKey_RightArrow) || ImGui::IsKeyPressed(ImGuiKey_UpArrow)) return by(1);
  if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow) || ImGui::IsKeyPressed(ImGuiKey_DownArrow)) return by(-1);
  if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) return by(10);
  if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) return by(-10);
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) return setTo(spec, spec.range.minimum);
  if (ImGui::IsKeyPressed(ImGuiKey_End)) return setTo(spec, spec.range.maximum);
  if (ImGui::IsKeyPressed(ImGuiKey_Delete, false) && spec.changed) return {SliderEvent::Kind::reset, spec.baseline, 0};
  for (const ImWchar character : ImGui::GetIO().InputQueueCharacters)
    if ((character >= '0' && character <= '9') || character == '-' || character == '.') {
      // Takes the character with it.
      beginTyping(canvas, spec.id, "");
      takeTyping(canvas, spec.id);
      break;
    }
  return {};
}

SliderEvent fromPage(Canvas& canvas, const SliderSpec& spec) {
  AccessAction action;
  double value = 0;
  if (canvas.access.setTo(spec.id, value))
    return setTo(spec, std::clamp(value, spec.range.minimum, spec.range.maximum));
  if (canvas.access.taken(spec.id, AccessAction::Kind::text, &action)) {
    const double typed = valueFromText(*spec.parameter, action.text);
    return std::isfinite(typed) ? setTo(spec, std::clamp(typed, spec.range.minimum, spec.range.maximum))
                                : SliderEvent{};
  }
  if (canvas.access.taken(spec.id, AccessAction::Kind::reset) && spec.changed)
    return {SliderEvent::Kind::reset, spec.baseline, 0};
  return {};
}

SliderEvent fromTyping(Canvas& canvas, const SliderSpec& spec) {
  if (takeTyping(canvas, spec.id) != Typing::committed) return {};
  const double typed = valueFromText(*spec.parameter, pointer(canvas).editText);
  if (!std::isfinite(typed)) return {};
  const double bounded = std::clamp(typed, spec.range.minimum, spec.range.maximum);
  return setTo(spec, spec.parameter->whole ? std::round(bounded) : bounded);
}

// The diamond of a changed lever brings it back. Returns true when it is pressed.
bool changedButton(Canvas& canvas, const SliderSpec& spec, Point centre) {
  const std::string id = spec.id + ".reset";
  const Rect rect = {centre.x - 11, centre.y - 11, 22, 22};
  const Hit at = hit(canvas, id, Role::button, "Reset " + (spec.name.empty() ? spec.label : spec.name), rect);
  if (at.hovered || at.held) {
    const Palette& palette = canvas.theme.palette;
    canvas.shapes.circle(centre, 11, at.held ? palette.surface.track : palette.surface.hover);
    glyph(canvas, Glyph::reset, centre, 13, palette.ink.primary);
  } else {
    changedMark(canvas, centre);
  }
  if (at.focused) focusRing(canvas, {centre.x - 6, centre.y - 6, 12, 12}, 6);
  tooltip(canvas, id, rect, "", "Back to " + quantityOf(*spec.parameter, spec.baseline).whole());
  return at.pressed;
}

// Returns true when the sign of change is pressed.
bool drawLabel(Canvas& canvas, const SliderSpec& spec, Rect row, const Places& places, bool hovered) {
  const Palette& palette = canvas.theme.palette;
  const float base = canvas.theme.type.base, small = canvas.theme.type.small, right = row.x + row.w;
  const Quantity quantity = quantityOf(*spec.parameter, spec.value);
  float left = right;
  if (isTyping(canvas, spec.id)) {
    const Rect box = {right - 84, places.labelMiddle - 12, 84, 24};
    canvas.shapes.rect({box.x, box.y}, {right, box.y + box.h}, palette.surface.hover, 4);
    canvas.shapes.outline({box.x, box.y}, {right, box.y + box.h}, palette.line.control, 1, 4);
    drawTyping(canvas, {box.x + 8, box.y, box.w - 12, box.h}, base);
    left = box.x;
  } else {
    if (!quantity.unit.empty()) {
      textMiddle(canvas, {right, places.labelMiddle}, quantity.unit, palette.ink.secondary, small, Weight::regular,
                 Align::right);
      left -= textWidth(canvas, quantity.unit, small) + 5;
    }
    textMiddle(canvas, {left, places.labelMiddle}, quantity.figure, palette.ink.primary, base, Weight::semibold,
               Align::right);
    left -= textWidth(canvas, quantity.figure, base, Weight::semibold);
  }
  const float room = left - row.x - 10 - (spec.changed ? 18.0f : 0.0f);
  const std::string label = fitted(canvas, spec.label, room, base);
  textMiddle(canvas, {row.x, places.labelMiddle}, label, hovered ? palette.ink.primary : palette.ink.secondary, base);
  return spec.changed && changedButton(canvas, spec, {row.x + textWidth(canvas, label, base) + 11, places.labelMiddle});
}

void drawTrack(Canvas& canvas, const SliderSpec& spec, const Rect& track, const Hit& grip) {
  const Palette& palette = canvas.theme.palette;
  Shapes& shapes = canvas.shapes;
  const float middle = track.y + track.h / 2;
  const float handle = track.x + track.w * static_cast<float>(shareOf(spec, spec.value));
  shapes.rect({track.x, track.y}, {track.x + track.w, track.y + track.h}, palette.surface.track, 2);
  shapes.rect({track.x, track.y}, {handle, track.y + track.h},
              spec.changed ? palette.ink.primary : palette.ink.tertiary, 2);
  if (spec.changed) {
    const float tick = track.x + track.w * static_cast<float>(shareOf(spec, spec.baseline));
    shapes.rect({tick - 1, middle - 7}, {tick + 1, middle + 7}, palette.ink.secondary);
  }
  const bool awake = grip.hovered || grip.held || spec.changed;
  shapes.circle({handle, middle}, handleRadius + 1.25f, awake ? palette.ink.primary : palette.ink.secondary);
  shapes.circle({handle, middle}, handleRadius - 1.25f, grip.held ? palette.ink.primary : palette.surface.panel);
  if (grip.focused)
    focusRing(canvas, {handle - handleRadius, middle - handleRadius, 2 * handleRadius, 2 * handleRadius}, handleRadius);
}

std::string tipFor(const SliderSpec& spec) {
  const Parameter& parameter = *spec.parameter;
  std::string words(parameter.meaning);
  words += "\nFrom " + quantityOf(parameter, spec.range.minimum).figure + " to " +
           quantityOf(parameter, spec.range.maximum).whole();
  if (parameter.unit == "share") words += ", a share";
  words += ". As loaded " + quantityOf(parameter, spec.baseline).figure + ", by default " +
           quantityOf(parameter, spec.fallback).figure + ".";
  words += "\nIn the model: " + std::string(parameter.symbol);
  return words;
}

}  // namespace

double stepOf(const Parameter& parameter) {
  double step = 1;
  for (int i = 0; i < parameter.decimals && !parameter.whole; ++i)
    step /= 10;
  return step;
}

double snapped(const SliderSpec& spec, double value, bool fine) {
  const bool whole = spec.parameter->whole;
  // In units of the step, so that 0.55 is the double nearest to 0.55.
  double perUnit = 1;
  for (int i = 0; i < spec.parameter->decimals + (fine ? 1 : 0) && !whole; ++i)
    perUnit *= 10;
  return std::clamp(std::round(value * perUnit) / perUnit, spec.range.minimum, spec.range.maximum);
}

SliderEvent slider(Canvas& canvas, const SliderSpec& spec, Rect row) {
  const Places places = placesIn(row, spec.spare);
  const Hit grip = hit(canvas, spec.id, Role::slider, spec.name.empty() ? spec.label : spec.name, places.grip);
  AccessNode& node = canvas.access.last();
  node.value = spec.value;
  node.minimum = spec.range.minimum;
  node.maximum = spec.range.maximum;
  node.step = stepOf(*spec.parameter);
  node.valueText = quantityOf(*spec.parameter, spec.value).whole();
  node.description = spec.description;

  // The value itself can be pressed to type; for the tree it is part of the slider.
  Interaction& interaction = pointer(canvas);
  const std::string valueId = spec.id + ".value";
  const ImVec2 clipMin = canvas.list->GetClipRectMin(), clipMax = canvas.list->GetClipRectMax();
  interaction.add(valueId,
                  intersection(places.value, {clipMin.x, clipMin.y, clipMax.x - clipMin.x, clipMax.y - clipMin.y}));
  if (interaction.completed(valueId) || grip.doubleClicked)
    beginTyping(canvas, spec.id, quantityOf(*spec.parameter, spec.value).figure);

  SliderEvent event = fromTyping(canvas, spec);
  if (event.kind == SliderEvent::Kind::none) event = fromPage(canvas, spec);
  if (event.kind == SliderEvent::Kind::none) event = fromKeys(canvas, spec);
  if (event.kind == SliderEvent::Kind::none && !grip.doubleClicked)
    event = fromPointer(canvas, spec, places.track, grip);

  drawTrack(canvas, spec, places.track, grip);
  const bool reset = drawLabel(canvas, spec, row, places, grip.hovered || grip.held);
  if (reset) {
    event = {SliderEvent::Kind::reset, spec.baseline, 0};
    canvas.access.handFocus(spec.id + ".reset", spec.id);
  }
  const Rect anchor = {row.x, row.y, row.w, row.h};
  if (!grip.held) {
    const std::string tip = tipFor(spec);
    tooltip(canvas, spec.id, anchor, spec.label, tip, TipPlace::beside);
  }
  return event;
}

}  // namespace firebreak::web
