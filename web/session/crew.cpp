#include "web/session/crew.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace firebreak::web {
namespace {

constexpr double orderMs = 6;      // of a worker's order: short enough to be abandoned, long enough to be worth it
constexpr double hereMs = 0.5;     // of an order that is carried out here
constexpr std::size_t inHand = 3;  // orders a worker holds, so that it does not wait while a frame is drawn
constexpr int mostTries = 2;       // by workers; then here
constexpr std::size_t mostKnown = 12;
constexpr double learning = 0.3;  // weight of the last measurement of a study's pace

}  // namespace

void Crew::hire(Workers* workers) {
  for (std::deque<Task>& tasks : std::exchange(inHand_, {}))
    for (Task& task : tasks)
      again(std::move(task));
  workers_ = workers;
  inHand_.resize(static_cast<std::size_t>(this->workers()));
}

Crew::Known& Crew::known(const std::shared_ptr<const Scenario>& scenario) {
  const auto found = std::find_if(known_.begin(), known_.end(), [&](const Known& k) { return k.scenario == scenario; });
  if (found != known_.end()) {
    known_.splice(known_.begin(), known_, found);
  } else {
    known_.push_front({scenario, "", nullptr});
    if (known_.size() > mostKnown) known_.pop_back();
  }
  return known_.front();
}

// Of the lowest rank that wants anything, whoever's turn it is.
std::optional<Crew::Task> Crew::nextTask(double ms) {
  int rank = 0;
  while (true) {
    int higher = -1;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      const Wanted& each = wanted_[(turn_ + i) % wanted_.size()];
      if (each.rank > rank && (higher < 0 || each.rank < higher)) higher = each.rank;
      if (each.rank != rank) continue;
      const double most = std::clamp(ms * each.study->runsPerMs, 1.0, static_cast<double>(BatchOrder::most));
      std::optional<Order> order = each.study->next(static_cast<std::uint32_t>(most));
      if (!order) continue;
      turn_ = (turn_ + i + 1) % wanted_.size();
      return Task{each.study, std::move(*order)};
    }
    if (higher < 0) return std::nullopt;
    rank = higher;
  }
}

// What was lost: here only what workers could not do.
std::optional<Crew::Task> Crew::nextAgain(bool here) {
  const auto found = std::find_if(again_.begin(), again_.end(), [&](const Task& task) {
    return here ? task.tries > mostTries || workers() == 0 : task.tries <= mostTries;
  });
  if (found == again_.end()) return std::nullopt;
  Task task = std::move(*found);
  again_.erase(found);
  return task;
}

void Crew::again(Task task) {
  if (task.study.expired()) return;
  ++task.tries;
  again_.push_back(std::move(task));
}

void Crew::share() {
  // One each in turn, so that nobody is idle while another has three.
  for (std::size_t depth = 0; depth < inHand; ++depth) {
    for (std::size_t worker = 0; worker < inHand_.size(); ++worker) {
      if (inHand_[worker].size() > depth) continue;
      std::optional<Task> task = nextAgain(false);
      if (!task) task = nextTask(orderMs);
      if (!task) return;
      Known& scenario = known(task->order.scenario);
      if (scenario.document.empty()) scenario.document = saveScenario(*scenario.scenario);
      workers_->post(static_cast<int>(worker), orderBytes(task->order.batch, scenario.document));
      inHand_[worker].push_back(std::move(*task));
    }
  }
}

void Crew::answer(int worker, std::string_view bytes, double ms) {
  const auto w = static_cast<std::size_t>(worker);
  if (w >= inHand_.size() || inHand_[w].empty()) return;
  Task task = std::move(inHand_[w].front());
  inHand_[w].pop_front();
  const std::optional<Batch> batch = readBatch(bytes);
  if (batch && batch->outcomes.size() == task.order.batch.count)
    finish(task, *batch, ms);
  else
    again(std::move(task));
}

void Crew::lost(int worker) {
  const auto w = static_cast<std::size_t>(worker);
  if (w >= inHand_.size()) return;
  for (Task& task : std::exchange(inHand_[w], {}))
    again(std::move(task));
}

void Crew::finish(const Task& task, const Batch& batch, double ms) {
  const std::shared_ptr<Study> study = task.study.lock();
  if (!study) return;
  const double pace = static_cast<double>(batch.outcomes.size()) / std::max(ms, 0.01);
  study->runsPerMs += learning * (pace - study->runsPerMs);
  runsDone_ += batch.outcomes.size();
  study->take(task.order, batch);
}

void Crew::carryOut(const Task& task, const Clock& clock) {
  Known& scenario = known(task.order.scenario);
  if (!scenario.runner) scenario.runner = std::make_unique<BatchRunner>(*scenario.scenario);
  const double start = clock();
  const Batch batch = scenario.runner->run(task.order.batch);
  finish(task, batch, clock() - start);
}

bool Crew::workHere(double budgetMs, const Clock& clock) {
  const double end = clock() + budgetMs;
  do {
    std::optional<Task> task = nextAgain(true);
    if (!task) task = nextTask(hereMs);
    if (!task) return false;
    carryOut(*task, clock);
  } while (clock() < end);
  return true;
}

bool Crew::work(double budgetMs, const Clock& clock) {
  if (workers() == 0) return workHere(budgetMs, clock);
  share();
  if (const std::optional<Task> task = nextAgain(true)) carryOut(*task, clock);
  return std::any_of(again_.begin(), again_.end(), [](const Task& task) { return task.tries > mostTries; });
}

bool Crew::busy() const {
  return !again_.empty() ||
         std::any_of(inHand_.begin(), inHand_.end(), [](const std::deque<Task>& tasks) { return !tasks.empty(); });
}

}  // namespace firebreak::web
