// Tests of web/session/crew.cpp and studies.cpp: whoever makes the runs, however they are cut and in which order they
// come back, the bits are the same; and nothing is lost with a worker.

#include "web/session/crew.h"

#include <catch2/catch_test_macros.hpp>

#include "support/builders.h"
#include "web/session/session.h"

using namespace firebreak;
using namespace firebreak::web;

namespace {

// A clock that stands still: one slice at a time.
double still() {
  return 0;
}

// Workers in this thread: each answers when it is told to.
class TamedWorkers : public Workers {
 public:
  explicit TamedWorkers(int count) : hands_(static_cast<std::size_t>(count)) {}
  int count() const override { return static_cast<int>(hands_.size()); }
  void post(int worker, std::string_view order) override { hand(worker).orders.emplace_back(order); }

  bool waits(int worker) { return !hand(worker).orders.empty(); }
  void answer(Crew& crew, int worker) {
    Hand& each = hand(worker);
    const std::string batch = each.engine.answer(each.orders.front());
    each.orders.pop_front();
    crew.answer(worker, batch, 1);
  }
  void die(Crew& crew, int worker) {
    hand(worker) = Hand{};
    crew.lost(worker);
  }

 private:
  struct Hand {
    std::deque<std::string> orders;
    BatchWorker engine;
  };
  Hand& hand(int worker) { return hands_[static_cast<std::size_t>(worker)]; }

  std::vector<Hand> hands_;
};

std::shared_ptr<EnsembleStudy> studyOf(const Scenario& scenario, int goal) {
  return std::make_shared<EnsembleStudy>(std::make_shared<const Scenario>(scenario),
                                         Ensemble::Options{.seed = 6, .watch = {0, 1}}, goal);
}

void checkWhole(const EnsembleStudy& study, int runs) {
  Ensemble alone(*study.scenario(), study.ensemble().options());
  alone.advance(runs);
  REQUIRE(study.ensemble().runs() == runs);
  CHECK(study.ensemble().peaks() == alone.peaks());
  CHECK(study.ensemble().watchedPeaks() == alone.watchedPeaks());
  for (std::size_t name = 0; name < outcomeNames().size(); ++name) {
    CHECK(study.ensemble().outcome(name).mean == alone.outcome(name).mean);
    CHECK(study.ensemble().outcome(name).se == alone.outcome(name).se);
  }
}

// Lets workers answer in an order of its own until nothing is left; whoever is named by `dies` dies at that step.
void workAll(Crew& crew, TamedWorkers& workers, int firstWorker, int dies = -1) {
  for (int step = 0, idle = 0; idle < workers.count(); ++step) {
    crew.share();
    const int worker = (firstWorker + step * 7) % workers.count();
    if (!workers.waits(worker)) {
      ++idle;
      continue;
    }
    idle = 0;
    if (step == dies)
      workers.die(crew, worker);
    else
      workers.answer(crew, worker);
  }
}

}  // namespace

TEST_CASE("one, two and four workers fill an ensemble with the same bits") {
  for (const int count : {1, 2, 4}) {
    const auto study = studyOf(test::s2(), 700);
    TamedWorkers workers(count);
    Crew crew;
    crew.hire(&workers);
    crew.want({{study}});
    workAll(crew, workers, count - 1);
    CHECK(study->done());
    checkWhole(*study, 700);
  }
}

TEST_CASE("runs made here first and by workers afterwards are one ensemble") {
  const auto study = studyOf(test::s1(), 400);
  TamedWorkers workers(2);
  Crew crew;
  crew.hire(&workers);
  crew.want({{study}});
  crew.workHere(0, still);
  const int first = study->ensemble().runs();
  CHECK(first > 0);
  workAll(crew, workers, 0);
  CHECK(study->ensemble().runs() > first);
  checkWhole(*study, 400);
}

TEST_CASE("a worker that dies takes nothing with it") {
  const auto study = studyOf(test::s1(), 600);
  TamedWorkers workers(2);
  Crew crew;
  crew.hire(&workers);
  crew.want({{study}});
  workAll(crew, workers, 0, 3);
  CHECK_FALSE(crew.busy());
  checkWhole(*study, 600);
}

