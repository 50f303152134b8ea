#include "study/lattice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/index.h"

namespace firebreak {
namespace {

constexpr std::array<int, 4> strides = {8, 4, 2, 1};

bool onStride(int index, int count, int stride) {
  return index % stride == 0 || index == count - 1;
}

// The column or row of the level at or below, and at or above.
int below(int index, int count, int stride) {
  return index == count - 1 ? index : index - index % stride;
}
int above(int index, int count, int stride) {
  return index == count - 1 || index % stride == 0 ? index : std::min(count - 1, index - index % stride + stride);
}

double shareOfWay(int index, int from, int to) {
  return from == to ? 0 : static_cast<double>(index - from) / (to - from);
}

class Filling {
 public:
  Filling(const std::vector<double>& values, const std::vector<char>& open, int columns, int rows)
      : values_(values), open_(open), columns_(columns), rows_(rows) {}

  // 0: not even the coarsest level is complete.
  int finestComplete() const {
    for (auto stride = strides.rbegin(); stride != strides.rend(); ++stride)
      if (complete(*stride)) return *stride;
    return 0;
  }

  double between(int x, int y, int stride) const {
    const int x0 = below(x, columns_, stride), x1 = above(x, columns_, stride);
    const int y0 = below(y, rows_, stride), y1 = above(y, rows_, stride);
    const double u = shareOfWay(x, x0, x1), v = shareOfWay(y, y0, y1);
    double sum = 0, weight = 0;
    const auto add = [&](int column, int row, double share) {
      const double value = values_[index(column, row)];
      if (std::isnan(value)) return;
      sum += share * value;
      weight += share;
    };
    add(x0, y0, (1 - u) * (1 - v));
    add(x1, y0, u * (1 - v));
    add(x0, y1, (1 - u) * v);
    add(x1, y1, u * v);
    return weight > 0 ? sum / weight : std::numeric_limits<double>::quiet_NaN();
  }

 private:
  std::size_t index(int x, int y) const { return ix(y) * ix(columns_) + ix(x); }

  bool complete(int stride) const {
    for (int y = 0; y < rows_; ++y)
      for (int x = 0; x < columns_; ++x)
        if (onStride(x, columns_, stride) && onStride(y, rows_, stride) && open_[index(x, y)]) return false;
    return true;
  }

  const std::vector<double>& values_;
  const std::vector<char>& open_;
  int columns_, rows_;
};

}  // namespace

std::vector<std::size_t> coarseFirst(int columns, int rows) {
  std::vector<std::size_t> order;
  for (std::size_t level = 0; level < strides.size(); ++level) {
    for (int y = 0; y < rows; ++y) {
      for (int x = 0; x < columns; ++x) {
        const auto isOn = [&](int stride) { return onStride(x, columns, stride) && onStride(y, rows, stride); };
        const bool earlier = level > 0 && isOn(strides[level - 1]);
        if (isOn(strides[level]) && !earlier) order.push_back(ix(y) * ix(columns) + ix(x));
      }
    }
  }
  return order;
}

void fillBetween(std::vector<double>& values, const std::vector<char>& open, int columns, int rows) {
  const Filling filling(values, open, columns, rows);
  const int stride = filling.finestComplete();
  if (stride == 0) return;
  std::vector<double> filled = values;
  for (int y = 0; y < rows; ++y)
    for (int x = 0; x < columns; ++x) {
      const std::size_t index = ix(y) * ix(columns) + ix(x);
      if (open[index]) filled[index] = filling.between(x, y, stride);
    }
  values = std::move(filled);
}

}  // namespace firebreak
