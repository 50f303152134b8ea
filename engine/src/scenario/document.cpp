#include "scenario/document.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include <nlohmann/json.hpp>

#include "engine/order.h"
#include "scenario/text.h"

namespace firebreak {

namespace {

int lineAt(std::string_view text, std::size_t offset) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

// How far the parser has read. It reads one character past the end of a number and none past any other token.
struct Progress {
  int line = 1;
  char last = '\0';
};

// Walks over the text and keeps count. Copies share one Progress.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, Progress* progress) : at_(at), progress_(progress) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    progress_->last = *at_;
    if (*at_ == '\n') ++progress_->line;
    ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  Progress* progress_;
};

// Builds the tree from the parser's calls. A callback that returns false ends the parse; the reason is in `issues`.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit TreeBuilder(const Progress& progress) : progress_(progress) {}

  Node root;
  std::vector<Issue> issues;

  bool null() override { return leaf(NodeKind::null, progress_.line); }
  bool boolean(bool value) override { return leaf(NodeKind::boolean, progress_.line, {}, value ? 1 : 0); }
  bool number_integer(number_integer_t value) override {
    return leaf(NodeKind::number, numberLine(), std::to_string(value), static_cast<double>(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return leaf(NodeKind::number, numberLine(), std::to_string(value), static_cast<double>(value));
  }
  bool number_float(number_float_t value, const string_t& written) override {
    return leaf(NodeKind::number, numberLine(), written, value);
  }
  bool string(string_t& value) override { return leaf(NodeKind::string, progress_.line, std::move(value)); }
  bool binary(binary_t&) override { return false; }  // not in JSON text

  bool start_object(std::size_t) override { return open(NodeKind::object); }
  bool start_array(std::size_t) override { return open(NodeKind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    key_ = std::move(name);
    keyLine_ = progress_.line;
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
    issues.push_back(syntaxIssue(error.what()));
    return false;
  }

 private:
  const Progress& progress_;
  std::vector<Node*> open_;  // from the root to the array or object being filled
  std::string key_;
  int keyLine_ = 0;
  int nodes_ = 0;

  int numberLine() const { return progress_.line - (progress_.last == '\n' ? 1 : 0); }

  // Where the node goes: the root, an item, or a member. Null: the limit on nodes is reached.
  Node* place() {
    if (++nodes_ > maxDocumentNodes) {
      issues.push_back({.line = progress_.line,
                        .rule = "too-large",
                        .found = "more than " + std::to_string(maxDocumentNodes) + " values",
                        .expected = "at most " + std::to_string(maxDocumentNodes) + " values in one document"});
      return nullptr;
    }
    if (open_.empty()) return &root;
    Node& parent = *open_.back();
    parent.children.emplace_back();
    Node& child = parent.children.back();
    if (parent.kind == NodeKind::object) child.key = std::move(key_);
    return &child;
  }

  bool leaf(NodeKind kind, int line, std::string text = {}, double number = 0) {
    Node* node = place();
    if (node == nullptr) return false;
    node->kind = kind;
    node->line = line;
    node->text = std::move(text);
    node->number = number;
    return true;
  }

  bool open(NodeKind kind) {
    Node* node = place();
    if (node == nullptr) return false;
    node->kind = kind;
    node->line = progress_.line;
    open_.push_back(node);
    if (static_cast<int>(open_.size()) <= maxDocumentDepth) return true;
    issues.push_back({.line = progress_.line,
                      .rule = "too-deep",
                      .found = std::to_string(open_.size()) + " levels of arrays and objects",
                      .expected = "at most " + std::to_string(maxDocumentDepth) + " levels"});
    return false;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  // "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while parsing value - unexpected
  // '}';
  //  expected '['" becomes what was found and what was expected.
  Issue syntaxIssue(std::string_view message) const {
    Issue issue{.line = numberLine(), .rule = "not-json", .expected = "JSON text"};
    if (message.find("out of range") != std::string_view::npos ||
        message.find("number overflow") != std::string_view::npos) {
      issue.rule = "number-too-large";
      issue.expected = "a number that fits a double, up to about 1.8e308";
      const std::size_t quote = message.find('\'');
      issue.found = quote == std::string_view::npos ? "" : shortened(message.substr(quote), 60);
      return issue;
    }
    const std::size_t dash = message.find(" - ");
    if (dash != std::string_view::npos) message.remove_prefix(dash + 3);
    const std::size_t expected = message.rfind("; expected ");
    if (expected != std::string_view::npos) {
      issue.expected = shortened(message.substr(expected + 11), 120);
      message = message.substr(0, expected);
    }
    issue.found = shortened(message, 160);
    return issue;
  }
};

// What no JSON parser should be asked to look at. Empty if there is nothing.
std::vector<Issue> refusedBytes(std::string_view text) {
  if (text.size() > maxDocumentBytes) {
    return {{.rule = "too-large",
             .found = std::to_string(text.size()) + " bytes",
             .expected = "at most " + std::to_string(maxDocumentBytes) + " bytes"}};
  }
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return {{.line = 1, .rule = "not-json", .found = "nothing", .expected = "JSON text"}};
  }
  if (text.substr(0, 3) == "\xEF\xBB\xBF") {
    return {{.line = 1,
             .rule = "byte-order-mark",
             .found = "a byte-order mark",
             .expected = "plain UTF-8",
             .hint = "save the file as UTF-8 without a byte-order mark (BOM)"}};
  }
  const std::size_t valid = validUtf8Prefix(text);
  if (valid < text.size()) {
    char byte[8];
    std::snprintf(byte, sizeof byte, "0x%02X", static_cast<unsigned>(static_cast<unsigned char>(text[valid])));
    return {{.line = lineAt(text, valid),
             .rule = "not-utf8",
             .found = std::string("byte ") + byte + " at position " + std::to_string(valid),
             .expected = "UTF-8 text",
             .hint = "save the file with the encoding UTF-8"}};
  }
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) {
    return {{.line = lineAt(text, nul),
             .rule = "not-json",
             .found = "a zero byte at position " + std::to_string(nul),
             .expected = "JSON text"}};
  }
  return {};
}

// Keys given twice in one object: all of them, at any depth.
void reportDuplicates(const Node& node, const std::string& pointer, std::vector<Issue>& issues) {
  if (node.kind == NodeKind::object) {
    std::vector<const Node*> members;
    for (const Node& child : node.children)
      members.push_back(&child);
    sortStably(members.begin(), members.end(), [](const Node* a, const Node* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < members.size(); ++i) {
      if (members[i]->key != members[i - 1]->key) continue;
      issues.push_back({.pointer = pointer + "/" + pointerPart(members[i]->key),
                        .line = members[i]->line,
                        .rule = "duplicate-key",
                        .found = inQuotes(members[i]->key) + " a second time",
                        .expected = "each key once in an object",
                        .hint = "it also stands on line " + std::to_string(members[i - 1]->line)});
    }
  }
  for (std::size_t i = 0; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    if (child.children.empty()) continue;
    const std::string part = node.kind == NodeKind::object ? pointerPart(child.key) : std::to_string(i);
    reportDuplicates(child, pointer + "/" + part, issues);
  }
}

}  // namespace

Result<Node> parseDocument(std::string_view text) {
  std::vector<Issue> refused = refusedBytes(text);
  if (!refused.empty()) return refused;

  Progress progress;
  TreeBuilder builder(progress);
  const CountingIterator first(text.data(), &progress), last(text.data() + text.size(), &progress);
  const bool whole = nlohmann::json::sax_parse(first, last, &builder);
  reportDuplicates(builder.root, "", builder.issues);
  if (!whole || !builder.issues.empty()) return std::move(builder.issues);
  return std::move(builder.root);
}

}  // namespace firebreak
