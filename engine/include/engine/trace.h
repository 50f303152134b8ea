#pragma once
// What a run was, day by day, with its reasons (docs/model.md 5.2). Recording never changes a run. Explanations and
// views read this and never decide again.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/scenario.h"
#include "engine/state.h"

namespace firebreak {

// A case is named for the whole run by where it stands in Trace::caseCount order: the n-th case opened is case n, from
// 0.
using CaseNumber = int;

enum class Verdict { notTempted, deterredByDenial, deterredByPunishment, attemptFailed, attack };

// Step 1, one opportunity that came up.
struct ChanceRecord {
  ActorIndex attacker = -1, target = -1;
  double drive = 0;   // X, 0–100
  double chance = 0;  // probability that the opportunity came, 0–1
  struct Option {
    bool open = false;           // enough offence
    double success = 0;          // P_s
    double gain = 0;             // B·P_s·(½ + X/100)
    double denial = 0;           // what resilience takes away: EU0 − EU1
    double punishment = 0;       // EU1 − EU2
    double attributionOdds = 0;  // p_attr
    double answerOdds = 0;       // p_resp
    double value = 0;            // EU2
  };
  std::array<Option, incidentTypes> option = {};
  double actBelow = 0, punishmentBelow = 0, denialBelow = 0;  // P_2, P_1, P_0
  double draw = 0;                                            // u1
  Verdict verdict = Verdict::notTempted;
  int type = -1;           // chosen incident type if it acted
  double successDraw = 0;  // u2
};

// Steps 2–3, one case opened (by chance, crime or script).
struct IncidentRecord {
  CaseNumber number = -1;
  Case opened;                                // as it stood when opened; the truth is in here
  std::array<double, metricCount> part = {};  // v·w/Σw in severity points
  double noise = 0;                           // σ₀(1−½π)(1+Ω) z before clamping
  double overload = 0;                        // Ω
  std::vector<double> prior;                  // S + 1, normalised
  double harm = 0;                            // added to the victim's outstanding harm
};

// Step 4, one case on one day.
struct EvidenceRecord {
  CaseNumber number = -1;
  int age = 0;
  double rate = 0;                    // μ
  bool flagExposed = false;           // today
  std::vector<double> before, after;  // posterior, S + 1
};

// Step 5, one tie on one day: the parts sum to after − before.
struct TensionPart {
  enum class Kind { decay, grievance, blame, solidarity, pressure, support, clamp, truceRelief, brokenTruce } kind;
  double amount = 0;
  CaseNumber number = -1;  // blame, solidarity
  ActorIndex from = -1;    // pressure and support: whose measure; solidarity: which partner's case
};
struct TensionRecord {
  ActorIndex actor = -1, toward = -1;
  double before = 0, after = 0;
  std::vector<TensionPart> parts;
};

// Step 6, a case gives its victim the right to act against the one it names.
struct MandateRecord {
  CaseNumber number = -1;
  ActorIndex actor = -1, named = -1;
  int rung = 0;
  double felt = 0, floor = 0;       // Ŝ and s_r of that rung
  double belief = 0, standard = 0;  // p_m and the clamped standard
  bool brokeTruce = false;
};

enum class CaseEnd { belowLine, answered, unanswered };
struct CloseRecord {
  CaseNumber number = -1;
  CaseEnd end = CaseEnd::belowLine;
  ActorIndex named = -1, principal = -1;
  std::vector<double> posterior;
  int answeredAge = -1;  // age at which it was answered, also below the line; -1 not
};

enum class PermitSource { retorsion, mandate, counter, open };
enum class ReviewResult { keep, raise, hold, lower, renew, extend };  // hold: wanted to climb, lacked resolve
struct ReviewRecord {
  ActorIndex actor = -1, toward = -1;
  bool due = false, expired = false;
  double tension = 0, pressure = 0, mood = 0;   // x, 5P, σ_d z
  int posture = 0;                              // y before
  int demanded = 0, permitted = 0, wanted = 0;  // r_d, r_p, r* after the step limit
  PermitSource source = PermitSource::retorsion;
  CaseNumber mandateCase = -1;  // source mandate: the case
  int answering = -1;           // source counter: the measure answered
  double cap = 0;               // χ·U of what is answered; 0 if nothing
  bool objection = false;
  double draw = 0, needed = 0;  // u1 and what it had to be below
  ReviewResult result = ReviewResult::keep;
  int after = 0;  // y after
};

enum class Reading { plain, misread, innocent, accepted };
// Step 7, a posture changed or was renewed; also scripted measures and statements, and what a truce lowers in step 10.
struct SignalRecord {
  ActorIndex actor = -1, toward = -1;
  int from = 0, to = 0;
  int measure = -1;
  double misreadOdds = 0, draw = 0;
  Reading reading = Reading::plain;
  double factor = 1;  // φ
  bool renewal = false;
  bool wrongTarget = false;
  int script = -1;         // index into Scenario::moves, -1 the model's own
  bool statement = false;  // scripted words without a measure
};

// Step 9, support after a member took the lead.
struct AllyRecord {
  ActorIndex lead = -1, against = -1;
  double joint = 0;           // G
  std::vector<double> share;  // s_j in member order
  double cohesionBefore = 0, cohesionAfter = 0;
  bool ended = false;  // the lead came down: support ends
};

// Step 10, an offer.
struct OfferRecord {
  ActorIndex first = -1, second = -1;  // first < second
  double chance = 0;
  struct Side {
    double trust = 0, channel = 0, mediation = 0, cost = 0, audience = 0,
           hostility = 0;  // terms of the logit, without the −1
    double acceptance = 0, draw = 0;
    bool accepts = false;
  };
  std::array<Side, 2> side = {};
  bool settled = false;
  int script = -1;
};

// Step 11 of one state.
struct AccountRecord {
  double damage = 0, insured = 0, premium = 0, ownMeasures = 0, suffered = 0, total = 0;
};

struct DayRecord {
  std::vector<ChanceRecord> chances;
  std::vector<IncidentRecord> incidents;
  std::vector<EvidenceRecord> evidence;
  std::vector<TensionRecord> tensions;  // every tie with a hostile reactivity, and every other that changed
  std::vector<MandateRecord> mandates;
  std::vector<CloseRecord> closed;
  std::vector<ReviewRecord> reviews;
  std::vector<SignalRecord> signals;
  std::vector<AllyRecord> allies;
  std::vector<OfferRecord> offers;
  std::vector<AccountRecord> accounts;  // S
};

struct CostTotals {
  double damage = 0, insured = 0, premium = 0, ownMeasures = 0, suffered = 0, total = 0;  // insured is subtracted
};

// docs/model.md section 6.
struct Outcomes {
  int peak = 0;
  std::vector<int> peakOf;  // S × S
  int opportunities = 0, attempts = 0, attacks = 0;
  int deterredByPunishment = 0, deterredByDenial = 0;
  int crossings = 0, seriousCases = 0, unanswered = 0, punished = 0;
  double impunity = 0, timeToAnswer = 20;
  int wrongTargets = 0, misreadings = 0, raises = 0, objections = 0;
  int settlements = 0, brokenTruces = 0, firstSettlement = -1;
  int ticksAtRung3 = 0, ticksAtRung6 = 0;
  double lowestCohesion = 1;
  std::vector<double> finalReputation;  // S
  CostTotals cost;
  std::vector<CostTotals> costOf;  // S
};

struct Trace {
  std::uint64_t seed = 1;
  std::uint32_t run = 0;
  std::vector<WorldState> states;  // T + 1: at the start of each day, and the end
  std::vector<DayRecord> days;     // T
  Outcomes outcomes;
  std::uint64_t signature = 0;  // of every bit of every day's state and the outcomes; the same with or without a trace
};

// One readable line an event: for goldens and eyes.
std::string traceText(const Scenario& scenario, const Trace& trace);
// The outcomes as a JSON object, without line breaks: the names of docs/model.md section 6, ties as "A>B".
std::string outcomesJson(const Scenario& scenario, const Outcomes& outcomes);
// The whole trace as JSON.
std::string traceJson(const Scenario& scenario, const Trace& trace);

}  // namespace firebreak
