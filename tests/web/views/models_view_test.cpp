// web/views/models_view and axis_scale: what the screen of the formal models says.
#include "web/views/models_view.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <catch_amalgamated.hpp>

using namespace firebreak;
using namespace firebreak::web;

namespace {

ModelDesk deskAt(std::string_view model) {
  ModelDesk desk;
  desk.choose(model);
  return desk;
}

const ModelFigure& figureOf(const ModelsView& view, std::string_view key) {
  return *std::find_if(view.figures.begin(), view.figures.end(),
                       [&](const ModelFigure& figure) { return figure.key == key; });
}

void finish(ModelDesk& desk) {
  double now = 0;
  while (desk.work(1000, [&] { return now += 1; })) {
  }
}

}  // namespace

TEST_CASE("the list holds every model once, one of them chosen, and marks what was changed") {
  ModelDesk desk = deskAt("richardson");
  desk.set({{{"reactionX", 1.5}}});
  const ModelsView view = modelsView(desk);
  REQUIRE(view.rows.size() == classicModels().size());
  std::set<std::string_view> names;
  int chosen = 0;
  for (const ModelRow& row : view.rows) {
    names.insert(row.name);
    chosen += row.chosen ? 1 : 0;
    CHECK(row.chosen == (row.name == "richardson"));
    CHECK(row.changes == (row.name == "richardson" ? 1 : 0));
  }
  CHECK(names.size() == view.rows.size());
  CHECK(chosen == 1);
}

TEST_CASE("every model says what it is, where it is from, and what the engine has of it") {
  for (const ClassicModel* model : classicModels()) {
    INFO(model->name);
    const ModelsView view = modelsView(deskAt(model->name));
    for (const std::string_view words :
         {view.title, std::string_view(view.lesson), view.source, view.formula, view.relation})
      CHECK(words.size() > 5);
    CHECK(view.relation.back() == '.');
    CHECK(view.possible);
    CHECK(view.verdict.size() > 3);
    CHECK_FALSE((view.verdict[0] >= 'a' && view.verdict[0] <= 'z'));
    CHECK(view.sliders.size() == model->parameters.size());
    CHECK(view.figures.size() > 1);
    for (const ModelSlider& slider : view.sliders)
      CHECK_FALSE(slider.changed);
  }
}

TEST_CASE("the lesson calls parameters what their sliders are called") {
  const ModelsView view = modelsView(deskAt("imperfect-attribution"));
  CHECK(view.lesson.find("mistaken1") == std::string::npos);
  CHECK(view.lesson.find("“Attack by 1 points at 2”") != std::string::npos);
}

TEST_CASE("yes or no is said where a value answers, at any setting") {
  ModelDesk desk = deskAt("richardson");
  CHECK(figureOf(modelsView(desk), "stable").text == "yes");
  desk.set({{{"reactionX", 2}, {"reactionY", 2}}});
  CHECK(figureOf(modelsView(desk), "stable").text == "no");
  // Whatever reads as an answer is 0 or 1 in every model.
  for (const ClassicModel* model : classicModels()) {
    const ModelDesk at = deskAt(model->name);
    const ModelsView view = modelsView(at);
    for (std::size_t i = 0; i < view.figures.size(); ++i)
      if (view.figures[i].text == "yes" || view.figures[i].text == "no") {
        const double value = at.result().values[i].value;
        CHECK((value == 0 || value == 1));
      }
  }
}

TEST_CASE("what does not exist is none, and settings that contradict one another say why") {
  ModelDesk desk = deskAt("imperfect-attribution");
  desk.set({{{"traced1", 1}, {"mistaken1", 1}}});
  const ModelsView view = modelsView(desk);
  CHECK_FALSE(view.possible);
  CHECK(view.verdict.find("sum to at most 1") != std::string::npos);
  for (const ModelFigure& figure : view.figures) {
    CHECK(figure.text == "none");
    CHECK_FALSE(figure.exists);
  }
}

TEST_CASE("curves over one axis share a chart, lists stand alone, and every point lies on its scales") {
  CHECK(modelsView(deskAt("degroot")).charts.size() == 1);
  CHECK(modelsView(deskAt("degroot")).charts[0].curves.size() == 3);
  const ModelsView burdens = modelsView(deskAt("burden-sharing"));
  REQUIRE(burdens.charts.size() == 2);
  CHECK(burdens.charts[0].list);
  CHECK(burdens.charts[1].list);
  for (const ClassicModel* model : classicModels()) {
    INFO(model->name);
    std::size_t curves = 0;
    for (const ModelChart& chart : modelsView(deskAt(model->name)).charts)
      for (const ModelCurve& curve : chart.curves) {
        ++curves;
        REQUIRE(curve.x.size() == curve.y.size());
        CHECK(curve.x.size() > 1);
        for (std::size_t i = 0; i < curve.x.size(); ++i) {
          CHECK((chart.x.shareOf(curve.x[i]) >= -1e-9 && chart.x.shareOf(curve.x[i]) <= 1 + 1e-9));
          CHECK((chart.y.shareOf(curve.y[i]) >= -1e-9 && chart.y.shareOf(curve.y[i]) <= 1 + 1e-9));
        }
      }
    CHECK(curves == computeClassic(*model, {}).value().series.size());
  }
}

