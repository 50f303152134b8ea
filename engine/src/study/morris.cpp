#include "study/morris.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/index.h"

namespace firebreak {

int MorrisTrajectory::level(std::size_t point, std::size_t lever) const {
  const auto moves = order.begin() + static_cast<std::ptrdiff_t>(point);
  return std::find(order.begin(), moves, lever) == moves ? from[lever] : to[lever];
}

MorrisTrajectory morrisTrajectory(const DesignDraws& draws, std::size_t number, std::size_t attempt, std::size_t levers,
                                  int levels) {
  MorrisTrajectory trajectory;
  trajectory.order.resize(levers);
  std::iota(trajectory.order.begin(), trajectory.order.end(), std::size_t{0});
  for (std::size_t i = levers; i-- > 0;) {
    const Words words = draws.words(number, attempt, i);
    std::swap(trajectory.order[i], trajectory.order[DesignDraws::below(words[0], i + 1)]);
  }
  const int step = levels / 2;
  for (std::size_t lever = 0; lever < levers; ++lever) {
    const Words words = draws.words(number, attempt, lever);
    const int low = static_cast<int>(DesignDraws::below(words[1], ix(step)));
    const bool up = words[2] >> 31;
    trajectory.from.push_back(up ? low : low + step);
    trajectory.to.push_back(up ? low + step : low);
  }
  return trajectory;
}

}  // namespace firebreak
