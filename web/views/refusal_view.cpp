#include "web/views/refusal_view.h"

namespace firebreak::web {
namespace {

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

// With a capital and a full stop, unless it ends in another mark.
std::string sentence(std::string words) {
  if (words.empty()) return words;
  words = capitalised(std::move(words));
  const char last = words.back();
  if (last != '.' && last != '?' && last != '!') words += '.';
  return words;
}

std::string placeOf(const Issue& issue) {
  std::string place = issue.line > 0 ? "Line " + std::to_string(issue.line) : "";
  if (!issue.pointer.empty()) place += (place.empty() ? "" : ", ") + issue.pointer;
  return place.empty() ? "The whole document" : place;
}

}  // namespace

RefusalView refusalView(std::string_view name, const std::vector<Issue>& issues) {
  RefusalView view;
  // A file keeps its name as it is; a word begins the sentence.
  const bool file = name.find('.') != std::string_view::npos;
  const std::string subject(name.empty() ? "the scenario" : name);
  view.title = file ? subject + " was not opened" : capitalised(subject) + " was not opened";
  view.summary = (issues.size() == 1 ? "1 thing is wrong." : std::to_string(issues.size()) + " things are wrong.") +
                 " What was open stays open.";
  for (const Issue& issue : issues) {
    RefusalRow row;
    row.place = placeOf(issue);
    if (!issue.found.empty()) row.found = "Found " + issue.found + ".";
    row.expected = issue.expected.empty() ? sentence(issue.rule) : "Expected " + issue.expected + ".";
    row.hint = sentence(issue.hint);
    view.rows.push_back(std::move(row));
  }
  return view;
}

}  // namespace firebreak::web
