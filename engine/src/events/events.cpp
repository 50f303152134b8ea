#include "engine/events.h"

#include <map>
#include <utility>

#include "base/index.h"
#include "engine/registry.h"
#include "events/titles.h"
#include "text/text.h"

namespace firebreak {
namespace {

// Walks the days in order and the records of each day in the order of the steps.
class Collector {
 public:
  Collector(const Scenario& scenario, const Trace& trace) : scenario_(scenario), trace_(trace), cases_(trace) {
    const std::size_t ties = ix(scenario.stateCount) * ix(scenario.stateCount);
    blocked_.resize(ties);
    hesitated_.resize(ties);
    overseen_.resize(ties);
    pressed_.assign(scenario.actors.size(), -2);
  }

  std::vector<Event> collect() {
    for (tick_ = 0; tick_ < static_cast<int>(trace_.days.size()); ++tick_)
      collectDay(dayOf(trace_, tick_));
    return std::move(events_);
  }

 private:
  // What a state wanted and was allowed when it last could not climb; {−1, −1}: it was not held back at its last
  // review.
  using Stretch = std::pair<int, int>;
  static constexpr Stretch none = {-1, -1};

  void collectDay(const DayRecord& day) {
    collectChanges(day);
    each(day.incidents, &Collector::addIncident);
    each(day.chances, &Collector::addChance);
    each(day.evidence, &Collector::addExposure);
    each(day.votes, &Collector::addVote);
    each(day.mandates, &Collector::addMandate);
    each(day.closed, &Collector::addClosed);
    each(day.reviews, &Collector::addReview);
    each(day.signals, &Collector::addOwnSignal);
    each(day.allies, &Collector::addAlly);
    each(day.offers, &Collector::addOffer);
    each(day.relapses, &Collector::addRelapse);
    each(day.signals, &Collector::addTruceSignal);
    each(day.allies, &Collector::addTruceAlly);
    each(day.shelters, &Collector::addShelter);
  }

  template <class Record>
  void each(const std::vector<Record>& records, void (Collector::*add)(const Record&)) {
    for (record_ = 0; record_ < static_cast<int>(records.size()); ++record_)
      (this->*add)(records[ix(record_)]);
  }

  // The caller fills in what its kind has beyond this, then calls finish().
  Event begin(EventKind kind, ActorIndex actor, ActorIndex toward, CaseNumber number = -1) const {
    Event event;
    event.kind = kind;
    event.tick = tick_;
    event.actor = actor;
    event.toward = toward;
    event.number = number;
    event.record = record_;
    if (number >= 0) event.felt = cases_.opened(number).felt;
    return event;
  }

  void finish(Event event) {
    event.title = titleOf(scenario_, trace_, cases_, event);
    event.id = idOf(event);
    const int times = ++ids_[event.id];
    if (times > 1) event.id += "-" + std::to_string(times);
    events_.push_back(std::move(event));
  }

  std::string idOf(const Event& event) const {
    std::string id(eventKindName(event.kind));
    id += "-" + std::to_string(event.tick);
    const bool failed = event.kind == EventKind::failed || event.kind == EventKind::deterred;
    if (!failed) id += "-" + text::actorId(scenario_, event.actor);
    if (event.toward >= 0 && event.kind != EventKind::incident) id += "-" + text::actorId(scenario_, event.toward);
    return id;
  }

  void addIncident(const IncidentRecord& incident) {
    Event event = begin(EventKind::incident, incident.opened.victim, incident.opened.attacker, incident.number);
    event.scripted = incident.opened.script >= 0;
    finish(std::move(event));
  }

  void addChance(const ChanceRecord& chance) {
    if (chance.verdict == Verdict::attemptFailed) finish(begin(EventKind::failed, chance.attacker, chance.target));
    if (chance.verdict == Verdict::deterredByPunishment)
      finish(begin(EventKind::deterred, chance.attacker, chance.target));
  }

