#include "web/api_claims.h"

#include <array>
#include <string>

#include <nlohmann/json.hpp>

#include "web/views/claims_view.h"

namespace firebreak::web {
namespace {

using Json = nlohmann::ordered_json;

// In the order of ClaimPlace.
constexpr std::array<std::string_view, 3> places = {"open", "published", "library"};

std::string textOf(const Json& call, const char* key) {
  const auto found = call.find(key);
  return found != call.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// False if it is there and no whole number of this range.
bool wholeOf(const Json& call, const char* key, int least, int most, int& out) {
  const auto found = call.find(key);
  if (found == call.end()) return true;
  if (!found->is_number_integer()) return false;
  const auto value = found->get<std::int64_t>();
  if (value < least || value > most) return false;
  out = static_cast<int>(value);
  return true;
}

Json effectJson(const ClaimEffect& effect) {
  return {
      {"low", effect.low}, {"high", effect.high}, {"difference", effect.difference.mean}, {"se", effect.difference.se}};
}

}  // namespace

Json claimJson(const ClaimsDesk& desk) {
  const std::size_t index = desk.chosen(), row = desk.row(index);
  const ClaimSummary summary = claimSummary(desk, index, row);
  Json obstacles = Json::array(), effects = Json::array();
  const std::vector<const ClaimTrial*> trials = desk.trials(index);
  if (trials.size() == 1) obstacles = trials.front()->obstacles;
  for (const ClaimSetting& setting : claimSettings(desk, summary, row))
    effects.push_back(setting.effect.difference.mean);
  return {{"id", desk.claim().id},
          {"row", row},
          {"outcome", claimOutcomeName(desk.claim().rows[row].outcome)},
          {"where", places[static_cast<std::size_t>(desk.place())]},
          {"obstacles", std::move(obstacles)},
          {"verdict", summary.known ? Json(claimVerdictText(summary.verdict)) : Json()},
          {"effect", summary.known ? effectJson(summary.here) : Json()},
          {"settings", summary.settings},
          {"holds", summary.holding},
          {"reverses", summary.reversing},
          {"effects", std::move(effects)},
          {"done", desk.done(index)}};
}

std::string chooseClaim(App& app, const Json& call) {
  ChooseClaim choice{.id = textOf(call, "id")};
  if (claimIndex(choice.id) == claims().size()) return "the id of a claim, such as C6";
  const int last = static_cast<int>(claims()[claimIndex(choice.id)].rows.size()) - 1;
  if (!wholeOf(call, "row", -1, last, choice.row)) return "a row from 0 to " + std::to_string(last);
  const std::string where = textOf(call, "where");
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (where != places[i]) continue;
    app.send(PutClaims{static_cast<ClaimPlace>(i)});
    app.send(choice);
    return "";
  }
  if (!where.empty()) return "open, published or library";
  app.send(choice);
  return "";
}

std::string setClaimAmounts(App& app, const Json& call) {
  SetClaimAmounts amounts{.pairs = app.session().claims().pairs(), .settings = app.session().claims().settings()};
  if (!wholeOf(call, "pairs", 2, 100000, amounts.pairs)) return "pairs of runs, from 2 to 100,000";
  if (!wholeOf(call, "settings", 0, 2000, amounts.settings)) return "settings, from 0 to 2,000";
  app.send(amounts);
  return "";
}

}  // namespace firebreak::web
