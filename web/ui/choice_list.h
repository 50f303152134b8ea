#pragma once
// A list from which one thing is chosen: arrow keys go from one to the next, Home and End to the first and last.

#include <string>
#include <vector>

#include "web/ui/canvas.h"
#include "web/ui/interaction.h"
#include "web/ui/scroll.h"

namespace firebreak::web {

struct ListState {
  ScrollState scroll;
  std::string shown;  // what was brought into view last
};

// What a person chose in this pass, what is chosen already included; nothing: no id.
struct ListChoice {
  std::string id;
  bool walked = false;  // by a key that goes through the list; else by a press
};

// The row that a key goes to from the one with the focus; −1 if none does. rows: ids in the accessible tree.
int rowWalkedTo(const Canvas& canvas, const std::vector<std::string>& rows);

// What is chosen from elsewhere is brought into view. top, height: of its row in the list, of which `room` is seen.
void bringIntoView(ListState& state, std::string_view chosen, float top, float height, float room);

// Under what a row says: ground and edge of a chosen one, and the line that divides it from the next.
// Returns the colour of the ground.
Colour rowGround(Canvas& canvas, Rect row, bool chosen, const Hit& hit);
void rowFocus(Canvas& canvas, Rect row, const Hit& hit);

}  // namespace firebreak::web
