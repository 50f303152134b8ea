#include "web/views/models_view.h"

#include <algorithm>
#include <cmath>

#include "web/views/models_map.h"

namespace firebreak::web {
namespace {

// Values that answer yes (1) or no (0).
constexpr std::array<std::string_view, 11> answers = {
    "attacks",  "punishable",          "blamesVulnerable", "blamesInvulnerable", "vulnerableAttacks",
    "capable",  "invulnerableAttacks", "sureThing",        "stationary",         "stable",
    "converged"};

// Axes that name things instead of measuring something.
constexpr std::array<std::string_view, 1> listAxes = {"member"};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string capital(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// The lesson names parameters by key, where it does; people know them by label. Keys that are plain words stay.
std::string lessonOfModel(const ClassicModel& model) {
  std::string words(model.lesson);
  for (const ClassicParameter& parameter : model.parameters) {
    const std::string_view key = parameter.key;
    const bool plain = std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const std::size_t at = plain ? std::string::npos : words.find(key);
    if (at != std::string::npos) words.replace(at, key.size(), "“" + std::string(parameter.label) + "”");
  }
  return words;
}

Parameter parameterOf(const ClassicParameter& from) {
  return {.scope = ParameterScope::constant,
          .key = from.key,
          .symbol = from.key,
          .label = from.label,
          .unit = from.unit,
          .minimum = from.minimum,
          .maximum = from.maximum,
          .fallback = from.fallback,
          .decimals = from.decimals,
          .whole = from.whole,
          .meaning = from.meaning,
          .group = {},
          .serves = {},
          .kinds = 0};
}

std::vector<ModelRow> rowsOf(const ModelDesk& desk) {
  std::vector<ModelRow> rows;
  const auto models = classicModels();
  for (std::size_t i = 0; i < models.size(); ++i)
    rows.push_back({.name = models[i]->name,
                    .title = models[i]->title,
                    .lesson = models[i]->lesson,
                    .chosen = i == desk.chosen(),
                    .changes = desk.changes(i)});
  return rows;
}

std::vector<ModelSlider> slidersOf(const ModelDesk& desk) {
  std::vector<ModelSlider> sliders;
  for (std::size_t i = 0; i < desk.values().size(); ++i) {
    const ClassicParameter& parameter = desk.model().parameters[i];
    const double value = desk.values()[i];
    sliders.push_back({.parameter = parameterOf(parameter), .value = value, .changed = value != parameter.fallback});
  }
  return sliders;
}

// What the settings would have to be, each reason once.
std::string contradictions(const std::vector<Issue>& issues) {
  std::string words = "These settings contradict one another. Expected: ";
  for (std::size_t i = 0; i < issues.size(); ++i)
    words += (i > 0 ? "; " : "") + issues[i].expected;
  return words + ".";
}

std::string valueText(const ClassicValue& value) {
  if (holds(answers, value.key) && std::isfinite(value.value)) return value.value != 0 ? "yes" : "no";
  return figureText(value.value);
}

std::vector<ModelFigure> figuresOf(const ClassicResult& result) {
  std::vector<ModelFigure> figures;
  for (const ClassicValue& value : result.values)
    figures.push_back(
        {.key = value.key, .label = value.label, .text = valueText(value), .exists = std::isfinite(value.value)});
  return figures;
}

ModelCurve curveOf(const ClassicSeries& series) {
  ModelCurve curve{.label = series.label, .x = {}, .y = {}};
  for (std::size_t i = 0; i < series.x.size(); ++i) {
    if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i])) continue;
    curve.x.push_back(series.x[i]);
    curve.y.push_back(series.y[i]);
  }
  return curve;
}

void scale(ModelChart& chart) {
  double left = 0, right = 1, low = 0, high = 0;
  bool first = true;
  for (const ModelCurve& curve : chart.curves)
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
      left = first ? curve.x[i] : std::min(left, curve.x[i]);
      right = first ? curve.x[i] : std::max(right, curve.x[i]);
      // From nothing up, so that heights compare.
      low = std::min(low, curve.y[i]);
      high = std::max(high, curve.y[i]);
      first = false;
    }
  chart.x = tightScale(left, right, 6);
  chart.y = roundScale(low, high, 4);
}

// Curves over the same axis share a chart; a list stands alone, since lists differ in unit.
std::vector<ModelChart> chartsOf(const ClassicResult& result) {
  std::vector<ModelChart> charts;
  for (const ClassicSeries& series : result.series) {
    const bool list = holds(listAxes, series.axis);
    if (list || charts.empty() || charts.back().list || charts.back().axis != series.axis)
      charts.push_back({.title = {}, .axis = series.axis, .list = list, .curves = {}, .x = {}, .y = {}});
    ModelChart& chart = charts.back();
    chart.title += (chart.title.empty() ? "" : ", ") + std::string(series.label);
    chart.curves.push_back(curveOf(series));
  }
  for (ModelChart& chart : charts)
    scale(chart);
  return charts;
}

double valueOf(const ClassicResult& result, std::string_view key) {
  for (const ClassicValue& value : result.values)
    if (value.key == key) return value.value;
  return std::nan("");
}

std::string_view labelOf(const ClassicResult& result, std::string_view key) {
  for (const ClassicValue& value : result.values)
    if (value.key == key) return value.label;
  return key;
}

LessonView lessonView(const ModelDesk& desk) {
  const ModelLesson& lesson = *desk.lesson();
  const ClassicModel& model = desk.model();
  const std::size_t moved = parameterIndex(model, lesson.after.key);
  LessonView view{.words = lesson.words,
                  .parameter = model.parameters[moved].label,
                  .setting = {},
                  .here = {},
                  .figures = {},
                  .values = {}};
  for (std::size_t step = 0; step < 2; ++step) {
    const std::vector<double>& values = desk.lessonSteps()[step].first;
    view.here[step] = values == desk.values();
    view.setting[step] = model.parameters[moved].unit == "probability"
                             ? figureText(std::round(values[moved] * 100)) + " %"
                             : figureText(values[moved]);
    for (std::size_t i = 0; i < values.size(); ++i)
      view.values[step].emplace_back(model.parameters[i].key, values[i]);
  }
  for (const std::string_view key : lesson.watch) {
    const ClassicResult &before = desk.lessonSteps()[0].second, &after = desk.lessonSteps()[1].second;
    view.figures.push_back(
        {.label = labelOf(before, key), .text = {figureText(valueOf(before, key)), figureText(valueOf(after, key))}});
  }
  return view;
}

}  // namespace

ModelsView modelsView(const ModelDesk& desk) {
  const ClassicModel& model = desk.model();
  ModelsView view;
  view.rows = rowsOf(desk);
  view.name = model.name;
  view.title = model.title;
  view.lesson = lessonOfModel(model);
  view.source = model.source;
  view.formula = model.formula;
  view.relation = model.relation;
  view.changes = desk.changes(desk.chosen());
  view.sliders = slidersOf(desk);
  view.possible = desk.issues().empty();
  view.verdict = view.possible ? capital(desk.result().verdict) : contradictions(desk.issues());
  view.figures = figuresOf(desk.result());
  view.charts = chartsOf(desk.result());
  view.mapped = !desk.map().empty();
  if (view.mapped) view.map = modelMap(desk);
  view.lessoned = desk.lesson() != nullptr;
  if (view.lessoned) view.shows = lessonView(desk);
  return view;
}

}  // namespace firebreak::web
