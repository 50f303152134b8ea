#include "web/app.h"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "web/claims_screen.h"
#include "web/explore_screen.h"
#include "web/futures_screen.h"
#include "web/layout.h"
#include "web/panels/keys_panel.h"
#include "web/panels/refusal_panel.h"
#include "web/panels/top_bar_panel.h"
#include "web/session_scene.h"
#include "web/ui/format.h"

namespace firebreak::web {
namespace {

constexpr int mostPasses = 4;        // a command may bring out another (a menu closes, a selection moves), never many
constexpr double sliceInMotion = 5;  // ms of one slice of work on futures while something moves
constexpr double sliceAtRest = 12;   // and while nothing does
constexpr double workPerChange = 3;  // ms for the first estimate in the frame of a change
constexpr float secondPass = 1e-6f;  // s: time stands still between two passes of one frame

CompareMode nextMode(CompareMode mode) {
  switch (mode) {
    case CompareMode::off: return CompareMode::overlaid;
    case CompareMode::overlaid: return CompareMode::sideBySide;
    case CompareMode::sideBySide: return CompareMode::off;
  }
  return CompareMode::off;
}

Surroundings surroundingsOf(const Session& session) {
  Surroundings around{.choices = {},
                      .canUndo = session.canUndo(),
                      .canRedo = session.canRedo(),
                      .undoLabel = session.undoLabel(),
                      .redoLabel = session.redoLabel()};
  for (const Shipped& each : shippedScenarios())
    around.choices.push_back({std::string(each.id), std::string(each.title)});
  return around;
}

}  // namespace

struct Screens {
  TopBarPanelState topBar;
  ExploreScreen explore;
  FuturesScreen futures;
  ClaimsScreen claims;
  RefusalPanelState refusal;
};

App::App(Clock clock, const Startup& startup)
    : clock_(std::move(clock)),
      session_(startup.scenario),
      theme_(startup.light ? projectorTheme() : briefingTheme()),
      screens_(std::make_unique<Screens>()) {
  theme_.reducedMotion = startup.reducedMotion;
  applyTheme(theme_);
  ImGui::GetIO().IniFilename = nullptr;
  if (startup.play) session_.apply(Play{});
  announcedRun_ = session_.runVersion();
}

App::~App() = default;

void App::resize(float width, float height, float density) {
  width_ = std::max(width, 1.0f);
  height_ = std::max(height, 1.0f);
  density_ = std::clamp(density, 0.25f, 8.0f);
  theme_.type = width_ < 640 ? phoneType() : deskType();
}

void App::setLight(bool light) {
  const std::array<ImFont*, 3> fonts = theme_.fonts;
  const bool reduced = theme_.reducedMotion;
  const TypeScale type = theme_.type;
  theme_ = light ? projectorTheme() : briefingTheme();
  theme_.fonts = fonts;
  theme_.type = type;
  theme_.reducedMotion = reduced;
  applyTheme(theme_);
}

void App::setReducedMotion(bool reduced) {
  theme_.reducedMotion = reduced;
}

void App::send(Command command) {
  commands_.push_back(std::move(command));
  carryOutCommands();
}

void App::carryOutCommands() {
  for (const Command& command : std::exchange(commands_, {})) {
    if (std::holds_alternative<OpenFile>(command)) fileWanted_ = true;
    if (std::holds_alternative<SwitchTheme>(command)) themeWanted_ = true;
    if (const auto* copy = std::get_if<CopyText>(&command)) clipboard_ = copy->text;
    if (const auto* file = std::get_if<SaveText>(&command)) file_ = *file;
    session_.apply(command);
  }
}

bool App::takeThemeRequest() {
  return std::exchange(themeWanted_, false);
}
bool App::takeFileRequest() {
  return std::exchange(fileWanted_, false);
}
std::string App::takeClipboard() {
  return std::exchange(clipboard_, {});
}
SaveText App::takeFile() {
  return std::exchange(file_, {});
}

void App::shortcut(Shortcut shortcut) {
  const double last = session_.scenario().horizon() - 1;
  switch (shortcut) {
    case Shortcut::playPause: return session_.look().playing ? send(Pause{}) : send(Play{});
    case Shortcut::dayBack: return send(StepDay{-1});
    case Shortcut::dayForward: return send(StepDay{1});
    case Shortcut::eventBack: return send(StepEvent{-1});
    case Shortcut::eventForward: return send(StepEvent{1});
    case Shortcut::undo: return send(Undo{});
    case Shortcut::redo: return send(Redo{});
    case Shortcut::start: return send(Seek{0});
    case Shortcut::end: return send(Seek{last});
    case Shortcut::escape: return escape();
    case Shortcut::explore: return send(ShowScreen{Screen::explore});
    case Shortcut::futures: return send(ShowScreen{Screen::futures});
    case Shortcut::claims: return send(ShowScreen{Screen::claims});
    case Shortcut::theme: return send(SwitchTheme{});
    case Shortcut::compare:
      if (session_.look().screen == Screen::explore) send(ShowCompare{nextMode(session_.look().compare)});
      return;
    case Shortcut::parting:
      if (session_.look().screen == Screen::explore) goToParting();
      return;
    case Shortcut::help: keysShown_ = !keysShown_; return;
  }
}

// Where the run on the screen and the one it is compared with part.
void App::goToParting() {
  const Parting& parting = session_.parting();
  if (!parting.parts()) return;
  if (session_.look().compare == CompareMode::off) send(ShowCompare{CompareMode::overlaid});
  if (parting.second.eventId.empty()) return send(Seek{static_cast<double>(parting.day)});
  send(SelectEvent{.id = parting.second.eventId, .seek = true});
}

// Closes what lies on top; with nothing open it lets the selection follow time again.
void App::escape() {
  if (session_.refusal()) return send(DismissIssues{});
  if (keysShown_) {
    keysShown_ = false;
    return;
  }
  if (session_.look().screen == Screen::explore) send(SelectEvent{});
}

bool App::frame() {
  const double now = clock_();
  const double seconds = last_ < 0 ? 0 : std::max(0.0, (now - last_) / 1000);
  last_ = now;
  session_.pass(seconds);

  moving_ = false;
  float step = std::clamp(static_cast<float>(seconds), secondPass, 0.1f);
  for (int i = 0; i < mostPasses; ++i, step = secondPass) {
    session_.firstEstimate(workPerChange, clock_);
    const bool asked = pass(step);
    if (!asked || i + 1 == mostPasses) break;
    ImGui::EndFrame();
    carryOutCommands();
  }
  ImGui::Render();
  carryOutCommands();
  announceResult();
  ++frames_;
  return moving_ || session_.look().playing;
}

bool App::work() {
  const bool quiet = !moving_ && !session_.look().playing && !ImGui::GetIO().MouseDown[0];
  return session_.work(quiet ? sliceAtRest : sliceInMotion, clock_);
}

bool App::pass(float seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width_, height_};
  io.DisplayFramebufferScale = {density_, density_};
  io.DeltaTime = seconds;
  ImGui::NewFrame();
  shapes_.clear();
  access_.beginPass();

