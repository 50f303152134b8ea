"""Checks on the sources alone: layers, sizes, what would break determinism, paths of this machine.

Usage: check_layers.py [ROOT]    Prints one "ok" or "not ok" line a check; exit code 1 if any is not ok.
"""
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.dirname(os.path.dirname(HERE))

OUTSIDE = {
    "nlohmann": r"nlohmann/",
    "glm": r"glm/",
    "imgui": r"imgui(_internal)?\.h$|misc/cpp/imgui_stdlib\.h$",
    "gl": r"GLES3/|GLES2/|GL/",
    "emscripten": r"emscripten",
    "catch2": r"catch2/|catch_amalgamated\.hpp$",
    "embedded": r"embedded/",
}
# Where an include without a folder of its own may start.
INCLUDE_ROOTS = ("engine/include", "engine/src", "", "tests")

# Where the test fails; what to aim at is in CONTRIBUTING.md. A file that needs more is a "debt PATH LINES" in layers.txt.
MAX_LINES = {".h": 260, ".cpp": 400}
STEP_FILE, STEP_LINES = "engine/src/step/step.cpp", 100

# Differ between libraries or between runs; the engine has its own (model.md 1).
NONDETERMINISTIC = re.compile(
    r"std::(exp|log|log2|log10|pow|sin|cos|tan|tanh|cbrt|erf|erfc|unordered_\w+|\w+_distribution|mt19937\w*|random_device|"
    r"shuffle|chrono)\b|\b(rand|srand|time|clock)\s*\(|#include <(random|chrono|ctime|unordered_map|unordered_set)>")
MACHINE_PATH = re.compile(r"(?<![\w.$}>])/(home|root|Users|work|tmp|mnt|var/folders)/[\w.]")


def tracked_files():
    """Files git knows or would add; without git, all but what the build makes."""
    listing = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
    if listing.returncode == 0 and listing.stdout:
        return sorted(p for p in listing.stdout.splitlines() if os.path.isfile(os.path.join(ROOT, p)))
    found = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in ("build", ".deps", ".git", "node_modules", "__pycache__")]
        found += [os.path.relpath(os.path.join(folder, f), ROOT) for f in files]
    return sorted(found)


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8", errors="replace") as file:
        return file.read()


def read_layers():
    layers, debts = {}, {}
    for line in read("tests/layers/layers.txt").splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("debt "):
            _, path, lines = line.split()
            debts[path] = int(lines)
        elif line:
            left, right = line.split(":")
            layers[left.strip()] = right.split()
    return layers, debts


def within(path, layer):
    return layer == path or path.startswith(layer + "/")


def layer_of(path, layers):
    matches = [layer for layer in layers if within(path, layer)]
    return max(matches, key=len, default=None)


def resolve(include, including):
    beside = os.path.normpath(os.path.join(os.path.dirname(including), include))
    candidates = [beside] + [os.path.normpath(os.path.join(root, include)) for root in INCLUDE_ROOTS]
    return next((c for c in candidates if os.path.isfile(os.path.join(ROOT, c))), None)


def refused_include(path, include, layers):
    """Why this include is refused, or None."""
    layer = layer_of(path, layers)
    if layer is None:
        return "%s is in no layer of layers.txt" % path
    for name, pattern in OUTSIDE.items():
        if re.match(pattern, include):
            return None if name in layers[layer] else "%s may not include %s (%s)" % (path, include, name)
    target = resolve(include, path)
    if target is None:
        return "%s includes %s, which is nowhere" % (path, include)
    if within(target, layer) or any(within(target, allowed) for allowed in layers[layer]):
        return None
    return "%s may not include %s" % (path, target)


def check_includes(sources, layers):
    problems = []
    for path in sources:
        for quoted, angled in re.findall(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', read(path), re.MULTILINE):
            standard = angled and not any(re.match(p, angled) for p in OUTSIDE.values())
            problem = None if standard else refused_include(path, quoted or angled, layers)
            if problem:
                problems.append(problem)
    return problems


def check_circles(layers):
    def reach(layer, seen):
        for allowed in layers.get(layer, ()):
            for other in layers:
                if other != layer and other not in seen and (within(other, allowed) or within(allowed, other)):
                    seen.add(other)
                    reach(other, seen)
        return seen
    ours = [layer for layer in layers if not layer.startswith(("tests", "web/platform"))]
    return ["%s can reach itself" % layer for layer in ours if layer in reach(layer, set())]


def check_pragma(sources):
    return ["%s has no #pragma once" % p for p in sources if p.endswith(".h") and "#pragma once" not in read(p)]


def check_sizes(sources, debts):
    problems = []
    for path in sources:
        lines = read(path).count("\n")
        limit = debts.get(path, MAX_LINES[os.path.splitext(path)[1]])
        if lines > limit:
            problems.append("%s has %d lines; the limit is %d" % (path, lines, limit))
    return problems


def check_phases(sources):
    """In engine/src/step only step.cpp knows the order: a phase calls no other phase."""
    folder = os.path.dirname(STEP_FILE)
    phases = re.findall(r"\b(\w+)\(const Model", read(folder + "/phases.h"))
    problems = []
    for path in sources:
        if os.path.dirname(path) != folder or not path.endswith(".cpp") or path == STEP_FILE:
            continue
        text = "\n".join(line for _, line in code_lines(path))
        for name in phases:
            defined = re.search(r"^\w.*\b%s\(" % name, text, re.MULTILINE)
            if not defined and re.search(r"\b%s\(" % name, text):
                problems.append("%s calls %s, another phase" % (path, name))
    return problems


def check_step():
    if not os.path.isfile(os.path.join(ROOT, STEP_FILE)):
        return ["%s is missing" % STEP_FILE]
    lines = read(STEP_FILE).count("\n")
    return [] if lines <= STEP_LINES else ["%s has %d lines; at most %d" % (STEP_FILE, lines, STEP_LINES)]


def code_lines(path):
    return ((n, line.split("//")[0]) for n, line in enumerate(read(path).splitlines(), 1))


def check_determinism(sources):
    return ["%s:%d: %s" % (path, number, match.group(0)) for path in sources if path.startswith(("engine/include", "engine/src"))
            for number, line in code_lines(path) for match in [NONDETERMINISTIC.search(line)] if match]


def check_machine_paths(files):
    return ["%s:%d: %s" % (path, number, line.strip()[:80]) for path in files
            for number, line in enumerate(read(path).splitlines(), 1) if MACHINE_PATH.search(line)]


def check_lock():
    return ["tests/package-lock.json names a host"] if re.search(r"https?://", read("tests/package-lock.json")) else []


def main():
    files = tracked_files()
    layers, debts = read_layers()
    sources = [p for p in files if p.endswith((".h", ".cpp"))]
    checks = (
        ("every include is allowed by layers.txt", check_includes(sources, layers)),
        ("the layers have no circle", check_circles(layers)),
        ("every header has #pragma once", check_pragma(sources)),
        ("the step fits one screen", check_step()),
        ("only the step knows the order of the phases", check_phases(sources)),
        ("files stay small", check_sizes(sources, debts)),
        ("the engine uses nothing that differs between libraries", check_determinism(sources)),
        ("no file names a path of this machine", check_machine_paths(files)),
        ("the npm lock names no host", check_lock()),
    )
    for name, problems in checks:
        print("%s %s" % ("not ok" if problems else "ok", name))
        for problem in problems:
            print("    " + problem)
    sys.exit(1 if any(problems for _, problems in checks) else 0)


main()
