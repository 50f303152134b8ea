#include "web/futures_screen.h"

#include <array>

#include "web/futures_export.h"
#include "web/layout.h"
#include "web/panels/futures_drivers_panel.h"
#include "web/panels/futures_head_panel.h"
#include "web/panels/futures_spread_panel.h"
#include "web/panels/futures_stops_panel.h"
#include "web/panels/futures_thresholds_panel.h"
#include "web/panels/screen_tabs.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"
#include "web/views/levers_view.h"

namespace firebreak::web {

struct FuturesScreen::Panels {
  FuturesPanel chosen = FuturesPanel::stops;  // where one stands at a time
  StopsPanelState stops;
  SpreadPanelState spread;
  DriversPanelState drivers;
  ThresholdsPanelState thresholds;

  // What takes long is made again only when there are other runs.
  OutcomesView outcomes;
  std::array<std::uint64_t, 3> outcomesOf = {};
  ThresholdField field;
  std::array<std::uint64_t, 4> fieldOf = {};
  DriversView driversShown;
  std::array<std::uint64_t, 6> driversOf = {};
  std::vector<LeverName> levers;  // of the actor that is looked at
  std::string leversOf;
  std::string swept;  // the lever that was swept last

  void refreshOutcomes(const Scene& scene, const Session& session);
  void refreshField(const FuturesDesk& desk, const Ensemble* baseline);
  void refreshDrivers(const Scene& scene, const Session& session);
  void refreshLevers(const Scene& scene);
  void drawStops(Canvas& canvas, const Session& session, const Scene& scene, Rect area);
  void drawSpread(Canvas& canvas, const Session& session, const Scene& scene, Rect area);
  void drawDrivers(Canvas& canvas, const Session& session, const Scene& scene, Rect area);
  void drawThresholds(Canvas& canvas, const Session& session, const Scene& scene, Rect area);
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

// Of the actor that is looked at, in the order of the registry: what can be swept or put on an axis.
std::vector<LeverName> leversOfLook(const Scene& scene) {
  std::vector<LeverName> names;
  for (const LeverGroup& group : leversView(scene, 0).groups)
    for (const Lever& lever : group.levers)
      names.push_back(leverNamed(scene, lever.path));
  return names;
}

ExportChoice exportChoice(FuturesExport what) {
  switch (what) {
    case FuturesExport::futuresCsv: return {"Futures, CSV", "rungs and outcomes, was, now, change"};
    case FuturesExport::futuresJson: return {"Futures, JSON", "the same, with the scenario itself"};
    case FuturesExport::driversCsv: return {"What matters most, CSV", "each lever with its intervals"};
    case FuturesExport::mapCsv: return {"Threshold map, CSV", "every point of the map"};
    case FuturesExport::searchCsv: return {"Threshold search, CSV", "the front that was found"};
  }
  return {};
}

void drawHead(Canvas& canvas, const Session& session, const Scene& scene, Rect area) {
  canvas.access.region("What is compared");
  std::vector<std::string> changed;
  for (const ParameterChange& change : changesBetween(session.partner(), session.scenario()))
    changed.push_back(change.path);
  const std::vector<FuturesExport> exports = futuresExports(session);
  std::vector<ExportChoice> choices;
  for (const FuturesExport each : exports)
    choices.push_back(exportChoice(each));
  const int wanted = drawFuturesHead(canvas, futuresHeadView(scene, changed), choices, area);
  if (wanted >= 0) canvas.send(exportFutures(session, exports[static_cast<std::size_t>(wanted)]));
}

}  // namespace

void FuturesScreen::Panels::refreshOutcomes(const Scene& scene, const Session& session) {
  const std::array<std::uint64_t, 3> of = {session.runVersion(), static_cast<std::uint64_t>(scene.futures.runs()),
                                           static_cast<std::uint64_t>(scene.futures.baselineRuns())};
  if (of == outcomesOf) return;
  outcomes = outcomesView(scene);
  outcomesOf = of;
}

void FuturesScreen::Panels::refreshField(const FuturesDesk& desk, const Ensemble* baseline) {
  constexpr std::uint64_t anew = 2000;  // further futures of the baseline, after which the picture is scaled again
  const ThresholdMap* map = desk.map();
  const std::array<std::uint64_t, 4> of = {desk.mapsBegun(), desk.mapStale() ? 1u : 0u, map ? map->runsTaken() : 0,
                                           baseline ? static_cast<std::uint64_t>(baseline->runs()) / anew : 0};
  if (of == fieldOf) return;
  constexpr int rung = ThresholdsView::rung;
  field = map ? thresholdField(*map, rung, luckOfFirst(baseline, FuturesDesk::mapRuns, rung)) : ThresholdField{};
  fieldOf = of;
}

void FuturesScreen::Panels::refreshDrivers(const Scene& scene, const Session& session) {
  const FuturesDesk& desk = session.futuresDesk();
  const auto taken = [](const Experiment* study) -> std::uint64_t { return study ? study->runsTaken() + 1 : 0; };
  const std::array<std::uint64_t, 6> of = {session.runVersion(),  session.lookVersion(), desk.outcome(),
                                           taken(desk.tornado()), taken(desk.morris()),  taken(desk.sweep())};
  if (of == driversOf) return;
  driversShown = driversView(scene, desk);
  driversOf = of;
}

// Which levers there are does not change with their settings.
void FuturesScreen::Panels::refreshLevers(const Scene& scene) {
  std::string of = scene.scenario.id;
  for (const int part : {scene.look.actor, scene.look.tieActor, scene.look.tieToward, scene.scenario.actorCount()})
    of += " " + std::to_string(part);
  if (of == leversOf) return;
  levers = leversOfLook(scene);
  leversOf = std::move(of);
}

void FuturesScreen::Panels::drawStops(Canvas& canvas, const Session& session, const Scene& scene, Rect area) {
  canvas.access.region("Where futures stop");
  const StopsView view = stopsView(scene, stops.of());
  if (stops.face == StopsPanelState::Face::outcomes) refreshOutcomes(scene, session);
  std::vector<std::uint32_t> runs;
  if (stops.opened >= 0) runs = runsThatStop(scene, stops.of(), stops.opened, mostRunsListed);
  drawStopsPanel(canvas, {view, outcomes, runs, session.key().seed}, stops, area);
}

void FuturesScreen::Panels::drawSpread(Canvas& canvas, const Session& session, const Scene& scene, Rect area) {
  canvas.access.region("How tension spreads");
  const int day = spread.shownDay(session.scenario().horizon());
  drawSpreadPanel(canvas, spreadView(scene, session.futuresDesk(), day), spread, area);
}

void FuturesScreen::Panels::drawDrivers(Canvas& canvas, const Session& session, const Scene& scene, Rect area) {
  canvas.access.region("What matters most");
  const FuturesDesk& desk = session.futuresDesk();
  refreshDrivers(scene, session);
  drawDriversPanel(canvas, driversShown, desk.choice(), levers, drivers, area);
}

void FuturesScreen::Panels::drawThresholds(Canvas& canvas, const Session& session, const Scene& scene, Rect area) {
  canvas.access.region("Threshold map");
  const FuturesDesk& desk = session.futuresDesk();
  refreshField(desk, scene.futures.baseline());
  const ThresholdsView map = thresholdsView(scene, desk);
  const SearchView search = thresholds.searching ? searchView(scene, desk) : SearchView{};
  drawThresholdsPanel(canvas, {map, field, search, desk.choice(), levers}, thresholds, area);
}

FuturesScreen::FuturesScreen() : panels_(std::make_unique<Panels>()) {}
FuturesScreen::~FuturesScreen() = default;

void FuturesScreen::draw(Canvas& canvas, const Session& session, const Scene& scene, Rect page) {
  Panels& panels = *panels_;
  // A sweep that was asked for elsewhere is shown.
  if (const std::string& sweep = session.futuresDesk().choice().sweep; sweep != panels.swept) {
    if (!sweep.empty()) panels.chosen = FuturesPanel::drivers;
    panels.swept = sweep;
  }
  const FuturesLayout layout = futuresLayoutFor(page.w, page.h, panels.chosen);
  panels.refreshLevers(scene);
  if (layout.viewSwitch.w > 0) drawSwitch(canvas, panels.chosen, layout);
  if (layout.head.w > 0) drawHead(canvas, session, scene, layout.head);
  if (layout.stops.w > 0) panels.drawStops(canvas, session, scene, layout.stops);
  if (layout.spread.w > 0) panels.drawSpread(canvas, session, scene, layout.spread);
  if (layout.drivers.w > 0) panels.drawDrivers(canvas, session, scene, layout.drivers);
  if (layout.thresholds.w > 0) panels.drawThresholds(canvas, session, scene, layout.thresholds);
  // Hairlines between the four.
  if (layout.viewSwitch.w > 0) return;
  hairline(canvas, {layout.spread.x, layout.stops.y}, {layout.spread.x, page.h});
  hairline(canvas, {0, layout.drivers.y}, {page.w, layout.drivers.y});
}

}  // namespace firebreak::web
