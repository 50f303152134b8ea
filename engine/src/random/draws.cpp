#include "random/draws.h"

#include <array>
#include <cmath>

#include "base/deterministic_math.h"
#include "base/kernel_counts.h"

namespace firebreak {
namespace {

// Numerator and denominator of a rational function, highest power first.
using Coefficients = std::array<double, 8>;

// Published coefficients: M. J. Wichura, Applied Statistics 37 (1988), algorithm AS241.
constexpr Coefficients centreUp = {2509.0809287301226727, 33430.575583588128105, 67265.770927008700853,
                                   45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
                                   133.14166789178437745, 3.3871328727963666080};
constexpr Coefficients centreDown = {
    5226.4952788528545610, 28729.085735721942674, 39307.895800092710610, 21213.794301586595867,
    5394.1960214247511077, 687.18700749205790830, 42.313330701600911252, 1};
constexpr Coefficients middleUp = {7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                                   1.27045825245236838258,    3.64784832476320460504,    5.76949722146069140550,
                                   4.63033784615654529590,    1.42343711074968357734};
constexpr Coefficients middleDown = {
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
    6.89767334985100004550e-1, 1.67638483018380384940,    2.05319162663775882187,    1};
constexpr Coefficients farUp = {2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                                2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580,
                                5.46378491116411436990,    6.65790464350110377720};
constexpr Coefficients farDown = {
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
    1.48753612908506148525e-2,  1.36929880922735805310e-1, 5.99832206555887937690e-1, 1};

// Two numbers side by side in vector lanes.
using Pair = double __attribute__((vector_size(16)));

// Number: a double, or a pair of them with the same bits.
template <class Number>
Number polynomial(const Coefficients& c, Number r) {
  Number value = Number{} + c[0];
  for (std::size_t n = 1; n < c.size(); ++n)
    value = value * r + c[n];
  return value;
}

constexpr double centreEnds = 0.425;

// For |q| up to there, q = u − ½.
template <class Number>
Number centreQuantile(Number q) {
  const Number r = 0.180625 - q * q;
  return q * polynomial(centreUp, r) / polynomial(centreDown, r);
}

double tailQuantile(double u, double q) {
  const double tail = std::sqrt(-logD(q < 0 ? u : 1 - u));
  const double z = tail <= 5 ? polynomial(middleUp, tail - 1.6) / polynomial(middleDown, tail - 1.6)
                             : polynomial(farUp, tail - 5) / polynomial(farDown, tail - 5);
  return q < 0 ? -z : z;
}

}  // namespace

double normalQuantile(double u) {
  kernelCounts.normals += 1;
  const double q = u - 0.5;
  return std::fabs(q) <= centreEnds ? centreQuantile(q) : tailQuantile(u, q);
}

// The centre for all, whose steps then overlap, and the tails for the few that lie there.
void FourBlocks::normals(int n, double* z) const {
  kernelCounts.normalRows += 1;
  double u[4], q[4];
  for (int at = 0; at < 4; ++at) {
    u[at] = uniform(at, n);
    q[at] = u[at] - 0.5;
  }
  const Pair first = centreQuantile(Pair{q[0], q[1]}), second = centreQuantile(Pair{q[2], q[3]});
  z[0] = first[0];
  z[1] = first[1];
  z[2] = second[0];
  z[3] = second[1];
  for (int at = 0; at < 4; ++at) {
    if (!(std::fabs(q[at]) <= centreEnds)) z[at] = tailQuantile(u[at], q[at]);
  }
}

}  // namespace firebreak
