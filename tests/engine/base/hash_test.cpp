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

TEST_CASE("Order and sign count") {
  const auto digestOf = [](std::vector<double> values) {
    Hash hash;
    hash.all(values);
    return hash.value();
  };
  CHECK(digestOf({1, 2}) != digestOf({2, 1}));
  CHECK(digestOf({1, 2, 3, 4, 5}) != digestOf({5, 2, 3, 4, 1}));
  CHECK(digestOf({}) != digestOf({0}));
  CHECK(digestOf({0.0}) != digestOf({-0.0}));
}

TEST_CASE("Bytes are taken whole whatever their number") {
  std::set<std::uint64_t> digests;
  std::vector<char> bytes(2100, 0);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    Hash hash;
    hash.word(7);
    bytes[at] = 1;
    hash.all(bytes);
    bytes[at] = 0;
    digests.insert(hash.value());
  }
  CHECK(digests.size() == bytes.size());
}

TEST_CASE("A digest may be asked for at any time") {
  Hash hash;
  for (std::uint64_t n = 0; n < 300; ++n) {
    hash.word(n);
    const std::uint64_t now = hash.value();
    Hash again;
    for (std::uint64_t m = 0; m <= n; ++m)
      again.word(m);
    REQUIRE(again.value() == now);
  }
}

TEST_CASE("Bytes and words agree") {
  const std::vector<std::uint64_t> words = {1, 2, 3};
  Hash one, other;
  one.all(words);
  for (const std::uint64_t word : words)
    other.word(word);
  CHECK(one.value() == other.value());
}
