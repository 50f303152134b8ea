#include "engine/version.h"

namespace firebreak {

std::string_view version() {
  return FIREBREAK_VERSION;
}

}  // namespace firebreak
