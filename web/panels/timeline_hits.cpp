#include <algorithm>

#include "web/panels/timeline_frame.h"
#include "web/ui/controls.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr float leastTarget = 11;       // half of a pointer's target, px
constexpr std::size_t listedInTip = 5;  // hidden events that a tooltip names

std::string idOf(const TimelineMark& mark) {
  return "timeline.event." + mark.id;
}

std::string dateLine(const TimelineFrame& frame, int day) {
  const std::string date = dateText(frame.view.startDate, day);
  return date.empty() ? dayText(day) : dayText(day) + ", " + date;
}

std::string severityLine(const TimelineMark& mark) {
  if (mark.kind != EventKind::incident) return {};
  const std::string felt = "felt as " + tensionText(mark.felt);
  return "\n" + (mark.severity >= 0 ? "severity " + tensionText(mark.severity) + ", " + felt : "severity " + felt);
}

std::string tipWords(const TimelineFrame& frame, const PlacedMark& placed) {
  const TimelineMark& mark = frame.markOf(placed);
  std::string words = dateLine(frame, mark.day) + severityLine(mark);
  if (mark.misread) words += "\nmisread by the other side";
  if (mark.innocent) words += "\nit had not done it";
  if (mark.criminal) words += "\nin truth the work of criminals";
  if (mark.scripted) words += "\ndocumented, not drawn by chance";
  for (std::size_t i = 0; i < placed.hidden.size() && i < listedInTip; ++i)
    words += "\n+ " + markName(frame.view.marks[static_cast<std::size_t>(placed.hidden[i])]);
  if (placed.hidden.size() > listedInTip)
    words += "\n… and " + std::to_string(placed.hidden.size() - listedInTip) + " more: zoom in";
  return words;
}

Rect targetOf(const PlacedMark& placed) {
  const float half = std::max(leastTarget, placed.radius + 1);
  return {placed.x - half, placed.y - half, 2 * half, 2 * half};
}

// Where keys find an event that is out of sight: at the end of the lanes on its side.
Rect farTarget(const TimelineFrame& frame, const TimelineMark& mark) {
  const bool before = mark.day < frame.scale.span().first;
  const LaneBox* box = frame.boxOf(mark.lane);
  const float y = box ? std::clamp(box->line, frame.lanes.y, frame.lanes.y + frame.lanes.h) : frame.lanes.y;
  return {before ? frame.scale.left() : frame.scale.right() - 2, y - 8, 2, 16};
}

// A second press on what a person chose lets go of it.
void choose(TimelineFrame& frame, const TimelineMark& mark) {
  const bool chosen = mark.selected && !frame.view.following;
  frame.canvas.send(SelectEvent{.id = chosen ? "" : mark.id});
}

// Keys brought the focus to an event out of sight: it is brought into view.
void bringIntoView(TimelineFrame& frame, const TimelineMark& mark) {
  if (frame.scale.shows(mark.day)) return;
  const Span whole = wholeSpan(frame.view.horizon);
  const double middle = (frame.state.span.first + frame.state.span.last) / 2;
  frame.state.span = moved(frame.state.span, whole, mark.day - middle);
  frame.state.follow = false;
  frame.canvas.keepMoving();
}

// Looks closer until the crowd parts.
void openCrowd(TimelineFrame& frame, const PlacedMark& placed) {
  int first = frame.markOf(placed).day, last = first;
  for (const int index : placed.hidden) {
    const int day = frame.view.marks[static_cast<std::size_t>(index)].day;
    first = std::min(first, day);
    last = std::max(last, day);
  }
  const double length = frame.state.span.length(), wanted = std::max(1.5 * (last - first) + 2, 3.0);
  frame.state.span =
      zoomed(frame.state.span, wholeSpan(frame.view.horizon), (first + last) / 2.0, std::max(2.0, length / wanted));
  frame.state.follow = false;
}

