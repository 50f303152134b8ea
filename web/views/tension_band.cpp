#include "web/views/tension_band.h"

#include <algorithm>

#include "engine/order.h"
#include "web/views/other_events.h"

namespace firebreak::web {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

std::vector<float> tensionOf(const Trace& trace, std::size_t tie) {
  std::vector<float> days;
  for (std::size_t day = 1; day < trace.states.size(); ++day)
    days.push_back(static_cast<float>(trace.states[day].tension[tie]));
  return days;
}

void addEvents(const std::vector<const Event*>& events, const std::vector<float>& tension, bool here,
               TensionBandView& view) {
  for (const Event* event : events) {
    const std::size_t evening = std::min(at(event->tick), tension.size() - 1);
    view.events.push_back({.day = event->tick,
                           .here = here,
                           .id = event->id,
                           .title = event->title,
                           .tension = static_cast<double>(tension[evening])});
  }
}

void takeMoment(TensionBandView& view, const Look& look) {
  view.day = look.day;
  view.today = look.wholeDay();
  view.playing = look.playing;
}

}  // namespace

std::string partnerInSentence(const Scene& scene) {
  const bool baseline = !scene.shelf || scene.shelf->partner < 0;
  return baseline ? "the baseline" : "“" + scene.partner + "”";
}

TensionBandView tensionBandView(const Scene& scene) {
  const Look& look = scene.look;
  const Actor& actor = scene.scenario.actors[at(look.tieActor)];
  const std::size_t tie = scene.scenario.tieIndex(look.tieActor, look.tieToward);
  TensionBandView view;
  takeMoment(view, look);
  view.horizon = scene.scenario.horizon();
  view.startDate = scene.scenario.startDate;
  view.actor = actor.name;
  view.toward = scene.scenario.actors[at(look.tieToward)].name;
  view.colour = actor.colour;
  view.open = scene.openName;
  view.partner = scene.partner;
  view.tension = tensionOf(scene.trace, tie);
  view.before = tensionOf(scene.baselineTrace, tie);
  view.redLines.assign(actor.ladder.redLine.begin() + 1, actor.ladder.redLine.end());
  view.differs = scene.anyChange;
  if (!scene.parting || !scene.partnerEvents) return view;
  view.partingDay = scene.parting->day;
  view.partingEvent = scene.parting->second.eventId;
  view.sentence = partingSentence(*scene.parting, partnerInSentence(scene));
  addEvents(eventsOnlyIn(*scene.partnerEvents, scene.events), view.before, false, view);
  addEvents(eventsOnlyIn(scene.events, *scene.partnerEvents), view.tension, true, view);
  sortStably(view.events.begin(), view.events.end(),
             [](const BandEvent& a, const BandEvent& b) { return a.day < b.day; });
  return view;
}

const TensionBandView& TensionBandMemory::view(const Scene& scene, std::uint64_t version) {
  const Look& look = scene.look;
  if (version != version_ || look.tieActor != actor_ || look.tieToward != toward_ || scene.partner != partner_ ||
      scene.openName != open_) {
    view_ = tensionBandView(scene);
    version_ = version;
    actor_ = look.tieActor;
    toward_ = look.tieToward;
    partner_ = scene.partner;
    open_ = scene.openName;
  }
  takeMoment(view_, look);
  return view_;
}

}  // namespace firebreak::web
