#include "web/views/outcome_words.h"

#include <algorithm>
#include <array>

namespace firebreak::web {
namespace {

constexpr std::array<OutcomeWords, 36> table = {{
    {"reachedRung5", "Reach rung 5 or above", OutcomeKind::share},
    {"reachedRung6", "Reach rung 6 or above", OutcomeKind::share},
    {"peak", "Highest rung", OutcomeKind::number},
    {"ticksAtRung3", "Days at rung 3 or above", OutcomeKind::number},
    {"ticksAtRung6", "Days at rung 6 or above", OutcomeKind::number},
    {"opportunities", "Opportunities to attack", OutcomeKind::number},
    {"attempts", "Attempts", OutcomeKind::number},
    {"attacks", "Attacks that succeed", OutcomeKind::number},
    {"deterredByPunishment", "Deterred by punishment", OutcomeKind::number},
    {"deterredByDenial", "Deterred by denial", OutcomeKind::number},
    {"crossings", "Red lines crossed", OutcomeKind::number},
    {"seriousCases", "Serious cases", OutcomeKind::number},
    {"unanswered", "Serious cases unanswered", OutcomeKind::number},
    {"punished", "Serious cases answered", OutcomeKind::number},
    {"impunity", "Share never answered", OutcomeKind::share},
    {"timeToAnswer", "Days to the answer", OutcomeKind::number},
    {"wrongTargets", "Answers to the wrong target", OutcomeKind::number},
    {"misreadings", "Signals misread", OutcomeKind::number},
    {"raises", "Climbs of a rung", OutcomeKind::number},
    {"objections", "Objections of allies", OutcomeKind::number},
    {"votesLost", "Votes lost", OutcomeKind::number},
    {"lowestCohesion", "Lowest cohesion", OutcomeKind::share},
    {"legalObjections", "Legal objections", OutcomeKind::number},
    {"overseen", "Climbs stopped by oversight", OutcomeKind::number},
    {"settlements", "Settlements", OutcomeKind::number},
    {"brokenTruces", "Broken truces", OutcomeKind::number},
    {"relapses", "Relapses", OutcomeKind::number},
    {"hidden", "Intrusions unnoticed at first", OutcomeKind::number},
    {"discovered", "Intrusions discovered later", OutcomeKind::number},
    {"contagions", "Spread through suppliers", OutcomeKind::number},
    {"cost", "Cost in all", OutcomeKind::number},
    {"cost.damage", "Damage", OutcomeKind::number},
    {"cost.insured", "Insured part", OutcomeKind::number},
    {"cost.premium", "Premiums", OutcomeKind::number},
    {"cost.ownMeasures", "Cost of own measures", OutcomeKind::number},
    {"cost.suffered", "Cost of measures suffered", OutcomeKind::number},
}};

}  // namespace

std::span<const OutcomeWords> outcomeWords() {
  return table;
}

const OutcomeWords& outcomeWords(std::size_t outcome) {
  const std::string_view name = outcomeNames()[outcome];
  return *std::find_if(table.begin(), table.end(), [&](const OutcomeWords& words) { return words.name == name; });
}

std::size_t outcomeNamed(std::string_view name) {
  const auto names = outcomeNames();
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

double halfInterval(const Moments& moments) {
  return 1.96 * moments.se;
}

}  // namespace firebreak::web
