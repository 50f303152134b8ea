#include "web/session_scene.h"

namespace firebreak::web {

Scene sceneOf(const Session& session) {
  Scene scene = {.scenario = session.scenario(),
                 .baseline = session.partner(),
                 .trace = session.trace(),
                 .baselineTrace = session.partnerTrace(),
                 .events = session.events(),
                 .look = session.look(),
                 .futures = session.futures(),
                 .escalation = session.escalation(),
                 .baselineEscalation = session.partnerEscalation(),
                 .anyChange = session.differs()};
  scene.partner = session.partnerName();
  if (session.openSlot() == VariantShelf::baseline) scene.openName = "Baseline";
  if (session.openSlot() >= 0) scene.openName = session.shelf().kept[static_cast<std::size_t>(session.openSlot())].name;
  scene.home = &session.baseline();
  if (session.look().compare == CompareMode::off) return scene;
  scene.shelf = &session.shelf();
  scene.openSlot = session.openSlot();
  scene.partnerEvents = &session.partnerEvents();
  scene.parting = &session.parting();
  return scene;
}

Scene partnerSceneOf(const Session& session, const Scene& scene) {
  return {.scenario = session.partner(),
          .baseline = session.partner(),
          .trace = session.partnerTrace(),
          .baselineTrace = session.partnerTrace(),
          .events = session.partnerEvents(),
          .look = scene.look,
          .futures = scene.futures,
          .escalation = scene.baselineEscalation,
          .baselineEscalation = scene.baselineEscalation,
          .ofPartner = true};
}

}  // namespace firebreak::web
