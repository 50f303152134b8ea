#pragma once
// Second half of the network's layout: boxes of nodes and labels pushed apart until none covers another.

#include <span>
#include <vector>

#include <glm/vec2.hpp>

#include "web/views/network_layout.h"

namespace firebreak::web {

// Points sorted into square cells, so that only near ones are looked at. Order is fixed: by cell, then by index.
class NeighbourGrid {
 public:
  // cell: side of a cell, > 0; widened if it would give more than a million cells.
  NeighbourGrid(const std::vector<glm::vec2>& at, float cell);

  // Each pair in the same or in touching cells once, i and j in no particular relation.
  template <class Visit>
  void forEachPair(Visit visit) const {
    for (int row = 0; row < rows_; ++row) {
      for (int column = 0; column < columns_; ++column)
        visitCell(column, row, visit);
    }
  }

 private:
  std::span<const int> cell(int column, int row) const;

  template <class Visit>
  void visitCell(int column, int row, Visit& visit) const {
    const std::span<const int> here = cell(column, row);
    for (std::size_t a = 0; a < here.size(); ++a) {
      for (std::size_t b = a + 1; b < here.size(); ++b)
        visit(here[a], here[b]);
    }
    // Half of the neighbours; the other half looks at this cell.
    for (const auto& [right, down] : {std::pair(1, 0), std::pair(-1, 1), std::pair(0, 1), std::pair(1, 1)}) {
      if (column + right < 0 || column + right >= columns_ || row + down >= rows_) continue;
      for (const int a : here) {
        for (const int b : cell(column + right, row + down))
          visit(a, b);
      }
    }
  }

  int columns_ = 1, rows_ = 1;
  std::vector<int> start_, index_;  // start_ of each cell in index_
};

// Moves boxes apart, placed nodes only where two of them overlap. False if some still do when it gives up.
bool separate(std::span<const LayoutNode> nodes, std::vector<glm::vec2>& at, glm::vec2 world);

// Row by row in the order in which they stand now, in a world that is as large as needed.
NetworkLayout inRows(std::span<const LayoutNode> nodes, const std::vector<glm::vec2>& at, glm::vec2 area);

}  // namespace firebreak::web
