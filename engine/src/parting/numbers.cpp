#include "parting/numbers.h"

#include <string_view>

#include "base/index.h"
#include "text/text.h"

namespace firebreak {
namespace {

bool same(const Case& a, const Case& b) {
  const bool acts = a.number == b.number && a.opened == b.opened && a.attacker == b.attacker && a.victim == b.victim &&
                    a.principal == b.principal && a.type == b.type && a.framed == b.framed && a.script == b.script;
  const bool marks = a.flagged == b.flagged && a.exposed == b.exposed && a.will == b.will;
  const bool sizes = a.severity == b.severity && a.felt == b.felt && a.counted == b.counted && a.metric == b.metric;
  const bool right = a.named == b.named && a.namedRung == b.namedRung && a.answeredAge == b.answeredAge &&
                     a.joint == b.joint && a.refusedTarget == b.refusedTarget && a.refusedRung == b.refusedRung;
  return acts && marks && sizes && right;
}

bool same(const Intrusion& a, const Intrusion& b) {
  return a.since == b.since && a.attacker == b.attacker && a.victim == b.victim && a.type == b.type &&
         a.flagged == b.flagged;
}

template <class Item>
bool sameAll(const std::vector<Item>& a, const std::vector<Item>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!same(a[i], b[i])) return false;
  return true;
}

// Looks until it has found one.
class Search {
 public:
  Search(const Scenario& scenario, const WorldState& first, const WorldState& second)
      : scenario_(scenario), a_(first), b_(second) {}

  NumberPair run() {
    lookAtTies();
    lookAtStates();
    lookAtActors();
    lookAtCases();
    return found_;
  }

 private:
  void lookAtTies() {
    each("tension", &WorldState::tension, &Search::tieName);
    each("rung", &WorldState::posture, &Search::tieName);
    each("measure in force", &WorldState::measure, &Search::tieName);
    each("end of the measure", &WorldState::expiry, &Search::tieName);
    each("weight of the measure", &WorldState::reading, &Search::tieName);
    each("last act", &WorldState::lastAction, &Search::tieName);
    each("right to act", &WorldState::mandateRung, &Search::tieName);
    each("end of the right to act", &WorldState::mandateUntil, &Search::tieName);
    each("ground of the right to act", &WorldState::mandateTruth, &Search::tieName);
    each("case of the right to act", &WorldState::mandateCase, &Search::tieName);
    each("ground of the right to act", &WorldState::mandateCounted, &Search::tieName);
    each("support", &WorldState::support, &Search::tieName);
    each("lead against", &WorldState::lead, &Search::stateName);
    each("end of the truce", &WorldState::truceUntil, &Search::tieName);
    each("trust", &WorldState::trust, &Search::tieName);
  }

  void lookAtStates() {
    each("pressure at home", &WorldState::pressure, &Search::stateName);
    each("frequency of incidents", &WorldState::frequency, &Search::stateName);
    each("harm", &WorldState::harm, &Search::stateName);
    each("reputation for answering", &WorldState::reputationYes, &Search::stateName);
    each("reputation for not answering", &WorldState::reputationNo, &Search::stateName);
    each("recent cost", &WorldState::recentCost, &Search::stateName);
    each("open cases", &WorldState::openCases, &Search::stateName);
  }

  void lookAtActors() {
    each("offence", &WorldState::offence, &Search::stateName);
    each("stealth", &WorldState::stealth, &Search::stateName);
    each("attribution", &WorldState::attribution, &Search::stateName);
    each("resilience", &WorldState::resilience, &Search::stateName);
    number("cohesion of the coalition", a_.cohesion, b_.cohesion);
    each("support of partners", &WorldState::partnersSupport, &Search::stateName);
    each("shelter", &WorldState::shelter, &Search::stateName);
    each("unity of messages", &WorldState::unity, &Search::stateName);
  }

  void lookAtCases() {
    number("cases opened", a_.casesOpened, b_.casesOpened);
    whole("an open case", sameAll(a_.cases, b_.cases));
    whole("what is believed of an open case", a_.logWeight == b_.logWeight && a_.posterior == b_.posterior &&
                                                  a_.priorWeight == b_.priorWeight &&
                                                  a_.shownWeight == b_.shownWeight && a_.shown == b_.shown);
    whole("something that nobody has noticed", sameAll(a_.intrusions, b_.intrusions));
  }

  using Name = std::string (Search::*)(std::string_view what, std::size_t index) const;

  template <class Value>
  void each(std::string_view what, std::vector<Value> WorldState::*list, Name name) {
    if (found_.found) return;
    const std::vector<Value>&a = a_.*list, &b = b_.*list;
    if (a.size() != b.size()) return whole(what, false);
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a[i] != b[i]) return take((this->*name)(what, i), static_cast<double>(a[i]), static_cast<double>(b[i]));
  }

  void number(std::string_view what, double a, double b) {
    if (!found_.found && a != b) take(std::string(what), a, b);
  }

  void whole(std::string_view what, bool isSame) {
    if (!found_.found && !isSame) take(std::string(what), 0, 0);
  }

  void take(std::string name, double a, double b) { found_ = {true, std::move(name), a, b}; }

  std::string tieName(std::string_view what, std::size_t index) const {
    const auto states = ix(scenario_.stateCount);
    return std::string(what) + " of " + scenario_.actors[index / states].name + " toward " +
           scenario_.actors[index % states].name;
  }
  std::string stateName(std::string_view what, std::size_t index) const {
    return std::string(what) + " of " + scenario_.actors[index].name;
  }

  const Scenario& scenario_;
  const WorldState &a_, &b_;
  NumberPair found_;
};

}  // namespace

NumberPair firstOtherNumber(const Scenario& scenario, const WorldState& first, const WorldState& second) {
  return Search(scenario, first, second).run();
}

}  // namespace firebreak
