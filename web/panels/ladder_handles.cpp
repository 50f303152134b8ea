// The red lines of the ladder: their handles, and what the pointer, the keyboard and the page do to them.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <imgui.h>

#include "web/panels/ladder_frame.h"
#include "web/ui/format.h"
#include "web/ui/text_field.h"

namespace firebreak::web {
namespace {

constexpr float lineReach = 8;   // px above and below a line by which it can be taken
constexpr float clearance = 16;  // px from the next handle within which only the pill is taken
constexpr double pageStep = 5;

std::string handleId(int rung) {
  return "ladder.redLine." + std::to_string(rung);
}

// px to the nearest other handle.
float distanceToNext(const LadderView& view, const LadderFrame& frame, int rung) {
  float nearest = 1e6F;
  for (int r = 1; r < rungCount; ++r) {
    if (r == rung) continue;
    const double apart =
        view.rungs[static_cast<std::size_t>(r)].redLine - view.rungs[static_cast<std::size_t>(rung)].redLine;
    nearest = std::min(nearest, std::abs(static_cast<float>(apart)) * frame.scale.pixelsPerPoint());
  }
  return nearest;
}

// The line whose own stretch is under a point of the ladder; 0: none.
int lineAt(const LadderView& view, const LadderFrame& frame, Point at) {
  for (int r = 1; r < rungCount; ++r) {
    const float away = std::abs(at.y - frame.y(view.rungs[static_cast<std::size_t>(r)].redLine));
    if (away <= lineReach && distanceToNext(view, frame, r) > clearance && at.x >= frame.mercury && at.x <= frame.end)
      return r;
  }
  return 0;
}

void sendValue(Canvas& canvas, const LadderRung& rung, double value, std::uint64_t gesture) {
  value = std::clamp(value, rung.lowest, rung.highest);
  if (std::abs(value - rung.redLine) > 1e-9) canvas.send(SetParameter{rung.path, value, gesture});
}

// --- pointer ---

void beginDrag(Canvas& canvas, const LadderRung& rung, LadderPanelState& state, const LadderFrame& frame) {
  state.dragged = state.selected = rung.rung;
  state.grab = pointer(canvas).pressedAt().y - frame.y(rung.redLine);
  state.origin = rung.redLine;
  state.stops = {rung.lowest, rung.highest};
  state.gesture = pointer(canvas).gesture();
}

void carryOnDrag(Canvas& canvas, const LadderView& view, LadderPanelState& state, const LadderFrame& frame) {
  const LadderRung& rung = view.rungs[static_cast<std::size_t>(state.dragged)];
  Interaction& hand = pointer(canvas);
  AccessAction cancel;
  const bool escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false) ||
                       canvas.access.taken(handleId(state.dragged), AccessAction::Kind::cancel, &cancel);
  if (escaped) {
    if (rung.redLine != state.origin) canvas.send(SetParameter{rung.path, state.origin, state.gesture});
    hand.letGo();
    state.dragged = 0;
    return;
  }
  state.fine = ImGui::GetIO().KeyShift;
  const Point moved = hand.dragged();
  if (hand.input().present && hand.moved() && (moved.y != 0 || rung.redLine != state.origin)) {
    const double wanted = frame.scale.tensionFromPixel(hand.input().at.y - state.grab);
    const double value =
        moved.y == 0 ? state.origin : settledValue(wanted, state.fine, state.stops.minimum, state.stops.maximum);
    if (std::abs(value - rung.redLine) > 1e-9) canvas.send(SetParameter{rung.path, value, state.gesture});
  }
  if (!hand.input().down) state.dragged = 0;
}

// --- keyboard ---

struct Key {
  ImGuiKey key;
  double step;  // in points; ±1000: to the stop
};

void takeKeys(Canvas& canvas, const LadderRung& rung, LadderPanelState& state) {
  constexpr Key keys[] = {{ImGuiKey_UpArrow, 1},    {ImGuiKey_DownArrow, -1},    {ImGuiKey_RightArrow, 1},
                          {ImGuiKey_LeftArrow, -1}, {ImGuiKey_PageUp, pageStep}, {ImGuiKey_PageDown, -pageStep},
                          {ImGuiKey_Home, -1000},   {ImGuiKey_End, 1000}};
  for (const Key& each : keys) {
    if (!ImGui::IsKeyPressed(each.key, true)) continue;
    // A key held down repeats: all of it is one change.
    if (ImGui::IsKeyPressed(each.key, false)) ++state.keyGesture;
    const double step = ImGui::GetIO().KeyShift && std::abs(each.step) == 1 ? each.step / 10 : each.step;
    sendValue(canvas, rung, rung.redLine + step, state.keyGesture);
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Delete, false)) canvas.send(ResetParameter{rung.path});
}

// --- typing ---

