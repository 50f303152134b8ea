#pragma once
// Keys of the browser as keys of Dear ImGui, and as the page's shortcuts. Pure: tested natively.

#include <optional>
#include <string_view>

#include "web/app.h"

namespace firebreak::web {

struct KeyPress {
  std::string_view code;  // KeyboardEvent.code, the place on the keyboard: "KeyZ"
  std::string_view key;   // KeyboardEvent.key, what it writes: "z", "?"
  bool shift = false, control = false, alt = false, meta = false;
};

// An ImGuiKey; ImGuiKey_None for keys that are none of our business (Tab among them: it must be able to leave the
// canvas).
int imguiKey(std::string_view code);

// What the key does when nothing that has the focus uses it. Browser shortcuts are nobody's.
std::optional<Shortcut> shortcutOf(const KeyPress& press);

// True for a key that writes a character.
bool writes(const KeyPress& press);

}  // namespace firebreak::web
