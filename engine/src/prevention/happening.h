#pragma once
// Whether an event is there at the end of a day: from states alone, so that it can be asked of runs without a trace.

#include <vector>

#include "engine/events.h"
#include "engine/run.h"

namespace firebreak {

// What makes an event the same event in another run.
struct Happening {
  EventKind kind = EventKind::raise;
  int day = 0;  // at whose end it is there
  ActorIndex actor = -1, toward = -1;
  int rung = 0;
  int opened = -1;           // day on which its case was opened, for those that have one
  ActorIndex attacker = -1;  // of that case

  // state: at the end of a day, so that state.tick is the next one.
  bool there(const Scenario& scenario, const WorldState& state) const;
  bool isIt(const Case& open, int tick) const;
  // The posture that Prevention::rung and peak speak of.
  int posture(const Scenario& scenario, const WorldState& state) const;
};

// The kinds of events that are searched for, within this scenario.
bool searchableKind(const Scenario& scenario, const Event& event);

// Looks on while a run goes by.
class Lookout : public DayWatcher {
 public:
  Lookout(const Scenario& scenario, const Happening& happening) : scenario_(scenario), happening_(happening) {}
  void day(const WorldState& state) override;

  const std::vector<char>& days() const { return days_; }  // by day: is it there?
  const std::vector<int>& postures() const { return postures_; }
  bool on(int day) const;
  int firstAfter(int day) const;  // −1 never
  int peak() const;

 private:
  const Scenario& scenario_;
  const Happening& happening_;
  std::vector<char> days_;
  std::vector<int> postures_;
};

// The run as it was: also finds the case that the event speaks of, which later runs know by its opening.
class FirstLook : public DayWatcher {
 public:
  FirstLook(const Scenario& scenario, const Event& event);
  void day(const WorldState& state) override;

  Happening happening;    // complete once the run is over
  bool complete = false;  // its case, if it has one, was seen
  int held = 0;           // rung that toward held against actor the day before

 private:
  const Scenario& scenario_;
  const Event& event_;
};

}  // namespace firebreak
