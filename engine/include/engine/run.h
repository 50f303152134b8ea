#pragma once
// From a scenario and a seed to a run. (scenario, seed, run) determines every bit, on every machine.

#include <cstdint>
#include <memory>

#include "engine/phases.h"
#include "engine/scenario.h"
#include "engine/state.h"
#include "engine/trace.h"

namespace firebreak {

struct RunKey {
  std::uint64_t seed = 1;
  std::uint32_t run = 0;  // which future of this seed
};

struct RunSummary {
  Outcomes outcomes;
  WorldState last;
  std::uint64_t signature = 0;
};

// Sees the state at the end of each day (after step 12: state.tick is the next day). May not change it.
class DayWatcher {
 public:
  virtual ~DayWatcher() = default;
  virtual void day(const WorldState& state) = 0;
};

// The scenario must be sound (validate() is empty).
RunSummary run(const Scenario& scenario, RunKey key, DayWatcher* watcher = nullptr);
Trace runWithTrace(const Scenario& scenario, RunKey key);

// From a snapshot to the horizon, drawing under another key: another future of the same present. The outcomes count
// from here on; peaks include the postures of the snapshot.
RunSummary resume(const Scenario& scenario, const WorldState& from, RunKey key, DayWatcher* watcher = nullptr);

// Many runs of one scenario: what is constant in a run is worked out once. Runner(s).run(key) is run(s, key), bit by
// bit.
class Runner {
 public:
  explicit Runner(const Scenario& scenario);  // keeps a copy
  Runner(Runner&&) noexcept;
  Runner& operator=(Runner&&) noexcept;
  ~Runner();

  const Scenario& scenario() const;
  RunSummary run(RunKey key, DayWatcher* watcher = nullptr);
  RunSummary resume(const WorldState& from, RunKey key, DayWatcher* watcher = nullptr);

  // The same runs where only the outcomes are wanted, about a fifth faster: nothing is signed and nothing kept.
  Outcomes outcomes(RunKey key, DayWatcher* watcher = nullptr);
  Outcomes outcomes(const WorldState& from, RunKey key, DayWatcher* watcher = nullptr);

  // Tells of every phase of every day from now on; null: no more. The watcher must outlive the runs.
  void watchPhases(PhaseWatcher* watcher);

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace firebreak
