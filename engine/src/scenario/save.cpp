// A scenario as a document of format v1. What equals its default is left out, so that a file shows what is particular.

#include <algorithm>

#include "base/index.h"
#include "scenario/json_writer.h"
#include "scenario/registry_table.h"
#include "scenario/save_script.h"
#include "scenario/tie_groups.h"
#include "scenario/vocabulary.h"

namespace firebreak {

namespace {

using Layout = JsonWriter::Layout;

void saveText(JsonWriter& json, std::string_view key, const std::string& text) {
  if (!text.empty()) json.member(key, text);
}

void saveNumber(JsonWriter& json, std::string_view key, double value, double fallback) {
  if (value != fallback) json.member(key, value);
}

// Each parameter of a scope that differs from the default owner.
template <class Owner>
void saveFields(JsonWriter& json, ParameterScope scope, const Owner& owner) {
  const Owner standard{};
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope != scope) continue;
    saveNumber(json, parameter.key, valueOf(owner, parameter), valueOf(standard, parameter));
  }
}

void saveHead(JsonWriter& json, const Scenario& scenario) {
  json.member("format", formatName);
  json.member("id", scenario.id);
  json.member("title", scenario.title);
  saveText(json, "summary", scenario.summary);
  saveText(json, "description", scenario.description);
  saveText(json, "assumptions", scenario.assumptions);
  if (!scenario.sources.empty()) {
    json.strings("sources", {scenario.sources.begin(), scenario.sources.end()}, Layout::block);
  }
  saveText(json, "startDate", scenario.startDate);
  json.member("fictional", scenario.fictional);
  json.member("ticks", scenario.ticks);
  json.key("seed");
  json.integer(static_cast<long long>(scenario.seed));
  json.member("focus",
              scenario.actors[ix(scenario.focusActor)].id + ">" + scenario.actors[ix(scenario.focusTarget)].id);
  if (scenario.dynamics != Dynamics::full)
    json.member("dynamics", dynamicsWords[ix(static_cast<int>(scenario.dynamics))]);
  saveNumber(json, "linearGain", scenario.linearGain, 1);
  if (scenario.rubric != RubricKind::project) json.member("rubric", rubricWords[ix(static_cast<int>(scenario.rubric))]);
}

void saveLadder(JsonWriter& json, const Parameter& parameter, const Ladder& ladder) {
  const Ladder standard;
  const auto& values = rungsOf(ladder, parameter);
  const auto& defaults = rungsOf(standard, parameter);
  if (std::equal(values.begin() + 1, values.end(), defaults.begin() + 1)) return;
  json.key(parameter.key);
  json.openObject(Layout::inlined);
  for (int rung = 1; rung < rungCount; ++rung) {
    saveNumber(json, std::to_string(rung), values[ix(rung)], defaults[ix(rung)]);
  }
  json.close();
}

void saveActor(JsonWriter& json, const Scenario& scenario, const Actor& actor) {
  json.openObject();
  json.member("id", actor.id);
  json.member("name", actor.name);
  if (actor.kind != ActorKind::state) json.member("kind", actorKindWords[ix(static_cast<int>(actor.kind))]);
  if (actor.kind == ActorKind::proxy) json.member("sponsor", scenario.actors[ix(actor.sponsor)].id);
  if (actor.harboured) json.member("harboured", true);
  json.member("letter", actor.letter);
  json.member("colour", actor.colour);
  if (actor.placed) {
    json.key("place");
    json.openArray(Layout::inlined);
    json.number(actor.x);
    json.number(actor.y);
    json.close();
  }
  saveText(json, "note", actor.note);

  const Actor standard;
  for (const Parameter& parameter : parameters()) {
    if (parameter.scope == ParameterScope::ladder && actor.kind == ActorKind::state) {
      saveLadder(json, parameter, actor.ladder);
    } else if (parameter.scope == ParameterScope::actor && appliesTo(parameter, actor.kind)) {
      saveNumber(json, parameter.key, valueOf(actor, parameter), valueOf(standard, parameter));
    }
  }
  json.close();
}

// One id alone, several as an array.
void saveIds(JsonWriter& json, const Scenario& scenario, const std::vector<ActorIndex>& states) {
  const bool several = states.size() > 1;
  if (several) json.openArray(Layout::inlined);
  for (ActorIndex state : states)
    json.text(scenario.actors[ix(state)].id);
  if (several) json.close();
}

void saveTies(JsonWriter& json, const Scenario& scenario) {
  const std::vector<TieGroup> groups = tieGroups(scenario);
  if (groups.empty()) return;
  json.key("ties");
  json.openArray();
  for (const TieGroup& group : groups) {
    json.openObject(Layout::inlined);
    switch (group.form) {
      case TieGroup::Form::among:
        json.key("among");
        saveIds(json, scenario, group.from);
        break;
      case TieGroup::Form::between:
        json.key("between");
        json.openArray(Layout::inlined);
        saveIds(json, scenario, group.from);
        saveIds(json, scenario, group.to);
        json.close();
        break;
      case TieGroup::Form::oneWay:
        json.key("from");
        saveIds(json, scenario, group.from);
        json.key("to");
        saveIds(json, scenario, group.to);
        break;
    }
    saveFields(json, ParameterScope::tie, group.tie);
    json.close();
  }
  json.close();
}

void saveOpportunities(JsonWriter& json, const Scenario& scenario) {
  const auto isPositive = [](double rate) { return rate > 0; };
  if (std::none_of(scenario.opportunity.begin(), scenario.opportunity.end(), isPositive)) return;
  json.key("opportunities");
  json.openObject();
  for (ActorIndex attacker = 0; attacker < scenario.actorCount(); ++attacker) {
    for (ActorIndex target = 0; target < scenario.stateCount; ++target) {
      const double rate = scenario.opportunityRate(attacker, target);
      if (rate > 0) json.member(scenario.actors[ix(attacker)].id + ">" + scenario.actors[ix(target)].id, rate);
    }
  }
  json.close();
}

void saveCoalition(JsonWriter& json, const Scenario& scenario) {
  const Coalition& coalition = scenario.coalition;
  if (coalition.members.empty()) return;
  json.key("coalition");
  json.openObject();
  saveText(json, "name", coalition.name);
  saveFields(json, ParameterScope::coalition, coalition);
  json.key("members");
  json.openArray();
  for (const CoalitionMember& member : coalition.members) {
    json.openObject(Layout::inlined);
    json.member("actor", scenario.actors[ix(member.actor)].id);
    saveFields(json, ParameterScope::member, member);
    json.close();
  }
  json.close();
  json.close();
}

void saveConstants(JsonWriter& json, const Scenario& scenario) {
  JsonWriter probe;
  probe.openObject();
  saveFields(probe, ParameterScope::constant, scenario.constants);
  probe.close();
  if (std::move(probe).finish() == "{}\n") return;
  json.key("constants");
  json.openObject();
  saveFields(json, ParameterScope::constant, scenario.constants);
  json.close();
}

}  // namespace

std::string saveScenario(const Scenario& scenario) {
  JsonWriter json;
  json.openObject();
  saveHead(json, scenario);
  json.key("actors");
  json.openArray();
  for (const Actor& actor : scenario.actors)
    saveActor(json, scenario, actor);
  json.close();
  saveTies(json, scenario);
  saveOpportunities(json, scenario);
  saveCoalition(json, scenario);
  saveConstants(json, scenario);
  saveScript(json, scenario);
  saveHistory(json, scenario);
  json.close();
  return std::move(json).finish();
}

}  // namespace firebreak
