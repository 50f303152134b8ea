// The whole page, as a person meets it: nothing that ImGui is told of may be missing from the accessible tree.
#include <catch_amalgamated.hpp>
#include <imgui_internal.h>

#include "support/null_page.h"
#include "web/app.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullBackend;
using firebreak::test::NullPage;

namespace {

struct Listener : ItemListener {
  void item(std::uint32_t number, float, float, float, float) override { items.push_back(number); }
  void label(std::uint32_t number, std::string_view words) override { labels.emplace_back(number, words); }
  std::vector<std::uint32_t> items;
  std::vector<std::pair<std::uint32_t, std::string>> labels;
};

}  // namespace

TEST_CASE("an item that nobody put into the tree is found") {
  NullPage page;
  page.pass([](Canvas& canvas) {
    hit(canvas, "known", Role::button, "Known", {10, 10, 50, 20});
    const ImGuiID forgotten = ImGui::GetID("Forgotten");
    ImGui::ItemAdd({10, 50, 60, 70}, forgotten);
    ImGuiTestEngineHook_ItemInfo(ImGui::GetCurrentContext(), forgotten, "Forgotten", 0);
  });
  REQUIRE(page.problems().size() == 1);
  CHECK(page.problems()[0] == "not in the tree: Forgotten");
}

TEST_CASE("an id that stands twice is found, and so is a thing without a name") {
  NullPage page;
  page.pass([](Canvas& canvas) {
    hit(canvas, "same", Role::button, "One", {10, 10, 50, 20});
    hit(canvas, "same", Role::button, "Two", {10, 40, 50, 20});
    hit(canvas, "silent", Role::button, "", {10, 70, 50, 20});
  });
  CHECK(page.problems() == std::vector<std::string>{"twice in the tree: same", "without a name: silent"});
}

TEST_CASE("every operable thing of the page stands in the accessible tree, in every scenario and at every width") {
  double now = 0;  // ms; each look at the clock costs one, so that futures take no more than their budget
  for (const Shipped& each : shippedScenarios()) {
    for (const float width : {1440.0f, 1280.0f, 800.0f, 390.0f}) {
      const NullBackend backend;
      Listener listener;
      listenToItems(&listener);
      App app([&now] { return now += 1; },
              {.scenario = std::string(each.id), .play = true, .reducedMotion = false, .light = false});
      app.resize(width, 900, 1);
      for (int frame = 0; frame < 20; ++frame) {
        now += 400;  // the run goes on from day to day
        listener.items.clear();
        listener.labels.clear();
        app.frame();
        NullBackend::acceptTextures();
      }
      INFO(each.id << " at " << width << " px");
      CHECK(listener.items.size() > 10);
      CHECK(test::missingFromTree(app.access(), listener.items, listener.labels) == std::vector<std::string>{});
    }
  }
}
