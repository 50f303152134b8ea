#include "web/panels/claims_list_panel.h"

#include <algorithm>
#include <vector>

#include "web/panels/claims_parts.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float edge = 20, discRoom = 44, shareRoom = 98, effectRoom = 134, rowEdge = 13;
constexpr float effectFrom = 470;  // width of the list from which on the effect is drawn

std::string idOf(const ClaimListRow& row) {
  return "claims.row." + std::string(row.id);
}

float effectWidth(float width) {
  return width < effectFrom ? 0 : effectRoom;
}

// The switch above says what they are; the note, what was done with them. Returns its height.
float drawHead(Canvas& canvas, Rect area) {
  const TypeScale& type = canvas.theme.type;
  const Colour ink = canvas.theme.palette.ink.secondary;
  constexpr std::string_view words =
      "Each is one lever moved in many settings of the assumptions, same luck before and after";
  const float left = area.x + edge, width = area.w - 2 * edge;
  const float note = textBlock(canvas, {left, area.y + 12}, width, words, ink, type.small);
  spoken(canvas, "claims.heading", Role::heading, "Claims from the literature", {left, area.y + 10, width, note});
  spoken(canvas, "claims.about", Role::text, words, {left, area.y + 12, width, note});
  const float y = area.y + note + 28, right = area.x + area.w - edge;
  textMiddle(canvas, {left, y}, "claim", ink, type.micro);
  textMiddle(canvas, {right, y}, "holds in", ink, type.micro, Weight::regular, Align::right);
  if (const float room = effectWidth(area.w); room > 0)
    textMiddle(canvas, {right - shareRoom - room / 2, y}, "effect, own scale", ink, type.micro, Weight::regular,
               Align::centre);
  return note + 40;
}

// Dot, bar and figure about the line of no effect.
void drawEffect(Canvas& canvas, const ClaimListRow& row, Rect room, Colour ground) {
  const Palette& palette = canvas.theme.palette;
  const float centre = room.x + room.w / 2, reach = room.w / 2 - 10, y = room.y + room.h / 2 + 8;
  const auto at = [&](double share) { return centre + reach * static_cast<float>(share); };
  canvas.shapes.line({centre, room.y + 12}, {centre, room.y + room.h - 12}, palette.line.strong, 1);
  if (!row.begun) return;
  canvas.shapes.line({at(row.low), y}, {at(row.high), y}, palette.ink.secondary, 3);
  const float dot = at(row.dot);
  canvas.shapes.circle({dot, y}, 6, row.solid ? palette.ink.primary : ground);
  if (!row.solid) canvas.shapes.circleOutline({dot, y}, 6, palette.ink.primary, 2);
  const float half = textWidth(canvas, row.effect, canvas.theme.type.micro, Weight::medium) / 2;
  const float left = std::clamp(dot, room.x + half, room.x + room.w - half);
  canvas.shapes.rect({left - half - 2, y - 25}, {left + half + 2, y - 10}, ground);
  textMiddle(canvas, {left, y - 18}, row.effect, palette.ink.primary, canvas.theme.type.micro, Weight::medium,
             Align::centre);
}

// Share above verdict; the verdict alone where there is no share yet.
void drawVerdict(Canvas& canvas, const ClaimListRow& row, Rect rect) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const float right = rect.x + rect.w, middle = rect.y + rect.h / 2;
  const std::string verdict =
      fitted(canvas, row.possible && !row.begun ? "not tried yet" : row.verdict, rect.w, type.small);
  if (row.shareWords.empty())
    return textMiddle(canvas, {right, middle}, verdict, row.begun ? palette.ink.secondary : palette.ink.tertiary,
                      type.small, Weight::regular, Align::right);
  textMiddle(canvas, {right, middle - 11}, row.shareWords, palette.ink.primary, type.strong, Weight::semibold,
             Align::right);
  textMiddle(canvas, {right, middle + 11}, verdict, palette.ink.secondary, type.small, Weight::regular, Align::right);
}

// Statement over lever and outcome.
struct RowText {
  float room = 0, statement = 0, detail = 0;  // px
  float height() const { return std::max(64.0f, statement + detail + 2 * rowEdge + 3); }
};

