#pragma once
// Asking a JSON tree for what format v1 wants to find there. Every disappointment becomes an Issue; reading goes on.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/registry.h"
#include "scenario/document.h"

namespace firebreak {

constexpr std::size_t maxIssues = 1000;  // a document with more gets these and a last one that says so

// A node and how to get there.
struct Value {
  const Node* node;
  std::string pointer;

  Value member(const Node& child) const { return {&child, pointer + "/" + pointerPart(child.key)}; }
  Value item(std::size_t index) const { return {&node->children[index], pointer + "/" + std::to_string(index)}; }
};

class Reader {
 public:
  std::vector<Issue> issues;

  void report(const Value& value, std::string rule, std::string expected, std::string hint = {});
  // At a key that is not there: the line is that of the object.
  void reportMissing(const Value& object, std::string_view key, std::string expected);

  bool isObject(const Value& value, std::string_view what);
  bool isArray(const Value& value, std::string_view what);

  // Reports each member of the object whose key is not in the list.
  void allowOnly(const Value& object, std::span<const std::string_view> keys);

  // The member, or nothing; a missing one is reported if `expected` says what should be there.
  std::optional<Value> member(const Value& object, std::string_view key, std::string_view expected = {});

  // The member read into `target`; if it is absent or wrong the target stays as it is. True if it was read.
  bool text(const Value& object, std::string_view key, std::string& target, std::string_view required = {});
  bool flag(const Value& object, std::string_view key, bool& target);
  bool number(const Value& value, double minimum, double maximum, bool whole, double& target);
  bool parameter(const Value& value, const Parameter& parameter, double& target);

  // A string that is one of the words: its index, or -1.
  int choice(const Value& value, std::span<const std::string_view> words, std::string_view what);
};

}  // namespace firebreak
