#!/usr/bin/env bash
# Records what the reader says about each broken document here. Read the difference before you commit it.
#
# Usage: tests/invalid/update.sh [PROGRAM]    PROGRAM: the command line, build/firebreak unless given
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
program=${1:-$folder/../../build/firebreak}

for file in "$folder"/*.json; do
  "$program" validate "$file" --json | node -e '
    const { files } = JSON.parse(require("fs").readFileSync(0, "utf8"));
    for (const { line, pointer, rule } of files[0].issues) console.log(`${line} ${rule} ${pointer}`.trimEnd());
  ' >"${file%.json}.expected" || true
done
