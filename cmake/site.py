"""Puts the page together: PRODUCTS/site/ (static files, relative paths) and PRODUCTS/firebreak.html (all in one file).

Usage: site.py PRODUCTS FILE...
The FILEs go into site/, scripts and styles without indentation and lines of comment. One of them is index.html; for firebreak.html its <link rel="stylesheet" href="X"> and
<script src="X"></script> are replaced by the contents of X, and before the first script stands
<script>globalThis.firebreakWasm = "…base64…"</script>: loaders look there before they fetch firebreak.wasm.
"""
import base64
import os
import re
import shutil
import sys


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def lean(text):
    """Our scripts and styles have no text that runs over lines, and no comment behind code that would swallow more."""
    text = re.sub(r"(?ms)^\s*/\*.*?\*/\s*$", "", text)
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


def put(path, folder):
    name = os.path.basename(path)
    target = os.path.join(folder, name)
    if not name.endswith((".js", ".css")):
        shutil.copyfile(path, target)
        return
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(target, "w", encoding="utf-8") as file:
        file.write(lean(text))


def inline_style(match, folder):
    return "<style>\n%s</style>" % read(folder, match.group(1))


def inline_script(match, folder):
    # Nothing in a script may look like its end.
    code = read(folder, match.group(2)).replace("</script", "<\\/script")
    attributes = " ".join(word for word in match.group(1).split() if word not in ("defer", "async"))
    return "<script%s>\n%s\n</script>" % (" " + attributes if attributes else "", code)


def single_file(folder):
    with open(os.path.join(folder, "firebreak.wasm"), "rb") as file:
        wasm = base64.b64encode(file.read()).decode("ascii")
    page = read(folder, "index.html")
    page = re.sub(r'<link rel="stylesheet" href="([^":]+)"\s*/?>', lambda m: inline_style(m, folder), page)
    first = page.find("<script")
    if first < 0:
        sys.exit("site.py: index.html has no script")
    head, rest = page[:first], page[first:]
    rest = re.sub(r'<script([^>]*?)\s+src="([^":]+)"[^>]*></script>', lambda m: inline_script(m, folder), rest)
    return head + '<script>globalThis.firebreakWasm = "%s";</script>\n' % wasm + rest


def main():
    products, files = sys.argv[1], sys.argv[2:]
    site = os.path.join(products, "site")
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(site)
    for path in files:
        put(path, site)
    page = single_file(site)
    for left in re.findall(r'(?:src|href)="(?!#|data:)([^"]+)"', page):
        sys.exit("site.py: firebreak.html would still ask for %s" % left)
    with open(os.path.join(products, "firebreak.html"), "w", encoding="utf-8") as file:
        file.write(page)


main()
