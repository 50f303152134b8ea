#pragma once
// NSGA-II (Deb, Pratap, Agarwal and Meyarivan 2002) for two objectives, both minimised, over genes in [0,1]: fast
// non-dominated sorting, crowding distance, binary tournaments, simulated binary crossover and polynomial mutation;
// what violates the constraint less is preferred to what violates it more. It proposes, others evaluate.

#include <array>
#include <span>
#include <vector>

#include "study/design_draws.h"

namespace firebreak {

struct Individual {
  std::vector<double> genes;
  std::array<double, 2> objectives = {};
  double violation = 0;  // of the constraint; 0 keeps it
};

// Constraint domination: less violation, or without any no worse in both objectives and better in one.
bool dominates(const Individual& a, const Individual& b);

// 0: dominated by nobody; 1: only by those of rank 0, and so on.
std::vector<int> nonDominatedRanks(std::span<const Individual> all);

// Of the members of one rank, by their place in `members`: the way around each between its neighbours, summed over the
// objectives, each as a share of its spread; infinite at the ends.
std::vector<double> crowdingDistances(std::span<const Individual> all, std::span<const std::size_t> members);

// The area that the objectives dominate below the reference; members beyond it add nothing.
double hypervolume(std::span<const Individual> all, const std::array<double, 2>& reference);

class Nsga {
 public:
  static constexpr double crossoverShare = .9, crossoverIndex = 15, mutationIndex = 20;

  Nsga(std::size_t genes, std::size_t population, std::uint64_t seed);

  // A Latin hypercube.
  std::vector<std::vector<double>> first() const;
  // As many as the population, of the survivors; each generation with draws of its own.
  std::vector<std::vector<double>> offspring() const;
  // The best of those so far and these: by rank, within the last rank that has room by crowding distance.
  void survive(std::vector<Individual> evaluated);

  const std::vector<Individual>& population() const { return population_; }

 private:
  struct Standing {
    int rank = 0;
    double distance = 0;
  };
  std::vector<Standing> standings(std::span<const Individual> all) const;
  std::size_t tournament(std::size_t slot, std::size_t parent) const;
  void cross(std::size_t slot, std::vector<double>& a, std::vector<double>& b) const;
  void mutate(std::size_t slot, std::vector<double>& genes) const;

  std::size_t genes_, size_;
  DesignDraws draws_;
  std::size_t generation_ = 0;
  std::vector<Individual> population_;
  std::vector<Standing> standings_;
};

}  // namespace firebreak
