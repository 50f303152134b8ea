#include "web/api_state.h"

#include <array>
#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/signature.h"
#include "web/api_claims.h"
#include "web/api_compare.h"

namespace firebreak::web {
namespace {

using Json = nlohmann::ordered_json;

// In the order of Screen.
constexpr std::array<std::string_view, 3> screens = {"explore", "futures", "claims"};

std::string tieName(const Scenario& scenario, ActorIndex i, ActorIndex k) {
  return scenario.actors[static_cast<std::size_t>(i)].id + ">" + scenario.actors[static_cast<std::size_t>(k)].id;
}

// The rung of every tie on every day: days[d] is the rung after day d.
Json rungHistory(const Scenario& scenario, const Trace& trace) {
  Json all = Json::object();
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      const std::size_t tie = scenario.tieIndex(i, k);
      if (i == k || scenario.ties[tie].reactivity <= 0) continue;
      Json days = Json::array();
      for (std::size_t d = 1; d < trace.states.size(); ++d)
        days.push_back(trace.states[d].posture[tie]);
      all[tieName(scenario, i, k)] = std::move(days);
    }
  }
  return all;
}

Json tiesNow(const Scenario& scenario, const WorldState& state) {
  Json all = Json::object();
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      const std::size_t tie = scenario.tieIndex(i, k);
      if (i == k || scenario.ties[tie].reactivity <= 0) continue;
      all[tieName(scenario, i, k)] = {{"tension", state.tension[tie]}, {"rung", state.posture[tie]}};
    }
  }
  return all;
}

// Over all ties, as the ensemble command prints them.
Json peakShares(const Ensemble* ensemble) {
  Json shares = Json::array();
  for (std::size_t r = 0; ensemble && ensemble->runs() > 0 && r < rungCount; ++r)
    shares.push_back(static_cast<double>(ensemble->peaks()[r]) / static_cast<double>(ensemble->runs()));
  return shares;
}

// What the futures screen finds out beside the ensembles: runs made and planned.
Json studiesJson(const FuturesDesk& desk) {
  const auto progress = [](const Experiment* study) -> Json {
    if (!study) return nullptr;
    return {{"runs", study->runsTaken()}, {"of", study->runsPlanned()}};
  };
  return {{"outcome", desk.choice().outcome},     {"sweep", desk.choice().sweep},
          {"mapX", desk.choice().mapX},           {"mapY", desk.choice().mapY},
          {"searching", desk.choice().searching}, {"tornado", progress(desk.tornado())},
          {"morris", progress(desk.morris())},    {"sweepRuns", progress(desk.sweep())},
          {"map", progress(desk.map())},          {"search", progress(desk.search())}};
}

Json futuresJson(const Futures& futures) {
  Json stops = Json::array(), before = Json::array();
  for (int r = 0; r < rungCount; ++r) {
    stops.push_back(futures.stopShare(r));
    before.push_back(futures.baselineStopShare(r));
  }
  const Moments bad = futures.reach(5);
  return {{"runs", futures.runs()},
          {"stopShares", std::move(stops)},
          {"baselineStopShares", std::move(before)},
          {"baselineRuns", futures.baselineRuns()},
          {"peakShares", peakShares(futures.variant())},
          {"baselinePeakShares", peakShares(futures.baseline())},
          {"reachRung5", {{"share", bad.mean}, {"se", bad.se}}}};
}

// The formal model that is looked at, with its settings and what they give.
Json modelJson(const ModelDesk& desk) {
  Json parameters = Json::object(), values = Json::object();
  for (std::size_t i = 0; i < desk.values().size(); ++i)
    parameters[std::string(desk.model().parameters[i].key)] = desk.values()[i];
  for (const ClassicValue& value : desk.result().values)
    values[std::string(value.key)] = std::isfinite(value.value) ? Json(value.value) : Json();
  return {{"name", desk.model().name},
          {"parameters", std::move(parameters)},
          {"verdict", desk.result().verdict},
          {"values", std::move(values)},
          {"mapCells", desk.map().empty() ? 0 : desk.map().cellsKnown()}};
}

