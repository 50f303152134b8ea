#pragma once
// Typing: one text at a time, its state in the Interaction. Used by the search field and by sliders whose value is
// typed.

#include "web/ui/canvas.h"

namespace firebreak::web {

enum class Typing { no, going, committed, cancelled };

// Begins to edit under this id, with a text to start from.
void beginTyping(Canvas& canvas, std::string_view id, std::string_view text);
bool isTyping(const Canvas& canvas, std::string_view id);
// Takes the keys and characters of this pass. Enter, or a press elsewhere, commits; Escape cancels. After either, the
// text still stands in Interaction::editText and nobody types.
Typing takeTyping(Canvas& canvas, std::string_view id);
// The text with its caret, left-aligned in the box.
void drawTyping(Canvas& canvas, Rect box, float size);

// A one-line field, always ready to be typed into. Returns true when `value` changed.
bool textField(Canvas& canvas, std::string_view id, std::string_view name, std::string_view placeholder, Rect box,
               std::string& value);

}  // namespace firebreak::web
