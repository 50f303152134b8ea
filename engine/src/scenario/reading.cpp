#include "scenario/reading.h"

#include <algorithm>

#include "scenario/registry_table.h"
#include "scenario/text.h"

namespace firebreak {

namespace {

std::string listed(std::span<const std::string_view> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 < words.size() ? ", " : " or ";
    list += "\"" + std::string(words[i]) + "\"";
  }
  return list;
}

}  // namespace

void Reader::report(const Value& value, std::string rule, std::string expected, std::string hint) {
  issues.push_back({.pointer = value.pointer,
                    .line = value.node->line,
                    .rule = std::move(rule),
                    .found = summaryOf(*value.node),
                    .expected = std::move(expected),
                    .hint = std::move(hint)});
}

void Reader::reportMissing(const Value& object, std::string_view key, std::string expected) {
  issues.push_back({.pointer = object.pointer + "/" + pointerPart(key),
                    .line = object.node->line,
                    .rule = "missing-key",
                    .found = "no \"" + std::string(key) + "\"",
                    .expected = std::move(expected)});
}

bool Reader::isObject(const Value& value, std::string_view what) {
  if (value.node->kind == NodeKind::object) return true;
  report(value, "wrong-type", "an object: " + std::string(what));
  return false;
}

bool Reader::isArray(const Value& value, std::string_view what) {
  if (value.node->kind == NodeKind::array) return true;
  report(value, "wrong-type", "an array: " + std::string(what));
  return false;
}

void Reader::allowOnly(const Value& object, std::span<const std::string_view> keys) {
  constexpr std::size_t listable = 12;
  for (const Node& child : object.node->children) {
    if (std::find(keys.begin(), keys.end(), child.key) != keys.end()) continue;
    const bool few = keys.size() <= listable;
    const std::string all = "one of the " + std::to_string(keys.size()) + " keys that it may have";
    issues.push_back({.pointer = object.pointer + "/" + pointerPart(child.key),
                      .line = child.line,
                      .rule = "unknown-key",
                      .found = "the key " + inQuotes(child.key),
                      .expected = few ? "one of the keys " + listed(keys) : all,
                      .hint = suggestion(child.key, keys)});
  }
}

std::optional<Value> Reader::member(const Value& object, std::string_view key, std::string_view expected) {
  if (const Node* node = object.node->find(key)) return object.member(*node);
  if (!expected.empty()) reportMissing(object, key, std::string(expected));
  return std::nullopt;
}

bool Reader::text(const Value& object, std::string_view key, std::string& target, std::string_view required) {
  const std::optional<Value> value = member(object, key, required);
  if (!value) return false;
  if (value->node->kind != NodeKind::string) {
    report(*value, "wrong-type", "a string");
    return false;
  }
  target = value->node->text;
  return true;
}

bool Reader::flag(const Value& object, std::string_view key, bool& target) {
  const std::optional<Value> value = member(object, key);
  if (!value) return false;
  if (value->node->kind != NodeKind::boolean) {
    report(*value, "wrong-type", "true or false");
    return false;
  }
  target = value->node->number != 0;
  return true;
}

bool Reader::number(const Value& value, double minimum, double maximum, bool whole, double& target) {
  const Parameter shape{.scope = ParameterScope::scenario,
                        .key = {},
                        .symbol = {},
                        .label = {},
                        .unit = {},
                        .minimum = minimum,
                        .maximum = maximum,
                        .fallback = minimum,
                        .decimals = 0,
                        .whole = whole,
                        .meaning = {},
                        .group = {},
                        .serves = {},
                        .kinds = 0};
  return parameter(value, shape, target);
}

bool Reader::parameter(const Value& value, const Parameter& parameter, double& target) {
  if (value.node->kind != NodeKind::number) {
    const bool isText = value.node->kind == NodeKind::string;
    report(value, "wrong-type", expectationOf(parameter), isText ? "numbers stand without quotes" : "");
    return false;
  }
  const Issue issue = valueIssue(parameter, value.node->number);
  if (!issue.rule.empty()) {
    report(value, issue.rule, issue.expected);
    return false;
  }
  target = value.node->number + 0.0;  // no negative zero: it would not survive saving
  return true;
}

int Reader::choice(const Value& value, std::span<const std::string_view> words, std::string_view what) {
  if (value.node->kind == NodeKind::string) {
    const auto found = std::find(words.begin(), words.end(), value.node->text);
    if (found != words.end()) return static_cast<int>(found - words.begin());
    report(value, "unknown-word", std::string(what) + ": " + listed(words), suggestion(value.node->text, words));
    return -1;
  }
  report(value, "wrong-type", std::string(what) + ": " + listed(words));
  return -1;
}

}  // namespace firebreak
