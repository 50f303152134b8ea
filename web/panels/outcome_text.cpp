#include "web/panels/outcome_text.h"

#include <cmath>

#include "web/ui/format.h"

namespace firebreak::web {
namespace {

// As many as the interval makes worth reading.
int decimalsFor(double half) {
  if (half >= 1) return 1;
  return half >= .1 || half == 0 ? 2 : 3;
}

std::string withSign(double value, int decimals) {
  const std::string words = numberText(value, decimals);
  return value > 0 && words.find_first_not_of("0.") != std::string::npos ? "+" + words : words;
}

}  // namespace

std::string outcomeText(OutcomeKind kind, double value) {
  return kind == OutcomeKind::share ? shareText(value) : numberText(value, std::fabs(value) < 100 ? 2 : 1);
}

std::string outcomeText(OutcomeKind kind, const Moments& moments) {
  if (kind == OutcomeKind::share) return shareText(moments.mean) + " " + intervalText(kind, moments);
  return numberText(moments.mean, decimalsFor(halfInterval(moments))) + " " + intervalText(kind, moments);
}

std::string changeFigure(OutcomeKind kind, const Moments& change) {
  if (kind == OutcomeKind::share) return withSign(change.mean * 100, 1);
  return withSign(change.mean, decimalsFor(halfInterval(change)));
}

std::string intervalText(OutcomeKind kind, const Moments& moments) {
  const double half = halfInterval(moments);
  return "± " + (kind == OutcomeKind::share ? numberText(half * 100, 1) : numberText(half, decimalsFor(half)));
}

std::string changeText(OutcomeKind kind, const Moments& change) {
  if (change.mean == 0 && change.se == 0) return "none";
  return changeFigure(kind, change) + " " + intervalText(kind, change);
}

}  // namespace firebreak::web
