#pragma once
// One moment of a session as what views are made from.

#include "web/session/session.h"
#include "web/views/scene.h"

namespace firebreak::web {

// Lives no longer than the session stays as it is.
Scene sceneOf(const Session& session);
// The same moment, seen in the run that it is compared with.
Scene partnerSceneOf(const Session& session, const Scene& scene);

}  // namespace firebreak::web
