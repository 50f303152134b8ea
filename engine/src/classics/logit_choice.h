#pragma once
// Choice with errors: the better an option, the likelier it is taken. The engine's attackers choose so (docs/model.md
// 5, step 1).

#include <span>
#include <vector>

namespace firebreak::classics {

// P(a) = e^{λ u_a} / Σ e^{λ u}. λ ≥ 0: 0 is chance, ∞ the best reply. At least one utility; none overflows, since the
// largest is taken off first.
std::vector<double> logitChoice(std::span<const double> utilities, double precision);

}  // namespace firebreak::classics