void hitPlaced(TimelineFrame& frame, const PlacedMark& placed) {
  const TimelineMark& mark = frame.markOf(placed);
  const Rect target = targetOf(placed);
  const std::string id = idOf(mark), name = markName(mark);
  const Hit at = hit(frame.canvas, id, Role::button, name, target);
  frame.canvas.access.last().on = mark.selected;
  if (at.focused) focusRing(frame.canvas, target, 8);
  if (at.pressed) choose(frame, mark);
  if (at.hovered || at.focused) tooltip(frame.canvas, id, target, mark.title, tipWords(frame, placed));
}

// The number of those it stands for opens them up.
void hitCount(TimelineFrame& frame, const PlacedMark& placed) {
  const Rect rect = countRect(frame, placed);
  if (rect.w <= 0) return;
  const Rect target = {rect.x - 3, rect.y - 5, rect.w + 6, rect.h + 8};
  const std::string id = "timeline.more." + frame.markOf(placed).id;
  const std::string name = std::to_string(placed.hidden.size()) + " more around day " +
                           std::to_string(frame.markOf(placed).day) + ": look closer";
  const Hit at = hit(frame.canvas, id, Role::button, name, target);
  if (at.focused) focusRing(frame.canvas, rect, 6);
  if (at.pressed) openCrowd(frame, placed);
  if (at.hovered || at.focused) tooltip(frame.canvas, id, target, "", name);
}

// In the tree, and operable from there, though another mark or an end of the lanes stands for it.
void hitUnseen(TimelineFrame& frame, const TimelineMark& mark, Rect rect) {
  const std::string id = idOf(mark);
  frame.canvas.access.add(id, Role::button, markName(mark), rect).on = mark.selected;
  if (frame.canvas.access.pressed(id)) choose(frame, mark);
  if (frame.canvas.access.ringShown(id)) {
    bringIntoView(frame, mark);
    focusRing(frame.canvas, rect, 8);
  }
}

void hitNotes(TimelineFrame& frame) {
  for (std::size_t i = 0; i < frame.view.notes.size(); ++i) {
    const TimelineNote& note = frame.view.notes[i];
    if (!frame.scale.shows(note.day)) continue;
    const LaneBox* box = frame.boxOf(note.lane);
    const float x = frame.scale.pixelFromDay(note.day), y = (box ? box->top : frame.lanes.y) + 5;
    const std::string id = "timeline.note." + std::to_string(i);
    const Rect rect = {x - 7, y - 7, 14, 14};
    const std::string name = "Day " + std::to_string(note.day) + ", documented: " + note.text;
    const Hit at = hit(frame.canvas, id, Role::listItem, name, rect);
    std::string words = "documented, " + dateLine(frame, note.day);
    if (note.rung >= 0) words += "\nrung " + std::to_string(note.rung);
    if (!note.source.empty()) words += "\n" + note.source;
    if (at.hovered) tooltip(frame.canvas, id, rect, note.text, words);
  }
}

}  // namespace

std::string markName(const TimelineMark& mark) {
  return "Day " + std::to_string(mark.day) + ": " + mark.title;
}

void hitMarks(TimelineFrame& frame) {
  const std::string count = countText(static_cast<std::int64_t>(frame.view.marks.size()));
  frame.canvas.access.add("timeline.events", Role::list, "Events so far: " + count, frame.lanes);
  hitNotes(frame);
  for (std::size_t i = 0; i < frame.view.marks.size(); ++i) {
    const TimelineMark& mark = frame.view.marks[i];
    const int host = frame.markLayout.hostOf[i];
    if (host < 0) {
      hitUnseen(frame, mark, farTarget(frame, mark));
      continue;
    }
    const PlacedMark& placed = frame.markLayout.placed[static_cast<std::size_t>(host)];
    if (placed.mark == static_cast<int>(i))
      hitPlaced(frame, placed);
    else
      hitUnseen(frame, mark, targetOf(placed));
  }
  for (const PlacedMark& placed : frame.markLayout.placed)
    hitCount(frame, placed);
}

}  // namespace firebreak::web
