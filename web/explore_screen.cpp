#include "web/explore_screen.h"

#include "web/layout.h"
#include "web/panels/ladder_panel.h"
#include "web/panels/levers_panel.h"
#include "web/panels/network_panel.h"
#include "web/panels/screen_tabs.h"
#include "web/panels/strata_panel.h"
#include "web/panels/timeline_panel.h"
#include "web/panels/why_panel.h"
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
    if (tab(canvas, "side.levers", "Levers", tabPlace(row, 0, 2), levers)) choose(Side::levers, levers);
    if (tab(canvas, "side.why", "Why?", tabPlace(row, 1, 2), why)) choose(Side::why, why);
  }
}

}  // namespace

ExploreScreen::ExploreScreen() : panels_(std::make_unique<Panels>()) {}
ExploreScreen::~ExploreScreen() = default;

void ExploreScreen::draw(Canvas& canvas, const Session& session, const Scene& scene, Rect page) {
  Panels& panels = *panels_;
  const Layout layout = layoutFor(page.w, page.h, panels.choice);
  const auto shown = [](const Rect& area) { return area.w > 0; };
  drawSwitches(canvas, panels.choice, layout);

  const auto levers = [&] {
    if (!shown(layout.levers)) return;
    canvas.access.region("Levers");
    const LeversView view = leversView(scene, static_cast<int>(session.changes().size()), panels.levers.search);
    drawLeversPanel(canvas, view, panels.levers, layout.levers);
  };
  // Reading order: levers, network, ladder, timeline, why. A sheet lies over the others and is read last.
  if (!layout.sideCovers) levers();
  if (shown(layout.network)) {
    canvas.access.region("Network");
    drawNetworkPanel(canvas, networkView(scene), panels.network, layout.network);
  }
  if (shown(layout.ladder)) {
    canvas.access.region("Ladder");
    drawLadderPanel(canvas, ladderView(scene), panels.ladder, layout.ladder);
  }
  if (shown(layout.timeline)) {
    canvas.access.region("Timeline");
    drawTimelinePanel(canvas, panels.timeline.view(scene, session.runVersion()), panels.time, layout.timeline);
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
