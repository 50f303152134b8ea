#include "engine/explain.h"

namespace firebreak {
namespace {

std::string factorLine(const Factor& factor) {
  std::string line = "    " + factor.label + " " + factor.valueText;
  if (factor.limited) line += " | " + factor.limitText;
  return line + "\n";
}

std::string listing(std::string_view heading, const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  std::string text = "\n" + std::string(heading) + "\n";
  for (const std::string& line : lines)
    text += "  " + line + "\n";
  return text;
}

}  // namespace

std::string explanationText(const Explanation& explanation, bool withTruth) {
  std::string text = explanation.title + "\n" + explanation.subtitle + "\n\n";
  for (const Cause& cause : explanation.causes) {
    text += cause.title;
    if (!cause.eventId.empty() && cause.eventId != explanation.eventId) text += " [" + cause.eventId + "]";
    text += "\n  " + cause.text + "\n";
    for (const Factor& factor : cause.factors)
      text += factorLine(factor);
  }
  text += "\nRule that fired\n  " + explanation.rule + "\n";
  text += listing("Believed", explanation.believed);
  return withTruth ? text + listing("True", explanation.truth) : text;
}

}  // namespace firebreak
