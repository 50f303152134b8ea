#pragma once
// The claims of the literature as a person works with them: which one is looked at, where it is put to the test, what
// has come out so far. What was found stays while other claims, places and scenarios are looked at. Session carries the
// commands here; views read.

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/claims_study.h"
#include "web/session/command.h"
#include "web/session/studies.h"

namespace firebreak::web {

// One claim in one scenario.
struct ClaimTrial {
  std::shared_ptr<const Scenario> scenario;
  std::vector<std::string> obstacles;  // why it cannot be put there; then there is no study
  std::shared_ptr<ClaimStudy> study;
  std::shared_ptr<ExperimentStudy> runs;  // has the study's runs made
  bool begun() const { return study && study->pairs() > 0; }
};

class ClaimsDesk {
 public:
  // Settings of the assumptions: of the claim that is looked at, of the others in the list, and of each scenario while
  // it is the whole library. All are the first of as many as are asked for.
  static constexpr int firstGlance = 20, listSettings = 100, librarySettings = 40;

  ClaimsDesk();

  // The scenario that is open, as it stands on the page. What was found in it before is found again.
  void follow(std::shared_ptr<const Scenario> scenario, std::uint64_t seed);
  void choose(const ChooseClaim& command);  // what is unknown changes nothing
  void put(ClaimPlace place);
  void set(const SetClaimAmounts& amounts);  // begins anew if they differ

  std::size_t chosen() const { return chosen_; }
  const Claim& claim() const { return claims()[chosen_]; }
  std::size_t row(std::size_t claim) const { return rows_[claim]; }  // of its outcomes, the one that is looked at
  ClaimPlace place() const { return place_; }
  const Scenario& open() const { return *open_->scenario; }
  int pairs() const { return amounts_.pairs; }
  int settings() const { return amounts_.settings; }

  // Of a claim at the present place: one, in the library one for each scenario. In the library claims that were not
  // looked at have none.
  std::vector<const ClaimTrial*> trials(std::size_t claim) const;
  // Settings that are wanted of each of them.
  int goal(std::size_t claim) const;
  bool done(std::size_t claim) const;

  // What is to be worked on: the claim that is looked at, then the others of the list, one at a time.
  std::vector<Crew::Wanted> wanted() const;

 private:
  // A scenario under a seed, and the claims that were put to it.
  struct Bench {
    std::shared_ptr<const Scenario> scenario;
    std::uint64_t digest = 0, seed = 1;
    std::vector<std::unique_ptr<ClaimTrial>> trials;  // by claim; null: not asked yet
  };
  Bench& benchOf(std::shared_ptr<const Scenario> scenario, std::uint64_t seed);
  Bench* shippedBench(std::string_view id);
  void openLibrary();
  void prepare();
  void prepare(Bench& bench, std::size_t claim);
  const ClaimTrial* unfinished(std::size_t claim, int settings) const;
  bool done(const ClaimTrial& trial, int settings) const;

  SetClaimAmounts amounts_;
  std::size_t chosen_ = 0;
  std::vector<std::size_t> rows_;  // by claim
  ClaimPlace place_ = ClaimPlace::open;
  std::list<Bench> benches_;     // those of open scenarios, the last one first
  std::vector<Bench*> library_;  // in the order of shippedScenarios(); empty: not loaded yet
  std::list<Bench> shipped_;     // owns library_'s
  Bench* open_ = nullptr;
};

// The outcome that a claim is about: the first that its lever does not enter by construction.
std::size_t mainRow(const Claim& claim);
// Index in claims(); their count if there is none of this id.
std::size_t claimIndex(std::string_view id);

}  // namespace firebreak::web
