#include "web/api.h"

#include <array>
#include <cstdlib>
#include <limits>
#include <optional>

#include <nlohmann/json.hpp>

#include "web/api_claims.h"
#include "web/api_compare.h"
#include "web/api_state.h"

namespace firebreak::web {
namespace {

using Json = nlohmann::ordered_json;

Json issueJson(const Issue& issue) {
  return {{"pointer", issue.pointer},   {"line", issue.line}, {"rule", issue.rule},        {"found", issue.found},
          {"expected", issue.expected}, {"hint", issue.hint}, {"message", describe(issue)}};
}

Json refused(const std::vector<Issue>& issues) {
  Json list = Json::array();
  for (const Issue& issue : issues)
    list.push_back(issueJson(issue));
  return {{"ok", false}, {"issues", std::move(list)}};
}

Json refused(std::string rule, std::string found, std::string expected) {
  return refused({Issue{.pointer = "",
                        .line = 0,
                        .rule = std::move(rule),
                        .found = std::move(found),
                        .expected = std::move(expected),
                        .hint = ""}});
}

const Json done = {{"ok", true}};

// --- reading the call ---

std::string textOf(const Json& call, const char* key) {
  const auto found = call.find(key);
  return found != call.end() && found->is_string() ? found->get<std::string>() : std::string();
}

double numberOf(const Json& call, const char* key) {
  const auto found = call.find(key);
  return found != call.end() && found->is_number() ? found->get<double>() : std::numeric_limits<double>::quiet_NaN();
}

// A whole number from 0 to 2^64 − 1, as a JSON number or as digits; false if it is neither.
bool wholeOf(const Json& call, const char* key, std::uint64_t& out) {
  const auto found = call.find(key);
  if (found == call.end()) return false;
  if (found->is_number_unsigned()) {
    out = found->get<std::uint64_t>();
    return true;
  }
  if (!found->is_string()) return false;
  const std::string digits = found->get<std::string>();
  if (digits.empty() || digits.size() > 20 || digits.find_first_not_of("0123456789") != std::string::npos) return false;
  errno = 0;
  out = std::strtoull(digits.c_str(), nullptr, 10);
  return errno == 0;
}

// --- the calls ---

using Handler = Json (*)(App&, const Json&);

Json load(App& app, const Json& call) {
  const std::string text = textOf(call, "text"), name = textOf(call, "name");
  app.send(LoadText{.text = text, .name = name.empty() ? "the scenario" : name});
  if (const Refusal* refusal = app.session().refusal()) return refused(refusal->issues);
  return stateJson(app.session());
}

Json open(App& app, const Json& call) {
  const std::string id = textOf(call, "id");
  for (const Shipped& each : shippedScenarios()) {
    if (each.id != id) continue;
    app.send(OpenShipped{.id = id});
    return stateJson(app.session());
  }
  return refused("unknown-scenario", id, "the id of a scenario that came with the page");
}

Json set(App& app, const Json& call) {
  const std::string path = textOf(call, "path");
  const double value = numberOf(call, "value");
  Scenario trial = app.session().scenario();  // the full reasons, before anything is changed
  const Result<double> allowed = setParameter(trial, path, value);
  if (!allowed) return refused(allowed.issues());
  app.send(SetParameter{.path = path, .value = value});
  return stateJson(app.session());
}

Json reset(App& app, const Json& call) {
  const std::string path = textOf(call, "path");
  if (path.empty()) {
    app.send(ResetAll{});
    return stateJson(app.session());
  }
  const auto address = findParameter(app.session().scenario(), path);
  if (!address) return refused(address.issues());
  app.send(ResetParameter{.path = path});
  return stateJson(app.session());
}

Json seed(App& app, const Json& call) {
  std::uint64_t value = 0, run = 0;
  if (!wholeOf(call, "seed", value))
    return refused("not-a-seed", call.value("seed", Json()).dump(), "a whole number from 0 to 2^64 − 1");
  if (call.contains("run") && (!wholeOf(call, "run", run) || run > std::numeric_limits<std::uint32_t>::max()))
    return refused("not-a-run", call["run"].dump(), "a whole number from 0 to 2^32 − 1");
  app.send(SetSeed{.seed = value, .run = static_cast<std::uint32_t>(run)});
  return stateJson(app.session());
}

Json seek(App& app, const Json& call) {
  const double day = numberOf(call, "tick");
  if (!(day >= 0 && day <= app.session().scenario().horizon() - 1))
    return refused("out-of-range", call.value("tick", Json()).dump(),
                   "a day from 0 to " + std::to_string(app.session().scenario().horizon() - 1));
  app.send(Seek{.day = day});
  return stateJson(app.session());
}

Json speed(App& app, const Json& call) {
  const double wanted = numberOf(call, "daysPerSecond");
  if (!(wanted > 0))
    return refused("out-of-range", call.value("daysPerSecond", Json()).dump(), "days a second, above 0");
  app.send(SetSpeed{.daysPerSecond = wanted});
  return stateJson(app.session());
}

Json select(App& app, const Json& call) {
  const std::string id = textOf(call, "id");
  if (!id.empty() && findEvent(app.session().events(), id) < 0)
    return refused("unknown-event", id, "the id of an event of this run");
  app.send(SelectEvent{.id = id, .seek = true});
  return stateJson(app.session());
}

Json show(App& app, const Json& call) {
  const std::string wanted = textOf(call, "screen"), model = textOf(call, "model");
  const std::optional<Screen> screen = screenNamed(wanted);
  if (!screen) return refused("unknown-screen", wanted, "explore, futures or claims");
  if (claimIndex(model) < claims().size()) {
    app.send(ChooseClaim{.id = model});
  } else if (!model.empty()) {
    if (const auto found = findClassic(model); !found) return refused(found.issues());
    app.send(ChooseModel{.name = model});
  }
  app.send(ShowScreen{*screen});
  return stateJson(app.session());
}

Json setModel(App& app, const Json& call) {
  const std::string key = textOf(call, "key");
  const double value = numberOf(call, "value");
  const std::array<ClassicSetting, 1> setting = {{{key, value}}};
  if (const auto allowed = classicValues(app.session().models().model(), setting); !allowed)
    return refused(allowed.issues());
  app.send(SetModel{.values = {{key, value}}});
  return stateJson(app.session());
}

Json claim(App& app, const Json& call) {
  const std::string expected = chooseClaim(app, call);
  return expected.empty() ? stateJson(app.session()) : refused("unknown-claim", call.dump(), expected);
}

Json claimAmounts(App& app, const Json& call) {
  const std::string expected = setClaimAmounts(app, call);
  return expected.empty() ? stateJson(app.session()) : refused("out-of-range", call.dump(), expected);
}

Json compare(App& app, const Json& call) {
  const std::string expected = setCompare(app, call);
  if (!expected.empty()) return refused("unknown-comparison", call.dump(), expected);
  Json answer = {{"ok", true}};
  answer.update(compareJson(app.session()));
  return answer;
}

Json variants(App& app, const Json& call) {
  const std::string expected = call.contains("action") ? changeVariants(app, call) : "";
  if (!expected.empty()) return refused("unknown-variant", call.dump(), expected);
  Json answer = {{"ok", true}};
  answer.update(variantsJson(app.session()));
  return answer;
}

Json explanationJson(const Explanation& why) {
  Json causes = Json::array();
  for (const Cause& cause : why.causes) {
    Json factors = Json::array();
    for (const Factor& factor : cause.factors) {
      Json each = {{"label", factor.label}, {"value", factor.value}, {"valueText", factor.valueText}};
      if (factor.limited) {
        each["limit"] = factor.limit;
        each["limitText"] = factor.limitText;
      }
      factors.push_back(std::move(each));
    }
    causes.push_back(
        {{"title", cause.title}, {"text", cause.text}, {"event", cause.eventId}, {"factors", std::move(factors)}});
  }
  return {{"event", why.eventId}, {"title", why.title},       {"subtitle", why.subtitle}, {"causes", std::move(causes)},
          {"rule", why.rule},     {"believed", why.believed}, {"truth", why.truth}};
}

Json explainEvent(App& app, const Json& call) {
  const Session& session = app.session();
  const Result<Explanation> why = explain(session.scenario(), session.trace(), session.events(), textOf(call, "id"));
  if (!why) return refused(why.issues());
  return {{"ok", true}, {"explanation", explanationJson(*why)}, {"text", explanationText(*why, session.look().truth)}};
}

Json listEvents(App& app, const Json&) {
  Json list = Json::array();
  for (const Event& event : app.session().events())
    list.push_back(
        {{"id", event.id}, {"kind", eventKindName(event.kind)}, {"tick", event.tick}, {"title", event.title}});
  return {{"ok", true}, {"events", std::move(list)}};
}

Json listScenarios(App&, const Json&) {
  Json list = Json::array();
  for (const Shipped& each : shippedScenarios())
    list.push_back({{"id", each.id}, {"title", each.title}});
  return {{"ok", true}, {"scenarios", std::move(list)}};
}

Json save(App& app, const Json&) {
  return {{"ok", true}, {"text", saveScenario(app.session().scenario())}};
}

template <class Order>
Json plain(App& app, const Json&) {
  app.send(Order{});
  return stateJson(app.session());
}

struct Call {
  std::string_view name;
  Handler handler;
};

const std::array calls = {Call{"state", [](App& app, const Json&) { return stateJson(app.session()); }},
                          Call{"load", load},
                          Call{"open", open},
                          Call{"set", set},
                          Call{"reset", reset},
                          Call{"seed", seed},
                          Call{"undo", plain<Undo>},
                          Call{"redo", plain<Redo>},
                          Call{"play", plain<Play>},
                          Call{"pause", plain<Pause>},
                          Call{"seek", seek},
                          Call{"speed", speed},
                          Call{"select", select},
                          Call{"show", show},
                          Call{"setModel", setModel},
                          Call{"resetModel", plain<ResetModel>},
                          Call{"claim", claim},
                          Call{"claimAmounts", claimAmounts},
                          Call{"compare", compare},
                          Call{"variants", variants},
                          Call{"explain", explainEvent},
                          Call{"futures", [](App& app, const Json&) { return outcomesOfFuturesJson(app.session()); }},
                          Call{"events", listEvents},
                          Call{"scenarios", listScenarios},
                          Call{"save", save}};

Json answer(App& app, std::string_view text) {
  const Json call = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!call.is_object()) return refused("not-json", std::string(text.substr(0, 60)), "a JSON object with \"call\"");
  const std::string name = textOf(call, "call");
  for (const Call& each : calls)
    if (each.name == name) return each.handler(app, call);
  return refused("unknown-call", name, "one of the calls in web/api.h");
}

}  // namespace

std::string apiCall(App& app, std::string_view json) {
  return answer(app, json).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace firebreak::web
