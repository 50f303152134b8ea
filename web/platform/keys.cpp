#include "web/platform/keys.h"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>

namespace firebreak::web {
namespace {

struct Named {
  std::string_view code;
  ImGuiKey key;
};

constexpr std::array<Named, 25> named = {{{"ArrowLeft", ImGuiKey_LeftArrow},
                                          {"ArrowRight", ImGuiKey_RightArrow},
                                          {"ArrowUp", ImGuiKey_UpArrow},
                                          {"ArrowDown", ImGuiKey_DownArrow},
                                          {"PageUp", ImGuiKey_PageUp},
                                          {"PageDown", ImGuiKey_PageDown},
                                          {"Home", ImGuiKey_Home},
                                          {"End", ImGuiKey_End},
                                          {"Insert", ImGuiKey_Insert},
                                          {"Delete", ImGuiKey_Delete},
                                          {"Backspace", ImGuiKey_Backspace},
                                          {"Space", ImGuiKey_Space},
                                          {"Enter", ImGuiKey_Enter},
                                          {"NumpadEnter", ImGuiKey_KeypadEnter},
                                          {"Escape", ImGuiKey_Escape},
                                          {"Minus", ImGuiKey_Minus},
                                          {"Period", ImGuiKey_Period},
                                          {"Comma", ImGuiKey_Comma},
                                          {"Slash", ImGuiKey_Slash},
                                          {"NumpadDecimal", ImGuiKey_KeypadDecimal},
                                          {"NumpadSubtract", ImGuiKey_KeypadSubtract},
                                          {"ShiftLeft", ImGuiKey_LeftShift},
                                          {"ShiftRight", ImGuiKey_RightShift},
                                          {"ControlLeft", ImGuiKey_LeftCtrl},
                                          {"ControlRight", ImGuiKey_RightCtrl}}};

// "KeyA" … "KeyZ", "Digit0" …, "Numpad0" …: a prefix and one character.
int numbered(std::string_view code, std::string_view prefix, char first, char last, ImGuiKey key) {
  if (code.size() != prefix.size() + 1 || code.substr(0, prefix.size()) != prefix) return ImGuiKey_None;
  const char which = code.back();
  return which >= first && which <= last ? key + (which - first) : ImGuiKey_None;
}

// With Control (on a Mac: Command). What stands under the key's letter counts, wherever it lies.
std::optional<Shortcut> commandOf(const KeyPress& press) {
  if (press.key == "z" || press.key == "Z") return press.shift ? Shortcut::redo : Shortcut::undo;
  if (press.key == "y" && !press.shift) return Shortcut::redo;
  return std::nullopt;
}

// A letter that is a shortcut by itself; Caps Lock makes no difference.
bool isLetter(const KeyPress& press, std::string_view small, std::string_view capital) {
  return press.key == small || (press.key == capital && !press.shift);
}

}  // namespace

int imguiKey(std::string_view code) {
  const auto found =
      std::find_if(named.begin(), named.end(), [code](const Named& entry) { return entry.code == code; });
  if (found != named.end()) return found->key;
  for (const int key : {numbered(code, "Key", 'A', 'Z', ImGuiKey_A), numbered(code, "Digit", '0', '9', ImGuiKey_0),
                        numbered(code, "Numpad", '0', '9', ImGuiKey_Keypad0)})
    if (key != ImGuiKey_None) return key;
  return ImGuiKey_None;
}

std::optional<Shortcut> shortcutOf(const KeyPress& press) {
  if (press.alt) return std::nullopt;
  if (press.control || press.meta) return commandOf(press);
  if (press.key == "?") return Shortcut::help;
  if (isLetter(press, "l", "L")) return Shortcut::theme;
  if (isLetter(press, "e", "E")) return Shortcut::explore;
  if (isLetter(press, "f", "F")) return Shortcut::futures;
  if (isLetter(press, "c", "C")) return Shortcut::claims;
  if (isLetter(press, "v", "V")) return Shortcut::compare;
  if (isLetter(press, "d", "D")) return Shortcut::parting;
  if (press.key == " " && !press.shift) return Shortcut::playPause;
  if (press.key == "ArrowLeft") return press.shift ? Shortcut::eventBack : Shortcut::dayBack;
  if (press.key == "ArrowRight") return press.shift ? Shortcut::eventForward : Shortcut::dayForward;
  if (press.key == "Home" && !press.shift) return Shortcut::start;
  if (press.key == "End" && !press.shift) return Shortcut::end;
  if (press.key == "Escape") return Shortcut::escape;
  return std::nullopt;
}

bool writes(const KeyPress& press) {
  if (press.control || press.meta || press.key.empty()) return false;
  // Names of keys are longer than one character ("Enter"); a character may be several bytes long.
  const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; };
  return std::all_of(press.key.begin() + 1, press.key.end(), continues);
}

}  // namespace firebreak::web
