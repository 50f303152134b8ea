#include "classics/linear.h"

#include <cmath>
#include <utility>

namespace firebreak::classics {
namespace {

double largestEntry(const std::vector<double>& a) {
  double largest = 0;
  for (const double entry : a)
    largest = std::fabs(entry) > largest ? std::fabs(entry) : largest;
  return largest;
}

std::size_t pivotRow(const std::vector<double>& a, std::size_t n, std::size_t column) {
  std::size_t best = column;
  for (std::size_t row = column + 1; row < n; ++row)
    if (std::fabs(a[row * n + column]) > std::fabs(a[best * n + column])) best = row;
  return best;
}

void swapRows(std::vector<double>& a, std::vector<double>& b, std::size_t first, std::size_t second) {
  if (first == second) return;
  const std::size_t n = b.size();
  for (std::size_t column = 0; column < n; ++column)
    std::swap(a[first * n + column], a[second * n + column]);
  std::swap(b[first], b[second]);
}

}  // namespace

bool solveLinear(std::vector<double> a, std::vector<double>& b) {
  const std::size_t n = b.size();
  const double smallest = 1e-12 * largestEntry(a);
  for (std::size_t column = 0; column < n; ++column) {
    swapRows(a, b, column, pivotRow(a, n, column));
    const double pivot = a[column * n + column];
    if (!(std::fabs(pivot) > smallest)) return false;
    for (std::size_t row = column + 1; row < n; ++row) {
      const double factor = a[row * n + column] / pivot;
      for (std::size_t k = column; k < n; ++k)
        a[row * n + k] -= factor * a[column * n + k];
      b[row] -= factor * b[column];
    }
  }
  for (std::size_t row = n; row-- > 0;) {
    for (std::size_t k = row + 1; k < n; ++k)
      b[row] -= a[row * n + k] * b[k];
    b[row] /= a[row * n + row];
  }
  return true;
}

std::vector<double> product(const std::vector<double>& left, const std::vector<double>& right, std::size_t n) {
  std::vector<double> result(n * n, 0);
  for (std::size_t row = 0; row < n; ++row)
    for (std::size_t inner = 0; inner < n; ++inner)
      for (std::size_t column = 0; column < n; ++column)
        result[row * n + column] += left[row * n + inner] * right[inner * n + column];
  return result;
}

std::vector<double> exponential(std::vector<double> a, std::size_t n) {
  int halvings = 0;
  for (double size = largestEntry(a) * static_cast<double>(n); size > 0.5; size /= 2)
    ++halvings;
  for (double& entry : a)
    entry = std::ldexp(entry, -halvings);

  // Norm ½: the twentieth term is below 2^−80.
  std::vector<double> sum(n * n, 0), term;
  for (std::size_t row = 0; row < n; ++row)
    sum[row * n + row] = 1;
  term = sum;
  for (int k = 1; k <= 20; ++k) {
    term = product(term, a, n);
    for (std::size_t entry = 0; entry < n * n; ++entry) {
      term[entry] /= k;
      sum[entry] += term[entry];
    }
  }
  for (int k = 0; k < halvings; ++k)
    sum = product(sum, sum, n);
  return sum;
}

}  // namespace firebreak::classics
