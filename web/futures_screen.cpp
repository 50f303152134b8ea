#include "web/futures_screen.h"

#include <array>

#include "web/layout.h"
#include "web/panels/futures_head_panel.h"
#include "web/panels/futures_spread_panel.h"
#include "web/panels/futures_stops_panel.h"
#include "web/panels/screen_tabs.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {

struct FuturesScreen::Panels {
  FuturesPanel chosen = FuturesPanel::stops;  // where one stands at a time
  StopsPanelState stops;
  SpreadPanelState spread;

  // The outcomes are many sums: made again only when there are other runs.
  OutcomesView outcomes;
  std::uint64_t outcomesOf = 0;
  int outcomesRuns = -1, outcomesBaselineRuns = -1;
};

namespace {

constexpr std::size_t mostRunsListed = 240;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> panelNames = {
    {{"futures.show.stops", "Stops"},
     {"futures.show.spread", "Spread"},
     {"futures.show.drivers", "Matters"},
     {"futures.show.thresholds", "Map"}}};

void drawSwitch(Canvas& canvas, FuturesPanel& chosen, const FuturesLayout& layout) {
  const Rect row = layout.viewSwitch;
  canvas.access.region("Views");
  panelGround(canvas, row);
  hairline(canvas, {row.x, row.y + row.h - 0.5f}, {row.x + row.w, row.y + row.h - 0.5f});
  const int of = layout.screens ? 6 : 4;
  int place = 0;
  if (layout.screens) drawScreenTab(canvas, Screen::explore, false, tabPlace(row, place++, of));
  for (std::size_t i = 0; i < panelNames.size(); ++i) {
    const auto panel = static_cast<FuturesPanel>(i);
    if (tab(canvas, panelNames[i].first, panelNames[i].second, tabPlace(row, place++, of), chosen == panel)) {
      chosen = panel;
      canvas.keepMoving();
    }
  }
  if (layout.screens) drawScreenTab(canvas, Screen::claims, false, tabPlace(row, place, of));
}

}  // namespace

FuturesScreen::FuturesScreen() : panels_(std::make_unique<Panels>()) {}
FuturesScreen::~FuturesScreen() = default;

void FuturesScreen::draw(Canvas& canvas, const Session& session, const Scene& scene, Rect page) {
  Panels& panels = *panels_;
  const FuturesLayout layout = futuresLayoutFor(page.w, page.h, panels.chosen);
  if (layout.viewSwitch.w > 0) drawSwitch(canvas, panels.chosen, layout);
  if (layout.head.w > 0) {
    canvas.access.region("What is compared");
    std::vector<std::string> changed;
    for (const Change& change : session.changes())
      changed.push_back(change.path);
    drawFuturesHead(canvas, futuresHeadView(scene, changed), {}, layout.head);
  }
  if (layout.stops.w > 0) {
    canvas.access.region("Where futures stop");
    const StopsView view = stopsView(scene, panels.stops.of());
    if (panels.stops.face == StopsPanelState::Face::outcomes &&
        (panels.outcomesOf != session.runVersion() || panels.outcomesRuns != view.runs ||
         panels.outcomesBaselineRuns != view.baselineRuns)) {
      panels.outcomes = outcomesView(scene);
      panels.outcomesOf = session.runVersion();
      panels.outcomesRuns = view.runs;
      panels.outcomesBaselineRuns = view.baselineRuns;
    }
    std::vector<std::uint32_t> runs;
    if (panels.stops.opened >= 0) runs = runsThatStop(scene, panels.stops.of(), panels.stops.opened, mostRunsListed);
    drawStopsPanel(canvas, {view, panels.outcomes, runs, session.key().seed}, panels.stops, layout.stops);
  }
  if (layout.spread.w > 0) {
    canvas.access.region("How tension spreads");
    const SpreadView view =
        spreadView(scene, session.futuresDesk(), panels.spread.shownDay(session.scenario().horizon()));
    drawSpreadPanel(canvas, view, panels.spread, layout.spread);
  }
}

}  // namespace firebreak::web
