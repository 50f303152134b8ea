#pragma once
// One person's sitting: a scenario as loaded (the baseline), the same with what was changed (the variant), variants
// that were kept, the one of all these that the variant is compared with (the partner), their runs under the same
// random numbers, what is looked at, and the history of changes. All views read from here; only apply() writes.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "web/session/claims_desk.h"
#include "web/session/command.h"
#include "web/session/crew.h"
#include "web/session/futures.h"
#include "web/session/futures_desk.h"
#include "web/session/look.h"
#include "web/session/model_desk.h"
#include "web/session/variant_shelf.h"

namespace firebreak::web {

struct Change {
  std::string path;
  double before = 0, now = 0;
};

// A refused document: every error, and what it was.
struct Refusal {
  std::string name;  // file name, or what the text was
  std::vector<Issue> issues;
};

class Session {
 public:
  // Opens the first shipped scenario named `id` (or the first there is).
  explicit Session(std::string_view id);

  void apply(const Command& command);

  // Lets time pass while playing. Not counted in frames: `seconds` is real time since the last call, at most 0.25
  // counts.
  void pass(double seconds);
  // Refines what is looked at first, then the rest: gives the workers what they can do, and does the rest here. True
  // while there is more to do here.
  bool work(double budgetMs, const Clock& clock);
  // After a change: makes the first runs here, so that the frame of the change has an estimate.
  void firstEstimate(double budgetMs, const Clock& clock);
  // Gives the workers what is wanted now; what is not wanted any more is let go.
  void share(const Clock& clock);
  Crew& crew() { return crew_; }
  // Runs and cells made by work() for what is looked at now: differs when there is something new to draw.
  std::uint64_t runsDone() const;

  const Scenario& scenario() const { return *point_.variant; }
  const Scenario& baseline() const { return *point_.baseline; }
  const Scenario& loaded() const { return *point_.loaded; }  // the baseline until another one is saved
  RunKey key() const { return point_.key; }
  const Trace& trace() const { return trace_; }
  const Trace& baselineTrace() const { return baselineTrace_; }

  // What the variant is compared with: the baseline, or a kept variant. Every ghost on the screen is of it.
  const Scenario& partner() const { return *partner_; }
  const Trace& partnerTrace() const { return shelf().partner < 0 ? baselineTrace_ : partnerTrace_; }
  std::string partnerName() const;           // "Baseline", or the name that a person gave
  std::string partnerInSentence() const;     // "the baseline", or the name in quotation marks
  bool differs() const { return differs_; }  // the variant from the partner
  const VariantShelf& shelf() const { return *point_.shelf; }
  // The slot whose settings are open now, the lowest of equals; −1 the baseline's, −2 none's.
  int openSlot() const { return openSlot_; }
  // Worked out when first asked for after a change.
  const std::vector<Event>& partnerEvents() const;
  const Parting& parting() const;

  const std::vector<Event>& events() const { return events_; }
  const Look& look() const { return look_; }
  const Futures& futures() const { return futures_; }
  const std::vector<Change>& changes() const { return changes_; }
  bool changed(std::string_view path) const;
  double baselineValue(std::string_view path) const;  // NaN if there is no such parameter

  // The state after the day that is looked at; and of the partner.
  const WorldState& today() const { return stateAfter(trace_, look_.wholeDay()); }
  const WorldState& partnerToday() const { return stateAfter(partnerTrace(), look_.wholeDay()); }
  static const WorldState& stateAfter(const Trace& trace, int day);

  EscalationNumber escalation() const { return escalation_; }
  EscalationNumber partnerEscalation() const { return partnerEscalation_; }

  // Of the selected event; null if nothing is selected.
  const Explanation* explanation() const { return explanation_ ? &*explanation_ : nullptr; }
  // What would have kept it from happening: searched for while time stands still; null while it runs or if nothing is
  // selected.
  const PreventionSearch* prevention() const { return prevention_ ? &*prevention_ : nullptr; }
  const ModelDesk& models() const { return desk_; }
  const ClaimsDesk& claims() const;
  bool modelsShown() const { return modelsShown_; }  // on the claims screen, instead of the claims
  const FuturesDesk& futuresDesk() const { return futuresDesk_; }
  const Refusal* refusal() const { return refusal_ ? &*refusal_ : nullptr; }

  bool canUndo() const { return !undo_.empty(); }
  bool canRedo() const { return !redo_.empty(); }
  std::string undoLabel() const;  // "red line, rung 3 of Albania", "" if there is nothing
  std::string redoLabel() const;

