#include "web/futures_export.h"

#include <cmath>
#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/signature.h"
#include "engine/version.h"
#include "web/views/outcome_words.h"

namespace firebreak::web {
namespace {

using Json = nlohmann::ordered_json;

// All digits that tell a number apart; nothing for what is not known.
std::string digits(double value) {
  return std::isfinite(value) ? Json(value).dump() : "";
}

// A line of CSV: cells that hold a comma or a quote are quoted.
class Line {
 public:
  Line& text(std::string_view words) {
    const bool plain = words.find_first_of(",\"\n") == std::string_view::npos;
    std::string cell;
    for (const char c : words)
      cell += c == '"' ? "\"\"" : std::string(1, c);
    return add(plain ? std::string(words) : '"' + cell + '"');
  }
  Line& number(double value) { return add(digits(value)); }
  Line& moments(const Moments& moments) { return number(moments.mean).number(moments.se); }
  std::string end() const { return line_ + "\n"; }

 private:
  Line& add(const std::string& cell) {
    line_ += (first_ ? "" : ",") + cell;
    first_ = false;
    return *this;
  }
  std::string line_;
  bool first_ = true;
};

std::string settingsText(std::string_view option, const std::vector<ParameterChange>& changes) {
  std::string words;
  for (const ParameterChange& change : changes)
    words += " " + std::string(option) + " '" + change.path + "=" + digits(change.after) + "'";
  return words;
}

// Over the document that was opened.
std::string commandOf(const Session& session, std::string_view name) {
  return "firebreak " + std::string(name) + " " + session.scenario().id + ".json --seed " +
         std::to_string(session.key().seed);
}
std::string commandOfVariant(const Session& session, std::string_view name) {
  return commandOf(session, name) + settingsText("--set", changesBetween(session.loaded(), session.scenario()));
}

std::string ensembleCommand(const Session& session) {
  return commandOf(session, "ensemble") + settingsText("--set", changesBetween(session.loaded(), session.partner())) +
         settingsText("--vs", changesBetween(session.partner(), session.scenario())) + " --runs " +
         std::to_string(session.futures().runs());
}

// Lines that begin with # say what it is and how to make it again.
std::string head(const Session& session, const std::string& command) {
  std::string text = "# Firebreak " + std::string(version()) + "\n# scenario: " + session.partner().id + ", digest " +
                     signatureText(digest(session.partner())) + "\n# as changed: digest " +
                     signatureText(digest(session.scenario())) + "\n";
  for (const ParameterChange& change : changesBetween(session.partner(), session.scenario()))
    text += "# change: " + change.path + " from " + digits(change.before) + " to " + digits(change.after) + "\n";
  return text + "# seed: " + std::to_string(session.key().seed) + "\n# command: " + command + "\n";
}

double shareOf(const Ensemble& ensemble, std::size_t rung) {
  return static_cast<double>(ensemble.peaks()[rung]) / ensemble.runs();
}

std::string futuresCsv(const Session& session) {
  const Ensemble &now = *session.futures().variant(), &was = *session.futures().baseline();
  std::string text = head(session, ensembleCommand(session)) + "# runs: " + std::to_string(now.runs()) +
                     ", of the baseline " + std::to_string(was.runs()) + "\n";
  text += "what,was,was_se,now,now_se,change,change_se\n";
  for (std::size_t rung = 0; rung < rungCount; ++rung)
    text += Line()
                .text("highest rung " + std::to_string(rung))
                .number(shareOf(was, rung))
                .text("")
                .number(shareOf(now, rung))
                .text("")
                .number(shareOf(now, rung) - shareOf(was, rung))
                .text("")
                .end();
  for (std::size_t i = 0; i < outcomeNames().size(); ++i)
    text += Line()
                .text(outcomeNames()[i])
                .moments(was.outcome(i))
                .moments(now.outcome(i))
                .moments(pairedDifference(was, now, i))
                .end();
  return text;
}

Json momentsJson(const Moments& moments) {
  return {{"mean", moments.mean}, {"se", moments.se}};
}

Json ensembleJson(const Ensemble& ensemble) {
  Json shares = Json::array(), outcomes = Json::object();
  for (std::size_t rung = 0; rung < rungCount; ++rung)
    shares.push_back(shareOf(ensemble, rung));
  for (std::size_t i = 0; i < outcomeNames().size(); ++i)
    outcomes[std::string(outcomeNames()[i])] = momentsJson(ensemble.outcome(i));
  return {{"runs", ensemble.runs()}, {"peakShares", std::move(shares)}, {"outcomes", std::move(outcomes)}};
}

std::string futuresJson(const Session& session) {
  const Ensemble &now = *session.futures().variant(), &was = *session.futures().baseline();
  Json changes = Json::array(), differences = Json::object();
  for (const ParameterChange& change : changesBetween(session.partner(), session.scenario()))
    changes.push_back({{"path", change.path}, {"before", change.before}, {"now", change.after}});
  for (std::size_t i = 0; i < outcomeNames().size(); ++i)
    differences[std::string(outcomeNames()[i])] = momentsJson(pairedDifference(was, now, i));
  const Json all = {{"version", version()},
                    {"command", ensembleCommand(session)},
                    {"seed", session.key().seed},
                    {"scenario", session.partner().id},
                    {"digest", signatureText(digest(session.partner()))},
                    {"changedDigest", signatureText(digest(session.scenario()))},
                    {"changes", std::move(changes)},
                    {"baseline", ensembleJson(was)},
                    {"variant", ensembleJson(now)},
                    {"differences", std::move(differences)},
                    {"document", Json::parse(std::string_view(saveScenario(session.scenario())), nullptr, false)}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string tornadoCsv(const Session& session, const Tornado& study) {
  const std::size_t outcome = session.futuresDesk().outcome();
  std::string text =
      head(session, commandOfVariant(session, "sensitivity") + " --outcome " + std::string(outcomeNames()[outcome])) +
      "lever,low,now,high,runs,at_low,at_low_se,at_high,at_high_se,low_change,low_change_se,high_change,"
      "high_change_se\n";
  for (const TornadoBar& bar : study.bars(outcome))
    text += Line()
                .text(bar.lever.path)
                .number(bar.lever.low)
                .number(bar.now)
                .number(bar.lever.high)
                .number(bar.runs)
                .moments(bar.atLow)
                .moments(bar.atHigh)
                .moments(bar.lowChange)
                .moments(bar.highChange)
                .end();
  return text;
}

std::string morrisCsv(const Session& session, const MorrisScreening& study) {
  const std::size_t outcome = session.futuresDesk().outcome();
  std::string text = head(session, commandOfVariant(session, "sensitivity") + " --method morris --outcome " +
                                       std::string(outcomeNames()[outcome])) +
                     "lever,low,high,effects,mean,mean_se,absolute,absolute_se,deviation,noise\n";
  for (const MorrisEffect& effect : study.effects(outcome))
    text += Line()
                .text(effect.lever.path)
                .number(effect.lever.low)
                .number(effect.lever.high)
                .number(effect.effects)
                .moments(effect.mean)
                .moments(effect.absolute)
                .number(effect.deviation)
                .number(effect.noise)
                .end();
  return text;
}

std::string mapCsv(const Session& session, const ThresholdMap& map) {
  std::string text = head(session, commandOfVariant(session, "ensemble")) + Line()
                                                                                .text(map.x().path)
                                                                                .text(map.y().path)
                                                                                .text("reach_rung_5")
                                                                                .text("reach_rung_5_se")
                                                                                .text("escalation_number")
                                                                                .end();
  for (int row = 0; row < map.y().points; ++row)
    for (int column = 0; column < map.x().points; ++column) {
      if (!map.known(column, row)) continue;
      text += Line()
                  .number(map.x().value(column))
                  .number(map.y().value(row))
                  .moments(map.share(column, row, 5))
                  .number(map.escalation(column, row))
                  .end();
    }
  return text;
}

std::string searchCsv(const Session& session, const ThresholdSearch& search) {
  const FuturesDesk& desk = session.futuresDesk();
  std::string command = commandOfVariant(session, "search");
  for (const LeverRange& lever : desk.searchLevers())
    command += " --lever '" + lever.path + "=" + digits(lever.low) + ":" + digits(lever.high) + "'";
  command += " --first " + desk.choice().first + " --second " + desk.choice().second + " --below " +
             digits(desk.choice().ceiling);
  std::string text = head(session, command);
  const std::span<const SearchPoint> front = search.front();
  Line title;
  for (const LeverSetting& setting : front.empty() ? std::vector<LeverSetting>{} : front.front().settings)
    title.text(setting.path);
  text += title.text("first").text("first_se").text("second").text("second_se").end();
  for (const SearchPoint& point : front) {
    Line line;
    for (const LeverSetting& setting : point.settings)
      line.number(setting.value);
    text += line.moments(point.first).moments(point.second).end();
  }
  return text;
}

std::string driversCsv(const Session& session) {
  const FuturesDesk& desk = session.futuresDesk();
  const bool tornado = desk.choice().method == SensitivityMethod::oneAtATime;
  return tornado ? tornadoCsv(session, *desk.tornado()) : morrisCsv(session, *desk.morris());
}

}  // namespace

std::vector<FuturesExport> futuresExports(const Session& session) {
  std::vector<FuturesExport> all;
  const FuturesDesk& desk = session.futuresDesk();
  if (session.futures().runs() > 0 && session.futures().baselineRuns() > 0)
    all.insert(all.end(), {FuturesExport::futuresCsv, FuturesExport::futuresJson});
  const bool tornado = desk.choice().method == SensitivityMethod::oneAtATime;
  if (tornado ? desk.tornado() != nullptr : desk.morris() != nullptr) all.push_back(FuturesExport::driversCsv);
  if (desk.map()) all.push_back(FuturesExport::mapCsv);
  if (desk.search() && desk.search()->generation() > 0) all.push_back(FuturesExport::searchCsv);
  return all;
}

SaveText exportFutures(const Session& session, FuturesExport what) {
  const FuturesDesk& desk = session.futuresDesk();
  const std::string id = session.scenario().id;
  switch (what) {
    case FuturesExport::futuresCsv: return {id + "-futures.csv", futuresCsv(session)};
    case FuturesExport::futuresJson: return {id + "-futures.json", futuresJson(session)};
    case FuturesExport::driversCsv: return {id + "-sensitivity.csv", driversCsv(session)};
    case FuturesExport::mapCsv: return {id + "-map.csv", mapCsv(session, *desk.map())};
    case FuturesExport::searchCsv: return {id + "-search.csv", searchCsv(session, *desk.search())};
  }
  return {};
}

}  // namespace firebreak::web
