#include "web/ui/access.h"

#include <algorithm>

namespace firebreak::web {

void AccessTree::beginPass() {
  seeFocus();
  nodes_.clear();
  region_.clear();
  pointer_.beginPass();
}

// A key may come before the next pass: what has the focus now decides.
void AccessTree::seeFocus() {
  const auto found =
      std::find_if(nodes_.begin(), nodes_.end(), [this](const AccessNode& node) { return node.id == focused_; });
  const bool any = found != nodes_.end();
  takesKeys_ = any && (found->role == Role::slider || found->role == Role::textField);
  takesEnds_ = takesKeys_ || (any && found->role == Role::option);
}

void AccessTree::scope(std::string_view prefix, std::string_view name) {
  pointer_.scope = prefix;
  scopeName_ = name.empty() ? std::string() : std::string(name) + ": ";
}

std::string_view AccessTree::focused() const {
  const std::string& prefix = pointer_.scope;
  const std::string_view all = focused_;
  return all.substr(0, prefix.size()) == prefix ? all.substr(prefix.size()) : std::string_view();
}

AccessNode& AccessTree::add(std::string_view id, Role role, std::string_view name, Rect rect) {
  AccessNode& node = nodes_.emplace_back();
  node.id = pointer_.scope + std::string(id);
  node.role = role;
  node.name = name;
  node.region = region_;
  node.rect = rect;
  return node;
}

void AccessTree::post(std::string_view id, AccessAction action) {
  actions_.emplace_back(id, std::move(action));
}

void AccessTree::focus(std::string_view id) {
  // The page may say again what the pointer has just done; that makes no ring.
  if (focused_ == id) return;
  focused_ = id;
  ringed_ = true;
  seeFocus();
}

void AccessTree::focusQuietly(std::string_view id) {
  focused_ = pointer_.scope + std::string(id);
  ringed_ = false;
}

void AccessTree::handFocus(std::string_view from, std::string_view to) {
  if (focused() != from) return;
  focused_ = pointer_.scope + std::string(to);
  seeFocus();
}

bool AccessTree::takeAction(std::string_view id, AccessAction::Kind kind, AccessAction* out) {
  const std::string whole = pointer_.scope + std::string(id);
  const auto found = std::find_if(actions_.begin(), actions_.end(), [&](const auto& action) {
    return action.first == whole && action.second.kind == kind;
  });
  if (found == actions_.end()) return false;
  if (out) *out = std::move(found->second);
  actions_.erase(found);
  return true;
}

bool AccessTree::pressed(std::string_view id) {
  return takeAction(id, AccessAction::Kind::press, nullptr);
}

bool AccessTree::setTo(std::string_view id, double& value) {
  AccessAction action;
  if (!takeAction(id, AccessAction::Kind::set, &action)) return false;
  value = action.value;
  return true;
}

bool AccessTree::taken(std::string_view id, AccessAction::Kind kind, AccessAction* out) {
  return takeAction(id, kind, out);
}

void AccessTree::endPass() {
  actions_.clear();
}

std::string AccessTree::takeAnnouncement() {
  return std::exchange(announcement_, {});
}

}  // namespace firebreak::web
