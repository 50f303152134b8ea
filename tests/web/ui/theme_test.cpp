// web/ui/theme, canvas and glyphs: colours that can be read, text that fits, marks for everything.
#include "web/ui/theme.h"

#include <cmath>

#include <catch_amalgamated.hpp>

#include "engine/registry.h"
#include "support/null_page.h"
#include "web/session/session.h"
#include "web/ui/glyphs.h"

using namespace firebreak;
using namespace firebreak::web;
using firebreak::test::NullPage;

namespace {

double luminance(Colour colour) {
  const auto linear = [&](int shift) {
    const double v = ((colour >> shift) & 0xFFu) / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(0) + 0.7152 * linear(8) + 0.0722 * linear(16);
}

double contrast(Colour a, Colour b) {
  const double high = std::max(luminance(a), luminance(b)), low = std::min(luminance(a), luminance(b));
  return (high + 0.05) / (low + 0.05);
}

unsigned characterAt(std::string_view words, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[i]); };
  const unsigned first = byte(at++);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  unsigned character = first & (0x3Fu >> more);
  for (int i = 0; i < more && at < words.size(); ++i)
    character = character << 6 | (byte(at++) & 0x3Fu);
  return character;
}

// Characters of the words that the font cannot draw.
std::string lacking(const ImFont* font, std::string_view words) {
  std::string lost;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t from = at;
    const unsigned character = characterAt(words, at);
    const bool drawn = character < 32 || const_cast<ImFont*>(font)->IsGlyphInFont(static_cast<ImWchar>(character));
    if (!drawn) lost += std::string(words.substr(from, at - from)) + " ";
  }
  return lost;
}

}  // namespace

TEST_CASE("text can be read on every ground it stands on, in both themes") {
  for (const Theme& theme : {briefingTheme(), projectorTheme()}) {
    const Palette& palette = theme.palette;
    for (const Colour ground : {palette.surface.panel, palette.surface.raised, palette.surface.canvas})
      for (const Colour ink : {palette.ink.primary, palette.ink.secondary, palette.ink.tertiary})
        CHECK(contrast(ink, ground) >= 4.5);
    CHECK(contrast(palette.ink.secondary, palette.surface.hover) >= 4.5);
    CHECK(contrast(palette.action.ink, palette.action.fill) >= 4.5);
    for (std::size_t rung = 0; rung < 8; ++rung)
      CHECK(contrast(palette.rungInk[rung], palette.rung[rung]) >= 4.5);
    for (const char* token : {"A", "B", "C", "D", "N", "F", "M", "H"})
      CHECK(contrast(palette.actorInk(token), palette.actor(token)) >= 4.5);
  }
}

TEST_CASE("an unknown actor colour is the spare one") {
  const Palette palette = briefingTheme().palette;
  CHECK(palette.actor("Q") == palette.actor("H"));
  CHECK(palette.actor("") == palette.actor("H"));
  CHECK(palette.actor("A") == 0xFFFFD079u);  // #79D0FF
}

TEST_CASE("colours mix and fade") {
  CHECK(mix(0xFF000000u, 0xFFFFFFFFu, 0) == 0xFF000000u);
  CHECK(mix(0xFF000000u, 0xFFFFFFFFu, 1) == 0xFFFFFFFFu);
  CHECK(withAlpha(0xFF112233u, 0.5f) == 0x80112233u);
  CHECK(withAlpha(0xFF112233u, -1) == 0x00112233u);
}

TEST_CASE("the fonts hold what the page writes: registry texts and shipped scenarios") {
  NullPage page;
  page.pass([](Canvas&) {});
  for (const ImFont* font : page.theme.fonts) {
    REQUIRE(font != nullptr);
    for (const Parameter& parameter : parameters()) {
      INFO(parameter.key);
      CHECK(lacking(font, parameter.symbol) == "");
      CHECK(lacking(font, parameter.label) == "");
      CHECK(lacking(font, parameter.meaning) == "");
    }
    for (const Shipped& each : shippedScenarios())
      CHECK(lacking(font, each.text) == "");
    CHECK(lacking(font, "− … – — “ ” ‘ ’ ≠ ± × · ‹ › → ← ↑ ↓") == "");
  }
}

TEST_CASE("figures have one width") {
  NullPage page;
  page.pass([](Canvas& canvas) {
    for (const Weight weight : {Weight::regular, Weight::medium, Weight::semibold})
      for (const char* figure : {"1", "4", "7", "9"})
        CHECK(textWidth(canvas, figure, 15, weight) == Catch::Approx(textWidth(canvas, "0", 15, weight)));
  });
}

TEST_CASE("a line that is too long is shortened to fit, at a whole character") {
  NullPage page;
  page.pass([](Canvas& canvas) {
    const std::string words = "Évidence ≠ proof ± doubt";
    const float whole = textWidth(canvas, words, 15);
    CHECK(fitted(canvas, words, whole + 1, 15) == words);
    for (float width = 12; width < whole; width += 3) {
      const std::string cut = fitted(canvas, words, width, 15);
      INFO(cut);
      CHECK(textWidth(canvas, cut, 15) <= width + 0.5f);
      CHECK(cut.substr(cut.size() - 3) == "…");
      CHECK(words.rfind(cut.substr(0, cut.size() - 3), 0) == 0);
    }
  });
}

TEST_CASE("a block wraps at spaces and never loses a word or hangs") {
  NullPage page;
  page.pass([](Canvas& canvas) {
    const auto lines = [&](std::string_view words, float width) {
      return textBlock(canvas, {0, 0}, width, words, 0, 15, Weight::regular, false) / 21;
    };
    CHECK(lines("", 100) == 0);
    CHECK(lines("one", 100) == 1);
    CHECK(lines("one\ntwo", 100) == 2);
    CHECK(lines("one\n\nthree", 100) == 3);
    CHECK(lines("one two three four five six", 60) >= 3);
    CHECK(lines("Donaudampfschifffahrtsgesellschaft", 60) >= 4);
    CHECK(lines("≠≠≠≠≠≠≠≠≠≠", 1) == 10);
  });
}

TEST_CASE("every glyph draws something, and stays in its box") {
  NullPage page;
  page.pass([&page](Canvas& canvas) {
    for (int i = 1; i <= static_cast<int>(Glyph::last); ++i) {
      const std::size_t before = page.shapes.vertices().size();
      glyph(canvas, static_cast<Glyph>(i), {100, 100}, 24, 0xFFFFFFFFu);
      INFO("glyph " << i);
      REQUIRE(page.shapes.vertices().size() > before);
      for (std::size_t v = before; v < page.shapes.vertices().size(); ++v) {
        // Strokes and their soft edge may reach over the box by some pixels.
        CHECK(std::fabs(page.shapes.vertices()[v].position.x - 100) <= 17);
        CHECK(std::fabs(page.shapes.vertices()[v].position.y - 100) <= 17);
      }
    }
  });
}
