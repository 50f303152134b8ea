#include "web/panels/compare_panel.h"

#include <algorithm>
#include <array>
#include <span>

#include "web/ui/controls.h"
#include "web/ui/marks.h"
#include "web/ui/text_field.h"

namespace firebreak::web {
namespace {

constexpr float rowHeight = 40, sentenceHeight = 34, edge = 16, oneRowFrom = 1000, phoneBelow = 640;
constexpr float chipHeight = 28, widestChip = 190, narrowestChip = 52, linkWidth = 128, keepWidth = 76;

std::string chipId(int slot) {
  return slot < 0 ? "compare.baseline" : "compare.variant." + std::to_string(slot);
}

// Overlaid, side by side; returns where they end.
float drawModes(Canvas& canvas, const CompareView& view, float x, float y) {
  struct Mode {
    std::string_view id, label;
    CompareMode mode;
    float width;
  };
  for (const Mode& mode : {Mode{"compare.overlaid", "Overlaid", CompareMode::overlaid, 84},
                           Mode{"compare.side", "Side by side", CompareMode::sideBySide, 104}}) {
    if (tab(canvas, mode.id, mode.label, {x, y, mode.width, rowHeight}, view.mode == mode.mode))
      canvas.send(ShowCompare{mode.mode});
    x += mode.width;
  }
  return x + 12;
}

// --- chips ---

void startRenaming(Canvas& canvas, const VariantChip& chip, ComparePanelState& state) {
  state.renaming = chip.slot;
  beginTyping(canvas, chipId(chip.slot) + ".name", chip.name);
  canvas.access.handFocus(chipId(chip.slot), chipId(chip.slot) + ".name");
}

void drawNameField(Canvas& canvas, const VariantChip& chip, ComparePanelState& state, Rect rect) {
  const Palette& palette = canvas.theme.palette;
  const std::string id = chipId(chip.slot) + ".name";
  hit(canvas, id, Role::textField, "Name of " + chip.name, rect);
  canvas.access.last().valueText = pointer(canvas).editText;
  const Point min = {rect.x, rect.y}, max = {rect.x + rect.w, rect.y + rect.h};
  canvas.shapes.rect(min, max, palette.surface.hover, 6);
  canvas.shapes.outline(min, max, palette.line.control, 1, 6);
  AccessAction said;
  const bool told = canvas.access.taken(id, AccessAction::Kind::text, &said);
  const Typing typing = takeTyping(canvas, id);
  if (told || typing == Typing::committed)
    canvas.send(RenameVariant{chip.slot, told ? said.text : pointer(canvas).editText});
  if (typing == Typing::going && !told)
    return drawTyping(canvas, {rect.x + 10, rect.y, rect.w - 16, rect.h}, canvas.theme.type.small);
  pointer(canvas).editId.clear();
  state.renaming = -1;
  canvas.access.handFocus(id, chipId(chip.slot));
}

void carryOutBaseline(Canvas& canvas, int chosen) {
  if (chosen == 0) canvas.send(CompareWith{VariantShelf::baseline});
  if (chosen == 1) canvas.send(ResetAll{});
  if (chosen == 2) canvas.send(SaveBaseline{});
}

void carryOutVariant(Canvas& canvas, const VariantChip& chip, ComparePanelState& state, int chosen) {
  if (chosen == 0) canvas.send(OpenVariant{chip.slot});
  if (chosen == 1) canvas.send(CompareWith{chip.slot});
  if (chosen == 2) startRenaming(canvas, chip, state);
  if (chosen == 3) canvas.send(DropVariant{chip.slot});
}

// Open: an ink line below it. Compared with: a dashed outline, as everything that was before.
void markChip(Canvas& canvas, const VariantChip& chip, Rect rect) {
  const Palette& palette = canvas.theme.palette;
  const Point min = {rect.x, rect.y}, max = {rect.x + rect.w, rect.y + rect.h};
  if (chip.partner)
    canvas.shapes.outline(min, max, palette.ink.secondary, 1.25f, 6, {.on = 3, .off = 2});
  else
    canvas.shapes.outline(min, max, palette.line.strong, 1, 6);
  if (chip.open) canvas.shapes.rect({min.x + 8, max.y - 3}, {max.x - 8, max.y}, palette.ink.primary, 1.5f);
}

std::string chipName(const VariantChip& chip) {
  std::string name = chip.name;
  if (chip.open) name += ", open";
  if (chip.partner) name += ", compared with";
  return name;
}

void drawChip(Canvas& canvas, const CompareView& view, const VariantChip& chip, ComparePanelState& state, Rect rect) {
  if (chip.slot >= 0 && state.renaming == chip.slot) return drawNameField(canvas, chip, state, rect);
  std::array<MenuItem, 4> items;
  std::size_t count = 2;
  const std::string compare = chip.slot < 0 ? "Compare with the baseline" : "Compare with this";
  if (chip.slot < 0) {
    items[0] = {.label = compare, .chosen = chip.partner};
    items[1] = {.label = "Open it", .detail = "Everything back to the baseline", .chosen = chip.open};
    if (view.canSaveBaseline)
      items[count++] = {.label = "Save as baseline", .detail = "What is open becomes the baseline", .divided = true};
  } else {
    items[0] = {.label = "Open it", .detail = chip.settings, .chosen = chip.open};
    items[1] = {.label = compare, .chosen = chip.partner};
    items[2] = {.label = "Rename…"};
    items[3] = {.label = "Drop", .divided = true};
    count = 4;
  }
  const std::string id = chipId(chip.slot);
  const int chosen = menu(canvas, id, chipName(chip), chip.name, rect, {items.data(), count}, 280);
  if (pointer(canvas).menuId != id) tooltip(canvas, id, rect, chip.name, chip.settings);
  markChip(canvas, chip, rect);
  if (chip.slot < 0)
    carryOutBaseline(canvas, chosen);
  else
    carryOutVariant(canvas, chip, state, chosen);
}

// On a phone more than three chips stand in two rows.
int chipRows(float width, int chips) {
  return width < phoneBelow && chips > 3 ? 2 : 1;
}

float wishedWidth(const Canvas& canvas, const VariantChip& chip) {
  return std::clamp(textWidth(canvas, chip.name, canvas.theme.type.base) + 44, narrowestChip, widestChip);
}

constexpr float chipGap = 6;

// Some of the chips in one row; returns where they end.
float drawChipRow(Canvas& canvas, const CompareView& view, std::span<const VariantChip> chips, ComparePanelState& state,
                  Rect row) {
  float wished = 0;
  for (const VariantChip& chip : chips)
    wished += wishedWidth(canvas, chip);
  const float room = std::max(1.0f, row.w - chipGap * static_cast<float>(chips.size()));
  const float scale = std::min(1.0f, room / wished);
  float x = row.x;
  for (const VariantChip& chip : chips) {
    const float width = wishedWidth(canvas, chip) * scale;
    drawChip(canvas, view, chip, state, {x, row.y + (rowHeight - chipHeight) / 2, width, chipHeight});
    x += width + chipGap;
  }
  return x;
}

// All chips and the button that keeps one more.
void drawChips(Canvas& canvas, const CompareView& view, ComparePanelState& state, Rect row, int rows) {
  const std::span<const VariantChip> chips = view.chips;
  const std::size_t first = rows > 1 ? (chips.size() + 1) / 2 : 0;
  if (first > 0) drawChipRow(canvas, view, chips.subspan(0, first), state, row);
  row.y += first > 0 ? rowHeight : 0;
  const float keep = keepWidth, y = row.y + (rowHeight - chipHeight) / 2;
  const float x = drawChipRow(canvas, view, chips.subspan(first), state, {row.x, row.y, row.w - keep, row.h});
  const std::string_view tip = view.full      ? "Four are kept: drop one first"
                               : view.canKeep ? "Keep what is open as a variant"
                                              : "What is open is kept already";
  if (button(canvas, "compare.keep", "Keep", {x, y, keep, chipHeight},
             {.glyph = Glyph::plus,
              .disabled = !view.canKeep,
              .size = canvas.theme.type.small,
              .glyphSize = 12,
              .tip = tip,
              .name = "Keep as variant"}))
    canvas.send(KeepVariant{});
}

// --- the sentence ---

std::string detailsOf(const CompareView& view) {
  std::string words = view.sentence;
  for (const std::string& detail : view.details)
    words += "\n" + detail;
  return words;
}

void goToParting(Canvas& canvas, const CompareView& view) {
  if (view.eventId.empty())
    canvas.send(Seek{static_cast<double>(view.day)});
  else
    canvas.send(SelectEvent{.id = view.eventId, .seek = true});
}

// As many of its words as fill the block.
std::string shortened(Canvas& canvas, std::string words, float width, float height) {
  const auto fits = [&](const std::string& text) {
    return textBlock(canvas, {0, 0}, width, text, 0, canvas.theme.type.small, Weight::regular, false) <= height;
  };
  if (fits(words)) return words;
  while (words.find(' ') != std::string::npos && !fits(words + " …"))
    words.erase(words.find_last_of(' '));
  return words + " …";
}

void drawSentence(Canvas& canvas, const CompareView& view, Rect row) {
  const Palette& palette = canvas.theme.palette;
  const float small = canvas.theme.type.small, middle = row.y + row.h / 2;
  float x = row.x;
  std::string shown = view.sentence;
  if (view.parts) {
    const std::string day = "Day " + std::to_string(view.day);
    const float width = textWidth(canvas, day, small, Weight::medium) + 40;
    if (button(canvas, "compare.parting", day, {x, middle - 13, width, 26},
               {.glyph = Glyph::nextEvent,
                .size = small,
                .glyphSize = 12,
                .name = "Go to day " + std::to_string(view.day) + ", where they part"}))
      goToParting(canvas, view);
    x += width + 10;
    const std::string start = day + ": ";
    if (shown.compare(0, start.size(), start) == 0) shown.erase(0, start.size());
  }
  const Rect words = {x, row.y, std::max(1.0f, row.x + row.w - x), row.h};
  const Hit at = hit(canvas, "compare.sentence", Role::status, view.sentence, words);
  canvas.access.last().live = false;
  canvas.access.last().description = detailsOf(view);
  if (row.h > sentenceHeight) {
    textBlock(canvas, {x, row.y + 3}, words.w, shortened(canvas, shown, words.w, row.h - 4), palette.ink.primary,
              small);
  } else {
    textMiddle(canvas, {x, middle}, fitted(canvas, shown, words.w, small), palette.ink.primary, small);
  }
  if (at.focused) focusRing(canvas, words, 4);
  tooltip(canvas, "compare.sentence", words, "", detailsOf(view));
}

}  // namespace

float comparePanelHeight(float width, int kept) {
  if (width >= oneRowFrom) return rowHeight + sentenceHeight;
  return static_cast<float>(1 + chipRows(width, kept + 1)) * rowHeight + (width < phoneBelow ? 66.0f : 44.0f);
}

void drawComparePanel(Canvas& canvas, const CompareView& view, ComparePanelState& state, Rect area) {
  panelGround(canvas, area);
  const bool oneRow = area.w >= oneRowFrom;
  const float inset = area.w < phoneBelow ? 8.0f : edge, left = area.x + inset, right = area.x + area.w - inset;
  const float modesEnd = drawModes(canvas, view, left - 6, area.y);
  const Rect link = {right - linkWidth, area.y + 6, linkWidth, 28};
  const Rect chips = oneRow ? Rect{modesEnd, area.y, link.x - 16 - modesEnd, rowHeight}
                            : Rect{left, area.y + rowHeight, right - left, rowHeight};
  const int rows = chipRows(area.w, static_cast<int>(view.chips.size()));
  drawChips(canvas, view, state, chips, rows);
  if (toggle(canvas, "compare.link", "Link levers", link, view.linked)) canvas.send(LinkLevers{!view.linked});
  canvas.access.last().description = "A lever that is moved moves in both";
  const float below = area.y + static_cast<float>(oneRow ? 1 : 1 + rows) * rowHeight;
  drawSentence(canvas, view, {left, below, right - left, area.y + area.h - below - 1});
  hairline(canvas, {area.x, area.y + area.h - 0.5f}, {area.x + area.w, area.y + area.h - 0.5f});
}

}  // namespace firebreak::web
