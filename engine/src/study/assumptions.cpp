// The space of assumptions of docs/model.md 11.1 and settings drawn from it.
#include "engine/assumptions.h"

#include <algorithm>

#include "study/latin_hypercube.h"

namespace firebreak {
namespace {

using Scope = ParameterScope;
constexpr AssumptionMode set = AssumptionMode::set, times = AssumptionMode::times, add = AssumptionMode::add;

constexpr std::array<Assumption, assumptionCount> table = {{
    {"ψ_a", Scope::constant, "blameGain", set, .15, .38, .05, .6},
    {"k", Scope::tie, "reactivity", times, .7, 1.3, 0, 3},
    {"f", Scope::tie, "decay", AssumptionMode::keepRest, .02, .045, .005, .2},
    {"g", Scope::tie, "grievance", times, .7, 1.3, 0, 3},
    {"μ₀", Scope::constant, "evidenceRate", set, .07, .3, .02, .5},
    {"σ₀", Scope::constant, "assessmentNoise", set, 2, 12, 0, 20},
    {"Λ", Scope::constant, "rationality", set, .3, 1, .1, 2},
    {"b", Scope::actor, "attributionBias", set, 0, 1.5, 0, 1.5},
    {"σ_d", Scope::constant, "moodNoise", set, 4, 9, 2, 12},
    {"p₀", Scope::constant, "misreading", set, .2, .9, 0, 1},
    {"χ", Scope::actor, "proportionalityCap", set, 1, 2, 1, 2},
    {"λ", Scope::opportunity, "opportunity", times, .5, 1.8, 0, 1},
    {"bg", Scope::constant, "crimeRate", set, .006, .05, 0, .1},
    {"R", Scope::actor, "resolve", add, -.25, .25, .1, .98},
    {"τ", Scope::actor, "riskTolerance", add, -.25, .25, .02, .95},
    {"κ", Scope::actor, "redLineClarity", add, -.25, .35, .05, .95},
    {"ch", Scope::tie, "channel", add, -.3, .4, .02, .98},
    {"π", Scope::actor, "preparedness", add, -.3, .4, .05, .95},
    {"ρ", Scope::actor, "resilience", add, -.25, .35, .05, .95},
    {"a", Scope::actor, "attribution", add, -.25, .2, .1, .95},
    {"h", Scope::actor, "stealth", add, -.25, .25, .05, .9},
    {"aud", Scope::actor, "audienceCost", set, .1, .8, 0, 1},
    {"ℓ", Scope::actor, "declaredLine", set, 20, 45, 0, 100},
    {"h_s", Scope::constant, "punishmentWeight", set, .5, 2, 0, 4},
}};

double moved(const Assumption& assumption, double amount, double value) {
  switch (assumption.mode) {
    case AssumptionMode::set:
    case AssumptionMode::keepRest: return amount;
    case AssumptionMode::times: return value * amount;
    case AssumptionMode::add: return value + amount;
  }
  return value;
}

// Ties without hostility are nobody's crisis; what is scaled must be there.
bool isVaried(const Scenario& scenario, const Assumption& assumption, const ParameterAddress& address) {
  const bool scaled = assumption.mode == AssumptionMode::times || assumption.mode == AssumptionMode::keepRest;
  if (assumption.scope == Scope::tie && scaled) return scenario.tie(address.first, address.second).reactivity > 0;
  return !scaled || valueAt(scenario, address) > 0;
}

void apply(Scenario& scenario, const Assumption& assumption, double amount, const ParameterAddress& address) {
  const double before = valueAt(scenario, address);
  const double after = std::clamp(moved(assumption, amount, before), assumption.least, assumption.most);
  setParameter(scenario, pathOf(scenario, address), after);
  if (assumption.mode != AssumptionMode::keepRest) return;
  double& grievance = scenario.tie(address.first, address.second).grievance;
  grievance = std::min(3.0, grievance * after / before);
}

}  // namespace

std::span<const Assumption, assumptionCount> assumptions() {
  return table;
}

std::vector<AssumptionSetting> latinHypercube(std::uint64_t seed, int count) {
  const DesignDraws draws(seed, DesignPurpose::assumptions);
  std::vector<AssumptionSetting> settings(static_cast<std::size_t>(std::max(count, 0)));
  for (std::size_t a = 0; a < assumptionCount; ++a) {
    const std::vector<double> shares = latinShares(draws, a, settings.size());
    for (std::size_t i = 0; i < settings.size(); ++i)
      settings[i][a] = table[a].minimum + shares[i] * (table[a].maximum - table[a].minimum);
  }
  return settings;
}

Scenario withAssumptions(Scenario scenario, const AssumptionSetting& setting) {
  const std::vector<ParameterAddress> all = addresses(scenario);
  for (std::size_t a = 0; a < assumptionCount; ++a) {
    for (const ParameterAddress& address : all) {
      const bool same = address.parameter->scope == table[a].scope && address.parameter->key == table[a].key;
      if (same && isVaried(scenario, table[a], address)) apply(scenario, table[a], setting[a], address);
    }
  }
  return scenario;
}

}  // namespace firebreak
