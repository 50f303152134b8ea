#include "web/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace firebreak::web {
namespace {

constexpr float topHeight = 56, leversWidth = 280, whyWidth = 316, switchHeight = 44, sheetWidth = 320;
constexpr float upperShare = 452.0f / 844, networkShare = 440.0f / 844, strataShare = 116.0f / 392;

Breakpoint breakpointFor(float width) {
  if (width < 640) return Breakpoint::phone;
  if (width < 1024) return Breakpoint::tablet;
  return width < 1440 ? Breakpoint::laptop : Breakpoint::desk;
}

constexpr float headsHeight = 36, bothFrom = 500;

// The one that is compared with on the left, what is open on the right; tension of both below.
void placeBeside(Layout& layout, const LayoutChoice& choice, Rect area) {
  const float band = std::clamp(area.h * 0.2f, 112.0f, 168.0f), half = std::round(area.w / 2);
  const float rest = std::max(1.0f, area.h - band - headsHeight), top = area.y + headsHeight;
  layout.heads = {area.x, area.y, area.w, headsHeight};
  layout.band = {area.x, area.y + area.h - band, area.w, band};
  layout.onePerColumn = rest < bothFrom;
  const bool network = choice.view == LayoutChoice::View::network;
  const float share = !layout.onePerColumn ? 0.46f : network ? 1.0f : 0.0f, split = std::round(rest * share);
  const auto column = [&](float x, float width, Rect& upper, Rect& lower) {
    if (share > 0) upper = {x, top, width, split};
    if (share < 1) lower = {x, top + split, width, rest - split};
  };
  column(area.x, half, layout.partnerNetwork, layout.partnerLadder);
  column(area.x + half, area.w - half, layout.network, layout.ladder);
}

// The band lies between timeline and strata; where it is low, in the place of the strata.
void placeOverlaid(Layout& layout) {
  const float lower = layout.timeline.h + layout.strata.h, band = std::clamp(lower * 0.3f, 76.0f, 112.0f);
  const float strata = lower >= 330 ? 72.0f : 0.0f, bottom = layout.strata.y + layout.strata.h;
  layout.timeline.h = std::max(1.0f, lower - band - strata);
  layout.band = {layout.timeline.x, layout.timeline.y + layout.timeline.h, layout.timeline.w, band};
  layout.strata = strata > 0 ? Rect{layout.timeline.x, bottom - strata, layout.timeline.w, strata} : Rect{};
}

// Network beside ladder, timeline over strata below.
void placeCentre(Layout& layout, const LayoutChoice& choice, Rect area) {
  if (choice.comparison == LayoutChoice::Comparison::beside) return placeBeside(layout, choice, area);
  const float upper = area.h * upperShare, left = area.w * networkShare;
  const float lower = area.h - upper, strata = lower * strataShare;
  layout.network = {area.x, area.y, left, upper};
  layout.ladder = {area.x + left, area.y, area.w - left, upper};
  layout.timeline = {area.x, area.y + upper, area.w, lower - strata};
  layout.strata = {area.x, area.y + area.h - strata, area.w, strata};
  if (choice.comparison == LayoutChoice::Comparison::overlaid) placeOverlaid(layout);
}

void placeSide(Layout& layout, LayoutChoice::Side side, Rect area) {
  if (side == LayoutChoice::Side::levers) layout.levers = area;
  if (side == LayoutChoice::Side::why) layout.why = area;
}

void placePhone(Layout& layout, const LayoutChoice& choice, Rect below, float strip) {
  using Comparison = LayoutChoice::Comparison;
  const bool compared = choice.comparison != Comparison::none, beside = choice.comparison == Comparison::beside;
  const float strata = compared ? 112.0f : std::clamp(below.h * 0.16f, 72.0f, 116.0f);
  layout.viewSwitch = {0, below.y, below.w, switchHeight};
  layout.sideSwitch = {0, below.y + below.h - switchHeight, below.w, switchHeight};
  float top = below.y + switchHeight;
  if (compared) layout.compare = {0, top, below.w, strip};
  top += strip;
  if (beside) layout.heads = {0, top, below.w, headsHeight};
  top += beside ? headsHeight : 0;
  const Rect view{0, top, below.w, std::max(1.0f, layout.sideSwitch.y - strata - top)};
  if (choice.view == LayoutChoice::View::network) layout.network = view;
  if (choice.view == LayoutChoice::View::ladder) layout.ladder = view;
  if (choice.view == LayoutChoice::View::timeline) layout.timeline = view;
  (compared ? layout.band : layout.strata) = {0, view.y + view.h, below.w, strata};
  if (choice.sheet)  // over the view, above the switch
    placeSide(layout, choice.side, {0, below.y + switchHeight, below.w, std::max(1.0f, below.h - 2 * switchHeight)});
}

}  // namespace

