// Tests of web/session/session_compare.cpp and variant_shelf.cpp: variants that are kept, what is compared with, linked
// levers.
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "web/session/session.h"

using namespace firebreak;
using namespace firebreak::web;

namespace {

constexpr const char* line3 = "actors.ALB.redLine.3";

double at(const Scenario& scenario, const char* path) {
  return valueAt(scenario, *findParameter(scenario, path));
}

// Two variants kept, "Low" at 30 and "High" at 40; High is open.
struct TwoKept {
  TwoKept() {
    session.apply(SetParameter{.path = line3, .value = 30});
    session.apply(KeepVariant{"Low"});
    session.apply(SetParameter{.path = line3, .value = 40});
    session.apply(KeepVariant{"High"});
  }
  Session session{"albania-2022"};
};

}  // namespace

TEST_CASE("a variant is kept, opened and dropped, and each of these can be undone") {
  TwoKept two;
  Session& session = two.session;
  REQUIRE(session.shelf().kept.size() == 2);
  CHECK(session.openSlot() == 1);
  const std::uint64_t high = session.trace().signature;

  session.apply(OpenVariant{0});
  CHECK(at(session.scenario(), line3) == 30);
  CHECK(session.openSlot() == 0);
  CHECK(session.undoLabel() == "opening of “Low”");
  session.apply(Undo{});
  CHECK(session.trace().signature == high);
  CHECK(session.openSlot() == 1);

  session.apply(DropVariant{0});
  REQUIRE(session.shelf().kept.size() == 1);
  CHECK(session.shelf().kept[0].name == "High");
  CHECK(session.openSlot() == 0);
  session.apply(Undo{});
  CHECK(session.shelf().kept.size() == 2);
  session.apply(ResetAll{});
  CHECK(session.openSlot() == VariantShelf::baseline);
  CHECK(session.shelf().kept.size() == 2);
}

TEST_CASE("keeping, naming and dropping leave the run and its futures alone") {
  TwoKept two;
  Session& session = two.session;
  const std::uint64_t version = session.runVersion();
  const Ensemble* futures = session.futures().variant();
  session.apply(RenameVariant{0, "Lower"});
  session.apply(DropVariant{1});
  session.apply(Undo{});
  CHECK(session.runVersion() == version);
  CHECK(session.futures().variant() == futures);
  CHECK(session.shelf().kept[0].name == "Lower");
}

TEST_CASE("four are kept and no more") {
  Session session("albania-2022");
  for (int i = 0; i < 6; ++i) {
    session.apply(SetParameter{.path = line3, .value = 25.0 + i});
    session.apply(KeepVariant{});
  }
  REQUIRE(session.shelf().kept.size() == 4);
  CHECK(session.shelf().kept[0].name == "Variant A");
  CHECK(session.shelf().kept[3].name == "Variant D");
  session.apply(OpenVariant{4});
  session.apply(OpenVariant{-1});
  session.apply(CompareWith{9});
  session.apply(DropVariant{-7});
  session.apply(RenameVariant{44, "x"});
  CHECK(session.shelf().kept.size() == 4);
  CHECK(session.shelf().partner == VariantShelf::baseline);
}

TEST_CASE("names are cleaned, cut and never twice the same") {
  VariantShelf shelf;
  CHECK(variantName("  Hold \n the\tline ", shelf) == "Hold the line");
  CHECK(variantName("", shelf) == "Variant A");
  CHECK(variantName(" \t\n", shelf) == "Variant A");
  CHECK(variantName("a\u202Eb\u200Bc", shelf) == "abc");
  CHECK(variantName("x\xFF\xC0y\xE2\x82", shelf) == "xy");
  CHECK(variantName("<img src=x onerror=alert(1)>", shelf) == "<img src=x onerror=alert(1)>");
  const std::string longest = variantName(std::string(500, 'a'), shelf);
  CHECK(longest == std::string(40, 'a'));
  std::string many;
  for (int i = 0; i < 60; ++i)
    many += "ü";
  CHECK(variantName(many, shelf).size() == 80);  // forty characters of two bytes
  CHECK(variantName("Baseline", shelf) == "Baseline 2");
  shelf.kept.push_back({.name = longest, .scenario = nullptr});
  CHECK(variantName(longest, shelf) == std::string(38, 'a') + " 2");
  CHECK(variantName(longest, shelf, 0) == longest);  // its own
}

