#include "web/views/other_events.h"

#include <set>
#include <string_view>

namespace firebreak::web {
namespace {

bool worthAMark(EventKind kind) {
  switch (kind) {
    case EventKind::incident:
    case EventKind::named:
    case EventKind::raise:
    case EventKind::lower:
    case EventKind::settlement:
    case EventKind::truceBroken:
    case EventKind::relapsed: return true;
    default: return false;
  }
}

}  // namespace

std::vector<const Event*> eventsOnlyIn(const std::vector<Event>& all, const std::vector<Event>& others) {
  // An id tells kind, day and the two sides; a climb to another rung is another event.
  std::set<std::pair<std::string_view, int>> known;
  for (const Event& event : others)
    known.emplace(event.id, event.to);
  std::vector<const Event*> only;
  for (const Event& event : all)
    if (worthAMark(event.kind) && known.count({event.id, event.to}) == 0) only.push_back(&event);
  return only;
}

}  // namespace firebreak::web
