#pragma once
// The normal distribution to full precision, from our own exponential. (The engine itself uses a logistic
// approximation, docs/model.md 1; the published values of the formal models need the real one.)

namespace firebreak::classics {

double normalDensity(double z);

// P(Z ≤ z), to about 1e-15.
double normalShare(double z);

}  // namespace firebreak::classics
