#include "parting/moments.h"

#include "base/index.h"
#include "engine/explain.h"
#include "engine/tables.h"
#include "text/text.h"

namespace firebreak {
namespace {

// Kinds of events whose record is a fact of this kind.
bool isRecordOf(EventKind kind, FactKind fact) {
  switch (fact) {
    case FactKind::change: return kind == EventKind::changed;
    case FactKind::chance: return kind == EventKind::failed || kind == EventKind::deterred;
    case FactKind::hidden: return false;
    case FactKind::incident: return kind == EventKind::incident;
    case FactKind::exposure: return kind == EventKind::flagExposed;
    case FactKind::vote: return kind == EventKind::voted;
    case FactKind::mandate: return kind == EventKind::named;
    case FactKind::close: return kind == EventKind::closed;
    case FactKind::review:
      return kind == EventKind::blocked || kind == EventKind::hesitated || kind == EventKind::overseen;
    case FactKind::signal:
      return kind == EventKind::raise || kind == EventKind::lower || kind == EventKind::renew ||
             kind == EventKind::statement || kind == EventKind::objected;
    case FactKind::ally: return kind == EventKind::support || kind == EventKind::supportEnded;
    case FactKind::offer: return kind == EventKind::settlement || kind == EventKind::offerRefused;
    case FactKind::relapse: return kind == EventKind::relapsed;
    case FactKind::shelter: return kind == EventKind::havenPressed;
  }
  return false;
}

bool isOwnPosture(const Event& event) {
  return !event.scripted && (event.kind == EventKind::raise || event.kind == EventKind::lower ||
                             event.kind == EventKind::renew || event.kind == EventKind::objected);
}

// A review is told by what came of it; a chance that was taken, by the incident.
bool comesOf(const Event& event, const Fact& fact) {
  if (fact.kind == FactKind::review)
    return isOwnPosture(event) && event.actor == fact.actor && event.toward == fact.toward;
  if (fact.kind == FactKind::chance)
    return event.kind == EventKind::incident && !event.scripted && event.actor == fact.toward &&
           event.toward == fact.actor;
  return false;
}

const Event* eventOf(const PartingSide& side, int tick, const Fact& fact) {
  const Event* found = nullptr;
  for (const Event& event : side.events) {
    if (event.tick != tick) continue;
    if (comesOf(event, fact)) return &event;
    if (!found && event.record == fact.record && isRecordOf(event.kind, fact.kind)) found = &event;
  }
  return found;
}

std::string nameOf(const PartingSide& side, ActorIndex actor) {
  return text::actorName(side.scenario, actor);
}

// What a state holds in the evening, where nothing was reviewed or came of it.
std::string postureText(const PartingSide& side, int tick, const Fact& subject) {
  const WorldState& evening = side.trace.states[ix(tick) + 1];
  const int rung = evening.posture[side.scenario.tieIndex(subject.actor, subject.toward)];
  const std::string whom = nameOf(side, subject.toward), who = nameOf(side, subject.actor);
  return rung == 0 ? who + " keeps silent toward " + whom
                   : who + " stays at rung " + std::to_string(rung) + " against " + whom;
}

// Only what the ones concerned may know: a chance that was not taken leaves no trace.
std::string chanceText(const PartingSide& side, const Fact* fact, const Fact& subject) {
  const std::string whom = nameOf(side, subject.toward);
  if (!fact) return "nobody has an opening against " + whom;
  switch (static_cast<Verdict>(fact->content[0])) {
    case Verdict::notTempted: return "an opening against " + whom + " tempts nobody";
    case Verdict::deterredByDenial: return "the defences of " + whom + " let an opening pass";
    case Verdict::deterredByPunishment: return "fear of an answer stops an attack on " + whom;
    case Verdict::attemptFailed: return "an attack on " + whom + " fails";
    case Verdict::attack: return "an attack on " + whom + " begins that nobody notices";
  }
  return "";
}

std::string withoutText(const PartingSide& side, int tick, const Fact* fact, const Fact& subject) {
  const std::string who = nameOf(side, subject.actor), whom = nameOf(side, subject.toward);
  switch (subject.kind) {
    case FactKind::change: return fact ? "a parameter changes" : "no parameter changes";
    case FactKind::chance: return chanceText(side, fact, subject);
    case FactKind::hidden: return fact ? "something begins that nobody notices" : "nothing begins unnoticed";
    case FactKind::incident: return "nothing of the kind happens at " + who;
    case FactKind::exposure: return "nobody sees through a false flag";
    case FactKind::vote: return "no vote is held on the evidence of " + who;
    case FactKind::mandate: return who + " names nobody";
    case FactKind::close: return fact ? "a case is closed below the line" : "the case stays open";
    case FactKind::review:
    case FactKind::signal: return postureText(side, tick, subject);
    case FactKind::ally: return "nobody begins or ends to back " + who;
    case FactKind::offer: return "no talks are held";
    case FactKind::relapse: return "the truce of " + who + " and " + whom + " holds";
    case FactKind::shelter: return who + " leaves " + whom + " alone as before";
  }
  return "";
}

}  // namespace

PartingMoment momentOf(const PartingSide& side, int tick, const Fact* fact, const Fact& subject) {
  PartingMoment moment;
  moment.happens = fact != nullptr;
  const Event* event = eventOf(side, tick, fact ? *fact : subject);
  // Where this side has no such record, only what comes of the subject can be meant, never a record of that number.
  if (event && !fact && !comesOf(*event, subject)) event = nullptr;
  if (!event) {
    moment.title = withoutText(side, tick, fact, subject);
    return moment;
  }
  moment.eventId = event->id;
  moment.title = event->title;
  const Result<Explanation> why = explain(side.scenario, side.trace, side.events, event->id);
  if (why) moment.rule = why->rule;
  return moment;
}

std::string distinctionOf(const PartingSide& side, int tick, const Fact* fact, const Fact* other) {
  const FactKind kind = (fact ? fact : other)->kind;
  if (kind == FactKind::review) {
    if (!fact) return ", without a review";
    if (!other) return ", after a review";
    const ReviewRecord& review = side.trace.days[ix(tick)].reviews[ix(fact->record)];
    const int had = fact->content[4], otherHad = other->content[4];
    if (had != otherHad)
      return review.wanted > review.posture ? " and wanted rung " + std::to_string(review.wanted)
                                            : " and wanted no more";
    if (review.objection) return " and wanted rung " + std::to_string(review.demanded) + ", without a right to it";
    return "";
  }
  if (kind != FactKind::signal || !fact || !other) return "";
  const SignalRecord& signal = side.trace.days[ix(tick)].signals[ix(fact->record)];
  if (fact->content[2] != other->content[2])
    return signal.measure < 0 ? " without a measure"
                              : " with " + text::decapitalised(measures()[ix(signal.measure)].label);
  if (fact->content[3] == other->content[3]) return "";
  switch (signal.reading) {
    case Reading::misread: return ", and is misread";
    case Reading::accepted: return ", and is taken as announced";
    case Reading::innocent:  // only the truth tells it from plain
    case Reading::plain: break;
  }
  return ", and is read as it was meant";
}

}  // namespace firebreak