Json momentsJson(const Moments& moments) {
  return {{"mean", moments.mean}, {"se", moments.se}};
}

Json ensembleJson(const Ensemble& ensemble) {
  Json outcomes = Json::object();
  for (std::size_t name = 0; name < outcomeNames().size(); ++name)
    outcomes[std::string(outcomeNames()[name])] = momentsJson(ensemble.outcome(name));
  return {{"runs", ensemble.runs()}, {"peakShares", peakShares(&ensemble)}, {"outcomes", std::move(outcomes)}};
}

// How it is compared; firebreak.compare() tells where the two part.
Json compareStateJson(const Session& session) {
  Json names = Json::array();
  for (const KeptVariant& kept : session.shelf().kept)
    names.push_back(kept.name);
  return {{"mode", compareModeName(session.look().compare)},
          {"with", session.partnerName()},
          {"linked", session.look().linked},
          {"partnerSignature", signatureText(session.partnerTrace().signature)},
          {"variants", std::move(names)},
          {"open", session.openSlot()}};
}

}  // namespace

Json outcomesOfFuturesJson(const Session& session) {
  const Ensemble *variant = session.futures().variant(), *baseline = session.futures().baseline();
  Json answer = {{"ok", true}, {"scenario", session.scenario().id}, {"seed", session.key().seed}};
  if (!variant || !baseline) return answer;
  Json differences = Json::object();
  for (std::size_t name = 0; name < outcomeNames().size(); ++name)
    differences[std::string(outcomeNames()[name])] = momentsJson(pairedDifference(*baseline, *variant, name));
  answer["variant"] = ensembleJson(*variant);
  answer["baseline"] = ensembleJson(*baseline);
  answer["differences"] = std::move(differences);
  return answer;
}

std::optional<Screen> screenNamed(std::string_view name) {
  for (std::size_t i = 0; i < screens.size(); ++i)
    if (screens[i] == name) return static_cast<Screen>(i);
  return std::nullopt;
}

Json stateJson(const Session& session) {
  const Scenario& scenario = session.scenario();
  const Look& look = session.look();
  Json changes = Json::array();
  for (const Change& change : session.changes())
    changes.push_back({{"path", change.path}, {"value", change.now}, {"before", change.before}});
  const auto idOf = [&](ActorIndex i) { return scenario.actors[static_cast<std::size_t>(i)].id; };
  return {{"ok", true},
          {"scenario", scenario.id},
          {"title", scenario.title},
          {"seed", session.key().seed},
          {"run", session.key().run},
          {"signature", signatureText(session.trace().signature)},
          {"baselineSignature", signatureText(session.baselineTrace().signature)},
          {"tick", look.wholeDay()},
          {"ticks", scenario.horizon()},
          {"playing", look.playing},
          {"changes", std::move(changes)},
          {"outcomes", Json::parse(std::string_view(outcomesJson(scenario, session.trace().outcomes)), nullptr, false)},
          {"rungs", rungHistory(scenario, session.trace())},
          {"ties", tiesNow(scenario, session.today())},
          {"escalation", {{"now", session.escalation().now}, {"latent", session.escalation().latent}}},
          {"baselineEscalation",
           {{"now", session.partnerEscalation().now}, {"latent", session.partnerEscalation().latent}}},
          {"futures", futuresJson(session.futures())},
          {"studies", studiesJson(session.futuresDesk())},
          {"selection",
           {{"event", look.eventId},
            {"following", look.following},
            {"actor", idOf(look.actor)},
            {"tie", tieName(scenario, look.tieActor, look.tieToward)}}},
          {"truth", look.truth},
          {"compare", compareStateJson(session)},
          {"screen", screens[static_cast<std::size_t>(look.screen)]},
          {"model", modelJson(session.models())},
          {"claim", claimJson(session.claims())},
          {"undo", session.undoLabel()},
          {"redo", session.redoLabel()}};
}

}  // namespace firebreak::web
