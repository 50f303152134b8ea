#pragma once
// A study that needs runs of scenarios and leaves open who makes them: the program on the spot, a page's workers by the
// handful. It says what it wants, is told what came out, and gives the same bits in whichever order that happens.

#include <cstddef>
#include <memory>
#include <optional>
#include <span>

#include "engine/run.h"

namespace firebreak {

struct RunsWanted {
  std::size_t ticket = 0;                    // for take(); each is given once
  std::shared_ptr<const Scenario> scenario;  // sound
  std::uint64_t seed = 1;
  std::uint32_t first = 0, count = 0;  // runs first … first + count − 1
};

class Experiment {
 public:
  virtual ~Experiment() = default;

  // What to run next. Several may be under way at once. Empty: nothing more before something is taken, or at all.
  virtual std::optional<RunsWanted> next() = 0;
  // All runs that were wanted under this ticket, by run number.
  virtual void take(std::size_t ticket, std::span<const Outcomes> runs) = 0;

  virtual bool done() const = 0;
  // Runs taken, and how many there will be as far as is known now.
  virtual std::size_t runsTaken() const = 0;
  virtual std::size_t runsPlanned() const = 0;
};

// Carries one wish out on the spot. False: there is none.
bool runNext(Experiment& experiment);

}  // namespace firebreak
