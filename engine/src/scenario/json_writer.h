#pragma once
// JSON text that a person can read and compare line by line: two spaces a level, small things on one line.

#include <string>
#include <string_view>
#include <vector>

namespace firebreak {

class JsonWriter {
 public:
  // block: each member on a line of its own. inline: all on one line; what is inside is inline too.
  enum class Layout { block, inlined };

  void openObject(Layout layout = Layout::block) { open('{', '}', layout); }
  void openArray(Layout layout = Layout::block) { open('[', ']', layout); }
  void close();

  // Before the value of a member.
  void key(std::string_view name);

  void text(std::string_view value);
  void number(double value);  // shortest decimal that reads back the same
  void integer(long long value);
  void flag(bool value);

  void member(std::string_view name, std::string_view value) { key(name), text(value); }
  void member(std::string_view name, const char* value) { key(name), text(value); }
  void member(std::string_view name, double value) { key(name), number(value); }
  void member(std::string_view name, bool value) { key(name), flag(value); }
  void strings(std::string_view name, const std::vector<std::string_view>& values, Layout layout = Layout::inlined);

  // The text, ended by a line feed. Everything must be closed.
  std::string finish() &&;

 private:
  struct Level {
    char end;
    bool block;
    bool empty;
  };
  std::string out_;
  std::vector<Level> levels_;
  bool afterKey_ = false;

  void open(char begin, char end, Layout layout);
  void beginValue();
  void newLine();
};

}  // namespace firebreak
