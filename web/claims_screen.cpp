#include "web/claims_screen.h"

#include "web/layout.h"
#include "web/panels/screen_tabs.h"
#include "web/ui/controls.h"
#include "web/ui/marks.h"

namespace firebreak::web {

void ClaimsScreen::drawSwitch(Canvas& canvas, std::string_view model, Rect row) {
  canvas.access.region("Views");
  panelGround(canvas, row);
  hairline(canvas, {row.x, row.y + row.h - 0.5f}, {row.x + row.w, row.y + row.h - 0.5f});
  drawScreenTab(canvas, Screen::explore, false, tabPlace(row, 0, 3));
  if (tab(canvas, "view.models", "Models", tabPlace(row, 1, 3), listShown_)) listShown_ = true;
  if (tab(canvas, "view.model", "Chosen", tabPlace(row, 2, 3), !listShown_)) listShown_ = false;
  canvas.access.last().description = model;
}

void ClaimsScreen::draw(Canvas& canvas, const Session& session, Rect page) {
  const ModelsView view = modelsView(session.models());
  // A model that was asked for by name is what a person came for.
  if (met_.empty() ? session.models().chosen() != 0 : met_ != view.name) listShown_ = false;
  met_ = view.name;
  const ClaimsLayout layout = claimsLayoutFor(page.w, page.h, listShown_);
  if (layout.viewSwitch.w > 0) drawSwitch(canvas, view.title, layout.viewSwitch);
  if (layout.list.w > 0) {
    canvas.access.region("Formal models");
    const ModelsListChoice choice = drawModelsListPanel(canvas, view, list_, layout.list);
    if (choice.walked) met_ = choice.name;  // no other model than expected: the list stays
    if (!choice.name.empty() && !choice.walked && layout.viewSwitch.w > 0) {
      listShown_ = false;
      canvas.access.handFocus("models.row." + choice.name, "view.model");
      canvas.keepMoving();
    }
  }
  if (layout.detail.w > 0) {
    canvas.access.region("Model");
    drawModelsPanel(canvas, view, model_, layout.detail);
  }
}

}  // namespace firebreak::web
