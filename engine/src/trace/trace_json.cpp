// A run as JSON: every record of every day, ids for actors, null for none.
#include <nlohmann/json.hpp>

#include "base/index.h"
#include "engine/signature.h"
#include "engine/tables.h"
#include "engine/trace.h"

namespace firebreak {
namespace {

using Json = nlohmann::ordered_json;

class Converter {
 public:
  explicit Converter(const Scenario& scenario) : scenario_(scenario) {}

  Json day(const DayRecord& record, int tick) const {
    Json json = {{"tick", tick}};
    json["chances"] = listOf(record.chances);
    json["incidents"] = listOf(record.incidents);
    json["evidence"] = listOf(record.evidence);
    json["tensions"] = listOf(record.tensions);
    json["mandates"] = listOf(record.mandates);
    json["closed"] = listOf(record.closed);
    json["reviews"] = listOf(record.reviews);
    json["signals"] = listOf(record.signals);
    json["allies"] = listOf(record.allies);
    json["offers"] = listOf(record.offers);
    json["accounts"] = listOf(record.accounts);
    if (!record.votes.empty()) json["votes"] = listOf(record.votes);
    if (!record.relapses.empty()) json["relapses"] = listOf(record.relapses);
    if (!record.shelters.empty()) json["shelters"] = listOf(record.shelters);
    if (!record.hidden.empty()) json["hidden"] = listOf(record.hidden);
    for (const int change : record.changes) {
      const ScriptedChange& begun = scenario_.changes[ix(change)];
      json["changes"].push_back({{"parameter", begun.parameter}, {"value", begun.value}});
    }
    return json;
  }

  Json state(const WorldState& state) const {
    Json json = {{"tick", state.tick}};
    json["tension"] = ties(state.tension);
    json["posture"] = ties(state.posture);
    json["pressure"] = state.pressure;
    json["harm"] = state.harm;
    json["openCases"] = state.openCases;
    json["cohesion"] = state.cohesion;
    return json;
  }

 private:
  template <class Record>
  Json listOf(const std::vector<Record>& records) const {
    Json json = Json::array();
    for (const Record& record : records)
      json.push_back(of(record));
    return json;
  }

  template <class Value>
  Json ties(const std::vector<Value>& values) const {
    Json json = Json::object();
    for (ActorIndex i = 0; i < scenario_.stateCount; ++i)
      for (ActorIndex k = 0; k < scenario_.stateCount; ++k)
        if (i != k) json[id(i).get<std::string>() + ">" + id(k).get<std::string>()] = values[scenario_.tieIndex(i, k)];
    return json;
  }

  Json id(ActorIndex actor) const {
    if (actor < 0) return nullptr;
    return actor < scenario_.actorCount() ? scenario_.actors[ix(actor)].id : "crime";
  }
  Json suspect(ActorIndex k) const { return k >= scenario_.stateCount ? Json("crime") : id(k); }
  static Json orNull(int value) { return value < 0 ? Json(nullptr) : Json(value); }
  static Json typeName(int type) { return type < 0 ? Json(nullptr) : Json(incidentTable()[ix(type)].key); }
  static Json measureName(int measure) { return measure < 0 ? Json(nullptr) : Json(measures()[ix(measure)].key); }

  Json of(const ChanceRecord::Option& option) const {
    return {{"open", option.open},
            {"success", option.success},
            {"gain", option.gain},
            {"denial", option.denial},
            {"punishment", option.punishment},
            {"attributionOdds", option.attributionOdds},
            {"answerOdds", option.answerOdds},
            {"value", option.value},
            {"norm", option.norm}};
  }

  Json of(const ChanceRecord& chance) const {
    static constexpr const char* verdicts[] = {"notTempted", "deterredByDenial", "deterredByPunishment",
                                               "attemptFailed", "attack"};
    Json json = {{"attacker", id(chance.attacker)},
                 {"target", id(chance.target)},
                 {"drive", chance.drive},
                 {"chance", chance.chance},
                 {"actBelow", chance.actBelow},
                 {"punishmentBelow", chance.punishmentBelow},
                 {"denialBelow", chance.denialBelow},
                 {"draw", chance.draw},
                 {"verdict", verdicts[static_cast<int>(chance.verdict)]},
                 {"type", typeName(chance.type)},
                 {"successDraw", chance.successDraw}};
    json["options"] = Json::object();
    for (int type = 0; type < incidentTypes; ++type)
      json["options"][std::string(incidentTable()[ix(type)].key)] = of(chance.option[ix(type)]);
    return json;
  }

