#include "web/explore_screen.h"

#include "web/layout.h"
#include "web/panels/compare_panel.h"
#include "web/panels/ladder_panel.h"
#include "web/panels/levers_panel.h"
#include "web/panels/network_panel.h"
#include "web/panels/screen_tabs.h"
#include "web/panels/strata_panel.h"
#include "web/panels/tension_band_panel.h"
#include "web/panels/timeline_panel.h"
#include "web/panels/why_panel.h"
#include "web/session_scene.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {

struct ExploreScreen::Panels {
  LayoutChoice choice;
  LeversPanelState levers;
  WhyPanelState why;
  NetworkPanelState network;
  LadderPanelState ladder;
  TimePanelState time;
  TimelineMemory timeline;

  // Of a comparison; the partner's views keep what is theirs, and share the camera and the days.
  ComparePanelState compare;
  CompareMemory compared;
  TensionBandMemory band;
  NetworkPanelState partnerNetwork;
  LadderPanelState partnerLadder;
  TimelineMemory partnerTimeline;

  void drawPartner(Canvas& canvas, const Session& session, const Scene& scene, const Layout& layout);
  void drawViews(Canvas& canvas, const Session& session, const Scene& scene, const Layout& layout);
  void drawHeads(Canvas& canvas, const Scene& scene, const Layout& layout);
};

namespace {

// Where not everything fits, tabs choose: levers or why, and on a phone which view.
void drawSwitches(Canvas& canvas, LayoutChoice& choice, const Layout& layout) {
  using Side = LayoutChoice::Side;
  using View = LayoutChoice::View;
  if (const Rect row = layout.viewSwitch; row.w > 0) {
    canvas.access.region("Views");
    panelGround(canvas, row);
    const auto viewTab = [&](int place, std::string_view id, std::string_view label, View view) {
      if (tab(canvas, id, label, tabPlace(row, place, 5), choice.view == view)) choice.view = view;
    };
    viewTab(0, "view.network", "Network", View::network);
    viewTab(1, "view.ladder", "Ladder", View::ladder);
    viewTab(2, "view.timeline", "Timeline", View::timeline);
    drawScreenTab(canvas, Screen::futures, false, tabPlace(row, 3, 5));
    drawScreenTab(canvas, Screen::claims, false, tabPlace(row, 4, 5));
  }
  if (const Rect row = layout.sideSwitch; row.w > 0) {
    canvas.access.region("Side panel");
    panelGround(canvas, row);
    const auto choose = [&](Side side, bool open) {
      choice.sheet = !(open && layout.sideCovers);  // a sheet can be closed by its own tab, a column cannot
      choice.side = side;
    };
    const bool levers = layout.levers.w > 0, why = layout.why.w > 0;
    const bool phone = layout.breakpoint == Breakpoint::phone;
    const int of = phone ? 3 : 2;
    if (tab(canvas, "side.levers", "Levers", tabPlace(row, 0, of), levers)) choose(Side::levers, levers);
    if (tab(canvas, "side.why", "Why?", tabPlace(row, 1, of), why)) choose(Side::why, why);
    // The top bar of a phone has no room for it.
    if (phone && tab(canvas, "side.compare", "Compare", tabPlace(row, 2, of), layout.compare.w > 0))
      canvas.send(ShowCompare{layout.compare.w > 0 ? CompareMode::off : CompareMode::overlaid});
  }
}

LayoutChoice::Comparison comparisonOf(const Look& look) {
  switch (look.compare) {
    case CompareMode::off: return LayoutChoice::Comparison::none;
    case CompareMode::overlaid: return LayoutChoice::Comparison::overlaid;
    case CompareMode::sideBySide: return LayoutChoice::Comparison::beside;
  }
  return LayoutChoice::Comparison::none;
}

// Zoom, pan and what was moved by hand are the same in both networks, whichever was touched.
void shareCamera(const NetworkPanelState& from, NetworkPanelState& to) {
  to.zoom = from.zoom;
  to.pan = from.pan;
  to.panAtPress = from.panAtPress;
  to.moved = from.moved;
  to.movedAtPress = from.movedAtPress;
  to.carried = from.carried;
  to.armed = from.armed;
}

bool shown(const Rect& area) {
  return area.w > 0;
}

}  // namespace

// Names of the two columns; on a phone the switch between them, and where not both views fit, the choice of one.
void ExploreScreen::Panels::drawHeads(Canvas& canvas, const Scene& scene, const Layout& layout) {
  const Rect row = layout.heads;
  if (!shown(row)) return;
  canvas.access.region("Side by side");
  panelGround(canvas, row);
  const std::string& now = scene.openName;
  if (layout.breakpoint == Breakpoint::phone) {
    const auto side = [&](std::string_view id, const std::string& name, int at, bool partner) {
      const Rect place = tabPlace(row, at, 2);
      const std::string label = fitted(canvas, name, place.w - 20, canvas.theme.type.base, Weight::semibold);
      if (tab(canvas, id, label, place, choice.partner == partner)) choice.partner = partner;
      canvas.access.last().name = name;
    };
    side("compare.there", scene.partner, 0, true);
    side("compare.here", now, 1, false);
    return;
  }
  const float half = row.w / 2, views = layout.onePerColumn ? 176.0f : 0.0f, middle = row.y + row.h / 2;
  const float size = canvas.theme.type.strong;
  const auto title = [&](std::string_view id, const std::string& words, float x) {
    const std::string fit = fitted(canvas, words, half - 32 - views, size, Weight::semibold);
    textMiddle(canvas, {x + 16, middle}, fit, canvas.theme.palette.ink.primary, size, Weight::semibold);
    spoken(canvas, id, Role::heading, words, {x + 16, middle - 10, half - 32 - views, 20});
  };
  title("compare.there", scene.partner, row.x);
  title("compare.here", now, row.x + half);
  hairline(canvas, {row.x, row.y + row.h - 0.5f}, {row.x + row.w, row.y + row.h - 0.5f});
  if (!layout.onePerColumn) return;
  using View = LayoutChoice::View;
  const bool networkShown = choice.view == View::network;
  const float x = row.x + row.w - views - 8;
  if (tab(canvas, "view.network", "Network", {x, row.y, 88, row.h}, networkShown)) choice.view = View::network;
  if (tab(canvas, "view.ladder", "Ladder", {x + 88, row.y, 88, row.h}, !networkShown)) choice.view = View::ladder;
}

