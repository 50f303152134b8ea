#pragma once
// Means, changes and intervals of outcomes as people read them: always with half of the 95 % interval.

#include <string>

#include "web/views/outcome_words.h"

namespace firebreak::web {

// "26 %", "4.31"
std::string outcomeText(OutcomeKind kind, double value);
// "26 % ± 0.9", "4.31 ± 0.05"
std::string outcomeText(OutcomeKind kind, const Moments& moments);
// "+11.3 ± 0.7" (points of a share), "−0.42 ± 0.05"; "none" where no run differs.
std::string changeText(OutcomeKind kind, const Moments& change);
// The two parts of the same, to be set in two weights: "+11.3" and "± 0.7".
std::string changeFigure(OutcomeKind kind, const Moments& change);
std::string intervalText(OutcomeKind kind, const Moments& moments);

}  // namespace firebreak::web
