#pragma once
// One frame of the page: pass time, carry out commands, build views, draw panels; again if a panel asked for something,
// so that what a person does shows in the frame in which it happens. Knows ImGui, no GL, no browser: platform/ feeds
// ImGui's input and draws what comes out.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "web/session/session.h"
#include "web/ui/canvas.h"

namespace firebreak::web {

struct Screens;  // the state of every panel

enum class Shortcut {
  playPause,
  dayBack,
  dayForward,
  eventBack,
  eventForward,
  undo,
  redo,
  escape,
  help,
  theme,
  start,
  end,
  explore,
  futures,
  claims,
  compare,  // off, overlaid, side by side
  parting   // to where the two that are compared part
};

class App {
 public:
  struct Startup {
    std::string scenario = "albania-2022";  // id of a shipped scenario
    bool play = true;
    bool reducedMotion = false;
    bool light = false;  // projector theme
  };
  // An ImGui context must be current. clock: milliseconds, monotonic.
  App(Clock clock, const Startup& startup);
  ~App();

  void resize(float width, float height, float density);  // CSS pixels, device pixels per CSS pixel
  void setLight(bool light);
  void setReducedMotion(bool reduced);

  void send(Command command);  // carried out at once
  void shortcut(Shortcut shortcut);

  // Runs ImGui's frame up to ImGui::Render(); draw ImGui::GetDrawData() with shapes() afterwards. True: something
  // moves, call again next animation frame.
  bool frame();
  // One slice of what is worked on between frames: futures, what would have prevented an event, a map. True while there
  // is more; what it found shows in the next frame that is drawn.
  bool work();
  // Workers have a hand free.
  void share() { session_.share(clock_); }

  Session& session() { return session_; }
  const Session& session() const { return session_; }
  Shapes& shapes() { return shapes_; }
  AccessTree& access() { return access_; }
  // A panel asked for the page's file chooser since the last call.
  bool takeThemeRequest();
  bool takeFileRequest();
  // A text that a panel wants on the clipboard since the last call; "" none.
  std::string takeClipboard();
  // A file that a panel wants saved since the last call; no name: none.
  SaveText takeFile();

  std::uint64_t frames() const { return frames_; }

 private:
  bool pass(float seconds);  // true if a command was sent
  void carryOutCommands();
  void drawPanels(Canvas& canvas);
  void escape();
  void goToParting();
  void announceResult();

  Clock clock_;
  Session session_;
  Theme theme_;
  Shapes shapes_;
  AccessTree access_;
  std::vector<Command> commands_;
  std::unique_ptr<Screens> screens_;
  float width_ = 1440, height_ = 900, density_ = 1;
  double last_ = -1;  // ms of the last frame
  bool moving_ = false, keysShown_ = false, fileWanted_ = false, themeWanted_ = false;
  std::string clipboard_;
  SaveText file_;
  std::uint64_t frames_ = 0, announcedRun_ = 0;
};

}  // namespace firebreak::web
