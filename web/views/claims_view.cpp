#include "web/views/claims_view.h"

#include <algorithm>
#include <cmath>

#include "engine/order.h"
#include "engine/signature.h"

namespace firebreak::web {
namespace {

constexpr int fewestSettings = 10;  // below it the effect as the scenario stands decides

std::string percent(double share) {
  return fixedText(share * 100, 0) + " %";
}

std::string withUnit(std::string text, std::string_view unit) {
  return unit.empty() ? text : std::move(text) + " " + std::string(unit);
}

bool judged(const ClaimSummary& summary) {
  return summary.settings >= fewestSettings;
}

bool isFor(ClaimVerdict verdict) {
  return verdict == ClaimVerdict::holds || verdict == ClaimVerdict::builtIn || verdict == ClaimVerdict::rises ||
         verdict == ClaimVerdict::falls;
}

int decimalsOf(const ClaimUnit& unit, const ClaimSummary& summary) {
  return decimalsFor(unit, std::max({std::fabs(summary.median), std::fabs(summary.low), std::fabs(summary.high)}));
}

// --- the list ---

// The bar of a claim on a scale of its own: claims are counted in different things.
void place(ClaimListRow& row, const ClaimSummary& summary, const ClaimUnit& unit) {
  const bool over = summary.settings > 0;
  const double middle = over ? summary.median : summary.here.difference.mean, half = summary.here.half();
  const double low = over ? summary.low : middle - half, high = over ? summary.high : middle + half;
  const double most = std::max({std::fabs(low), std::fabs(high), std::fabs(middle)});
  const double scale = most > 0 ? 1 / most : 0;
  row.dot = middle * scale;
  row.low = low * scale;
  row.high = high * scale;
  row.effect = withUnit(signedText(unit, middle, decimalsFor(unit, most)), unit.difference);
}

ClaimListRow listRow(const ClaimsDesk& desk, std::size_t index) {
  const Claim& claim = claims()[index];
  const std::size_t outcome = desk.row(index);
  const std::vector<const ClaimTrial*> trials = desk.trials(index);
  ClaimListRow row{.id = claim.id,
                   .statement = claim.statement,
                   .detail = leversText(claim) + ", " + std::string(shortOutcome(claim.rows[outcome].outcome)),
                   .chosen = index == desk.chosen(),
                   .effect = {},
                   .shareWords = {},
                   .verdict = {},
                   .spoken = {}};
  row.possible = trials.empty() || std::any_of(trials.begin(), trials.end(),
                                               [](const ClaimTrial* trial) { return trial->study != nullptr; });
  if (!row.possible) {
    row.verdict = "not here";
    row.spoken = "Cannot be asked here";
    return row;
  }
  const ClaimSummary summary = claimSummary(desk, index, outcome);
  row.begun = summary.known;
  row.spoken = desk.place() == ClaimPlace::library ? "Choose it to try it in the whole library" : "Not tried yet";
  if (!row.begun) return row;
  row.judged = judged(summary);
  row.share = summary.share();
  row.reverses = summary.verdict == ClaimVerdict::doesNotHold;
  row.solid = isFor(summary.verdict);
  row.verdict = claimVerdictText(summary.verdict);
  row.shareWords = row.judged ? percent(row.share) : "";
  place(row, summary, unitOf(claim.rows[outcome].outcome));
  row.spoken = row.verdict + (row.judged ? " in " + row.shareWords + " of settings" : ", as the scenario stands") +
               "; effect " + row.effect;
  return row;
}

// --- the chosen claim ---

std::array<std::string, 3> markWordsOf(const ClaimRow& row, const ClaimSummary& summary) {
  if (row.sign != ClaimSign::none) return {"hold", "no clear effect", "reverse"};
  if (summary.towards == ClaimSign::fall) return {"fall", "no clear effect", "rise"};
  return {"rise", "no clear effect", "fall"};
}

std::string sentenceOf(const ClaimRow& row, const ClaimSummary& summary, bool library) {
  if (!summary.known) return "Not tried yet.";
  if (row.kind == ClaimKind::direct && summary.verdict == ClaimVerdict::builtIn)
    return "Built in: the lever enters this outcome by construction, so the number only gives its size.";
  if (!judged(summary)) {
    const std::string_view clear = summary.here.rises() || summary.here.falls() ? "leaves out 0." : "takes in 0.";
    return "While few settings are done, by the effect" + std::string(library ? " in the library" : "") +
           " as it stands: its 95 % interval " + std::string(clear);
  }
  const double n = summary.settings;
  const std::string yes = percent(summary.holding / n), no = percent(summary.reversing / n);
  if (row.sign == ClaimSign::none) {
    const bool down = summary.towards == ClaimSign::fall;
    return "No direction is claimed. The outcome " + std::string(down ? "falls" : "rises") + " significantly in " +
           yes + " of settings and " + (down ? "rises" : "falls") + " in " + no + ".";
  }
  return "Significantly for the claim in " + yes + " of settings, against it in " + no + ", no clear effect in " +
         percent(1 - (summary.holding + summary.reversing) / n) + ".";
}

std::string moreText(std::size_t count) {
  return count > 1 ? " and " + std::to_string(count - 1) + " more" : "";
}

std::vector<ClaimFact> factsOf(const Claim& claim, const Scenario& scenario, const ClaimRow& row,
                               const ClaimSummary& summary) {
  const ClaimUnit unit = unitOf(row.outcome);
  const auto moved = std::find_if(claim.levers.begin(), claim.levers.end(),
                                  [](const ClaimLever& lever) { return lever.low != lever.high; });
  const LeverWords lever = leverWords(scenario, *moved);
  std::vector<ClaimFact> facts = {{"Lever moved", lever.fromTo, lever.what + moreText(claim.levers.size())}};
  if (!summary.known) return facts;
  const std::string outcome = "on " + std::string(claimOutcomeText(row.outcome));
  const int decimals = decimalsOf(unit, summary);
  const auto figure = [&](double value) { return signedText(unit, value, decimals); };
  if (summary.settings == 0) {
    const int own = decimalsFor(unit, summary.here.difference.mean);
    facts.push_back({"Effect as it stands",
                     withUnit(signedText(unit, summary.here.difference.mean, own), unit.difference), outcome});
    return facts;
  }
  facts.push_back({"Typical effect", withUnit(figure(summary.median), unit.difference), outcome});
  facts.push_back({"95 % of settings", figure(summary.low) + " to " + figure(summary.high),
                   unit.difference.empty() ? "of a scale from 0 to 1" : std::string(unit.difference)});
  const std::string verb = row.sign != ClaimSign::none          ? "Holds in"
                           : summary.towards == ClaimSign::fall ? "Falls in"
                                                                : "Rises in";
  facts.push_back({verb, percent(summary.share()) + " of settings",
                   std::to_string(summary.holding) + " of " + std::to_string(summary.settings)});
  return facts;
}

std::vector<ClaimOutcomeRow> outcomesOf(const ClaimsDesk& desk, const std::vector<ClaimSummary>& summaries) {
  std::vector<ClaimOutcomeRow> rows;
  for (std::size_t i = 0; i < desk.claim().rows.size(); ++i) {
    const ClaimRow& row = desk.claim().rows[i];
    const ClaimUnit unit = unitOf(row.outcome);
    const PublishedEffect& published = row.published;
    const ClaimEffect& here = summaries[i].here;
    ClaimOutcomeRow out{
        .text = std::string(claimOutcomeText(row.outcome)),
        .here = {},
        .published = effectText(unit, published.low, published.high, published.difference, published.half),
        .agreement = {},
        .verdict = {},
        .chosen = i == desk.row(desk.chosen())};
    if (summaries[i].known) {
      out.here = effectText(unit, here.low, here.high, here.difference.mean, here.half());
      out.verdict = claimVerdictText(summaries[i].verdict);
      if (desk.place() == ClaimPlace::published) out.agreement = agrees(here, published) ? "agrees" : "differs";
    }
    rows.push_back(std::move(out));
  }
  return rows;
}

std::vector<ClaimPlaceRow> placesOf(const ClaimsDesk& desk, std::size_t row) {
  std::vector<ClaimPlaceRow> places;
  const ClaimRow& claimRow = desk.claim().rows[row];
  const ClaimUnit unit = unitOf(claimRow.outcome);
  for (const ClaimTrial* trial : desk.trials(desk.chosen())) {
    ClaimPlaceRow place{trial->scenario->title, {}, {}, {}};
    if (!trial->study) place.verdict = trial->obstacles.front();
    if (trial->begun()) {
      const ClaimEffect here = trial->study->effect(row);
      const ClaimShares shares = trial->study->shares(row);
      const ClaimSign towards = claimRow.sign == ClaimSign::fall || (claimRow.sign == ClaimSign::none &&
                                                                     shares.significantFall > shares.significantRise)
                                    ? ClaimSign::fall
                                    : ClaimSign::rise;
      place.effect = effectText(unit, here.low, here.high, here.difference.mean, here.half());
      place.verdict = claimVerdictText(claimVerdict(claimRow, here, shares));
      if (shares.settings > 0)
        place.share = percent(towards == ClaimSign::fall ? shares.significantFall : shares.significantRise);
    }
    places.push_back(std::move(place));
  }
  // What says something comes first; otherwise in the order of the library.
  std::stable_partition(places.begin(), places.end(), [](const ClaimPlaceRow& place) { return !place.effect.empty(); });
  return places;
}

const Scenario* sceneOf(const ClaimsDesk& desk) {
  const std::vector<const ClaimTrial*> trials = desk.trials(desk.chosen());
  return trials.empty() ? nullptr : trials.front()->scenario.get();
}

void addProgress(ClaimsView& view, const ClaimsDesk& desk) {
  std::size_t scenarios = 0;
  std::size_t settings = 0, runs = 0;
  for (const ClaimTrial* trial : desk.trials(desk.chosen())) {
    if (!trial->study) continue;
    ++scenarios;
    settings += trial->study->points().size();
    runs += static_cast<std::size_t>(trial->study->pairs());
  }
  const std::size_t wanted = scenarios * static_cast<std::size_t>(desk.goal(desk.chosen()));
  view.done = wanted > 0 ? std::min(1.0, static_cast<double>(settings) / static_cast<double>(wanted)) : 1;
  const auto count = [](std::size_t number) { return fixedText(static_cast<double>(number), 0); };
  view.progress = count(settings) + " of " + count(std::max(wanted, settings)) + " settings";
  if (settings == 0) view.progress += ", " + count(runs) + " pairs of runs as it stands";
  if (desk.place() == ClaimPlace::library) view.progress += " in " + count(scenarios) + " scenarios";
}

void addPlaces(ClaimsView& view, const ClaimsDesk& desk) {
  view.place = desk.place();
  view.placeNames = {"This scenario: " + desk.open().title, "Scenario of the published figures", "All of the library"};
  view.placeDetails = {"as it stands on the page, with your changes", std::string(desk.claim().scenario) + ", seed 1",
                       "every scenario that has the parts for it"};
}

void addEffects(ClaimsView& view, const ClaimsDesk& desk, std::size_t row) {
  const ClaimUnit unit = unitOf(desk.claim().rows[row].outcome);
  const std::vector<ClaimSetting> settings = claimSettings(desk, view.summary, row);
  view.unit = unit.difference;
  for (const ClaimSetting& each : settings)
    view.dots.push_back({each.effect.difference.mean * unit.factor, each.mark});
  sortStably(view.dots.begin(), view.dots.end(),
             [](const ClaimDot& a, const ClaimDot& b) { return a.value < b.value; });
  view.median = view.summary.median * unit.factor;
  view.low = view.summary.low * unit.factor;
  view.high = view.summary.high * unit.factor;
  if (!view.dots.empty())
    view.x = roundScale(std::min(0.0, view.dots.front().value), std::max(0.0, view.dots.back().value), 6);
  const bool one = desk.place() != ClaimPlace::library;
  view.map = claimMap(settings, unit, one ? sceneOf(desk) : nullptr);
}

std::string findingOf(const ClaimsView& view, const ClaimsDesk& desk, const Scenario& scenario) {
  const std::vector<const ClaimTrial*> trials = desk.trials(desk.chosen());
  const ClaimStudy* study = trials.front()->study.get();
  std::string text =
      view.title + " " + std::string(claimOutcomeText(desk.claim().rows[desk.row(desk.chosen())].outcome));
  text += ": " + view.verdict + ".\n" + view.verdictWords + "\n";
  text += "Lever: " + leversText(scenario, desk.claim()) + ".\n";
  for (const ClaimFact& fact : view.facts)
    text += fact.label + ": " + fact.value + " (" + fact.below + ").\n";
  for (const ClaimOutcomeRow& row : view.outcomes)
    if (row.chosen && !row.here.empty()) text += "As it stands: " + row.here + " (± half the 95 % interval).\n";
  if (desk.place() == ClaimPlace::library || !study)
    return text + "Scenarios: all of the library; " + view.progress + ".\n";
  return text + "Scenario: " + scenario.title + " (" + scenario.id + ", digest " + signatureText(digest(scenario)) +
         "), seed " + std::to_string(study->options().seed) + ", " + fixedText(study->pairs(), 0) +
         " pairs of runs as it stands, " + view.progress + " with " + std::to_string(study->options().pairsPerSetting) +
         " pairs each.\n";
}

}  // namespace

ClaimsView claimsView(const ClaimsDesk& desk) {
  ClaimsView view;
  for (std::size_t i = 0; i < claims().size(); ++i)
    view.rows.push_back(listRow(desk, i));

  const Claim& claim = desk.claim();
  const std::size_t index = desk.chosen(), row = desk.row(index);
  const Scenario& scenario = sceneOf(desk) ? *sceneOf(desk) : desk.open();
  constexpr std::array<std::string_view, 3> kinds = {"It works through what actors do.", "It is built in in part.",
                                                     "It is built in: the lever enters this outcome by construction."};
  view.id = claim.id;
  view.title = claim.statement;
  view.source = sourceText(claim.source);
  view.kind = kinds[static_cast<std::size_t>(claim.rows[row].kind)];
  addPlaces(view, desk);
  const std::vector<const ClaimTrial*> trials = desk.trials(index);
  if (!view.rows[index].possible && trials.size() == 1) view.obstacles = trials.front()->obstacles;
  std::vector<ClaimSummary> summaries;
  for (std::size_t i = 0; i < claim.rows.size(); ++i)
    summaries.push_back(claimSummary(desk, index, i));
  view.summary = summaries[row];
  view.reverses = view.summary.verdict == ClaimVerdict::doesNotHold;
  view.verdict = view.summary.known ? std::string(claimVerdictText(view.summary.verdict)) : "";
  view.verdictWords = sentenceOf(claim.rows[row], view.summary, desk.place() == ClaimPlace::library);
  view.markWords = markWordsOf(claim.rows[row], view.summary);
  view.outcomes = outcomesOf(desk, summaries);
  if (!view.obstacles.empty()) return view;
  for (const ClaimArm arm : {ClaimArm::low, ClaimArm::high})
    (arm == ClaimArm::low ? view.lowEnd : view.highEnd) = armText(scenario, claim, arm);
  view.facts = factsOf(claim, scenario, claim.rows[row], view.summary);
  addEffects(view, desk, row);
  if (desk.place() == ClaimPlace::library) view.places = placesOf(desk, row);
  addProgress(view, desk);
  if (!trials.empty()) view.finding = findingOf(view, desk, scenario);
  return view;
}

}  // namespace firebreak::web
