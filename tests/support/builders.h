#pragma once
// The three scenarios of docs/model.md section 9, made in C++ so that the engine's tests need no file.

#include "engine/scenario.h"

namespace firebreak::test {

Scenario s1();  // A, B: a dyad
Scenario s2();  // A, B, C and the proxy X of A
Scenario s3();  // M1…M5 against A, with a mediating organisation

// S1 and the group G, which A harbours and which has chances against B; nothing else happens by chance.
Scenario harbouredGroup();

// States alone, all at the defaults, without opportunities.
Scenario quietStates(int count);

}  // namespace firebreak::test
