#pragma once
// The strip that says what is compared with what: the baseline and the variants that were kept, which of them is open,
// which one the open one is compared with, and where the two part.

#include <cstdint>
#include <string>
#include <vector>

#include "web/views/scene.h"

namespace firebreak::web {

struct VariantChip {
  int slot = VariantShelf::baseline;
  std::string name;
  std::string settings;  // what differs from the baseline: "Red line, rung 3 40 (was 34)"; "" nothing
  bool open = false;     // its settings are those on the screen
  bool partner = false;  // compared with
};

struct CompareView {
  CompareMode mode = CompareMode::off;
  bool linked = false;
  std::vector<VariantChip> chips;  // the baseline first
  bool canKeep = false;            // there is room, and what is open is not kept yet
  bool full = false;
  bool canSaveBaseline = false;  // what is open differs from the baseline
  std::string openName;          // "Variant A", "Baseline", "As changed"
  std::string partner;           // name of what it is compared with
  bool parts = false;
  int day = -1;                      // on which they part
  std::string eventId;               // of the run on the screen, there; "" none
  std::string sentence;              // where and why, or that they do not
  std::vector<std::string> details;  // more of it, a line each
};

CompareView compareView(const Scene& scene);

// The same, made anew only when something of it can have changed (Session::runVersion(), lookVersion()).
class CompareMemory {
 public:
  const CompareView& view(const Scene& scene, std::uint64_t run, std::uint64_t look);

 private:
  std::uint64_t run_ = 0, look_ = 0;
  CompareView view_;
};

}  // namespace firebreak::web
