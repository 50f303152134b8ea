#pragma once
// What commands print: JSON of the shapes that programs may rely on, and aligned lines for people.

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/engine.h"

namespace firebreak::cli {

using Json = nlohmann::ordered_json;

std::string printed(const Json& json);  // indented, with a newline at the end

Json jsonOf(const Issue& issue);
Json jsonOf(const std::vector<Issue>& issues);
Json jsonOf(const EscalationNumber& number);  // {now, latent}
Json jsonOf(const Scenario& scenario, const Outcomes& outcomes);
Json jsonOfFinal(const Scenario& scenario, const WorldState& last);  // tension, posture, escalation …
Json jsonOf(const Scenario& scenario, const Event& event);
Json jsonOf(const Explanation& explanation);
Json jsonOf(const Scenario& scenario, const Event& event, const PreventionSearch& search);
std::string preventionLines(const Scenario& scenario, const Event& event, const PreventionSearch& search);
// "A>B": value for every pair of different states.
Json tieValues(const Scenario& scenario, const std::vector<double>& values);
Json tieValues(const Scenario& scenario, const std::vector<int>& values);

std::string line(std::string_view label, std::string_view value);  // "Label                 value\n"
std::string number(double value, int decimals);                    // "1234.5"
std::string grouped(std::int64_t value);                           // "12,345"
std::string padded(std::string_view text, std::size_t columns);    // on the right; at least one space
// Rows of as many cells each, every column as wide as it needs to be.
std::string columns(const std::vector<std::vector<std::string>>& rows);

}  // namespace firebreak::cli
