#include "engine/signature.h"

namespace firebreak {

std::string signatureText(std::uint64_t signature) {
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; signature >>= 4)
    text[i] = "0123456789abcdef"[signature & 15u];
  return text;
}

}  // namespace firebreak
