#pragma once
// What can be wrong with an input, said so that a person can mend it. Bad input never throws and never aborts.

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace firebreak {

// One finding about a document, a parameter path or a command line.
struct Issue {
  std::string pointer =
      {};        // JSON pointer into the document ("/actors/1/offence"), or the parameter path; "" is the whole.
  int line = 0;  // 1-based line in the text; 0: not from a text.
  std::string rule = {};  // short stable id of the rule broken, kebab-case: "out-of-range", "unknown-key", "not-json" …
  std::string found = {};     // what stands there, shortened to one line; may be empty.
  std::string expected = {};  // what would be right, in words: "a number from 0 to 1".
  std::string hint = {};      // how to fix it, where a guess is possible ("did you mean \"offence\"?"); may be empty.
};

// "line 14, /actors/1/offence: found 1.7; expected a number from 0 to 1. <hint>"
std::string describe(const Issue& issue);

// A value, or every reason why there is none. Never both, never neither.
template <class T>
class Result {
 public:
  Result(T value) : content_(std::move(value)) {}
  Result(std::vector<Issue> issues) : content_(std::move(issues)) {}
  Result(Issue issue) : content_(std::vector<Issue>{std::move(issue)}) {}

  bool ok() const { return content_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Only when ok().
  const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&content_);
  }
  T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&content_));
  }
  const T& operator*() const& { return value(); }
  const T* operator->() const { return &value(); }

  // Only when not ok(); at least one.
  const std::vector<Issue>& issues() const {
    assert(!ok());
    return *std::get_if<1>(&content_);
  }

 private:
  std::variant<T, std::vector<Issue>> content_;
};

}  // namespace firebreak
