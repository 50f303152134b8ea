// Orders and batches as bytes: plain values in the order in which they are listed here, lengths before lists. One
// description serves writing and reading.
#include <cstring>
#include <type_traits>
#include <utility>

#include "engine/batch.h"

namespace firebreak {
namespace {

class Writer {
 public:
  template <class Value>
  void operator()(Value& value) {
    static_assert(std::is_arithmetic_v<Value>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class Value>
  void operator()(std::vector<Value>& list) {
    auto size = static_cast<std::uint32_t>(list.size());
    (*this)(size);
    bytes_.append(reinterpret_cast<const char*>(list.data()), list.size() * sizeof(Value));
  }
  bool good() const { return true; }
  std::string take() { return std::move(bytes_); }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <class Value>
  void operator()(Value& value) {
    copy(&value, sizeof value);
  }
  template <class Value>
  void operator()(std::vector<Value>& list) {
    std::uint32_t size = 0;
    (*this)(size);
    if (!good_ || size > bytes_.size() / sizeof(Value)) {
      good_ = false;
      return;
    }
    list.resize(size);
    copy(list.data(), size * sizeof(Value));
  }
  bool good() const { return good_; }
  std::string_view rest() const { return bytes_; }

 private:
  void copy(void* to, std::size_t size) {
    good_ = good_ && size <= bytes_.size();
    if (!good_ || size == 0) return;
    std::memcpy(to, bytes_.data(), size);
    bytes_.remove_prefix(size);
  }

  std::string_view bytes_;
  bool good_ = true;
};

template <class Bytes>
void pass(Bytes& io, CostTotals& cost) {
  for (double* value : {&cost.damage, &cost.insured, &cost.premium, &cost.ownMeasures, &cost.suffered, &cost.total})
    io(*value);
}

template <class Bytes>
void pass(Bytes& io, Outcomes& o) {
  for (int* value : {&o.peak,
                     &o.opportunities,
                     &o.attempts,
                     &o.attacks,
                     &o.deterredByPunishment,
                     &o.deterredByDenial,
                     &o.crossings,
                     &o.seriousCases,
                     &o.unanswered,
                     &o.punished,
                     &o.wrongTargets,
                     &o.misreadings,
                     &o.raises,
                     &o.objections,
                     &o.settlements,
                     &o.brokenTruces,
                     &o.firstSettlement,
                     &o.ticksAtRung3,
                     &o.ticksAtRung6,
                     &o.legalObjections,
                     &o.overseen,
                     &o.votes,
                     &o.votesLost,
                     &o.relapses,
                     &o.hidden,
                     &o.discovered,
                     &o.contagions})
    io(*value);
  for (double* value : {&o.impunity, &o.timeToAnswer, &o.lowestCohesion})
    io(*value);
  pass(io, o.cost);
  io(o.peakOf);
  io(o.finalReputation);
  static_assert(std::is_trivially_copyable_v<CostTotals>);
  io(o.costOf);
}

template <class Bytes>
void pass(Bytes& io, BatchOrder& order) {
  std::uint8_t present = order.from ? 1 : 0, days = order.days ? 1 : 0;
  BranchPoint from = order.from.value_or(BranchPoint{});
  io(order.seed), io(order.first), io(order.count);
  io(present), io(from.key.seed), io(from.key.run), io(from.day);
  io(days), io(order.watch.actor), io(order.watch.toward);
  order.days = days != 0;
  if (present != 0) order.from = from;
}

bool possible(const BatchOrder& order, const Scenario& scenario) {
  const auto state = [&](ActorIndex i) { return i >= -1 && i < scenario.stateCount; };
  return order.count <= BatchOrder::most && state(order.watch.actor) && state(order.watch.toward) &&
         (!order.from || (order.from->day >= 0 && order.from->day < scenario.horizon()));
}

constexpr std::size_t mostKnown = 8;

}  // namespace

std::string orderBytes(const BatchOrder& order, std::string_view document) {
  Writer writer;
  BatchOrder copy = order;
  pass(writer, copy);
  writer.bytes() += document;
  return writer.take();
}

std::optional<Batch> readBatch(std::string_view bytes) {
  Reader reader(bytes);
  Batch batch;
  std::uint32_t count = 0;
  reader(batch.first), reader(count), reader(batch.rungs), reader(batch.tension);
  if (!reader.good() || count > BatchOrder::most) return std::nullopt;
  batch.outcomes.resize(count);
  for (Outcomes& outcomes : batch.outcomes)
    pass(reader, outcomes);
  if (!reader.good() || !reader.rest().empty()) return std::nullopt;
  return batch;
}

std::string BatchWorker::answer(std::string_view bytes) {
  Reader reader(bytes);
  BatchOrder order;
  pass(reader, order);
  BatchRunner* runner = reader.good() ? runnerOf(reader.rest()) : nullptr;
  if (!runner || !possible(order, runner->scenario())) return {};
  Batch batch = runner->run(order);
  Writer writer;
  auto count = static_cast<std::uint32_t>(batch.outcomes.size());
  writer(batch.first), writer(count), writer(batch.rungs), writer(batch.tension);
  for (Outcomes& outcomes : batch.outcomes)
    pass(writer, outcomes);
  return writer.take();
}

BatchRunner* BatchWorker::runnerOf(std::string_view document) {
  for (auto each = known_.begin(); each != known_.end(); ++each) {
    if (each->document != document) continue;
    known_.splice(known_.begin(), known_, each);
    return &known_.front().runner;
  }
  const Result<Scenario> scenario = loadScenario(document);
  if (!scenario) return nullptr;
  known_.push_front(Known{std::string(document), BatchRunner(scenario.value())});
  if (known_.size() > mostKnown) known_.pop_back();
  return &known_.front().runner;
}

}  // namespace firebreak
