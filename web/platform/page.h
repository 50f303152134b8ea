#pragma once
// What the page's scripts do for us that html5.h does not: a cursor, the clipboard, the file chooser, text entry, words
// when something fails. Each of these calls the object that web/shell/loader.js hands over as Module.page.

#include <string>
#include <string_view>

namespace firebreak::web::page {

// After a drawn frame, in the same task: 'frame' handlers may still read the canvas.
void frameDrawn();
// What can be operated may have changed: the mirror catches up soon.
void accessChanged();
void setCursor(int imguiCursor);
void copy(const std::string& text);
void chooseFile();
void saveFile(const std::string& name, const std::string& text);
// Dark to light or back: the page's own parts and setLight() of the app; and remembers it.
void switchTheme();
// Opens (or closes) text entry over the given place, so that accents, input methods and touch keyboards work.
void enterText(bool wanted, float x, float y, float lineHeight);
// The context was lost (true) or drawing goes on (false).
void drawingStopped(bool stopped);
// Hands an order (engine/batch.h) to a worker.
void postOrder(int worker, std::string_view order);
// Who has the keyboard now.
enum class Focus { nothing, canvas, button, slider, textField, textEntry, elsewhere };
Focus focus();

}  // namespace firebreak::web::page
