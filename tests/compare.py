"""This file says what differs between two builds of the site: pages, and documents for download.

Run as ``python -m tests.compare BEFORE AFTER`` on the folders of two built sites. It ends with 1
when something differs. What is compared is what a reader meets: text, titles, headings, anchors and
links of each page, and the text of each document. Scripts and styles are not.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pypdf
from tqdm import tqdm

from .pages import Page, pages

PARTS = ("title", "heading")
SETS = ("anchors", "links")
AROUND = 40  # letters shown on each side of the first difference of two texts


def main(arguments: list[str] | None = None) -> int:
    """Compare two built sites and print each difference. Return 0 when there is none."""
    parser = argparse.ArgumentParser(prog="python -m tests.compare", description=__doc__)
    for name in ("before", "after"):
        parser.add_argument(name, type=Path, metavar=name.upper())
    options = parser.parse_args(arguments)
    read = [list(_shown(options.before)), list(_shown(options.after))]
    found = [
        *differences(read[0], read[1], ("before", "after")),
        *text_differences(read[0], read[1]),
        *document_differences(options.before / "hent", options.after / "hent"),
    ]
    print("\n".join(found) or f"no difference in {len(read[0])} pages and the documents")
    return 1 if found else 0


def _shown(site: Path) -> Iterable[Page]:
    shown: Iterable[Page] = tqdm(pages(site), unit="page", disable=None, leave=False)
    return shown


def differences(ours: list[Page], theirs: list[Page], names: tuple[str, str]) -> Iterator[str]:
    """Yield a line for each page that only one build has, and each part that differs.

    `names` are those of the two builds, as the lines say them.
    """
    left, right = {page.path: page for page in ours}, {page.path: page for page in theirs}
    for path in sorted(left.keys() ^ right.keys()):
        yield f"{path}: only in the {names[path in right]}"
    for path in sorted(left.keys() & right.keys()):
        mine, other = left[path], right[path]
        for name in PARTS:
            if getattr(mine, name) != getattr(other, name):
                yield (
                    f"{path}: {name} '{getattr(mine, name)}', {names[1]} '{getattr(other, name)}'"
                )
        for name in SETS:
            for item in sorted(getattr(mine, name) ^ getattr(other, name)):
                yield f"{path}: {name}: '{item}' only in the {names[item in getattr(other, name)]}"


def text_differences(before: list[Page], after: list[Page]) -> Iterator[str]:
    """Yield a line for each page that says something else, with its first difference."""
    texts = {page.path: page.text for page in after}
    for page in before:
        if page.path in texts and texts[page.path] != page.text:
            yield f"{page.path}: text: {first_difference(page.text, texts[page.path])}"


def first_difference(before: str, after: str) -> str:
    """Return where two texts part, with a few letters around: ``… old … | … new …``."""
    pairs = enumerate(zip(before, after, strict=False))
    at = next((index for index, (old, new) in pairs if old != new), min(len(before), len(after)))
    start = max(0, at - AROUND)
    return f"…{before[start : at + AROUND]}… | …{after[start : at + AROUND]}…"


def document_differences(before: Path, after: Path) -> Iterator[str]:
    """Yield a line for each document that only one build has, or whose text differs."""
    left, right = _documents(before), _documents(after)
    for name in sorted(left.keys() ^ right.keys()):
        yield f"hent/{name}: only in the {'before' if name in left else 'after'}"
    for name in sorted(left.keys() & right.keys()):
        old, new = document_text(left[name]), document_text(right[name])
        if old != new:
            yield f"hent/{name}: text: {first_difference(old, new)}"


def _documents(folder: Path) -> dict[str, Path]:
    return {it.relative_to(folder).as_posix(): it for it in folder.rglob("*") if it.is_file()}


def document_text(path: Path) -> str:
    """Return what a document says, white space folded; of a zip file, what its parts say."""
    data = path.read_bytes()
    if path.suffix != ".zip":
        return _text(path.name, data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return " ".join(f"{name}: {_text(name, archive.read(name))}" for name in archive.namelist())


def _text(name: str, data: bytes) -> str:
    reader = _READERS.get(Path(name).suffix, lambda raw: raw.decode("utf-8"))
    return re.sub(r"\s+", " ", reader(data)).strip()


def _word(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if re.match(r"word/.*\.xml$", name)]
        trees = [ElementTree.fromstring(archive.read(name)) for name in sorted(parts)]
    return " ".join(text for tree in trees for text in tree.itertext())


def _excel(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    cells = (cell for sheet in book for row in sheet.values for cell in row)
    return " ".join(str(cell) for cell in cells if cell is not None)


def _pdf(data: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


_READERS = {".docx": _word, ".xlsx": _excel, ".pdf": _pdf}


if __name__ == "__main__":
    sys.exit(main())
