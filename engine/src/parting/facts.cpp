#include "parting/facts.h"

#include <string_view>

#include "engine/order.h"

namespace firebreak {
namespace {

class Collector {
 public:
  explicit Collector(const DayRecord& day) : day_(day) {}

  std::vector<Fact> collect() {
    for (const int change : day_.changes)
      add(FactKind::change, -1, -1, change, {});
    each(day_.chances, [this](const ChanceRecord& r) {
      add(FactKind::chance, r.attacker, r.target, -1, {static_cast<int>(r.verdict), r.type});
    });
    each(day_.hidden, [this](const Intrusion& r) {
      add(FactKind::hidden, r.attacker, r.victim, -1, {r.type, r.flagged ? 1 : 0});
    });
    each(day_.incidents, [this](const IncidentRecord& r) { addIncident(r); });
    each(day_.evidence, [this](const EvidenceRecord& r) {
      if (r.flagExposed) add(FactKind::exposure, -1, -1, r.number, {});
    });
    each(day_.votes, [this](const VoteRecord& r) {
      add(FactKind::vote, r.actor, r.named, r.number, {r.asked, r.granted});
    });
    each(day_.mandates, [this](const MandateRecord& r) {
      add(FactKind::mandate, r.actor, r.named, r.number, {r.rung, r.brokeTruce ? 1 : 0, r.haven ? 1 : 0});
    });
    each(day_.closed, [this](const CloseRecord& r) {
      add(FactKind::close, -1, -1, r.number, {static_cast<int>(r.end), r.named, r.principal, r.answeredAge});
    });
    each(day_.reviews, [this](const ReviewRecord& r) { addReview(r); });
    each(day_.signals, [this](const SignalRecord& r) { addSignal(r); });
    each(day_.allies, [this](const AllyRecord& r) { add(FactKind::ally, r.lead, r.against, -1, {r.ended ? 1 : 0}); });
    each(day_.offers, [this](const OfferRecord& r) {
      add(FactKind::offer, r.first, r.second, -1,
          {r.settled ? 1 : 0, r.side[0].accepts ? 1 : 0, r.side[1].accepts ? 1 : 0, r.script});
    });
    each(day_.relapses, [this](const RelapseRecord& r) { add(FactKind::relapse, r.first, r.second, -1, {}); });
    each(day_.shelters, [this](const ShelterRecord& r) { add(FactKind::shelter, r.host, r.group, -1, {r.by}); });
    sortStably(facts_.begin(), facts_.end(), [](const Fact& a, const Fact& b) { return a.subject() < b.subject(); });
    return std::move(facts_);
  }

 private:
  template <class Record, class Add>
  void each(const std::vector<Record>& records, Add add) {
    record_ = 0;
    for (const Record& record : records) {
      add(record);
      ++record_;
    }
  }

  void add(FactKind kind, ActorIndex actor, ActorIndex toward, CaseNumber number, std::array<int, 12> content) {
    facts_.push_back(
        {.kind = kind, .actor = actor, .toward = toward, .number = number, .record = record_, .content = content});
  }

  void addIncident(const IncidentRecord& r) {
    const Case& c = r.opened;
    add(FactKind::incident, c.victim, c.attacker, r.number,
        {c.type, c.flagged ? 1 : 0, c.framed, c.will ? 1 : 0, c.principal, c.script, r.hidden, r.spreadFrom});
  }

  // What was decided; what was demanded only where the law denied it.
  void addReview(const ReviewRecord& r) {
    add(FactKind::review, r.actor, r.toward, -1,
        {r.due ? 1 : 0, r.expired ? 1 : 0, r.posture, r.objection ? r.demanded : -1, r.wanted,
         static_cast<int>(r.result), r.after});
  }

  void addSignal(const SignalRecord& r) {
    add(FactKind::signal, r.actor, r.toward, -1,
        {r.from, r.to, r.measure, static_cast<int>(r.reading), r.renewal ? 1 : 0, r.wrongTarget ? 1 : 0, r.script,
         r.statement ? 1 : 0, r.legal.asked, r.legal.objected ? 1 : 0, r.garbledBy});
  }

  const DayRecord& day_;
  int record_ = 0;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> factsOf(const DayRecord& day) {
  return Collector(day).collect();
}

FactPair firstDifference(const std::vector<Fact>& first, const std::vector<Fact>& second) {
  std::size_t i = 0, j = 0;
  while (i < first.size() && j < second.size()) {
    if (first[i].subject() < second[j].subject()) return {&first[i], nullptr};
    if (second[j].subject() < first[i].subject()) return {nullptr, &second[j]};
    if (first[i].content != second[j].content) return {&first[i], &second[j]};
    ++i, ++j;
  }
  if (i < first.size()) return {&first[i], nullptr};
  return {nullptr, j < second.size() ? &second[j] : nullptr};
}

std::string_view factKindName(FactKind kind) {
  switch (kind) {
    case FactKind::change: return "change";
    case FactKind::chance: return "chance";
    case FactKind::hidden: return "hidden";
    case FactKind::incident: return "incident";
    case FactKind::exposure: return "flag-exposed";
    case FactKind::vote: return "vote";
    case FactKind::mandate: return "named";
    case FactKind::close: return "closed";
    case FactKind::review: return "review";
    case FactKind::signal: return "signal";
    case FactKind::ally: return "support";
    case FactKind::offer: return "offer";
    case FactKind::relapse: return "relapse";
    case FactKind::shelter: return "haven";
  }
  return "";
}

}  // namespace firebreak
