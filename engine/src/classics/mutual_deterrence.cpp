#include "classics/mutual_deterrence.h"

#include "classics/models.h"

namespace firebreak::classics {
namespace {

// (DC − CC) / (DC − DD).
double threshold(const DeterredSide& side, double fights) {
  return (side.wins - side.peace) / (side.wins - fights);
}

}  // namespace

MutualDeterrenceResult solve(const DeterredSide& a, const DeterredSide& b) {
  MutualDeterrenceResult result;
  result.hardThresholdA = threshold(a, a.fightsHard);
  result.softThresholdA = threshold(a, a.fightsSoft);
  result.hardThresholdB = threshold(b, b.fightsHard);
  result.softThresholdB = threshold(b, b.fightsSoft);
  result.aDeterred = b.credibility >= result.hardThresholdA;
  result.bDeterred = a.credibility >= result.hardThresholdB;
  result.sureThing = result.aDeterred && result.bDeterred;
  return result;
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"credibilityA", "Credibility of A", "probability", 0, 1, .7, 2, false, "That A is Hard."},
    {"credibilityB", "Credibility of B", "probability", 0, 1, .7, 2, false, "That B is Hard."},
    {"winsA", "A: wins", "utility", -200, 200, 100, 0, false, "a_DC, above all other payoffs of A."},
    {"peaceA", "A: peace", "utility", -200, 200, 60, 0, false, "a_CC."},
    {"fightsHardA", "A: fights, Hard", "utility", -200, 200, 40, 0, false, "a_DD+, above a_DD−."},
    {"fightsSoftA", "A: fights, Soft", "utility", -200, 200, 0, 0, false, "a_DD−."},
    {"winsB", "B: wins", "utility", -200, 200, 100, 0, false, "b_DC, above all other payoffs of B."},
    {"peaceB", "B: peace", "utility", -200, 200, 60, 0, false, "b_CC."},
    {"fightsHardB", "B: fights, Hard", "utility", -200, 200, 40, 0, false, "b_DD+, above b_DD−."},
    {"fightsSoftB", "B: fights, Soft", "utility", -200, 200, 0, 0, false, "b_DD−."},
};

void demandOrder(const DeterredSide& side, std::string_view wins, std::string_view hard, std::vector<Issue>& issues) {
  if (!(side.wins > side.peace && side.wins > side.fightsHard))
    issues.push_back(contradiction(wins, "more than peace and than fighting"));
  if (!(side.fightsHard > side.fightsSoft))
    issues.push_back(contradiction(hard, "more for the Hard type than for the Soft"));
}

Result<ClassicResult> compute(const ClassicInput& input) {
  const DeterredSide a = {.wins = input["winsA"],
                          .peace = input["peaceA"],
                          .fightsHard = input["fightsHardA"],
                          .fightsSoft = input["fightsSoftA"],
                          .credibility = input["credibilityA"]};
  const DeterredSide b = {.wins = input["winsB"],
                          .peace = input["peaceB"],
                          .fightsHard = input["fightsHardB"],
                          .fightsSoft = input["fightsSoftB"],
                          .credibility = input["credibilityB"]};
  std::vector<Issue> issues;
  demandOrder(a, "winsA", "fightsHardA", issues);
  demandOrder(b, "winsB", "fightsHardB", issues);
  if (!issues.empty()) return issues;

  const MutualDeterrenceResult solved = solve(a, b);
  ClassicResult result;
  result.verdict =
      solved.sureThing
          ? "peace for certain"
          : (solved.aDeterred ? "B is not deterred" : (solved.bDeterred ? "A is not deterred" : "neither is deterred"));
  result.values = {{"thresholdA", "Credibility of B that holds a Hard A", solved.hardThresholdA},
                   {"softThresholdA", "… a Soft A", solved.softThresholdA},
                   {"thresholdB", "Credibility of A that holds a Hard B", solved.hardThresholdB},
                   {"softThresholdB", "… a Soft B", solved.softThresholdB},
                   {"sureThing", "Both keep the peace for certain", truth(solved.sureThing)}};
  return result;
}

}  // namespace

constinit const ClassicModel mutualDeterrenceModel = {
    .name = "mutual-deterrence",
    .title = "Perfect deterrence, mutual",
    .lesson =
        "Each side's credibility must meet the other's temptation: strength on one side alone keeps no peace, and "
        "it is the Hard type on each side that sets the bar.",
    .source = "Zagare and Kilgour, Perfect Deterrence, Cambridge University Press 2000; algebra re-derived",
    .formula = "p_B ≥ (a_DC − a_CC)/(a_DC − a_DD+) and p_A ≥ (b_DC − b_CC)/(b_DC − b_DD+)",
    .relation =
        "Credibility is a reputation earned by what was done, and peace comes from many daily decisions instead of "
        "one.",
    .parameters = parameterTable,
    .mapX = "credibilityA",
    .mapY = "credibilityB",
    .compute = compute};

}  // namespace firebreak::classics