  void addExposure(const EvidenceRecord& evidence) {
    if (!evidence.flagExposed) return;
    const Case& opened = cases_.opened(evidence.number);
    const ActorIndex cleared = opened.framed < scenario_.stateCount ? opened.framed : -1;
    finish(begin(EventKind::flagExposed, opened.victim, cleared, evidence.number));
  }

  void addMandate(const MandateRecord& mandate) {
    Event event = begin(EventKind::named, mandate.actor, mandate.named, mandate.number);
    event.to = mandate.rung;
    finish(std::move(event));
    if (mandate.brokeTruce) finish(begin(EventKind::truceBroken, mandate.actor, mandate.named, mandate.number));
  }

  // Serious in the eyes of the victim, or beyond its declared line: the rest closes without notice.
  void addClosed(const CloseRecord& close) {
    const Case& opened = cases_.opened(close.number);
    const Ladder& ladder = scenario_.actors[ix(opened.victim)].ladder;
    if (opened.counted < ladder.severityFloor[3] && close.end == CaseEnd::belowLine) return;
    Event event = begin(EventKind::closed, opened.victim, close.named, close.number);
    if (close.answeredAge < 0) event.to = 0;
    finish(std::move(event));
  }

  void addReview(const ReviewRecord& review) {
    const std::size_t tie = scenario_.tieIndex(review.actor, review.toward);
    const bool overseen = review.result == ReviewResult::overseen;
    const bool held = review.wanted > review.posture && review.after == review.posture && !overseen;
    addHeld(review, EventKind::blocked, review.objection, review.demanded, blocked_[tie]);
    addHeld(review, EventKind::hesitated, held, review.wanted, hesitated_[tie]);
    addHeld(review, EventKind::overseen, overseen, review.wanted, overseen_[tie]);
  }

  void addHeld(const ReviewRecord& review, EventKind kind, bool isHeld, int to, Stretch& last) {
    const Stretch now = isHeld ? Stretch{to, review.permitted} : none;
    if (isHeld && now != last) {
      Event event = begin(kind, review.actor, review.toward, review.mandateCase);
      event.from = review.posture;
      event.to = to;
      finish(std::move(event));
    }
    last = now;
  }

  // Step 10 lowers postures without a review; those follow the settlement.
  bool isOfTruce(const SignalRecord& signal) const {
    if (signal.script >= 0 || signal.to >= signal.from) return false;
    const ReviewRecord* review = reviewOn(trace_, tick_, signal.actor, signal.toward);
    const bool lowered = review && (review->result == ReviewResult::lower || review->result == ReviewResult::lapse);
    return !lowered || review->after != signal.to;
  }

  void addOwnSignal(const SignalRecord& signal) {
    if (!isOfTruce(signal)) addSignal(signal);
  }

  void addTruceSignal(const SignalRecord& signal) {
    if (isOfTruce(signal)) addSignal(signal);
  }

  void addSignal(const SignalRecord& signal) {
    if (signal.legal.objected) {
      Event objection = begin(EventKind::objected, signal.actor, signal.toward);
      objection.from = signal.from;
      objection.to = signal.legal.rung;
      finish(std::move(objection));
      if (signal.to == signal.from) return;  // nothing lawful was left: what is in force stays
    }
    Event event = begin(kindOf(signal), signal.actor, signal.toward);
    event.from = signal.from;
    event.to = signal.to;
    event.scripted = signal.script >= 0;
    const ReviewRecord* review = reviewOn(trace_, tick_, signal.actor, signal.toward);
    if (review && !event.scripted && review->source == PermitSource::mandate) {
      event.number = review->mandateCase;
      if (event.number >= 0) event.felt = cases_.opened(event.number).felt;
    }
    finish(std::move(event));
  }

  static EventKind kindOf(const SignalRecord& signal) {
    if (signal.statement) return EventKind::statement;
    if (signal.renewal || signal.to == signal.from) return EventKind::renew;
    return signal.to > signal.from ? EventKind::raise : EventKind::lower;
  }

