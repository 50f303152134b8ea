# Shared by ./run and ./test (sourced): setting up, configuring and building a preset.
# Expects: root. Sets: NODE_PATH, so that Debian's Emscripten finds its JavaScript parser whatever Node runs it.

if [ -d /usr/share/nodejs ]; then
  export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}
fi
export NINJA_STATUS='    [%f/%t] '

say() { printf '%s\n' "$*"; }
heading() { printf '\n== %s\n' "$*"; }

# build PRESET TARGET...: configures once, then builds what changed; prints what it compiles and, on failure, why.
build() {
  local preset=$1 tree=$root/build/$1 log configure=(cmake)
  shift
  case $preset in web*) configure=(emcmake cmake) ;; esac
  mkdir -p "$tree"
  log=$tree/configure.log
  if [ ! -f "$tree/build.ninja" ]; then
    say "    configuring build/$preset"
    (cd "$root" && "${configure[@]}" --preset "$preset") >"$log" 2>&1 || {
      rm -f "$tree/CMakeCache.txt"
      tail -n 30 "$log" >&2
      return 1
    }
  fi
  local status=0
  ninja -C "$tree" "$@" | { grep -v '^ninja: Entering directory' || true; } || status=${PIPESTATUS[0]}
  return "$status"
}