TEST_CASE("what is compared with is the baseline or a kept variant, for the run and its futures") {
  TwoKept two;
  Session& session = two.session;
  const std::uint64_t baseline = session.baselineTrace().signature;
  CHECK(session.partnerTrace().signature == baseline);
  CHECK(session.partnerName() == "Baseline");
  CHECK(session.differs());

  session.apply(CompareWith{0});
  CHECK(session.partnerName() == "Low");
  CHECK(session.partnerInSentence() == "“Low”");
  CHECK(at(session.partner(), line3) == 30);
  CHECK(session.partnerTrace().signature == runWithTrace(session.partner(), session.key()).signature);
  CHECK(session.baselineTrace().signature == baseline);
  CHECK(session.changes().size() == 1);  // still over the baseline
  CHECK(session.changes()[0].before == 34);
  session.firstEstimate(0, [] { return 0.0; });
  REQUIRE(session.futures().baseline() != nullptr);

  session.apply(OpenVariant{0});
  CHECK_FALSE(session.differs());
  CHECK_FALSE(session.parting().parts());
  session.apply(DropVariant{0});
  CHECK(session.partnerName() == "Baseline");
}

TEST_CASE("where the two part is that of their traces") {
  TwoKept two;
  Session& session = two.session;
  const auto fresh = [&] {
    return partingJson(partingOf({session.partner(), session.partnerTrace(), session.partnerEvents()},
                                 {session.scenario(), session.trace(), session.events()}),
                       "x");
  };
  REQUIRE(session.parting().parts());
  CHECK(partingJson(session.parting(), "x") == fresh());
  const int day = session.parting().day;
  session.apply(CompareWith{0});
  CHECK(partingJson(session.parting(), "x") == fresh());
  session.apply(SetSeed{5, 0});
  CHECK(partingJson(session.parting(), "x") == fresh());
  session.apply(Undo{});
  session.apply(Undo{});
  CHECK(session.parting().day == day);
  CHECK(findEvent(session.events(), session.parting().second.eventId) >= -1);
}

TEST_CASE("a linked lever moves in both, an unlinked one in the variant alone") {
  Session session("albania-2022");
  session.apply(SetParameter{.path = "actors.ALB.resilience", .value = 0.6});
  session.apply(LinkLevers{true});
  session.apply(SetParameter{.path = line3, .value = 38});
  CHECK(at(session.scenario(), line3) == 38);
  CHECK(at(session.baseline(), line3) == 38);
  REQUIRE(session.changes().size() == 1);
  CHECK(session.changes()[0].path == "actors.ALB.resilience");
  CHECK(at(session.loaded(), line3) == 34);
  session.apply(Undo{});
  CHECK(at(session.baseline(), line3) == 34);

  session.apply(KeepVariant{"Kept"});
  session.apply(CompareWith{0});
  session.apply(SetParameter{.path = line3, .value = 37});
  CHECK(at(session.scenario(), line3) == 37);
  CHECK(at(session.partner(), line3) == 37);
  CHECK(at(session.baseline(), line3) == 34);
  session.apply(LinkLevers{false});
  session.apply(SetParameter{.path = line3, .value = 31});
  CHECK(at(session.scenario(), line3) == 31);
  CHECK(at(session.partner(), line3) == 37);
}

TEST_CASE("a linked drag is one step, and one that comes back to its start is none") {
  Session session("albania-2022");
  session.apply(LinkLevers{true});
  for (const double value : {35.0, 37.0, 39.0})
    session.apply(SetParameter{.path = line3, .value = value, .gesture = 9});
  CHECK(at(session.baseline(), line3) == 39);
  CHECK_FALSE(session.differs());
  session.apply(Undo{});
  CHECK(at(session.baseline(), line3) == 34);
  CHECK_FALSE(session.canUndo());
  for (const double value : {36.0, 34.0})
    session.apply(SetParameter{.path = line3, .value = value, .gesture = 10});
  CHECK_FALSE(session.canUndo());
}

TEST_CASE("what is open is saved as the baseline, and undone") {
  TwoKept two;
  Session& session = two.session;
  const std::uint64_t before = session.baselineTrace().signature;
  session.apply(SaveBaseline{});
  CHECK(session.changes().empty());
  CHECK(session.baselineTrace().signature == session.trace().signature);
  CHECK(session.shelf().kept.size() == 2);
  session.apply(Undo{});
  CHECK(session.baselineTrace().signature == before);
  CHECK(session.changes().size() == 1);
}

TEST_CASE("another scenario has a shelf of its own, and undo brings the old one back") {
  TwoKept two;
  Session& session = two.session;
  session.apply(CompareWith{0});
  session.apply(ShowCompare{CompareMode::sideBySide});
  session.apply(OpenShipped{"s1-dyad"});
  CHECK(session.shelf().kept.empty());
  CHECK(session.partnerName() == "Baseline");
  CHECK(session.look().compare == CompareMode::sideBySide);
  CHECK_FALSE(session.parting().parts());
  session.apply(Undo{});
  CHECK(session.shelf().kept.size() == 2);
  CHECK(session.partnerName() == "Low");
  CHECK(at(session.partner(), line3) == 30);
}

TEST_CASE("a lever is swept on the futures screen") {
  Session session("albania-2022");
  session.apply(SweepLever{line3});
  CHECK(session.look().screen == Screen::futures);
  CHECK(session.futuresDesk().choice().sweep == line3);
  CHECK_FALSE(session.canUndo());
}
