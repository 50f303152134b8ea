#pragma once
// Who makes runs for whom. Studies say which runs they want; workers make them beside the page, or this thread does in
// slices that fit between frames. Nothing that is measured depends on who did what: batches are cut by run number and
// studies put them in order.

#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/batch.h"

namespace firebreak::web {

// Milliseconds from any fixed moment; injected so that nothing here reads a clock of its own.
using Clock = std::function<double()>;

struct Order {
  std::shared_ptr<const Scenario> scenario;  // sound
  BatchOrder batch;
  std::size_t ticket = 0;  // the study's own
};

class Study {
 public:
  virtual ~Study() = default;
  // The runs that are wanted next, at most `most`: 1 to BatchOrder::most. Empty: nothing for now.
  virtual std::optional<Order> next(std::uint32_t most) = 0;
  // Each order is answered once, in any order.
  virtual void take(const Order& order, const Batch& batch) = 0;

  double runsPerMs = 2;  // as the crew measured it last
};

// The way to workers. A worker answers its orders in the order in which it got them.
class Workers {
 public:
  virtual ~Workers() = default;
  virtual int count() const = 0;
  virtual void post(int worker, std::string_view order) = 0;
};

class Crew {
 public:
  // Null: none. What the former ones had in hand is done again.
  void hire(Workers* workers);
  int workers() const { return workers_ ? workers_->count() : 0; }

  // What is to be worked on: lower ranks first, equal ones in turn. Answers for a study that its owner has let go are
  // dropped.
  struct Wanted {
    std::shared_ptr<Study> study;
    int rank = 0;
  };
  void want(std::vector<Wanted> wanted) { wanted_ = std::move(wanted); }

  // Gives every worker something to do.
  void share();
  // A worker's next answer, and how long it took. One that cannot be read counts as lost.
  void answer(int worker, std::string_view batch, double ms);
  // A worker that died and has been replaced: its orders are done again.
  void lost(int worker);

  // Gives the workers what they can do and does here what they could not; all of it if there are none. True while there
  // is more to do here.
  bool work(double budgetMs, const Clock& clock);
  // Makes runs here until the budget is spent, at least one slice. True while somebody wants more.
  bool workHere(double budgetMs, const Clock& clock);
  // Whether orders are with workers.
  bool busy() const;

  // Runs taken by studies, ever.
  std::uint64_t runsDone() const { return runsDone_; }

 private:
  struct Task {
    std::weak_ptr<Study> study;
    Order order;
    int tries = 0;
  };
  // What is known of a scenario that was asked for lately.
  struct Known {
    std::shared_ptr<const Scenario> scenario;
    std::string document;  // as saveScenario() writes it; empty: not yet
    std::unique_ptr<BatchRunner> runner;
  };
  std::optional<Task> nextTask(double ms);
  std::optional<Task> nextAgain(bool here);
  Known& known(const std::shared_ptr<const Scenario>& scenario);
  void carryOut(const Task& task, const Clock& clock);
  void finish(const Task& task, const Batch& batch, double ms);
  void again(Task task);

  Workers* workers_ = nullptr;
  std::vector<Wanted> wanted_;
  std::size_t turn_ = 0;
  std::vector<std::deque<Task>> inHand_;  // by worker, oldest first
  std::deque<Task> again_;                // to be done again, before anything else
  std::list<Known> known_;                // asked for last first
  std::uint64_t runsDone_ = 0;
};

}  // namespace firebreak::web
