#include "engine/prevention.h"

#include <algorithm>
#include <cmath>

#include "base/index.h"
#include "prevention/happening.h"
#include "prevention/lever_side.h"
#include "prevention/levers.h"

namespace firebreak {
namespace {

constexpr std::size_t mostFound = 3;

int daysToStayAway(const Scenario& scenario, const Event& event) {
  if (event.kind == EventKind::incident || event.kind == EventKind::closed) return 0;
  return static_cast<int>(scenario.actors[ix(event.actor)].decisionLatency);
}

// The same days up to and with `day`, bit for bit: nothing else depends on the horizon.
Scenario firstDays(Scenario scenario, int day) {
  scenario.ticks = day + 1;
  const auto cut = [day](auto& scripted) {
    while (!scripted.empty() && scripted.back().tick > day)
      scripted.pop_back();
  };
  cut(scenario.incidents);
  cut(scenario.moves);
  cut(scenario.changes);
  cut(scenario.history);
  return scenario;
}

// One lever in one direction, and what its changes count.
struct Candidate {
  ParameterAddress lever;
  std::string path;
  double before = 0, fullChange = 1;
  LeverSide side;

  // To nine decimals, so that equal changes of different levers are equal.
  double sizeOf(double value) const { return std::round(std::abs(value - before) / fullChange * 1e9) / 1e9; }
};

}  // namespace

struct PreventionSearch::Content {
  Content(const Scenario& source, RunKey runKey, const Event& searched, double largest)
      : scenario(source),
        key(runKey),
        event(searched),
        largestChange(largest),
        possible(searchableKind(source, searched)) {
    stage = possible ? Stage::firstLook : Stage::done;
    if (!possible) return;
    lastDay = std::min(event.tick + daysToStayAway(scenario, event), scenario.horizon() - 1);
    prefix = firstDays(scenario, lastDay);
  }

  // One run, or the end.
  void step() {
    switch (stage) {
      case Stage::firstLook: return lookFirst();
      case Stage::asItWas: return runAsItWas();
      case Stage::search: return search();
      case Stage::done: return;
    }
  }

  void lookFirst() {
    FirstLook look(scenario, event);
    play(prefix, look);
    happening = look.happening;
    held = look.held;
    possible = look.complete;
    stage = possible ? Stage::asItWas : Stage::done;
  }

  void runAsItWas() {
    Lookout lookout(scenario, happening);
    play(scenario, lookout);
    possible = lookout.on(happening.day);
    stage = possible ? Stage::search : Stage::done;
    daysBefore = lookout.days();
    peakBefore = lookout.peak();
    if (possible) gather();
  }

  void gather() {
    for (const ParameterAddress& lever : leversFor(scenario, event, held)) {
      const double before = valueAt(scenario, lever), full = firebreak::fullChange(scenario, lever);
      if (!(full > 0)) continue;
      const Range range = changeRange(scenario, lever, largestChange);
      for (const int direction : {-1, 1}) {
        LeverSide side(before, range, lever.parameter->decimals, direction);
        if (!side.done()) candidates.push_back({lever, pathOf(scenario, lever), before, full, side});
      }
    }
    choose();
  }

  // The candidate that may still hold the smallest change comes next; those that cannot get among the best drop out.
  void choose() {
    chosen = nullptr;
    for (Candidate& candidate : candidates) {
      if (candidate.side.done()) continue;
      const double least = candidate.sizeOf(candidate.side.cleared());
      if (outdone(candidate, least))
        candidate.side.giveUp();
      else if (!chosen || least < chosen->sizeOf(chosen->side.cleared()))
        chosen = &candidate;
    }
    if (!chosen) stage = Stage::done;
  }

  // Whatever the candidate still finds is larger than `least`.
  bool outdone(const Candidate& candidate, double least) const {
    if (found.size() == mostFound && found.back().size <= least) return true;
    for (std::size_t i = 0; i < found.size(); ++i)
      if (sameKind(finders[i]->lever, candidate.lever) && found[i].size <= least) return true;
    return false;
  }

  void search() {
    Candidate& candidate = *chosen;
    if (candidate.side.done()) {
      report(candidate);
      return choose();
    }
    Scenario changed = prefix;
    Lookout lookout(changed, happening);
    const bool sound = static_cast<bool>(setParameter(changed, candidate.path, candidate.side.next()));
    play(changed, lookout);
    candidate.side.answer(sound && prevented(lookout));
    // Settled and looked at to the end: it stays chosen for its whole run.
    if (!candidate.side.done() || !candidate.side.settled()) choose();
  }

