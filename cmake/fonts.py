"""Cuts Inter down to what the page writes, with tabular figures as the only figures.

Usage: fonts.py FOLDER   writes FOLDER/inter-{Regular,Medium,SemiBold}.otf
Needs fontTools and the fonts of the package fonts-inter.
"""
import os
import subprocess
import sys

WEIGHTS = ("Regular", "Medium", "SemiBold")

# Latin, Latin-1, Latin Extended-A, then punctuation and signs of the interface.
RANGES = ((0x20, 0x7E), (0xA0, 0x17F))
SIGNS = "−–—…‘’‚“”„•·‹›«»≠≥≤±×÷≈∞√∑%‰←→↑↓↗↘↙↖↔↕⌘⌥⇧⏎▲▼◀▶△▽○●◆◇■□✓✗ΔΛΣΦΩαβγδεηθικλμπρστφχψωℓȧȯḣ\u0307№†‡′″⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉₊ȘșȚțẞ€"
# The heavier weights write labels: what they lack, the page takes from the first weight.
LABEL_RANGES = ((0x20, 0x7E), (0xA0, 0xFF))
LABEL_SIGNS = "–—…‘’“”•·≠≥≤±×→←↑↓"
CHARACTERS = sorted({c for low, high in RANGES for c in range(low, high + 1)} | {ord(c) for c in SIGNS})
LABEL_CHARACTERS = sorted({c for low, high in LABEL_RANGES for c in range(low, high + 1)} | {ord(c) for c in LABEL_SIGNS})
UNITS_PER_EM = 1024  # Inter has 2816: finer than a twentieth of a pixel nobody sees, and half of the bytes are coordinates
DIGITS = [ord(c) for c in "0123456789"]


def use_python_with_fonttools():
    """The system's package is seen by the system's Python only; another one may come first on the path."""
    try:
        import fontTools  # noqa: F401
        return
    except ImportError:
        pass
    system = "/usr/bin/python3"
    if os.path.exists(system) and os.environ.get("FIREBREAK_FONTS_RETRY") != "1":
        os.execve(system, [system] + sys.argv, dict(os.environ, FIREBREAK_FONTS_RETRY="1"))
    sys.exit("fonts.py: fontTools is missing; ./run installs it (Debian: python3-fonttools)")


def font_path(weight):
    name = "Inter-%s.otf" % weight
    try:
        listing = subprocess.run(["fc-list", ":family=Inter", "file"], capture_output=True, text=True).stdout
    except OSError:
        listing = ""
    paths = [line.split(":")[0].strip() for line in listing.splitlines()]
    for root in ("/usr/share/fonts", "/usr/local/share/fonts", os.path.expanduser("~/.local/share/fonts")):
        for folder, _, files in os.walk(root):
            paths += [os.path.join(folder, file) for file in files]
    for path in paths:
        if os.path.basename(path) == name and os.path.exists(path):
            return path
    sys.exit("fonts.py: %s not found; ./run installs it (Debian: fonts-inter)" % name)


def tabular_glyphs(font):
    """Glyph name -> tabular glyph name, from the font's own 'tnum' feature."""
    gsub = font["GSUB"].table
    mapping = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for subtable in gsub.LookupList.Lookup[index].SubTable:
                    subtable = getattr(subtable, "ExtSubTable", subtable)
                    mapping.update(getattr(subtable, "mapping", {}))
    return mapping


def make_figures_tabular(font):
    mapping = tabular_glyphs(font)
    for table in font["cmap"].tables:
        for code in DIGITS:
            if table.isUnicode() and code in table.cmap:
                table.cmap[code] = mapping.get(table.cmap[code], table.cmap[code])


def even_out_figures(font, weight):
    """Rounding leaves a unit or two between the tabular figures of some weights; the widest decides."""
    glyphs = [font.getBestCmap()[code] for code in DIGITS]
    widths = [font["hmtx"][glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > font["head"].unitsPerEm // 200:
        sys.exit("fonts.py: %s has no tabular figures: %s" % (weight, widths))
    for glyph in glyphs:
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def subset(weight, folder):
    from fontTools import subset as subsetter
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.scaleUpem import scale_upem

    font = TTFont(font_path(weight))
    make_figures_tabular(font)
    options = subsetter.Options()
    options.layout_features = []  # ImGui places glyph by glyph: kerning would be carried and not used
    options.hinting = False
    options.desubroutinize = True  # what repeats is the compressor's business
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]
    options.drop_tables += ["DSIG", "STAT", "MVAR", "GDEF", "GPOS", "GSUB", "OS/2"]
    tool = subsetter.Subsetter(options)
    characters = CHARACTERS if weight == WEIGHTS[0] else LABEL_CHARACTERS
    tool.populate(unicodes=characters)
    tool.subset(font)
    scale_upem(font, UNITS_PER_EM)

    missing = [c for c in characters if c not in font.getBestCmap()]
    even_out_figures(font, weight)
    path = os.path.join(folder, "inter-%s.otf" % weight)
    font.save(path)
    print("%s: %d bytes, %d characters; without %s" % (os.path.basename(path), os.path.getsize(path),
          len(characters) - len(missing), " ".join(chr(c) for c in missing) or "none"))


def main():
    use_python_with_fonttools()
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for weight in WEIGHTS:
        subset(weight, folder)


main()
