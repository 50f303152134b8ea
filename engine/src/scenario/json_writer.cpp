#include "scenario/json_writer.h"

#include <cstdio>

#include "scenario/text.h"

namespace firebreak {

namespace {

void appendQuoted(std::string& out, std::string_view text) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void JsonWriter::newLine() {
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

// Comma and white space between this value and what stands before it.
void JsonWriter::beginValue() {
  if (afterKey_) {
    afterKey_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (!level.empty) out_ += ',';
  if (level.block)
    newLine();
  else if (!level.empty)
    out_ += ' ';
  level.empty = false;
}

void JsonWriter::open(char begin, char end, Layout layout) {
  beginValue();
  const bool block = layout == Layout::block && (levels_.empty() || levels_.back().block);
  out_ += begin;
  levels_.push_back({end, block, true});
}

void JsonWriter::close() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.block && !level.empty) newLine();
  out_ += level.end;
}

void JsonWriter::key(std::string_view name) {
  beginValue();
  appendQuoted(out_, name);
  out_ += ": ";
  afterKey_ = true;
}

void JsonWriter::text(std::string_view value) {
  beginValue();
  appendQuoted(out_, value);
}

void JsonWriter::number(double value) {
  beginValue();
  out_ += decimal(value);
}

void JsonWriter::integer(long long value) {
  beginValue();
  out_ += std::to_string(value);
}

void JsonWriter::flag(bool value) {
  beginValue();
  out_ += value ? "true" : "false";
}

void JsonWriter::strings(std::string_view name, const std::vector<std::string_view>& values, Layout layout) {
  key(name);
  openArray(layout);
  for (std::string_view value : values)
    text(value);
  close();
}

std::string JsonWriter::finish() && {
  out_ += '\n';
  return std::move(out_);
}

}  // namespace firebreak
