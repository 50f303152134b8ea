#pragma once
// A refused document: what it was, and every reason, each with its place, what was found, what was expected and what
// may help.

#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace firebreak::web {

struct RefusalRow {
  std::string place;     // "Line 14, /actors/1/offence"; "The whole document" for neither
  std::string found;     // "Found 1.7."; "" when nothing is there
  std::string expected;  // "Expected a number from 0 to 1."
  std::string hint;      // a sentence, or ""
};

struct RefusalView {
  std::string title;    // "albania.json was not opened"
  std::string summary;  // "3 things are wrong. What was open stays open."
  std::vector<RefusalRow> rows;
};

RefusalView refusalView(std::string_view name, const std::vector<Issue>& issues);

}  // namespace firebreak::web