TEST_CASE("regions fill the map, the present one is marked, and names stand in their own region") {
  for (const std::string_view name : {"richardson", "expected-value", "mutual-deterrence", "unilateral-deterrence"}) {
    INFO(name);
    ModelDesk desk = deskAt(name);
    finish(desk);
    const ModelsView view = modelsView(desk);
    REQUIRE(view.mapped);
    REQUIRE(view.map.regions.size() >= 2);
    double area = 0;
    int here = 0;
    for (const ModelRegion& region : view.map.regions) {
      area += region.share;
      here += region.here ? 1 : 0;
      if (region.here) CHECK(region.verdict == desk.result().verdict);
      const int column = std::min(59, static_cast<int>(region.labelX * 60)),
                row = std::min(59, static_cast<int>(region.labelY * 60));
      CHECK(view.map.numberAt(column, row) == region.number);
    }
    CHECK(area == Catch::Approx(1));
    CHECK(here == 1);
    CHECK((view.map.pointX >= 0 && view.map.pointX <= 1 && view.map.pointY >= 0 && view.map.pointY <= 1));
  }
}

TEST_CASE("the lesson shows both settings, what they give, and which of them is set") {
  ModelDesk desk = deskAt("imperfect-attribution");
  ModelsView view = modelsView(desk);
  REQUIRE(view.lessoned);
  CHECK(view.shows.setting[0] == "1 %");
  CHECK(view.shows.setting[1] == "26 %");
  CHECK_FALSE(view.shows.here[0]);
  REQUIRE(view.shows.figures.size() == 2);
  CHECK(view.shows.figures[1].text[0] == "0.612");
  CHECK(view.shows.figures[1].text[1] == "0.956");
  desk.set({view.shows.values[1]});
  view = modelsView(desk);
  CHECK(view.shows.here[1]);
  CHECK(figureOf(view, "attack2").text == "0.956");
  CHECK_FALSE(modelsView(deskAt("hawkes")).lessoned);
}

TEST_CASE("axes have round ticks that tell apart, and hold what they were made for") {
  const AxisScale scale = roundScale(0, 0.83, 4);
  CHECK(scale.low == 0);
  CHECK(scale.high == Catch::Approx(1));
  REQUIRE(scale.ticks.size() == 3);
  CHECK(scale.label(scale.ticks[1]) == "0.5");
  const AxisScale below = roundScale(-3.2, 7, 5);
  CHECK(below.low <= -3.2);
  CHECK(below.high >= 7);
  CHECK(below.label(below.ticks[0]) == "−5");
  const AxisScale flat = roundScale(0.25, 0.25, 4);
  CHECK(flat.low < 0.25);
  CHECK(flat.high > 0.25);
  const AxisScale tight = tightScale(0, 3.66, 6);
  CHECK(tight.high == 3.66);
  CHECK(tight.ticks.back() <= 3.66);
  CHECK(tight.ticks.size() >= 4);
  const AxisScale huge = roundScale(0, 4.2e12, 4);
  CHECK(huge.ticks.size() <= 6);
  CHECK(huge.label(huge.ticks[1]).find("× 10") != std::string::npos);
}

TEST_CASE("figures read alike everywhere") {
  CHECK(figureText(0.7162802) == "0.716");
  CHECK(figureText(30) == "30");
  CHECK(figureText(12.2220868) == "12.22");
  CHECK(figureText(-2.5) == "−2.500");
  CHECK(figureText(1234.5) == "1,235");
  CHECK(figureText(1.234e7) == "1.23 × 10⁷");
  CHECK(figureText(9.999e9) == "1.00 × 10¹⁰");
  CHECK(figureText(0.0001) == "about 0");
  CHECK(figureText(0) == "0");
  CHECK(shortFigureText(5.5) == "5.5");
  CHECK(shortFigureText(569.03) == "569");
  CHECK(shortFigureText(40) == "40");
  CHECK(figureText(std::nan("")) == "none");
  CHECK(figureText(std::numeric_limits<double>::infinity()) == "no bound");
}
