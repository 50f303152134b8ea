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

// Network beside ladder, timeline over strata below.
void placeCentre(Layout& layout, Rect area) {
  const float upper = area.h * upperShare, left = area.w * networkShare;
  const float lower = area.h - upper, strata = lower * strataShare;
  layout.network = {area.x, area.y, left, upper};
  layout.ladder = {area.x + left, area.y, area.w - left, upper};
  layout.timeline = {area.x, area.y + upper, area.w, lower - strata};
  layout.strata = {area.x, area.y + area.h - strata, area.w, strata};
}

void placeSide(Layout& layout, LayoutChoice::Side side, Rect area) {
  if (side == LayoutChoice::Side::levers) layout.levers = area;
  if (side == LayoutChoice::Side::why) layout.why = area;
}

void placePhone(Layout& layout, const LayoutChoice& choice, Rect below) {
  const float strata = std::clamp(below.h * 0.16f, 72.0f, 116.0f);
  layout.viewSwitch = {0, below.y, below.w, switchHeight};
  layout.sideSwitch = {0, below.y + below.h - switchHeight, below.w, switchHeight};
  const Rect view{0, below.y + switchHeight, below.w, std::max(1.0f, below.h - 2 * switchHeight - strata)};
  if (choice.view == LayoutChoice::View::network) layout.network = view;
  if (choice.view == LayoutChoice::View::ladder) layout.ladder = view;
  if (choice.view == LayoutChoice::View::timeline) layout.timeline = view;
  layout.strata = {0, view.y + view.h, below.w, strata};
  if (choice.sheet)  // over the view, above the switch
    placeSide(layout, choice.side, {0, view.y, below.w, std::max(1.0f, below.h - 2 * switchHeight)});
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

Layout layoutFor(float width, float height, const LayoutChoice& choice) {
  Layout layout;
  layout.breakpoint = breakpointFor(width);
  layout.top = topBarOf({0, 0, width, height});
  const Rect below{0, topHeight, width, std::max(1.0f, height - topHeight)};
  switch (layout.breakpoint) {
    case Breakpoint::phone:
      layout.sideCovers = true;
      placePhone(layout, choice, below);
      break;
    case Breakpoint::tablet: {
      layout.sideCovers = true;
      layout.sideSwitch = {0, below.y, width, switchHeight};
      placeCentre(layout, {0, below.y + switchHeight, width, std::max(1.0f, below.h - switchHeight)});
      const float x = choice.side == LayoutChoice::Side::why ? width - sheetWidth : 0;
      if (choice.sheet)
        placeSide(layout, choice.side, {x, below.y + switchHeight, sheetWidth, std::max(1.0f, below.h - switchHeight)});
      break;
    }
    case Breakpoint::laptop: {
      layout.sideSwitch = {0, below.y, leversWidth, switchHeight};
      placeSide(layout, choice.side, {0, below.y + switchHeight, leversWidth, std::max(1.0f, below.h - switchHeight)});
      placeCentre(layout, {leversWidth, below.y, width - leversWidth, below.h});
      break;
    }
    case Breakpoint::desk: {
      const float scale = width >= 2560 ? 1.25f : 1.0f;
      const float left = leversWidth * scale, right = whyWidth * scale;
      layout.levers = {0, below.y, left, below.h};
      layout.why = {width - right, below.y, right, below.h};
      placeCentre(layout, {left, below.y, width - left - right, below.h});
      break;
    }
  }
  return layout;
}

}  // namespace firebreak::web