  bool prevented(const Lookout& lookout) const {
    for (int day = 0; day <= lastDay; ++day)
      if (lookout.on(day) && (day >= happening.day || !daysBefore[ix(day)])) return false;
    return true;
  }

  void report(const Candidate& candidate) {
    const Parameter& parameter = *candidate.lever.parameter;
    Scenario changed = scenario;
    Prevention prevention;
    prevention.path = candidate.path;
    prevention.owner = ownerOf(scenario, candidate.lever);
    prevention.label = labelOf(scenario, candidate.lever);
    prevention.before = candidate.before;
    prevention.after = candidate.side.smallest();
    prevention.beforeText = quantityText(parameter, prevention.before);
    prevention.afterText = quantityText(parameter, prevention.after);
    prevention.size = candidate.sizeOf(prevention.after);
    prevention.beyond = candidate.side.beyond();
    prevention.givesAway = firebreak::givesAway(event, candidate.lever);

    Lookout lookout(changed, happening);
    const bool sound = static_cast<bool>(setParameter(changed, candidate.path, prevention.after));
    play(changed, lookout);
    if (!sound || !prevented(lookout)) return;
    prevention.rung = lookout.postures()[ix(happening.day)];
    prevention.later = lookout.firstAfter(happening.day);
    prevention.peak = lookout.peak();
    prevention.peakBefore = peakBefore;
    insert(std::move(prevention), candidate);
  }

  // Keeps the order: smaller first, of equal ones the lever that comes first.
  void insert(Prevention prevention, const Candidate& finder) {
    const auto before = [&](std::size_t i) {
      return found[i].size < prevention.size || (found[i].size == prevention.size && finders[i] < &finder);
    };
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!sameKind(finders[i]->lever, finder.lever)) continue;
      if (before(i)) return;
      erase(i);
      break;
    }
    std::size_t place = 0;
    while (place < found.size() && before(place))
      ++place;
    found.insert(found.begin() + static_cast<long>(place), std::move(prevention));
    finders.insert(finders.begin() + static_cast<long>(place), &finder);
    if (found.size() > mostFound) erase(mostFound);
  }

  void erase(std::size_t place) {
    found.erase(found.begin() + static_cast<long>(place));
    finders.erase(finders.begin() + static_cast<long>(place));
  }

  void play(const Scenario& changed, DayWatcher& watcher) {
    ++runs;
    Runner(changed).outcomes(key, &watcher);
  }

  int runsLeft() const {
    int left = stage == Stage::firstLook ? 2 : stage == Stage::asItWas ? 1 : 0;
    for (const Candidate& candidate : candidates)
      left += candidate.side.mostRuns() + (candidate.side.done() ? 0 : 1);
    return left;
  }

  enum class Stage { firstLook, asItWas, search, done };

  Scenario scenario, prefix;
  RunKey key;
  Event event;
  double largestChange;
  bool possible;
  int lastDay = 0;  // until which the event must stay away
  Stage stage = Stage::firstLook;
  int runs = 0;

  Happening happening;
  int held = 0, peakBefore = 0;
  std::vector<char> daysBefore;

  std::vector<Candidate> candidates;
  Candidate* chosen = nullptr;
  std::vector<Prevention> found;
  std::vector<const Candidate*> finders;  // of the found, one each
};

PreventionSearch::PreventionSearch(const Scenario& scenario, RunKey key, const Event& event, double largestChange)
    : content_(std::make_unique<Content>(scenario, key, event, largestChange)) {}
PreventionSearch::PreventionSearch(PreventionSearch&&) noexcept = default;
PreventionSearch& PreventionSearch::operator=(PreventionSearch&&) noexcept = default;
PreventionSearch::~PreventionSearch() = default;

bool PreventionSearch::advance(int runs) {
  for (; runs > 0 && content_->stage != Content::Stage::done; --runs)
    content_->step();
  return content_->stage != Content::Stage::done;
}

int PreventionSearch::runsDone() const {
  return content_->runs;
}

int PreventionSearch::runsInAll() const {
  return content_->runs + content_->runsLeft();
}

bool PreventionSearch::searchable() const {
  return content_->possible;
}

const std::vector<Prevention>& PreventionSearch::found() const {
  return content_->found;
}

}  // namespace firebreak
