// engine/src/base/hash: every bit counts, and so does the order.

#include "base/hash.h"

#include <set>

#include <catch_amalgamated.hpp>

using namespace firebreak;

TEST_CASE("One flipped bit anywhere gives another digest") {
  std::set<std::uint64_t> digests;
  for (int word = 0; word < 9; ++word) {
    for (int bit = 0; bit < 64; ++bit) {
      Hash hash;
      for (int n = 0; n < 9; ++n)
        hash.word(n == word ? std::uint64_t{1} << bit : 0);
      digests.insert(hash.value());
    }
  }
  CHECK(digests.size() == 9 * 64);
}

TEST_CASE("Order and length count") {
  const auto digestOf = [](std::initializer_list<double> values) {
    Hash hash;
    hash.all(std::vector<double>(values));
    return hash.value();
  };
  CHECK(digestOf({1, 2}) != digestOf({2, 1}));
  CHECK(digestOf({1, 2, 3, 4, 5}) != digestOf({5, 2, 3, 4, 1}));
  CHECK(digestOf({}) != digestOf({0}));
  CHECK(digestOf({0.0}) != digestOf({-0.0}));
}

TEST_CASE("An odd number of integers is taken whole") {
  const auto digestOf = [](std::vector<int> values) {
    Hash hash;
    hash.all(values);
    return hash.value();
  };
  CHECK(digestOf({1, 2, 3}) != digestOf({1, 2, 4}));
  CHECK(digestOf({1, 2, 3}) != digestOf({1, 2, 3, 0}));
}
