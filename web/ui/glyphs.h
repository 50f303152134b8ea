#pragma once
// The marks of the visual language (section 7): outlines and filled polygons on a box of 24, drawn at any size.

#include "engine/tables.h"
#include "web/ui/canvas.h"

namespace firebreak::web {

enum class Glyph {
  none,
  // Incidents, by kind.
  espionage,
  probe,
  dataTheft,
  flood,
  wiper,
  supplyChain,
  falseStory,
  sabotage,
  // Measures, by domain.
  inform,
  cyber,
  economy,
  diplomacy,
  space,
  force,
  // Evidence.
  technical,
  openSource,
  ally,
  scales,
  human,
  // Signals.
  horn,
  letter,
  covertEye,
  handset,
  notEqual,
  // Transport.
  play,
  pause,
  previousEvent,
  nextEvent,
  stepBack,
  stepForward,
  // Editing.
  undo,
  redo,
  reset,
  search,
  openFile,
  copy,
  close,
  swap,
  lock,
  sliders,
  question,
  fit,
  plus,
  minus,
  sweep,
  compare,
  // Chevrons and verdicts.
  chevronUp,
  chevronDown,
  chevronLeft,
  chevronRight,
  tick,
  ring,
  diamond,
  warning,
  last = warning
};

// Centred, `size` px wide. Holes (the pupil of the eye) take the colour of the ground they stand on.
void glyph(Canvas& canvas, Glyph which, Point centre, float size, Colour colour, Colour ground);
void glyph(Canvas& canvas, Glyph which, Point centre, float size, Colour colour);  // ground: panel

// The outline of a glyph as data: see glyphs.cpp for its few commands. Never empty but for none.
std::string_view glyphPath(Glyph which);

Glyph glyphOfIncident(int type);  // row of docs/model.md table 3.4; otherwise probe
Glyph glyphOfDomain(Domain domain);
Glyph glyphOfSignal(Visibility visibility);

// Product mark: rungs of a ladder cut by a firebreak; `size` px square at its top left corner.
void logo(Canvas& canvas, Point corner, float size);

}  // namespace firebreak::web
