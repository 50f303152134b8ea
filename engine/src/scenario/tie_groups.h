#pragma once
// Ties that share their numbers, gathered into as few lines of a document as a person would write.

#include <vector>

#include "engine/scenario.h"

namespace firebreak {

struct TieGroup {
  enum class Form {
    among,    // every two states of `from`, both ways
    between,  // each of `from` and each of `to`, both ways
    oneWay,   // from each of `from` to each of `to`
  };
  Form form = Form::oneWay;
  std::vector<ActorIndex> from, to;
  Tie tie;
};

// Every tie that differs from the unlisted one, each once; in the order of their first states.
std::vector<TieGroup> tieGroups(const Scenario& scenario);

}  // namespace firebreak
