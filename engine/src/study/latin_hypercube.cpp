#include "study/latin_hypercube.h"

#include <numeric>
#include <utility>

namespace firebreak {

std::vector<double> latinShares(const DesignDraws& draws, std::size_t axis, std::size_t points) {
  std::vector<std::uint32_t> strata(points);
  std::iota(strata.begin(), strata.end(), 0u);
  std::vector<double> shares(points);
  for (std::size_t i = points; i-- > 0;) {
    const Words words = draws.words(i, axis);
    std::swap(strata[i], strata[DesignDraws::below(words[0], i + 1)]);  // Fisher and Yates
    shares[i] = (static_cast<double>(strata[i]) + DesignDraws::uniform(words[1])) / static_cast<double>(points);
  }
  return shares;
}

}  // namespace firebreak
