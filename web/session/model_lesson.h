#pragma once
// What a formal model shows that the engine does not: said in words, with settings that let a person see it happen.

#include <span>
#include <string_view>

#include "engine/classics.h"

namespace firebreak::web {

struct ModelLesson {
  std::string_view model;  // name
  std::string_view words;
  std::span<const ClassicSetting> before;   // the settings to begin with
  ClassicSetting after;                     // and the one that then changes
  std::span<const std::string_view> watch;  // keys of the values to look at
};

// Null for a model without one.
const ModelLesson* lessonOf(std::string_view model);

}  // namespace firebreak::web
