#pragma once
// What the outcomes of outcomeNames() are called, and what kind of number each is.

#include <cstddef>
#include <span>
#include <string_view>

#include "engine/ensemble.h"

namespace firebreak::web {

enum class OutcomeKind { share, number };  // a share is 0–1: per cent, and its changes points; else a mean of runs

struct OutcomeWords {
  std::string_view name = "";   // of outcomeNames()
  std::string_view label = "";  // sentence case: "Reach rung 5 or above"
  OutcomeKind kind = OutcomeKind::number;
};

// All of them, in the order in which people should meet them.
std::span<const OutcomeWords> outcomeWords();
// By index into outcomeNames().
const OutcomeWords& outcomeWords(std::size_t outcome);
// Index into outcomeNames(); their count if there is no such outcome.
std::size_t outcomeNamed(std::string_view name);

// Half of the 95 % interval.
double halfInterval(const Moments& moments);

}  // namespace firebreak::web