  // One window over the whole page: panels are places on it, not windows of their own.
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width_, height_});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoScrollWithMouse);
  Canvas canvas{.theme = theme_,
                .shapes = shapes_,
                .access = access_,
                .commands = commands_,
                .list = ImGui::GetWindowDrawList(),
                .now = clock_() / 1000,
                .moving = &moving_};
  drawPanels(canvas);
  shapes_.layer(canvas.list);
  ImGui::End();
  ImGui::PopStyleVar();
  access_.endPass();
  return !commands_.empty();
}

void App::drawPanels(Canvas& canvas) {
  Screens& screens = *screens_;
  const Scene scene = sceneOf(session_);
  const Rect page = {0, 0, width_, height_};
  canvas.access.region("Top bar");
  drawTopBarPanel(canvas, momentView(scene, surroundingsOf(session_)), screens.topBar, topBarOf(page));
  switch (session_.look().screen) {
    case Screen::explore: screens.explore.draw(canvas, session_, scene, page); break;
    case Screen::futures: screens.futures.draw(canvas, session_, scene, page); break;
    case Screen::claims: screens.claims.draw(canvas, session_, page); break;
  }
  if (const Refusal* refusal = session_.refusal()) {
    canvas.access.region("Not opened");
    drawRefusalPanel(canvas, refusalView(refusal->name, refusal->issues), screens.refusal, page);
  }
  if (keysShown_ && drawKeysPanel(canvas, page)) keysShown_ = false;
}

// Says, once and politely, what a change did to the run.
void App::announceResult() {
  if (session_.runVersion() == announcedRun_) return;
  announcedRun_ = session_.runVersion();
  const Look& look = session_.look();
  const std::size_t tie = session_.scenario().tieIndex(look.tieActor, look.tieToward);
  const auto nameOf = [&](ActorIndex i) { return session_.scenario().actors[static_cast<std::size_t>(i)].name; };
  std::string words = nameOf(look.tieActor) + " toward " + nameOf(look.tieToward) + ": highest rung " +
                      std::to_string(session_.trace().outcomes.peakOf[tie]);
  if (session_.differs() && tie < session_.partnerTrace().outcomes.peakOf.size())
    words += ", was " + std::to_string(session_.partnerTrace().outcomes.peakOf[tie]);
  access_.announce(words + ". Escalation number " + numberText(session_.escalation().now, 2) + ".");
}

}  // namespace firebreak::web
