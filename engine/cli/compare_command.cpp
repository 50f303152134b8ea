// compare: the same run with and without changes, or of two scenarios, side by side.
#include "compare_command.h"

#include "engine/parting.h"
#include "engine/signature.h"
#include "input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

struct Side {
  Scenario scenario;
  Trace trace;
  std::vector<Event> events;
};

Side sideOf(const Scenario& scenario, RunKey key) {
  Trace trace = runWithTrace(scenario, key);
  std::vector<Event> events = eventsOf(scenario, trace);
  return {.scenario = scenario, .trace = std::move(trace), .events = std::move(events)};
}

PartingSide partingSide(const Side& side) {
  return {side.scenario, side.trace, side.events};
}

using Figure = std::string (*)(const Side&);

std::string finalText(const Side& side, bool tension) {
  const Scenario& scenario = side.scenario;
  const std::size_t tie = scenario.tieIndex(scenario.focusActor, scenario.focusTarget);
  const WorldState& last = side.trace.states.back();
  return tension ? number(last.tension[tie], 1) : std::to_string(last.posture[tie]);
}

constexpr std::pair<std::string_view, Figure> figures[] = {
    {"Highest rung", [](const Side& s) { return std::to_string(s.trace.outcomes.peak); }},
    {"Days at rung 3 or above", [](const Side& s) { return std::to_string(s.trace.outcomes.ticksAtRung3); }},
    {"Days at rung 6 or above", [](const Side& s) { return std::to_string(s.trace.outcomes.ticksAtRung6); }},
    {"Attempts", [](const Side& s) { return std::to_string(s.trace.outcomes.attempts); }},
    {"Attacks", [](const Side& s) { return std::to_string(s.trace.outcomes.attacks); }},
    {"Serious cases", [](const Side& s) { return std::to_string(s.trace.outcomes.seriousCases); }},
    {"  of these unanswered", [](const Side& s) { return std::to_string(s.trace.outcomes.unanswered); }},
    {"Raises", [](const Side& s) { return std::to_string(s.trace.outcomes.raises); }},
    {"Misreadings", [](const Side& s) { return std::to_string(s.trace.outcomes.misreadings); }},
    {"Wrong targets", [](const Side& s) { return std::to_string(s.trace.outcomes.wrongTargets); }},
    {"Settlements", [](const Side& s) { return std::to_string(s.trace.outcomes.settlements); }},
    {"Cost, points", [](const Side& s) { return number(s.trace.outcomes.cost.total, 2); }},
    {"  of these damage", [](const Side& s) { return number(s.trace.outcomes.cost.damage, 2); }},
    {"Rung on the last day", [](const Side& s) { return finalText(s, false); }},
    {"Tension on the last day", [](const Side& s) { return finalText(s, true); }},
    {"Signature", [](const Side& s) { return signatureText(s.trace.signature); }},
};

std::string comparedText(const Side& first, const Side& second, const Parting& parting) {
  std::string text = first.scenario.title + " (" + first.scenario.id + "), seed " + std::to_string(first.trace.seed) +
                     ", run " + std::to_string(first.trace.run) + "\n\n";
  std::vector<std::vector<std::string>> rows = {{"", "baseline", "variant"}};
  for (const auto& [label, figure] : figures)
    rows.push_back({std::string(label), figure(first), figure(second)});
  text += columns(rows) + "\n" + partingSentence(parting, "the baseline") + "\n";
  for (const std::string& detail : partingDetails(parting, "the baseline"))
    text += "  " + detail + "\n";
  return text;
}

Json jsonOf(const Side& side) {
  return {{"scenario", side.scenario.id},
          {"signature", signatureText(side.trace.signature)},
          {"outcomes", cli::jsonOf(side.scenario, side.trace.outcomes)},
          {"final", jsonOfFinal(side.scenario, side.trace.states.back())}};
}

// The second of two files, or the first again; with the changes.
Result<Scenario> variantOf(const Arguments& arguments) {
  Arguments other = arguments;
  if (other.files.size() > 1) other.files.erase(other.files.begin());
  return loadInput(other);
}

}  // namespace

Answer compareRuns(const Arguments& arguments) {
  Arguments plain = arguments;
  plain.set.clear();
  const Result<Scenario> baseline = loadInput(plain);
  if (!baseline) return refused(arguments, baseline.issues());
  const Result<Scenario> variant =
      arguments.files.size() > 1 ? variantOf(arguments) : withChanges(*baseline, arguments.set);
  if (!variant) return {.output = "", .issues = variant.issues(), .source = arguments.files.back()};
  const RunKey key = runKey(*baseline, arguments);
  const Side first = sideOf(*baseline, key), second = sideOf(*variant, key);
  const Parting parting = partingOf(partingSide(first), partingSide(second));
  if (!arguments.json) return {.output = comparedText(first, second, parting), .issues = {}, .source = ""};
  Json json = {{"scenario", first.scenario.id}, {"seed", key.seed}, {"run", key.run}};
  json["baseline"] = jsonOf(first);
  json["variant"] = jsonOf(second);
  json["parting"] = Json::parse(partingJson(parting, "the baseline"), nullptr, /*allow_exceptions=*/false);
  return {.output = printed(json), .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
