"""This file proves that a built page gets the hashes and the preloads that it needs."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.finish.head import completed
from macros.finish.indents import without_indents
from macros.finish.pages import finish_pages
from macros.widgets import BUILT, MANIFEST, Widget

WIDGETS = (Widget(("data-checklist",), "checklist.js"), Widget(("data-form", "data-x"), "form.js"))
PAGE = """<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; x">
<script>one</script>
</head><body>{}
<script id="data" type="application/json">{{}}</script><script>two</script>
<script src="../assets/built/guide.js" type="module"></script></body></html>"""


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def preloads(page: str) -> list[str]:
    return [
        line.split('href="')[1].removesuffix('">')
        for line in page.splitlines()
        if "modulepreload" in line
    ]


def test_the_policy_allows_the_inline_scripts_of_the_page() -> None:
    page = completed(PAGE.format(""), WIDGETS)
    assert f"script-src 'self' {hash_of('one')} {hash_of('two')}; x" in page


def test_a_page_asks_at_once_for_its_widgets() -> None:
    assert preloads(completed(PAGE.format(""), WIDGETS)) == []
    page = completed(PAGE.format('<div data-checklist hidden></div><p data-x="1">'), WIDGETS)
    assert preloads(page) == ["../assets/built/checklist.js", "../assets/built/form.js"]


@pytest.mark.parametrize("text", ["<p>data-form</p>", '<p data-form-status=""></p>'])
def test_what_only_looks_like_a_widget_brings_nothing(text: str) -> None:
    assert preloads(completed(PAGE.format(text), WIDGETS)) == []


def test_a_page_without_a_policy_or_scripts_stays() -> None:
    assert completed("<html><head></head></html>", WIDGETS) == "<html><head></head></html>"


def test_indents_and_empty_lines_go_and_words_stay_apart() -> None:
    page = "<p>one\n    two</p>\n\n  \n<b>three</b>  four\n"
    assert without_indents(page) == "<p>one\ntwo</p>\n<b>three</b>  four\n"


@pytest.mark.parametrize("name", ["pre", "textarea", "script", "style"])
def test_what_is_written_with_its_spaces_keeps_them(name: str) -> None:
    kept = f"<{name} id='x'>\n    a\n\n  b</{name}>"
    assert without_indents(f"<p>\n  a</p>\n  {kept}\n  <p>") == f"<p>\na</p>\n{kept}\n<p>"


def site_at(folder: Path) -> Path:
    built = folder / BUILT.relative_to("docs")
    built.mkdir(parents=True)
    (built / MANIFEST).write_text("[]", encoding="utf-8")
    (folder / "a").mkdir()
    for path in (folder / "index.html", folder / "a" / "index.html"):
        path.write_text(PAGE.format(""), encoding="utf-8")
    return folder


def test_it_can_be_done_twice(tmp_path: Path) -> None:
    site = site_at(tmp_path)
    assert finish_pages(site) == 2
    assert finish_pages(site) == 0


def test_the_command_completes_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["finish", str(site_at(tmp_path))]) == 0
    assert capsys.readouterr().out == "2 pages completed\n"


def test_the_command_names_a_folder_that_holds_no_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["finish", str(tmp_path)]) == 2
    assert "Give the folder that holds index.html." in capsys.readouterr().err


def test_the_command_names_a_site_without_bundles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(""), encoding="utf-8")
    assert main(["finish", str(tmp_path)]) == 2
    assert "Run: python -m macros export, and build." in capsys.readouterr().err
