#pragma once
// Small questions about text that reading and writing scenarios share.

#include <span>
#include <string>
#include <string_view>

namespace firebreak {

// Bytes before the first ill-formed UTF-8 sequence (RFC 3629: no surrogates, nothing overlong); text.size() if all is
// well.
std::size_t validUtf8Prefix(std::string_view text);

// Code points of well-formed UTF-8.
int characterCount(std::string_view text);

// The first code point of well-formed UTF-8; "" of an empty text.
std::string_view firstCharacter(std::string_view text);

// The candidate with the fewest edits from word (case does not count), or "" when all are far off. Ties: the first.
std::string_view nearestWord(std::string_view word, std::span<const std::string_view> candidates);

// "did you mean \"x\"?", or "" without a near candidate.
std::string suggestion(std::string_view word, std::span<const std::string_view> candidates);

// The shortest decimal that reads back as exactly this double. Finite values only.
std::string decimal(double value);

// Cuts at a character boundary and marks the cut with an ellipsis.
std::string shortened(std::string_view text, std::size_t maxBytes);

// In double quotes, on one line, shortened to 60 bytes.
std::string inQuotes(std::string_view text);

// Days from 1970-01-01 to an ISO date YYYY-MM-DD of the Gregorian calendar, years 1000–9999; false if it is not one.
bool daysFromDate(std::string_view date, int& days);
std::string dateFromDays(int days);

}  // namespace firebreak
