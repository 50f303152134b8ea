#pragma once
// The claims of claims.h played: pairs of runs under the same random numbers, in a scenario as it stands and over the
// space of assumptions.

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "engine/assumptions.h"
#include "engine/claims.h"
#include "engine/experiment.h"

namespace firebreak {

// What came out of both arms, run by run. Counts only as many runs as both arms have from run 0 on, so that it is the
// same in whichever order they come.
class ClaimTally {
 public:
  ClaimTally(const Claim& claim, ActorIndex defender);                           // claim: static lifetime
  void take(ClaimArm arm, std::uint32_t first, std::span<const Outcomes> runs);  // each run once
  int pairs() const { return pairs_; }
  ClaimEffect effect(std::size_t row) const;

 private:
  struct Arm {
    std::vector<bool> known;                                      // by run
    std::array<std::vector<ClaimSample>, mostClaimRows> samples;  // row × run
  };
  const Claim* claim_;
  ActorIndex defender_;
  int pairs_ = 0;
  std::array<Arm, 2> arms_;
};

// Run r of both arms is run r of the seed.
class ClaimPairs {
 public:
  ClaimPairs(const Scenario& scenario, const Claim& claim, std::uint64_t seed);  // claim: static lifetime
  void advance(int pairs);
  int pairs() const { return tally_.pairs(); }
  ClaimEffect effect(std::size_t row) const { return tally_.effect(row); }

 private:
  std::uint64_t seed_;
  std::array<Runner, 2> runners_;
  ClaimTally tally_;
};

struct ClaimPoint {
  AssumptionSetting setting = {};
  std::vector<ClaimEffect> effects;  // by row
};

// One claim in one scenario: first as it stands, then setting by setting, in the order of the hypercube. What it holds
// depends on how much was taken, not on the order: points() are always the first settings.
class ClaimStudy : public Experiment {
 public:
  struct Options {
    std::uint64_t seed = 1;
    int pairs = 1000;  // as it stands
    int settings = 0;  // of the space of assumptions
    int pairsPerSetting = 200;
  };
  ClaimStudy(const Scenario& scenario, const Claim& claim, const Options& options);  // claim: static lifetime

  std::optional<RunsWanted> next() override;
  void take(std::size_t ticket, std::span<const Outcomes> runs) override;
  bool done() const override;
  std::size_t runsTaken() const override { return runsTaken_; }
  std::size_t runsPlanned() const override;

  // Makes runs here, in whole batches, until so many pairs are made or it is done.
  void advance(int pairs);

  const Claim& claim() const { return *claim_; }
  const Scenario& scenario() const { return scenario_; }
  const Options& options() const { return options_; }
  int pairs() const { return here_.pairs(); }  // as it stands, so far
  ClaimEffect effect(std::size_t row) const { return here_.effect(row); }
  const std::vector<ClaimPoint>& points() const { return points_; }  // settings that are done
  ClaimShares shares(std::size_t row) const;

 private:
  using Arms = std::array<std::shared_ptr<const Scenario>, 2>;
  struct Batch {  // of one arm, as it stands (place 0) or in setting place − 1
    std::size_t place = 0;
    ClaimArm arm = ClaimArm::low;
    std::uint32_t first = 0, count = 0;
  };
  Batch batchOf(std::size_t ticket) const;
  std::size_t tickets() const;
  void keepPoints();

  const Claim* claim_;
  Options options_;
  Scenario scenario_;
  std::vector<AssumptionSetting> settings_;
  ClaimTally here_;
  Arms arms_;               // of the place that is being asked for
  std::size_t armsOf_ = 0;  // that place; none before the first ticket
  std::size_t asked_ = 0, runsTaken_ = 0;
  std::map<std::size_t, ClaimTally> open_;  // by setting: those that wait for runs, or for settings before them
  std::vector<ClaimPoint> points_;
};

ClaimShares claimShares(std::span<const ClaimEffect> effects);  // one of each setting

}  // namespace firebreak
