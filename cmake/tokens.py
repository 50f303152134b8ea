"""Writes the design tokens as C++ constants and as CSS custom properties.

Usage: tokens.py TOKENS_JSON HEADER CSS
Colours become ImGui's packed ABGR; durations become seconds.
"""
import json
import os
import sys

# The order in which theme.cpp reads each group; a token that is missing or new stops the build.
GROUPS = {
    "surface": ["void", "canvas", "panel", "raised", "hover", "track"],
    "line": ["hair", "strong", "control", "grid"],
    "ink": ["primary", "secondary", "tertiary", "inverse"],
    "action": ["fill", "ink", "focusInner", "focusOuter", "selection"],
    "actor": ["A", "B", "C", "D", "N", "F", "M", "H"],
}
RAMPS = {"rung": 8, "rungInk": 8, "share": 6}
SIZES = ["micro", "small", "base", "strong", "title", "figure", "hero"]

HEADER = """#pragma once
// Made by cmake/tokens.py from assets/tokens.json.

#include <array>
#include <cstdint>

namespace firebreak::web::tokens {

struct Colours {
%(fields)s
};

%(themes)s

using Sizes = std::array<float, %(sizeCount)d>;  // %(sizeNames)s
%(sizes)s

// Seconds.
%(durations)s

}  // namespace firebreak::web::tokens
"""


def packed(colour):
    red, green, blue = (int(colour[i:i + 2], 16) for i in (1, 3, 5))
    return "0xFF%02X%02X%02Xu" % (blue, green, red)


def checked(group, keys, where):
    if set(group) != set(keys):
        sys.exit("tokens.py: %s: expected exactly %s, found %s" % (where, sorted(keys), sorted(group)))
    return [group[key] for key in keys]


def colours_of(theme, name):
    lists = [checked(theme[group], keys, "%s.%s" % (name, group)) for group, keys in GROUPS.items()]
    for ramp, count in RAMPS.items():
        if len(theme[ramp]) != count:
            sys.exit("tokens.py: %s.%s: expected %d colours" % (name, ramp, count))
        lists.append(theme[ramp])
    return lists


def header(tokens):
    counts = [(group, len(keys)) for group, keys in GROUPS.items()] + list(RAMPS.items())
    themes = []
    for name in ("briefing", "projector"):
        rows = ["    {%s}," % ", ".join(packed(c) for c in colours) for colours in colours_of(tokens["themes"][name], name)]
        themes.append("inline constexpr Colours %s = {\n%s\n};" % (name, "\n".join(rows)))
    sizes = ["inline constexpr Sizes %s = {%s};" % (kind, ", ".join("%g" % v for v in checked(tokens["type"][kind], SIZES, kind)))
             for kind in ("desk", "presenter", "phone")]
    durations = ["inline constexpr double %sSeconds = %g;" % (key, value / 1000)
                 for key, value in tokens["motion"]["durations_ms"].items()]
    return HEADER % {
        "fields": "\n".join("  std::array<std::uint32_t, %d> %s;" % (count, name) for name, count in counts),
        "themes": "\n".join(themes), "sizes": "\n".join(sizes), "durations": "\n".join(durations),
        "sizeCount": len(SIZES), "sizeNames": ", ".join(SIZES)}


def css(tokens):
    blocks = []
    for name, selector in (("briefing", ":root"), ("projector", ":root[data-theme=light]")):
        theme = tokens["themes"][name]
        lines = ["  color-scheme: %s;" % theme["mode"]]
        for group, keys in GROUPS.items():
            lines += ["  --%s-%s: %s;" % (group, key, theme[group][key]) for key in keys]
        for ramp in RAMPS:
            lines += ["  --%s-%d: %s;" % (ramp, i, colour) for i, colour in enumerate(theme[ramp])]
        blocks.append("%s {\n%s\n}\n" % (selector, "\n".join(lines)))
    return "".join(blocks)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def main():
    source, header_path, css_path = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        tokens = json.load(file)
    write(header_path, header(tokens))
    write(css_path, css(tokens))


main()
