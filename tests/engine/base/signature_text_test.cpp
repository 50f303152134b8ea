// engine/src/base/signature_text: sixteen digits, whatever the number.
#include <catch_amalgamated.hpp>

#include "engine/signature.h"

namespace firebreak {

TEST_CASE("a signature is written with sixteen digits") {
  CHECK(signatureText(0) == "0000000000000000");
  CHECK(signatureText(0xfedcba9876543210u) == "fedcba9876543210");
  CHECK(signatureText(~0ull) == "ffffffffffffffff");
}

}  // namespace firebreak
