// Morris screening over the space of levers.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/order.h"
#include "engine/sensitivity.h"
#include "study/moments.h"
#include "study/morris.h"
#include "study/point_runs.h"

namespace firebreak {
namespace {

constexpr std::size_t mostAttempts = 200;

// sqrt(2/π): the mean size of a normal draw beside its standard deviation.
constexpr double meanSizeOfNormal = 0.79788456080286535588;

double valueOf(const LeverRange& lever, bool whole, int level) {
  constexpr int last = MorrisScreening::levels - 1;
  const double value = level == last ? lever.high : lever.low + (lever.high - lever.low) * level / last;
  return whole ? std::floor(value + .5) : value;
}

}  // namespace

struct MorrisScreening::Content {
  struct Drawn {
    MorrisTrajectory trajectory;
    std::size_t firstPoint = 0;
    std::size_t pointsLeft = 0;                 // that runs are still out of
    std::vector<std::vector<Moments>> effects;  // lever × outcome, once whole
  };

  Content(const Scenario& base, std::vector<LeverRange> all, const Options& asked)
      : scenario(base),
        levers(std::move(all)),
        options(asked),
        draws(asked.seed, DesignPurpose::morris),
        runs({.seed = asked.seed, .runs = asked.runs, .perTicket = asked.runsPerTicket, .outcomes = asked.outcomes}) {
    kept = asked.outcomes;
    if (kept.empty()) {
      kept.resize(outcomeNames().size());
      std::iota(kept.begin(), kept.end(), std::size_t{0});
    }
    for (const LeverRange& lever : levers)
      whole.push_back(findParameter(scenario, lever.path)->parameter->whole);
  }

  double value(const MorrisTrajectory& trajectory, std::size_t point, std::size_t lever) const {
    return valueOf(levers[lever], whole[lever], trajectory.level(point, lever));
  }

  // The scenarios of all its points; none if one cannot be.
  std::vector<std::shared_ptr<const Scenario>> scenariosOf(const MorrisTrajectory& trajectory) const {
    std::vector<std::shared_ptr<const Scenario>> all;
    for (std::size_t point = 0; point <= levers.size(); ++point) {
      std::vector<LeverSetting> settings;
      for (std::size_t lever = 0; lever < levers.size(); ++lever)
        settings.push_back({levers[lever].path, value(trajectory, point, lever)});
      Result<Scenario> there = withSettings(scenario, settings);
      if (!there) return {};
      all.push_back(std::make_shared<const Scenario>(std::move(there).value()));
    }
    return all;
  }

  // Draws the next trajectory and adds its points. False: there is none.
  bool draw() {
    if (exhausted || drawn.size() == options.trajectories) return false;
    for (std::size_t attempt = 0; attempt < mostAttempts; ++attempt) {
      MorrisTrajectory trajectory = morrisTrajectory(draws, drawn.size(), attempt, levers.size(), levels);
      const auto scenarios = scenariosOf(trajectory);
      if (scenarios.empty()) {
        ++redrawn;
        continue;
      }
      drawn.push_back({std::move(trajectory), runs.points(), levers.size() + 1, {}});
      for (const auto& there : scenarios)
        runs.add(there);
      return true;
    }
    exhausted = true;
    return false;
  }

  // Change of the outcome per move over the whole range, for each lever and outcome; the runs are not needed after.
  void conclude(Drawn& done) {
    done.effects.resize(levers.size());
    for (std::size_t step = 0; step < levers.size(); ++step) {
      const std::size_t lever = done.trajectory.order[step], from = done.firstPoint + step;
      const double moved = value(done.trajectory, step + 1, lever) - value(done.trajectory, step, lever);
      const double scale = (levers[lever].high - levers[lever].low) / moved;
      done.effects[lever].resize(outcomeNames().size());
      for (const std::size_t outcome : kept) {
        const Moments change = runs.change(from, from + 1, outcome);
        done.effects[lever][outcome] = {change.mean * scale, change.se * std::fabs(scale)};
      }
    }
    for (std::size_t point = 0; point <= levers.size(); ++point)
      runs.release(done.firstPoint + point);
  }

  MorrisEffect effect(std::size_t lever, std::size_t outcome) const {
    std::vector<Moments> all;
    for (const Drawn& one : drawn)
      if (!one.effects.empty()) all.push_back(one.effects[lever][outcome]);
    MorrisEffect effect = {.lever = levers[lever]};
    effect.effects = static_cast<std::uint32_t>(all.size());
    effect.mean = momentsOf(all.size(), [&](std::size_t i) { return all[i].mean; });
    effect.absolute = momentsOf(all.size(), [&](std::size_t i) { return std::fabs(all[i].mean); });
    effect.deviation = effect.mean.se * std::sqrt(static_cast<double>(all.size()));
    effect.noise = meanSizeOfNormal * momentsOf(all.size(), [&](std::size_t i) { return all[i].se; }).mean;
    return effect;
  }

  Scenario scenario;
  std::vector<LeverRange> levers;
  std::vector<bool> whole;
  std::vector<std::size_t> kept;  // outcomes
  Options options;
  DesignDraws draws;
  PointRuns runs;
  std::vector<Drawn> drawn;
  std::uint32_t redrawn = 0;
  bool exhausted = false;
};

MorrisScreening::MorrisScreening(const Scenario& scenario, std::vector<LeverRange> levers, const Options& options)
    : content_(std::make_unique<Content>(scenario, std::move(levers), options)) {}
MorrisScreening::~MorrisScreening() = default;

std::optional<RunsWanted> MorrisScreening::next() {
  std::optional<RunsWanted> wanted = content_->runs.nextByPoint();
  if (!wanted && content_->draw()) wanted = content_->runs.nextByPoint();
  return wanted;
}

void MorrisScreening::take(std::size_t ticket, std::span<const Outcomes> runs) {
  Content& content = *content_;
  const std::size_t point = content.runs.take(ticket, runs);
  if (!content.runs.whole(point)) return;
  Content::Drawn& drawn = content.drawn[point / (content.levers.size() + 1)];
  if (--drawn.pointsLeft == 0) content.conclude(drawn);
}

bool MorrisScreening::done() const {
  const Content& content = *content_;
  const bool all = content.exhausted || content.drawn.size() == content.options.trajectories;
  return all && trajectories() == content.drawn.size();
}

std::size_t MorrisScreening::runsTaken() const {
  return content_->runs.runsTaken();
}

std::size_t MorrisScreening::runsPlanned() const {
  const Content& content = *content_;
  const std::size_t count = content.exhausted ? content.drawn.size() : content.options.trajectories;
  return count * (content.levers.size() + 1) * std::max(content.options.runs, 1u);
}

std::uint32_t MorrisScreening::trajectories() const {
  return static_cast<std::uint32_t>(std::count_if(content_->drawn.begin(), content_->drawn.end(),
                                                  [](const Content::Drawn& one) { return !one.effects.empty(); }));
}

std::uint32_t MorrisScreening::redrawn() const {
  return content_->redrawn;
}

std::vector<MorrisEffect> MorrisScreening::effects(std::size_t outcome) const {
  std::vector<MorrisEffect> effects;
  for (std::size_t lever = 0; lever < content_->levers.size(); ++lever)
    effects.push_back(content_->effect(lever, outcome));
  sortStably(effects.begin(), effects.end(),
             [](const MorrisEffect& a, const MorrisEffect& b) { return a.absolute.mean > b.absolute.mean; });
  return effects;
}

}  // namespace firebreak
