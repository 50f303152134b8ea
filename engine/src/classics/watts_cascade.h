#pragma once
// Global cascades on random networks: Watts, PNAS 99(9), 2002. A node falls once a share φ of its neighbours has; those
// with few enough neighbours fall at the first, and a cascade is global where they hang together. Degrees are Poisson.

namespace firebreak::classics {

struct WattsResult {
  int vulnerableDegree = 0;              // K* = ⌊1/φ⌋: nodes with at most so many neighbours fall at the first
  bool window = false;                   // is there any mean degree with global cascades?
  double windowLow = 0, windowHigh = 0;  // between these; NaN without a window
};

// φ in (0,1].
WattsResult cascadeWindow(double threshold);

// z P(Poisson(z) ≤ K* − 2): how many vulnerable nodes a fallen one topples; above 1 cascades are global. z ≥ 0.
double cascadeFactor(double threshold, double meanDegree);

}  // namespace firebreak::classics
