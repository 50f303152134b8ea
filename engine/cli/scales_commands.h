#pragma once
// severity, confidence, reliability: published scales of how bad, how probable, and whether probabilities keep their
// word.

#include "commands.h"

namespace firebreak::cli {

// The rubrics with their bands; with --metrics what each makes of an incident.
Answer rateSeverity(const Arguments& arguments);

// The scales; with a value its labels, with a label what it stands for.
Answer readConfidence(const Arguments& arguments);

// Attribution alone; with a scenario the cases of its runs.
Answer checkReliability(const Arguments& arguments);

}  // namespace firebreak::cli
