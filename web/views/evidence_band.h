#pragma once
// "Who did it?": how a victim's belief about the perpetrator of a case moved from day to day, against the standard of
// evidence for the next rung. Belief only; who truly did it is not in here.

#include <string>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct Suspect {
  ActorIndex actor = -1;                            // a state, or stateCount for crime
  std::string name = {}, letter = {}, colour = {};  // crime: "crime or unknown", no letter, no colour
  std::vector<float> belief = {};                   // 0–1, one for each sample of the band
};

// A case during the days on which it is the one that its victim's lane shows.
struct EvidenceBand {
  CaseNumber number = -1;
  ActorIndex victim = -1;
  int event = -1;                 // the incident in Scene::events
  std::vector<int> day;           // samples: the belief at the end of that day, ascending
  std::vector<Suspect> suspects;  // the leading one first, then in actor order, crime last; only who ever mattered
  std::vector<float> standard;    // evidence asked for, 0–1, one for each sample
  int rung = 3;                   // the rung that the standard is for
  bool open = false;              // still open today
  ActorIndex framed = -1;         // with Look::truth: whom a false flag points to
};

// Bands of one victim never overlap. On each day the lane shows the selected case, else the gravest open one that could
// give a mandate. Only days up to today. In order of victim, then of time.
std::vector<EvidenceBand> evidenceBands(const Scene& scene);

}  // namespace firebreak::web
