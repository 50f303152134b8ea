// severity: an incident's metrics on every rubric.
#include "input.h"
#include "nciss_file.h"
#include "report.h"
#include "scales_commands.h"

namespace firebreak::cli {
namespace {

Json jsonOf(const RubricInfo& info) {
  Json json = {{"key", info.key},
               {"name", info.name},
               {"most", info.most},
               {"bandsPublished", info.bandsPublished},
               {"bands", Json::array()}};
  for (const RubricBand& band : info.bands)
    json["bands"].push_back({{"name", band.name}, {"from", band.from}});
  return json;
}

Answer listRubrics(bool json) {
  Json list = Json::array();
  std::string text;
  for (const RubricInfo& info : rubricTable()) {
    list.push_back(jsonOf(info));
    text += padded(info.key, 12) + padded(info.name, 48) + "0 to " + number(info.most, 0) + "\n";
    for (const RubricBand& band : info.bands)
      text += padded("", 12) + padded(band.name, 48) + "from " + number(band.from, 2) + "\n";
  }
  const Json whole = {{"rubrics", list}, {"nciss", cli::jsonOf(notionalNciss())}};
  return {.output = json ? printed(whole) : text, .issues = {}, .source = ""};
}

// Hours, counts and gigabytes have no end; classes and shares have.
double highest(const Metric& metric) {
  if (metric.unit == "class 0–5") return 5;
  return metric.unit == "share" ? 1 : 1e9;
}

Result<Metrics> metricsOf(const std::vector<Change>& given) {
  Metrics metrics = {};
  std::vector<Issue> issues;
  for (const Change& one : given) {
    std::string keys;
    std::size_t q = 0;
    for (; q < metricCount && rubric()[q].key != one.path; ++q)
      keys += (q > 0 ? ", " : "") + std::string(rubric()[q].key);
    if (q == metricCount) {
      issues.push_back(
          {.pointer = one.path, .rule = "unknown-metric", .found = one.path, .expected = "one of " + keys});
      continue;
    }
    const double most = highest(rubric()[q]);
    if (one.value < 0 || one.value > most)
      issues.push_back({.pointer = one.path,
                        .rule = "out-of-range",
                        .found = number(one.value, 3),
                        .expected = "a number from 0 to " + number(most, 0)});
    metrics[q] = one.value;
  }
  if (!issues.empty()) return issues;
  return metrics;
}

Json jsonOf(const RubricInfo& info, const RubricScore& score) {
  Json json = {{"key", info.key},       {"name", info.name},          {"score", score.own},
               {"most", info.most},     {"severity", score.severity}, {"band", score.band},
               {"parts", Json::array()}};
  for (const RubricPart& part : score.parts)
    json["parts"].push_back(
        {{"label", part.label}, {"points", part.points}, {"most", part.most}, {"share", part.share}});
  return json;
}

std::string textOf(const RubricInfo& info, const RubricScore& score) {
  std::string text = padded(info.name, 48) + number(score.own, 1) + " of " + number(info.most, 0) + ", severity " +
                     number(score.severity, 1) + ", " + std::string(score.band) + "\n";
  for (const RubricPart& part : score.parts)
    text += "  " + padded(part.label, 46) + padded(number(part.points, 1) + " of " + number(part.most, 1), 16) +
            number(part.share, 1) + "\n";
  return text;
}

// Which kinds were asked for: all, or one.
Result<std::vector<RubricKind>> kindsOf(const Arguments& arguments) {
  const std::string asked = arguments.rubric.empty() && !arguments.nciss.empty() ? "nciss" : arguments.rubric;
  if (!arguments.nciss.empty() && asked != "nciss")
    return Issue{
        .pointer = "", .rule = "contradiction", .found = asked, .expected = "--rubric nciss with --nciss FILE"};
  if (asked.empty())
    return std::vector<RubricKind>{RubricKind::project, RubricKind::eurepoc, RubricKind::nciss, RubricKind::cscf};
  const Result<RubricKind> kind = findRubric(asked);
  if (!kind) return kind.issues();
  return std::vector<RubricKind>{*kind};
}

Result<NcissConfig> configOf(const std::string& path) {
  if (path.empty()) return notionalNciss();
  const Result<std::string> text = readFile(path);
  if (!text) return text.issues();
  return readNciss(*text);
}

}  // namespace

Answer rateSeverity(const Arguments& arguments) {
  const auto refusal = [&](const std::vector<Issue>& issues) -> Answer {
    return {.output = "", .issues = issues, .source = arguments.nciss};
  };
  const Result<std::vector<RubricKind>> kinds = kindsOf(arguments);
  if (!kinds) return refusal(kinds.issues());
  const Result<NcissConfig> config = configOf(arguments.nciss);
  if (!config) return refusal(config.issues());
  if (arguments.metrics.empty()) return listRubrics(arguments.json);
  const Result<Metrics> metrics = metricsOf(arguments.metrics);
  if (!metrics) return {.output = "", .issues = metrics.issues(), .source = ""};

  Json json = {{"metrics", Json::object()}, {"rubrics", Json::array()}};
  for (std::size_t q = 0; q < metricCount; ++q)
    json["metrics"][std::string(rubric()[q].key)] = (*metrics)[q];
  std::string text;
  for (const RubricKind kind : *kinds) {
    const Result<RubricScore> score =
        kind == RubricKind::nciss ? ncissRubric(*config, *metrics) : rubricScore(kind, *metrics);
    if (!score) return refusal(score.issues());
    json["rubrics"].push_back(jsonOf(rubricInfo(kind), *score));
    text += (text.empty() ? "" : "\n") + textOf(rubricInfo(kind), *score);
  }
  return {.output = arguments.json ? printed(json) : text, .issues = {}, .source = ""};
}

}  // namespace firebreak::cli
