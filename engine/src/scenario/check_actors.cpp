#include <algorithm>
#include <map>

#include "base/index.h"
#include "scenario/check.h"
#include "scenario/registry_table.h"
#include "scenario/text.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

constexpr std::size_t maxNameBytes = 80;
constexpr std::size_t maxNoteBytes = 2'000;

std::string pointerOf(const Places& places, ActorIndex i) {
  return "/actors/" + std::to_string(places.actors.empty() ? i : places.actors[ix(i)]);
}

bool isActorId(std::string_view id) {
  const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const auto isPart = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
  return !id.empty() && id.size() <= 32 && isLetter(id[0]) && std::all_of(id.begin(), id.end(), isPart);
}

void checkLooks(const Actor& actor, const std::string& pointer, std::vector<Issue>& issues) {
  checkText(actor.name, pointer + "/name", maxNameBytes, true, issues);
  checkText(actor.note, pointer + "/note", maxNoteBytes, false, issues);
  const int characters = characterCount(actor.letter);
  if (characters < 1 || characters > 2) {
    issues.push_back({.pointer = pointer + "/letter",
                      .rule = "wrong-length",
                      .found = inQuotes(actor.letter),
                      .expected = "one or two characters"});
  } else {
    checkText(actor.letter, pointer + "/letter", 8, true, issues);
  }
  if (std::find(colourWords.begin(), colourWords.end(), actor.colour) == colourWords.end()) {
    issues.push_back({.pointer = pointer + "/colour",
                      .rule = "unknown-word",
                      .found = inQuotes(actor.colour),
                      .expected = "an actor colour: A, B, C, D, N, F, M or H"});
  }
  if (!actor.placed) return;
  if (actor.x >= 0 && actor.x <= 1 && actor.y >= 0 && actor.y <= 1) return;
  issues.push_back({.pointer = pointer + "/place",
                    .rule = "out-of-range",
                    .found = decimal(actor.x) + ", " + decimal(actor.y),
                    .expected = "two numbers from 0 to 1"});
}

void checkLadder(const Actor& actor, const Parameter& parameter, const std::string& pointer,
                 std::vector<Issue>& issues) {
  const auto& values = rungsOf(actor.ladder, parameter);
  for (int rung = 1; rung < rungCount; ++rung) {
    Issue issue = valueIssue(parameter, values[ix(rung)]);
    if (!issue.rule.empty()) {
      issue.pointer = pointer + "/" + std::to_string(rung);
      issues.push_back(std::move(issue));
    } else if (rung > 1 && values[ix(rung)] < values[ix(rung - 1)]) {
      issues.push_back({.pointer = pointer,
                        .rule = "ladder-order",
                        .found = decimal(values[ix(rung)]) + " for rung " + std::to_string(rung) + ", " +
                                 decimal(values[ix(rung - 1)]) + " for rung " + std::to_string(rung - 1),
                        .expected = "values that do not fall from rung to rung",
                        .hint = "rungs that are not given keep their defaults"});
    }
  }
}

void checkParameters(const Actor& actor, const std::string& pointer, std::vector<Issue>& issues) {
  for (const Parameter& parameter : parameters()) {
    const std::string here = pointer + "/" + std::string(parameter.key);
    if (parameter.scope == ParameterScope::ladder && actor.kind == ActorKind::state) {
      checkLadder(actor, parameter, here, issues);
    }
    if (parameter.scope != ParameterScope::actor || !appliesTo(parameter, actor.kind)) continue;
    Issue issue = valueIssue(parameter, valueOf(actor, parameter));
    if (issue.rule.empty()) continue;
    issue.pointer = here;
    issues.push_back(std::move(issue));
  }
}

void checkSponsor(const Scenario& scenario, const Actor& actor, const std::string& pointer,
                  std::vector<Issue>& issues) {
  const bool hasState = actor.sponsor >= 0 && actor.sponsor < scenario.stateCount;
  if (actor.kind != ActorKind::proxy && actor.harboured) {
    issues.push_back({.pointer = pointer + "/harboured",
                      .rule = "wrong-kind",
                      .found = "true",
                      .expected = "only a proxy that is harboured"});
  }
  if (actor.kind == ActorKind::proxy ? hasState : actor.sponsor == -1) return;
  issues.push_back({.pointer = pointer + "/sponsor",
                    .rule = "wrong-sponsor",
                    .found = actor.sponsor == -1 ? "no sponsor" : "a sponsor",
                    .expected = actor.kind == ActorKind::proxy ? "the id of a state" : "a sponsor only for proxies"});
}

void checkIds(const Scenario& scenario, const Places& places, std::vector<Issue>& issues) {
  std::map<std::string_view, ActorIndex> first;
  for (ActorIndex i = 0; i < scenario.actorCount(); ++i) {
    const std::string& id = scenario.actors[ix(i)].id;
    const std::string pointer = pointerOf(places, i) + "/id";
    if (!isActorId(id) || id == crimeWord) {
      issues.push_back({.pointer = pointer,
                        .rule = "wrong-id",
                        .found = inQuotes(id),
                        .expected = "a letter, then letters, digits, \"_\" or \"-\", at most 32, and not \"crime\""});
      continue;
    }
    const auto [earlier, isNew] = first.emplace(id, i);
    if (isNew) continue;
    issues.push_back({.pointer = pointer,
                      .rule = "duplicate-id",
                      .found = inQuotes(id),
                      .expected = "an id that no other actor has",
                      .hint = "it is also the id of " + pointerOf(places, earlier->second)});
  }
}

}  // namespace

void checkActors(const Scenario& scenario, const Places& places, std::vector<Issue>& issues) {
  const int count = scenario.actorCount();
  if (scenario.stateCount < 2 || count > maxActors) {
    issues.push_back({.pointer = "/actors",
                      .rule = count > maxActors ? "too-many" : "too-few-states",
                      .found = count > maxActors ? "more than " + std::to_string(maxActors) + " actors"
                                                 : std::to_string(scenario.stateCount) +
                                                       (scenario.stateCount == 1 ? " state" : " states"),
                      .expected = "from 2 states to " + std::to_string(maxActors) + " actors"});
  }
  checkIds(scenario, places, issues);
  for (ActorIndex i = 0; i < count; ++i) {
    const Actor& actor = scenario.actors[ix(i)];
    const std::string pointer = pointerOf(places, i);
    if ((actor.kind == ActorKind::state) != (i < scenario.stateCount)) {
      issues.push_back({.pointer = pointer,
                        .rule = "states-first",
                        .found = std::string(actorKindWords[ix(static_cast<int>(actor.kind))]),
                        .expected = "states before proxies and organisations"});
    }
    checkLooks(actor, pointer, issues);
    checkParameters(actor, pointer, issues);
    checkSponsor(scenario, actor, pointer, issues);
  }
}

}  // namespace firebreak
