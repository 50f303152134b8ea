#pragma once
// "How tension spreads": day by day the bands that hold half, four fifths and 95 % of futures, the share of futures at
// each rung, and the same for one chosen day in full. Of the tie that is watched, for baseline and variant. Pure data.

#include <array>
#include <span>
#include <string>
#include <vector>

#include "web/session/futures_desk.h"
#include "web/views/scene.h"

namespace firebreak::web {

// Quantiles of the tension at the end of a day, from low to high: 2.5, 10, 25, 50, 75, 90, 97.5 %.
constexpr std::array<double, 7> fanQuantiles = {.025, .1, .25, .5, .75, .9, .975};
constexpr std::size_t fanMedian = 3;

struct SpreadDay {
  int day = 0;
  std::array<double, fanQuantiles.size()> tension = {};  // 0–100
  std::array<double, rungCount> rungs = {};              // shares, sum 1
};

// A red line of the actor; those that were changed are named in the picture.
struct SpreadLine {
  int rung = 0;
  double tension = 0;
  bool changed = false;
};

struct SpreadSide {
  std::string title;  // "Baseline", "Your change"
  int runs = 0;
  std::vector<SpreadDay> days;         // thinned where there are more than can be told apart; empty: no runs yet
  std::vector<SpreadLine> lines;       // rungs 1–7
  std::span<const RunTension> single;  // a few runs by themselves; the desk keeps them
  // Of the chosen day.
  SpreadDay chosen;
  std::array<double, tensionBins> histogram = {};  // share of futures in [b, b + 1)
};

struct SpreadView {
  bool compared = false;
  std::string whose;  // "Arden toward Boreas"
  int horizon = 1;    // days; the last is horizon − 1
  int day = 0;        // chosen
  int goal = 1;
  SpreadSide baseline, variant;
};

// day: the one to show in full; held within the run. Without a change baseline stays empty.
SpreadView spreadView(const Scene& scene, const FuturesDesk& desk, int day);

// The quantiles of counts in equal bins one wide, taken as even within a bin; 0 where nothing is counted.
std::array<double, fanQuantiles.size()> fanOf(std::span<const std::uint32_t> counts);

}  // namespace firebreak::web
