#include "web/ui/text_field.h"

#include <array>

#include <imgui.h>
#include <imgui_internal.h>

#include "web/ui/glyphs.h"

namespace firebreak::web {
namespace {

constexpr std::size_t longestText = 64;  // bytes; more than any value or search needs

void append(std::string& text, unsigned character) {
  std::array<char, 5> bytes = {};
  const int length =
      ImTextCharToUtf8(bytes.data(), character) ? static_cast<int>(std::char_traits<char>::length(bytes.data())) : 0;
  if (character >= 32 && character != 127 && text.size() + static_cast<std::size_t>(length) <= longestText)
    text += bytes.data();
}

void eraseLast(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0u) == 0x80u)
    text.pop_back();
  if (!text.empty()) text.pop_back();
}

void takeKeys(std::string& text) {
  ImGuiIO& io = ImGui::GetIO();
  for (const ImWchar character : io.InputQueueCharacters)
    append(text, character);
  io.InputQueueCharacters.resize(0);
  if (ImGui::IsKeyPressed(ImGuiKey_Backspace)) {
    if (io.KeyCtrl || io.KeySuper)
      text.clear();
    else
      eraseLast(text);
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Delete, false)) text.clear();
}

}  // namespace

void beginTyping(Canvas& canvas, std::string_view id, std::string_view text) {
  Interaction& interaction = pointer(canvas);
  interaction.editId = id;
  interaction.editText = text;
}

bool isTyping(const Canvas& canvas, std::string_view id) {
  return canvas.access.pointer().editId == id;
}

Typing takeTyping(Canvas& canvas, std::string_view id) {
  if (!isTyping(canvas, id)) return Typing::no;
  Interaction& interaction = pointer(canvas);
  ImGui::GetCurrentContext()->WantTextInputNextFrame = 1;
  takeKeys(interaction.editText);
  const bool elsewhere = interaction.input().clicked && interaction.heldId().rfind(id, 0) != 0;
  const bool entered = ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false);
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    interaction.editId.clear();
    return Typing::cancelled;
  }
  if (entered || elsewhere || ImGui::IsKeyPressed(ImGuiKey_Tab, false)) {
    interaction.editId.clear();
    return Typing::committed;
  }
  return Typing::going;
}

void drawTyping(Canvas& canvas, Rect box, float size) {
  const Palette& palette = canvas.theme.palette;
  const std::string& words = pointer(canvas).editText;
  const float middle = box.y + box.h / 2;
  const Clip clip(canvas, box);
  textMiddle(canvas, {box.x, middle}, words, palette.ink.primary, size);
  const float caret = box.x + textWidth(canvas, words, size) + 1.5f;
  canvas.shapes.rect({caret, middle - size * 0.6f}, {caret + 1.5f, middle + size * 0.6f}, palette.ink.primary);
}

bool textField(Canvas& canvas, std::string_view id, std::string_view name, std::string_view placeholder, Rect box,
               std::string& value) {
  const Palette& palette = canvas.theme.palette;
  const float size = canvas.theme.type.small, middle = box.y + box.h / 2;
  const std::string before = value;
  const Hit field = hit(canvas, id, Role::textField, name, box);
  canvas.access.last().valueText = value;

  AccessAction said;
  if (canvas.access.taken(id, AccessAction::Kind::text, &said)) value = said.text.substr(0, longestText);
  if (field.began) beginTyping(canvas, id, value);
  const Typing typing = takeTyping(canvas, id);
  if (typing == Typing::cancelled) value.clear();
  if (typing == Typing::going || typing == Typing::committed) value = pointer(canvas).editText;

  const Point min = {box.x, box.y}, max = {box.x + box.w, box.y + box.h};
  canvas.shapes.rect(min, max,
                     field.hovered || typing == Typing::going ? palette.surface.hover : palette.surface.raised, 6);
  if (typing == Typing::going) canvas.shapes.outline(min, max, palette.line.control, 1, 6);
  glyph(canvas, Glyph::search, {box.x + 15, middle}, 13, palette.ink.tertiary, palette.surface.raised);
  const Rect inside = {box.x + 28, box.y, box.w - 36, box.h};
  if (typing == Typing::going)
    drawTyping(canvas, inside, size);
  else
    textMiddle(canvas, {inside.x, middle}, fitted(canvas, value.empty() ? placeholder : value, inside.w, size),
               value.empty() ? palette.ink.tertiary : palette.ink.primary, size);
  if (field.focused) focusRing(canvas, box, 6);
  return value != before;
}

}  // namespace firebreak::web
