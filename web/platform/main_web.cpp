// The page's program: a canvas, a WebGL2 context, frames only while something moves, and the functions by which the
// page's scripts reach the app. web/shell/loader.js calls firebreakStart once; everything else follows from events.

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include "web/api.h"
#include "web/app.h"
#include "web/draw/imgui_renderer.h"
#include "web/platform/access_json.h"
#include "web/platform/input.h"
#include "web/platform/page.h"
#include "web/platform/workers.h"

namespace firebreak::web {
namespace {

constexpr const char* canvasSelector = "#canvas";
// After an event: the frame that answers it, and two for what follows from that (hover, layout).
constexpr int framesAfterEvent = 3;
constexpr double drawWorkEvery = 200;  // ms between two drawings of work in progress
// ms between two times that the page's scripts are told what stands where, while a pointer is held or a crisis plays.
constexpr double tellEvery = 100;

// Everything there is, for as long as the page lives.
class Program {
 public:
  explicit Program(const App::Startup& startup)
      : app_([] { return emscripten_get_now(); }, startup), input_(app_, [this] { wake(); }) {
    ImguiRenderer::announce();
  }

  // False: no WebGL2, or its shaders do not compile; then problem() says so.
  bool openContext();
  const std::string& problem() const { return problem_; }

  void resize(float width, float height, float density) {
    app_.resize(width, height, density);
    wake();
  }
  void wake() {
    framesLeft_ = framesAfterEvent;
    request();
  }

  // What workers have for us, and how many there are.
  void hire(int count);
  void takeBatch(int worker, std::string_view batch, double ms);
  void workerLost(int worker);

  App& app() { return app_; }
  Input& input() { return input_; }
  std::string answer;  // of the last call from the page; lives until the next

 private:
  void request();
  bool frame();
  void workLater();
  void work();
  void drawWork(bool more);
  void tellPage(bool last);
  void contextLost();
  void contextRestored();

  App app_;
  Input input_;
  ImguiRenderer renderer_;
  std::optional<PageWorkers> workers_;
  std::string problem_;
  int framesLeft_ = 0;
  double drawnAt_ = 0, toldAt_ = 0;  // ms
  bool requested_ = false, working_ = false, undrawn_ = false, lost_ = false;
};

bool Program::openContext() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = wanted.preserveDrawingBuffer = false;
  wanted.enableExtensionsByDefault = false;
  wanted.majorVersion = 2;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(canvasSelector, &wanted);
  if (context <= 0) {
    problem_ = "no WebGL2";
    return false;
  }
  emscripten_webgl_make_context_current(context);
  emscripten_set_webglcontextlost_callback(canvasSelector, this, false, [](int, const void*, void* self) -> EM_BOOL {
    static_cast<Program*>(self)->contextLost();
    return true;  // keeps the browser's own handling away: only then the context may come back
  });
  emscripten_set_webglcontextrestored_callback(canvasSelector, this, false,
                                               [](int, const void*, void* self) -> EM_BOOL {
                                                 static_cast<Program*>(self)->contextRestored();
                                                 return true;
                                               });
  emscripten_set_visibilitychange_callback(this, false,
                                           [](int, const EmscriptenVisibilityChangeEvent*, void* self) -> EM_BOOL {
                                             static_cast<Program*>(self)->wake();
                                             return false;
                                           });
  return renderer_.create(problem_);
}

void Program::contextLost() {
  lost_ = true;
  page::drawingStopped(true);
}

void Program::contextRestored() {
  ImguiRenderer::forgetTextures();
  if (!renderer_.create(problem_)) return;
  lost_ = false;
  page::drawingStopped(false);
  wake();
}

void Program::request() {
  if (requested_ || lost_) return;
  requested_ = true;
  emscripten_request_animation_frame(
      [](double, void* self) -> EM_BOOL {
        auto* program = static_cast<Program*>(self);
        program->requested_ = false;
        if (!program->lost_ && program->frame()) program->request();
        return false;
      },
      this);
}

bool Program::frame() {
  const bool moving = app_.frame();
  renderer_.render(*ImGui::GetDrawData(), app_.shapes(), ImGui::GetColorU32(ImGuiCol_WindowBg));
  const bool inputLeft = input_.afterFrame();
  --framesLeft_;
  drawnAt_ = emscripten_get_now();
  const bool more = moving || inputLeft || framesLeft_ > 0;
  tellPage(!more);
  workLater();
  return more;
}

// Work is done between frames, in slices that no frame has to wait for long; what it found is drawn now and then, and
// at its end.
void Program::workLater() {
  if (working_) return;
  working_ = true;
  emscripten_set_timeout([](void* self) { static_cast<Program*>(self)->work(); }, 0, this);
}

void Program::work() {
  working_ = false;
  const std::uint64_t before = app_.session().runsDone();
  const bool more = app_.work();
  undrawn_ = undrawn_ || app_.session().runsDone() != before;
  if (more) workLater();
  drawWork(more || app_.session().crew().busy());
}

void Program::drawWork(bool more) {
  if (!undrawn_ || (more && emscripten_get_now() - drawnAt_ < drawWorkEvery)) return;
  undrawn_ = false;
  request();
}

void Program::hire(int count) {
  Crew& crew = app_.session().crew();
  crew.hire(nullptr);
  workers_.reset();
  if (count > 0) crew.hire(&workers_.emplace(count));
  workLater();
}

void Program::takeBatch(int worker, std::string_view batch, double ms) {
  Crew& crew = app_.session().crew();
  const std::uint64_t before = crew.runsDone();
  crew.answer(worker, batch, ms);
  undrawn_ = undrawn_ || crew.runsDone() != before;
  app_.share();
  drawWork(crew.busy());
  if (!crew.busy()) workLater();
}

void Program::workerLost(int worker) {
  app_.session().crew().lost(worker);
  workLater();
}

// last: no frame follows this one.
void Program::tellPage(bool last) {
  if (app_.takeFileRequest()) page::chooseFile();
  if (app_.takeThemeRequest()) page::switchTheme();
  if (const std::string text = app_.takeClipboard(); !text.empty()) page::copy(text);
  if (const SaveText file = app_.takeFile(); !file.name.empty()) page::saveFile(file.name, file.text);
  const bool busy = ImGui::GetIO().MouseDown[0] || app_.session().look().playing;
  if (last || !busy || drawnAt_ - toldAt_ >= tellEvery) {
    page::accessChanged();
    toldAt_ = drawnAt_;
  }
  page::frameDrawn();
}

std::optional<Program> program;

}  // namespace
}  // namespace firebreak::web

