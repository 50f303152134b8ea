#pragma once
// Where each parameter of the registry lives. The table itself is registry_table.cpp.

#include <array>
#include <cassert>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/registry.h"

namespace firebreak {

constexpr std::size_t parameterCount = 120;

using LadderField = std::array<double, rungCount> Ladder::*;

// The member that holds the value; monostate for opportunities, which are a matrix.
using Accessor = std::variant<std::monostate, double Actor::*, LadderField, double Tie::*, double CoalitionMember::*,
                              double Coalition::*, double Constants::*, double Scenario::*>;

// In the order of parameters().
std::span<const Accessor> accessors();

// By scope and key, null if there is none.
const Parameter* parameterNamed(ParameterScope scope, std::string_view key);

// The keys of a scope, in registry order.
std::vector<std::string_view> keysOf(ParameterScope scope);

// True if actors of this kind have the parameter. Scopes actor and ladder only.
bool appliesTo(const Parameter& parameter, ActorKind kind);

// The field of the owner that the parameter names; the parameter's scope must be the owner's.
template <class Field>
Field fieldOf(const Parameter& parameter) {
  const Field* field = std::get_if<Field>(&accessors()[static_cast<std::size_t>(&parameter - parameters().data())]);
  assert(field != nullptr);
  return *field;
}

inline double& valueOf(Actor& actor, const Parameter& p) {
  return actor.*fieldOf<double Actor::*>(p);
}
inline double valueOf(const Actor& actor, const Parameter& p) {
  return actor.*fieldOf<double Actor::*>(p);
}
inline auto& rungsOf(Ladder& ladder, const Parameter& p) {
  return ladder.*fieldOf<LadderField>(p);
}
inline const auto& rungsOf(const Ladder& ladder, const Parameter& p) {
  return ladder.*fieldOf<LadderField>(p);
}
inline double& valueOf(Tie& tie, const Parameter& p) {
  return tie.*fieldOf<double Tie::*>(p);
}
inline double valueOf(const Tie& tie, const Parameter& p) {
  return tie.*fieldOf<double Tie::*>(p);
}
inline double& valueOf(CoalitionMember& m, const Parameter& p) {
  return m.*fieldOf<double CoalitionMember::*>(p);
}
inline double valueOf(const CoalitionMember& m, const Parameter& p) {
  return m.*fieldOf<double CoalitionMember::*>(p);
}
inline double& valueOf(Coalition& c, const Parameter& p) {
  return c.*fieldOf<double Coalition::*>(p);
}
inline double valueOf(const Coalition& c, const Parameter& p) {
  return c.*fieldOf<double Coalition::*>(p);
}
inline double& valueOf(Constants& c, const Parameter& p) {
  return c.*fieldOf<double Constants::*>(p);
}
inline double valueOf(const Constants& c, const Parameter& p) {
  return c.*fieldOf<double Constants::*>(p);
}
inline double& valueOf(Scenario& s, const Parameter& p) {
  return s.*fieldOf<double Scenario::*>(p);
}
inline double valueOf(const Scenario& s, const Parameter& p) {
  return s.*fieldOf<double Scenario::*>(p);
}

// What keeps the value from being right, whatever stands beside it: not finite, out of range, not whole. Without
// pointer and line; rule is empty if all is well.
Issue valueIssue(const Parameter& parameter, double value);

// "a number from 0 to 1", "a whole number from 1 to 30".
std::string expectationOf(const Parameter& parameter);

// False for organisations, oneself and the own sponsor: between them there are no opportunities.
bool mayAttack(const Scenario& scenario, ActorIndex attacker, ActorIndex target);

}  // namespace firebreak
