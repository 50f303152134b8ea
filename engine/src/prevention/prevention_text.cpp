// What a search found, in words.

#include "base/index.h"
#include "engine/prevention.h"
#include "text/text.h"

namespace firebreak {
namespace {

std::string rungText(int rung) {
  return "rung " + std::to_string(rung);
}

std::string laterText(const Event& event, int later) {
  const std::string day = " on day " + std::to_string(later);
  switch (event.kind) {
    case EventKind::incident: return later < 0 ? "no other comes" : "the next comes" + day;
    case EventKind::truceBroken:
    case EventKind::named: return later < 0 ? "never named for it" : "named" + day;
    case EventKind::settlement: return later < 0 ? "no truce" : "a truce" + day;
    case EventKind::support: return later < 0 ? "partners never join" : "partners join" + day;
    case EventKind::closed: return "not left unanswered";
    default: return later < 0 ? "never climbs there" : "climbs" + day;
  }
}

}  // namespace

std::string preventionHeading(const Scenario& scenario, const Event& event) {
  switch (event.kind) {
    case EventKind::raise:
      return "What would have held it " +
             (event.from == event.to - 1 ? "at " + rungText(event.from) : "below " + rungText(event.to));
    case EventKind::named:
      return "What would have kept " + text::actorName(scenario, event.actor) + " from naming " +
             text::actorName(scenario, event.toward);
    case EventKind::settlement: return "What would have kept the truce from coming about";
    case EventKind::truceBroken: return "What would have kept the truce";
    case EventKind::support: return "What would have kept partners from joining";
    case EventKind::closed: return "What would have kept it from going unanswered";
    default: return "What would have prevented it";
  }
}

std::string leverText(const Prevention& prevention) {
  std::string line = prevention.owner.empty() ? prevention.label : prevention.owner + ": " + prevention.label;
  line += ", " + prevention.afterText;
  if (prevention.beyond) line += prevention.after > prevention.before ? " or more" : " or less";
  return line + " (was " + prevention.beforeText + ")";
}

std::string insteadText(const Event& event, const Prevention& prevention) {
  const bool alone = event.kind == EventKind::incident || event.kind == EventKind::closed;
  std::string line = alone ? "" : "At " + rungText(prevention.rung) + " that day; ";
  line += laterText(event, prevention.later);
  line += "; highest " + rungText(prevention.peak);
  line += prevention.peak == prevention.peakBefore ? ", as before" : ", was " + std::to_string(prevention.peakBefore);
  return text::capitalised(line);
}

}  // namespace firebreak
