#pragma once
// The few functions that the model needs beyond + − × ÷ and sqrt, with the same bits on every machine: the libraries'
// own differ in the last place. Errors stay below one unit in the last place.

namespace firebreak {

// e^x. +inf above 709.79, 0 below −745.14, NaN for NaN.
double expD(double x);

// Natural logarithm. −inf at 0, NaN below 0.
double logD(double x);

// Logistic function 1/(1 + e^−z), in [0,1].
double sig(double z);

// Logistic approximation of the normal c.d.f., sig(1.702 z) (docs/model.md 1).
double phiTilde(double z);

// ln(p/(1−p)), p in (0,1).
double logit(double p);

// ⌊v + ½⌋, for |v| below 2^31.
int roundHalfUp(double v);

// v held within [low, high].
constexpr double clampTo(double v, double low, double high) {
  return v < low ? low : (v > high ? high : v);
}

}  // namespace firebreak
