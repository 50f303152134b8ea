#pragma once
// The verdicts of a formal model over the plane of two of its parameters, computed in slices that fit between frames:
// first a coarse picture, then every cell. Only another model, window or third parameter makes it begin again.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/classics.h"
#include "web/session/crew.h"

namespace firebreak::web {

// One side of the map: a parameter of the model and the part of its range that is drawn.
struct MapAxis {
  std::size_t parameter = 0;  // index in model.parameters
  double low = 0, high = 1;

  double at(double share) const { return low + share * (high - low); }  // share 0–1
  double shareOf(double value) const { return (value - low) / (high - low); }
};

// The part of a parameter's range that is worth drawing around `value`: all of it for a probability or share; else,
// where its default sits in the lowest tenth, four times as far as the default, doubled until the value is inside.
MapAxis mapAxis(const ClassicModel& model, std::size_t parameter, double value);

class RegionMap {
 public:
  static constexpr int side = 60;    // cells along each axis
  static constexpr int coarse = 12;  // of the first picture
  static constexpr std::uint8_t unknown = 255, impossible = 254;

  // Shows this model at these values (one for each parameter; those of the axes do not count). While the new picture is
  // being computed the cells of the old one stay, if it was of the same model.
  void follow(const ClassicModel& model, const std::vector<double>& values, MapAxis x, MapAxis y);
  void clear();  // no map

  // Computes cells until the budget is spent; at least one. True while there is more to do.
  bool work(double budgetMs, const Clock& clock);

  bool empty() const { return model_ == nullptr; }
  // Index into verdicts(), or unknown, or impossible: parameters that contradict one another. row 0: lowest y.
  std::uint8_t at(int column, int row) const { return cells_[index(column, row)]; }
  // In the order in which they were first met; a model's verdicts keep their place as long as it is shown.
  const std::vector<std::string>& verdicts() const { return verdicts_; }
  const MapAxis& x() const { return x_; }
  const MapAxis& y() const { return y_; }
  int cellsKnown() const { return known_; }                  // of the present picture, at most side × side
  std::uint64_t cellsComputed() const { return computed_; }  // ever

 private:
  static std::size_t index(int column, int row) { return static_cast<std::size_t>(row * side + column); }
  std::uint8_t compute(int column, int row);
  std::uint8_t codeOf(const std::string& verdict);
  void step();

  const ClassicModel* model_ = nullptr;
  std::vector<double> values_;
  MapAxis x_, y_;
  std::vector<std::uint8_t> cells_;
  std::vector<bool> fresh_;  // computed for the present picture
  std::vector<std::string> verdicts_;
  int next_ = 0, known_ = 0;  // next_: coarse cells first, then all in rows
  std::uint64_t computed_ = 0;
};

}  // namespace firebreak::web
