// engine/src/classics/signal_detection.

#include "classics/signal_detection.h"

#include "classics/normal.h"
#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::near;

TEST_CASE("The criterion weighs priors and costs") {
  struct Row {
    double sensitivity, prior, falseAlarmCost, missCost, ratio, criterion, hit, falseAlarm;
  };
  for (const Row& row :
       {Row{1, .5, 1, 1, 1, .5, .691462, .308538}, Row{2, .1, 1, 5, 1.8, 1.293893, .759939, .097851},
        Row{1, .2, 2, 1, 8, 2.579442, .057117, .004948}, Row{.5, .3, 1, 3, .777778, -.252629, .774164, .599722}}) {
    INFO(row.criterion);
    const SignalDetectionResult found =
        solve(SignalDetection{row.sensitivity, row.prior, row.falseAlarmCost, row.missCost});
    CHECK_THAT(found.likelihoodRatio, near(row.ratio));
    CHECK_THAT(found.criterion, near(row.criterion));
    CHECK_THAT(found.hit, near(row.hit));
    CHECK_THAT(found.falseAlarm, near(row.falseAlarm));
  }
}

TEST_CASE("No other criterion costs less") {
  const SignalDetection leader = {.sensitivity = 1.3, .prior = .15, .falseAlarmCost = 2, .missCost = 7};
  const SignalDetectionResult best = solve(leader);
  for (double criterion = -3; criterion <= 5; criterion += .01) {
    const double cost = leader.prior * normalShare(criterion - leader.sensitivity) * leader.missCost +
                        (1 - leader.prior) * normalShare(-criterion) * leader.falseAlarmCost;
    CHECK(cost >= best.expectedCost - 1e-12);
  }
}
