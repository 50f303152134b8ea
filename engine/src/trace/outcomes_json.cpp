// Outcomes as JSON: the shape that the command line and the page's interface share.

#include <nlohmann/json.hpp>

#include "base/index.h"
#include "engine/trace.h"

namespace firebreak {
namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const CostTotals& cost) {
  return {{"total", cost.total},     {"damage", cost.damage},           {"insured", cost.insured},
          {"premium", cost.premium}, {"ownMeasures", cost.ownMeasures}, {"suffered", cost.suffered}};
}

Json peaks(const Scenario& scenario, const std::vector<int>& values) {
  Json json = Json::object();
  for (ActorIndex i = 0; i < scenario.stateCount; ++i)
    for (ActorIndex k = 0; k < scenario.stateCount; ++k)
      if (i != k) json[scenario.actors[ix(i)].id + ">" + scenario.actors[ix(k)].id] = values[scenario.tieIndex(i, k)];
  return json;
}

}  // namespace

std::string outcomesJson(const Scenario& scenario, const Outcomes& o) {
  Json json = {
      {"peak", o.peak},
      {"opportunities", o.opportunities},
      {"attempts", o.attempts},
      {"attacks", o.attacks},
      {"deterredByPunishment", o.deterredByPunishment},
      {"deterredByDenial", o.deterredByDenial},
      {"crossings", o.crossings},
      {"seriousCases", o.seriousCases},
      {"unanswered", o.unanswered},
      {"punished", o.punished},
      {"impunity", o.impunity},
      {"timeToAnswer", o.timeToAnswer},
      {"wrongTargets", o.wrongTargets},
      {"misreadings", o.misreadings},
      {"raises", o.raises},
      {"objections", o.objections},
      {"settlements", o.settlements},
      {"brokenTruces", o.brokenTruces},
      {"ticksAtRung3", o.ticksAtRung3},
      {"ticksAtRung6", o.ticksAtRung6},
      {"lowestCohesion", o.lowestCohesion},
      {"legalObjections", o.legalObjections},
      {"overseen", o.overseen},
      {"votes", o.votes},
      {"votesLost", o.votesLost},
      {"relapses", o.relapses},
      {"hidden", o.hidden},
      {"discovered", o.discovered},
      {"contagions", o.contagions},
  };
  json["firstSettlement"] = o.firstSettlement < 0 ? Json(nullptr) : Json(o.firstSettlement);
  json["peakOf"] = peaks(scenario, o.peakOf);
  json["finalReputation"] = Json::object();
  json["cost"] = jsonOf(o.cost);
  json["costOf"] = Json::object();
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    const std::string& id = scenario.actors[ix(i)].id;
    json["finalReputation"][id] = o.finalReputation[ix(i)];
    json["costOf"][id] = jsonOf(o.costOf[ix(i)]);
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace firebreak
