// The outcomes that can be averaged: name and how to read it. The first fifteen are those of docs/model.md 10.2, in its
// order.
#include <array>

#include "engine/ensemble.h"

namespace firebreak {
namespace {

struct Outcome {
  std::string_view name;
  double (*value)(const Outcomes&);
};

constexpr std::array<Outcome, 36> table = {{
    {"opportunities", [](const Outcomes& o) -> double { return o.opportunities; }},
    {"attempts", [](const Outcomes& o) -> double { return o.attempts; }},
    {"attacks", [](const Outcomes& o) -> double { return o.attacks; }},
    {"deterredByPunishment", [](const Outcomes& o) -> double { return o.deterredByPunishment; }},
    {"deterredByDenial", [](const Outcomes& o) -> double { return o.deterredByDenial; }},
    {"crossings", [](const Outcomes& o) -> double { return o.crossings; }},
    {"wrongTargets", [](const Outcomes& o) -> double { return o.wrongTargets; }},
    {"misreadings", [](const Outcomes& o) -> double { return o.misreadings; }},
    {"raises", [](const Outcomes& o) -> double { return o.raises; }},
    {"ticksAtRung3", [](const Outcomes& o) -> double { return o.ticksAtRung3; }},
    {"ticksAtRung6", [](const Outcomes& o) -> double { return o.ticksAtRung6; }},
    {"settlements", [](const Outcomes& o) -> double { return o.settlements; }},
    {"impunity", [](const Outcomes& o) -> double { return o.impunity; }},
    {"timeToAnswer", [](const Outcomes& o) -> double { return o.timeToAnswer; }},
    {"cost", [](const Outcomes& o) -> double { return o.cost.total; }},
    {"cost.damage", [](const Outcomes& o) -> double { return o.cost.damage; }},
    {"cost.insured", [](const Outcomes& o) -> double { return o.cost.insured; }},
    {"cost.premium", [](const Outcomes& o) -> double { return o.cost.premium; }},
    {"cost.ownMeasures", [](const Outcomes& o) -> double { return o.cost.ownMeasures; }},
    {"cost.suffered", [](const Outcomes& o) -> double { return o.cost.suffered; }},
    {"peak", [](const Outcomes& o) -> double { return o.peak; }},
    {"seriousCases", [](const Outcomes& o) -> double { return o.seriousCases; }},
    {"unanswered", [](const Outcomes& o) -> double { return o.unanswered; }},
    {"punished", [](const Outcomes& o) -> double { return o.punished; }},
    {"objections", [](const Outcomes& o) -> double { return o.objections; }},
    {"brokenTruces", [](const Outcomes& o) -> double { return o.brokenTruces; }},
    {"lowestCohesion", [](const Outcomes& o) -> double { return o.lowestCohesion; }},
    {"reachedRung5", [](const Outcomes& o) -> double { return o.peak >= 5 ? 1 : 0; }},
    {"reachedRung6", [](const Outcomes& o) -> double { return o.peak >= 6 ? 1 : 0; }},
    {"legalObjections", [](const Outcomes& o) -> double { return o.legalObjections; }},
    {"overseen", [](const Outcomes& o) -> double { return o.overseen; }},
    {"votesLost", [](const Outcomes& o) -> double { return o.votesLost; }},
    {"relapses", [](const Outcomes& o) -> double { return o.relapses; }},
    {"hidden", [](const Outcomes& o) -> double { return o.hidden; }},
    {"discovered", [](const Outcomes& o) -> double { return o.discovered; }},
    {"contagions", [](const Outcomes& o) -> double { return o.contagions; }},
}};

constexpr std::array<std::string_view, table.size()> names = [] {
  std::array<std::string_view, table.size()> all = {};
  for (std::size_t i = 0; i < table.size(); ++i)
    all[i] = table[i].name;
  return all;
}();

}  // namespace

std::span<const std::string_view> outcomeNames() {
  return names;
}

double outcomeValue(const Outcomes& outcomes, std::size_t name) {
  return table[name].value(outcomes);
}

}  // namespace firebreak
