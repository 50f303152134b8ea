// A run as text that a person can review: what came up, what each actor saw, what it chose and why.
#include "base/index.h"
#include "engine/tables.h"
#include "engine/trace.h"
#include "text/text.h"
#include "trace/lookup.h"

namespace firebreak {
namespace {

using text::actorId;
using text::fixed;

constexpr int summaryEvery = 10;  // days
constexpr int beliefsEvery = 10;  // days of a case's age

std::string withMore(std::string text, std::string_view more) {
  return text.empty() ? std::string(more) : text + " " + std::string(more);
}

class Writer {
 public:
  Writer(const Scenario& scenario, const Trace& trace) : scenario_(scenario), trace_(trace) {}

  std::string write() {
    out_ = scenario_.title + " (" + scenario_.id + "), seed " + std::to_string(trace_.seed) + ", run " +
           std::to_string(trace_.run) + "\n\n";
    for (tick_ = 0; tick_ < static_cast<int>(trace_.days.size()); ++tick_)
      writeDay(dayOf(trace_, tick_));
    writeEnd();
    return std::move(out_);
  }

 private:
  void writeDay(const DayRecord& day) {
    notable_ = tick_ % summaryEvery == 0;
    for (const int change : day.changes)
      line("change", scenario_.changes[ix(change)].parameter + " " + fixed(scenario_.changes[ix(change)].value, 3));
    for (const ChanceRecord& chance : day.chances)
      writeChance(chance);
    for (const Intrusion& intrusion : day.hidden)
      line("hidden", tie(intrusion.attacker, intrusion.victim) + " " + text::incidentNoun(intrusion.type) + ", unseen");
    for (const IncidentRecord& incident : day.incidents)
      writeIncident(incident);
    for (const EvidenceRecord& evidence : day.evidence)
      writeEvidence(day, evidence);
    for (const VoteRecord& vote : day.votes)
      writeVote(vote);
    for (const MandateRecord& mandate : day.mandates)
      writeMandate(mandate);
    for (const CloseRecord& close : day.closed)
      writeClosed(close);
    for (const ReviewRecord& review : day.reviews)
      writeReview(review);
    for (const SignalRecord& signal : day.signals)
      writeSignal(signal);
    for (const AllyRecord& ally : day.allies)
      writeAlly(ally);
    for (const OfferRecord& offer : day.offers)
      writeOffer(offer);
    for (const RelapseRecord& relapse : day.relapses)
      line("relapse", tie(relapse.first, relapse.second) + ", below " + fixed(relapse.chance, 4) + ", drew " +
                          fixed(relapse.draw, 4));
    for (const ShelterRecord& shelter : day.shelters)
      line("haven", tie(shelter.host, shelter.group) + " " + fixed(shelter.before, 3) + " to " +
                        fixed(shelter.after, 3) + ", pressed by " + actorId(scenario_, shelter.by));
    if (notable_) writeState(trace_.states[ix(tick_ + 1)]);
  }

  void line(std::string_view kind, const std::string& rest) {
    std::string head = "day " + std::to_string(tick_);
    head.resize(9, ' ');
    out_ += head + std::string(kind) + std::string(kind.size() < 10 ? 10 - kind.size() : 1, ' ') + rest + "\n";
  }

  std::string tie(ActorIndex i, ActorIndex k) const { return actorId(scenario_, i) + ">" + actorId(scenario_, k); }

  std::string suspect(ActorIndex k) const { return k >= scenario_.stateCount ? "crime" : actorId(scenario_, k); }

  std::string beliefs(const std::vector<double>& posterior) const {
    std::string text;
    for (std::size_t k = 0; k < posterior.size(); ++k)
      if (posterior[k] > 0) text = withMore(text, suspect(static_cast<ActorIndex>(k)) + " " + fixed(posterior[k], 3));
    return text;
  }

  void writeChance(const ChanceRecord& chance) {
    std::string rest = tie(chance.attacker, chance.target) + " drive " + fixed(chance.drive, 2) + ", acts below " +
                       fixed(chance.actBelow, 3) + " (without fear " + fixed(chance.punishmentBelow, 3) +
                       ", undefended " + fixed(chance.denialBelow, 3) + "), drew " + fixed(chance.draw, 3) + ": ";
    switch (chance.verdict) {
      case Verdict::notTempted: rest += "not tempted"; break;
      case Verdict::deterredByDenial: rest += "deterred by denial"; break;
      case Verdict::deterredByPunishment: rest += "deterred by punishment"; break;
      case Verdict::attemptFailed:
      case Verdict::attack:
        rest += std::string(incidentTable()[ix(chance.type)].label) + ", succeeds below " +
                fixed(chance.option[ix(chance.type)].success, 3) + ", drew " + fixed(chance.successDraw, 3) + ": " +
                (chance.verdict == Verdict::attack ? "succeeds" : "fails");
    }
    line("chance", rest);
  }

