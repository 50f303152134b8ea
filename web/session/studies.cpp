#include "web/session/studies.h"

#include <algorithm>
#include <utility>

namespace firebreak::web {

EnsembleStudy::EnsembleStudy(std::shared_ptr<const Scenario> scenario, const Ensemble::Options& options, int goal)
    : scenario_(std::move(scenario)), ensemble_(*scenario_, options), goal_(static_cast<std::uint32_t>(goal)) {}

std::optional<Order> EnsembleStudy::next(std::uint32_t most) {
  if (asked_ >= goal_) return std::nullopt;
  const std::uint32_t count = std::min(most, goal_ - asked_);
  const Order order{scenario_, ensemble_.order(asked_, count)};
  asked_ += count;
  return order;
}

void EnsembleStudy::take(const Order&, const Batch& batch) {
  early_[batch.first] = batch;
  while (!early_.empty() && early_.begin()->first == ensemble_.first() + static_cast<std::uint32_t>(ensemble_.runs())) {
    ensemble_.take(early_.begin()->second);
    early_.erase(early_.begin());
  }
}

ExperimentStudy::Wish* ExperimentStudy::unasked() {
  const auto newest = open_.find(newest_);
  if (newest != open_.end() && newest->second.asked < newest->second.wanted.count) return &newest->second;
  std::optional<RunsWanted> wanted = experiment_->next();
  for (; wanted && wanted->count == 0; wanted = experiment_->next())
    experiment_->take(wanted->ticket, {});
  if (!wanted) return nullptr;
  newest_ = wanted->ticket;
  return &open_.emplace(newest_, Wish{*wanted, 0, 0, std::vector<Outcomes>(wanted->count)}).first->second;
}

std::optional<Order> ExperimentStudy::next(std::uint32_t most) {
  Wish* wish = unasked();
  if (!wish) return std::nullopt;
  const RunsWanted& wanted = wish->wanted;
  const std::uint32_t count = std::min(most, wanted.count - wish->asked);
  const Order order{
      wanted.scenario, {.seed = wanted.seed, .first = wanted.first + wish->asked, .count = count}, wanted.ticket};
  wish->asked += count;
  return order;
}

void ExperimentStudy::take(const Order& order, const Batch& batch) {
  const auto found = open_.find(order.ticket);
  if (found == open_.end()) return;
  Wish& wish = found->second;
  std::copy(batch.outcomes.begin(), batch.outcomes.end(),
            wish.runs.begin() + static_cast<std::ptrdiff_t>(batch.first - wish.wanted.first));
  wish.taken += static_cast<std::uint32_t>(batch.outcomes.size());
  if (wish.taken < wish.wanted.count) return;
  const std::vector<Outcomes> runs = std::move(wish.runs);
  open_.erase(found);
  experiment_->take(order.ticket, runs);
}

}  // namespace firebreak::web
