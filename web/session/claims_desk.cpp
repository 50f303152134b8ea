#include "web/session/claims_desk.h"

#include <algorithm>

#include "web/session/session.h"

namespace firebreak::web {
namespace {

// Scenarios that were open before, with what was found in them.
constexpr std::size_t mostBenches = 6;
constexpr int mostPairsPerSetting = 200;

ClaimStudy::Options optionsOf(const SetClaimAmounts& amounts, std::uint64_t seed) {
  return {.seed = seed,
          .pairs = amounts.pairs,
          .settings = amounts.settings,
          .pairsPerSetting = std::min(amounts.pairs, mostPairsPerSetting)};
}

}  // namespace

std::size_t mainRow(const Claim& claim) {
  const auto found = std::find_if(claim.rows.begin(), claim.rows.end(),
                                  [](const ClaimRow& row) { return row.kind != ClaimKind::direct; });
  return found == claim.rows.end() ? 0 : static_cast<std::size_t>(found - claim.rows.begin());
}

std::size_t claimIndex(std::string_view id) {
  const auto found = std::find_if(claims().begin(), claims().end(), [&](const Claim& claim) { return claim.id == id; });
  return static_cast<std::size_t>(found - claims().begin());
}

ClaimsDesk::ClaimsDesk() {
  for (const Claim& claim : claims())
    rows_.push_back(mainRow(claim));
}

// --- what is looked at ---

void ClaimsDesk::follow(std::shared_ptr<const Scenario> scenario, std::uint64_t seed) {
  if (open_ && open_->scenario == scenario && open_->seed == seed) return;
  open_ = &benchOf(std::move(scenario), seed);
  prepare();
}

void ClaimsDesk::choose(const ChooseClaim& command) {
  const std::size_t index = claimIndex(command.id);
  if (index == claims().size()) return;
  chosen_ = index;
  if (command.row >= 0 && static_cast<std::size_t>(command.row) < claims()[index].rows.size())
    rows_[index] = static_cast<std::size_t>(command.row);
  prepare();
}

void ClaimsDesk::put(ClaimPlace place) {
  place_ = place;
  prepare();
}

void ClaimsDesk::set(const SetClaimAmounts& amounts) {
  const SetClaimAmounts bounded = {.pairs = std::clamp(amounts.pairs, 2, 100000),
                                   .settings = std::clamp(amounts.settings, 0, 2000)};
  if (bounded.pairs == amounts_.pairs && bounded.settings == amounts_.settings) return;
  amounts_ = bounded;
  for (std::list<Bench>* benches : {&benches_, &shipped_})
    for (Bench& bench : *benches)
      for (std::unique_ptr<ClaimTrial>& trial : bench.trials)
        trial.reset();
  prepare();
}

// --- scenarios ---

ClaimsDesk::Bench& ClaimsDesk::benchOf(std::shared_ptr<const Scenario> scenario, std::uint64_t seed) {
  const std::uint64_t signature = digest(*scenario);
  const auto found = std::find_if(benches_.begin(), benches_.end(),
                                  [&](const Bench& bench) { return bench.digest == signature && bench.seed == seed; });
  if (found != benches_.end()) {
    benches_.splice(benches_.begin(), benches_, found);
    return benches_.front();
  }
  Bench bench{std::move(scenario), signature, seed, {}};
  bench.trials.resize(claims().size());
  benches_.push_front(std::move(bench));
  if (benches_.size() > mostBenches) benches_.pop_back();
  return benches_.front();
}

void ClaimsDesk::openLibrary() {
  if (!library_.empty()) return;
  for (const Shipped& each : shippedScenarios()) {
    Result<Scenario> loaded = loadScenario(each.text);
    if (!loaded) continue;
    const auto scenario = std::make_shared<const Scenario>(std::move(loaded).value());
    Bench bench{scenario, digest(*scenario), scenario->seed, {}};
    bench.trials.resize(claims().size());
    library_.push_back(&shipped_.emplace_back(std::move(bench)));
  }
}

ClaimsDesk::Bench* ClaimsDesk::shippedBench(std::string_view id) {
  const auto found =
      std::find_if(library_.begin(), library_.end(), [&](const Bench* bench) { return bench->scenario->id == id; });
  return found == library_.end() ? nullptr : *found;
}

void ClaimsDesk::prepare(Bench& bench, std::size_t claim) {
  if (bench.trials[claim]) return;
  auto trial = std::make_unique<ClaimTrial>();
  trial->scenario = bench.scenario;
  trial->obstacles = claimObstacles(*bench.scenario, claims()[claim]);
  if (trial->obstacles.empty()) {
    trial->study = std::make_shared<ClaimStudy>(*bench.scenario, claims()[claim], optionsOf(amounts_, bench.seed));
    trial->runs = std::make_shared<ExperimentStudy>(trial->study);
  }
  bench.trials[claim] = std::move(trial);
}

// Everything that trials() gives exists.
void ClaimsDesk::prepare() {
  if (place_ != ClaimPlace::open) openLibrary();
  for (std::size_t claim = 0; claim < claims().size(); ++claim) {
    if (place_ == ClaimPlace::open && open_) prepare(*open_, claim);
    if (place_ == ClaimPlace::published)
      if (Bench* bench = shippedBench(claims()[claim].scenario)) prepare(*bench, claim);
  }
  if (place_ == ClaimPlace::library)
    for (Bench* bench : library_)
      prepare(*bench, chosen_);
}

// --- what was found, and what is wanted ---

std::vector<const ClaimTrial*> ClaimsDesk::trials(std::size_t claim) const {
  std::vector<const ClaimTrial*> found;
  const auto add = [&](const Bench* bench) {
    if (bench && bench->trials[claim]) found.push_back(bench->trials[claim].get());
  };
  if (place_ == ClaimPlace::open) add(open_);
  if (place_ == ClaimPlace::open) return found;
  for (const Bench* bench : library_)
    if (place_ == ClaimPlace::library || bench->scenario->id == claims()[claim].scenario) add(bench);
  // Some of the library would be taken for all of it.
  if (place_ == ClaimPlace::library && found.size() < library_.size()) found.clear();
  return found;
}

int ClaimsDesk::goal(std::size_t claim) const {
  const int most = place_ == ClaimPlace::library ? librarySettings
                   : claim == chosen_            ? amounts_.settings
                                                 : listSettings;
  return std::min(most, amounts_.settings);
}

bool ClaimsDesk::done(const ClaimTrial& trial, int settings) const {
  if (!trial.study) return true;
  return trial.study->pairs() >= amounts_.pairs &&
         static_cast<int>(trial.study->points().size()) >= std::min(settings, amounts_.settings);
}

bool ClaimsDesk::done(std::size_t claim) const {
  return unfinished(claim, goal(claim)) == nullptr;
}

const ClaimTrial* ClaimsDesk::unfinished(std::size_t claim, int settings) const {
  for (const ClaimTrial* trial : trials(claim))
    if (!done(*trial, settings)) return trial;
  return nullptr;
}

std::vector<Crew::Wanted> ClaimsDesk::wanted() const {
  std::vector<Crew::Wanted> wanted;
  if (const ClaimTrial* trial = unfinished(chosen_, goal(chosen_))) wanted.push_back({trial->runs, 0});
  if (place_ == ClaimPlace::library) return wanted;
  // One at a time, so that whoever makes the runs need not learn a new scenario for each handful of them.
  for (const int settings : {firstGlance, listSettings}) {
    for (std::size_t claim = 0; claim < claims().size(); ++claim) {
      if (claim == chosen_) continue;
      const ClaimTrial* trial = unfinished(claim, settings);
      if (!trial) continue;
      wanted.push_back({trial->runs, 1});
      return wanted;
    }
  }
  return wanted;
}

}  // namespace firebreak::web