  // So does the end of support that a truce brings.
  bool endsInTruce(const AllyRecord& ally) const {
    const ReviewRecord* review = reviewOn(trace_, tick_, ally.lead, ally.against);
    bool settled = false;
    for (const OfferRecord& offer : dayOf(trace_, tick_).offers)
      settled = settled || (offer.settled && (offer.first == ally.lead || offer.second == ally.lead) &&
                            (offer.first == ally.against || offer.second == ally.against));
    return ally.ended && settled && !(review && review->result == ReviewResult::lower && review->after < 3);
  }

  void addAlly(const AllyRecord& ally) {
    if (!endsInTruce(ally)) addSupport(ally);
  }

  void addTruceAlly(const AllyRecord& ally) {
    if (endsInTruce(ally)) addSupport(ally);
  }

  void addSupport(const AllyRecord& ally) {
    finish(begin(ally.ended ? EventKind::supportEnded : EventKind::support, ally.lead, ally.against));
  }

  void addVote(const VoteRecord& vote) {
    Event event = begin(EventKind::voted, vote.actor, vote.named, vote.number);
    event.from = vote.asked;
    event.to = vote.granted;
    finish(std::move(event));
  }

  void addRelapse(const RelapseRecord& relapse) { finish(begin(EventKind::relapsed, relapse.first, relapse.second)); }

  // Once for each stretch of pressure.
  void addShelter(const ShelterRecord& shelter) {
    int& last = pressed_[ix(shelter.group)];
    if (last < tick_ - 1) finish(begin(EventKind::havenPressed, shelter.host, shelter.by));
    last = tick_;
  }

  // With the actor whose parameter it is; what is everybody's goes to the one in focus.
  void collectChanges(const DayRecord& day) {
    for (const int change : day.changes) {
      const Result<ParameterAddress> address = findParameter(scenario_, scenario_.changes[ix(change)].parameter);
      const bool owned = address && address->first >= 0;
      record_ = change;
      Event event = begin(EventKind::changed, owned ? address->first : scenario_.focusActor, -1);
      event.scripted = true;
      finish(std::move(event));
    }
  }

  void addOffer(const OfferRecord& offer) {
    Event event = begin(offer.settled ? EventKind::settlement : EventKind::offerRefused, offer.first, offer.second);
    event.scripted = offer.script >= 0;
    finish(std::move(event));
  }

  const Scenario& scenario_;
  const Trace& trace_;
  CaseBook cases_;
  int tick_ = 0, record_ = 0;
  std::vector<Stretch> blocked_, hesitated_, overseen_;  // per tie
  std::vector<int> pressed_;                             // per actor: last day on which its host was pressed
  std::map<std::string, int> ids_;
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> eventsOf(const Scenario& scenario, const Trace& trace) {
  return Collector(scenario, trace).collect();
}

int findEvent(const std::vector<Event>& events, std::string_view id) {
  for (std::size_t i = 0; i < events.size(); ++i)
    if (events[i].id == id) return static_cast<int>(i);
  return -1;
}

std::string_view eventKindName(EventKind kind) {
  switch (kind) {
    case EventKind::incident: return "incident";
    case EventKind::failed: return "failed";
    case EventKind::deterred: return "deterred";
    case EventKind::flagExposed: return "flag-exposed";
    case EventKind::named: return "named";
    case EventKind::raise: return "raise";
    case EventKind::lower: return "lower";
    case EventKind::renew: return "renew";
    case EventKind::blocked: return "blocked";
    case EventKind::hesitated: return "hesitated";
    case EventKind::closed: return "closed";
    case EventKind::support: return "support";
    case EventKind::supportEnded: return "support-ended";
    case EventKind::offerRefused: return "offer-refused";
    case EventKind::settlement: return "settlement";
    case EventKind::truceBroken: return "truce-broken";
    case EventKind::statement: return "statement";
    case EventKind::voted: return "vote";
    case EventKind::overseen: return "overseen";
    case EventKind::objected: return "legal-objection";
    case EventKind::relapsed: return "relapse";
    case EventKind::havenPressed: return "haven-pressed";
    case EventKind::changed: return "change";
  }
  return "";
}

}  // namespace firebreak
