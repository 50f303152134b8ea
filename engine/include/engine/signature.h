#pragma once
// A signature or digest as people and programs write it.

#include <cstdint>
#include <string>

namespace firebreak {

// Sixteen hexadecimal digits, small letters.
std::string signatureText(std::uint64_t signature);

}  // namespace firebreak
