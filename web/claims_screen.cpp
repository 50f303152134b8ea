#include "web/claims_screen.h"

#include <algorithm>

#include "web/layout.h"
#include "web/panels/screen_tabs.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {
namespace {

constexpr float switchHeight = 44;

// Which list: the first thing above it.
void drawListSwitch(Canvas& canvas, bool models, Rect row) {
  canvas.access.region("Lists");
  canvas.shapes.rect({row.x, row.y}, {row.x + row.w, row.y + row.h}, canvas.theme.palette.surface.canvas);
  const bool narrow = row.w < 330;
  const std::string_view first = narrow ? "Literature" : "Claims from the literature";
  const float share = narrow ? 0.5f : 0.6f;
  if (tab(canvas, "claims.list.claims", first, {row.x, row.y, row.w * share, row.h}, !models))
    canvas.send(ShowModels{false});
  if (tab(canvas, "claims.list.models", "Formal models", {row.x + row.w * share, row.y, row.w * (1 - share), row.h},
          models))
    canvas.send(ShowModels{true});
  hairline(canvas, {row.x, row.y + row.h - 0.5f}, {row.x + row.w, row.y + row.h - 0.5f});
}

// How to find the same again from the command line.
std::string repeatText(const Session& session) {
  const ClaimsDesk& desk = session.claims();
  if (desk.place() == ClaimPlace::library) return "";
  std::string words = "Again: firebreak claims";
  if (desk.place() == ClaimPlace::open) {
    words += " " + session.scenario().id + ".json";
    for (const Change& change : session.changes())
      words += " --set " + change.path + "=" + figureText(change.now);
    words += " --seed " + std::to_string(session.key().seed);
  }
  return words + " --runs " + std::to_string(desk.pairs()) + " --settings " + std::to_string(desk.settings()) + "\n";
}

}  // namespace

void ClaimsScreen::drawSwitch(Canvas& canvas, std::string_view chosen, Rect row) {
  canvas.access.region("Views");
  panelGround(canvas, row);
  hairline(canvas, {row.x, row.y + row.h - 0.5f}, {row.x + row.w, row.y + row.h - 0.5f});
  drawScreenTab(canvas, Screen::explore, false, tabPlace(row, 0, 4));
  drawScreenTab(canvas, Screen::futures, false, tabPlace(row, 1, 4));
  if (tab(canvas, "view.models", "List", tabPlace(row, 2, 4), listShown_)) listShown_ = true;
  if (tab(canvas, "view.model", "Chosen", tabPlace(row, 3, 4), !listShown_)) listShown_ = false;
  canvas.access.last().description = chosen;
}

ListChoice ClaimsScreen::drawModels(Canvas& canvas, const Session& session, Rect list, Rect detail) {
  const ModelsView view = modelsView(session.models());
  ListChoice choice;
  if (list.w > 0) {
    canvas.access.region("Formal models");
    choice = drawModelsListPanel(canvas, view, modelsList_, list);
  }
  if (detail.w > 0) {
    canvas.access.region("Model");
    drawModelsPanel(canvas, view, model_, detail);
  }
  return choice;
}

void ClaimsScreen::refreshClaims(const Session& session) {
  const std::array<std::uint64_t, 3> now = {session.runsDone() + 1, session.runVersion(), session.lookVersion()};
  if (now == claimsOf_) return;
  claimsOf_ = now;
  claims_ = claimsView(session.claims());
}

ListChoice ClaimsScreen::drawClaims(Canvas& canvas, const Session& session, Rect list, Rect detail) {
  ListChoice choice;
  if (list.w > 0) {
    canvas.access.region("Claims from the literature");
    choice = drawClaimsListPanel(canvas, claims_, claimsList_, list);
  }
  if (detail.w > 0) {
    canvas.access.region("Claim");
    drawClaimsPanel(canvas, claims_, repeatText(session), claim_, detail);
  }
  return choice;
}

void ClaimsScreen::draw(Canvas& canvas, const Session& session, Rect page) {
  const bool models = session.modelsShown();
  if (!models) refreshClaims(session);
  const std::string chosen(models ? session.models().model().name : session.claims().claim().id);
  const std::string title(models ? session.models().model().title : session.claims().claim().statement);
  const bool first = models ? session.models().chosen() == 0 : session.claims().chosen() == 0;
  // What was asked for by name is what a person came for.
  std::string& met = met_[models ? 1 : 0];
  if (met.empty() ? !first : met != chosen) listShown_ = false;
  met = chosen;
  ClaimsLayout layout = claimsLayoutFor(page.w, page.h, listShown_, models ? ListWidth::usual : ListWidth::wide);
  const bool phone = layout.viewSwitch.w > 0;
  if (phone) drawSwitch(canvas, title, layout.viewSwitch);
  if (layout.list.w > 0) {
    drawListSwitch(canvas, models, {layout.list.x, layout.list.y, layout.list.w, switchHeight});
    layout.list.y += switchHeight;
    layout.list.h = std::max(1.0f, layout.list.h - switchHeight);
  }
  const ListChoice choice = models ? drawModels(canvas, session, layout.list, layout.detail)
                                   : drawClaims(canvas, session, layout.list, layout.detail);
  if (choice.walked) met = choice.id;  // no other one than expected: the list stays
  if (choice.id.empty() || choice.walked || !phone) return;
  listShown_ = false;
  canvas.access.handFocus((models ? "models.row." : "claims.row.") + choice.id, "view.model");
  canvas.keepMoving();
}

}  // namespace firebreak::web