  Json of(const IncidentRecord& incident) const {
    const Case& opened = incident.opened;
    Json json = {{"case", incident.number},
                 {"victim", id(opened.victim)},
                 {"attacker", id(opened.attacker)},
                 {"principal", suspect(opened.principal)},
                 {"type", typeName(opened.type)},
                 {"severity", opened.severity},
                 {"felt", opened.felt},
                 {"counted", opened.counted},
                 {"hidden", incident.hidden},
                 {"spreadFrom", orNull(incident.spreadFrom)},
                 {"noise", incident.noise},
                 {"overload", incident.overload},
                 {"harm", incident.harm},
                 {"will", opened.will},
                 {"framed", opened.flagged ? suspect(opened.framed) : Json(nullptr)},
                 {"script", orNull(opened.script)},
                 {"prior", incident.prior}};
    json["metrics"] = Json::object();
    for (int q = 0; q < metricCount; ++q)
      json["metrics"][std::string(rubric()[ix(q)].key)] = {{"value", opened.metric[ix(q)]},
                                                           {"points", incident.part[ix(q)]}};
    return json;
  }

  Json of(const EvidenceRecord& evidence) const {
    return {{"case", evidence.number},
            {"age", evidence.age},
            {"rate", evidence.rate},
            {"flagExposed", evidence.flagExposed},
            {"technical", evidence.technical},
            {"openSource", evidence.openSource},
            {"thirdParty", evidence.thirdParty},
            {"showable", evidence.showable},
            {"posterior", evidence.after},
            {"shown", evidence.shown.empty() ? evidence.after : evidence.shown}};
  }

  Json of(const TensionPart& part) const {
    static constexpr const char* kinds[] = {"decay", "grievance",   "blame",       "solidarity", "pressure", "support",
                                            "clamp", "truceRelief", "brokenTruce", "haven",      "norm"};
    return {{"kind", kinds[static_cast<int>(part.kind)]},
            {"amount", part.amount},
            {"case", orNull(part.number)},
            {"from", id(part.from)}};
  }

  Json of(const TensionRecord& record) const {
    return {{"actor", id(record.actor)},
            {"toward", id(record.toward)},
            {"before", record.before},
            {"after", record.after},
            {"parts", listOf(record.parts)}};
  }

  Json of(const MandateRecord& mandate) const {
    return {{"case", mandate.number},   {"actor", id(mandate.actor)},   {"named", id(mandate.named)},
            {"rung", mandate.rung},     {"felt", mandate.felt},         {"floor", mandate.floor},
            {"belief", mandate.belief}, {"standard", mandate.standard}, {"brokeTruce", mandate.brokeTruce},
            {"haven", mandate.haven},   {"known", mandate.known}};
  }

  Json of(const CloseRecord& close) const {
    static constexpr const char* ends[] = {"belowLine", "answered", "unanswered"};
    return {{"case", close.number},
            {"end", ends[static_cast<int>(close.end)]},
            {"answeredAge", orNull(close.answeredAge)},
            {"named", id(close.named)},
            {"principal", suspect(close.principal)},
            {"posterior", close.posterior}};
  }

  Json of(const ReviewRecord& review) const {
    static constexpr const char* sources[] = {"retorsion", "mandate", "counter", "open"};
    static constexpr const char* results[] = {"keep", "raise", "hold", "lower", "renew", "extend", "overseen", "lapse"};
    return {{"actor", id(review.actor)},
            {"toward", id(review.toward)},
            {"due", review.due},
            {"expired", review.expired},
            {"tension", review.tension},
            {"pressure", review.pressure},
            {"mood", review.mood},
            {"posture", review.posture},
            {"demanded", review.demanded},
            {"permitted", review.permitted},
            {"wanted", review.wanted},
            {"source", sources[static_cast<int>(review.source)]},
            {"case", orNull(review.mandateCase)},
            {"answering", measureName(review.answering)},
            {"cap", review.cap},
            {"objection", review.objection},
            {"draw", review.draw},
            {"needed", review.needed},
            {"result", results[static_cast<int>(review.result)]},
            {"fear", review.fear},
            {"firebreak", review.firebreak},
            {"overseers", review.overseers},
            {"after", review.after}};
  }

