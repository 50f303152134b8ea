// What a comparison found, as JSON.
#include <nlohmann/json.hpp>

#include "engine/parting.h"

namespace firebreak {
namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json jsonOf(const PartingMoment& moment) {
  return {{"happens", moment.happens},
          {"event", orNull(moment.eventId)},
          {"title", moment.title},
          {"rule", orNull(moment.rule)}};
}

Json jsonOf(const ParameterChange& change) {
  return {{"path", change.path}, {"before", change.before}, {"after", change.after}};
}

Json numbersOf(const Parting& parting) {
  if (parting.numbersDay < 0) return nullptr;
  return {{"day", parting.numbersDay},
          {"fromStart", parting.fromStart},
          {"number", parting.number},
          {"first", parting.firstNumber},
          {"second", parting.secondNumber}};
}

}  // namespace

std::string partingJson(const Parting& parting, std::string_view there) {
  Json json = {{"comparable", parting.incomparable.empty()}, {"parts", parting.parts()}};
  json["day"] = parting.parts() ? Json(parting.day) : Json(nullptr);
  json["what"] = orNull(parting.what);
  json["first"] = parting.parts() ? jsonOf(parting.first) : Json(nullptr);
  json["second"] = parting.parts() ? jsonOf(parting.second) : Json(nullptr);
  json["because"] = orNull(parting.because);
  json["numbers"] = numbersOf(parting);
  json["changes"] = Json::array();
  for (const ParameterChange& change : parting.changes)
    json["changes"].push_back(jsonOf(change));
  json["otherScript"] = parting.otherScript;
  json["sentence"] = partingSentence(parting, there);
  json["details"] = partingDetails(parting, there);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace firebreak