  void writeIncident(const IncidentRecord& incident) {
    notable_ = true;
    const Case& opened = incident.opened;
    std::string rest = "#" + std::to_string(incident.number) + " at " + actorId(scenario_, opened.victim) + " by " +
                       actorId(scenario_, opened.attacker) + ", " + text::caseName(scenario_, opened) + ": severity " +
                       fixed(opened.severity, 2) + ", felt " + fixed(opened.felt, 2);
    if (opened.counted != opened.felt) rest += ", counts " + fixed(opened.counted, 2);
    if (incident.hidden > 0) rest += ", hidden for " + text::count(incident.hidden, "day");
    if (incident.spreadFrom >= 0) rest += ", spread from #" + std::to_string(incident.spreadFrom);
    if (opened.flagged) rest += ", frames " + suspect(opened.framed);
    if (!opened.will) rest += ", no will";
    line("incident", rest + "; suspects " + beliefs(incident.prior));
  }

  static bool grantsMandate(const DayRecord& day, CaseNumber number) {
    for (const MandateRecord& mandate : day.mandates)
      if (mandate.number == number) return true;
    return false;
  }

  void writeEvidence(const DayRecord& day, const EvidenceRecord& evidence) {
    const bool due = evidence.age > 0 && evidence.age % beliefsEvery == 0;
    if (!due && !evidence.flagExposed && !grantsMandate(day, evidence.number)) return;
    line("belief", "#" + std::to_string(evidence.number) + " at age " + std::to_string(evidence.age) + ": " +
                       beliefs(evidence.after) + (evidence.flagExposed ? ", the false flag is seen through" : ""));
  }

  void writeMandate(const MandateRecord& mandate) {
    notable_ = true;
    line("mandate",
         "#" + std::to_string(mandate.number) + " " + tie(mandate.actor, mandate.named) + " rung " +
             std::to_string(mandate.rung) + ": felt " + fixed(mandate.felt, 2) + " of " + fixed(mandate.floor, 2) +
             ", belief " + fixed(mandate.belief, 3) + " of " + fixed(mandate.standard, 3) +
             (mandate.known != mandate.belief && mandate.known > 0 ? ", knows " + fixed(mandate.known, 3) : "") +
             (mandate.haven ? ", as the host" : "") + (mandate.brokeTruce ? ", breaks the truce" : ""));
  }

  void writeVote(const VoteRecord& vote) {
    std::string rest = "#" + std::to_string(vote.number) + " " + tie(vote.actor, vote.named) + " rung " +
                       std::to_string(vote.asked) + ": " + fixed(vote.inFavour, 3) + " of " + fixed(vote.quorum, 3);
    for (const VoteRecord::Ballot& ballot : vote.ballots)
      rest += ", " + actorId(scenario_, ballot.member) + (ballot.concurs ? " agrees " : " does not ") +
              fixed(ballot.belief, 3) + " of " + fixed(ballot.standard, 3);
    line("vote", rest + ", granted " + std::to_string(vote.granted));
  }

  void writeClosed(const CloseRecord& close) {
    notable_ = true;
    std::string rest = "#" + std::to_string(close.number) + " ";
    rest += close.answeredAge < 0 ? "unanswered" : "answered at age " + std::to_string(close.answeredAge);
    if (close.end == CaseEnd::belowLine) rest += ", below the declared line";
    rest += close.named < 0 ? ", nobody named" : ", named " + actorId(scenario_, close.named);
    line("closed", rest + ", true " + suspect(close.principal) + "; " + beliefs(close.posterior));
  }

  static std::string_view resultName(ReviewResult result) {
    switch (result) {
      case ReviewResult::keep: return "keep";
      case ReviewResult::raise: return "raise";
      case ReviewResult::hold: return "hold";
      case ReviewResult::lower: return "lower";
      case ReviewResult::renew: return "renew";
      case ReviewResult::extend: return "extend";
      case ReviewResult::overseen: return "overseen";
      case ReviewResult::lapse: return "lapse";
    }
    return "";
  }

  std::string sourceName(const ReviewRecord& review) const {
    switch (review.source) {
      case PermitSource::retorsion: return "retorsion";
      case PermitSource::mandate: return "mandate #" + std::to_string(review.mandateCase);
      case PermitSource::counter: return "counter, cap " + fixed(review.cap, 1);
      case PermitSource::open: return "open";
    }
    return "";
  }