RowText textOf(Canvas& canvas, const ClaimListRow& row, float width) {
  const TypeScale& type = canvas.theme.type;
  RowText text{.room = width - 2 * edge - discRoom - shareRoom - effectWidth(width) - 8};
  // Measured as it is when chosen, so that no row moves.
  text.statement = textBlock(canvas, {}, text.room, row.statement, 0, type.small, Weight::semibold, false);
  text.detail = textBlock(canvas, {}, text.room, row.detail, 0, type.micro, Weight::regular, false);
  return text;
}

// Returns true when it is chosen by a press.
bool drawRow(Canvas& canvas, const ClaimListRow& row, const RowText& text, Rect rect) {
  const Palette& palette = canvas.theme.palette;
  const TypeScale& type = canvas.theme.type;
  const Hit at = hit(canvas, idOf(row), Role::option, row.statement, rect);
  canvas.access.last().on = row.chosen;
  canvas.access.last().description = row.spoken + ". " + row.detail;
  const float right = rect.x + rect.w, middle = rect.y + rect.h / 2;
  const Colour ground = rowGround(canvas, rect, row.chosen, at);
  claimDisc(canvas, {rect.x + edge + 16, middle}, 14, row.share, row.judged, row.reverses, ground);

  const float left = rect.x + edge + discRoom, effect = effectWidth(rect.w);
  const float top = middle - (text.statement + text.detail + 3) / 2;
  textBlock(canvas, {left, top}, text.room, row.statement, row.possible ? palette.ink.primary : palette.ink.tertiary,
            type.small, row.chosen ? Weight::semibold : Weight::medium);
  textBlock(canvas, {left, top + text.statement + 3}, text.room, row.detail, palette.ink.secondary, type.micro);
  if (effect > 0 && row.possible)
    drawEffect(canvas, row, {right - edge - shareRoom - effect, middle - 36, effect, 72}, ground);
  drawVerdict(canvas, row, {right - edge - shareRoom + 4, rect.y, shareRoom - 4, rect.h});
  rowFocus(canvas, rect, at);
  return at.pressed;
}

// A claim chosen from elsewhere is brought into view.
void showChosen(const ClaimsView& view, const std::vector<RowText>& texts, ListState& state, float height) {
  float y = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (view.rows[i].chosen) return bringIntoView(state, view.id, y, texts[i].height(), height);
    y += texts[i].height();
  }
}

}  // namespace

ListChoice drawClaimsListPanel(Canvas& canvas, const ClaimsView& view, ListState& state, Rect area) {
  const Palette& palette = canvas.theme.palette;
  canvas.shapes.rect({area.x, area.y}, {area.x + area.w, area.y + area.h}, palette.surface.canvas);
  const Clip clip(canvas, area);
  const float headHeight = drawHead(canvas, area);
  std::vector<std::string> ids;
  for (const ClaimListRow& row : view.rows)
    ids.push_back(idOf(row));
  ListChoice choice;
  if (const int next = rowWalkedTo(canvas, ids); next >= 0) {
    const auto to = static_cast<std::size_t>(next);
    choice = {std::string(view.rows[to].id), true};
    canvas.access.focus(ids[to]);
    canvas.send(ChooseClaim{.id = choice.id});
  }

  const Rect list = {area.x, area.y + headHeight, area.w, std::max(0.0f, area.h - headHeight)};
  std::vector<RowText> texts;
  for (const ClaimListRow& row : view.rows)
    texts.push_back(textOf(canvas, row, area.w));
  showChosen(view, texts, state, list.h);
  hairline(canvas, {list.x, list.y - 0.5f}, {list.x + list.w, list.y - 0.5f});
  ScrollArea scroll(canvas, "claims.list", list, state.scroll);
  float y = scroll.top();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ClaimListRow& row = view.rows[i];
    if (drawRow(canvas, row, texts[i], {area.x, y, area.w, texts[i].height()})) {
      if (!row.chosen) canvas.send(ChooseClaim{.id = std::string(row.id)});
      choice = {std::string(row.id), false};
    }
    y += texts[i].height();
  }
  scroll.endAt(y);
  return choice;
}

}  // namespace firebreak::web
