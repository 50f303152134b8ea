#include "engine/explain.h"

#include "explain/sight.h"
#include "scenario/text.h"

namespace firebreak {
namespace {

Issue unknownEvent(const std::vector<Event>& events, std::string_view eventId) {
  std::vector<std::string_view> ids;
  for (const Event& event : events)
    ids.push_back(event.id);
  return {.pointer = "",
          .rule = "unknown-event",
          .found = std::string(eventId),
          .expected = "the id of one of the " + text::count(static_cast<int>(events.size()), "event") + " of this run",
          .hint = suggestion(eventId, ids)};
}

std::string titleOf(const Sight& sight, const Event& event) {
  if (event.scripted) return event.title;
  const std::string move = event.kind == EventKind::raise ? " climbs" : " steps down";
  if (event.kind != EventKind::raise && event.kind != EventKind::lower) return event.title;
  return sight.name(event.actor) + move + " from rung " + std::to_string(event.from) + " to rung " +
         std::to_string(event.to);
}

std::string subtitleOf(const Sight& sight, const Event& event) {
  const std::string day = "day " + std::to_string(event.tick);
  switch (event.kind) {
    case EventKind::incident: return day + ", at " + sight.name(event.actor);
    case EventKind::failed:
    case EventKind::deterred: return day + ", at " + sight.name(event.toward);
    case EventKind::named:
    case EventKind::raise:
    case EventKind::lower:
    case EventKind::renew:
    case EventKind::blocked:
    case EventKind::hesitated:
    case EventKind::support:
    case EventKind::supportEnded:
    case EventKind::voted:
    case EventKind::overseen:
    case EventKind::objected:
    case EventKind::statement: return day + ", against " + sight.name(event.toward);
    case EventKind::changed: return day;
    case EventKind::flagExposed:
    case EventKind::closed: return day + ", at " + sight.name(event.actor);
    case EventKind::offerRefused:
    case EventKind::settlement:
    case EventKind::relapsed:
    case EventKind::havenPressed:
    case EventKind::truceBroken: return day + ", with " + sight.name(event.toward);
  }
  return day;
}

void explainByKind(const Sight& sight, const Event& event, Explanation& why) {
  switch (event.kind) {
    case EventKind::incident:
    case EventKind::failed:
    case EventKind::deterred:
    case EventKind::flagExposed:
    case EventKind::named:
    case EventKind::closed: return explainCase(sight, event, why);
    case EventKind::raise:
    case EventKind::lower:
    case EventKind::renew:
    case EventKind::blocked:
    case EventKind::hesitated:
    case EventKind::overseen:
    case EventKind::statement: return explainPosture(sight, event, why);
    case EventKind::support:
    case EventKind::supportEnded:
    case EventKind::offerRefused:
    case EventKind::settlement:
    case EventKind::truceBroken: return explainRelation(sight, event, why);
    case EventKind::voted:
    case EventKind::objected:
    case EventKind::relapsed:
    case EventKind::havenPressed:
    case EventKind::changed: return explainExtension(sight, event, why);
  }
}

}  // namespace

Result<Explanation> explain(const Scenario& scenario, const Trace& trace, const std::vector<Event>& events,
                            std::string_view eventId) {
  const int found = findEvent(events, eventId);
  if (found < 0) return unknownEvent(events, eventId);
  const Event& event = events[ix(found)];
  const Scenario standing = scenarioAt(scenario, event.tick);
  const Sight sight = {standing, trace, events, CaseBook(trace)};

  Explanation why;
  why.eventId = event.id;
  why.title = titleOf(sight, event);
  why.subtitle = subtitleOf(sight, event);
  explainByKind(sight, event, why);
  why.causes.back().eventId = event.id;
  why.causes.back().tick = event.tick;
  return why;
}

}  // namespace firebreak
