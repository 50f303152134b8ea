#include "text/text.h"

#include <cstdio>

#include "base/index.h"
#include "engine/tables.h"

namespace firebreak::text {
namespace {

constexpr std::string_view minus = "−";

bool allZero(std::string_view digits) {
  return digits.find_first_of("123456789") == std::string_view::npos;
}

std::string wholePercent(double share) {
  return fixed(100 * share, 0) + " %";
}

}  // namespace

std::string fixed(double value, int decimals) {
  char buffer[352];
  std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
  std::string_view digits = buffer;
  if (digits.empty() || digits.front() != '-') return std::string(digits);
  digits.remove_prefix(1);
  return allZero(digits) ? std::string(digits) : std::string(minus) + std::string(digits);
}

std::string signedFixed(double value, int decimals) {
  const std::string digits = fixed(value, decimals);
  return value > 0 && !allZero(digits) ? "+" + digits : digits;
}

std::string percent(double share) {
  if (share <= 0) return "0 %";
  if (share >= 1) return "100 %";
  if (share > .99) return "over 99 %";
  if (share >= .0095) return wholePercent(share);
  return share < .0005 ? "under 0.1 %" : fixed(100 * share, 1) + " %";
}

std::string likelihood(double probability) {
  return percent(probability) + ", " + std::string(likelihoodWord(probability));
}

PercentPair percentPair(double value, double limit) {
  PercentPair pair = {wholePercent(value), wholePercent(limit)};
  for (int decimals = 1; pair.value == pair.limit && value != limit && decimals <= 4; ++decimals)
    pair = {fixed(100 * value, decimals) + " %", fixed(100 * limit, decimals) + " %"};
  return pair;
}

std::string count(int n, std::string_view one) {
  return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
}

std::string listed(const std::vector<std::string>& all) {
  std::string text;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) text += i + 1 == all.size() ? " and " : ", ";
    text += all[i];
  }
  return text;
}

std::string capitalised(std::string_view sentence) {
  std::string text(sentence);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string decapitalised(std::string_view sentence) {
  std::string text(sentence);
  const auto capital = [&](std::size_t i) { return i < text.size() && text[i] >= 'A' && text[i] <= 'Z'; };
  if (capital(0) && !capital(1)) text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

std::string possessive(std::string_view name) {
  return std::string(name) + (!name.empty() && name.back() == 's' ? "'" : "'s");
}

std::string actorName(const Scenario& scenario, ActorIndex actor) {
  if (actor < 0) return "nobody";
  return actor < scenario.actorCount() ? scenario.actors[ix(actor)].name : "criminals";
}

std::string actorId(const Scenario& scenario, ActorIndex actor) {
  if (actor < 0) return "none";
  return actor < scenario.actorCount() ? scenario.actors[ix(actor)].id : "crime";
}

std::string suspectName(const Scenario& scenario, ActorIndex suspect) {
  return suspect >= scenario.stateCount ? "crime or unknown" : actorName(scenario, suspect);
}

std::string incidentNoun(int type) {
  if (type < 0) return "incident";
  const IncidentType& row = incidentTable()[ix(type)];
  std::string noun(row.label);
  if (!noun.empty() && noun[0] >= 'A' && noun[0] <= 'Z') noun[0] = static_cast<char>(noun[0] - 'A' + 'a');
  return row.key == "supply-chain" ? noun + " attack" : noun;
}

std::string caseName(const Scenario& scenario, const Case& incident) {
  if (incident.script >= 0) {
    const std::string& title = scenario.incidents[ix(incident.script)].title;
    if (!title.empty()) return "“" + title + "” (day " + std::to_string(incident.opened) + ")";
  }
  return "the " + incidentNoun(incident.type) + " of day " + std::to_string(incident.opened);
}

}  // namespace firebreak::text
