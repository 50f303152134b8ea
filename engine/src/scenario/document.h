#pragma once
// JSON text as an ordered tree that knows its line numbers. The only place in the engine that sees nlohmann_json is
// document.cpp; what follows it (parse) reads this tree.

#include <string>
#include <string_view>
#include <vector>

#include "engine/error.h"

namespace firebreak {

constexpr std::size_t maxDocumentBytes = std::size_t{2} << 20;
constexpr int maxDocumentDepth = 32;  // nested arrays and objects
constexpr int maxDocumentNodes = 200'000;

enum class NodeKind { null, boolean, number, string, array, object };

struct Node {
  NodeKind kind = NodeKind::null;
  int line = 0;                // 1-based: where the token stands; of an array or object, where it opens
  std::string key;             // of a member of an object; otherwise empty
  std::string text;            // string: its content; number: as written
  double number = 0;           // number: finite; boolean: 0 or 1
  std::vector<Node> children;  // array: items; object: members in the order of the text, each key once

  const Node* find(std::string_view memberKey) const;  // member of an object, null if absent
};

// Refused: more than maxDocumentBytes, NUL or invalid UTF-8, a byte-order mark, anything that is not JSON, numbers
// beyond a double, keys given twice in one object, and more depth or nodes than above.
Result<Node> parseDocument(std::string_view text);

// The node that a JSON pointer names, or its nearest ancestor that exists.
const Node& nearestNode(const Node& root, std::string_view pointer);

// A value in one short line, for Issue::found: strings quoted and shortened, arrays and objects by their size.
std::string summaryOf(const Node& node);

// A key as a part of a JSON pointer: "/" and "~" escaped.
std::string pointerPart(std::string_view key);

}  // namespace firebreak
