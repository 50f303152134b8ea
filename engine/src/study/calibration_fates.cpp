// Reads off a trace what became of each incident.
#include <algorithm>

#include "base/index.h"
#include "engine/base_rates.h"
#include "engine/rubrics.h"
#include "engine/tables.h"

namespace firebreak {
namespace {

int eurepocClass(const Metrics& metrics) {
  return static_cast<int>(rubricScore(RubricKind::eurepoc, metrics).own);
}

class FateReader {
 public:
  FateReader(const Scenario& scenario, const Trace& trace) : scenario_(scenario), trace_(trace) {}

  std::vector<IncidentFate> read() {
    for (day_ = 0; day_ < static_cast<int>(trace_.days.size()); ++day_) {
      const DayRecord& record = trace_.days[ix(day_)];
      for (const IncidentRecord& incident : record.incidents)
        open(incident);
      for (const TensionRecord& tension : record.tensions)
        carry(tension);
      for (const MandateRecord& mandate : record.mandates)
        name(mandate);
      for (const SignalRecord& signal : record.signals)
        credit(signal, record);
    }
    std::vector<IncidentFate> whole;
    for (std::size_t n = 0; n < fates_.size(); ++n)
      if (opened_[n] + window() < scenario_.horizon()) whole.push_back(fates_[n]);
    return whole;
  }

 private:
  int window() const { return static_cast<int>(scenario_.constants.caseWindow); }
  bool openStill(std::size_t n) const { return day_ <= opened_[n] + window(); }
  double& blame(std::size_t n, ActorIndex toward) { return blame_[n * ix(scenario_.stateCount) + ix(toward)]; }

  void open(const IncidentRecord& incident) {
    IncidentFate fate;
    fate.number = incident.number;
    fate.victim = incident.opened.victim;
    if (incident.opened.principal < scenario_.stateCount) fate.principal = incident.opened.principal;
    fate.severity = incident.opened.severity;
    fate.intensity = eurepocClass(incident.opened.metric);
    strikeBack(fate.principal, fate.victim, fate.intensity);
    fates_.push_back(fate);
    opened_.push_back(day_);
    blame_.resize(fates_.size() * ix(scenario_.stateCount), 0.0);
  }

  // An attack by a state, or by a group in its service, on one that it was struck by.
  void strikeBack(ActorIndex by, ActorIndex on, int intensity) {
    for (std::size_t n = 0; n < fates_.size(); ++n) {
      if (!openStill(n) || fates_[n].victim != by || fates_[n].principal != on) continue;
      fates_[n].inKind = true;
      fates_[n].higher = fates_[n].higher || intensity > fates_[n].intensity;
    }
  }

  // What is left today of the tension that each case's blame brought.
  void carry(const TensionRecord& tension) {
    const double kept = 1 - scenario_.tie(tension.actor, tension.toward).decay;
    for (std::size_t n = 0; n < fates_.size(); ++n)
      if (fates_[n].victim == tension.actor) blame(n, tension.toward) *= kept;
    for (const TensionPart& part : tension.parts)
      if (part.kind == TensionPart::Kind::blame || part.kind == TensionPart::Kind::haven)
        blame(ix(part.number), tension.toward) += part.amount;
  }

  void name(const MandateRecord& mandate) {
    int& age = fates_[ix(mandate.number)].namedAge;
    if (age < 0) age = day_ - opened_[ix(mandate.number)];
  }

  void credit(const SignalRecord& signal, const DayRecord& record) {
    const bool taken = signal.renewal || signal.to > signal.from;
    if (signal.script >= 0 || signal.statement || !taken || signal.to < 2) return;
    const ReviewRecord* review = reviewOf(signal, record);
    if (!review) return;
    for (std::size_t n = 0; n < fates_.size(); ++n) {
      if (fates_[n].victim != signal.actor || !openStill(n) || !caused(n, signal, *review)) continue;
      const Measure& measure = measures()[ix(signal.measure)];
      if (measure.visibility == Visibility::open) fates_[n].answer = std::max(fates_[n].answer, signal.to);
      if (measure.domain != Domain::cyber || fates_[n].principal != signal.toward) continue;
      fates_[n].inKind = true;
      fates_[n].higher = fates_[n].higher || measure.intensity > fates_[n].severity;
    }
  }

  static const ReviewRecord* reviewOf(const SignalRecord& signal, const DayRecord& record) {
    for (const ReviewRecord& review : record.reviews)
      if (review.actor == signal.actor && review.toward == signal.toward) return &review;
    return nullptr;
  }

  bool caused(std::size_t n, const SignalRecord& signal, const ReviewRecord& review) {
    if (signal.to >= 3 && review.source == PermitSource::mandate) return ix(review.mandateCase) == n;
    const double held = signal.to <= review.posture ? scenario_.constants.hysteresis : 0;
    const double line = scenario_.actors[ix(signal.actor)].ladder.redLine[ix(signal.to)] - held;
    const double wish = review.tension + review.pressure + review.mood + review.fear;
    return blame(n, signal.toward) > 0 && wish - blame(n, signal.toward) < line;
  }

  const Scenario& scenario_;
  const Trace& trace_;
  int day_ = 0;
  std::vector<IncidentFate> fates_;  // by case number
  std::vector<int> opened_;
  std::vector<double> blame_;  // case × state
};

}  // namespace

std::vector<IncidentFate> fatesOf(const Scenario& scenario, const Trace& trace) {
  return FateReader(scenario, trace).read();
}

}  // namespace firebreak
