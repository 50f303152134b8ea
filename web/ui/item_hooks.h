#pragma once
// Hears of every item that ImGui is given, whoever adds it: how tests find an interactive thing that is missing from
// the accessible tree.

#include <cstdint>
#include <string_view>

namespace firebreak::web {

class ItemListener {
 public:
  virtual ~ItemListener() = default;
  virtual void item(std::uint32_t number, float left, float top, float right, float bottom) = 0;
  virtual void label(std::uint32_t number, std::string_view words) = 0;
};

// From now on in the current ImGui context; null: nobody listens. The listener must outlive its turn.
void listenToItems(ItemListener* listener);

// The number under which ImGui knows the thing with this access id.
std::uint32_t itemNumber(std::string_view id);

}  // namespace firebreak::web
