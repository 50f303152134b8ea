// sweep: one scenario at many points, into a table that can be made in shares and gone on with.
#include "sweep_command.h"

#include <cerrno>

#include "report.h"
#include "sweep_file.h"
#include "sweep_plan.h"

namespace firebreak::cli {
namespace {

Json summaryOf(const SweepPlan& plan) {
  Json json = sweepMeta(plan);
  json["shardPoints"] = plan.points();
  return json;
}

// What is wrong with the table, not with the scenario.
Answer fileRefused(const std::vector<Issue>& issues) {
  return {.output = "", .issues = issues, .source = ""};
}

Answer toFile(const SweepPlan& plan, const Arguments& arguments) {
  Result<SweepFile> opened = openSweep(plan, arguments.out, arguments.resume);
  if (!opened) return fileRefused(opened.issues());
  const SweepFile sweep = std::move(opened).value();

  for (std::size_t k = sweep.kept; k < plan.points(); ++k) {
    const std::string rows = sweepRows(plan, plan.first() + k * plan.shards);
    errno = 0;
    if (std::fwrite(rows.data(), 1, rows.size(), sweep.file.get()) != rows.size() || std::fflush(sweep.file.get()) != 0)
      return fileRefused({fileIssue("unwritable", arguments.out, "room for the whole file")});
  }
  if (std::fflush(sweep.file.get()) != 0)  // a shard without points has its header
    return fileRefused({fileIssue("unwritable", arguments.out, "room for the whole file")});
  if (!arguments.json) {
    std::string text = arguments.out + ": " + grouped(static_cast<std::int64_t>(plan.points())) + " points";
    if (sweep.kept > 0) text += ", " + grouped(static_cast<std::int64_t>(sweep.kept)) + " of them kept";
    return {.output = text + "\n", .issues = {}, .source = ""};
  }
  Json json = summaryOf(plan);
  json["kept"] = sweep.kept;
  json["out"] = arguments.out;
  json["meta"] = metaPath(arguments.out);
  return {.output = printed(json), .issues = {}, .source = ""};
}

// Every cell of a row is a number: a line is the inside of a JSON array.
void appendRows(Json& json, const std::string& lines) {
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = lines.find('\n', start);
    json.push_back(Json::parse("[" + lines.substr(start, end - start) + "]", nullptr, /*allow_exceptions=*/false));
    start = end + 1;
  }
}

Answer toOutput(const SweepPlan& plan, const Arguments& arguments) {
  std::string text = csvHeader(sweepColumns(plan));
  Json json = summaryOf(plan);
  json["rows"] = Json::array();
  for (std::size_t k = 0; k < plan.points(); ++k) {
    const std::string rows = sweepRows(plan, plan.first() + k * plan.shards);
    if (arguments.json)
      appendRows(json["rows"], rows);
    else
      text += rows;
  }
  return {.output = arguments.json ? printed(json) : text, .issues = {}, .source = ""};
}

}  // namespace

Answer sweepParameters(const Arguments& arguments) {
  if (arguments.merge) return mergeShards(arguments);
  const Result<SweepPlan> plan = planSweep(arguments);
  if (!plan) return refused(arguments, plan.issues());
  return arguments.out.empty() ? toOutput(*plan, arguments) : toFile(*plan, arguments);
}

}  // namespace firebreak::cli
