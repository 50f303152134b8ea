#include "explain/sight.h"

#include <algorithm>
#include <utility>

#include "engine/order.h"

namespace firebreak {
namespace {

constexpr double worthSaying = .05;  // beliefs below this are left out

// Suspects worth naming, most likely first; equals in index order. Never empty.
std::vector<ActorIndex> ranked(const std::vector<double>& beliefs) {
  std::vector<ActorIndex> order;
  for (std::size_t k = 0; k < beliefs.size(); ++k)
    if (beliefs[k] >= worthSaying) order.push_back(static_cast<ActorIndex>(k));
  sortStably(order.begin(), order.end(), [&](ActorIndex a, ActorIndex b) { return beliefs[ix(a)] > beliefs[ix(b)]; });
  if (order.size() > 3) order.resize(3);
  return order;
}

}  // namespace

Cause causeOf(CauseKind kind, std::string title, std::string text, int tick) {
  Cause cause;
  cause.kind = kind;
  cause.title = std::move(title);
  cause.text = std::move(text);
  cause.tick = tick;
  return cause;
}

Factor factorOf(std::string label, double value, std::string valueText) {
  Factor factor;
  factor.label = std::move(label);
  factor.value = value;
  factor.valueText = std::move(valueText);
  return factor;
}

Factor against(Factor factor, double limit, std::string limitText) {
  factor.limited = true;
  factor.limit = limit;
  factor.limitText = std::move(limitText);
  return factor;
}

Factor asShare(Factor factor) {
  factor.low = 0;
  factor.high = 1;
  return factor;
}

Factor drawFactor(double draw, double below, std::string_view limit) {
  return asShare(
      against(factorOf("draw", draw, text::fixed(draw, 3)), below, std::string(limit) + " " + text::fixed(below, 3)));
}

int justifiedRung(const Actor& victim, double severity) {
  int rung = 0;
  for (int r = 1; r < rungCount; ++r)
    if (severity >= victim.ladder.severityFloor[ix(r)]) rung = r;
  return rung;
}

std::string Sight::idOf(Place place, std::initializer_list<EventKind> kinds) const {
  for (const Event& event : events)
    if (event.tick == place.tick && event.record == place.record &&
        std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end())
      return event.id;
  return {};
}

std::string Sight::idOfSignal(Place place) const {
  return idOf(place, {EventKind::raise, EventKind::lower, EventKind::renew, EventKind::statement});
}

const std::vector<double>& Sight::beliefs(CaseNumber number, int until) const {
  for (int tick = until; tick >= cases.place(number).tick; --tick)
    if (const EvidenceRecord* evidence = evidenceOn(trace, tick, number)) return evidence->after;
  return cases.record(number).prior;
}

std::string suspectList(const Sight& sight, const std::vector<double>& beliefs) {
  std::string text;
  for (const ActorIndex k : ranked(beliefs)) {
    const double p = beliefs[ix(k)];
    text += (text.empty() ? "" : ", ") + text::suspectName(sight.scenario, k) + " " + text::percent(p);
    text += " (" + std::string(likelihoodWord(p)) + ")";
  }
  return text.empty() ? "nobody" : text;
}

void believe(const Sight& sight, const std::vector<double>& beliefs, std::vector<std::string>& lines) {
  for (const ActorIndex k : ranked(beliefs))
    lines.push_back(text::capitalised(text::suspectName(sight.scenario, k)) + ": " + text::likelihood(beliefs[ix(k)]));
}

void tellTruth(const Sight& sight, CaseNumber number, std::vector<std::string>& lines) {
  const Case& opened = sight.cases.opened(number);
  const std::string attacker = text::capitalised(sight.name(opened.attacker));
  const bool proxy = opened.attacker != opened.principal && opened.principal < sight.scenario.stateCount;
  lines.push_back(attacker + " did it" + (proxy ? ", for " + sight.name(opened.principal) : ""));
  lines.push_back("True severity " + text::fixed(opened.severity, 1) + ", felt as " + text::fixed(opened.felt, 1));
  if (opened.flagged)
    lines.push_back("It flew a false flag that pointed to " + text::suspectName(sight.scenario, opened.framed));
}

}  // namespace firebreak
