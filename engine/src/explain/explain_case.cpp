// Why an incident, a failed or deterred attempt, an exposed flag, a mandate, a closed case.
#include "engine/rubrics.h"
#include "explain/sight.h"

namespace firebreak {
namespace {

std::string scoreList(const Sight& sight, const Case& opened) {
  std::vector<std::string> parts;
  for (const RubricPart& part : rubricParts(sight.scenario.rubric, opened.metric))
    if (part.share >= 1) parts.push_back(std::string(part.label) + " " + text::fixed(part.share, 1));
  return text::listed(parts);
}

// The chance that was taken that day; none where a script, a discovery or contagion opened the case.
const ChanceRecord* chanceOf(const Sight& sight, const Event& event) {
  const IncidentRecord& incident = sight.cases.record(event.number);
  const Case& opened = incident.opened;
  if (opened.script >= 0 || incident.hidden > 0 || incident.spreadFrom >= 0) return nullptr;
  for (const ChanceRecord& chance : sight.day(event.tick).chances)
    if (chance.attacker == opened.attacker && chance.target == opened.victim) return &chance;
  return nullptr;
}

void explainIncident(const Sight& sight, const Event& event, Explanation& why) {
  const IncidentRecord& incident = sight.cases.record(event.number);
  const Case& opened = incident.opened;
  why.causes.push_back(causeOf(
      CauseKind::evidence, "First suspicions",
      "Before any evidence: " + suspectList(sight, incident.prior) + ". Capability, hostility and past tension weigh.",
      event.tick));
  Cause cause = incidentCause(sight, event.number);
  if (opened.script >= 0) {
    const std::string& source = sight.scenario.incidents[ix(opened.script)].source;
    cause.text += source.empty() ? " Placed by the scenario." : " Documented: " + source;
  }
  why.causes.push_back(std::move(cause));

  const int rung = justifiedRung(sight.actor(opened.victim), opened.counted);
  why.rule = rung == 0 ? "felt severity " + text::fixed(opened.counted, 1) + " is below every floor"
                       : "felt severity " + text::fixed(opened.counted, 1) + " reaches the floor of rung " +
                             std::to_string(rung);
  believe(sight, incident.prior, why.believed);
  why.believed.push_back("Severity felt as " + text::fixed(opened.felt, 1));
  tellTruth(sight, event.number, why.truth);
  const std::string parts = scoreList(sight, opened);
  const bool own = sight.scenario.rubric == RubricKind::project;
  const std::string rubric =
      own ? "The score: " : "The score by " + std::string(rubricInfo(sight.scenario.rubric).name) + ": ";
  if (!parts.empty()) why.truth.push_back(rubric + parts);
  if (incident.hidden > 0) {
    why.truth.push_back("It had been in place unseen for " + text::count(incident.hidden, "day") +
                        ", taking more each day");
  }
  if (incident.spreadFrom >= 0) {
    why.truth.push_back("It spread from " + text::caseName(sight.scenario, sight.cases.opened(incident.spreadFrom)) +
                        " at " + sight.name(sight.cases.opened(incident.spreadFrom).victim));
  }
  why.truth.push_back("Assessment was off by " + text::signedFixed(incident.noise, 1) +
                      (incident.overload > 0 ? " with too many open cases" : ""));
  if (const ChanceRecord* chance = chanceOf(sight, event))
    why.truth.push_back(chanceCause(sight, *chance, event.tick).text);
}

void explainFailed(const Sight& sight, const Event& event, Explanation& why) {
  const ChanceRecord& chance = sight.day(event.tick).chances[ix(event.record)];
  const ChanceRecord::Option& option = chance.option[ix(chance.type)];
  why.causes.push_back(chanceCause(sight, chance, event.tick));
  Cause cause =
      causeOf(CauseKind::incident, event.title,
              "The defence holds: success had a chance of " + text::percent(option.success) +
                  ". The attempt still counts among the recent incidents at " + sight.name(event.toward) + ".",
              event.tick);
  cause.factors.push_back(drawFactor(chance.successDraw, option.success, "succeeds below"));
  why.causes.push_back(std::move(cause));
  why.rule = "succeeds below " + text::fixed(option.success, 3) + ", drew " + text::fixed(chance.successDraw, 3);
  why.truth.push_back(text::capitalised(sight.name(event.actor)) + " tried it");
}

void explainDeterred(const Sight& sight, const Event& event, Explanation& why) {
  const ChanceRecord& chance = sight.day(event.tick).chances[ix(event.record)];
  why.causes.push_back(chanceCause(sight, chance, event.tick));
  Cause cause =
      causeOf(CauseKind::chance, "Held back by fear of an answer",
              "Without that fear the attacker would have acted below " + text::fixed(chance.punishmentBelow, 3) +
                  "; with it, only below " + text::fixed(chance.actBelow, 3) + ".",
              event.tick);
  cause.factors.push_back(drawFactor(chance.draw, chance.punishmentBelow, "without fear acts below"));
  why.causes.push_back(std::move(cause));
  why.rule = "drew " + text::fixed(chance.draw, 3) + ": acts below " + text::fixed(chance.actBelow, 3) +
             ", deterred by punishment below " + text::fixed(chance.punishmentBelow, 3);
  why.truth.push_back(text::capitalised(sight.name(event.actor)) + " held back");
}

void explainExposure(const Sight& sight, const Event& event, Explanation& why) {
  const EvidenceRecord& evidence = sight.day(event.tick).evidence[ix(event.record)];
  const ActorIndex framed = sight.cases.opened(event.number).framed;
  const std::string suspect = text::suspectName(sight.scenario, framed);
  why.causes.push_back(incidentCause(sight, event.number));
  Cause cause = causeOf(CauseKind::evidence, "The false flag is seen through",
                        "On day " + std::to_string(evidence.age) + " of the case all evidence that pointed to " +
                            suspect + " is thrown out. Belief starts again from first suspicions.",
                        event.tick);
  cause.factors.push_back(asShare(against(
      factorOf("belief in " + suspect, evidence.after[ix(framed)], text::likelihood(evidence.after[ix(framed)])),
      evidence.before[ix(framed)], "yesterday " + text::percent(evidence.before[ix(framed)]))));
  why.causes.push_back(std::move(cause));
  why.rule = "each day a false flag may be seen through; the better the attribution, the sooner";
  believe(sight, evidence.after, why.believed);
  tellTruth(sight, event.number, why.truth);
}

void explainNamed(const Sight& sight, const Event& event, Explanation& why) {
  const MandateRecord& mandate = sight.day(event.tick).mandates[ix(event.record)];
  const std::string rung = std::to_string(mandate.rung);
  why.causes.push_back(incidentCause(sight, event.number));
  why.causes.push_back(evidenceCause(sight, {event.tick, event.record}));
  if (const Place vote = voteOf(sight, event.number, event.tick); vote.found())
    why.causes.push_back(voteCause(sight, vote));
  Cause cause =
      causeOf(CauseKind::law, "A mandate up to rung " + rung,
              "Severity and evidence both suffice, and the government is willing: " + sight.name(event.actor) +
                  " may hold up to rung " + rung + " against " + sight.name(event.toward) + " for " +
                  text::count(static_cast<int>(sight.scenario.constants.mandateLife), "day") + ".",
              event.tick);
  cause.factors.push_back(against(factorOf("felt severity", mandate.felt, text::fixed(mandate.felt, 1)), mandate.floor,
                                  "floor of rung " + rung + ": " + text::fixed(mandate.floor, 0)));
  why.causes.push_back(std::move(cause));
  const text::PercentPair shown = text::percentPair(mandate.belief, mandate.standard);
  why.rule = "highest rung whose floor and standard are met: " + rung + " (severity " + text::fixed(mandate.felt, 1) +
             " of " + text::fixed(mandate.floor, 0) + ", belief " + shown.value + " of " + shown.limit + ")";
  believe(sight, sight.beliefs(event.number, event.tick), why.believed);
  tellTruth(sight, event.number, why.truth);
}

// The answer that a closed case had, before that day's reviews: the last act of rung 3 or above against the one it
// named.
Place answerOf(const Sight& sight, const CloseRecord& close, int tick) {
  const Case& opened = sight.cases.opened(close.number);
  for (Place place = lastSignal(sight.trace, opened.victim, close.named, tick); place.found();
       place = lastSignal(sight.trace, opened.victim, close.named, place.tick)) {
    const SignalRecord& signal = signalAt(sight.trace, place);
    if (signal.to >= 3 && (signal.to > signal.from || signal.renewal)) return place;
    if (place.tick <= opened.opened) break;
  }
  return {};
}

std::string closingText(const Sight& sight, const CloseRecord& close, const std::string& victim) {
  if (close.answeredAge >= 0) return victim + " has answered the one it named by a new act of rung 3 or above.";
  if (close.named >= 0)
    return victim + " named " + sight.name(close.named) + ", but no new act of rung 3 or above followed.";
  return "Nobody was named. At the end: " + suspectList(sight, close.posterior) + ".";
}

std::string creditText(const Actor& victim, bool crossing, bool answered) {
  const std::string line = "the declared line, " + text::fixed(victim.declaredLine, 0);
  if (!crossing) return "It stayed below " + line + ": no promise was at stake.";
  if (answered) return "It was beyond " + line + ": " + victim.name + " kept its promise and gains credit.";
  return "It was beyond " + line + ": " + victim.name + " loses credit, and pressure at home grows by " +
         text::fixed(victim.audienceCost / 2, 2) + ".";
}

void explainClosed(const Sight& sight, const Event& event, Explanation& why) {
  const CloseRecord& close = sight.day(event.tick).closed[ix(event.record)];
  const Case& opened = sight.cases.opened(close.number);
  const Actor& victim = sight.actor(opened.victim);
  const bool answered = close.answeredAge >= 0, crossing = opened.counted >= victim.declaredLine;

  why.causes.push_back(incidentCause(sight, close.number));
  const Place named = close.named >= 0 ? lastMandate(sight.trace, close.number, close.named, event.tick) : Place{};
  if (named.found()) why.causes.push_back(evidenceCause(sight, named));
  const Place answer = answered ? answerOf(sight, close, event.tick) : Place{};
  if (answer.found()) why.causes.push_back(measureCause(sight, answer));

  Cause cause =
      causeOf(CauseKind::cost, answered ? "Closed, answered" : "Closed, unanswered",
              closingText(sight, close, victim.name) + " " + creditText(victim, crossing, answered), event.tick);
  cause.factors.push_back(against(factorOf("severity that counts", opened.counted, text::fixed(opened.counted, 1)),
                                  victim.declaredLine, "declared line " + text::fixed(victim.declaredLine, 0)));
  why.causes.push_back(std::move(cause));
  why.rule = "a case closes after " + text::count(event.tick - opened.opened, "day") +
             (answered ? ", answered" : ", unanswered") + (crossing ? ", beyond the declared line" : "");
  believe(sight, close.posterior, why.believed);
  tellTruth(sight, close.number, why.truth);
}

}  // namespace

void explainCase(const Sight& sight, const Event& event, Explanation& why) {
  switch (event.kind) {
    case EventKind::incident: return explainIncident(sight, event, why);
    case EventKind::failed: return explainFailed(sight, event, why);
    case EventKind::deterred: return explainDeterred(sight, event, why);
    case EventKind::flagExposed: return explainExposure(sight, event, why);
    case EventKind::named: return explainNamed(sight, event, why);
    default: return explainClosed(sight, event, why);
  }
}

}  // namespace firebreak
