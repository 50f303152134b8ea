// run, signature, events, explain: what concerns one run.
#include "commands.h"
#include "engine/signature.h"
#include "input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

Json head(const Scenario& scenario, RunKey key) {
  return {{"scenario", scenario.id}, {"seed", key.seed}, {"run", key.run}};
}

std::string headLine(const Scenario& scenario, RunKey key) {
  return scenario.title + " (" + scenario.id + "), seed " + std::to_string(key.seed) + ", run " +
         std::to_string(key.run) + ", " + std::to_string(scenario.horizon()) + " days\n";
}

std::string escalationText(const EscalationNumber& number) {
  return firebreak::cli::number(number.now, 2) + " now, " + firebreak::cli::number(number.latent, 2) + " latent (" +
         std::string(escalationWord(number.latent)) + ")";
}

std::string outcomeLines(const Outcomes& o) {
  const auto counted = [](std::string_view label, int value) { return line(label, std::to_string(value)); };
  std::string text =
      line("Highest rung", std::to_string(o.peak) + " " + std::string(rungs()[static_cast<std::size_t>(o.peak)].name));
  text += counted("Days at rung 3 or above", o.ticksAtRung3) + counted("Days at rung 6 or above", o.ticksAtRung6);
  text += counted("Opportunities", o.opportunities) + counted("Attempts", o.attempts) + counted("Attacks", o.attacks);
  text += counted("Deterred by punishment", o.deterredByPunishment);
  text += counted("Deterred by denial", o.deterredByDenial);
  text += counted("Crossings", o.crossings) + counted("Serious cases", o.seriousCases);
  text += counted("  of these unanswered", o.unanswered) + counted("  of these punished", o.punished);
  text += line("Impunity", number(o.impunity, 2)) + line("Time to answer", number(o.timeToAnswer, 1) + " days");
  text += counted("Raises", o.raises) + counted("Objections", o.objections) + counted("Misreadings", o.misreadings);
  text += counted("Wrong targets", o.wrongTargets);
  text += counted("Settlements", o.settlements) + counted("Broken truces", o.brokenTruces);
  return text + line("Cost", number(o.cost.total, 2) + " points");
}

std::string finalLines(const Scenario& scenario, const WorldState& last) {
  std::string text = "\n" + padded("Last day", 26) + padded("rung", 8) + "tension\n";
  for (ActorIndex i = 0; i < scenario.stateCount; ++i) {
    for (ActorIndex k = 0; k < scenario.stateCount; ++k) {
      const std::size_t tie = scenario.tieIndex(i, k);
      if (i == k || scenario.ties[tie].reactivity <= 0) continue;
      const std::string name =
          scenario.actors[static_cast<std::size_t>(i)].id + ">" + scenario.actors[static_cast<std::size_t>(k)].id;
      text +=
          padded("  " + name, 26) + padded(std::to_string(last.posture[tie]), 8) + number(last.tension[tie], 1) + "\n";
    }
  }
  return text;
}

// A trace if one was asked for: its outcomes, last state and signature are those of the run without.
Result<RunSummary> playInput(const Scenario& scenario, RunKey key, const std::string& traceFile) {
  if (traceFile.empty()) return run(scenario, key);
  const Trace trace = runWithTrace(scenario, key);
  const std::string text = endsWith(traceFile, ".json") ? traceJson(scenario, trace) : traceText(scenario, trace);
  const Result<std::size_t> written = writeFile(traceFile, text);
  if (!written) return written.issues();
  return RunSummary{trace.outcomes, trace.states.back(), trace.signature};
}

}  // namespace

Answer runOnce(const Arguments& arguments) {
  const Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return refused(arguments, scenario.issues());
  const RunKey key = runKey(*scenario, arguments);
  const Result<RunSummary> played = playInput(*scenario, key, arguments.trace);
  if (!played) return {.output = "", .issues = played.issues(), .source = ""};

  const EscalationNumber opening = escalationNumber(*scenario, initialState(*scenario));
  if (arguments.json) {
    Json json = head(*scenario, key);
    json["signature"] = signatureText(played->signature);
    json["ticks"] = scenario->horizon();
    json["escalation"] = jsonOf(opening);
    json["outcomes"] = jsonOf(*scenario, played->outcomes);
    json["final"] = jsonOfFinal(*scenario, played->last);
    return {.output = printed(json), .issues = {}, .source = ""};
  }
  std::string text = headLine(*scenario, key) + "\n" + line("Escalation number", escalationText(opening));
  text += line("  on the last day", escalationText(escalationNumber(*scenario, played->last)));
  text += outcomeLines(played->outcomes) + finalLines(*scenario, played->last);
  return {.output = text + "\n" + line("Signature", signatureText(played->signature)), .issues = {}, .source = ""};
}

Answer printSignature(const Arguments& arguments) {
  const Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return refused(arguments, scenario.issues());
  RunKey key = runKey(*scenario, arguments);
  const std::uint32_t runs = static_cast<std::uint32_t>(arguments.runs.value_or(1));

  Json json = head(*scenario, key);
  json["signatures"] = Json::array();
  std::string text;
  for (std::uint32_t i = 0; i < runs; ++i, ++key.run) {
    const std::string signature = signatureText(run(*scenario, key).signature);
    if (i == 0) json["signature"] = signature;
    json["signatures"].push_back({{"run", key.run}, {"signature", signature}});
    text += arguments.runs ? std::to_string(key.run) + " " + signature + "\n" : signature + "\n";
  }
  return {.output = arguments.json ? printed(json) : text, .issues = {}, .source = ""};
}

Answer listEvents(const Arguments& arguments) {
  const Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return refused(arguments, scenario.issues());
  const RunKey key = runKey(*scenario, arguments);
  const Trace trace = runWithTrace(*scenario, key);

  Json list = Json::array();
  std::string text = headLine(*scenario, key) + "\n";
  for (const Event& event : eventsOf(*scenario, trace)) {
    list.push_back(jsonOf(*scenario, event));
    text += padded("day " + std::to_string(event.tick), 9) + padded(event.id, 30) + event.title + "\n";
  }
  if (!arguments.json) return {.output = text, .issues = {}, .source = ""};
  Json json = head(*scenario, key);
  json["events"] = std::move(list);
  return {.output = printed(json), .issues = {}, .source = ""};
}

Answer explainEvent(const Arguments& arguments) {
  const Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return refused(arguments, scenario.issues());
  const RunKey key = runKey(*scenario, arguments);
  const Trace trace = runWithTrace(*scenario, key);
  const std::vector<Event> events = eventsOf(*scenario, trace);
  const Result<Explanation> why = explain(*scenario, trace, events, arguments.event);
  if (!why) return refused(arguments, why.issues());

  const Event& event = events[static_cast<std::size_t>(findEvent(events, arguments.event))];
  PreventionSearch search(*scenario, key, event);
  while (arguments.prevent && search.advance(1000)) {
  }
  if (!arguments.json) {
    const std::string more = arguments.prevent ? "\n" + preventionLines(*scenario, event, search) : std::string();
    return {.output = explanationText(*why, true) + more, .issues = {}, .source = ""};
  }
  Json json = head(*scenario, key);
  json.update(jsonOf(*why));
  if (arguments.prevent) json["prevention"] = jsonOf(*scenario, event, search);
  return {.output = printed(json), .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
