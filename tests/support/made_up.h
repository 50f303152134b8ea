#pragma once
// Studies on known functions: runs whose outcome is worked out from the scenario instead of being played.

#include <algorithm>
#include <functional>
#include <vector>

#include "engine/ensemble.h"
#include "engine/experiment.h"
#include "engine/registry.h"

namespace firebreak::test {

using MadeUp = std::function<Outcomes(const Scenario&, std::uint32_t run)>;

enum class TicketOrder { asAsked, lastFirst, evensFirst };

// Carries an experiment out: so many tickets are asked for at a time and handed back in the given order.
inline void play(Experiment& experiment, const MadeUp& outcome, std::size_t atOnce = 1,
                 TicketOrder order = TicketOrder::asAsked) {
  for (;;) {
    std::vector<RunsWanted> asked;
    while (asked.size() < atOnce) {
      std::optional<RunsWanted> wanted = experiment.next();
      if (!wanted) break;
      asked.push_back(std::move(*wanted));
    }
    if (asked.empty()) return;
    if (order == TicketOrder::lastFirst) std::reverse(asked.begin(), asked.end());
    if (order == TicketOrder::evensFirst)
      std::stable_partition(asked.begin(), asked.end(), [](const RunsWanted& w) { return w.ticket % 2 == 0; });
    for (const RunsWanted& wanted : asked) {
      std::vector<Outcomes> runs;
      for (std::uint32_t i = 0; i < wanted.count; ++i)
        runs.push_back(outcome(*wanted.scenario, wanted.first + i));
      experiment.take(wanted.ticket, runs);
    }
  }
}

inline double at(const Scenario& scenario, const char* path) {
  return valueAt(scenario, *findParameter(scenario, path));
}

inline std::size_t outcomeNamed(std::string_view name) {
  const auto names = outcomeNames();
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

// Outcomes with this cost in all, and this peak.
inline Outcomes costing(double cost, int peak = 0) {
  Outcomes outcomes;
  outcomes.cost.total = cost;
  outcomes.peak = peak;
  return outcomes;
}

}  // namespace firebreak::test
