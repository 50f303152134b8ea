#include <algorithm>

#include "base/index.h"
#include "scenario/draft.h"
#include "scenario/registry_table.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

// An actor as it stands in the document; the sponsor is an id until all ids are known.
struct ActorEntry {
  Actor actor;
  int position = 0;
  std::optional<Value> sponsor;
};

std::vector<std::string_view> keysFor(ActorKind kind) {
  std::vector<std::string_view> keys = {"id", "name", "kind", "letter", "colour", "note", "place"};
  if (kind == ActorKind::proxy) keys.insert(keys.end(), {"sponsor", "harboured"});
  for (const Parameter& parameter : parameters()) {
    const bool here = parameter.scope == ParameterScope::actor || parameter.scope == ParameterScope::ladder;
    if (here && appliesTo(parameter, kind)) keys.push_back(parameter.key);
  }
  return keys;
}

// {"3": 40, "4": 52}: what is not given keeps its default.
void parseRungs(Reader& reader, const Value& value, const Parameter& parameter, Ladder& ladder) {
  if (!reader.isObject(value, "rungs \"1\" to \"7\" with their values")) return;
  constexpr std::string_view rungs[] = {"1", "2", "3", "4", "5", "6", "7"};
  reader.allowOnly(value, rungs);
  for (int rung = 1; rung < rungCount; ++rung) {
    const std::optional<Value> given = reader.member(value, rungs[rung - 1]);
    if (given) reader.parameter(*given, parameter, rungsOf(ladder, parameter)[ix(rung)]);
  }
}

void parseParameters(Reader& reader, const Value& entry, Actor& actor) {
  for (const Parameter& parameter : parameters()) {
    const bool single = parameter.scope == ParameterScope::actor;
    if ((!single && parameter.scope != ParameterScope::ladder) || !appliesTo(parameter, actor.kind)) continue;
    const std::optional<Value> value = reader.member(entry, parameter.key);
    if (!value) continue;
    if (single)
      reader.parameter(*value, parameter, valueOf(actor, parameter));
    else
      parseRungs(reader, *value, parameter, actor.ladder);
  }
}

void parsePlace(Reader& reader, const Value& entry, Actor& actor) {
  const std::optional<Value> place = reader.member(entry, "place");
  if (!place) return;
  if (place->node->kind != NodeKind::array || place->node->children.size() != 2) {
    reader.report(*place, "wrong-type", "an array of two numbers from 0 to 1: from left to right, from top to bottom");
    return;
  }
  const bool readX = reader.number(place->item(0), 0, 1, false, actor.x);
  const bool readY = reader.number(place->item(1), 0, 1, false, actor.y);
  actor.placed = readX && readY;
}

// What a document may leave out and the page still needs.
void fillIn(Actor& actor) {
  if (actor.name.empty()) actor.name = actor.id;
  if (actor.letter.empty()) actor.letter = std::string(firstCharacter(actor.name));
  if (actor.colour.empty()) actor.colour = actor.kind == ActorKind::organisation ? "M" : "H";
}

ActorEntry parseActor(Reader& reader, const Value& entry) {
  ActorEntry parsed;
  Actor& actor = parsed.actor;
  if (!reader.isObject(entry, "an actor")) return parsed;

  if (const std::optional<Value> kind = reader.member(entry, "kind")) {
    actor.kind = static_cast<ActorKind>(std::max(0, reader.choice(*kind, actorKindWords, "the kind of an actor")));
  }
  // An organisation attacks nobody.
  if (actor.kind == ActorKind::organisation) actor.offence = 0;

  reader.allowOnly(entry, keysFor(actor.kind));
  reader.text(entry, "id", actor.id, "an id: a letter, then letters, digits, \"_\" or \"-\"");
  reader.text(entry, "name", actor.name, "a name for people");
  reader.text(entry, "letter", actor.letter);
  reader.text(entry, "colour", actor.colour);
  reader.text(entry, "note", actor.note);
  parsePlace(reader, entry, actor);
  if (actor.kind == ActorKind::proxy) {
    parsed.sponsor = reader.member(entry, "sponsor", "the id of a state");
    reader.flag(entry, "harboured", actor.harboured);
  }
  parseParameters(reader, entry, actor);
  fillIn(actor);
  return parsed;
}

}  // namespace

void parseActors(Draft& draft, const Value& root) {
  const std::optional<Value> list = draft.reader.member(root, "actors", "an array of actors, states first");
  if (!list || !draft.reader.isArray(*list, "actors, states first")) return;

  std::vector<ActorEntry> entries;
  bool othersSeen = false;
  for (std::size_t i = 0; i < list->node->children.size() && i < ix(maxActors) + 1; ++i) {
    const Value value = list->item(i);
    ActorEntry entry = parseActor(draft.reader, value);
    entry.position = static_cast<int>(i);
    const bool isState = entry.actor.kind == ActorKind::state;
    if (isState && othersSeen) {
      draft.reader.report(value, "states-first", "states before proxies and organisations", "move this state up");
    }
    othersSeen = othersSeen || !isState;
    entries.push_back(std::move(entry));
  }

  // In the right order from here on, whatever the document said.
  const auto isState = [](const ActorEntry& entry) { return entry.actor.kind == ActorKind::state; };
  const auto firstOther = std::stable_partition(entries.begin(), entries.end(), isState);
  draft.scenario.stateCount = static_cast<int>(firstOther - entries.begin());
  for (ActorEntry& entry : entries) {
    draft.scenario.actors.push_back(entry.actor);
    draft.places.actors.push_back(entry.position);
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].sponsor) draft.scenario.actors[i].sponsor = draft.actor(*entries[i].sponsor, true);
  }
}

}  // namespace firebreak
