#pragma once
// classics: the formal models of the field, listed or computed.

#include "commands.h"

namespace firebreak::cli {

// Without a name: every model with its parameters. With one: the model at its defaults and the changes of --set.
Answer classics(const Arguments& arguments);

}  // namespace firebreak::cli
