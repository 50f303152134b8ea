#include "base/deterministic_math.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "base/kernel_counts.h"

namespace firebreak {
namespace {

// 2^(j/32) as a double and what the rounding left over.
struct Root {
  double high, low;
};
constexpr Root roots[32] = {{0x1.0000000000000p+0, 0x0.0p+0},
                            {0x1.059b0d3158574p+0, 0x1.d73e2a475b465p-55},
                            {0x1.0b5586cf9890fp+0, 0x1.8a62e4adc610bp-54},
                            {0x1.11301d0125b51p+0, -0x1.6c51039449b3ap-54},
                            {0x1.172b83c7d517bp+0, -0x1.19041b9d78a76p-55},
                            {0x1.1d4873168b9aap+0, 0x1.e016e00a2643cp-54},
                            {0x1.2387a6e756238p+0, 0x1.9b07eb6c70573p-54},
                            {0x1.29e9df51fdee1p+0, 0x1.612e8afad1255p-55},
                            {0x1.306fe0a31b715p+0, 0x1.6f46ad23182e4p-55},
                            {0x1.371a7373aa9cbp+0, -0x1.63aeabf42eae2p-54},
                            {0x1.3dea64c123422p+0, 0x1.ada0911f09ebcp-55},
                            {0x1.44e086061892dp+0, 0x1.89b7a04ef80d0p-59},
                            {0x1.4bfdad5362a27p+0, 0x1.d4397afec42e2p-56},
                            {0x1.5342b569d4f82p+0, -0x1.07abe1db13cadp-55},
                            {0x1.5ab07dd485429p+0, 0x1.6324c054647adp-54},
                            {0x1.6247eb03a5585p+0, -0x1.383c17e40b497p-54},
                            {0x1.6a09e667f3bcdp+0, -0x1.bdd3413b26456p-54},
                            {0x1.71f75e8ec5f74p+0, -0x1.16e4786887a99p-55},
                            {0x1.7a11473eb0187p+0, -0x1.41577ee04992fp-55},
                            {0x1.82589994cce13p+0, -0x1.d4c1dd41532d8p-54},
                            {0x1.8ace5422aa0dbp+0, 0x1.6e9f156864b27p-54},
                            {0x1.93737b0cdc5e5p+0, -0x1.75fc781b57ebcp-57},
                            {0x1.9c49182a3f090p+0, 0x1.c7c46b071f2bep-56},
                            {0x1.a5503b23e255dp+0, -0x1.d2f6edb8d41e1p-54},
                            {0x1.ae89f995ad3adp+0, 0x1.7a1cd345dcc81p-54},
                            {0x1.b7f76f2fb5e47p+0, -0x1.5584f7e54ac3bp-56},
                            {0x1.c199bdd85529cp+0, 0x1.11065895048ddp-55},
                            {0x1.cb720dcef9069p+0, 0x1.503cbd1e949dbp-56},
                            {0x1.d5818dcfba487p+0, 0x1.2ed02d75b3707p-55},
                            {0x1.dfc97337b9b5fp+0, -0x1.1a5cd4f184b5cp-54},
                            {0x1.ea4afa2a490dap+0, -0x1.e9c23179c2893p-54},
                            {0x1.f50765b6e4540p+0, 0x1.9d3e12dd8a18bp-54}};

// ln 2 / 32 in two parts; the first has so few bits that its product with any k used here is exact.
constexpr double stepHigh = 0x1.62e42fef80000p-6;
constexpr double stepLow = 0x1.1cf79abc9e3b4p-41;
constexpr double stepsPerUnit = 0x1.71547652b82fep+5;

// ln 2 likewise.
constexpr double ln2High = 0x1.62e42fefa0000p-1;
constexpr double ln2Low = 0x1.cf79abc9e3b3ap-40;

constexpr double infinity = std::numeric_limits<double>::infinity();

// ⌊v⌋ for |v| below 2^31, without the call that std::floor is on some machines.
int floorOf(double v) {
  const int whole = static_cast<int>(v);
  return whole > v ? whole - 1 : whole;
}

// 2^exponent for a normal result, exponent −1022…1023.
double powerOfTwo(int exponent) {
  const std::uint64_t bits = static_cast<std::uint64_t>(exponent + 1023) << 52;
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

}  // namespace

double expD(double x) {
  kernelCounts.exps += 1;
  if (x != x) return x;
  if (x > 709.79) return infinity;
  if (x < -745.14) return 0;

  // x = k·ln2/32 + r with |r| ≤ ln2/64, then e^x = 2^(k div 32) · 2^((k mod 32)/32) · e^r.
  const int k = floorOf(x * stepsPerUnit + 0.5);
  const double r = (x - k * stepHigh) - k * stepLow;
  const double r2 = r * r;
  const double excess = r + r2 * ((0.5 + r * (1.0 / 6)) + r2 * ((1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720)));
  const Root root = roots[k & 31];
  const double mantissa = root.high + (root.low + root.high * excess);

  // Below the normal range the scaling is split, so that the only rounding there is the last one.
  const int exponent = k >> 5;
  if (exponent < -1021) return mantissa * powerOfTwo(exponent + 200) * powerOfTwo(-200);
  if (exponent > 1022) return mantissa * powerOfTwo(exponent - 1) * 2;
  return mantissa * powerOfTwo(exponent);
}

double logD(double x) {
  if (!(x > 0)) return x == 0 ? -infinity : std::numeric_limits<double>::quiet_NaN();
  if (x == infinity) return x;

  // x = 2^k · m with m in [√½, √2).
  int k = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    k = -54;
  }
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  k += static_cast<int>(bits >> 52) - 1023;
  bits = (bits & 0x000fffffffffffffu) | 0x3ff0000000000000u;
  double m;
  std::memcpy(&m, &bits, sizeof m);
  if (m > 0x1.6a09e667f3bcdp+0) {
    m *= 0.5;
    k += 1;
  }

  // ln(1 + f) = 2 artanh(s) = f − (f²/2 − s (f²/2 + rest)), s = f/(2 + f), rest = 2 (s²/3 + s⁴/5 + …).
  const double f = m - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  const double rest =
      z * (2.0 / 3 +
           z * (2.0 / 5 +
                z * (2.0 / 7 +
                     z * (2.0 / 9 +
                          z * (2.0 / 11 +
                               z * (2.0 / 13 + z * (2.0 / 15 + z * (2.0 / 17 + z * (2.0 / 19 + z * (2.0 / 21))))))))));
  const double half = 0.5 * f * f;
  return k * ln2High + (f - (half - (s * (half + rest) + k * ln2Low)));
}

double sig(double z) {
  return 1 / (1 + expD(-z));
}

double phiTilde(double z) {
  return sig(1.702 * z);
}

double logit(double p) {
  return logD(p / (1 - p));
}

int roundHalfUp(double v) {
  return floorOf(v + 0.5);
}

}  // namespace firebreak
