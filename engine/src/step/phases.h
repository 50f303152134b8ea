#pragma once
// The steps, in the order in which a day runs them. docs/model.md section 5 has the formulae.

#include <optional>
#include <span>

#include "model/model.h"
#include "random/draws.h"
#include "step/today.h"

namespace firebreak {

// Scripted events of today (docs/model.md "Scripted events").
std::span<const ScriptedIncident> incidentsToday(const Model& model, const WorldState& state);
void beginScript(const Model& model, const WorldState& state, Today& today);
Incident scriptedIncident(const Model& model, const Draws& draws, const WorldState& state,
                          const ScriptedIncident& scripted, Today& today);
void endScript(const Model& model, const WorldState& state, Today& today);

// 1. Draws for every rivalry, then for crime by state, unless they are there; returns which of the four days is today.
// The block of each goes to the question it is for.
int drawChances(const Model& model, const Draws& draws, const WorldState& state, Foreseen::Chances& chances);
// A rival gets a chance and takes it, or not. Empty: nothing happened, or the attempt failed.
std::optional<Incident> opportunity(const Model& model, const Rivalry& rivalry, const Block& block, WorldState& state,
                                    Today& today);
std::optional<Incident> crime(const Model& model, ActorIndex target, const Block& block, const Today& today);

// Whether espionage that succeeded stays unseen: then no case opens (docs/model.md 14.5).
bool staysHidden(const Model& model, const Draws& draws, const Incident& incident, WorldState& state, Today& today);
// The intrusions that are discovered today, oldest first, as incidents of today.
std::span<const Incident> findIntrusions(const Model& model, const Draws& draws, WorldState& state, Today& today);
// Whom the case opened last reaches by contagion, as incidents of today.
std::span<const Incident> spread(const Model& model, const Draws& draws, const WorldState& state, Today& today);

// 2. The rubric turns an event into a score and its harm is felt.
Case assess(const Model& model, const Draws& draws, const Incident& incident, WorldState& state, Today& today);

// 3. Leaders see the score through noise, and a case is opened.
void perceive(const Model& model, const Draws& draws, Case assessed, WorldState& state, Today& today);

// 4. A day's evidence on every open case.
void attribute(const Model& model, const Draws& draws, WorldState& state, Today& today);

// 5. Blame and pressure raise tension, time lowers it.
void updateTension(const Model& model, WorldState& state, Today& today);
void pruneTensions(const Model& model, Today& today);

// 6. Mandates, then reviews; what is decided goes to today.actions.
void grantMandates(const Model& model, WorldState& state, Today& today);
void reviewPostures(const Model& model, const Draws& draws, WorldState& state, Today& today);

// 7. Postures change, and the other side reads them.
void signal(const Model& model, const Draws& draws, WorldState& state, Today& today);

// 9. Members weigh their share of a joint answer.
void ally(const Model& model, WorldState& state, Today& today);

// 10. Exit ramps.
void settle(const Model& model, const Draws& draws, WorldState& state, Today& today);

// 11. Who pays; peaks and counters of the day.
void account(const Model& model, WorldState& state, Today& today);

// 12. The balance of capabilities shifts.
void trend(const Model& model, WorldState& state);
// Hosts act against the groups that they harbour, under pressure.
void pressHosts(const Model& model, WorldState& state, Today& today);

}  // namespace firebreak
