#pragma once
// A scenario while its document is being read: what has been understood so far, and where it stood.

#include "scenario/check.h"
#include "scenario/reading.h"

namespace firebreak {

struct Draft {
  Reader reader;
  Scenario scenario;
  Places places;

  // A string that is the id of an actor: its index, or -1 with an issue. States only, if asked for.
  ActorIndex actor(const Value& value, bool stateOnly = false);
  // The member of an object, which must be there.
  ActorIndex actorAt(const Value& object, std::string_view key, bool stateOnly = false);
  // "A>B": false with an issue unless both ids are known.
  bool pair(const Value& value, std::string_view text, ActorIndex& first, ActorIndex& second);
  // "tick" or "date" of an object, one of them: false with an issue.
  bool tick(const Value& object, int& tick);
};

void parseActors(Draft& draft, const Value& root);
void parseTies(Draft& draft, const Value& root);  // ties and opportunities
void parseCoalition(Draft& draft, const Value& root);
void parseScript(Draft& draft, const Value& root);  // script and history

}  // namespace firebreak
