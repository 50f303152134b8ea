// web/platform/keys: which key is which, and what it does when nothing else takes it.
#include "web/platform/keys.h"

#include <catch_amalgamated.hpp>
#include <imgui.h>

using namespace firebreak::web;

TEST_CASE("Places on the keyboard have Dear ImGui's names") {
  CHECK(imguiKey("KeyA") == ImGuiKey_A);
  CHECK(imguiKey("KeyZ") == ImGuiKey_Z);
  CHECK(imguiKey("Digit0") == ImGuiKey_0);
  CHECK(imguiKey("Digit9") == ImGuiKey_9);
  CHECK(imguiKey("Numpad5") == ImGuiKey_Keypad5);
  CHECK(imguiKey("ArrowLeft") == ImGuiKey_LeftArrow);
  CHECK(imguiKey("NumpadEnter") == ImGuiKey_KeypadEnter);
}

TEST_CASE("Keys that are the browser's or unknown are none of ours") {
  for (const char* code : {"Tab", "F5", "", "Key", "KeyAB", "Keya", "Digit", "BrowserBack", "NumpadAdd"}) {
    CAPTURE(code);
    CHECK(imguiKey(code) == ImGuiKey_None);
  }
}

TEST_CASE("Shortcuts go by what the key writes, with or without Shift") {
  CHECK(shortcutOf({.code = "Space", .key = " "}) == Shortcut::playPause);
  CHECK(shortcutOf({.code = "ArrowLeft", .key = "ArrowLeft"}) == Shortcut::dayBack);
  CHECK(shortcutOf({.code = "ArrowRight", .key = "ArrowRight"}) == Shortcut::dayForward);
  CHECK(shortcutOf({.code = "ArrowLeft", .key = "ArrowLeft", .shift = true}) == Shortcut::eventBack);
  CHECK(shortcutOf({.code = "ArrowRight", .key = "ArrowRight", .shift = true}) == Shortcut::eventForward);
  CHECK(shortcutOf({.code = "Home", .key = "Home"}) == Shortcut::start);
  CHECK(shortcutOf({.code = "End", .key = "End"}) == Shortcut::end);
  CHECK(shortcutOf({.code = "Escape", .key = "Escape"}) == Shortcut::escape);
  CHECK(shortcutOf({.code = "KeyE", .key = "e"}) == Shortcut::explore);
  CHECK(shortcutOf({.code = "KeyC", .key = "c"}) == Shortcut::claims);
  CHECK(shortcutOf({.code = "KeyL", .key = "l"}) == Shortcut::theme);
  CHECK(shortcutOf({.code = "KeyV", .key = "v"}) == Shortcut::compare);
  CHECK(shortcutOf({.code = "KeyD", .key = "d"}) == Shortcut::parting);
  // The question mark lies on another key in every country.
  CHECK(shortcutOf({.code = "Minus", .key = "?", .shift = true}) == Shortcut::help);
}

TEST_CASE("Caps Lock does not disable the letters") {
  CHECK(shortcutOf({.code = "KeyE", .key = "E"}) == Shortcut::explore);
  CHECK(shortcutOf({.code = "KeyC", .key = "C"}) == Shortcut::claims);
  CHECK(!shortcutOf({.code = "KeyE", .key = "E", .shift = true}));
  CHECK(!shortcutOf({.code = "KeyC", .key = "C", .shift = true}));
}

TEST_CASE("Undo and redo with Control or Command") {
  CHECK(shortcutOf({.code = "KeyZ", .key = "z", .control = true}) == Shortcut::undo);
  CHECK(shortcutOf({.code = "KeyZ", .key = "z", .meta = true}) == Shortcut::undo);
  CHECK(shortcutOf({.code = "KeyZ", .key = "Z", .shift = true, .meta = true}) == Shortcut::redo);
  CHECK(shortcutOf({.code = "KeyY", .key = "y", .control = true}) == Shortcut::redo);
  // On a German keyboard Z lies where Y is elsewhere.
  CHECK(shortcutOf({.code = "KeyY", .key = "z", .control = true}) == Shortcut::undo);
}

TEST_CASE("The browser keeps its own shortcuts") {
  for (const char* key : {"l", "r", "t", "w", "n", "p", "d", "h", "c", "v", "f", "+", "-", "0", "ArrowLeft", "Home"}) {
    CAPTURE(key);
    CHECK(!shortcutOf({.code = "", .key = key, .control = true}));
    CHECK(!shortcutOf({.code = "", .key = key, .meta = true}));
  }
  for (const char* key : {"F5", "F11", "F12", "Tab", "Enter", "a", "Backspace"}) {
    CAPTURE(key);
    CHECK(!shortcutOf({.code = "", .key = key}));
  }
  CHECK(!shortcutOf({.code = "ArrowLeft", .key = "ArrowLeft", .alt = true}));
}

TEST_CASE("A key writes if its name is one character") {
  CHECK(writes({.code = "KeyA", .key = "a"}));
  CHECK(writes({.code = "KeyA", .key = "ä"}));
  CHECK(writes({.code = "Digit4", .key = "€", .alt = true}));
  CHECK(!writes({.code = "Enter", .key = "Enter"}));
  CHECK(!writes({.code = "KeyA", .key = "a", .control = true}));
  CHECK(!writes({.code = "KeyA", .key = "a", .meta = true}));
  CHECK(!writes({}));
}
