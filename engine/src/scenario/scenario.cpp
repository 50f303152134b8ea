#include "engine/scenario.h"

#include "scenario/check.h"

namespace firebreak {

ActorIndex Scenario::findActor(std::string_view wanted) const {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (actors[i].id == wanted) return static_cast<ActorIndex>(i);
  }
  return -1;
}

bool Scenario::isMember(ActorIndex i) const {
  for (const CoalitionMember& member : coalition.members) {
    if (member.actor == i) return true;
  }
  return false;
}

std::vector<Issue> validate(const Scenario& scenario) {
  return check(scenario, Places{});
}

std::string describe(const Issue& issue) {
  std::string text;
  const auto append = [&](std::string_view separator, std::string_view part) {
    if (!text.empty()) text += separator;
    text += part;
  };
  if (issue.line > 0) append("", "line " + std::to_string(issue.line));
  if (!issue.pointer.empty()) append(", ", issue.pointer);
  std::string body;
  if (!issue.found.empty()) body = "found " + issue.found;
  if (!issue.expected.empty()) body += (body.empty() ? "expected " : "; expected ") + issue.expected;
  append(": ", body);
  if (!issue.hint.empty()) {
    append(". ", issue.hint);
    char& first = text[text.size() - issue.hint.size()];
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  }

  // One line, whatever a document called its keys.
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return text;
}

}  // namespace firebreak
