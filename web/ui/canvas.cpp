#include "web/ui/canvas.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "web/ui/item_hooks.h"

namespace firebreak::web {
namespace {

// ImGui's size of a font is ascent + descent; the size of the visual language is the em. Inter: 0.969 + 0.241 em.
constexpr float boxPerEm = 1.21f;
constexpr float wrapPerEm = 1.4f;

float fontSize(float size) {
  return std::round(size * boxPerEm);
}

// The font, told how fine the screen is: ImGui itself tells only the font it calls current.
ImFont* fontOf(const Canvas& canvas, Weight weight) {
  ImFont* font = canvas.theme.fonts[static_cast<std::size_t>(weight)];
  if (!font) font = ImGui::GetFont();
  font->CurrentRasterizerDensity = ImGui::GetFontRasterizerDensity();
  return font;
}

float widthOf(ImFont* font, float size, std::string_view line) {
  return font->CalcTextSizeA(fontSize(size), 1e9f, 0, line.data(), line.data() + line.size()).x;
}

// Length of the first n bytes or fewer that ends at a whole character.
std::size_t wholeCharacters(std::string_view line, std::size_t n) {
  while (n > 0 && n < line.size() && (static_cast<unsigned char>(line[n]) & 0xC0u) == 0x80u)
    --n;
  return n;
}

// Bytes of the words that go into the width; at least one character.
std::size_t wrapAt(ImFont* font, float size, std::string_view words, float width) {
  std::size_t fits = 0, from = 0;
  float used = 0;
  while (from < words.size()) {
    const std::size_t space = words.find(' ', from);
    const std::size_t end = space == std::string_view::npos ? words.size() : space;
    used += widthOf(font, size, words.substr(from, end - from));
    if (used > width) break;
    fits = end;
    used += widthOf(font, size, " ");
    from = end + 1;
  }
  if (fits > 0) return fits;
  // One word wider than the line: broken where it must be.
  std::size_t end = std::min(words.find(' '), words.size());
  while (end > 1 && widthOf(font, size, words.substr(0, end)) > width)
    end = wholeCharacters(words, end - 1);
  if (end == 0) ++end;
  while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0u) == 0x80u)
    ++end;
  return end;
}

PointerInput readPointer(const Canvas& canvas) {
  const ImGuiIO& io = ImGui::GetIO();
  PointerInput input;
  input.present = ImGui::IsMousePosValid();
  if (input.present) input.at = {io.MousePos.x, io.MousePos.y};
  input.clicked = io.MouseClicked[0];
  input.doubleClicked = io.MouseDoubleClicked[0];
  input.down = io.MouseDown[0];
  input.released = io.MouseReleased[0];
  input.touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
  input.now = canvas.now;
  return input;
}

Rect clipOf(const Canvas& canvas) {
  const ImVec2 min = canvas.list->GetClipRectMin(), max = canvas.list->GetClipRectMax();
  return {min.x, min.y, max.x - min.x, max.y - min.y};
}

// So that ImGui, and the tests that listen to it, know of every operable thing.
void addItem(std::string_view id, std::string_view name, Rect rect) {
  const ImRect box(rect.x, rect.y, rect.x + rect.w, rect.y + rect.h);
  const ImGuiID number = itemNumber(id);
  ImGui::ItemAdd(box, number, nullptr, ImGuiItemFlags_NoNav);
#ifdef IMGUI_ENABLE_TEST_ENGINE
  ImGuiContext& g = *ImGui::GetCurrentContext();
  IMGUI_TEST_ENGINE_ITEM_INFO(number, std::string(name).c_str(), ImGuiItemStatusFlags_None);
#else
  static_cast<void>(name);
#endif
}

}  // namespace

float lineHeight(float size) {
  return fontSize(size);
}

void text(Canvas& canvas, Point at, std::string_view line, Colour colour, float size, Weight weight, Align align) {
  if (line.empty()) return;
  ImFont* font = fontOf(canvas, weight);
  if (align != Align::left) {
    const float width = widthOf(font, size, line);
    at.x -= align == Align::centre ? width / 2 : width;
  }
  canvas.shapes.layer(canvas.list);
  canvas.list->AddText(font, fontSize(size), {std::round(at.x), std::round(at.y)}, colour, line.data(),
                       line.data() + line.size());
}

