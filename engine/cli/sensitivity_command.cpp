// sensitivity: how much each lever matters for an outcome, one at a time or over the whole space of levers.
#include "sensitivity_command.h"

#include <algorithm>
#include <cmath>

#include "engine/sensitivity.h"
#include "input.h"
#include "study_input.h"
#include "sweep_plan.h"

namespace firebreak::cli {
namespace {

constexpr int tornadoRuns = 300, morrisRuns = 100, defaultTrajectories = 20;

struct Study {
  Scenario scenario;
  std::vector<LeverRange> levers;
  std::size_t outcome = 0;
  StudyHead head = {};
  std::uint32_t trajectories = 0;  // 0: a tornado

  std::string_view outcomeName() const { return outcomeNames()[outcome]; }
};

Result<Study> planned(const Arguments& arguments) {
  Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return scenario.issues();
  const Result<std::size_t> outcome = outcomeNamed(arguments.outcome.empty() ? "reachedRung5" : arguments.outcome);
  if (!outcome) return outcome.issues();
  Result<std::vector<LeverRange>> levers = leversAsked(*scenario, arguments);
  if (!levers) return levers.issues();
  const bool morris = arguments.method == SensitivityMethod::morris;
  const int runs = arguments.runs.value_or(morris ? morrisRuns : tornadoRuns);
  if (runs > mostStudyRuns)
    return Issue{.rule = "usage", .found = "--runs " + std::to_string(runs), .expected = "at most 1000000 a point"};

  Study study = {.scenario = std::move(scenario).value(), .levers = std::move(levers).value(), .outcome = *outcome};
  study.head.seed = runKey(study.scenario, arguments).seed;
  study.head.runs = static_cast<std::uint32_t>(runs);
  if (morris) study.trajectories = static_cast<std::uint32_t>(arguments.trajectories.value_or(defaultTrajectories));
  study.head.command = commandStart("sensitivity", arguments, study.head, study.levers) + " --outcome " +
                       std::string(study.outcomeName()) + " --method " + (morris ? "morris" : "tornado");
  if (morris) study.head.command += " --trajectories " + std::to_string(study.trajectories);
  return study;
}

std::string introduction(const Study& study, std::uint32_t points) {
  return study.scenario.title + " (" + study.scenario.id + "): " + std::string(study.outcomeName()) + ", " +
         grouped(study.head.runs) + " runs at each of " + grouped(points) + " points, seed " +
         std::to_string(study.head.seed) + "\n";
}

Json leverJson(const Study& study, const LeverRange& lever) {
  const double now = valueAt(study.scenario, *findParameter(study.scenario, lever.path));
  return {{"path", lever.path},
          {"name", leverName(study.scenario, lever.path)},
          {"low", lever.low},
          {"now", now},
          {"high", lever.high}};
}

std::string csvLever(const Study& study, const LeverRange& lever) {
  const double now = valueAt(study.scenario, *findParameter(study.scenario, lever.path));
  return lever.path + "," + cell(lever.low) + "," + cell(now) + "," + cell(lever.high);
}

std::string csvMoments(const Moments& moments) {
  return "," + cell(moments.mean) + "," + cell(moments.se);
}

Answer output(const std::string& text) {
  return {.output = text, .issues = {}, .source = ""};
}

// --- one at a time ---

Json tornadoJson(const Study& study, const Tornado& tornado) {
  Json json = headJson(study.head);
  json["method"] = "tornado";
  json["outcome"] = study.outcomeName();
  json["now"] = jsonOf(tornado.now(study.outcome));
  json["levers"] = Json::array();
  for (const TornadoBar& bar : tornado.bars(study.outcome)) {
    Json row = leverJson(study, bar.lever);
    row["atLow"] = jsonOf(bar.atLow);
    row["atHigh"] = jsonOf(bar.atHigh);
    row["lowChange"] = jsonOf(bar.lowChange);
    row["highChange"] = jsonOf(bar.highChange);
    row["swing"] = jsonOf(bar.swing);
    json["levers"].push_back(std::move(row));
  }
  return json;
}

std::string tornadoCsv(const Study& study, const Tornado& tornado) {
  std::string text = headComment(study.head) +
                     "path,low,now,high,atLow.mean,atLow.se,atHigh.mean,atHigh.se,lowChange.mean,lowChange.se,"
                     "highChange.mean,highChange.se,swing.mean,swing.se\n";
  for (const TornadoBar& bar : tornado.bars(study.outcome)) {
    text += csvLever(study, bar.lever);
    for (const Moments* moments : {&bar.atLow, &bar.atHigh, &bar.lowChange, &bar.highChange, &bar.swing})
      text += csvMoments(*moments);
    text += "\n";
  }
  return text;
}

std::string tornadoText(const Study& study, const Tornado& tornado) {
  const Moments now = tornado.now(study.outcome);
  const std::vector<TornadoBar> bars = tornado.bars(study.outcome);
  double size = std::fabs(now.mean);
  for (const TornadoBar& bar : bars)
    size = std::max({size, std::fabs(bar.atLow.mean), std::fabs(bar.atHigh.mean)});
  const int decimals = decimalsFor(size);
  std::vector<std::vector<std::string>> rows = {
      {"Lever", "from", "now", "to", "at low", "at high", "low to high ± 95 %, paired"}};
  for (const TornadoBar& bar : bars) {
    const auto setting = [&](double value) { return settingText(study.scenario, bar.lever.path, value); };
    rows.push_back({leverName(study.scenario, bar.lever.path), setting(bar.lever.low), setting(bar.now),
                    setting(bar.lever.high), number(bar.atLow.mean, decimals), number(bar.atHigh.mean, decimals),
                    changeText(bar.swing, decimals)});
  }
  return introduction(study, static_cast<std::uint32_t>(tornado.runsPlanned() / study.head.runs)) + "Now " +
         plusMinus(now, decimals) + "\n\n" + columns(rows);
}

Answer tornadoAnswer(const Study& study, const Arguments& arguments) {
  Tornado tornado(study.scenario, study.levers,
                  {.seed = study.head.seed, .runs = study.head.runs, .outcomes = {study.outcome}});
  while (runNext(tornado)) {
  }
  if (arguments.json) return output(printed(tornadoJson(study, tornado)));
  return output(arguments.csv ? tornadoCsv(study, tornado) : tornadoText(study, tornado));
}

// --- over the whole space ---

Json morrisJson(const Study& study, const MorrisScreening& screening) {
  Json json = headJson(study.head);
  json["method"] = "morris";
  json["outcome"] = study.outcomeName();
  json["trajectories"] = screening.trajectories();
  json["redrawn"] = screening.redrawn();
  json["levers"] = Json::array();
  for (const MorrisEffect& effect : screening.effects(study.outcome)) {
    Json row = leverJson(study, effect.lever);
    row["mu"] = jsonOf(effect.mean);
    row["muStar"] = jsonOf(effect.absolute);
    row["sigma"] = effect.deviation;
    row["noise"] = effect.noise;
    json["levers"].push_back(std::move(row));
  }
  return json;
}

std::string morrisCsv(const Study& study, const MorrisScreening& screening) {
  std::string text = headComment(study.head) + "path,low,now,high,mu.mean,mu.se,muStar.mean,muStar.se,sigma,noise\n";
  for (const MorrisEffect& effect : screening.effects(study.outcome))
    text += csvLever(study, effect.lever) + csvMoments(effect.mean) + csvMoments(effect.absolute) + "," +
            cell(effect.deviation) + "," + cell(effect.noise) + "\n";
  return text;
}

std::string morrisText(const Study& study, const MorrisScreening& screening) {
  const std::vector<MorrisEffect> effects = screening.effects(study.outcome);
  const int decimals = decimalsFor(effects.front().absolute.mean);
  std::vector<std::vector<std::string>> rows = {{"Lever", "from", "to", "µ* ± 95 %", "µ ± 95 %", "σ", "noise"}};
  for (const MorrisEffect& effect : effects) {
    const auto setting = [&](double value) { return settingText(study.scenario, effect.lever.path, value); };
    rows.push_back({leverName(study.scenario, effect.lever.path), setting(effect.lever.low), setting(effect.lever.high),
                    plusMinus(effect.absolute, decimals), changeText(effect.mean, decimals),
                    number(effect.deviation, decimals), number(effect.noise, decimals)});
  }
  std::string text = introduction(study, screening.trajectories() * static_cast<std::uint32_t>(effects.size() + 1));
  text += grouped(screening.trajectories()) + " Morris trajectories";
  if (screening.redrawn() > 0)
    text += ", " + grouped(screening.redrawn()) + " drawn anew because a ladder would be out of order";
  return text + "; effects per move over the whole range\n\n" + columns(rows);
}

Answer morrisAnswer(const Study& study, const Arguments& arguments) {
  MorrisScreening screening(study.scenario, study.levers,
                            {.seed = study.head.seed,
                             .trajectories = study.trajectories,
                             .runs = study.head.runs,
                             .outcomes = {study.outcome}});
  while (runNext(screening)) {
  }
  if (screening.trajectories() == 0)
    return refused(arguments, {{.rule = "no-trajectory",
                                .found = "levers that cannot be moved together",
                                .expected = "levers that can be set apart from each other"}});
  if (arguments.json) return output(printed(morrisJson(study, screening)));
  return output(arguments.csv ? morrisCsv(study, screening) : morrisText(study, screening));
}

}  // namespace

Answer measureSensitivity(const Arguments& arguments) {
  Result<Study> planning = planned(arguments);
  if (!planning) return refused(arguments, planning.issues());
  Study study = std::move(planning).value();
  study.head.scenario = &study.scenario;
  return study.trajectories > 0 ? morrisAnswer(study, arguments) : tornadoAnswer(study, arguments);
}

}  // namespace firebreak::cli
