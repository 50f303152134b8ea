#include "web/views/timeline_view.h"

#include <algorithm>

#include "web/views/other_events.h"

namespace firebreak::web {
namespace {

constexpr double leastShare = 0.05;  // of a joint answer: less is not worth a line

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// 0: stays when there is no room, 3: gives way first.
int weightOf(const Event& event) {
  switch (event.kind) {
    case EventKind::incident: return event.felt >= 36 ? 0 : event.felt >= 22 ? 1 : 2;
    case EventKind::raise:
    case EventKind::lower:
    case EventKind::settlement:
    case EventKind::relapsed:
    case EventKind::truceBroken: return 0;
    case EventKind::named:
    case EventKind::statement:
    case EventKind::flagExposed:
    case EventKind::voted:
    case EventKind::changed:
    case EventKind::offerRefused: return 1;
    case EventKind::support:
    case EventKind::objected:
    case EventKind::havenPressed:
    case EventKind::closed:
    case EventKind::failed: return 2;
    case EventKind::deterred:
    case EventKind::renew:
    case EventKind::blocked:
    case EventKind::hesitated:
    case EventKind::overseen:
    case EventKind::supportEnded: return 3;
  }
  return 3;
}

ArrowStyle styleOf(Visibility visibility) {
  switch (visibility) {
    case Visibility::open: return ArrowStyle::open;
    case Visibility::closed: return ArrowStyle::closed;
    case Visibility::covert: return ArrowStyle::covert;
  }
  return ArrowStyle::open;
}

class Builder {
 public:
  explicit Builder(const Scene& scene) : scene_(scene) {}

  TimelineView build() {
    const Look& look = scene_.look;
    view_.today = look.wholeDay();
    view_.horizon = view_.reached = scene_.scenario.horizon();
    view_.reached -= 1;
    view_.truth = look.truth;
    view_.startDate = scene_.scenario.startDate;
    view_.lanes = lanesOf(scene_.scenario);
    for (const Lane& lane : view_.lanes)
      laneOf_[at(lane.actor)] = static_cast<int>(&lane - view_.lanes.data());
    view_.focusLane = laneOf(look.tieActor);
    view_.towardLane = laneOf(look.tieToward);
    for (const Event& event : scene_.events)
      if (event.tick <= view_.today) addEvent(event);
    addNotes();
    addGhosts();
    spread();
    view_.bands = evidenceBands(scene_);
    return std::move(view_);
  }

 private:
  int laneOf(ActorIndex actor) const { return actor >= 0 && at(actor) < laneOf_.size() ? laneOf_[at(actor)] : -1; }

  const DayRecord& dayOf(const Event& event) const { return scene_.trace.days[at(event.tick)]; }

  void addEvent(const Event& event) {
    TimelineMark mark;
    mark.kind = event.kind;
    mark.id = event.id;
    mark.title = event.title;
    mark.day = event.tick;
    mark.scripted = event.scripted;
    mark.selected = event.id == scene_.look.eventId;
    mark.weight = mark.selected ? -1 : weightOf(event);
    const int index = static_cast<int>(view_.marks.size());
    if (!fill(mark, event, index) || mark.lane < 0) return;
    view_.marks.push_back(std::move(mark));
  }

  // What differs from kind to kind. False: nothing to be seen of it.
  bool fill(TimelineMark& mark, const Event& event, int index) {
    switch (event.kind) {
      case EventKind::incident: return fillIncident(mark, event, index);
      case EventKind::failed:
      case EventKind::deterred: return fillAttempt(mark, event, index);
      case EventKind::raise:
      case EventKind::lower:
      case EventKind::renew:
      case EventKind::statement: return fillSignal(mark, event, index);
      case EventKind::closed: mark.answered = dayOf(event).closed[at(event.record)].end == CaseEnd::answered; break;
      case EventKind::support: addPartners(mark, dayOf(event).allies[at(event.record)]); break;
      case EventKind::settlement: addTruce(event); break;
      case EventKind::relapsed:
      case EventKind::truceBroken: endTruce(event); break;
      case EventKind::voted:
      case EventKind::overseen:
      case EventKind::objected:
      case EventKind::havenPressed:
      case EventKind::changed:
      case EventKind::flagExposed:
      case EventKind::named:
      case EventKind::blocked:
      case EventKind::hesitated:
      case EventKind::supportEnded:
      case EventKind::offerRefused: break;
    }
    mark.lane = laneOf(event.actor);
    mark.toward = laneOf(event.toward);
    mark.rung = event.to;
    return true;
  }

  // Event::toward is the true attacker here: only a stem may show it.
  bool fillIncident(TimelineMark& mark, const Event& event, int index) {
    const Case& opened = dayOf(event).incidents[at(event.record)].opened;
    mark.lane = laneOf(event.actor);
    mark.incidentType = opened.type;
    mark.felt = opened.felt;
    if (!scene_.look.truth) return true;
    mark.severity = opened.severity;
    addStem(mark, event.toward, index);
    return true;
  }

