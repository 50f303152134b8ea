// web/platform/access_json: the accessible tree as the page's scripts read it.
#include "web/platform/access_json.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>

using namespace firebreak::web;
using Json = nlohmann::json;

TEST_CASE("A slider goes over with its range, a button without one") {
  AccessTree tree;
  tree.beginPass();
  tree.region("Ladder");
  AccessNode& slider = tree.add("ladder.redLine.3", Role::slider, "Red line, rung 3", {10.26f, 20, 44, 32});
  slider.value = 0.1 + 0.2;
  slider.minimum = 27;
  slider.maximum = 40;
  slider.valueText = "34 tension";
  tree.add("top.play", Role::button, "Play", {0, 0, 30, 30}).disabled = true;
  tree.endPass();
  const Json json = Json::parse(accessJson(tree));
  const Json& first = json["nodes"][0];
  CHECK(first["role"] == "slider");
  CHECK(first["name"] == "Red line, rung 3");
  CHECK(first["region"] == "Ladder");
  CHECK(first["text"] == "34 tension");
  CHECK(first["rect"] == Json::array({10.5, 20, 44, 32}));
  CHECK(first["value"] == 0.3);
  CHECK(first["min"] == 27);
  CHECK(first["max"] == 40);
  CHECK_FALSE(first.contains("off"));
  const Json& second = json["nodes"][1];
  CHECK(second["off"] == true);
  CHECK_FALSE(second.contains("value"));
  CHECK_FALSE(second.contains("on"));
}

TEST_CASE("An announcement is handed over once") {
  AccessTree tree;
  tree.announce("Highest rung 5, was 3.");
  CHECK(Json::parse(accessJson(tree))["say"] == "Highest rung 5, was 3.");
  CHECK_FALSE(Json::parse(accessJson(tree)).contains("say"));
}

TEST_CASE("Whatever a scenario calls its actors, the page gets text it can read") {
  AccessTree tree;
  tree.beginPass();
  tree.add("a", Role::text, "\"</script>\\ \xff\xfe", {0, 0, 1, 1});
  tree.add("b", Role::slider, "x", {0, 0, 1, 1}).value = std::nan("");
  const Json json = Json::parse(accessJson(tree));
  CHECK(json["nodes"][0]["name"].get<std::string>().substr(0, 10) == "\"</script>");
  CHECK(json["nodes"][1]["value"] == 0);
}

TEST_CASE("Every role has a name of its own") {
  std::vector<std::string_view> names;
  for (int role = 0; role <= static_cast<int>(Role::textField); ++role) {
    const std::string_view name = roleName(static_cast<Role>(role));
    CHECK(std::find(names.begin(), names.end(), name) == names.end());
    names.push_back(name);
  }
}