using firebreak::web::AccessAction;
using firebreak::web::App;
using firebreak::web::Input;
using firebreak::web::program;

// Called from web/shell/*.js. Texts are UTF-8; those handed in are the caller's to free, those handed out live until
// the next call. Functions other than the first two may be called only after firebreakStart has returned 0.
extern "C" {

EMSCRIPTEN_KEEPALIVE void* firebreakAllocate(int bytes) {
  return std::malloc(static_cast<std::size_t>(bytes));
}
EMSCRIPTEN_KEEPALIVE void firebreakFree(void* memory) {
  std::free(memory);
}

// scenario: id of a shipped one, "" the first. 0: the page runs; 1: no WebGL2; 2: the shaders do not compile.
EMSCRIPTEN_KEEPALIVE int firebreakStart(const char* scenario, int play, int reducedMotion, int light) {
  ImGui::CreateContext();
  App::Startup startup = {.play = play != 0, .reducedMotion = reducedMotion != 0, .light = light != 0};
  if (*scenario) startup.scenario = scenario;
  program.emplace(startup);
  if (program->openContext()) return 0;
  return program->problem() == "no WebGL2" ? 1 : 2;
}

EMSCRIPTEN_KEEPALIVE const char* firebreakProblem() {
  return program->problem().c_str();
}
EMSCRIPTEN_KEEPALIVE void firebreakResize(float width, float height, float density) {
  program->resize(width, height, density);
}
EMSCRIPTEN_KEEPALIVE void firebreakWake() {
  program->wake();
}

// web/api.h.
EMSCRIPTEN_KEEPALIVE const char* firebreakCall(const char* json) {
  program->answer = firebreak::web::apiCall(program->app(), json);
  program->wake();
  return program->answer.c_str();
}

// web/platform/access_json.h.
EMSCRIPTEN_KEEPALIVE const char* firebreakAccess() {
  program->answer = firebreak::web::accessJson(program->app().access());
  return program->answer.c_str();
}
// kind: as AccessAction::Kind.
EMSCRIPTEN_KEEPALIVE void firebreakAct(const char* id, int kind, double value, const char* text) {
  program->app().access().post(id, {.kind = static_cast<AccessAction::Kind>(kind), .value = value, .text = text});
  program->wake();
}
EMSCRIPTEN_KEEPALIVE void firebreakFocus(const char* id) {
  program->app().access().focus(id);
  program->wake();
}

EMSCRIPTEN_KEEPALIVE void firebreakPointer(int kind, int type, int id, int button, float x, float y) {
  program->input().pointer(static_cast<Input::PointerKind>(kind), static_cast<Input::PointerType>(type), id, button,
                           {x, y});
}
EMSCRIPTEN_KEEPALIVE void firebreakText(const char* utf8) {
  program->input().text(utf8);
}
EMSCRIPTEN_KEEPALIVE void firebreakTakeBack() {
  program->input().takeBack();
}

EMSCRIPTEN_KEEPALIVE void firebreakSetLight(int light) {
  program->app().setLight(light != 0);
  program->wake();
}
EMSCRIPTEN_KEEPALIVE void firebreakSetReducedMotion(int reduced) {
  program->app().setReducedMotion(reduced != 0);
  program->wake();
}

// web/shell/workers.js: how many workers there are, 0 none; one's next batch; one that died and has been replaced.
EMSCRIPTEN_KEEPALIVE void firebreakWorkers(int count) {
  program->hire(count);
}
EMSCRIPTEN_KEEPALIVE void firebreakBatch(int worker, const char* bytes, int size, double ms) {
  program->takeBatch(worker, {bytes, static_cast<std::size_t>(size)}, ms);
}
EMSCRIPTEN_KEEPALIVE void firebreakWorkerLost(int worker) {
  program->workerLost(worker);
}

// What 'change', 'tick' and 'select' are told from: run version, look version, day, playing.
EMSCRIPTEN_KEEPALIVE const double* firebreakMoment() {
  static double moment[4];
  const firebreak::web::Session& session = program->app().session();
  moment[0] = static_cast<double>(session.runVersion());
  moment[1] = static_cast<double>(session.lookVersion());
  moment[2] = session.look().wholeDay();
  moment[3] = session.look().playing ? 1 : 0;
  return moment;
}
EMSCRIPTEN_KEEPALIVE const char* firebreakSelected() {
  program->answer = program->app().session().look().eventId;
  return program->answer.c_str();
}

}  // extern "C"
