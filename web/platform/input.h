#pragma once
// What a person does, handed to Dear ImGui: pointer (mouse, pen, touch), wheel, keys, text. Pointer events and text
// come from web/shell/input.js, the rest from html5.h. Dear ImGui spreads what cannot happen in one frame over several
// (press and release of a quick tap); wanted() says that some is left.

#include <functional>
#include <string>

#include <emscripten/html5.h>

#include "web/app.h"
#include "web/platform/touch.h"

namespace firebreak::web {

class Input {
 public:
  // wake: asks for frames. The app must outlive this; this must stay where it is.
  Input(App& app, std::function<void()> wake);
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  // As web/shell/input.js numbers them.
  enum class PointerKind { move, down, up, cancel, leave };
  enum class PointerType { mouse, pen, touch };
  // button: 0 left, 1 middle, 2 right.
  void pointer(PointerKind kind, PointerType type, int id, int button, Point at);

  // From the text entry: characters, or one taken back.
  void text(const char* utf8);
  void takeBack();

  // After each frame: what had to wait for it, and what the page must be told. True: another frame is wanted for what
  // is left.
  bool afterFrame();

 private:
  void listen();
  void touch(PointerKind kind, int id, Point at);
  void carryOut(const TouchGesture::Outcome& outcome);
  bool keyDown(const EmscriptenKeyboardEvent& event);
  void keyUp(const EmscriptenKeyboardEvent& event);
  void wheel(const EmscriptenWheelEvent& event);
  void loseFocus();
  void showTextEntry();

  App& app_;
  std::function<void()> wake_;
  TouchGesture gesture_;
  bool leaveAfterFrame_ = false, entering_ = false;
  int cursor_ = -2;
  std::string clipboard_;
};

}  // namespace firebreak::web
