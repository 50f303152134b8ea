#include "web/views/why_view.h"

namespace firebreak::web {
namespace {

CauseSign signOf(CauseKind kind) {
  switch (kind) {
    case CauseKind::incident: return CauseSign::incident;
    case CauseKind::chance: return CauseSign::chance;
    case CauseKind::tension: return CauseSign::tension;
    case CauseKind::evidence: return CauseSign::evidence;
    case CauseKind::law: return CauseSign::law;
    case CauseKind::resolve: return CauseSign::resolve;
    case CauseKind::answer: return CauseSign::rung;
    case CauseKind::reading: return CauseSign::reading;
    case CauseKind::alliance: return CauseSign::alliance;
    case CauseKind::settlement: return CauseSign::settlement;
    case CauseKind::cost: return CauseSign::cost;
  }
  return CauseSign::incident;
}

// The type of the incident that an event speaks of, -1 if it speaks of none.
int incidentTypeOf(const Scene& scene, const Event& event) {
  for (const DayRecord& day : scene.trace.days)
    for (const IncidentRecord& incident : day.incidents)
      if (incident.number == event.number) return incident.opened.type;
  return -1;
}

const Event* eventNamed(const Scene& scene, std::string_view id) {
  const int index = id.empty() ? -1 : findEvent(scene.events, id);
  return index < 0 ? nullptr : &scene.events[static_cast<std::size_t>(index)];
}

CauseRow rowFor(const Scene& scene, const Cause& cause, const Event* selected) {
  CauseRow row;
  row.cause = &cause;
  row.sign = signOf(cause.kind);
  const Event* event = eventNamed(scene, cause.eventId);
  const Event* about = event ? event : selected;
  if (event && event != selected) row.goTo = event->id;
  if (row.sign == CauseSign::tension && about) row.actor = about->actor;
  if (row.sign == CauseSign::incident && about && about->number >= 0) row.number = incidentTypeOf(scene, *about);
  if (row.sign == CauseSign::rung) row.number = about ? about->to : -1;
  // An answer without a rung of its own is a matter of the law that would have governed it.
  if (row.sign == CauseSign::rung && row.number < 0) row.sign = CauseSign::law;
  return row;
}

// A climb or a step down is said in few words, with its rungs as chips.
void setTitle(WhyView& view, const Scene& scene, const Event& event) {
  view.title = view.explanation->title;
  const bool climb = event.kind == EventKind::raise, down = event.kind == EventKind::lower;
  if (!(climb || down) || event.actor < 0 || event.from < 0 || event.to < 0) return;
  view.title = scene.scenario.actors[static_cast<std::size_t>(event.actor)].name + (climb ? " climbs" : " comes down");
  view.from = event.from;
  view.to = event.to;
}

}  // namespace

WhyView whyView(const Scene& scene, const Explanation* explanation, const PreventionSearch* search) {
  WhyView view;
  view.scenario = &scene.scenario;
  view.count = static_cast<int>(scene.events.size());
  if (!explanation) {
    if (!scene.events.empty()) view.nextId = scene.events.front().id;
    return view;
  }
  view.explanation = explanation;
  view.truth = scene.look.truth;
  view.prevention = preventionView(scene, search);
  view.title = explanation->title;
  view.subtitle = explanation->subtitle;
  const int index = findEvent(scene.events, explanation->eventId);
  const Event* event = index < 0 ? nullptr : &scene.events[static_cast<std::size_t>(index)];
  if (event) {
    view.actor = event->actor;
    view.position = index + 1;
    if (index > 0) view.previousId = scene.events[static_cast<std::size_t>(index - 1)].id;
    if (index + 1 < view.count) view.nextId = scene.events[static_cast<std::size_t>(index + 1)].id;
    setTitle(view, scene, *event);
  }
  for (const Cause& cause : explanation->causes)
    view.causes.push_back(rowFor(scene, cause, event));
  return view;
}

}  // namespace firebreak::web
