#pragma once
// How much each lever matters: one at a time around the scenario as it stands (tornado), one lever over its range
// (sweep), and over the whole space of levers (Morris). All points share their luck: run r of each is run r of the
// seed. Outcomes are those of outcomeNames(), by index; every study keeps all of them, so that a page can change its
// mind.

#include <cstdint>
#include <memory>
#include <vector>

#include "engine/ensemble.h"
#include "engine/experiment.h"
#include "engine/levers.h"

namespace firebreak {

struct TornadoBar {
  LeverRange lever = {};
  double now = 0;                           // its value in the scenario
  Moments atLow = {}, atHigh = {};          // the outcome with the lever there
  Moments lowChange = {}, highChange = {};  // against the scenario as it stands, run by run
  Moments swing = {};                       // high − low, run by run
  std::uint32_t runs = 0;                   // from which the changes are
};

// One at a time. Runs are spread evenly over the levers from the start, so that all bars sharpen together.
class Tornado : public Experiment {
 public:
  struct Options {
    std::uint64_t seed = 1;
    std::uint32_t runs = 300;                // a point
    std::uint32_t runsPerTicket = 50;        // at most
    std::vector<std::size_t> outcomes = {};  // that are kept and may be asked for, by index; empty: all
  };
  // scenario: sound; levers: checkLevers() is empty.
  Tornado(const Scenario& scenario, std::vector<LeverRange> levers, const Options& options);
  ~Tornado() override;

  std::optional<RunsWanted> next() override;
  void take(std::size_t ticket, std::span<const Outcomes> runs) override;
  bool done() const override;
  std::size_t runsTaken() const override;
  std::size_t runsPlanned() const override;

  Moments now(std::size_t outcome) const;
  // Largest swing (or change, if that is larger) first; ties in the order of the levers. All levers, with 0 runs too.
  std::vector<TornadoBar> bars(std::size_t outcome) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

struct SweepPoint {
  double value = 0;
  Moments mean = {};       // of the outcome
  Moments change = {};     // against the scenario as it stands, run by run
  std::uint32_t runs = 0;  // from which the change is
};

// One lever at evenly spaced values of its range, both ends among them; of a whole parameter every whole number once
// where there are fewer than that.
class LeverSweep : public Experiment {
 public:
  using Options = Tornado::Options;
  // scenario: sound; checkLevers() of the lever alone is empty; values: 2 or more.
  LeverSweep(const Scenario& scenario, LeverRange lever, int values, const Options& options);
  ~LeverSweep() override;

  std::optional<RunsWanted> next() override;
  void take(std::size_t ticket, std::span<const Outcomes> runs) override;
  bool done() const override;
  std::size_t runsTaken() const override;
  std::size_t runsPlanned() const override;

  const LeverRange& lever() const;
  Moments now(std::size_t outcome) const;
  std::vector<SweepPoint> curve(std::size_t outcome) const;  // by value, lowest first

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

// Of one lever, in units of the outcome per move over the lever's whole range.
struct MorrisEffect {
  LeverRange lever = {};
  Moments mean = {};          // µ; the sign says which way
  Moments absolute = {};      // µ*, the mean of |effect|: how much it matters
  double deviation = 0;       // σ: large beside µ* where the effect depends on the other levers or is curved
  double noise = 0;           // what µ* would be about if nothing but luck moved the outcome
  std::uint32_t effects = 0;  // from which all this is: one a trajectory
};

// Elementary effects (Morris 1991), with the mean of their sizes µ* (Campolongo, Cariboni and Saltelli 2007). A
// trajectory starts at a random point of a grid of 4 levels a lever and moves each lever once, by 2/3 of its range, in
// random order; the change of the outcome by each move is one effect. Standard errors are over trajectories.
// A trajectory of which a point cannot be (a ladder out of order) is drawn anew, so that the effects are those of the
// part of the space that is allowed; if 200 draws in a row fail, no more are made.
class MorrisScreening : public Experiment {
 public:
  static constexpr int levels = 4;

  struct Options {
    std::uint64_t seed = 1;
    std::uint32_t trajectories = 20;
    std::uint32_t runs = 100;  // a point
    std::uint32_t runsPerTicket = 50;
    std::vector<std::size_t> outcomes = {};  // as for Tornado
  };
  // scenario: sound; levers: checkLevers() is empty.
  MorrisScreening(const Scenario& scenario, std::vector<LeverRange> levers, const Options& options);
  ~MorrisScreening() override;

  std::optional<RunsWanted> next() override;
  void take(std::size_t ticket, std::span<const Outcomes> runs) override;
  bool done() const override;
  std::size_t runsTaken() const override;
  std::size_t runsPlanned() const override;

  std::uint32_t trajectories() const;  // that all runs are in of
  std::uint32_t redrawn() const;       // because a point could not be
  // Largest µ* first; ties in the order of the levers. Of whole trajectories only.
  std::vector<MorrisEffect> effects(std::size_t outcome) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

}  // namespace firebreak
