// The review as JSON.
#include <nlohmann/json.hpp>

#include "base/index.h"
#include "engine/after_action.h"
#include "engine/signature.h"
#include "engine/tables.h"
#include "text/text.h"

namespace firebreak {
namespace {

using Json = nlohmann::ordered_json;

class Converter {
 public:
  explicit Converter(const Scenario& scenario) : scenario_(scenario) {}

  Json of(const CaseAction& action) const {
    Json json = {{"case", action.number},     {"event", action.eventId},           {"title", action.title},
                 {"day", action.opened},      {"victim", id(action.victim)},       {"severity", action.severity},
                 {"felt", action.felt},       {"counted", action.counted},         {"declaredLine", action.line},
                 {"crossed", action.crossed}, {"truth", suspect(action.principal)}};
    json["named"] = action.named < 0 ? Json(nullptr) : Json(id(action.named));
    json["rightly"] = action.named < 0 ? Json(nullptr) : Json(action.rightly);
    json["daysToNaming"] = action.namedTick < 0 ? Json(nullptr) : Json(action.namedTick - action.opened);
    json["rung"] = action.rung;
    json["belief"] = action.named < 0 ? Json(nullptr) : Json(action.belief);
    json["words"] = action.named < 0 ? Json(nullptr) : Json(likelihoodWord(action.belief));
    json["standard"] = action.named < 0 ? Json(nullptr) : Json(action.standard);
    json["daysToAnswer"] = action.answeredAge < 0 ? Json(nullptr) : Json(action.answeredAge);
    json["end"] = !action.closed ? "open" : action.answeredAge >= 0 ? "answered" : "unanswered";
    return json;
  }

  Json of(const Decision& decision) const {
    static constexpr const char* sources[] = {"retorsion", "mandate", "counter", "open"};
    Json json = {{"event", decision.eventId}, {"title", decision.title},     {"kind", eventKindName(decision.kind)},
                 {"day", decision.tick},      {"actor", id(decision.actor)}, {"toward", id(decision.toward)},
                 {"from", decision.from},     {"to", decision.to},           {"scripted", decision.scripted}};
    if (!decision.scripted) {
      json["criteria"] = {{"wish", decision.wish},
                          {"redLine", decision.redLine},
                          {"demanded", decision.demanded},
                          {"permitted", decision.permitted},
                          {"right", sources[static_cast<int>(decision.source)]}};
    }
    json["case"] = decision.number < 0 ? Json(nullptr) : Json(decision.number);
    json["daysSinceIncident"] = decision.days < 0 ? Json(nullptr) : Json(decision.days);
    json["measure"] = decision.measure < 0 ? Json(nullptr) : Json(measures()[ix(decision.measure)].key);
    json["misread"] = decision.misread;
    json["wrongTarget"] = decision.wrongTarget;
    json["legal"] = of(decision.legal);
    json["baselineRung"] = decision.baselineRung < 0 ? Json(nullptr) : Json(decision.baselineRung);
    return json;
  }

  Json of(const Timing& timing) const {
    return {{"actor", id(timing.actor)},
            {"named", timing.named},
            {"medianDaysToNaming", timing.medianNaming < 0 ? Json(nullptr) : Json(timing.medianNaming)},
            {"answered", timing.answered},
            {"medianDaysToAnswer", timing.medianAnswer < 0 ? Json(nullptr) : Json(timing.medianAnswer)}};
  }

  template <class Item, class Wanted>
  Json listOf(const std::vector<Item>& items, Wanted wanted) const {
    Json json = Json::array();
    for (const Item& item : items)
      if (wanted(item)) json.push_back(of(item));
    return json;
  }

 private:
  Json id(ActorIndex actor) const { return text::actorId(scenario_, actor); }
  Json suspect(ActorIndex k) const { return k >= scenario_.stateCount ? Json("crime") : id(k); }

  Json of(const LegalReview& legal) const {
    if (legal.asked < 0) return nullptr;
    return {{"asked", measures()[ix(legal.asked)].key},
            {"necessity", legal.necessity},
            {"proportionality", legal.proportionality},
            {"discrimination", legal.discrimination},
            {"reversibility", legal.reversibility},
            {"notification", legal.notification},
            {"objected", legal.objected}};
  }

  const Scenario& scenario_;
};

}  // namespace

std::string afterActionJson(const Scenario& scenario, const Trace& trace, const AfterAction& review) {
  const Converter converter(scenario);
  const auto always = [](const auto&) { return true; };
  const auto heldBack = [](const Decision& d) {
    return d.kind == EventKind::blocked || d.kind == EventKind::objected || d.kind == EventKind::overseen;
  };
  Json json = {{"scenario", scenario.id},
               {"seed", trace.seed},
               {"run", trace.run},
               {"days", trace.days.size()},
               {"signature", signatureText(trace.signature)}};
  json["outcomes"] = Json::parse(std::string_view(outcomesJson(scenario, trace.outcomes)), nullptr, false);
  json["cases"] = converter.listOf(review.cases, always);
  json["crossings"] = converter.listOf(review.cases, [](const CaseAction& c) { return c.crossed; });
  json["unanswered"] =
      converter.listOf(review.cases, [](const CaseAction& c) { return c.crossed && c.closed && c.answeredAge < 0; });
  json["decisionTimes"] = converter.listOf(review.timings, always);
  json["decisions"] = converter.listOf(review.decisions, [&](const Decision& d) { return !heldBack(d); });
  json["objections"] = converter.listOf(review.decisions, heldBack);
  json["wrongTargets"] = converter.listOf(review.decisions, [](const Decision& d) { return d.wrongTarget; });
  json["misreadings"] = converter.listOf(review.decisions, [](const Decision& d) { return d.misread; });
  json["votes"] = review.votes;
  json["baseline"] = nullptr;
  if (review.compared) {
    const BaselineComparison& baseline = review.baseline;
    json["baseline"] = {{"signature", signatureText(baseline.signature)},
                        {"differs", baseline.differs},
                        {"partsOnDay", baseline.parts < 0 ? Json(nullptr) : Json(baseline.parts)}};
    json["baseline"]["outcomes"] =
        Json::parse(std::string_view(outcomesJson(scenario, baseline.outcomes)), nullptr, false);
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace firebreak
