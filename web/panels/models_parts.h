#pragma once
// The parts of the screen of a formal model. Each draws from a corner down at a given width and returns the height it
// took.

#include "web/panels/models_panel.h"

namespace firebreak::web {

float drawModelChart(Canvas& canvas, const ModelChart& chart, std::string_view id, Point corner, float width);
float drawModelMap(Canvas& canvas, const ModelsView& view, ModelsPanelState& state, Point corner, float width);
float drawModelLesson(Canvas& canvas, const LessonView& lesson, Point corner, float width);

// A region's ground and pattern on a cell of the map, or on a swatch: distinct without colour. column and row let the
// pattern go on from cell to cell.
void fillRegion(Canvas& canvas, int number, Rect rect);
void hatchCell(Canvas& canvas, int number, Rect cell, int column, int row);

}  // namespace firebreak::web
