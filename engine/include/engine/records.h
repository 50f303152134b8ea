#pragma once
// What is written down of one day, step by step, with its reasons (docs/model.md 5.2 and 14). Explanations and views
// read this and never decide again.

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
    double norm = 0;             // cost of breaking the norm, within value (docs/model.md 14.2)
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
  std::array<double, metricCount> part = {};  // v·w/Σw in severity points; zeros under another rubric (rubricParts())
  double noise = 0;                           // σ₀(1−½π)(1+Ω) z before clamping
  double overload = 0;                        // Ω
  std::vector<double> prior;                  // S + 1, normalised
  double harm = 0;                            // added to the victim's outstanding harm
  int hidden = 0;                             // ticks for which it had stayed unseen
  CaseNumber spreadFrom = -1;                 // the case whose contagion it is
};

// Step 4, one case on one day.
struct EvidenceRecord {
  CaseNumber number = -1;
  int age = 0;
  double rate = 0;                                       // μ
  bool flagExposed = false;                              // today
  std::vector<double> before, after;                     // posterior, S + 1
  double technical = 0, openSource = 0, thirdParty = 0;  // parts of the rate (docs/model.md 14.4)
  double showable = 1;                                   // w
  std::vector<double> shown;                             // posterior of what can be shown; empty where it is `after`
};

// Step 5, one tie on one day: the parts sum to after − before.
struct TensionPart {
  enum class Kind {
    decay,
    grievance,
    blame,
    solidarity,
    pressure,
    support,
    clamp,
    truceRelief,
    brokenTruce,
    haven,
    norm
  } kind;
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
  bool haven = false;  // the host of a group, not its sponsor (docs/model.md 14.3)
  double known = 0;    // what the victim itself believes; belief is what it can show
};

// Step 6, partners look at the evidence of a member that is about to act (docs/model.md 14.6).
struct VoteRecord {
  CaseNumber number = -1;
  ActorIndex actor = -1, named = -1;
  int asked = 0, granted = 0;       // rung; granted 0: none
  double inFavour = 0, quorum = 0;  // weight
  struct Ballot {
    ActorIndex member = -1;
    double belief = 0, standard = 0;
    bool concurs = false;
  };
  std::vector<Ballot> ballots;  // partners, in member order
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
// hold: wanted to climb, lacked resolve; overseen: overseers stopped it; lapse: its term ended (docs/model.md 14.7)
enum class ReviewResult { keep, raise, hold, lower, renew, extend, overseen, lapse };
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
  double fear = 0;  // added to the demand
  CaseNumber fearedCase = -1;
  double firebreak = 0;                     // added to the lines of force
  double overseers = 0, overseersDraw = 0;  // chance that they stop it, u3; 0 where not asked
  int after = 0;                            // y after
};

enum class Reading { plain, misread, innocent, accepted };
// Five tests of one measure (docs/model.md 14.8): true is passed.
struct LegalReview {
  int asked = -1, rung = 0;          // the measure first picked, -1: no review was held; its rung
  double proportion = 0, limit = 0;  // u of it and the most that passes
  double collateral = 0, collateralLimit = 0;
  bool necessity = true, proportionality = true, discrimination = true, reversibility = true, notification = true;
  int failed = 0, allowed = 5;
  bool objected = false;  // the measure taken is the lawful alternative
};

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
  LegalReview legal;
  double legitimacy = 1;      // what a joint mandate takes off the factor
  ActorIndex garbledBy = -1;  // who garbles what the other side reads, -1 nobody
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
    double trust = 0, channel = 0, mediation = 0, cost = 0, audience = 0, hostility = 0,
           verification = 0;  // terms of the logit, without the −1
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

// A truce that fell apart by itself (docs/model.md 14.9).
struct RelapseRecord {
  ActorIndex first = -1, second = -1;  // first < second
  double chance = 0, draw = 0;
};

// A group that its host now leaves less alone (docs/model.md 14.3).
struct ShelterRecord {
  ActorIndex group = -1, host = -1, by = -1;  // by: who presses hardest
  double before = 0, after = 0;
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
  std::vector<VoteRecord> votes;
  std::vector<RelapseRecord> relapses;
  std::vector<ShelterRecord> shelters;
  std::vector<int> changes;       // indices into Scenario::changes that begin today
  std::vector<Intrusion> hidden;  // intrusions that began today and that nobody noticed: the truth
};

}  // namespace firebreak
