#include "web/platform/page.h"

#include <emscripten/emscripten.h>

// clang-format off
EM_JS(void, firebreakPageFrameDrawn, (void), { Module.page.frameDrawn(); })
EM_JS(void, firebreakPageAccessChanged, (void), { Module.page.accessChanged(); })
EM_JS(void, firebreakPageSetCursor, (int cursor), { Module.page.setCursor(cursor); })
EM_JS(void, firebreakPageCopy, (const char* text), { Module.page.copy(UTF8ToString(text)); })
EM_JS(void, firebreakPageSaveFile, (const char* name, const char* text), {
  Module.page.saveFile(UTF8ToString(name), UTF8ToString(text));
})
EM_JS(void, firebreakPageSwitchTheme, (void), { Module.page.switchTheme(); })
EM_JS(void, firebreakPageChooseFile, (void), { Module.page.chooseFile(); })
EM_JS(void, firebreakPageEnterText, (int wanted, float x, float y, float height), {
  Module.page.enterText(wanted != 0, x, y, height);
})
EM_JS(void, firebreakPageDrawingStopped, (int stopped), { Module.page.drawingStopped(stopped != 0); })
EM_JS(void, firebreakPagePostOrder, (int worker, const char* at, int size), {
  Module.page.postOrder(worker, at, size);
})
EM_JS(int, firebreakPageFocus, (void), { return Module.page.focus(); })
// clang-format on

namespace firebreak::web::page {

void frameDrawn() {
  firebreakPageFrameDrawn();
}
void accessChanged() {
  firebreakPageAccessChanged();
}
void setCursor(int imguiCursor) {
  firebreakPageSetCursor(imguiCursor);
}
void copy(const std::string& text) {
  firebreakPageCopy(text.c_str());
}
void saveFile(const std::string& name, const std::string& text) {
  firebreakPageSaveFile(name.c_str(), text.c_str());
}
void chooseFile() {
  firebreakPageChooseFile();
}
void switchTheme() {
  firebreakPageSwitchTheme();
}
void enterText(bool wanted, float x, float y, float lineHeight) {
  firebreakPageEnterText(wanted ? 1 : 0, x, y, lineHeight);
}
void drawingStopped(bool stopped) {
  firebreakPageDrawingStopped(stopped ? 1 : 0);
}
void postOrder(int worker, std::string_view order) {
  firebreakPagePostOrder(worker, order.data(), static_cast<int>(order.size()));
}
Focus focus() {
  return static_cast<Focus>(firebreakPageFocus());
}

}  // namespace firebreak::web::page
