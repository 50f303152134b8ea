#pragma once
// The accessible tree: what stands on the canvas, said again for keyboard, screen reader and tests. Widgets append to
// it as they draw; the page mirrors it into real DOM elements over the canvas; what people do there comes back here and
// the widget sees it in its next pass, as if the pointer had done it.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/ui/interaction.h"

namespace firebreak::web {

enum class Role { button, toggle, slider, tab, option, link, heading, text, status, image, list, listItem, textField };

struct AccessNode {
  std::string id;  // stable from frame to frame, unique: "ladder.redLine.3"
  Role role = Role::button;
  std::string name;         // accessible name, sentence case: "Red line, rung 3"
  std::string region;       // landmark it stands in: "Ladder", "Levers" …
  std::string description;  // longer help; may be empty
  Rect rect;
  // Sliders.
  double value = 0, minimum = 0, maximum = 0, step = 1;
  std::string valueText;  // "34 tension"; also the value of a textField
  // States.
  bool on = false;  // toggle pressed, tab or option selected
  bool disabled = false;
  bool live = false;  // status: announce changes
  int level = 2;      // heading
};

// What came back from the page for one node.
struct AccessAction {
  enum class Kind { press, set, text, reset, cancel } kind = Kind::press;
  double value = 0;
  std::string text;
};

class AccessTree {
 public:
  // One pass over the panels. `region` names the landmark for the nodes that follow.
  void beginPass();
  void region(std::string_view name) { region_ = scopeName_ + std::string(name); }
  // Set by IdScope. prefix: stands before every id; name: before every landmark.
  void scope(std::string_view prefix, std::string_view name);
  AccessNode& add(std::string_view id, Role role, std::string_view name, Rect rect);
  AccessNode& last() { return nodes_.back(); }  // the node just added, to be completed
  const std::vector<AccessNode>& nodes() const { return nodes_; }

  // From the page. Actions are kept until a pass has taken them; endPass drops those nobody took.
  void post(std::string_view id, AccessAction action);
  void focus(std::string_view id);         // "" when nothing of ours has the focus
  void focusQuietly(std::string_view id);  // by the pointer: no ring until a key moves the focus
  // What is about to go away hands the focus on if it has it, and the ring with it.
  void handFocus(std::string_view from, std::string_view to);
  // "" also where it is in another scope.
  std::string_view focused() const;
  bool ringShown(std::string_view id) const { return ringed_ && !id.empty() && focused() == id; }
  // The focused thing takes arrows, digits and Delete for itself: they are not shortcuts now.
  bool takesKeys() const { return takesKeys_; }
  // As above for Home and End, which an option takes too.
  bool takesEnds() const { return takesEnds_; }

  // From widgets: takes the action, if there is one.
  bool pressed(std::string_view id);
  bool setTo(std::string_view id, double& value);
  bool taken(std::string_view id, AccessAction::Kind kind, AccessAction* out = nullptr);
  void endPass();

  // A sentence to be announced once, politely.
  void announce(std::string text) { announcement_ = std::move(text); }
  std::string takeAnnouncement();

  Interaction& pointer() { return pointer_; }
  const Interaction& pointer() const { return pointer_; }

 private:
  void seeFocus();
  bool takeAction(std::string_view id, AccessAction::Kind kind, AccessAction* out);

  std::vector<AccessNode> nodes_;
  std::vector<std::pair<std::string, AccessAction>> actions_;
  std::string region_, focused_, announcement_, scopeName_;
  bool ringed_ = false, takesKeys_ = false, takesEnds_ = false;
  Interaction pointer_;
};

}  // namespace firebreak::web
