// engine/src/classics/quantal_response.

#include "classics/quantal_response.h"

#include <cmath>

#include "engine/classics/near.h"

using namespace firebreak::classics;
using firebreak::test::exactly;
using firebreak::test::near;

TEST_CASE("Quantal response in matching pennies") {
  struct Row {
    double prize, precision, top, left, nashLeft;
  };
  for (const Row& row :
       {Row{1, 0, .5, .5, .5}, Row{1, 3, .5, .5, .5}, Row{4, 1, .721937, .390818, .2}, Row{9, .5, .830671, .418077, .1},
        Row{9, 1, .893576, .312780, .1}, Row{9, 5, .701984, .117135, .1}}) {
    INFO(row.prize << ", " << row.precision);
    const QuantalResponse found = quantalResponse(row.prize, row.precision);
    CHECK_THAT(found.top, near(row.top));
    CHECK_THAT(found.left, near(row.left));
    CHECK(found.nashTop == .5);
    CHECK_THAT(found.nashLeft, exactly(row.nashLeft));  // 1/(1 + X)
  }
}

TEST_CASE("Each side replies to the other with its own errors") {
  const QuantalResponse found = quantalResponse(9, 1);
  CHECK_THAT(found.top, exactly(1 / (1 + std::exp(-(9 * found.left - (1 - found.left))))));
  CHECK_THAT(found.left, exactly(1 / (1 + std::exp(-((1 - found.top) - found.top)))));
}

TEST_CASE("One's own prize matters, until precision is perfect") {
  for (const double precision : {.1, 1.0, 10.0}) {
    CHECK(quantalResponse(4, precision).top > .5);
    CHECK(quantalResponse(.25, precision).top < .5);
  }
  CHECK_THAT(quantalResponse(9, 100).top, Catch::Matchers::WithinAbs(.5, .02));
  CHECK(quantalResponse(9, 100).top < quantalResponse(9, 10).top);
}
