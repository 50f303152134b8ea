#!/usr/bin/env bash
# Records how the shipped scenarios run now: a text where there is one already, signatures of all. Read the difference before you commit it.
#
# Usage: tests/golden/update.sh [PROGRAM]    PROGRAM: the command line, build/firebreak unless given
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${1:-$root/build/firebreak}
golden=$root/tests/golden
export LC_ALL=C

: >"$golden/signatures.txt"
for file in "$root"/scenarios/*.json; do
  name=$(basename "$file" .json)
  [[ $name == *.schema ]] && continue
  [[ ! -e $golden/$name.txt ]] || "$program" run "$file" --trace "$golden/$name.txt" >/dev/null
  for seed in {1..20}; do
    printf '%s %s %s\n' "$name" "$seed" "$("$program" signature "$file" --seed "$seed")" >>"$golden/signatures.txt"
  done
  echo "$name"
done
