#!/usr/bin/env bash
# Finds what is missing on this machine, says what and why, and installs it; unpacks the dependencies into .deps/.
#
# Usage: cmake/setup.sh run|test [--yes]
#   run    what building and serving the page needs        test   that, and what the tests need
# Exit code 2: something that is needed is missing and may not or cannot be installed. Quick when nothing is missing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
purpose=${1:-run}
yes=${2:-}
pins=$root/cmake/dependencies.txt
deps=$root/.deps

say() { printf '%s\n' "$*"; }
fail() {
  printf 'setup: %s\n' "$*" >&2
  exit 2
}

# --- the machine's packages ------------------------------------------------------------------------------------------

packages=()
extras=() # what set-up does without when it has to
reasons=()

# want PACKAGES REASON TEST...: notes Debian packages when TEST fails.
want() {
  local names=$1 reason=$2
  shift 2
  if ! "$@" >/dev/null 2>&1; then
    packages+=($names)
    reasons+=("$(printf '  %-34s %s' "$names" "$reason")")
  fi
}

# wantExtra PACKAGE REASON TEST...: the same, but nothing fails for want of it.
wantExtra() {
  local name=$1 reason=$2
  shift 2
  "$@" >/dev/null 2>&1 && return
  extras+=("$name")
  reasons+=("$(printf '  %-34s %s' "$name" "$reason")")
}

has() { command -v "$1"; }
hasFontTools() { python3 -c 'import fontTools' || /usr/bin/python3 -c 'import fontTools'; }
hasInter() {
  local folder
  for folder in /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts"; do
    [ -d "$folder" ] && [ -n "$(find "$folder" -name Inter-Regular.otf -print -quit)" ] && return 0
  done
  return 1
}
hasLibFuzzer() {
  [ -n "$(find "$(clang++ -print-resource-dir)" -name 'libclang_rt.fuzzer*' -print -quit)" ]
}
hasBrowser() { [ -n "${FIREBREAK_CHROMIUM:-}" ] || has chromium || has chromium-browser || has google-chrome; }
hasSourceTools() { [ -z "$(missingDependencies)" ] || has xz; }
# moreutils has another program of that name.
hasGnuParallel() { parallel --version </dev/null 2>/dev/null | grep -q "^GNU parallel"; }

lookForTools() {
  want "g++" "native compiler" has g++
  want "cmake" "build" has cmake
  want "ninja-build" "build" has ninja
  want "emscripten" "compiles the engine and the page to wasm" has em++
  want "nodejs" "Emscripten and the wasm command line run on it" has node
  want "python3" "build scripts and the local server" has python3
  want "python3-fonttools" "cuts the fonts down to what the page writes" hasFontTools
  want "fonts-inter" "the page's typeface" hasInter
  want "xz-utils" "unpacks the dependencies' sources" hasSourceTools
  if [ "$purpose" = test ]; then
    want "npm" "installs the browser driver and the schema validator" has npm
    want "clang" "second native compiler, sanitizers, fuzzing" has clang++
    want "libclang-rt-dev" "run-time of the sanitizers and of libFuzzer" hasLibFuzzer
    want "chromium" "end-to-end tests" hasBrowser
    wantExtra "parallel" "the recipe of docs/sweep.md is tested with it, else skipped" hasGnuParallel
  fi
}

