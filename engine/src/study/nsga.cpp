#include "study/nsga.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/deterministic_math.h"
#include "engine/order.h"
#include "study/latin_hypercube.h"

namespace firebreak {
namespace {

// What the draws of a generation are for; the hypercube of the first uses none of these.
enum class Use : std::size_t { tournament = 1, crossover = 2, mutation = 3 };

double power(double base, double exponent) {
  return base > 0 ? expD(exponent * logD(base)) : 0;
}

// Simulated binary crossover, bounded to [0,1] (Deb and Agrawal 1995): how far a child lies from the middle of its
// parents, of whom `gap` is the distance and `room` how much there is beyond the nearer one.
double spreadFactor(double u, double gap, double room) {
  const double exponent = Nsga::crossoverIndex + 1, beta = 1 + 2 * room / gap;
  const double alpha = 2 - power(beta, -exponent);
  return u <= 1 / alpha ? power(u * alpha, 1 / exponent) : power(1 / (2 - u * alpha), 1 / exponent);
}

// Polynomial mutation, bounded (Deb and Goyal 1996): the step, between −1 and 1.
double mutationStep(double u, double gene) {
  const double exponent = Nsga::mutationIndex + 1;
  if (u < .5) return power(2 * u + (1 - 2 * u) * power(1 - gene, exponent), 1 / exponent) - 1;
  return 1 - power(2 * (1 - u) + 2 * (u - .5) * power(gene, exponent), 1 / exponent);
}

std::vector<std::size_t> numbers(std::size_t count) {
  std::vector<std::size_t> all(count);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

}  // namespace

bool dominates(const Individual& a, const Individual& b) {
  if (a.violation != b.violation) return a.violation < b.violation;
  if (a.violation > 0) return false;
  const bool noWorse = a.objectives[0] <= b.objectives[0] && a.objectives[1] <= b.objectives[1];
  return noWorse && a.objectives != b.objectives;
}

std::vector<int> nonDominatedRanks(std::span<const Individual> all) {
  std::vector<int> ranks(all.size(), -1);
  std::size_t ranked = 0;
  for (int rank = 0; ranked < all.size(); ++rank) {
    std::vector<std::size_t> front;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (ranks[i] >= 0) continue;
      bool dominated = false;
      for (std::size_t j = 0; j < all.size() && !dominated; ++j)
        dominated = ranks[j] < 0 && dominates(all[j], all[i]);
      if (!dominated) front.push_back(i);
    }
    for (const std::size_t i : front)
      ranks[i] = rank;
    ranked += front.size();
  }
  return ranks;
}

std::vector<double> crowdingDistances(std::span<const Individual> all, std::span<const std::size_t> members) {
  std::vector<double> distances(members.size(), 0);
  for (const std::size_t objective : {0u, 1u}) {
    const auto value = [&](std::size_t place) { return all[members[place]].objectives[objective]; };
    std::vector<std::size_t> order = numbers(members.size());
    sortStably(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
    const double spread = value(order.back()) - value(order.front());
    distances[order.front()] = distances[order.back()] = std::numeric_limits<double>::infinity();
    for (std::size_t k = 1; k + 1 < order.size() && spread > 0; ++k)
      distances[order[k]] += (value(order[k + 1]) - value(order[k - 1])) / spread;
  }
  return distances;
}

double hypervolume(std::span<const Individual> all, const std::array<double, 2>& reference) {
  std::vector<std::array<double, 2>> points;
  for (const Individual& one : all)
    if (one.violation == 0 && one.objectives[0] < reference[0] && one.objectives[1] < reference[1])
      points.push_back(one.objectives);
  std::sort(points.begin(), points.end());
  double area = 0, ceiling = reference[1];
  for (const auto& [first, second] : points) {
    area += std::max(0.0, ceiling - second) * (reference[0] - first);
    ceiling = std::min(ceiling, second);
  }
  return area;
}

Nsga::Nsga(std::size_t genes, std::size_t population, std::uint64_t seed)
    : genes_(genes), size_(population), draws_(seed, DesignPurpose::search) {}

std::vector<std::vector<double>> Nsga::first() const {
  std::vector<std::vector<double>> all(size_, std::vector<double>(genes_));
  for (std::size_t gene = 0; gene < genes_; ++gene) {
    const std::vector<double> shares = latinShares(draws_, gene, size_);
    for (std::size_t i = 0; i < size_; ++i)
      all[i][gene] = shares[i];
  }
  return all;
}

std::vector<Nsga::Standing> Nsga::standings(std::span<const Individual> all) const {
  const std::vector<int> ranks = nonDominatedRanks(all);
  std::vector<Standing> standings(all.size());
  const int last = all.empty() ? -1 : *std::max_element(ranks.begin(), ranks.end());
  for (int rank = 0; rank <= last; ++rank) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < all.size(); ++i)
      if (ranks[i] == rank) members.push_back(i);
    const std::vector<double> distances = crowdingDistances(all, members);
    for (std::size_t k = 0; k < members.size(); ++k)
      standings[members[k]] = {rank, distances[k]};
  }
  return standings;
}

