#include "classics/richardson.h"

#include <cmath>
#include <limits>

#include "classics/linear.h"
#include "classics/models.h"
#include "engine/escalation.h"

namespace firebreak::classics {

RichardsonResult solve(const Richardson& race) {
  const double k = race.reactionX, l = race.reactionY, alpha = race.fatigueX, beta = race.fatigueY;
  const double determinant = alpha * beta - k * l;
  RichardsonResult result;
  result.balance = determinant != 0 ? RichardsonState{(beta * race.grievanceX + k * race.grievanceY) / determinant,
                                                      (alpha * race.grievanceY + l * race.grievanceX) / determinant}
                                    : RichardsonState{std::numeric_limits<double>::quiet_NaN(),
                                                      std::numeric_limits<double>::quiet_NaN()};
  const double root = std::sqrt((alpha - beta) * (alpha - beta) + 4 * k * l);
  result.fast = .5 * (-(alpha + beta) - root);
  result.slow = .5 * (-(alpha + beta) + root);
  // One unit of y brings k of x' for as long as fatigue lets it last, 1/α; and back.
  if (alpha > 0 && beta > 0)
    result.ratio = spectralRadius({0, k / alpha, l / beta, 0}, 2);
  else
    result.ratio = k * l > 0 ? std::numeric_limits<double>::infinity() : 0;
  result.stable = alpha > 0 && beta > 0 && determinant > 0;
  return result;
}

RichardsonState stateAfter(const Richardson& race, double time) {
  // (x, y, 1)' = M (x, y, 1).
  std::vector<double> matrix = {
      -race.fatigueX, race.reactionX, race.grievanceX, race.reactionY, -race.fatigueY, race.grievanceY, 0, 0, 0};
  for (double& entry : matrix)
    entry *= time;
  const std::vector<double> e = exponential(matrix, 3);
  return {e[0] * race.startX + e[1] * race.startY + e[2], e[3] * race.startX + e[4] * race.startY + e[5]};
}

namespace {

constexpr ClassicParameter parameterTable[] = {
    {"reactionX", "Reaction of X", "per unit of time", 0, 2, .2, 2, false, "k: what X adds for each unit of Y's arms."},
    {"reactionY", "Reaction of Y", "per unit of time", 0, 2, .3, 2, false, "l: what Y adds for each unit of X's arms."},
    {"fatigueX", "Fatigue of X", "per unit of time", 0, 2, .5, 2, false, "α: how fast X's own burden wears it down."},
    {"fatigueY", "Fatigue of Y", "per unit of time", 0, 2, .6, 2, false, "β: how fast Y's own burden wears it down."},
    {"grievanceX", "Grievance of X", "arms per unit of time", -5, 5, 1, 1, false,
     "g: what X adds whatever Y does; negative is goodwill."},
    {"grievanceY", "Grievance of Y", "arms per unit of time", -5, 5, 2, 1, false,
     "h: what Y adds whatever X does; negative is goodwill."},
    {"startX", "X at the start", "arms", 0, 100, 0, 1, false, "Arms of X at time 0."},
    {"startY", "Y at the start", "arms", 0, 100, 0, 1, false, "Arms of Y at time 0."},
    {"time", "Time", "", .1, 20, 5, 1, false, "How far the race is followed."},
};

constexpr int points = 51;

std::string_view verdictOf(const RichardsonResult& solved) {
  if (solved.stable) return "stable";
  return solved.slow > 0 ? "runs away" : "neither settles nor runs away";
}

Result<ClassicResult> compute(const ClassicInput& input) {
  const Richardson race = {.reactionX = input["reactionX"],
                           .reactionY = input["reactionY"],
                           .fatigueX = input["fatigueX"],
                           .fatigueY = input["fatigueY"],
                           .grievanceX = input["grievanceX"],
                           .grievanceY = input["grievanceY"],
                           .startX = input["startX"],
                           .startY = input["startY"]};
  const RichardsonResult solved = solve(race);
  const double time = input["time"];
  const RichardsonState end = stateAfter(race, time);
  ClassicResult result;
  result.verdict = verdictOf(solved);
  result.values = {{"balanceX", "X at the balance", solved.balance.x},
                   {"balanceY", "Y at the balance", solved.balance.y},
                   {"slow", "Slow eigenvalue", solved.slow},
                   {"fast", "Fast eigenvalue", solved.fast},
                   {"ratio", "Escalation number", solved.ratio},
                   {"stable", "Stable", truth(solved.stable)},
                   {"endX", "X at the end", end.x},
                   {"endY", "Y at the end", end.y}};
  const std::vector<double> times = evenly(points, time / (points - 1));
  ClassicSeries x = {"x", "X", "time", times, {}}, y = {"y", "Y", "time", times, {}};
  for (const double moment : times) {
    const RichardsonState state = stateAfter(race, moment);
    x.y.push_back(state.x);
    y.y.push_back(state.y);
  }
  result.series = {x, y};
  return result;
}

}  // namespace

constinit const ClassicModel richardsonModel = {
    .name = "richardson",
    .title = "Richardson's arms race",
    .lesson =
        "Whether a race settles depends on reaction and fatigue alone, not on grievance: the product of the "
        "reactions against the product of the fatigues.",
    .source = "Richardson, Arms and Insecurity, 1960; solved by the matrix exponential",
    .formula = "x' = k y − α x + g,  y' = l x − β y + h;  stable iff α β > k l",
    .relation =
        "With linear answers the engine is this model in steps of a day: run until it rests, it finds this balance.",
    .parameters = parameterTable,
    .mapX = "reactionX",
    .mapY = "reactionY",
    .compute = compute};

}  // namespace firebreak::classics
