#include "web/views/claims_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "web/views/axis_scale.h"

namespace firebreak::web {
namespace {

// The statements that docs/model.md section 2 numbers.
struct Statement {
  std::string_view code, words;
};
constexpr std::array<Statement, 28> statements = {{
    {"A1", "asymmetry weakens tit-for-tat"},
    {"A2", "clear red lines"},
    {"A3", "no commitments that are too broad"},
    {"A4", "masked attribution and intermediaries"},
    {"A5", "one incident can become a cascade"},
    {"A6", "channels to keep incidents apart"},
    {"A7", "calibrated answers"},
    {"A8", "burden-sharing, free riders and appetite for risk"},
    {"A9", "too much caution emboldens"},
    {"A10", "resilience, private hardening and insurance"},
    {"A11", "rapid attribution on thin evidence"},
    {"A12", "groups that are no states, and spillover"},
    {"A13", "rapid recovery"},
    {"A14", "exercises, and exhaustion by information"},
    {"A15", "asymmetry that deepens by stealth and automation"},
    {"A16", "what escalation costs, in money and reputation"},
    {"G1", "a ladder in tiers"},
    {"G2", "thresholds and objective criteria"},
    {"G3", "a hub, and the speed of decisions"},
    {"G4", "a standard of evidence for each level"},
    {"G5", "corroboration by others"},
    {"G6", "measures that end and can be undone"},
    {"G7", "a rubric of severity"},
    {"G8", "mediation and arbitration"},
    {"G9", "legal review and proportionality"},
    {"G10", "signals given in public"},
    {"G11", "deceptive signals"},
    {"G12", "exit ramps"},
}};

std::string_view statementOf(std::string_view code) {
  const auto found =
      std::find_if(statements.begin(), statements.end(), [&](const Statement& each) { return each.code == code; });
  return found == statements.end() ? code : found->words;
}

ParameterScope scopeOf(ClaimRole role) {
  switch (role) {
    case ClaimRole::pair: return ParameterScope::tie;
    case ClaimRole::partners: return ParameterScope::member;
    case ClaimRole::coalition: return ParameterScope::coalition;
    case ClaimRole::everywhere: return ParameterScope::constant;
    default: return ParameterScope::actor;
  }
}

std::string whose(const Scenario& scenario, ClaimRole role) {
  const std::string& defender = scenario.actors[static_cast<std::size_t>(scenario.focusActor)].name;
  const std::string& challenger = scenario.actors[static_cast<std::size_t>(scenario.focusTarget)].name;
  switch (role) {
    case ClaimRole::defender: return " of " + defender;
    case ClaimRole::challenger: return " of " + challenger;
    case ClaimRole::challengerSide: return " of " + challenger + " and its groups";
    case ClaimRole::proxies: return " of the groups of " + challenger;
    case ClaimRole::states: return " of all states";
    case ClaimRole::pair: return " between " + defender + " and " + challenger;
    case ClaimRole::partners: return " of the partners of " + defender;
    case ClaimRole::coalition: return " of the coalition";
    case ClaimRole::organisations: return " of organisations";
    case ClaimRole::everywhere: break;
  }
  return "";
}

std::string amountText(const Parameter& parameter, LeverMode mode, double amount) {
  if (std::isnan(amount)) return "as it stands";
  if (mode == LeverMode::times) return "× " + shortFigureText(amount);
  const bool percent = parameter.unit == "probability";
  const double shown = percent ? amount * 100 : amount;
  const int decimals = percent ? std::max(0, parameter.decimals - 2) : parameter.whole ? 0 : parameter.decimals;
  const bool whole = amount == std::round(amount) && parameter.unit != "share";
  std::string text = fixedText(shown, whole ? 0 : decimals);
  if (mode == LeverMode::add && amount >= 0) text = "+" + text;
  return text;
}

// last: the number before it.
std::string unitText(const Parameter& parameter, LeverMode mode, double last) {
  if (mode == LeverMode::times || parameter.unit == "share" || parameter.unit.empty()) return "";
  if (parameter.unit == "probability") return mode == LeverMode::add ? " points" : " %";
  std::string unit(parameter.unit);
  if (last == 1 && unit.back() == 's' && unit.find(' ') == std::string::npos) unit.pop_back();
  return " " + unit;
}

std::string fromToText(const ClaimLever& lever) {
  const Parameter& parameter = *parameterOf(scopeOf(lever.role), lever.key);
  const std::string low = amountText(parameter, lever.mode, lever.low),
                    unit = unitText(parameter, lever.mode, lever.high);
  const std::string high = amountText(parameter, lever.mode, lever.high);
  return (low == high ? "held at " + high : low + " to " + high) + unit;
}

std::string articleText(char article, std::string_view codes) {
  std::string words;
  for (std::size_t at = 0; at < codes.size();) {
    const std::size_t end = std::min(codes.find(' ', at), codes.size());
    const std::string_view code = codes.substr(at, end - at);
    if (code[0] == article) words += (words.empty() ? "" : "; ") + std::string(statementOf(code));
    at = end + 1;
  }
  if (words.empty()) return "";
  return (article == 'A' ? "From the article on asymmetric capabilities: "
                         : "From the article on graduated answers: ") +
         words + ".";
}

}  // namespace

const Parameter* parameterOf(ParameterScope scope, std::string_view key) {
  for (const Parameter& parameter : parameters())
    if (parameter.scope == scope && parameter.key == key) return &parameter;
  return nullptr;
}

std::string inSentence(std::string_view label) {
  std::string words(label);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words;
}

ClaimUnit unitOf(ClaimOutcome outcome) {
  switch (outcome) {
    case ClaimOutcome::reachedRung4:
    case ClaimOutcome::reachedRung5:
    case ClaimOutcome::attemptsPerOpportunity:
    case ClaimOutcome::wrongPerAnswered:
    case ClaimOutcome::impunity: return {100, "%", "points"};
    case ClaimOutcome::ticksAtRung3:
    case ClaimOutcome::timeToAnswer: return {1, "days", "days"};
    case ClaimOutcome::attempts: return {1, "attempts", "attempts"};
    case ClaimOutcome::misreadings: return {1, "misreadings", "misreadings"};
    case ClaimOutcome::wrongTargets: return {1, "answers", "answers"};
    case ClaimOutcome::defenderCost: return {1, "of cost", "of cost"};
    case ClaimOutcome::damage: return {1, "of damage", "of damage"};
    case ClaimOutcome::misreadingsPerRaise: return {1, "a raise", "a raise"};
    case ClaimOutcome::defenderReputation:
    case ClaimOutcome::lowestCohesion: break;
  }
  return {1, "", ""};
}

std::string_view shortOutcome(ClaimOutcome outcome) {
  switch (outcome) {
    case ClaimOutcome::ticksAtRung3: return "days at rung 3 or above";
    case ClaimOutcome::reachedRung4: return "rung 4 or above";
    case ClaimOutcome::reachedRung5: return "rung 5 or above";
    case ClaimOutcome::attempts: return "attempts";
    case ClaimOutcome::attemptsPerOpportunity: return "attempts per opportunity";
    case ClaimOutcome::misreadings: return "misreadings";
    case ClaimOutcome::misreadingsPerRaise: return "misreadings per raise";
    case ClaimOutcome::wrongTargets: return "wrong targets";
    case ClaimOutcome::wrongPerAnswered: return "wrong targets per answer";
    case ClaimOutcome::impunity: return "unanswered cases";
    case ClaimOutcome::timeToAnswer: return "days to the answer";
    case ClaimOutcome::defenderCost: return "cost";
    case ClaimOutcome::damage: return "damage";
    case ClaimOutcome::defenderReputation: return "reputation";
    case ClaimOutcome::lowestCohesion: return "cohesion";
  }
  return "";
}

int decimalsFor(const ClaimUnit& unit, double size) {
  if (unit.factor == 100) return 1;
  const double shown = std::fabs(size);
  return shown >= 10 ? 1 : shown >= 1 ? 2 : 3;
}

std::string signedText(const ClaimUnit& unit, double value, int decimals) {
  const std::string text = fixedText(value * unit.factor, decimals);
  const bool nothing = text.find_first_not_of("0.,−") == std::string::npos;
  return (value > 0 && !nothing ? "+" : "") + text;
}

std::string effectText(const ClaimUnit& unit, double low, double high, double difference, double half) {
  const int decimals = decimalsFor(unit, std::max(std::fabs(low), std::fabs(high)));
  const auto figure = [&](double value) { return fixedText(value * unit.factor, decimals); };
  const auto word = [](std::string_view words) { return words.empty() ? "" : " " + std::string(words); };
  const bool same = unit.level == unit.difference;
  // As many decimals as its interval needs.
  const int needed = unit.factor == 100 || half >= .1 ? 1 : half >= .01 ? 2 : 3, fine = std::max(decimals, needed);
  return figure(low) + " → " + figure(high) + word(unit.level) + ", " + signedText(unit, difference, fine) + " ± " +
         fixedText(half * unit.factor, fine) + (same ? "" : word(unit.difference));
}

LeverWords leverWords(const Scenario& scenario, const ClaimLever& lever) {
  const Parameter& parameter = *parameterOf(scopeOf(lever.role), lever.key);
  return {inSentence(parameter.label) + whose(scenario, lever.role), fromToText(lever)};
}

std::string leversText(const Claim& claim) {
  // What is moved first; what is only held is told last.
  const auto moved = std::find_if(claim.levers.begin(), claim.levers.end(),
                                  [](const ClaimLever& lever) { return lever.low != lever.high; });
  const ClaimLever& first = moved == claim.levers.end() ? claim.levers.front() : *moved;
  std::string text = inSentence(parameterOf(scopeOf(first.role), first.key)->label) + " " + fromToText(first);
  if (claim.levers.size() > 1) text += " and " + std::to_string(claim.levers.size() - 1) + " more";
  return text;
}

std::string leversText(const Scenario& scenario, const Claim& claim) {
  std::string text;
  for (const ClaimLever& lever : claim.levers) {
    const LeverWords words = leverWords(scenario, lever);
    text += (text.empty() ? "" : "; ") + words.what + " " + words.fromTo;
  }
  return text;
}

std::string armText(const Scenario& scenario, const Claim& claim, ClaimArm arm) {
  std::string text;
  for (const ClaimLever& lever : claim.levers) {
    const double amount = arm == ClaimArm::low ? lever.low : lever.high;
    const Parameter& parameter = *parameterOf(scopeOf(lever.role), lever.key);
    text += (text.empty() ? "" : ", ") + leverWords(scenario, lever).what;
    if (std::isnan(amount))
      text += " as it stands";
    else
      text += (lever.mode == LeverMode::set ? " to " : " ") + amountText(parameter, lever.mode, amount) +
              unitText(parameter, lever.mode, amount);
  }
  return text;
}

std::string sourceText(std::string_view codes) {
  const std::string first = articleText('A', codes), second = articleText('G', codes);
  return first + (first.empty() || second.empty() ? "" : " ") + second;
}

std::string assumptionText(const Assumption& assumption) {
  const Parameter* parameter = parameterOf(assumption.scope, assumption.key);
  std::string words(parameter ? parameter->label : assumption.key);
  switch (assumption.mode) {
    case AssumptionMode::times: return words + ", times as set";
    case AssumptionMode::add: return words + ", more or less than set";
    case AssumptionMode::set:
    case AssumptionMode::keepRest: break;
  }
  return parameter && !parameter->unit.empty() && parameter->unit != "share"
             ? words + ", " + std::string(parameter->unit)
             : words;
}

double assumptionNow(const Scenario& scenario, const Assumption& assumption) {
  if (assumption.mode == AssumptionMode::times) return 1;
  if (assumption.mode == AssumptionMode::add) return 0;
  for (const ParameterAddress& address : addresses(scenario)) {
    if (address.parameter->scope != assumption.scope || address.parameter->key != assumption.key) continue;
    const bool anywhere = address.first < 0;
    const bool here =
        address.first == scenario.focusActor && (address.second < 0 || address.second == scenario.focusTarget);
    if (anywhere || here) return valueAt(scenario, address);
  }
  return std::nan("");
}

}  // namespace firebreak::web
