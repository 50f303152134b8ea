#pragma once
// What happened on a day of a trace, without the numbers behind it: what two runs have in common until they part.

#include <array>
#include <tuple>
#include <vector>

#include "engine/trace.h"

namespace firebreak {

// In the order of the steps.
enum class FactKind {
  change,
  chance,
  hidden,
  incident,
  exposure,
  vote,
  mandate,
  close,
  review,
  signal,
  ally,
  offer,
  relapse,
  shelter
};

struct Fact {
  FactKind kind = FactKind::change;
  ActorIndex actor = -1, toward = -1;
  CaseNumber number = -1;
  int record = -1;                   // index into the vector of its kind
  std::array<int, 12> content = {};  // everything about it that is not a measured number

  // What it speaks of: the same in two runs, however it turned out.
  auto subject() const { return std::tuple(kind, actor, toward, number); }
};

// By subject, then as recorded.
std::vector<Fact> factsOf(const DayRecord& day);

// The first subject of which two days tell otherwise; null on the side that has nothing of it, both null where they
// tell the same.
struct FactPair {
  const Fact *first = nullptr, *second = nullptr;
  bool found() const { return first || second; }
  const Fact& any() const { return first ? *first : *second; }
};
FactPair firstDifference(const std::vector<Fact>& first, const std::vector<Fact>& second);

std::string_view factKindName(FactKind kind);  // "review"

}  // namespace firebreak
