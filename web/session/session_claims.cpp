// Session: the claims of the literature, and what is worked on while one looks at them.
#include <iterator>
#include <memory>

#include "web/session/session.h"

namespace firebreak::web {

const ClaimsDesk& Session::claims() const {
  claims_.follow(point_.variant, key().seed);
  return claims_;
}

void Session::on(const ChooseClaim& command) {
  claims();
  claims_.choose(command);
  modelsShown_ = false;
  ++lookVersion_;
}

void Session::on(const PutClaims& command) {
  claims();
  claims_.put(command.place);
  ++lookVersion_;
}

void Session::on(const SetClaimAmounts& command) {
  claims();
  claims_.set(command);
  ++lookVersion_;
}

void Session::on(const ShowModels& command) {
  modelsShown_ = command.on;
  ++lookVersion_;
}

// The baseline stays, so that Explore shows what the claim's lever does; only what a claim adds to both of its arms
// becomes part of it.
void Session::on(const TryClaim& command) {
  const Claim& claim = claims().claim();
  const bool elsewhere = claims_.place() == ClaimPlace::published ||
                         (claims_.place() == ClaimPlace::library && !claimObstacles(scenario(), claim).empty());
  if (elsewhere && scenario().id != claim.scenario) on(OpenShipped{std::string(claim.scenario)});
  if (!claimObstacles(scenario(), claim).empty()) return;
  auto variant = std::make_shared<const Scenario>(claimArm(scenario(), claim, command.arm));
  std::shared_ptr<const Scenario> baseline = point_.baseline;
  if (claim.addsOrganisation) baseline = std::make_shared<const Scenario>(claimArm(scenario(), claim, ClaimArm::low));
  const bool high = command.arm == ClaimArm::high;
  if (digest(*variant) != digest(scenario()) || baseline != point_.baseline) {
    Point next = changedPoint(std::string(high ? "high" : "low") + " end of claim " + std::string(claim.id));
    // Kept variants of fewer actors cannot stand beside it.
    if (baseline != point_.baseline) next.shelf = std::make_shared<const VariantShelf>();
    next.baseline = std::move(baseline);
    next.variant = std::move(variant);
    go(std::move(next));
  }
  on(ShowScreen{Screen::explore});
}

std::vector<Crew::Wanted> Session::wanted() const {
  std::vector<Crew::Wanted> wanted = futures_.wanted();
  if (look_.screen == Screen::futures)
    for (Crew::Wanted& each : futuresDesk_.wanted())
      wanted.push_back(std::move(each));
  if (look_.screen != Screen::claims || modelsShown_) return wanted;
  std::vector<Crew::Wanted> first = claims().wanted();
  for (Crew::Wanted& each : wanted)
    each.rank += 2;  // after the claims' two
  first.insert(first.end(), std::make_move_iterator(wanted.begin()), std::make_move_iterator(wanted.end()));
  return first;
}

}  // namespace firebreak::web
