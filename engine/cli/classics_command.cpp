#include "classics_command.h"

#include <cmath>

#include "report.h"

namespace firebreak::cli {
namespace {

Json jsonOf(const ClassicParameter& parameter) {
  return {{"key", parameter.key},         {"label", parameter.label},     {"unit", parameter.unit},
          {"minimum", parameter.minimum}, {"maximum", parameter.maximum}, {"default", parameter.fallback},
          {"whole", parameter.whole},     {"meaning", parameter.meaning}};
}

Json jsonOf(const ClassicModel& model) {
  Json json = {{"name", model.name},     {"title", model.title},     {"lesson", model.lesson},
               {"source", model.source}, {"formula", model.formula}, {"parameters", Json::array()}};
  for (const ClassicParameter& parameter : model.parameters)
    json["parameters"].push_back(jsonOf(parameter));
  json["map"] = model.mapX.empty() ? Json(nullptr) : Json{{"x", model.mapX}, {"y", model.mapY}};
  return json;
}

Json jsonOf(const ClassicModel& model, const std::vector<double>& settings, const ClassicResult& result) {
  Json json = {{"model", model.name}, {"title", model.title}, {"parameters", Json::object()}};
  for (std::size_t n = 0; n < settings.size(); ++n)
    json["parameters"][std::string(model.parameters[n].key)] = settings[n];
  json["verdict"] = result.verdict;
  json["values"] = Json::object();
  for (const ClassicValue& value : result.values)
    json["values"][std::string(value.key)] = std::isfinite(value.value) ? Json(value.value) : Json(nullptr);
  json["series"] = Json::object();
  for (const ClassicSeries& series : result.series)
    json["series"][std::string(series.key)] = {
        {"label", series.label}, {"axis", series.axis}, {"x", series.x}, {"y", series.y}};
  return json;
}

// At most six decimals, none that say nothing.
std::string shortNumber(double value) {
  if (std::isnan(value)) return "none";
  if (std::isinf(value)) return value > 0 ? "without bound" : "without bound, negative";
  std::string text = number(value, 6);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string parameterLine(const ClassicParameter& parameter, double value) {
  const std::string range = shortNumber(parameter.minimum) + " to " + shortNumber(parameter.maximum);
  return "  " + padded(parameter.key, 24) + padded(shortNumber(value), 12) + padded(range, 14) +
         std::string(parameter.label) + "\n";
}

Answer listModels(const Arguments& arguments) {
  Json list = Json::array();
  std::string text;
  for (const ClassicModel* model : classicModels()) {
    list.push_back(jsonOf(*model));
    text += padded(model->name, 26) + std::string(model->title) + "\n";
    for (const ClassicParameter& parameter : model->parameters)
      text += parameterLine(parameter, parameter.fallback);
  }
  return {.output = arguments.json ? printed({{"models", list}}) : text, .issues = {}, .source = ""};
}

std::string textOf(const ClassicModel& model, const std::vector<double>& settings, const ClassicResult& result) {
  std::string text = std::string(model.title) + ": " + result.verdict + "\n" + std::string(model.formula) + "\n\n";
  for (std::size_t n = 0; n < settings.size(); ++n)
    text += parameterLine(model.parameters[n], settings[n]);
  text += settings.empty() ? "" : "\n";
  for (const ClassicValue& value : result.values)
    text += padded(value.label, 52) + shortNumber(value.value) + "\n";
  return text + "\n" + std::string(model.lesson) + "\nSource: " + std::string(model.source) + "\n";
}

}  // namespace

Answer classics(const Arguments& arguments) {
  if (arguments.files.empty()) {
    if (arguments.set.empty()) return listModels(arguments);
    return refused(arguments, {{.pointer = "", .rule = "no-model", .expected = "the name of a model, for --set"}});
  }
  const Result<const ClassicModel*> model = findClassic(arguments.files[0]);
  if (!model) return {.output = "", .issues = model.issues(), .source = ""};

  std::vector<ClassicSetting> settings;
  for (const Change& change : arguments.set)
    settings.push_back({change.path, change.value});
  const Result<ClassicResult> result = computeClassic(**model, settings);
  if (!result) return refused(arguments, result.issues());
  const std::vector<double> values = classicValues(**model, settings).value();
  return {.output = arguments.json ? printed(jsonOf(**model, values, *result)) : textOf(**model, values, *result),
          .issues = {},
          .source = ""};
}

}  // namespace firebreak::cli