void textMiddle(Canvas& canvas, Point at, std::string_view line, Colour colour, float size, Weight weight,
                Align align) {
  text(canvas, {at.x, at.y - lineHeight(size) / 2}, line, colour, size, weight, align);
}

float textWidth(const Canvas& canvas, std::string_view line, float size, Weight weight) {
  return widthOf(fontOf(canvas, weight), size, line);
}

std::string fitted(const Canvas& canvas, std::string_view line, float width, float size, Weight weight) {
  ImFont* font = fontOf(canvas, weight);
  if (widthOf(font, size, line) <= width) return std::string(line);
  const float room = width - widthOf(font, size, "…");
  const char* rest = line.data();
  font->CalcTextSizeA(fontSize(size), std::max(room, 0.0f), 0, line.data(), line.data() + line.size(), &rest);
  std::string shortened(line.substr(0, static_cast<std::size_t>(rest - line.data())));
  while (!shortened.empty() && shortened.back() == ' ')
    shortened.pop_back();
  return shortened + "…";
}

float textBlock(Canvas& canvas, Point at, float width, std::string_view words, Colour colour, float size, Weight weight,
                bool draw) {
  ImFont* font = fontOf(canvas, weight);
  const float step = std::round(size * wrapPerEm), inset = (step - lineHeight(size)) / 2;
  float used = 0;
  while (!words.empty()) {
    const std::size_t paragraph = std::min(words.find('\n'), words.size());
    const std::size_t end = paragraph == 0 ? 0 : wrapAt(font, size, words.substr(0, paragraph), width);
    if (draw) text(canvas, {at.x, at.y + used + inset}, words.substr(0, end), colour, size, weight);
    used += step;
    words.remove_prefix(end);
    if (!words.empty() && (words.front() == ' ' || words.front() == '\n')) words.remove_prefix(1);
  }
  return used;
}

Interaction& pointer(Canvas& canvas) {
  Interaction& interaction = canvas.access.pointer();
  if (!interaction.updated()) interaction.update(readPointer(canvas));
  return interaction;
}

Hit hit(Canvas& canvas, std::string_view id, Role role, std::string_view name, Rect rect) {
  AccessTree& access = canvas.access;
  Interaction& interaction = pointer(canvas);
  access.add(id, role, name, rect);
  addItem(access.last().id, name, rect);
  interaction.add(id, intersection(rect, clipOf(canvas)));

  Hit result;
  result.hovered = interaction.hovered(id);
  result.held = interaction.held(id);
  result.began = interaction.began(id);
  result.doubleClicked = interaction.doubleClicked(id);
  if (result.held) result.drag = interaction.dragged();
  if (result.began) access.focusQuietly(id);
  result.focused = access.ringShown(id);
  const bool entered = access.focused() == id && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
  const bool actedOn = access.pressed(id);
  result.pressed = interaction.completed(id) || entered || actedOn;
  return result;
}

void focusRing(Canvas& canvas, Rect rect, float radius) {
  const auto ring = [&](float out, float width, Colour colour) {
    canvas.shapes.outline({rect.x - out, rect.y - out}, {rect.x + rect.w + out, rect.y + rect.h + out}, colour, width,
                          radius + out);
  };
  ring(5, 4, canvas.theme.palette.action.focusOuter);
  ring(4, 2, canvas.theme.palette.action.focusInner);
}

Clip::Clip(Canvas& canvas, Rect rect) : canvas_(canvas) {
  canvas.shapes.layer(canvas.list);
  canvas.list->PushClipRect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, true);
}

Clip::~Clip() {
  canvas_.shapes.layer(canvas_.list);
  canvas_.list->PopClipRect();
}

Overlay::Overlay(Canvas& canvas) : canvas_(canvas), below_(canvas.list) {
  canvas.shapes.layer(canvas.list);
  canvas.list = ImGui::GetForegroundDrawList();
  ++pointer(canvas).layer;
}

Overlay::~Overlay() {
  canvas_.shapes.layer(canvas_.list);
  canvas_.list = below_;
  --canvas_.access.pointer().layer;
}

}  // namespace firebreak::web
