#pragma once
// Everything that may change what is on the screen. Panels, keys, the JavaScript interface and tests all go through
// these; Session::apply is the one place that carries them out.

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/claims.h"
#include "engine/levers.h"
#include "engine/scenario.h"
#include "web/session/futures_choice.h"
#include "web/session/look.h"

namespace firebreak::web {

// --- changes to the run: each can be undone ---
struct SetParameter {
  std::string path;           // registry path
  double value = 0;           // clamped to rangeAt(); anything not finite is refused
  std::uint64_t gesture = 0;  // changes with the same non-zero gesture fold into one undo step
};
struct SetParameters {
  std::vector<LeverSetting> settings;  // all of them or none: refused where they do not go together
  std::string label;                   // of the undo step
  std::uint64_t gesture = 0;           // as above
};
struct ResetParameter {
  std::string path;
};  // back to the scenario as loaded
struct ResetAll {};
struct SetSeed {
  std::uint64_t seed = 1;
  std::uint32_t run = 0;
};
struct LoadText {
  std::string text;
  std::string name;
};  // a file, a drop, load(); on errors what was open stays open
struct OpenShipped {
  std::string id;
};  // a scenario that came with the page

// --- variants kept by name: each of these can be undone ---
struct KeepVariant {
  std::string name;  // see variantName(); "": the next letter
};                   // as it is open now; refused where four are kept
struct OpenVariant {
  int slot = 0;
};
struct RenameVariant {
  int slot = 0;
  std::string name;
};
struct DropVariant {
  int slot = 0;
};
struct CompareWith {
  int slot = -1;  // −1: the baseline
};
struct SaveBaseline {};  // what is open now becomes the baseline

// --- history ---
struct Undo {};
struct Redo {};

// --- what is looked at: not part of history ---
struct Seek {
  double day = 0;
};  // 0 … T−1, clamped
struct StepDay {
  int by = 1;
};  // pauses
struct StepEvent {
  int by = 1;
};  // to the next or previous event, and select it
struct Play {};
struct Pause {};
struct SetSpeed {
  double daysPerSecond = 2;
};
struct SelectEvent {
  std::string id;
  bool seek = false;
};  // "" lets the selection follow time again; seek: also go to its day
struct SelectActor {
  ActorIndex actor = 0;
};  // whose levers are shown
struct SelectTie {
  ActorIndex actor = 0, toward = 1;
};  // whose ladder is shown; also selects the actor
struct ShowTruth {
  bool on = false;
};
struct ShowCompare {
  CompareMode mode = CompareMode::overlaid;
};
struct LinkLevers {
  bool on = false;
};
struct DismissIssues {};
struct ShowScreen {
  Screen screen = Screen::explore;
};

// --- the formal models: each keeps its own settings ---
struct ChooseModel {
  std::string name;
};
struct SetModel {
  std::vector<std::pair<std::string, double>> values;  // of the chosen model, by key; clamped to their ranges
};
struct ResetModel {
  std::string key;
};  // of the chosen model, back to its default; "" all

// --- the claims of the literature ---
enum class ClaimPlace {
  open,       // the open scenario, as it stands on the page
  published,  // the scenario of the published figures
  library     // every scenario that came with the page and has the parts for it
};
struct ChooseClaim {
  std::string id;  // as in engine/claims.h
  int row = -1;    // of its outcomes; −1: the one looked at last
};
struct PutClaims {
  ClaimPlace place = ClaimPlace::open;
};
struct SetClaimAmounts {
  int pairs = 1000;    // of runs, as a scenario stands
  int settings = 400;  // of the assumptions
};
struct TryClaim {
  ClaimArm arm = ClaimArm::high;
};  // an arm of the chosen claim becomes the variant that is open
struct ShowModels {
  bool on = true;
};  // the formal models or the claims of the literature

// --- the futures screen ---
struct ChooseFutures {
  FuturesChoice choice;
};
struct SweepLever {
  std::string path;
};  // shows there what the lever does over its whole range

// --- what only the page can do: the app passes them on ---
struct OpenFile {};     // show the file chooser
struct SwitchTheme {};  // dark to light or back
struct CopyText {
  std::string text;
};
struct SaveText {
  std::string name;  // of the file
  std::string text;
};

using Command = std::variant<SetParameter, SetParameters, ResetParameter, ResetAll, SetSeed, LoadText, OpenShipped,
                             KeepVariant, OpenVariant, RenameVariant, DropVariant, CompareWith, SaveBaseline, Undo,
                             Redo, Seek, StepDay, StepEvent, Play, Pause, SetSpeed, SelectEvent, SelectActor, SelectTie,
                             ShowTruth, ShowCompare, LinkLevers, DismissIssues, ShowScreen, ChooseModel, SetModel,
                             ResetModel, ChooseClaim, PutClaims, SetClaimAmounts, TryClaim, ShowModels, ChooseFutures,
                             SweepLever, OpenFile, SwitchTheme, CopyText, SaveText>;

}  // namespace firebreak::web
