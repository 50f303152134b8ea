#pragma once
// Small dense matrices, row-major: n² numbers for n rows.

#include <vector>

namespace firebreak::classics {

// Solves A x = b by elimination with row pivots; b becomes x. False, with b spoilt, where a pivot is below 1e-12 of the
// largest entry: there is no single answer.
bool solveLinear(std::vector<double> a, std::vector<double>& b);

std::vector<double> product(const std::vector<double>& left, const std::vector<double>& right, std::size_t n);

// e^A by scaling and squaring of the Taylor series: exact to about 1e-13 of the largest entry for norms below 100.
std::vector<double> exponential(std::vector<double> a, std::size_t n);

}  // namespace firebreak::classics
