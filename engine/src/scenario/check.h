#pragma once
// The rules of a sound scenario, told where each thing stands in its document.

#include <vector>

#include "engine/scenario.h"

namespace firebreak {

// Positions in the document, by index in the scenario; an empty list means: the same. A reader sorts what a document
// may list in any order.
struct Places {
  std::vector<int> actors, members, incidents, moves, changes, history;
};

// Every rule broken, without lines. validate() is check() without places.
std::vector<Issue> check(const Scenario& scenario, const Places& places);

// Parts of check(), one file each.
void checkActors(const Scenario& scenario, const Places& places, std::vector<Issue>& issues);
void checkTies(const Scenario& scenario, const Places& places, std::vector<Issue>& issues);
void checkScript(const Scenario& scenario, const Places& places, std::vector<Issue>& issues);

// Text for people: well-formed UTF-8, no control characters but line feeds, at most maxBytes; required: not empty.
void checkText(const std::string& text, const std::string& pointer, std::size_t maxBytes, bool required,
               std::vector<Issue>& issues);

// Limits on how much work a scenario may ask for, so that no document can make a run hang.
constexpr int maxHostileTies = 240;         // ties with reactivity: the escalation number grows with their third power
constexpr double maxTieDays = 2'000'000;    // states² × ticks
constexpr double maxCaseWork = 20'000'000;  // expected cases × days open × hypotheses
constexpr int maxChangeDays = 100;          // days on which parameters change: each needs a model of its own

}  // namespace firebreak
