// Session: the futures, and what the futures screen asks for.
#include "web/session/session.h"

namespace firebreak::web {

void Session::restartFutures(bool baselineChanged) {
  const WatchedTie tie = {look_.tieActor, look_.tieToward};
  futures_.restart(point_.variant, point_.baseline, baselineChanged, key().seed, tie);
  futuresDesk_.follow(point_.variant, point_.baseline, key().seed, tie);
}

void Session::on(const ChooseFutures& command) {
  futuresDesk_.choose(command.choice);
  ++lookVersion_;
}

void Session::on(const SetParameters& command) {
  Result<Scenario> there = withSettings(scenario(), command.settings);
  if (!there || digest(*there) == digest(scenario())) return;
  go({.baseline = point_.baseline,
      .variant = std::make_shared<const Scenario>(std::move(there).value()),
      .key = point_.key,
      .label = command.label,
      .gesture = command.gesture});
}

}  // namespace firebreak::web