  // Grows whenever the run, and whenever what is looked at, changed.
  std::uint64_t runVersion() const { return runVersion_; }
  std::uint64_t lookVersion() const { return lookVersion_; }

 private:
  struct Point {                             // what history remembers
    std::shared_ptr<const Scenario> loaded;  // the document that was opened
    std::shared_ptr<const Scenario> baseline, variant;
    std::shared_ptr<const VariantShelf> shelf;  // never null
    RunKey key;
    std::string label;  // of the change that led here
    std::uint64_t gesture = 0;

    const std::shared_ptr<const Scenario>& partner() const;
  };
  // The present point with another label, to be changed further.
  Point changedPoint(std::string label, std::uint64_t gesture = 0) const;
  void go(Point next);  // a change that can be undone
  void enter(const Point& point);
  void rerun(bool baselineChanged, bool partnerChanged);
  void refreshPartner(bool partnerChanged);
  // Sets it in the partner of a point too, as near as its ladder lets it.
  static void setInPartner(Point& point, const std::string& path, double value);
  void goWithShelf(VariantShelf shelf, std::string label);
  void refreshChanges();
  void refreshDay();        // escalation numbers, futures from today, the event that is followed
  void refreshSelection();  // the explanation
  void restartFutures(bool partnerChanged);
  bool searchPrevention(double budgetMs, const Clock& clock);
  std::vector<Crew::Wanted> wanted() const;  // what runs are made for now
  void moveTo(double day);
  void keepSelection(const std::vector<Event>& before);
  void open(Scenario scenario, const std::string& label);

  // One for each kind of command.
  void on(const SetParameter& command);
  void on(const SetParameters& command);
  void on(const ResetParameter& command);
  void on(const ResetAll& command);
  void on(const SetSeed& command);
  void on(const LoadText& command);
  void on(const OpenShipped& command);
  void on(const KeepVariant& command);
  void on(const OpenVariant& command);
  void on(const RenameVariant& command);
  void on(const DropVariant& command);
  void on(const CompareWith& command);
  void on(const SaveBaseline& command);
  void on(const Undo& command);
  void on(const Redo& command);
  void on(const Seek& command);
  void on(const StepDay& command);
  void on(const StepEvent& command);
  void on(const Play& command);
  void on(const Pause& command);
  void on(const SetSpeed& command);
  void on(const SelectEvent& command);
  void on(const SelectActor& command);
  void on(const SelectTie& command);
  void on(const ShowTruth& command);
  void on(const ShowCompare& command);
  void on(const LinkLevers& command);
  void on(const DismissIssues& command);
  void on(const ShowScreen& command);
  void on(const ChooseModel& command) { desk_.choose(command.name), modelsShown_ = true, ++lookVersion_; }
  void on(const SetModel& command) { desk_.set(command), ++lookVersion_; }
  void on(const ResetModel& command) { desk_.reset(command.key), ++lookVersion_; }
  void on(const ChooseClaim& command);
  void on(const PutClaims& command);
  void on(const SetClaimAmounts& command);
  void on(const TryClaim& command);
  void on(const ShowModels& command);
  void on(const ChooseFutures& command);
  void on(const SweepLever& command);
  void on(const OpenFile&) {}  // the app's
  void on(const SwitchTheme&) {}
  void on(const CopyText&) {}
  void on(const SaveText&) {}

  Point point_;
  std::vector<Point> undo_, redo_;
  std::shared_ptr<const Scenario> partner_;     // one of point_'s
  Trace trace_, baselineTrace_, partnerTrace_;  // the last only of a kept variant
  bool differs_ = false;
  int openSlot_ = VariantShelf::baseline;
  mutable std::optional<std::vector<Event>> partnerEvents_;
  mutable std::optional<Parting> parting_;
  std::vector<Event> events_;
  Look look_;
  Crew crew_;
  Futures futures_;
  FuturesDesk futuresDesk_;
  std::vector<Change> changes_;
  EscalationNumber escalation_, partnerEscalation_;
  std::optional<Explanation> explanation_;
  std::optional<PreventionSearch> prevention_;
  std::string preventedId_;         // the event that prevention_ is about…
  std::uint64_t preventedRun_ = 0;  // …in which run
  std::optional<Refusal> refusal_;
  ModelDesk desk_;
  mutable ClaimsDesk claims_;  // follows the variant when it is asked: not in the frame of every change
  bool modelsShown_ = false;
  std::uint64_t runVersion_ = 0, lookVersion_ = 0, explainedRun_ = 0;
};

// The scenarios that came with the page, in the order of the menu.
struct Shipped {
  std::string_view id, title, text;
};
const std::vector<Shipped>& shippedScenarios();

}  // namespace firebreak::web
