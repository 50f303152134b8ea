#include "web/ui/theme.h"

#include <cmath>

#include <imgui.h>

#include "embedded/fonts.h"
#include "embedded/tokens.h"

namespace firebreak::web {
namespace {

constexpr std::string_view actorTokens = "ABCDNFMH";

Palette paletteFrom(const tokens::Colours& from, bool dark) {
  Palette to;
  to.dark = dark;
  to.surface = {from.surface[0], from.surface[1], from.surface[2], from.surface[3], from.surface[4], from.surface[5]};
  to.line = {from.line[0], from.line[1], from.line[2], from.line[3]};
  to.ink = {from.ink[0], from.ink[1], from.ink[2], from.ink[3]};
  to.action = {from.action[0], from.action[1], from.action[2], from.action[3], from.action[4]};
  to.actors = from.actor;
  to.rung = from.rung;
  to.rungInk = from.rungInk;
  to.share = from.share;
  return to;
}

TypeScale typeFrom(const tokens::Sizes& sizes) {
  return {sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5], sizes[6]};
}

unsigned channel(Colour colour, int shift) {
  return (colour >> shift) & 0xFFu;
}

// Relative luminance by WCAG 2.
double luminance(Colour colour) {
  const auto linear = [&](int shift) {
    const double v = channel(colour, shift) / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(IM_COL32_R_SHIFT) + 0.7152 * linear(IM_COL32_G_SHIFT) + 0.0722 * linear(IM_COL32_B_SHIFT);
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a), lb = luminance(b);
  return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

void loadFonts() {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  if (!atlas->Fonts.empty()) return;
  const auto add = [&](const embedded::EmbeddedFile& file, bool merge) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = merge;
    // The atlas only reads it.
    atlas->AddFontFromMemoryTTF(const_cast<char*>(file.bytes.data()), static_cast<int>(file.bytes.size()), 0, &config);
  };
  const embedded::EmbeddedFile& whole = embedded::fonts().front();  // cmake/fonts.py
  for (const embedded::EmbeddedFile& file : embedded::fonts()) {
    add(file, false);
    if (&file != &whole) add(whole, true);
  }
}

}  // namespace

Colour Palette::actor(std::string_view token) const {
  const std::size_t at = token.size() == 1 ? actorTokens.find(token[0]) : std::string_view::npos;
  return at == std::string_view::npos ? actors.back() : actors[at];
}

Colour Palette::actorInk(std::string_view token) const {
  constexpr Colour black = 0xFF14100Du, white = 0xFFFFFFFFu;
  const Colour ground = actor(token);
  return contrast(ground, black) > contrast(ground, white) ? black : white;
}

TypeScale deskType() {
  return typeFrom(tokens::desk);
}

TypeScale phoneType() {
  return typeFrom(tokens::phone);
}

Theme briefingTheme() {
  Theme theme;
  theme.palette = paletteFrom(tokens::briefing, true);
  theme.type = deskType();
  return theme;
}

Theme projectorTheme() {
  Theme theme;
  theme.palette = paletteFrom(tokens::projector, false);
  theme.type = deskType();
  return theme;
}

void applyTheme(Theme& theme) {
  loadFonts();
  const ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (std::size_t i = 0; i < theme.fonts.size() && static_cast<int>(i) < atlas->Fonts.Size; ++i)
    theme.fonts[i] = atlas->Fonts[static_cast<int>(i)];

  // We draw our own controls: of ImGui's style only what its windows show is set.
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.FramePadding = style.ItemSpacing = {0, 0};
  style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
  style.WindowRounding = style.ChildRounding = 0;
  style.AntiAliasedFill = style.AntiAliasedLines = true;
  style.Colors[ImGuiCol_WindowBg] = ImGui::ColorConvertU32ToFloat4(theme.palette.surface.canvas);
  style.Colors[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(theme.palette.ink.primary);
}

Colour withAlpha(Colour colour, float alpha) {
  const float clamped = alpha < 0 ? 0 : alpha > 1 ? 1 : alpha;
  return (colour & ~IM_COL32_A_MASK) | (static_cast<Colour>(clamped * 255.0f + 0.5f) << IM_COL32_A_SHIFT);
}

Colour mix(Colour a, Colour b, float t) {
  Colour mixed = 0;
  for (int shift = 0; shift < 32; shift += 8) {
    const float from = static_cast<float>(channel(a, shift)), to = static_cast<float>(channel(b, shift));
    mixed |= static_cast<Colour>(from + (to - from) * t + 0.5f) << shift;
  }
  return mixed;
}

}  // namespace firebreak::web
