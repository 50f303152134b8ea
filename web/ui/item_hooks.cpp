// ImGui tells of every item through these four functions when it is built with IMGUI_ENABLE_TEST_ENGINE and
// TestEngineHookItems is on. They pass it to the ItemListener in the context, if there is one: tests compare what they
// hear with the accessible tree.
#include "web/ui/item_hooks.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace firebreak::web {

void listenToItems(ItemListener* listener) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  context.TestEngine = listener;
  context.TestEngineHookItems = listener != nullptr;
}

std::uint32_t itemNumber(std::string_view id) {
  return ImHashStr(id.data(), id.size());
}

}  // namespace firebreak::web

#ifdef IMGUI_ENABLE_TEST_ENGINE

namespace {

firebreak::web::ItemListener* listenerOf(ImGuiContext* context) {
  return static_cast<firebreak::web::ItemListener*>(context->TestEngine);
}

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData* data) {
  // A window announces itself without data; it is no item. Nor is what belongs to ImGui's hidden window of last resort.
  if (context->CurrentWindow && context->CurrentWindow->IsFallbackWindow) return;
  if (firebreak::web::ItemListener* listener = listenerOf(context); listener && data)
    listener->item(id, box.Min.x, box.Min.y, box.Max.x, box.Max.y);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
  if (firebreak::web::ItemListener* listener = listenerOf(context)) listener->label(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}

#endif
