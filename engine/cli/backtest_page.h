#pragma once
// docs/backtest.md: how it was made, the table, and what to think of it.

#include <cstdint>
#include <span>
#include <string>

#include "engine/backtest.h"

namespace firebreak::cli {

// With climatology; at least two rows. Markdown.
std::string backtestPage(std::span<const BacktestRow> rows, int runs, std::uint64_t seed);

}  // namespace firebreak::cli
