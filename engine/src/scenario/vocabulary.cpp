#include "scenario/vocabulary.h"

#include "engine/tables.h"

namespace firebreak {

std::vector<std::string_view> metricWords() {
  std::vector<std::string_view> words;
  for (int q = 0; q < metricCount; ++q) {
    if (q != frequencyMetric) words.push_back(rubric()[static_cast<std::size_t>(q)].key);
  }
  return words;
}

std::vector<std::string_view> incidentWords() {
  std::vector<std::string_view> words;
  for (const IncidentType& type : incidentTable())
    words.push_back(type.key);
  return words;
}

std::vector<std::string_view> measureWords() {
  std::vector<std::string_view> words;
  for (const Measure& measure : measures())
    words.push_back(measure.key);
  return words;
}

}  // namespace firebreak
