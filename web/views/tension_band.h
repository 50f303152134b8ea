#pragma once
// The tension of the watched tie day by day, of the run on the screen and of the one it is compared with, what happened
// in one of the two alone, and where they part. Pure data; the whole run, as both are over when they are compared.

#include <cstdint>
#include <string>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct BandEvent {
  int day = 0;
  bool here = false;  // in the run on the screen alone; else in the partner's alone
  std::string id;     // of the event
  std::string title;
  double tension = 0;  // of its run that evening
};

struct TensionBandView {
  double day = 0;  // where the playhead stands
  int today = 0, horizon = 1;
  bool playing = false;
  std::string startDate;
  std::string actor, toward, colour;   // of the tie; colour: token of the actor
  std::string open;                    // name of what is on the screen
  std::string partner;                 // its name
  std::vector<float> tension, before;  // in the evening of each day; `before` of the partner
  std::vector<double> redLines;        // of rungs 1–7, as they are set on the screen
  std::vector<BandEvent> events;       // by day
  bool differs = false;                // the two scenarios do
  int partingDay = -1;                 // −1: they do not part
  std::string partingEvent;            // of the run on the screen, to be selected there; "" none
  std::string sentence;                // where and why they part, or that they do not
};

TensionBandView tensionBandView(const Scene& scene);

// The same, made anew only when the run or the tie changed.
class TensionBandMemory {
 public:
  const TensionBandView& view(const Scene& scene, std::uint64_t version);

 private:
  std::uint64_t version_ = 0;
  ActorIndex actor_ = -1, toward_ = -1;
  std::string partner_, open_;
  TensionBandView view_;
};

// The name of what is compared with, within a sentence: "the baseline", "“Hold the line”".
std::string partnerInSentence(const Scene& scene);

}  // namespace firebreak::web
