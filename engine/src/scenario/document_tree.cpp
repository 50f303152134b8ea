// Questions about a tree that has been read.

#include <algorithm>

#include "scenario/document.h"
#include "scenario/text.h"

namespace firebreak {

namespace {

// The child that one part of a JSON pointer names, null if there is none.
const Node* childNamed(const Node& node, std::string_view part) {
  if (node.kind == NodeKind::object) {
    std::string key;
    for (std::size_t i = 0; i < part.size(); ++i) {
      const bool escaped = part[i] == '~' && i + 1 < part.size();
      key += !escaped ? part[i] : part[i + 1] == '1' ? '/' : '~';
      if (escaped) ++i;
    }
    return node.find(key);
  }
  std::size_t index = 0;
  for (char c : part) {
    if (c < '0' || c > '9' || index > node.children.size()) return nullptr;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return !part.empty() && index < node.children.size() ? &node.children[index] : nullptr;
}

}  // namespace

const Node* Node::find(std::string_view memberKey) const {
  if (kind != NodeKind::object) return nullptr;
  for (const Node& child : children) {
    if (child.key == memberKey) return &child;
  }
  return nullptr;
}

const Node& nearestNode(const Node& root, std::string_view pointer) {
  const Node* node = &root;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view part = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(part.size());
    const Node* next = childNamed(*node, part);
    if (next == nullptr) break;
    node = next;
  }
  return *node;
}

std::string summaryOf(const Node& node) {
  switch (node.kind) {
    case NodeKind::null: return "null";
    case NodeKind::boolean: return node.number != 0 ? "true" : "false";
    case NodeKind::number: return shortened(node.text, 40);
    case NodeKind::string: return inQuotes(node.text);
    case NodeKind::array: return "an array of " + std::to_string(node.children.size());
    case NodeKind::object: return "an object of " + std::to_string(node.children.size());
  }
  return {};
}

std::string pointerPart(std::string_view key) {
  std::string part;
  for (char c : key) {
    if (c == '~')
      part += "~0";
    else if (c == '/')
      part += "~1";
    else
      part += c;
  }
  return part;
}

}  // namespace firebreak