void Nsga::survive(std::vector<Individual> evaluated) {
  std::vector<Individual> all = std::move(population_);
  for (Individual& one : evaluated)
    all.push_back(std::move(one));
  const std::vector<Standing> standing = standings(all);
  std::vector<std::size_t> order = numbers(all.size());
  sortStably(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (standing[a].rank != standing[b].rank) return standing[a].rank < standing[b].rank;
    return standing[a].distance > standing[b].distance;
  });
  if (order.size() > size_) order.resize(size_);
  population_.clear();
  for (const std::size_t i : order)
    population_.push_back(std::move(all[i]));
  standings_ = standings(population_);
  ++generation_;
}

std::size_t Nsga::tournament(std::size_t slot, std::size_t parent) const {
  const Words words = draws_.words(slot, parent, generation_, static_cast<std::size_t>(Use::tournament));
  const std::size_t a = DesignDraws::below(words[0], population_.size());
  const std::size_t b = DesignDraws::below(words[1], population_.size());
  if (standings_[a].rank != standings_[b].rank) return standings_[a].rank < standings_[b].rank ? a : b;
  return standings_[a].distance >= standings_[b].distance ? a : b;
}

void Nsga::cross(std::size_t slot, std::vector<double>& a, std::vector<double>& b) const {
  const auto drawn = [&](std::size_t gene) {
    return draws_.words(slot, gene, generation_, static_cast<std::size_t>(Use::crossover));
  };
  if (DesignDraws::uniform(drawn(genes_)[0]) > crossoverShare) return;
  for (std::size_t gene = 0; gene < genes_; ++gene) {
    const Words words = drawn(gene);
    const double low = std::min(a[gene], b[gene]), high = std::max(a[gene], b[gene]), gap = high - low;
    if (words[0] >> 31 || gap < 1e-12) continue;  // every other gene is handed on as it is
    const double u = DesignDraws::uniform(words[1]), middle = (low + high) / 2;
    const double nearLow = clampTo(middle - spreadFactor(u, gap, low) * gap / 2, 0, 1);
    const double nearHigh = clampTo(middle + spreadFactor(u, gap, 1 - high) * gap / 2, 0, 1);
    const bool swapped = words[2] >> 31;
    a[gene] = swapped ? nearHigh : nearLow;
    b[gene] = swapped ? nearLow : nearHigh;
  }
}

void Nsga::mutate(std::size_t slot, std::vector<double>& genes) const {
  for (std::size_t gene = 0; gene < genes_; ++gene) {
    const Words words = draws_.words(slot, gene, generation_, static_cast<std::size_t>(Use::mutation));
    if (DesignDraws::uniform(words[0]) * static_cast<double>(genes_) > 1) continue;  // one gene on average
    genes[gene] = clampTo(genes[gene] + mutationStep(DesignDraws::uniform(words[1]), genes[gene]), 0, 1);
  }
}

std::vector<std::vector<double>> Nsga::offspring() const {
  std::vector<std::vector<double>> children;
  for (std::size_t slot = 0; slot < size_; slot += 2) {
    std::vector<double> a = population_[tournament(slot, 0)].genes, b = population_[tournament(slot, 1)].genes;
    cross(slot, a, b);
    mutate(slot, a);
    mutate(slot + 1, b);
    children.push_back(std::move(a));
    children.push_back(std::move(b));
  }
  children.resize(size_);
  return children;
}

}  // namespace firebreak