# Fails for packages; only says so for extras.
cannot() {
  [ ${#packages[@]} -eq 0 ] || fail "$1"
  say "setup: $1"
  say "setup: going on without ${extras[*]}"
}

aptInstall() {
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$log" 2>&1
}

installTools() {
  local all=("${packages[@]}" "${extras[@]}") sudo=()
  [ ${#all[@]} -gt 0 ] || return 0
  say "Missing on this machine:"
  printf '%s\n' "${reasons[@]}"
  has apt-get >/dev/null || { cannot "no apt-get here; install the above with your own package manager, then start again"; return; }
  if [ "$(id -u)" -ne 0 ]; then
    has sudo >/dev/null || { cannot "neither root nor sudo; as root: apt-get install ${all[*]}"; return; }
    sudo=(sudo)
  fi
  if [ "$yes" != --yes ]; then
    [ -t 0 ] || { cannot "not installing without being asked; start with --yes, or: apt-get install ${all[*]}"; return; }
    local answer
    read -r -p "Install them with apt-get? [y/N] " answer
    [[ $answer == [yY]* ]] || { cannot "nothing was installed"; return; }
  fi
  say "Installing ${all[*]}"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq || say "setup: apt-get update failed; trying with the lists that are here"
  if [ ${#packages[@]} -gt 0 ]; then
    aptInstall "${packages[@]}" || { tail -n 20 "$log" >&2; fail "apt-get could not install them; its words are above"; }
  fi
  if [ ${#extras[@]} -gt 0 ]; then
    aptInstall "${extras[@]}" || say "setup: apt-get could not install ${extras[*]}; going on without"
  fi
}

# --- the dependencies' sources ---------------------------------------------------------------------------------------

# Rows of dependencies.txt whose unpacked copy is not there, or is of another version.
missingDependencies() {
  local name tag commit repository source suite sha
  while read -r name tag commit repository source suite sha; do
    [[ $name == [a-z]* ]] || continue
    [ "$(cat "$deps/$name/.firebreak-pin" 2>/dev/null)" = "$tag $source $sha" ] || printf '%s\n' "$name"
  done <"$pins"
}

# The machine's own Debian archive: address and signing key of its best candidate for one; nothing if it has none.
debianSource() {
  python3 - <<'PY'
import glob
import re

candidates = []


def consider(uri, suites, components, key):
    words = " ".join((uri, suites, key))
    if "main" in components.split() and "security" not in words and "debian" in words:
        candidates.append(("debian-archive" in key, re.search(r"/debian/?$", uri) is not None, uri, key))


for path in sorted(glob.glob("/etc/apt/sources.list.d/*.sources")):
    for stanza in re.split(r"\n\s*\n", open(path).read()):
        field = dict(re.findall(r"(?m)^([A-Za-z-]+):[ \t]*(.*)$", stanza))
        if field.get("Enabled", "yes") != "no":
            for uri in field.get("URIs", "").split():
                consider(uri, field.get("Suites", ""), field.get("Components", ""), field.get("Signed-By", ""))
for path in glob.glob("/etc/apt/sources.list") + sorted(glob.glob("/etc/apt/sources.list.d/*.list")):
    entry = r"(?m)^deb(?:-src)?[ \t]+(?:\[([^\]]*)\][ \t]+)?(\S+)[ \t]+(\S+)[ \t]+(.*)$"
    for options, uri, suite, components in re.findall(entry, open(path).read()):
        key = re.search(r"signed-by=(\S+)", options)
        consider(uri, suite, components, key.group(1) if key else "")
for _, _, uri, key in sorted(candidates, key=lambda c: c[:2], reverse=True)[:1]:
    print(uri, key)
PY
}

# A configuration of apt's of our own, so that neither the machine's lists nor its sources change. A mirror may lag behind
# the suite: what is downloaded is pinned by its hash, so an old list does no harm.
privateApt() {
  local uri key suite
  read -r uri key < <(debianSource) || return 1
  [ -n "$uri" ] || return 1
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts"
  for suite in $(awk '/^[a-z]/ { print $6 }' "$pins" | sort -u); do
    printf 'deb-src %s%s %s main\n' "${key:+[signed-by=$key] }" "$uri" "$suite"
  done >"$apt/sources.list"
  aptOptions=(-q -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts="$apt/parts"
    -o Dir::State::lists="$apt/lists" -o Dir::Cache="$apt/cache" -o APT::Sandbox::User="$(id -un)"
    -o Acquire::Check-Valid-Until=false)
  apt-get "${aptOptions[@]}" update >"$log" 2>&1 || true
}

# fetchOrig SOURCE=VERSION FOLDER: downloads the original tarball only.
fetchOrig() {
  mkdir -p "$2"
  (cd "$2" && apt-get "${aptOptions[@]}" source --download-only --tar-only "$1" >>"$log" 2>&1)
}

unpack() { # TARBALL FOLDER PIN
  rm -rf "$2.new"
  mkdir -p "$2.new"
  tar -xf "$1" -C "$2.new" --strip-components=1
  printf '%s\n' "$3" >"$2.new/.firebreak-pin"
  rm -rf "$2"
  mv "$2.new" "$2"
}

fetchDependency() { # NAME TAG SOURCE SHA
  local name=$1 tag=$2 source=$3 sha=$4 folder=$apt/$1 tarball
  if fetchOrig "$source" "$folder"; then
    tarball=$(find "$folder" -name '*.orig.tar.*' -print -quit)
    printf '%s  %s\n' "$sha" "$tarball" | sha256sum --check --status ||
      fail "$name: the tarball of $source has another SHA-256 than cmake/dependencies.txt; not used"
    say "  $name $tag from the source package ${source/=/ }"
  elif fetchOrig "${source%%=*}" "$folder"; then
    tarball=$(find "$folder" -name '*.orig.tar.*' -print -quit)
    say "  $name: $source has left the archive; using the suite's $(basename "$tarball") instead"
  else
    say "  $name $tag: no source package here; CMake will clone the pinned commit"
    return 0
  fi
  unpack "$tarball" "$deps/$name" "$tag $source $sha"
}

fetchDependencies() {
  local missing name tag commit repository source suite sha
  missing=$(missingDependencies)
  [ -n "$missing" ] || return 0
  say "Unpacking the dependencies' sources into .deps:" $missing
  mkdir -p "$deps"
  if ! has apt-get >/dev/null || ! privateApt; then
    say "  no Debian archive within reach; CMake will clone the pinned commits"
    return 0
  fi
  while read -r name tag commit repository source suite sha; do
    if grep -qx "$name" <<<"$missing"; then fetchDependency "$name" "$tag" "$source" "$sha"; fi
  done < <(grep '^[a-z]' "$pins")
}

case $purpose in run | test) ;; *) fail "usage: cmake/setup.sh run|test [--yes]" ;; esac
apt=$(mktemp -d)
log=$apt/log
trap 'rm -rf "$apt"' EXIT
lookForTools
installTools
fetchDependencies
