"""Writes <symbol>.h and <symbol>.cpp that carry the given files as string literals; see embed.cmake.

Usage: embed.py SYMBOL FOLDER FILE...
Of .json files the space between the values is left out, of shaders what the graphics card does not read.
"""
import os
import re
import sys

HEADER = """#pragma once

#include <span>
#include <string_view>

#ifndef FIREBREAK_EMBEDDED_FILE
#define FIREBREAK_EMBEDDED_FILE
namespace firebreak::embedded {{
struct EmbeddedFile {{
  std::string_view name;   // file name without folders
  std::string_view bytes;  // followed by a zero byte
}};
}}  // namespace firebreak::embedded
#endif

namespace firebreak::embedded {{
std::span<const EmbeddedFile> {symbol}();
}}  // namespace firebreak::embedded
"""

SOURCE = """#include "embedded/{symbol}.h"

namespace firebreak::embedded {{
namespace {{
{data}
constexpr EmbeddedFile files[] = {{
{table}
}};
}}  // namespace

std::span<const EmbeddedFile> {symbol}() {{ return files; }}
}}  // namespace firebreak::embedded
"""

# Three-digit octal escapes never run into the next character, unlike hexadecimal ones.
ESCAPES = [chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else "\\%03o" % b for b in range(256)]
BYTES_PER_LINE = 100


def literal(data):
    lines = (data[i:i + BYTES_PER_LINE] for i in range(0, len(data), BYTES_PER_LINE))
    return "\n".join('  "' + "".join(ESCAPES[b] for b in line) + '"' for line in lines) or '  ""'


def without_space(json):
    return re.sub(rb'("(?:[^"\\]|\\.)*")|\s+', lambda match: match.group(1) or b"", json)


def without_comments(shader):
    lines = (re.sub(rb"//.*", b"", line).strip() for line in shader.splitlines())
    return b"\n".join(line for line in lines if line) + b"\n"


def main():
    symbol, folder, paths = sys.argv[1], sys.argv[2], sys.argv[3:]
    data, table = [], []
    for index, path in enumerate(paths):
        with open(path, "rb") as file:
            content = file.read()
        if path.endswith(".json"):
            content = without_space(content)
        elif path.endswith((".vert", ".frag")):
            content = without_comments(content)
        data.append("constexpr char file%d[] =\n%s;\n" % (index, literal(content)))
        table.append('  {"%s", {file%d, %d}},' % (os.path.basename(path), index, len(content)))
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, symbol + ".h"), "w", encoding="ascii") as file:
        file.write(HEADER.format(symbol=symbol))
    with open(os.path.join(folder, symbol + ".cpp"), "w", encoding="ascii") as file:
        file.write(SOURCE.format(symbol=symbol, data="\n".join(data), table="\n".join(table)))


main()