// The left column; what is there can be looked at and chosen from, not set.
void ExploreScreen::Panels::drawPartner(Canvas& canvas, const Session& session, const Scene& scene,
                                        const Layout& layout) {
  const Scene partner = partnerSceneOf(session, scene);
  const IdScope scope(canvas, "partner.", scene.partner);
  if (shown(layout.partnerNetwork)) {
    canvas.access.region("Network");
    shareCamera(network, partnerNetwork);
    drawNetworkPanel(canvas, networkView(partner), partnerNetwork, layout.partnerNetwork);
    shareCamera(partnerNetwork, network);
  }
  if (shown(layout.partnerLadder)) {
    canvas.access.region("Ladder");
    drawLadderPanel(canvas, ladderView(partner), partnerLadder, layout.partnerLadder);
  }
}

void ExploreScreen::Panels::drawViews(Canvas& canvas, const Session& session, const Scene& scene,
                                      const Layout& layout) {
  if (shown(layout.network)) {
    canvas.access.region("Network");
    drawNetworkPanel(canvas, networkView(scene), network, layout.network);
  }
  if (shown(layout.ladder)) {
    canvas.access.region("Ladder");
    drawLadderPanel(canvas, ladderView(scene), scene.ofPartner ? partnerLadder : ladder, layout.ladder);
  }
  if (shown(layout.timeline)) {
    canvas.access.region("Timeline");
    TimelineMemory& memory = scene.ofPartner ? partnerTimeline : timeline;
    drawTimelinePanel(canvas, memory.view(scene, session.runVersion()), time, layout.timeline);
  }
}

ExploreScreen::ExploreScreen() : panels_(std::make_unique<Panels>()) {}
ExploreScreen::~ExploreScreen() = default;

void ExploreScreen::draw(Canvas& canvas, const Session& session, const Scene& scene, Rect page) {
  Panels& panels = *panels_;
  panels.choice.comparison = comparisonOf(scene.look);
  const bool compared = scene.look.compare != CompareMode::off;
  const Layout layout =
      layoutFor(page.w, page.h, panels.choice,
                compared ? comparePanelHeight(page.w, static_cast<int>(session.shelf().kept.size())) : 0);
  drawSwitches(canvas, panels.choice, layout);

  const auto levers = [&] {
    if (!shown(layout.levers)) return;
    canvas.access.region("Levers");
    const LeversView view = leversView(scene, static_cast<int>(session.changes().size()), panels.levers.search);
    drawLeversPanel(canvas, view, panels.levers, layout.levers);
  };
  if (shown(layout.compare)) {
    canvas.access.region("Compare");
    drawComparePanel(canvas, panels.compared.view(scene, session.runVersion(), session.lookVersion()), panels.compare,
                     layout.compare);
  }
  // Reading order: levers, network, ladder, timeline, why; of two columns the left one first. A sheet lies over the
  // others and is read last.
  if (!layout.sideCovers) levers();
  panels.drawHeads(canvas, scene, layout);
  if (shown(layout.partnerLadder) || shown(layout.partnerNetwork)) panels.drawPartner(canvas, session, scene, layout);
  const bool onePhone = layout.breakpoint == Breakpoint::phone && shown(layout.heads);
  if (onePhone && panels.choice.partner)
    panels.drawViews(canvas, session, partnerSceneOf(session, scene), layout);
  else
    panels.drawViews(canvas, session, scene, layout);
  if (shown(layout.partnerLadder) || shown(layout.partnerNetwork))
    hairline(canvas, {layout.heads.x + layout.heads.w / 2, layout.heads.y},
             {layout.heads.x + layout.heads.w / 2, layout.band.y});
  if (shown(layout.band)) {
    canvas.access.region("Tension, compared");
    drawTensionBandPanel(canvas, panels.band.view(scene, session.runVersion()), panels.time, layout.band);
  }
  if (shown(layout.strata)) {
    canvas.access.region("Rung, share of futures");
    drawStrataPanel(canvas, strataView(scene), panels.time, layout.strata);
  }
  if (layout.sideCovers) levers();
  if (shown(layout.why)) {
    canvas.access.region("Why?");
    drawWhyPanel(canvas, whyView(scene, session.explanation(), session.prevention()), panels.why, layout.why);
  }
}

}  // namespace firebreak::web
