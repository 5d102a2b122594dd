"""This file proves that a difference between two builds is found, and that scripts are none."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import docx
import pytest

from .compare import document_text, first_difference, main

PAGE = """<html><head><title>Titel</title><script src="{script}"></script></head>
<body><article><h1 id="a">Hej</h1><p>Et <a href="{link}">sted</a> {words}</p></article></body>
</html>"""
SAME = {"script": "a.js", "link": "../b/", "words": "Noget."}


def site(folder: Path, word: str = "Ord", **parts: str) -> Path:
    (folder / "side").mkdir(parents=True)
    page = PAGE.format(**{**SAME, **parts})
    (folder / "side" / "index.html").write_text(page, encoding="utf-8")
    document = docx.Document()
    document.add_paragraph(word)
    (folder / "hent").mkdir()
    document.save(str(folder / "hent" / "a.docx"))
    with zipfile.ZipFile(folder / "hent" / "a.zip", "w") as archive:
        archive.write(folder / "hent" / "a.docx", "a.docx")
    return folder


def compared(before: Path, after: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines that say what differs."""
    code = main([str(before), str(after)])
    lines = capsys.readouterr().out.splitlines()
    assert code == (0 if "no difference" in lines[0] else 1)
    return [] if code == 0 else lines


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({}, []),
        ({"script": "b.js", "words": "Noget.\n"}, []),
        ({"words": "Andet."}, ["side/index.html: text: …HejEt sted Noget.… | …"]),
        ({"link": "../c/"}, ["side/index.html: links: '/b/' only in the before", "links: '/c/'"]),
        ({"word": "Andet"}, ["hent/a.docx: text: …Ord", "hent/a.zip: text: …a.docx: Ord"]),
    ],
)
def test_what_a_reader_meets_is_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], parts: dict[str, str], said: list[str]
) -> None:
    found = compared(site(tmp_path / "before"), site(tmp_path / "after", **parts), capsys)
    assert len(found) == len(said)
    assert all(words in line for line, words in zip(found, said, strict=True)), found


def test_what_only_one_build_has_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = site(tmp_path / "before"), site(tmp_path / "after")
    shutil.copytree(before / "side", before / "mere")
    (after / "hent" / "ny.txt").write_text("Ny", encoding="utf-8")
    assert compared(before, after, capsys) == [
        "mere/index.html: only in the before",
        "hent/ny.txt: only in the after",
    ]


def test_a_zip_file_says_what_its_parts_say(tmp_path: Path) -> None:
    assert document_text(site(tmp_path / "s") / "hent" / "a.zip").startswith("a.docx: Ord")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [("abc", "abd", "…abc… | …abd…"), ("ab", "abc", "…ab… | …abc…"), ("", "x", "…… | …x…")],
)
def test_the_first_difference_is_shown_with_what_stands_around(
    before: str, after: str, said: str
) -> None:
    assert first_difference(before, after) == said