// A figure typed on a handle replaces its value; a double press starts from the one that stands there.
void startTyping(Canvas& canvas, const Handle& handle, bool focused) {
  if (handle.touch.doubleClicked) beginTyping(canvas, handle.id, lineText(handle.rung.redLine));
  if (!focused || isTyping(canvas, handle.id)) return;
  for (const ImWchar letter : ImGui::GetIO().InputQueueCharacters) {
    if (letter < '0' || letter > '9') continue;
    beginTyping(canvas, handle.id, "");
    return;
  }
}

void carryOnTyping(Canvas& canvas, const LadderRung& rung, const std::string& id) {
  if (takeTyping(canvas, id) != Typing::committed) return;
  if (const double value = numberFromText(pointer(canvas).editText); std::isfinite(value))
    sendValue(canvas, rung, value, 0);
}

// What the page's own slider asked for.
void takeActions(Canvas& canvas, const Handle& handle) {
  AccessAction action;
  if (double value = 0; canvas.access.setTo(handle.id, value) && std::isfinite(value))
    sendValue(canvas, handle.rung, value, 0);
  if (canvas.access.taken(handle.id, AccessAction::Kind::reset, &action)) canvas.send(ResetParameter{handle.rung.path});
  if (canvas.access.taken(handle.id, AccessAction::Kind::text, &action)) {
    if (const double value = numberFromText(action.text); std::isfinite(value))
      sendValue(canvas, handle.rung, value, 0);
  }
}

// --- one handle ---

Handle touchHandle(Canvas& canvas, const LadderView& view, LadderPanelState& state, const LadderFrame& frame, int r) {
  const LadderRung& rung = view.rungs[static_cast<std::size_t>(r)];
  const float y = frame.y(rung.redLine), reach = std::clamp(distanceToNext(view, frame, r) / 2, 6.0F, 16.0F);
  const Rect pill = pillRect(frame, y);
  Handle handle{rung, handleId(r), y, pill, {}, false, false};
  if (view.fixed) {
    canvas.access.add(handle.id, Role::text, "Red line, rung " + std::to_string(r) + ": " + lineText(rung.redLine),
                      pill);
    return handle;
  }
  handle.touch = hit(canvas, handle.id, Role::slider, "Red line, rung " + std::to_string(r),
                     {pill.x - 3, y - reach, 44, 2 * reach});
  AccessNode& node = canvas.access.last();
  node.rect = pill;
  node.value = rung.redLine;
  node.minimum = rung.lowest;
  node.maximum = rung.highest;
  node.valueText = lineText(rung.redLine) + " tension";
  node.description = view.side.name + " answers with rung " + std::to_string(r) + " when its tension toward " +
                     view.other.name + " passes this line";
  if (rung.changed) node.description += "; was " + lineText(rung.baselineRedLine);
  if (handle.touch.began) beginDrag(canvas, rung, state, frame);
  takeActions(canvas, handle);
  const bool focused = canvas.access.focused() == handle.id;
  if (focused) state.selected = r;
  startTyping(canvas, handle, focused);
  if (handle.touch.doubleClicked) state.dragged = 0;
  if (isTyping(canvas, handle.id)) {
    carryOnTyping(canvas, rung, handle.id);
  } else if (focused && state.dragged == 0) {
    takeKeys(canvas, rung, state);
  }
  handle.typing = isTyping(canvas, handle.id);
  handle.dragging = state.dragged == r;
  return handle;
}

// The whole ladder can be taken by a line that has room around it.
void touchGround(Canvas& canvas, const LadderView& view, LadderPanelState& state, const LadderFrame& frame) {
  const Rect ground = {frame.mercury, frame.scale.top, frame.end - frame.mercury, frame.scale.bottom - frame.scale.top};
  const Hit touch =
      hit(canvas, "ladder.ground", Role::image, "Ladder of " + view.side.name + " toward " + view.other.name, ground);
  if (view.fixed) return;
  if (touch.began) {
    if (const int r = lineAt(view, frame, pointer(canvas).pressedAt()); r > 0) {
      beginDrag(canvas, view.rungs[static_cast<std::size_t>(r)], state, frame);
      canvas.access.focusQuietly(handleId(r));
    }
  }
  if (touch.hovered && lineAt(view, frame, pointer(canvas).input().at) > 0)
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
}

}  // namespace

void drawHandles(Canvas& canvas, const LadderView& view, LadderPanelState& state, const LadderFrame& frame) {
  touchGround(canvas, view, state, frame);
  std::vector<Handle> handles;
  for (int r = 1; r < rungCount; ++r)
    handles.push_back(touchHandle(canvas, view, state, frame, r));
  if (state.dragged > 0) carryOnDrag(canvas, view, state, frame);

  for (const Handle& handle : handles) {
    if (handle.touch.hovered || handle.dragging) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
  }
  drawRedLines(canvas, view, state, frame, handles);
}

}  // namespace firebreak::web
