#pragma once
// The whole public face of the engine.
//
//   Result<Scenario> loaded = loadScenario(text);
//   if (!loaded) for (const Issue& issue : loaded.issues()) print(describe(issue));
//   Scenario scenario = loaded.value();
//   setParameter(scenario, "actors.A.redLine.3", 40);
//   Trace trace = runWithTrace(scenario, {.seed = 7, .run = 0});
//   std::vector<Event> events = eventsOf(scenario, trace);
//   for (const Event& event : events) print(event.title);
//   Explanation why = explain(scenario, trace, events, "raise-44-A-B");

#include "engine/after_action.h"
#include "engine/batch.h"
#include "engine/classics.h"
#include "engine/confidence.h"
#include "engine/ensemble.h"
#include "engine/error.h"
#include "engine/escalation.h"
#include "engine/events.h"
#include "engine/experiment.h"
#include "engine/explain.h"
#include "engine/kernels.h"
#include "engine/parting.h"
#include "engine/phases.h"
#include "engine/prevention.h"
#include "engine/registry.h"
#include "engine/reliability.h"
#include "engine/rubrics.h"
#include "engine/run.h"
#include "engine/scenario.h"
#include "engine/state.h"
#include "engine/tables.h"
#include "engine/trace.h"