Rect topBarOf(Rect page) {
  return {page.x, page.y, page.w, topHeight};
}

ClaimsLayout claimsLayoutFor(float width, float height, bool listShown, ListWidth wanted) {
  ClaimsLayout layout;
  const Breakpoint breakpoint = breakpointFor(width);
  Rect below{0, topHeight, width, std::max(1.0f, height - topHeight)};
  if (breakpoint == Breakpoint::phone) {
    layout.viewSwitch = {0, below.y, width, switchHeight};
    below = {0, below.y + switchHeight, width, std::max(1.0f, below.h - switchHeight)};
    (listShown ? layout.list : layout.detail) = below;
    return layout;
  }
  float list = breakpoint == Breakpoint::tablet ? 248.0f : breakpoint == Breakpoint::laptop ? 312.0f : 380.0f;
  if (wanted == ListWidth::wide) list = std::clamp(width * 0.42f, 300.0f, 620.0f);
  layout.list = {0, below.y, list, below.h};
  layout.detail = {list, below.y, width - list, below.h};
  return layout;
}

FuturesLayout futuresLayoutFor(float width, float height, FuturesPanel chosen) {
  constexpr float fourFrom = 960, headHeight = 52, headFrom = 700, left = 0.431f;
  FuturesLayout layout;
  Rect below{0, topHeight, width, std::max(1.0f, height - topHeight)};
  const auto take = [&](Rect& part, float tall) {
    part = {0, below.y, width, tall};
    below = {0, below.y + tall, width, std::max(1.0f, below.h - tall)};
  };
  if (width < fourFrom || height < 480) {
    layout.screens = breakpointFor(width) == Breakpoint::phone;
    take(layout.viewSwitch, switchHeight);
    const std::array<Rect*, 4> panels = {&layout.stops, &layout.spread, &layout.drivers, &layout.thresholds};
    *panels[static_cast<std::size_t>(chosen)] = below;
    return layout;
  }
  if (height >= headFrom) take(layout.head, headHeight);
  const float x = std::round(width * left), upper = std::round(below.h / 2);
  layout.stops = {0, below.y, x, upper};
  layout.spread = {x, below.y, width - x, upper};
  layout.drivers = {0, below.y + upper, x, below.h - upper};
  layout.thresholds = {x, below.y + upper, width - x, below.h - upper};
  return layout;
}

Layout layoutFor(float width, float height, const LayoutChoice& choice, float strip) {
  Layout layout;
  layout.breakpoint = breakpointFor(width);
  layout.top = topBarOf({0, 0, width, height});
  Rect below{0, topHeight, width, std::max(1.0f, height - topHeight)};
  const bool beside = choice.comparison == LayoutChoice::Comparison::beside;
  if (layout.breakpoint == Breakpoint::phone) {
    layout.sideCovers = true;
    placePhone(layout, choice, below, strip);
    return layout;
  }
  if (choice.comparison != LayoutChoice::Comparison::none) layout.compare = {0, below.y, width, strip};
  below = {0, below.y + strip, width, std::max(1.0f, below.h - strip)};
  switch (layout.breakpoint) {
    case Breakpoint::phone: break;
    case Breakpoint::tablet: {
      layout.sideCovers = true;
      layout.sideSwitch = {0, below.y, width, switchHeight};
      const Rect centre = {0, below.y + switchHeight, width, std::max(1.0f, below.h - switchHeight)};
      placeCentre(layout, choice, centre);
      const float x = choice.side == LayoutChoice::Side::why ? width - sheetWidth : 0;
      if (choice.sheet) placeSide(layout, choice.side, {x, centre.y, sheetWidth, centre.h});
      break;
    }
    case Breakpoint::laptop: {
      layout.sideSwitch = {0, below.y, leversWidth, switchHeight};
      placeSide(layout, choice.side, {0, below.y + switchHeight, leversWidth, std::max(1.0f, below.h - switchHeight)});
      placeCentre(layout, choice, {leversWidth, below.y, width - leversWidth, below.h});
      break;
    }
    case Breakpoint::desk: {
      const float scale = width >= 2560 ? 1.25f : 1.0f;
      // Two columns need the room of the explanation, unless the wall has it.
      const bool why = !beside || width >= 1900;
      const float left = leversWidth * scale, right = why ? whyWidth * scale : 0;
      layout.levers = {0, below.y, left, below.h};
      if (why) layout.why = {width - right, below.y, right, below.h};
      placeCentre(layout, choice, {left, below.y, width - left - right, below.h});
      break;
    }
  }
  return layout;
}

}  // namespace firebreak::web