TEST_CASE("what workers fail at again and again is done here") {
  const auto study = studyOf(test::s1(), 50);
  TamedWorkers workers(1);
  Crew crew;
  crew.hire(&workers);
  crew.want({{study}});
  for (int i = 0; i < 200 && !study->done(); ++i) {
    crew.work(1, still);
    if (workers.waits(0)) workers.die(crew, 0);
  }
  checkWhole(*study, 50);
}

TEST_CASE("an answer that is no batch is asked for again") {
  const auto study = studyOf(test::s1(), 60);
  TamedWorkers workers(1);
  Crew crew;
  crew.hire(&workers);
  crew.want({{study}});
  crew.share();
  crew.answer(0, "nonsense", 1);
  REQUIRE(workers.waits(0));
  TamedWorkers other(1);
  crew.hire(&other);  // what the first had in hand goes to the next
  workAll(crew, other, 0);
  checkWhole(*study, 60);
}

TEST_CASE("answers for a study that was let go are dropped") {
  auto study = studyOf(test::s1(), 500);
  const auto next = studyOf(test::s2(), 30);
  TamedWorkers workers(1);
  Crew crew;
  crew.hire(&workers);
  crew.want({{study}});
  crew.share();
  crew.want({{next}});
  study.reset();
  workAll(crew, workers, 0);
  CHECK(crew.runsDone() == 30);
  checkWhole(*next, 30);
}

TEST_CASE("lower ranks come first, equal ones take turns") {
  const auto first = studyOf(test::s1(), 40), second = studyOf(test::s1(), 40), last = studyOf(test::s1(), 40);
  Crew crew;
  crew.want({{last, 1}, {first, 0}, {second, 0}});
  crew.workHere(0, still), crew.workHere(0, still);
  CHECK(first->ensemble().runs() > 0);
  CHECK(second->ensemble().runs() > 0);
  while (!first->done() || !second->done()) {
    CHECK(last->ensemble().runs() == 0);
    REQUIRE(crew.workHere(0, still));
  }
  while (crew.workHere(0, still)) {
  }
  CHECK(last->done());
}

namespace {

// Wants the runs of two scenarios under one ticket each, and one after those.
class Tickets : public Experiment {
 public:
  std::optional<RunsWanted> next() override {
    if (asked_ == 2 && taken.size() < 2) return std::nullopt;
    if (asked_ == 3) return std::nullopt;
    const std::size_t ticket = asked_++;
    return RunsWanted{ticket, std::make_shared<const Scenario>(ticket == 1 ? test::s2() : test::s1()), 4, 10, 45};
  }
  void take(std::size_t ticket, std::span<const Outcomes> runs) override {
    taken.emplace_back(ticket, std::vector<Outcomes>(runs.begin(), runs.end()));
  }
  bool done() const override { return taken.size() == 3; }
  std::size_t runsTaken() const override { return taken.size() * 45; }
  std::size_t runsPlanned() const override { return 135; }

  std::vector<std::pair<std::size_t, std::vector<Outcomes>>> taken;

 private:
  std::size_t asked_ = 0;
};

}  // namespace

TEST_CASE("an experiment gets all runs of a ticket, in their order, whoever made them") {
  const auto experiment = std::make_shared<Tickets>();
  const auto study = std::make_shared<ExperimentStudy>(experiment);
  TamedWorkers workers(3);
  Crew crew;
  crew.hire(&workers);
  crew.want({{study}});
  workAll(crew, workers, 2, 4);
  REQUIRE(experiment->done());
  CHECK(experiment->taken[2].first == 2);
  for (const auto& [ticket, runs] : experiment->taken) {
    const Scenario scenario = ticket == 1 ? test::s2() : test::s1();
    REQUIRE(runs.size() == 45);
    for (std::uint32_t i = 0; i < 45; ++i)
      CHECK(outcomesJson(scenario, runs[i]) == outcomesJson(scenario, run(scenario, {4, 10 + i}).outcomes));
  }
}
