#include "web/views/evidence_band.h"

#include <algorithm>

#include "engine/order.h"

namespace firebreak::web {
namespace {

constexpr float worthShowing = 0.02F;  // a suspect who never gets so far is left out
constexpr int lowestMandate = 3;       // docs/model.md step 6: rungs 0–2 need none

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// What the victim knows of a case.
struct KnownCase {
  ActorIndex victim = -1;
  double felt = 0;
  int event = -1;
  int named = 0;  // rung of its mandate so far
  ActorIndex framed = -1;
};

class Bands {
 public:
  explicit Bands(const Scene& scene) : scene_(scene), showing_(at(scene.scenario.stateCount), -1) {}

  std::vector<EvidenceBand> collect() {
    readEvents();
    for (int day = 0; day <= scene_.day(); ++day)
      addDay(day);
    for (EvidenceBand& band : bands_)
      finish(band);
    sortStably(bands_.begin(), bands_.end(),
               [](const EvidenceBand& a, const EvidenceBand& b) { return a.victim < b.victim; });
    return std::move(bands_);
  }

 private:
  using Records = std::vector<const EvidenceRecord*>;

  void readEvents() {
    for (std::size_t i = 0; i < scene_.events.size(); ++i) {
      const Event& event = scene_.events[i];
      if (event.tick > scene_.day()) break;
      if (event.id == scene_.look.eventId) selected_ = event.number;
      if (event.kind != EventKind::incident) continue;
      if (at(event.number) >= cases_.size()) cases_.resize(at(event.number) + 1);
      KnownCase& known = cases_[at(event.number)];
      known.victim = event.actor;
      known.felt = event.felt;
      known.event = static_cast<int>(i);
      if (scene_.look.truth) known.framed = framedBy(event);
    }
  }

  ActorIndex framedBy(const Event& incident) const {
    return scene_.trace.days[at(incident.tick)].incidents[at(incident.record)].opened.framed;
  }

  void addDay(int day) {
    const DayRecord& records = scene_.trace.days[at(day)];
    Records shown(showing_.size(), nullptr);
    for (const EvidenceRecord& record : records.evidence)
      prefer(shown, record);
    for (std::size_t victim = 0; victim < shown.size(); ++victim) {
      if (shown[victim])
        addSample(day, *shown[victim]);
      else
        showing_[victim] = -1;
    }
    for (const MandateRecord& mandate : records.mandates)
      cases_[at(mandate.number)].named = std::max(cases_[at(mandate.number)].named, mandate.rung);
  }

  void prefer(Records& shown, const EvidenceRecord& record) const {
    const KnownCase& known = cases_[at(record.number)];
    const Ladder& ladder = scene_.scenario.actors[at(known.victim)].ladder;
    if (record.number != selected_ && known.felt < ladder.severityFloor[lowestMandate]) return;
    const EvidenceRecord*& best = shown[at(known.victim)];
    if (best &&
        (best->number == selected_ || (record.number != selected_ && cases_[at(best->number)].felt >= known.felt)))
      return;
    best = &record;
  }

  void addSample(int day, const EvidenceRecord& record) {
    const KnownCase& known = cases_[at(record.number)];
    int& index = showing_[at(known.victim)];
    if (index < 0 || bands_[at(index)].number != record.number) {
      index = static_cast<int>(bands_.size());
      begin(day, record, known);
    }
    sample(bands_[at(index)], day, record.after);
  }

  void begin(int day, const EvidenceRecord& record, const KnownCase& known) {
    EvidenceBand& band = bands_.emplace_back();
    band.number = record.number;
    band.victim = known.victim;
    band.event = known.event;
    band.framed = known.framed;
    for (int k = 0; k <= scene_.scenario.stateCount; ++k)
      band.suspects.push_back(suspect(k));
    // A case that takes the lane over goes on from where it stood the evening before.
    if (record.age > 0) sample(band, day - 1, record.before);
  }

  Suspect suspect(int k) const {
    if (k == scene_.scenario.stateCount) return {.actor = k, .name = "crime or unknown"};
    const Actor& actor = scene_.scenario.actors[at(k)];
    return {.actor = k, .name = actor.name, .letter = actor.letter, .colour = actor.colour};
  }

  void sample(EvidenceBand& band, int day, const std::vector<double>& posterior) const {
    band.day.push_back(day);
    for (std::size_t k = 0; k < band.suspects.size(); ++k)
      band.suspects[k].belief.push_back(static_cast<float>(k < posterior.size() ? posterior[k] : 0));
    band.rung = nextRung(band);
    band.standard.push_back(static_cast<float>(standard(day, band)));
  }

  // The lowest rung that the case has not given yet and is grave enough for; else the one it has given.
  int nextRung(const EvidenceBand& band) const {
    const KnownCase& known = cases_[at(band.number)];
    const Ladder& ladder = scene_.scenario.actors[at(band.victim)].ladder;
    const int next = std::clamp(known.named + 1, lowestMandate, rungCount - 1);
    return known.felt >= ladder.severityFloor[at(next)] ? next : std::max(lowestMandate, known.named);
  }

  // docs/model.md step 6, with the pressure of that evening.
  double standard(int day, const EvidenceBand& band) const {
    const Actor& victim = scene_.scenario.actors[at(band.victim)];
    const double pressure = scene_.after(day).pressure[at(band.victim)];
    return std::clamp(victim.ladder.evidence[at(band.rung)] + victim.evidenceShift - 0.2 * pressure, 0.02, 0.995);
  }

  void finish(EvidenceBand& band) const {
    const auto unimportant = [](const Suspect& suspect) {
      return *std::max_element(suspect.belief.begin(), suspect.belief.end()) < worthShowing;
    };
    band.suspects.erase(std::remove_if(band.suspects.begin(), band.suspects.end(), unimportant), band.suspects.end());
    const auto leader =
        std::max_element(band.suspects.begin(), band.suspects.end(),
                         [](const Suspect& a, const Suspect& b) { return a.belief.back() < b.belief.back(); });
    std::rotate(band.suspects.begin(), leader, leader + 1);
    band.open = band.day.back() == scene_.day() && showing_[at(band.victim)] >= 0 &&
                bands_[at(showing_[at(band.victim)])].number == band.number;
  }

  const Scene& scene_;
  CaseNumber selected_ = -1;
  std::vector<KnownCase> cases_;
  std::vector<int> showing_;  // per state: its band now, -1 none
  std::vector<EvidenceBand> bands_;
};

}  // namespace

std::vector<EvidenceBand> evidenceBands(const Scene& scene) {
  return Bands(scene).collect();
}

}  // namespace firebreak::web
