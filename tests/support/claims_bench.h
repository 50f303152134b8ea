#pragma once
// A desk of claims over a shipped scenario, and somebody who makes its runs on the spot.

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "support/sitting.h"
#include "web/session/claims_desk.h"

namespace firebreak::test {

inline web::ClaimsDesk deskAt(std::string_view id, const web::SetClaimAmounts& amounts) {
  web::ClaimsDesk desk;
  desk.set(amounts);
  const auto scenario = std::make_shared<const Scenario>(shipped(id));
  desk.follow(scenario, scenario->seed);
  return desk;
}

// Makes every run that the claim that is looked at wants; where it wants none, those of the others.
inline void workOn(web::ClaimsDesk& desk) {
  std::vector<web::Crew::Wanted> wanted = desk.wanted();
  if (wanted.empty()) return;
  for (const int rank = wanted.front().rank; !wanted.empty() && wanted.front().rank == rank; wanted = desk.wanted()) {
    web::Study& study = *wanted.front().study;
    const std::optional<web::Order> order = study.next(50);
    if (!order) return;
    study.take(*order, BatchRunner(*order->scenario).run(order->batch));
  }
}

}  // namespace firebreak::test
