// The review as text for people: headings, one line an item.
#include <algorithm>

#include "base/index.h"
#include "engine/after_action.h"
#include "engine/tables.h"
#include "text/text.h"

namespace firebreak {
namespace {

using text::fixed;

class Writer {
 public:
  Writer(const Scenario& scenario, const Trace& trace, const AfterAction& review)
      : scenario_(scenario), trace_(trace), review_(review) {}

  std::string write() {
    out_ = scenario_.title + ": after-action review, seed " + std::to_string(trace_.seed) + ", run " +
           std::to_string(trace_.run) + "\n";
    writeCrossings();
    writeTimes();
    writeDecisions();
    writeMistakes();
    if (review_.compared) writeBaseline();
    return std::move(out_);
  }

 private:
  std::string name(ActorIndex actor) const { return text::actorName(scenario_, actor); }
  void heading(std::string_view title) { out_ += "\n" + std::string(title) + "\n"; }
  void item(const std::string& text) { out_ += "  " + text + "\n"; }
  static std::string day(int tick) {
    std::string text = "day " + std::to_string(tick);
    text.resize(std::max<std::size_t>(text.size() + 1, 9), ' ');
    return text;
  }

  void writeCrossings() {
    heading("What crossed a declared line");
    bool any = false;
    for (const CaseAction& action : review_.cases) {
      if (!action.crossed) continue;
      any = true;
      std::string line =
          day(action.opened) + action.title + ": severity " + fixed(action.counted, 1) + " of " + fixed(action.line, 0);
      if (action.named < 0) {
        line += ", nobody named";
      } else {
        line += ", named " + name(action.named) + " after " + text::count(action.namedTick - action.opened, "day") +
                " on " + text::likelihood(action.belief) + " (standard " + text::percent(action.standard) + ")";
        if (!action.rightly) line += ", wrongly";
      }
      if (action.answeredAge >= 0)
        line += ", answered after " + text::count(action.answeredAge, "day");
      else
        line += action.closed ? ", unanswered" : ", open at the end";
      item(line);
    }
    if (!any) item("nothing");
  }

  void writeTimes() {
    heading("How long deciding took");
    for (const Timing& timing : review_.timings) {
      std::string line = name(timing.actor) + ": ";
      line += timing.named == 0 ? "named nobody"
                                : "named after " + fixed(timing.medianNaming, 1) + " days (median of " +
                                      text::count(timing.named, "case") + ")";
      if (timing.answered > 0)
        line += ", answered after " + fixed(timing.medianAnswer, 1) + " (" + text::count(timing.answered, "case") + ")";
      item(line);
    }
    if (review_.timings.empty()) item("no case was opened");
  }

  void writeDecisions() {
    heading("What was decided, and what could not be");
    for (const Decision& decision : review_.decisions) {
      std::string line = day(decision.tick) + decision.title;
      if (decision.measure >= 0 && decision.kind != EventKind::objected)
        line += ": " + std::string(measures()[ix(decision.measure)].label);
      if (!decision.scripted && decision.redLine > 0)
        line += " (wish " + fixed(decision.wish, 1) + ", line " + fixed(decision.redLine, 0) + ", permitted " +
                std::to_string(decision.permitted) + ")";
      if (decision.baselineRung >= 0) line += ", baseline holds " + std::to_string(decision.baselineRung);
      item(line);
    }
    if (review_.decisions.empty()) item("nothing");
  }

  void writeMistakes() {
    heading("Mistakes");
    bool any = false;
    for (const Decision& decision : review_.decisions) {
      if (!decision.wrongTarget && !decision.misread) continue;
      any = true;
      item(day(decision.tick) + decision.title + (decision.wrongTarget ? ": strikes the wrong one" : ": is misread"));
    }
    if (!any) item("no wrong target, no misread act");
  }

  void writeBaseline() {
    heading("Under the baseline");
    const BaselineComparison& baseline = review_.baseline;
    if (!baseline.differs) return item("the same would have happened");
    if (baseline.parts >= 0) item("the runs part on day " + std::to_string(baseline.parts));
    const Outcomes &here = trace_.outcomes, &there = baseline.outcomes;
    item("highest rung " + std::to_string(here.peak) + ", baseline " + std::to_string(there.peak));
    item("crossings " + std::to_string(here.crossings) + ", baseline " + std::to_string(there.crossings));
    item("days at rung 3 or above " + std::to_string(here.ticksAtRung3) + ", baseline " +
         std::to_string(there.ticksAtRung3));
    item("cost " + fixed(here.cost.total, 2) + ", baseline " + fixed(there.cost.total, 2));
  }

  const Scenario& scenario_;
  const Trace& trace_;
  const AfterAction& review_;
  std::string out_;
};

}  // namespace

std::string afterActionText(const Scenario& scenario, const Trace& trace, const AfterAction& review) {
  return Writer(scenario, trace, review).write();
}

}  // namespace firebreak