  Json of(const SignalRecord& signal) const {
    static constexpr const char* readings[] = {"plain", "misread", "innocent", "accepted"};
    return {{"actor", id(signal.actor)},
            {"toward", id(signal.toward)},
            {"from", signal.from},
            {"to", signal.to},
            {"measure", measureName(signal.measure)},
            {"misreadOdds", signal.misreadOdds},
            {"draw", signal.draw},
            {"reading", readings[static_cast<int>(signal.reading)]},
            {"factor", signal.factor},
            {"renewal", signal.renewal},
            {"wrongTarget", signal.wrongTarget},
            {"script", orNull(signal.script)},
            {"statement", signal.statement},
            {"legal", of(signal.legal)},
            {"legitimacy", signal.legitimacy},
            {"garbledBy", id(signal.garbledBy)}};
  }

  Json of(const LegalReview& legal) const {
    if (legal.asked < 0) return nullptr;
    return {{"asked", measureName(legal.asked)},
            {"rung", legal.rung},
            {"necessity", legal.necessity},
            {"proportionality", legal.proportionality},
            {"discrimination", legal.discrimination},
            {"reversibility", legal.reversibility},
            {"notification", legal.notification},
            {"failed", legal.failed},
            {"allowed", legal.allowed},
            {"objected", legal.objected}};
  }

  Json of(const VoteRecord& vote) const {
    Json json = {{"case", vote.number},  {"actor", id(vote.actor)}, {"named", id(vote.named)},
                 {"asked", vote.asked},  {"granted", vote.granted}, {"inFavour", vote.inFavour},
                 {"quorum", vote.quorum}};
    for (const VoteRecord::Ballot& ballot : vote.ballots) {
      json["ballots"].push_back({{"member", id(ballot.member)},
                                 {"belief", ballot.belief},
                                 {"standard", ballot.standard},
                                 {"concurs", ballot.concurs}});
    }
    return json;
  }

  Json of(const RelapseRecord& relapse) const {
    return {{"first", id(relapse.first)},
            {"second", id(relapse.second)},
            {"chance", relapse.chance},
            {"draw", relapse.draw}};
  }

  Json of(const ShelterRecord& shelter) const {
    return {{"group", id(shelter.group)},
            {"host", id(shelter.host)},
            {"by", id(shelter.by)},
            {"before", shelter.before},
            {"after", shelter.after}};
  }

  Json of(const Intrusion& intrusion) const {
    return {{"attacker", id(intrusion.attacker)}, {"victim", id(intrusion.victim)}, {"type", typeName(intrusion.type)}};
  }

  Json of(const AllyRecord& ally) const {
    return {{"lead", id(ally.lead)}, {"against", id(ally.against)},           {"joint", ally.joint},
            {"shares", ally.share},  {"cohesionBefore", ally.cohesionBefore}, {"cohesionAfter", ally.cohesionAfter},
            {"ended", ally.ended}};
  }

  Json of(const OfferRecord::Side& side) const {
    return {{"trust", side.trust},
            {"channel", side.channel},
            {"mediation", side.mediation},
            {"cost", side.cost},
            {"audience", side.audience},
            {"hostility", side.hostility},
            {"verification", side.verification},
            {"acceptance", side.acceptance},
            {"draw", side.draw},
            {"accepts", side.accepts}};
  }

  Json of(const OfferRecord& offer) const {
    return {{"first", id(offer.first)}, {"second", id(offer.second)},
            {"chance", offer.chance},   {"sides", {of(offer.side[0]), of(offer.side[1])}},
            {"settled", offer.settled}, {"script", orNull(offer.script)}};
  }

  Json of(const AccountRecord& account) const {
    return {{"damage", account.damage},           {"insured", account.insured},   {"premium", account.premium},
            {"ownMeasures", account.ownMeasures}, {"suffered", account.suffered}, {"total", account.total}};
  }

  const Scenario& scenario_;
};

}  // namespace

std::string traceJson(const Scenario& scenario, const Trace& trace) {
  const Converter converter(scenario);
  Json json = {{"scenario", scenario.id}, {"seed", trace.seed}, {"run", trace.run}};
  json["signature"] = signatureText(trace.signature);
  json["days"] = Json::array();
  for (std::size_t day = 0; day < trace.days.size(); ++day)
    json["days"].push_back(converter.day(trace.days[day], static_cast<int>(day)));
  json["states"] = Json::array();
  for (const WorldState& state : trace.states)
    json["states"].push_back(converter.state(state));
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firebreak