  // Reviews that change nothing and want nothing else are left out.
  void writeReview(const ReviewRecord& review) {
    if (review.result == ReviewResult::keep && !review.objection && review.wanted == review.posture) return;
    std::string rest = tie(review.actor, review.toward) + " wish " +
                       fixed(review.tension + review.pressure + review.mood + review.fear, 2) + " (tension " +
                       fixed(review.tension, 2) + ", pressure " + fixed(review.pressure, 2) + ", mood " +
                       fixed(review.mood, 2) + "), demanded " + std::to_string(review.demanded) + ", permitted " +
                       std::to_string(review.permitted) + " (" + sourceName(review) + "), rung " +
                       std::to_string(review.posture) + ": " + std::string(resultName(review.result));
    if (review.after != review.posture) rest += " to " + std::to_string(review.after);
    if (review.needed > 0) rest += ", drew " + fixed(review.draw, 3) + " of " + fixed(review.needed, 3);
    if (review.fear > 0) rest += ", fear " + fixed(review.fear, 2);
    if (review.overseers > 0)
      rest += ", overseers drew " + fixed(review.overseersDraw, 3) + " of " + fixed(review.overseers, 3);
    if (review.expired) rest += ", expired";
    if (review.due) rest += ", due";
    line("review", rest + (review.objection ? ", objection" : ""));
  }

  static std::string_view readingName(Reading reading) {
    switch (reading) {
      case Reading::plain: return "plain";
      case Reading::misread: return "misread";
      case Reading::innocent: return "innocent";
      case Reading::accepted: return "accepted";
    }
    return "";
  }

  void writeSignal(const SignalRecord& signal) {
    notable_ = true;
    std::string rest = tie(signal.actor, signal.toward) + " ";
    if (signal.statement)
      rest += "words";
    else
      rest += std::to_string(signal.from) + " to " + std::to_string(signal.to) + ", " +
              (signal.measure < 0 ? "none" : std::string(measures()[ix(signal.measure)].label));
    if (signal.renewal) rest += ", renewed";
    if (signal.to > signal.from || signal.statement)
      rest += ", read " + std::string(readingName(signal.reading)) + " (misread below " + fixed(signal.misreadOdds, 3) +
              ", drew " + fixed(signal.draw, 3) + ")";
    rest += ", factor " + fixed(signal.factor, 2);
    if (signal.legal.objected) rest += ", instead of " + std::string(measures()[ix(signal.legal.asked)].label);
    if (signal.wrongTarget) rest += ", wrong target";
    line("signal", rest + (signal.script >= 0 ? ", documented" : ""));
  }

  void writeAlly(const AllyRecord& ally) {
    std::string rest = tie(ally.lead, ally.against);
    if (ally.ended) return line("support", rest + " ends");
    rest += " joint effort " + fixed(ally.joint, 3) + ":";
    for (std::size_t j = 0; j < ally.share.size(); ++j)
      rest += " " + actorId(scenario_, scenario_.coalition.members[j].actor) + " " + fixed(ally.share[j], 3);
    line("support", rest + "; cohesion " + fixed(ally.cohesionBefore, 3) + " to " + fixed(ally.cohesionAfter, 3));
  }

  void writeOffer(const OfferRecord& offer) {
    notable_ = true;
    std::string rest = tie(offer.first, offer.second);
    for (const OfferRecord::Side& side : offer.side)
      rest += std::string(side.accepts ? ", accepts" : ", refuses") + " (below " + fixed(side.acceptance, 3) +
              ", drew " + fixed(side.draw, 3) + ")";
    line("offer", rest + (offer.settled ? ": truce" : ": no truce") + (offer.script >= 0 ? ", documented" : ""));
  }

  void writeState(const WorldState& state) {
    std::string rest;
    for (ActorIndex i = 0; i < scenario_.stateCount; ++i)
      for (ActorIndex k = 0; k < scenario_.stateCount; ++k)
        if (i != k && scenario_.tie(i, k).reactivity > 0)
          rest = withMore(rest, tie(i, k) + " " + fixed(state.tension[scenario_.tieIndex(i, k)], 2) + "/" +
                                    std::to_string(state.posture[scenario_.tieIndex(i, k)]));
    line("state", rest);
  }

  void writeEnd() {
    const Outcomes& o = trace_.outcomes;
    const auto whole = [](int value) { return std::to_string(value); };
    out_ += "\nend      peak " + whole(o.peak) + ", opportunities " + whole(o.opportunities) + ", attempts " +
            whole(o.attempts) + ", attacks " + whole(o.attacks) + ", raises " + whole(o.raises) + ", objections " +
            whole(o.objections) + ", misreadings " + whole(o.misreadings) + ", wrong targets " + whole(o.wrongTargets) +
            ", crossings " + whole(o.crossings) + ", serious " + whole(o.seriousCases) + ", settlements " +
            whole(o.settlements) + ", days at rung 3 " + whole(o.ticksAtRung3) + ", cost " + fixed(o.cost.total, 6) +
            "\n";
  }

  const Scenario& scenario_;
  const Trace& trace_;
  int tick_ = 0;
  bool notable_ = false;  // the day ends with a line on where all ties stand
  std::string out_;
};

}  // namespace

std::string traceText(const Scenario& scenario, const Trace& trace) {
  return Writer(scenario, trace).write();
}

}  // namespace firebreak
