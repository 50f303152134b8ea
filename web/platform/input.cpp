#include "web/platform/input.h"

#include <algorithm>
#include <cfloat>

#include <imgui.h>
#include <imgui_internal.h>

#include "web/platform/keys.h"
#include "web/platform/page.h"

namespace firebreak::web {

namespace {

constexpr const char* canvas = "#canvas";

// Wheel notches for a browser's wheel event: 100 px, 3 lines or an eighth of a page are one.
float notches(double delta, unsigned long mode) {
  const double perNotch = mode == DOM_DELTA_LINE ? 3.0 : mode == DOM_DELTA_PAGE ? 0.125 : 100.0;
  return static_cast<float>(std::clamp(-delta / perNotch, -8.0, 8.0));
}

void modifiers(ImGuiIO& io, bool control, bool shift, bool alt, bool meta) {
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(ImGuiMod_Alt, alt);
  io.AddKeyEvent(ImGuiMod_Super, meta);
}

KeyPress pressOf(const EmscriptenKeyboardEvent& event) {
  return {.code = event.code,
          .key = event.key,
          .shift = event.shiftKey != 0,
          .control = event.ctrlKey != 0,
          .alt = event.altKey != 0,
          .meta = event.metaKey != 0};
}

// Keys that the element with the focus answers by itself.
bool usedByPage(page::Focus focus, const KeyPress& press) {
  switch (focus) {
    case page::Focus::button: return press.key == "Enter" || press.key == " ";
    case page::Focus::textField: return press.key != "Escape";
    case page::Focus::elsewhere: return true;
    case page::Focus::nothing:
    case page::Focus::canvas:
    case page::Focus::slider:
    case page::Focus::textEntry: return false;
  }
  return false;
}

bool isEnd(const KeyPress& press) {
  return press.key == "Home" || press.key == "End";
}

// Keys that would scroll the page or move the mirror's own slider.
bool movesPage(const KeyPress& press) {
  static constexpr std::string_view keys[] = {"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp",
                                              "PageDown",  "Home",       "End",     " "};
  return std::find(std::begin(keys), std::end(keys), press.key) != std::end(keys);
}

ImGuiMouseSource sourceOf(Input::PointerType type) {
  switch (type) {
    case Input::PointerType::mouse: return ImGuiMouseSource_Mouse;
    case Input::PointerType::pen: return ImGuiMouseSource_Pen;
    case Input::PointerType::touch: return ImGuiMouseSource_TouchScreen;
  }
  return ImGuiMouseSource_Mouse;
}

}  // namespace

Input::Input(App& app, std::function<void()> wake) : app_(app), wake_(std::move(wake)) {
  ImGuiIO& io = ImGui::GetIO();
  io.BackendPlatformName = "firebreak";
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  // A tap quicker than a frame is a press in one and a release in the next; a move and a press still share one.
  io.ConfigInputTrickleEventQueue = true;
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_ClipboardUserData = this;
  platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
    static_cast<Input*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->clipboard_ = text;
    page::copy(text);
  };
  platform.Platform_GetClipboardTextFn = [](ImGuiContext*) {
    return static_cast<Input*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->clipboard_.c_str();
  };
  listen();
}

void Input::listen() {
  emscripten_set_keydown_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, this, false,
                                  [](int, const EmscriptenKeyboardEvent* event, void* self) -> EM_BOOL {
                                    return static_cast<Input*>(self)->keyDown(*event);
                                  });
  emscripten_set_keyup_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, this, false,
                                [](int, const EmscriptenKeyboardEvent* event, void* self) -> EM_BOOL {
                                  static_cast<Input*>(self)->keyUp(*event);
                                  return false;
                                });
  emscripten_set_wheel_callback(canvas, this, false, [](int, const EmscriptenWheelEvent* event, void* self) -> EM_BOOL {
    static_cast<Input*>(self)->wheel(*event);
    return true;
  });
  emscripten_set_blur_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, this, false,
                               [](int, const EmscriptenFocusEvent*, void* self) -> EM_BOOL {
                                 static_cast<Input*>(self)->loseFocus();
                                 return false;
                               });
}

void Input::pointer(PointerKind kind, PointerType type, int id, int button, Point at) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(sourceOf(type));
  wake_();
  if (type == PointerType::touch) {
    touch(kind, id, at);
    return;
  }
  if (kind == PointerKind::leave || kind == PointerKind::cancel) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    if (kind == PointerKind::cancel) io.AddMouseButtonEvent(0, false);
    return;
  }
  io.AddMousePosEvent(at.x, at.y);
  const int imguiButton = button == 0 ? 0 : button == 2 ? 1 : 2;
  if (kind != PointerKind::move) io.AddMouseButtonEvent(imguiButton, kind == PointerKind::down);
}

void Input::touch(PointerKind kind, int id, Point at) {
  const Interaction& held = app_.access().pointer();
  switch (kind) {
    case PointerKind::down: {
      const auto& nodes = app_.access().nodes();
      const bool slider = std::any_of(nodes.begin(), nodes.end(), [&](const AccessNode& node) {
        return node.role == Role::slider && held.held(node.id);
      });
      carryOut(gesture_.down(id, at, slider));
      break;
    }
    case PointerKind::move: carryOut(gesture_.move(id, at)); break;
    case PointerKind::up: carryOut(gesture_.up(id, at, false)); break;
    case PointerKind::cancel:
    case PointerKind::leave: carryOut(gesture_.up(id, at, true)); break;
  }
}

