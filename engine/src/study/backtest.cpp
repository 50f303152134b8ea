#include "engine/backtest.h"

#include <algorithm>

#include "base/index.h"
#include "engine/run.h"
#include "engine/tables.h"

namespace firebreak {
namespace {

constexpr std::size_t frequencyMetric = 3;

ActorIndex principalOf(const Scenario& scenario, ActorIndex attacker) {
  if (attacker >= scenario.actorCount()) return -1;  // a criminal
  const Actor& actor = scenario.actors[ix(attacker)];
  return actor.kind == ActorKind::proxy ? actor.sponsor : attacker;
}

double scriptedSeverity(const ScriptedIncident& incident) {
  const std::size_t type = ix(std::max(incident.type, 0));
  const IncidentType& middle = incidentTable()[type];
  std::array<double, metricCount> metrics = {};
  for (std::size_t q = 0; q < metricCount; ++q)
    metrics[q] = incident.given[q] ? incident.metric[q] : (middle.low[q] + middle.high[q]) / 2;
  metrics[frequencyMetric] = 1;
  return severity(metrics);
}

int promised(const Ladder& ladder, double score) {
  int rung = 0;
  for (int r = 1; r < rungCount; ++r)
    if (score >= ladder.severityFloor[ix(r)]) rung = r;
  return rung;
}

// The postures of some states toward one, day after day.
class PostureWatcher : public DayWatcher {
 public:
  explicit PostureWatcher(std::vector<std::size_t> ties) : ties_(std::move(ties)) {}

  void restart() { postures_.clear(); }
  void day(const WorldState& state) override {
    for (const std::size_t tie : ties_)
      postures_.push_back(state.posture[tie]);
  }
  const std::vector<int>& postures() const { return postures_; }

 private:
  std::vector<std::size_t> ties_;
  std::vector<int> postures_;  // day × tie
};

// For a year, with or without the incidents of the script; nothing else differs.
Scenario yearOf(Scenario scenario, bool incidents) {
  scenario.ticks = backtestDays;
  if (!incidents) scenario.incidents.clear();
  return scenario;
}

std::vector<std::size_t> tiesToward(const Scenario& scenario, ActorIndex accused, std::span<const ActorIndex> side) {
  std::vector<std::size_t> ties;
  for (const ActorIndex member : side)
    ties.push_back(scenario.tieIndex(member, accused));
  return ties;
}

// Whether the script, and not the model, sets the posture of a state toward another.
bool scripts(const Scenario& scenario, ActorIndex actor, ActorIndex target) {
  return std::any_of(scenario.moves.begin(), scenario.moves.end(), [&](const ScriptedMove& move) {
    return move.act == ScriptedAct::measure && move.actor == actor && move.target == target;
  });
}

TierForecast shares(const std::array<int, rungCount>& counts, int runs) {
  TierForecast forecast = {};
  for (std::size_t k = 0; k < rungCount; ++k)
    forecast[k] = runs == 0 ? 0 : static_cast<double>(counts[k]) / runs;
  return forecast;
}

}  // namespace

std::vector<ActorIndex> victimsSide(const Scenario& scenario) {
  const ActorIndex victim = scenario.focusActor, accused = scenario.focusTarget;
  if (!scenario.isMember(victim) || scenario.isMember(accused)) return {victim};
  std::vector<ActorIndex> side;
  for (const CoalitionMember& member : scenario.coalition.members)
    side.push_back(member.actor);
  return side;
}

int documentedTier(const Scenario& scenario) {
  int highest = 0;
  for (const HistoricalNote& note : scenario.history) {
    const bool byAccused = note.actor >= 0 && principalOf(scenario, note.actor) == scenario.focusTarget;
    if (note.tick < backtestDays && !byAccused) highest = std::max(highest, note.rung);
  }
  return highest;
}

Provocation provocation(const Scenario& scenario) {
  const std::vector<ActorIndex> side = victimsSide(scenario);
  Provocation severest;
  for (std::size_t n = 0; n < scenario.incidents.size(); ++n) {
    const ScriptedIncident& incident = scenario.incidents[n];
    const bool hitsSide = std::find(side.begin(), side.end(), incident.target) != side.end();
    if (!hitsSide || principalOf(scenario, incident.attacker) != scenario.focusTarget) continue;
    const double score = scriptedSeverity(incident);
    if (severest.script >= 0 && score <= severest.severity) continue;
    severest = {static_cast<int>(n), score, promised(scenario.actors[ix(incident.target)].ladder, score)};
  }
  return severest;
}

std::vector<Issue> backtestIssues(const Scenario& scenario) {
  if (scenario.fictional)
    return {{.pointer = "/fictional", .rule = "no-case", .found = "true", .expected = "a documented crisis"}};
  if (provocation(scenario).script < 0)
    return {{.pointer = "/script/incidents",
             .rule = "no-case",
             .expected = "an incident by the target of the focus tie against its actor's side"}};
  return {};
}

struct Backtest::Content {
  Content(const Scenario& scenario, std::uint64_t from)
      : seed(from),
        side(victimsSide(scenario)),
        with(yearOf(scenario, true)),
        without(yearOf(scenario, false)),
        seen(tiesToward(scenario, scenario.focusTarget, side)),
        otherwise(tiesToward(scenario, scenario.focusTarget, side)) {
    for (const ActorIndex member : side)
      free.push_back(!scripts(scenario, member, scenario.focusTarget));
  }

  void play(std::uint32_t number) {
    seen.restart();
    otherwise.restart();
    with.outcomes({.seed = seed, .run = number}, &seen);
    without.outcomes({.seed = seed, .run = number}, &otherwise);
    int answer = 0, highest = 0;
    for (std::size_t n = 0; n < seen.postures().size(); ++n) {
      const int rung = seen.postures()[n];
      if (rung > otherwise.postures()[n]) answer = std::max(answer, rung);
      if (free[n % side.size()]) highest = std::max(highest, rung);
    }
    answered[ix(answer)] += 1;
    held[ix(highest)] += 1;
  }

  std::uint64_t seed;
  std::vector<ActorIndex> side;
  std::vector<char> free;  // per member of the side: the model sets its posture
  Runner with, without;
  PostureWatcher seen, otherwise;
  int runs = 0;
  std::array<int, rungCount> answered = {}, held = {};
};

Backtest::Backtest(const Scenario& scenario, std::uint64_t seed)
    : content_(std::make_unique<Content>(scenario, seed)) {}
Backtest::Backtest(Backtest&&) noexcept = default;
Backtest& Backtest::operator=(Backtest&&) noexcept = default;
Backtest::~Backtest() = default;

void Backtest::advance(int runs) {
  for (int n = 0; n < runs; ++n) {
    content_->play(static_cast<std::uint32_t>(content_->runs));
    content_->runs += 1;
  }
}

int Backtest::runs() const {
  return content_->runs;
}

TierForecast Backtest::answered() const {
  return shares(content_->answered, content_->runs);
}

TierForecast Backtest::held() const {
  return shares(content_->held, content_->runs);
}

}  // namespace firebreak
