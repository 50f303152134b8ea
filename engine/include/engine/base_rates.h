#pragma once
// Published base rates against the model: how many incidents draw a response, how soon their author is named in office,
// how often a reply comes in kind. The published side is EuRepoC's dashboard of May 2024 and the Dyadic Cyber Incident
// Dataset 2.0, in figures; docs/library.md says how each is read off a run.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/ensemble.h"
#include "engine/trace.h"

namespace firebreak {

// What became of one incident while its case was open (constants.caseWindow days).
struct IncidentFate {
  CaseNumber number = -1;
  ActorIndex victim = -1;
  ActorIndex principal = -1;  // whose act it truly was: a state; -1: crime, or a group without orders
  double severity = 0;        // S, 0–100, on the scenario's rubric
  int intensity = 0;          // EuRepoC weighted intensity, 0–15
  int answer = 0;  // highest rung of the public measures that the victim took or renewed because of it, 2–7; 0: none
  int namedAge = -1;    // days until its victim named somebody in office; -1: never
  bool inKind = false;  // the victim struck the true principal in cyberspace
  bool higher = false;  // and harder than it had been struck
};

// Of every case that had its whole window within the run, in the order of opening. A measure counts as taken because of
// a case if the case gave the mandate for it, or if without the case's blame the tension would not have asked for it.
std::vector<IncidentFate> fatesOf(const Scenario& scenario, const Trace& trace);

// One published figure, the model's, and whether they agree.
struct BaseRateFigure {
  std::string_view key, label;
  std::string_view unit;  // "%", "days" or "ratio"
  double published = 0;
  double lowest = 0, highest = 0;  // tolerance: the model's figure agrees within it, ends included
  std::string_view source;
  std::string_view remark;   // how it is read off a run, and why the model may miss it
  double model = 0;          // NaN: no incident to read it off
  double low = 0, high = 0;  // 95 % interval of the model's figure; NaN likewise
  int sample = 0;            // incidents (days: namings) behind it
  bool agrees = false;
};

// Collects fates run by run. Runs are the clusters from which the intervals are made.
class BaseRates {
 public:
  void add(std::span<const IncidentFate> fatesOfOneRun);

  int runs() const { return runs_; }
  int incidents() const { return static_cast<int>(fates_.size()); }
  std::vector<BaseRateFigure> figures() const;

 private:
  int runs_ = 0;
  std::vector<IncidentFate> fates_;
  std::vector<int> runOf_;  // per fate
};

}  // namespace firebreak
