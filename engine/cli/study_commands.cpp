// ensemble: many runs, and the same runs under changes.
#include <cmath>
#include <optional>

#include "commands.h"
#include "input.h"
#include "report.h"

namespace firebreak::cli {
namespace {

constexpr int defaultRuns = 1000;

double share(const Ensemble& ensemble, std::size_t rung) {
  return static_cast<double>(ensemble.peaks()[rung]) / static_cast<double>(ensemble.runs());
}

// {name: {mean, se}}; "cost.damage" goes inside "cost", beside its own mean and error.
template <class MomentsOfName>
Json momentsObject(MomentsOfName momentsOfName) {
  Json json = Json::object();
  for (std::size_t name = 0; name < outcomeNames().size(); ++name) {
    const std::string_view key = outcomeNames()[name];
    const Moments moments = momentsOfName(name);
    const std::size_t dot = key.find('.');
    Json& place = dot == std::string_view::npos
                      ? json[std::string(key)]
                      : json[std::string(key.substr(0, dot))][std::string(key.substr(dot + 1))];
    place["mean"] = moments.mean;
    place["se"] = moments.se;
    if (key == "cost") place["total"] = {{"mean", moments.mean}, {"se", moments.se}};
  }
  return json;
}

Json jsonOf(const Ensemble& ensemble) {
  Json json = {{"runs", ensemble.runs()}, {"peakShares", Json::array()}};
  for (std::size_t rung = 0; rung < rungCount; ++rung)
    json["peakShares"].push_back(share(ensemble, rung));
  json["outcomes"] = momentsObject([&](std::size_t name) { return ensemble.outcome(name); });
  return json;
}

std::string plusMinus(const Moments& moments, int decimals) {
  return number(moments.mean, decimals) + " ± " + number(1.96 * moments.se, decimals);
}

std::string shareLines(const Ensemble& base, const Ensemble* variant) {
  std::string text = padded("Highest rung", 26) + padded("share", 18) + (variant ? "with the changes" : "") + "\n";
  for (std::size_t rung = 0; rung < rungCount; ++rung) {
    const std::string name = "  " + std::to_string(rung) + " " + std::string(rungs()[rung].name);
    text += padded(name, 26) + padded(number(100 * share(base, rung), 1) + " %", 18);
    text += (variant ? number(100 * share(*variant, rung), 1) + " %" : "") + "\n";
  }
  return text;
}

std::string outcomeLines(const Ensemble& base, const Ensemble* variant) {
  std::string text = padded("Outcome", 26) + padded("mean ± 95 %", 18);
  text += (variant ? padded("with the changes", 18) + "paired difference" : "") + std::string("\n");
  for (std::size_t name = 0; name < outcomeNames().size(); ++name) {
    text += padded("  " + std::string(outcomeNames()[name]), 26) + padded(plusMinus(base.outcome(name), 3), 18);
    if (variant)
      text += padded(plusMinus(variant->outcome(name), 3), 18) + plusMinus(pairedDifference(base, *variant, name), 3);
    text += "\n";
  }
  return text;
}

std::string withoutTrailingSpaces(const std::string& text) {
  std::string trimmed;
  for (const char c : text) {
    if (c == '\n')
      while (!trimmed.empty() && trimmed.back() == ' ')
        trimmed.pop_back();
    trimmed += c;
  }
  return trimmed;
}

}  // namespace

Answer runEnsemble(const Arguments& arguments) {
  const Result<Scenario> scenario = loadInput(arguments);
  if (!scenario) return refused(arguments, scenario.issues());
  const Result<Scenario> changed = withChanges(*scenario, arguments.versus);
  if (!changed) return refused(arguments, changed.issues());

  const std::uint64_t seed = runKey(*scenario, arguments).seed;
  const int runs = arguments.runs.value_or(defaultRuns);
  Ensemble base(*scenario, {.seed = seed});
  base.advance(runs);
  std::optional<Ensemble> variant;
  if (!arguments.versus.empty()) variant.emplace(*changed, Ensemble::Options{.seed = seed}).advance(runs);

  if (arguments.json) {
    Json json = {{"scenario", scenario->id}, {"seed", seed}};
    json.update(jsonOf(base));
    if (variant) {
      json["vs"] = jsonOf(*variant);
      json["differences"] = momentsObject([&](std::size_t name) { return pairedDifference(base, *variant, name); });
    }
    return {.output = printed(json), .issues = {}, .source = ""};
  }
  const Ensemble* other = variant ? &*variant : nullptr;
  std::string text = scenario->title + " (" + scenario->id + "), seed " + std::to_string(seed) + ", " + grouped(runs) +
                     (runs == 1 ? " run" : " runs") + "\n\n";
  text += shareLines(base, other) + "\n" + outcomeLines(base, other);
  return {.output = withoutTrailingSpaces(text), .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