void Input::carryOut(const TouchGesture::Outcome& outcome) {
  using Kind = TouchGesture::Outcome::Kind;
  ImGuiIO& io = ImGui::GetIO();
  switch (outcome.kind) {
    case Kind::press:
      io.AddMousePosEvent(outcome.at.x, outcome.at.y);
      io.AddMouseButtonEvent(0, true);
      break;
    case Kind::release:
      io.AddMousePosEvent(outcome.at.x, outcome.at.y);
      io.AddMouseButtonEvent(0, false);
      io.AddKeyEvent(ImGuiMod_Shift, false);
      leaveAfterFrame_ = true;
      break;
    case Kind::pinchStart:
    case Kind::abandon:
      io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
      io.AddMouseButtonEvent(0, false);
      io.AddKeyEvent(ImGuiMod_Shift, false);
      if (outcome.kind == Kind::abandon) break;
      io.AddMousePosEvent(outcome.at.x, outcome.at.y);
      io.AddKeyEvent(ImGuiMod_Ctrl, true);
      break;
    case Kind::pinchEnd:
      io.AddKeyEvent(ImGuiMod_Ctrl, false);
      leaveAfterFrame_ = true;
      break;
    case Kind::zoom: io.AddMouseWheelEvent(0, outcome.amount); break;
    case Kind::fineOn: io.AddKeyEvent(ImGuiMod_Shift, true); break;
    case Kind::fineOff: io.AddKeyEvent(ImGuiMod_Shift, false); break;
    case Kind::move: io.AddMousePosEvent(outcome.at.x, outcome.at.y); break;
    case Kind::nothing: break;
  }
}

bool Input::keyDown(const EmscriptenKeyboardEvent& event) {
  const KeyPress press = pressOf(event);
  const page::Focus focus = page::focus();
  wake_();
  if (usedByPage(focus, press)) return false;
  ImGuiIO& io = ImGui::GetIO();
  modifiers(io, press.control, press.shift, press.alt, press.meta);
  const int key = imguiKey(press.code);
  if (key != ImGuiKey_None) io.AddKeyEvent(static_cast<ImGuiKey>(key), true);
  // What is typed into the text entry comes back from there, with accents and input methods done.
  if (focus == page::Focus::textEntry || io.WantTextInput) {
    if (focus != page::Focus::textEntry && writes(press)) io.AddInputCharactersUTF8(event.key);
    return press.key == "Tab" || press.key == "Escape";
  }
  if (writes(press) && app_.access().takesKeys()) io.AddInputCharactersUTF8(event.key);
  const std::optional<Shortcut> shortcut = shortcutOf(press);
  const bool takenByFocus = (app_.access().takesKeys() && movesPage(press) && press.key != " ") ||
                            (app_.access().takesEnds() && isEnd(press));
  if (shortcut && !takenByFocus) app_.shortcut(*shortcut);
  return shortcut.has_value() || movesPage(press);
}

void Input::keyUp(const EmscriptenKeyboardEvent& event) {
  const KeyPress press = pressOf(event);
  ImGuiIO& io = ImGui::GetIO();
  modifiers(io, press.control, press.shift, press.alt, press.meta);
  const int key = imguiKey(press.code);
  if (key != ImGuiKey_None) io.AddKeyEvent(static_cast<ImGuiKey>(key), false);
  // A Mac keeps back the release of keys that were pressed with Command.
  if (press.key == "Meta") io.ClearInputKeys();
  wake_();
}

void Input::wheel(const EmscriptenWheelEvent& event) {
  ImGuiIO& io = ImGui::GetIO();
  modifiers(io, event.mouse.ctrlKey != 0, event.mouse.shiftKey != 0, event.mouse.altKey != 0, event.mouse.metaKey != 0);
  io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  io.AddMouseWheelEvent(notches(event.deltaX, event.deltaMode), notches(event.deltaY, event.deltaMode));
  wake_();
}

void Input::loseFocus() {
  ImGui::GetIO().AddFocusEvent(false);
  ImGui::GetIO().AddFocusEvent(true);
  wake_();
}

void Input::text(const char* utf8) {
  ImGui::GetIO().AddInputCharactersUTF8(utf8);
  wake_();
}

void Input::takeBack() {
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, true);
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Backspace, false);
  wake_();
}

void Input::showTextEntry() {
  const bool wanted = ImGui::GetIO().WantTextInput;
  if (wanted == entering_) return;
  entering_ = wanted;
  Rect place;
  for (const AccessNode& node : app_.access().nodes())
    if (node.id == app_.access().focused()) place = node.rect;
  page::enterText(wanted, place.x, place.y, place.h);
}

bool Input::afterFrame() {
  if (leaveAfterFrame_ && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
    leaveAfterFrame_ = false;
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  }
  if (const int cursor = ImGui::GetMouseCursor(); cursor != cursor_) page::setCursor(cursor_ = cursor);
  showTextEntry();
  return !ImGui::GetCurrentContext()->InputEventsQueue.empty();
}

}  // namespace firebreak::web
