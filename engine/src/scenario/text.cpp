#include "scenario/text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace firebreak {

namespace {

// Length of the well-formed sequence at the start of a non-empty text, 0 if there is none.
std::size_t sequenceLength(std::string_view text) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;

  // The second byte decides whether a sequence is overlong, a surrogate or beyond U+10FFFF.
  std::size_t length = 0;
  unsigned low = 0x80, high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) length = 2;
  if (lead >= 0xE0 && lead <= 0xEF) length = 3;
  if (lead >= 0xF0 && lead <= 0xF4) length = 4;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;

  if (length == 0 || text.size() < length || byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  }
  return length;
}

char lowered(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Levenshtein distance, row by row.
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (lowered(a[i]) == lowered(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
    }
  }
  return row[b.size()];
}

bool isLeapYear(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysInMonth(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && isLeapYear(year) ? 29 : days[month - 1];
}

// Days from 1970-01-01 to 1 January; floor division is safe because years are positive.
int daysBeforeYear(int year) {
  const int before = year - 1;
  return before * 365 + before / 4 - before / 100 + before / 400 - 719162;
}

}  // namespace

std::size_t validUtf8Prefix(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t length = sequenceLength(text.substr(position));
    if (length == 0) return position;
    position += length;
  }
  return position;
}

int characterCount(std::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view firstCharacter(std::string_view text) {
  return text.empty() ? text : text.substr(0, sequenceLength(text));
}

std::string_view nearestWord(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest = 64;
  if (word.empty() || word.size() > longest) return {};

  std::string_view best;
  std::size_t fewest = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (std::string_view candidate : candidates) {
    const std::size_t edits = editDistance(word, candidate);
    if (edits < fewest && edits < candidate.size()) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view nearest = nearestWord(word, candidates);
  return nearest.empty() ? std::string() : "did you mean \"" + std::string(nearest) + "\"?";
}

std::string decimal(double value) {
  char buffer[40];
  for (int digits = 15; digits <= 17; ++digits) {
    std::snprintf(buffer, sizeof buffer, "%.*g", digits, value);
    if (std::strtod(buffer, nullptr) == value) break;
  }
  return buffer;
}

std::string shortened(std::string_view text, std::size_t maxBytes) {
  if (text.size() <= maxBytes) return std::string(text);
  std::size_t end = maxBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string inQuotes(std::string_view text) {
  std::string shown = "\"" + shortened(text, 60) + "\"";
  std::replace_if(
      shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return shown;
}

bool daysFromDate(std::string_view date, int& days) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  int parts[3] = {0, 0, 0};
  int part = 0;
  for (char c : date) {
    if (c == '-') {
      ++part;
    } else if (c >= '0' && c <= '9' && part < 3) {
      parts[part] = parts[part] * 10 + (c - '0');
    } else {
      return false;
    }
  }
  const auto [year, month, day] = parts;
  if (part != 2 || year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;

  days = daysBeforeYear(year) + day - 1;
  for (int earlier = 1; earlier < month; ++earlier)
    days += daysInMonth(year, earlier);
  return true;
}

std::string dateFromDays(int days) {
  int year = 1970 + days / 366;
  while (daysBeforeYear(year + 1) <= days)
    ++year;
  while (daysBeforeYear(year) > days)
    --year;
  int rest = days - daysBeforeYear(year);
  int month = 1;
  while (rest >= daysInMonth(year, month))
    rest -= daysInMonth(year, month++);

  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, rest + 1);
  return buffer;
}

}  // namespace firebreak
