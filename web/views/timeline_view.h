#pragma once
// The run up to today as lanes, marks and arrows, still in days: what the timeline shows before it knows any pixel.
// Nothing after today is in here, and nothing that only the truth tells unless Look::truth is on.

#include <cstdint>
#include <string>
#include <vector>

#include "web/views/evidence_band.h"
#include "web/views/lanes.h"
#include "web/views/scene.h"

namespace firebreak::web {

// One event on one lane.
struct TimelineMark {
  EventKind kind = EventKind::incident;
  std::string id;     // of the event
  std::string title;  // of the event: gives no truth away
  int day = 0;
  int lane = -1;          // always there
  int toward = -1;        // lane of the other side, -1: none or not known
  int place = 0, of = 1;  // among the marks of that lane and day
  int weight = 0;         // 0 first: who gives way when there is no room
  int rung = -1;          // raise, lower, renew, named, blocked, hesitated
  int from = -1;          // raise, lower
  int incidentType = -1;  // incident, failed, deterred
  double felt = -1;       // incident: severity as the victim's leaders see it, 0–100
  double severity = -1;   // incident, with truth: the true one; -1 not shown
  bool scripted = false, selected = false;
  bool answered = false;           // closed
  bool misread = false;            // signals
  bool innocent = false;           // signals, with truth: felt by one who had not done it
  std::vector<int> partners = {};  // support: lanes of those who lend it
  bool criminal = false;           // incident, with truth: no lane stands for the perpetrator
};

enum class ArrowStyle { open, closed, covert };  // public, private, covert

// A signal on its way from one lane to another; Reading is how it was taken.
struct TimelineArrow {
  int mark = -1;  // index into TimelineView::marks
  ArrowStyle style = ArrowStyle::open;
};

// With truth: from an incident or attempt to the lane of the one who did it.
struct TimelineStem {
  int mark = -1;
  int perpetrator = -1;  // lane
};

// A documented fact, not of the run.
struct TimelineNote {
  int day = 0;
  int lane = -1;  // -1: belongs to nobody, stands on the axis
  int rung = -1;
  std::string text, source;
};

// Two lanes at truce, from the settlement to its end or today.
struct TimelineTruce {
  int lane = -1, toward = -1;
  int from = 0, to = 0;  // days
};

// Something that happened in the run that this one is compared with, and not in this one.
struct TimelineGhost {
  int day = 0;
  int lane = -1;
  EventKind kind = EventKind::incident;
  int rung = -1;
  std::string title;
};

struct TimelineView {
  double day = 0;   // where the playhead stands
  int today = 0;    // its whole part
  int reached = 0;  // last day of the run
  int horizon = 1;  // T
  bool playing = false, truth = false;
  bool following = true;  // nobody chose the selected event
  std::string startDate;
  std::vector<Lane> lanes;
  int focusLane = -1, towardLane = -1;  // of the tie whose ladder is shown
  std::vector<TimelineMark> marks;      // by day, then in the order of the steps
  std::vector<TimelineArrow> arrows;
  std::vector<TimelineStem> stems;
  std::vector<TimelineNote> notes;
  std::vector<TimelineTruce> truces;
  std::vector<EvidenceBand> bands;
  int partingDay = -1;                // on which this run and the one compared with part; −1: not, or not compared
  std::vector<TimelineGhost> ghosts;  // up to today
  std::vector<std::vector<int>> marksOf;  // per lane, indices into marks
};

TimelineView timelineView(const Scene& scene);

// The same, kept from frame to frame: only the playhead is taken anew while nothing else changed.
class TimelineMemory {
 public:
  // version: grows whenever the run changed (Session::runVersion()).
  const TimelineView& view(const Scene& scene, std::uint64_t version);

 private:
  bool fresh(const Scene& scene, std::uint64_t version) const;

  std::uint64_t version_ = 0;
  Look look_;
  bool made_ = false;
  TimelineView view_;
};

}  // namespace firebreak::web
