#include <cmath>

#include "base/deterministic_math.h"
#include "base/index.h"
#include "engine/escalation.h"

namespace firebreak {
namespace {

constexpr int squarings = 40;

double largestRowSum(const std::vector<double>& matrix, std::size_t n) {
  double largest = 0;
  for (std::size_t row = 0; row < n; ++row) {
    double sum = 0;
    for (std::size_t column = 0; column < n; ++column)
      sum += matrix[row * n + column];
    largest = sum > largest ? sum : largest;
  }
  return largest;
}

// Row by row, so that zero entries cost nothing.
void squareOf(const std::vector<double>& matrix, std::size_t n, std::vector<double>& square) {
  square.assign(n * n, 0);
  for (std::size_t row = 0; row < n; ++row) {
    for (std::size_t inner = 0; inner < n; ++inner) {
      const double left = matrix[row * n + inner];
      if (left == 0) continue;
      for (std::size_t column = 0; column < n; ++column) {
        square[row * n + column] += left * matrix[inner * n + column];
      }
    }
  }
}

}  // namespace

// Gelfand: the radius is the limit of ‖A^p‖^(1/p). Powers are squared again and again, their size kept in `log`.
double spectralRadius(std::vector<double> matrix, int n) {
  const std::size_t size = ix(n);
  std::vector<double> square(matrix.size());
  double log = 0, share = 1;
  for (int m = 0; m <= squarings; ++m) {
    const double scale = largestRowSum(matrix, size);
    if (scale == 0) return 0;
    log += share * logD(scale);
    share /= 2;
    if (m == squarings) break;
    for (double& entry : matrix)
      entry /= scale;
    squareOf(matrix, size, square);
    matrix.swap(square);
  }
  return expD(log);
}

}  // namespace firebreak
