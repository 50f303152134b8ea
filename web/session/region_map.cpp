#include "web/session/region_map.h"

#include <algorithm>

namespace firebreak::web {
namespace {

constexpr int block = RegionMap::side / RegionMap::coarse;
constexpr int coarseCells = RegionMap::coarse * RegionMap::coarse, allCells = RegionMap::side * RegionMap::side;
static_assert(block % 2 == 1 && block * RegionMap::coarse == RegionMap::side);  // a block has a cell in its middle

bool same(const MapAxis& a, const MapAxis& b) {
  return a.parameter == b.parameter && a.low == b.low && a.high == b.high;
}

}  // namespace

MapAxis mapAxis(const ClassicModel& model, std::size_t parameter, double value) {
  const ClassicParameter& of = model.parameters[parameter];
  const double span = of.maximum - of.minimum;
  const bool bounded = of.unit == "probability" || of.unit == "share";
  double reach = !bounded && (of.fallback - of.minimum) / span < 0.1 ? 4 * (of.fallback - of.minimum) : span;
  if (!(reach > 0)) reach = span;
  while (reach < span && of.minimum + reach < value)
    reach *= 2;
  return {.parameter = parameter, .low = of.minimum, .high = std::min(of.maximum, of.minimum + reach)};
}

void RegionMap::clear() {
  model_ = nullptr;
  next_ = coarseCells + allCells;
}

void RegionMap::follow(const ClassicModel& model, const std::vector<double>& values, MapAxis x, MapAxis y) {
  std::vector<double> others = values;
  others[x.parameter] = others[y.parameter] = 0;
  if (model_ == &model && others == values_ && same(x, x_) && same(y, y_)) return;
  if (model_ != &model) {
    cells_.assign(static_cast<std::size_t>(allCells), unknown);
    verdicts_.clear();
  }
  model_ = &model;
  values_ = std::move(others);
  x_ = x;
  y_ = y;
  fresh_.assign(static_cast<std::size_t>(allCells), false);
  next_ = known_ = 0;
}

std::uint8_t RegionMap::codeOf(const std::string& verdict) {
  const auto found = std::find(verdicts_.begin(), verdicts_.end(), verdict);
  const auto code = static_cast<std::size_t>(found - verdicts_.begin());
  if (code == verdicts_.size()) verdicts_.push_back(verdict);
  return static_cast<std::uint8_t>(std::min<std::size_t>(code, impossible - 1));
}

std::uint8_t RegionMap::compute(int column, int row) {
  values_[x_.parameter] = x_.at((column + 0.5) / side);
  values_[y_.parameter] = y_.at((row + 0.5) / side);
  for (const std::size_t axis : {x_.parameter, y_.parameter})
    if (model_->parameters[axis].whole)
      values_[axis] = static_cast<double>(static_cast<long long>(values_[axis] + 0.5));
  const Result<ClassicResult> result = model_->compute(ClassicInput(*model_, values_));
  values_[x_.parameter] = values_[y_.parameter] = 0;
  ++computed_;
  return result ? codeOf(result->verdict) : impossible;
}

// The next cell that is not computed yet; a coarse one stands for its whole block.
void RegionMap::step() {
  if (next_ < coarseCells) {
    const int left = next_ % coarse * block, low = next_ / coarse * block, middle = block / 2;
    const std::uint8_t code = compute(left + middle, low + middle);
    for (int row = low; row < low + block; ++row)
      for (int column = left; column < left + block; ++column)
        cells_[index(column, row)] = code;
    fresh_[index(left + middle, low + middle)] = true;
    ++known_;
    ++next_;
    return;
  }
  const int column = (next_ - coarseCells) % side, row = (next_ - coarseCells) / side;
  ++next_;
  if (fresh_[index(column, row)]) return;
  cells_[index(column, row)] = compute(column, row);
  ++known_;
}

bool RegionMap::work(double budgetMs, const Clock& clock) {
  if (empty() || next_ >= coarseCells + allCells) return false;
  const double end = clock() + budgetMs;
  do
    step();
  while (next_ < coarseCells + allCells && clock() < end);
  return next_ < coarseCells + allCells;
}

}  // namespace firebreak::web
