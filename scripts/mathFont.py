"""Cuts the face for formulas down to the characters that mathFont.txt lists.

By hand, after a change of that list; needs fonttools and brotli:

    npm pack @fontsource/stix-two-math@5.3.0 && tar xzf fontsource-stix-two-math-5.3.0.tgz
    python3 scripts/mathFont.py package/files/stix-two-math-latin-400-normal.woff2

The face is STIX Two Math 2.12 under the SIL Open Font License (src/styles/fonts/OFL.txt).
"""

import re
import sys
from pathlib import Path

from fontTools import subset

STYLES = Path(__file__).parent.parent / "src" / "styles"


def characters() -> list[int]:
    listed = Path(__file__).with_suffix(".txt").read_text()
    spans = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", listed)
    return [c for a, b in spans for c in range(int(a, 16), int(b or a, 16) + 1)]


def main(source: str) -> None:
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    # Forms for indices, letters without a dot, flat accents; sizes of brackets are in the MATH table.
    options.layout_features = ["ssty", "dtls", "flac"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    font = subset.load_font(source, options)
    cut = subset.Subsetter(options)
    cut.populate(unicodes=characters())
    cut.subset(font)
    target = STYLES / "fonts" / "stix-two-math.woff2"
    subset.save_font(font, str(target), options)
    print(f"{len(font.getGlyphOrder())} glyphs, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1])
