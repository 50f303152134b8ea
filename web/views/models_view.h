#pragma once
// The screen of the formal models as data: the list, and the chosen model with its settings, verdict, figures, charts
// and map. Pure; everything in it comes from the models' table and from the desk.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/registry.h"
#include "web/session/model_desk.h"
#include "web/views/axis_scale.h"

namespace firebreak::web {

struct ModelRow {
  std::string_view name, title, lesson;
  bool chosen = false;
  int changes = 0;  // parameters that stand elsewhere than by default
};

struct ModelSlider {
  Parameter parameter;  // as a lever's, so that the same slider draws it
  double value = 0;
  bool changed = false;
};

struct ModelFigure {
  std::string_view key, label;
  std::string text;  // "0.716", "yes", "none"
  bool exists = true;
};

struct ModelCurve {
  std::string_view label;
  std::vector<double> x, y;  // finite points only
};

// Curves over one axis, or one list over named things.
struct ModelChart {
  std::string title;      // "Opinion of 1, Opinion of 2"; of one curve its label
  std::string_view axis;  // "time", "member"
  bool list = false;
  std::vector<ModelCurve> curves;
  AxisScale x, y;
};

struct ModelRegion {
  std::string verdict;  // "" for parameters that contradict one another
  int number = 0;       // from 1, as on the map and in its legend; 0: not possible
  bool here = false;    // the present point lies in it
  double share = 0;     // of the map's area, 0–1
  // Where its number or name stands: the middle of its widest stretch, as shares of the map, and that stretch's width.
  double labelX = 0, labelY = 0, labelWidth = 0;
};

struct ModelMap {
  static constexpr int side = RegionMap::side;
  MapAxis xAxis, yAxis;  // places of their sliders in ModelsView::sliders, and the part that is drawn
  AxisScale x, y;
  double pointX = 0, pointY = 0;     // shares of the map; outside 0–1: off the map
  std::vector<int> cells;            // number of the region, rows from below; −1 unknown
  std::vector<ModelRegion> regions;  // by number; the impossible one last
  int known = 0;                     // cells computed, of side × side
  int numberAt(int column, int row) const { return cells[static_cast<std::size_t>(row * side + column)]; }
};

struct LessonFigure {
  std::string_view label;
  std::array<std::string, 2> text;  // before, after
};

struct LessonView {
  std::string_view words;
  std::string_view parameter;          // label of the one that moves
  std::array<std::string, 2> setting;  // "1 %", "26 %"
  std::array<bool, 2> here = {};       // the model stands there now
  std::vector<LessonFigure> figures;
  std::array<std::vector<std::pair<std::string, double>>, 2> values;  // what to set
};

struct ModelsView {
  std::vector<ModelRow> rows;
  std::string_view name, title, source, formula, relation;
  std::string lesson;  // parameters by their labels
  int changes = 0;
  std::vector<ModelSlider> sliders;
  bool possible = true;
  std::string
      verdict;  // with a capital: "Stable"; where the settings contradict one another, what they would have to be
  std::vector<ModelFigure> figures;
  std::vector<ModelChart> charts;
  bool mapped = false;
  ModelMap map;  // where mapped
  bool lessoned = false;
  LessonView shows;  // where lessoned: what the engine does not show and this model does
};

ModelsView modelsView(const ModelDesk& desk);

}  // namespace firebreak::web
