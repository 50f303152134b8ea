// Session: the futures, and what the futures screen asks for.
#include "web/session/session.h"

namespace firebreak::web {

// Futures are compared with the same partner as the run on the screen.
void Session::restartFutures(bool partnerChanged) {
  const WatchedTie tie = {look_.tieActor, look_.tieToward};
  futures_.restart(point_.variant, partner_, partnerChanged, key().seed, tie);
  futuresDesk_.follow(point_.variant, partner_, key().seed, tie);
}

void Session::on(const ChooseFutures& command) {
  futuresDesk_.choose(command.choice);
  ++lookVersion_;
}

void Session::on(const SetParameters& command) {
  Result<Scenario> there = withSettings(scenario(), command.settings);
  if (!there || digest(*there) == digest(scenario())) return;
  Point next = changedPoint(command.label, command.gesture);
  next.variant = std::make_shared<const Scenario>(std::move(there).value());
  for (const LeverSetting& setting : command.settings)
    if (look_.linked) setInPartner(next, setting.path, setting.value);
  go(std::move(next));
}

void Session::on(const SweepLever& command) {
  FuturesChoice choice = futuresDesk_.choice();
  choice.sweep = command.path;
  futuresDesk_.choose(std::move(choice));
  on(ShowScreen{Screen::futures});
}

}  // namespace firebreak::web
