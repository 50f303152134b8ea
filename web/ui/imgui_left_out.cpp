// The page draws its own controls (web/ui), so ImGui's tables and widgets are not compiled: they would be a tenth of
// the page. What the rest of ImGui still refers to stands here. Its hidden window of last resort has a frame, which
// asks for buttons that nobody can reach; whatever ends what cannot have begun, ends the program.
#include <cstdlib>

#include <imgui.h>
#include <imgui_internal.h>

// Called in every frame or by the hidden window, to no effect.
void ImGuiMenuColumns::Update(float, bool) {}
void ImGui::InputTextDeactivateHook(ImGuiID) {}
void ImGui::TableGcCompactSettings() {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void ImGui::TableSettingsAddSettingsHandler() {}
void ImGui::Scrollbar(ImGuiAxis) {}

bool ImGui::ButtonBehavior(const ImRect&, ImGuiID, bool* hovered, bool* held, ImGuiButtonFlags) {
  if (hovered) *hovered = false;
  if (held) *held = false;
  return false;
}

bool ImGui::CloseButton(ImGuiID, const ImVec2&) {
  return false;
}

bool ImGui::CollapseButton(ImGuiID, const ImVec2&) {
  return false;
}

// The list of windows, which Ctrl and Tab open elsewhere, and what ImGui shows of itself.
void ImGui::SeparatorText(const char*) {}
void ImGui::TextV(const char*, va_list) {}

bool ImGui::Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) {
  return false;
}

bool ImGui::Button(const char*, const ImVec2&) {
  return false;
}

bool ImGui::InputText(const char*, char*, std::size_t, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) {
  return false;
}

bool ImGui::SliderInt(const char*, int*, int, int, const char*, ImGuiSliderFlags) {
  return false;
}

// A member of ImGui's context: no text is ever edited with it.
ImGuiInputTextState::ImGuiInputTextState() {
  memset(static_cast<void*>(this), 0, sizeof(*this));
}

ImGuiInputTextState::~ImGuiInputTextState() = default;

void ImGui::EndColumns() {
  std::abort();
}

void ImGui::EndMenuBar() {
  std::abort();
}

ImGuiMultiSelectIO* ImGui::EndMultiSelect() {
  std::abort();
}

void ImGui::EndTabBar() {
  std::abort();
}

void ImGui::EndTable() {
  std::abort();
}

void ImGui::TableEndRow(ImGuiTable*) {
  std::abort();
}

void ImGui::TreePop() {
  std::abort();
}
