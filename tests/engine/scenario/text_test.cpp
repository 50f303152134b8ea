// engine/src/scenario/text: UTF-8, near misses, decimals, dates.
#include "scenario/text.h"

#include <cmath>
#include <cstdlib>
#include <limits>

#include <catch_amalgamated.hpp>

namespace firebreak {

TEST_CASE("UTF-8 is checked to the byte") {
  CHECK(validUtf8Prefix("plain") == 5);
  CHECK(validUtf8Prefix("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == 9);  // two, three and four bytes
  CHECK(validUtf8Prefix("ab\x80") == 2);
  CHECK(validUtf8Prefix("ab\xE2\x82") == 2);
  CHECK(validUtf8Prefix("\xF4\x90\x80\x80") == 0);  // beyond U+10FFFF
  CHECK(characterCount("\xC3\xA9\xE2\x82\xAC") == 2);
  CHECK(firstCharacter("\xC3\xA9t") == "\xC3\xA9");
  CHECK(firstCharacter("") == "");
}

TEST_CASE("a near miss finds its word, a far one nothing") {
  constexpr std::string_view words[] = {"offence", "defence", "stealth"};
  CHECK(nearestWord("ofence", words) == "offence");
  CHECK(nearestWord("DEFENCE", words) == "defence");
  CHECK(nearestWord("horizon", words).empty());
  CHECK(nearestWord("", words).empty());
  CHECK(nearestWord(std::string(1000, 'x'), words).empty());
  CHECK(suggestion("stelth", words) == "did you mean \"stealth\"?");
}

TEST_CASE("the shortest decimal reads back as the same double") {
  CHECK(decimal(0.1) == "0.1");
  CHECK(decimal(150) == "150");
  CHECK(decimal(9007199254740991) == "9007199254740991");
  CHECK(decimal(1.0 / 3) == "0.3333333333333333");
  CHECK(decimal(0.1 + 0.2) == "0.30000000000000004");
  for (double value : {1e-300, 5e-324, 1.7976931348623157e308, 123456.789, -2.5e-7, 0.035}) {
    CHECK(std::strtod(decimal(value).c_str(), nullptr) == value);
  }
}

TEST_CASE("dates count days in both directions") {
  int days = 0;
  REQUIRE(daysFromDate("1970-01-01", days));
  CHECK(days == 0);
  REQUIRE(daysFromDate("2000-03-01", days));
  CHECK(days == 11017);  // 30 years of 365, 7 leap days before 2000, 31 + 29 days of 2000
  REQUIRE(daysFromDate("2022-07-15", days));
  int later = 0;
  REQUIRE(daysFromDate("2022-09-07", later));
  CHECK(later - days == 54);  // Albania's lag to naming
  for (int day = -150'000; day < 400'000; day += 97) {
    int back = 0;
    REQUIRE(daysFromDate(dateFromDays(day), back));
    CHECK(back == day);
  }
  for (std::string_view wrong : {"2022-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-01-00", "22-01-01",
                                 "2022/01/01", "2022-1-001", "", "2022-01-01T", "20a2-01-01", "0000-01-01"}) {
    INFO(wrong);
    CHECK_FALSE(daysFromDate(wrong, days));
  }
  CHECK(daysFromDate("2000-02-29", days));
}

TEST_CASE("text is shortened between characters and quoted on one line") {
  CHECK(shortened("h\xC3\xA9llo", 2) == "h…");
  CHECK(shortened("hello", 5) == "hello");
  CHECK(inQuotes("a\tb") == "\"a b\"");
}

}  // namespace firebreak
