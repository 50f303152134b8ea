#pragma once
// The page's workers as the crew knows them: orders go out through web/shell/workers.js, answers come back by calls.

#include "web/session/crew.h"

namespace firebreak::web {

class PageWorkers : public Workers {
 public:
  explicit PageWorkers(int count) : count_(count) {}
  int count() const override { return count_; }
  void post(int worker, std::string_view order) override;

 private:
  int count_;
};

}  // namespace firebreak::web