  bool fillAttempt(TimelineMark& mark, const Event& event, int index) {
    const bool truth = scene_.look.truth;
    if (event.kind == EventKind::deterred && !truth) return false;  // nobody but the attacker knows
    mark.lane = laneOf(event.toward);
    mark.incidentType = dayOf(event).chances[at(event.record)].type;
    if (truth) addStem(mark, event.actor, index);
    return true;
  }

  void addStem(TimelineMark& mark, ActorIndex perpetrator, int index) {
    const int lane = laneOf(perpetrator);
    mark.criminal = lane < 0;
    if (lane >= 0) view_.stems.push_back({.mark = index, .perpetrator = lane});
  }

  bool fillSignal(TimelineMark& mark, const Event& event, int index) {
    const SignalRecord& signal = dayOf(event).signals[at(event.record)];
    mark.lane = laneOf(event.actor);
    mark.toward = laneOf(event.toward);
    mark.rung = event.to;
    mark.from = event.from;
    mark.misread = signal.reading == Reading::misread;
    mark.innocent = scene_.look.truth && (signal.reading == Reading::innocent || signal.wrongTarget);
    const bool words = signal.measure < 0;
    view_.arrows.push_back(
        {.mark = index, .style = words ? ArrowStyle::open : styleOf(measures()[at(signal.measure)].visibility)});
    return true;
  }

  void addPartners(TimelineMark& mark, const AllyRecord& ally) const {
    const std::vector<CoalitionMember>& members = scene_.scenario.coalition.members;
    for (std::size_t j = 0; j < ally.share.size() && j < members.size(); ++j)
      if (members[j].actor != ally.lead && ally.share[j] >= leastShare)
        mark.partners.push_back(laneOf(members[j].actor));
  }

  void addTruce(const Event& event) {
    const double length = scene_.scenario.constants.truceLength;
    view_.truces.push_back({.lane = laneOf(event.actor),
                            .toward = laneOf(event.toward),
                            .from = event.tick,
                            .to = std::min(view_.today, event.tick + static_cast<int>(length))});
  }

  void endTruce(const Event& event) {
    const int a = laneOf(event.actor), b = laneOf(event.toward);
    for (TimelineTruce& truce : view_.truces)
      if ((truce.lane == a && truce.toward == b) || (truce.lane == b && truce.toward == a))
        truce.to = std::min(truce.to, event.tick);
  }

  void addNotes() {
    for (const HistoricalNote& note : scene_.scenario.history)
      if (note.tick <= view_.today)
        view_.notes.push_back({.day = note.tick,
                               .lane = laneOf(note.actor),
                               .rung = note.rung,
                               .text = note.text,
                               .source = note.source});
  }

  void addGhosts() {
    if (!scene_.parting || !scene_.partnerEvents) return;
    view_.partingDay = scene_.parting->day;
    for (const Event* event : eventsOnlyIn(*scene_.partnerEvents, scene_.events)) {
      if (event->tick > view_.today) break;
      view_.ghosts.push_back({.day = event->tick,
                              .lane = laneOf(event->actor),
                              .kind = event->kind,
                              .rung = event->to,
                              .title = event->title});
    }
  }

  // Says for each mark how many share its lane and day.
  void spread() {
    view_.marksOf.resize(view_.lanes.size());
    for (std::size_t i = 0; i < view_.marks.size(); ++i)
      view_.marksOf[at(view_.marks[i].lane)].push_back(static_cast<int>(i));
    for (const std::vector<int>& lane : view_.marksOf)
      for (std::size_t i = 0; i < lane.size();) {
        std::size_t end = i;
        while (end < lane.size() && markAt(lane[end]).day == markAt(lane[i]).day)
          ++end;
        const std::size_t first = i;
        for (; i < end; ++i) {
          markAt(lane[i]).place = static_cast<int>(i - first);
          markAt(lane[i]).of = static_cast<int>(end - first);
        }
      }
  }

  TimelineMark& markAt(int index) { return view_.marks[at(index)]; }

  const Scene& scene_;
  TimelineView view_;
  std::vector<int> laneOf_ = std::vector<int>(scene_.scenario.actors.size(), -1);
};

// What moves without changing anything else.
void takeMoment(TimelineView& view, const Look& look) {
  view.day = look.day;
  view.playing = look.playing;
  view.following = look.following;
}

}  // namespace

TimelineView timelineView(const Scene& scene) {
  TimelineView view = Builder(scene).build();
  takeMoment(view, scene.look);
  return view;
}

bool TimelineMemory::fresh(const Scene& scene, std::uint64_t version) const {
  const Look& now = scene.look;
  return made_ && version == version_ && now.wholeDay() == look_.wholeDay() && now.truth == look_.truth &&
         now.eventId == look_.eventId && now.compare == look_.compare && now.tieActor == look_.tieActor &&
         now.tieToward == look_.tieToward;
}

const TimelineView& TimelineMemory::view(const Scene& scene, std::uint64_t version) {
  if (!fresh(scene, version)) {
    view_ = timelineView(scene);
    version_ = version;
    made_ = true;
  }
  look_ = scene.look;
  takeMoment(view_, scene.look);
  return view_;
}

}  // namespace firebreak::web
