#pragma once
// What the futures screen found out, as files with everything that is needed to make it again: the scenario's id and
// digest, the changes, seed, runs, version, and the command.

#include <vector>

#include "web/session/session.h"

namespace firebreak::web {

enum class FuturesExport { futuresCsv, futuresJson, driversCsv, mapCsv, searchCsv };

// Those for which there is something to save now.
std::vector<FuturesExport> futuresExports(const Session& session);

SaveText exportFutures(const Session& session, FuturesExport what);

}  // namespace firebreak::web
