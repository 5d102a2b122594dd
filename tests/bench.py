"""This file prints the figures of speed and weight, as ratios in one run. Run by ``make bench``.

Times on shared machines drift, so whatever is compared is run in turn, and the median is printed
beside its target. Nothing here fails a build.
"""

from __future__ import annotations

import gzip
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.exports import forms
from macros.kinds import KINDS
from macros.load import load
from macros.widgets import of_site, read

from .browser.served import FLAGS, PAGES, find_chromium, first_view, serving
from .memory import growth
from .site.test_pathway import MAP

ROOT = Path(__file__).resolve().parent.parent
INPUTS = ("docs", "model", "macros", "schemas", "mkdocs.yml")
RUNS = 5
PORT = 8765


def main() -> int:
    """Measure each figure and print it beside its target."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, plain = _project(folder / "ours"), _plain(folder / "plain")
        _line("macros check, as a process", _median(lambda: _check(ROOT)), "s", "at most 0.5")
        for times, ratio in _growth(folder):
            _line(f"check of the model {times} times, per file", ratio, "× as long", "at most 1")
        built, built_plain = _in_turn(lambda: _build(ours), lambda: _build(plain))
        _line("site build", built / built_plain, "× plain mkdocs", f"none; {built:.1f} s")
        _line("all forms as Word, PDF and zip", _forms(ours), "s", "at most 6")
        _line("our share of the site build", 100 * _median(lambda: _share(ours)), "%", "at most 10")
        with _served(ours, PORT) as save_ours, _served(plain, PORT + 1) as save_plain:
            saved, saved_plain = _in_turn(save_ours, save_plain)
        _line("save to page", saved / saved_plain, "× plain mkdocs", "at most 1.5")
        grown, grown_plain = growth(ours), growth(plain)
        target = f"at most 1.1; plain mkdocs {grown_plain:.2f}"
        _line("memory after 20 saves", grown, "× the first build's", target)
        _weights(ours / "site")
        _filter(ours / "site")
        _answer(ours / "site")
        _widgets(ours / "site")
        _map(ours / "site")
    return 0


def _line(what: str, value: float, unit: str, target: str) -> None:
    print(f"{what:45} {value:8.2f} {unit} (target: {target})", flush=True)


def _median(run: Callable[[], float]) -> float:
    run()  # warm-up: caches of the disk and of Python
    return statistics.median(run() for _ in range(RUNS))


def _in_turn(a: Callable[[], float], b: Callable[[], float]) -> tuple[float, float]:
    a(), b()  # warm-up
    pairs = [(a(), b()) for _ in range(RUNS)]
    return statistics.median(x for x, _ in pairs), statistics.median(y for _, y in pairs)


def _timed(command: list[str], folder: Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def _check(folder: Path) -> float:
    return _timed([sys.executable, "-m", "macros", "check"], folder)


def _build(folder: Path) -> float:
    return _timed([sys.executable, "-m", "mkdocs", "build", "--clean"], folder)


def _forms(project: Path) -> float:
    """Return the seconds that all forms take on top of a model that is loaded."""
    load(project)
    start = time.perf_counter()
    forms.export(project)
    return time.perf_counter() - start


def _share(project: Path) -> float:
    """Return the part of a build's time that is spent in our own functions, imports included."""
    script = (
        "import time\n"
        "start = time.perf_counter()\n"
        "import mkdocs.config, mkdocs_macros.plugin as plugin\n"
        "import mkdocs.commands.build as build\n"
        "own = 0.0\n"
        "def timed(run):\n"
        "    def call(*arguments):\n"
        "        global own\n"
        "        start = time.perf_counter()\n"
        "        try: return run(*arguments)\n"
        "        finally: own += time.perf_counter() - start\n"
        "    return call\n"
        "macro = plugin.MacrosPlugin.macro\n"
        "def register(self, function, name=''):\n"
        "    macro(self, timed(function), name or function.__name__)\n"
        "plugin.MacrosPlugin.macro = register\n"
        "load = plugin.MacrosPlugin._load_modules\n"
        "plugin.MacrosPlugin._load_modules = timed(load)\n"
        "build.build(mkdocs.config.load_config('mkdocs.yml'))\n"
        "print(own / (time.perf_counter() - start))\n"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    return float(done.stdout.splitlines()[-1])


def _project(folder: Path) -> Path:
    """Copy the project, with its export, to a folder of its own."""
    ignored = shutil.ignore_patterns("__pycache__")
    for name in INPUTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    _timed([sys.executable, "-m", "macros", "export"], folder)
    return folder


def _plain(folder: Path) -> Path:
    """Copy the project with its macros already rendered: the same pages for plain mkdocs."""
    _project(folder)
    script = (
        "import json, mkdocs.config, mkdocs.commands.build as b\n"
        "from mkdocs.plugins import event_priority\n"
        "config = mkdocs.config.load_config('mkdocs.yml')\n"
        "@event_priority(-100)\n"
        "def keep(markdown, page, config, files):\n"
        "    text = page.file.content_string\n"
        "    front = text.split('---\\n')[1] if text.startswith('---') else ''\n"
        "    meta = {key: value for key, value in page.meta.items() if key + ':' not in front}\n"
        "    more = [key + ': ' + json.dumps(value) + '\\n' for key, value in meta.items()]\n"
        "    lines = front + ''.join(more)\n"
        "    rendered[page.file.abs_src_path] = f'---\\n{lines}---\\n{markdown}'\n"
        "rendered = {}\n"
        "config.plugins._register_event('page_markdown', keep, plugin_name='keep')\n"
        "b.build(config)\n"
        "[open(path, 'w').write(text) for path, text in rendered.items()]\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=folder, check=True, capture_output=True)
    config = folder / "mkdocs.yml"
    text = re.sub(r"  - macros:\n(      .*\n)+", "", config.read_text(encoding="utf-8"))
    config.write_text(text, encoding="utf-8")
    return folder


def _growth(folder: Path) -> Iterator[tuple[int, float]]:
    """Yield (n, how many times as long a file takes) for the model at n times its size."""
    base = 0.0
    for times in (1, 10, 30):
        grown = _project(folder / f"grown-{times}")
        for copy in range(1, times):
            _double(grown, copy)
        took = min(_check(grown) for _ in range(3)) / times
        base = base or took
        yield times, took / base


def _double(project: Path, copy: int) -> None:
    """Add every entity once more, under another id, with its page and its place in the order."""
    order = project / "model" / "service.yaml"
    text, order_key, lists = order.read_text(encoding="utf-8").rpartition("\norder:\n")
    for kind in KINDS.values():
        for file in sorted((ROOT / "model" / kind.folder).glob("*.yaml")) if kind.folder else ():
            id = f"{file.stem}-{copy}"
            entity = file.read_text(encoding="utf-8")
            entity = re.sub(rf"(?m)^id: {file.stem}$", f"id: {id}", entity, count=1)
            if kind.checklist:
                _write(project / "docs" / kind.checklist.format(id=id), "")
            if kind.has_own_pages:
                _write(project / "docs" / kind.page_of(id), f'{{{{ x("{id}") }}}}\n')
            else:  # on a page that many share, each copy needs anchors of its own
                entity = re.sub(r"(?m)^(  - id: .*|    theme: .*)$", rf"\1-{copy}", entity)
            if kind.name == "term":  # no word may be the name of two terms
                entity = re.sub(r"(?m)^title: (.*)$", rf"title: \1 {copy}", entity, count=1)
                entity = re.sub(r"(?ms)^also_called:.*?(?=^[a-z_]+:|\Z)", "", entity)
            _write(project / "model" / str(kind.folder) / f"{id}.yaml", entity)
            inline, block = rf"(?m)^(  {kind.order}: \[)", rf"(?m)^(  {kind.order}:\n)"
            lists = re.sub(inline, rf"\1{id}, ", re.sub(block, rf"\1    - {id}\n", lists))
    _write(order, text + order_key + lists)


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


@contextmanager
def _served(project: Path, port: int) -> Iterator[Callable[[], float]]:
    """Serve a project; the value saves a page and returns the seconds until it is served."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=project, stdout=quiet, stderr=quiet)
    page = project / "docs" / "roller" / "leder.md"
    text = page.read_text(encoding="utf-8")

    def save() -> float:
        mark = f"maerke{time.perf_counter_ns()}"
        start = time.perf_counter()
        page.write_text(f"{text}\n{mark}\n", encoding="utf-8")
        _until(lambda: mark in _get(f"http://127.0.0.1:{port}/roller/leder/"))
        return time.perf_counter() - start

    try:
        _until(lambda: "Leder" in _get(f"http://127.0.0.1:{port}/roller/leder/"))
        yield save
    finally:
        server.terminate()
        server.wait()


def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the page did not change")
        time.sleep(0.02)


def _get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return str(answer.read().decode())
    except OSError:  # not up yet
        return ""


def _weights(site: Path) -> None:
    """Print the heaviest first view of all types of page."""
    with serving(site) as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        views = [first_view(browser.new_page(), address + url) for url in PAGES.values()]
        browser.close()
    heaviest = max(view.size for view in views) / 1000
    _line("heaviest first view", heaviest, "kB compressed", "at most 120")
    _line("most requests", max(view.requests for view in views), "in a first view", "at most 12")


def _filter(site: Path) -> None:
    """Print the longest that the catalogue's filter takes for 500 efforts, letter by letter."""
    with serving(site) as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        page.route("**/built/guide.js", lambda route: route.abort())  # mounted below, on 500 cards
        page.goto(address + PAGES["inspiration"])
        answer, frame = page.evaluate(
            """async () => {
              const cards = [...document.querySelectorAll("[data-filter-card]")]
              for (let copy = cards.length; copy < 500; copy++) {
                const card = cards[copy % cards.length].cloneNode(true)
                cards[copy % cards.length].parentElement.append(card)
              }
              const { mount } = await import("../assets/built/catalogue.js")
              mount(document)
              const field = document.querySelector("#filter-q")
              let answer = 0, frame = 0
              for (const value of ["a", "an", "ang", "angs", "angst", "angst g", "angst gr", ""]) {
                field.value = value
                const start = performance.now()
                field.dispatchEvent(new Event("input", { bubbles: true }))
                answer = Math.max(answer, performance.now() - start)
                document.body.offsetHeight // the layout that the browser does after it
                frame = Math.max(frame, performance.now() - start)
              }
              return [answer, frame]
            }"""
        )
        browser.close()
    _line("filter of 500 efforts, longest answer", answer, "ms", "at most 16")
    _line("the same with the layout of the page", frame, "ms", "none")


def _answer(site: Path) -> None:
    """Print the longest that an answer takes in a plan of 300, all of them on the page's list."""
    with serving(site) as address, sync_playwright() as playwright:
        path = find_chromium(playwright.chromium)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        page.route(
            "**/rolle-leder/", lambda route: route.fulfill(body=_grown(route.fetch().text()))
        )
        page.goto(f"{address}{PAGES['mine']}?rolle=leder")
        page.locator("[data-item] [name=status]").nth(299).wait_for(state="attached")
        took = page.evaluate(
            """() => {
              const controls = [...document.querySelectorAll("[data-item] [name=status]")]
              const answer = (control, value) => {
                control.value = value
                const start = performance.now()
                for (const name of ["input", "change"]) {
                  control.dispatchEvent(new Event(name, { bubbles: true }))
                }
                document.body.offsetHeight // with the layout of what it changes
                return performance.now() - start
              }
              controls.forEach((control) => answer(control, "in-place"))
              const key = Object.keys(localStorage).find((name) => name.includes("plan/"))
              const plan = JSON.parse(localStorage[key])
              const size = Object.keys(plan.items).length
              if (size !== 300) throw new Error(`a plan of ${size}`)
              const took = controls.slice(0, 30).map((control) => answer(control, "in-progress"))
              return Math.max(...took)
            }"""
        )
        browser.close()
    _line("answer in a plan of 300, longest of 30", took, "ms", "at most 50")


def _grown(html: str) -> str:
    """Return the page of a list with its items repeated, under other ids, until they are 300."""
    items = re.findall(r'(?s)<li class="check" .*?</li>', html)
    more = (items[number % len(items)] for number in range(300 - len(items)))
    added = [
        re.sub(r'data-item="[^"]*"', f'data-item="mere/nr-{number}"', item)
        for number, item in enumerate(more)
    ]
    return html.replace(items[-1], "".join([items[-1], *added]), 1)


def _widgets(site: Path) -> None:
    """Print the weight of the scripts that a page loads at its start, where it is heaviest."""
    folder = site / "assets" / "built"
    sizes = {it.name: len(gzip.compress(it.read_bytes())) for it in folder.glob("*.js")}
    heaviest = sizes["guide.js"] + max(sizes[widget.file] for widget in read(of_site(site)))
    _line("scripts of a page, heaviest", heaviest / 1000, "kB compressed", "at most 15")


def _map(site: Path) -> None:
    """Print the weight of the map where it is heaviest."""
    pages = [it.read_text(encoding="utf-8") for it in site.rglob("index.html")]
    maps = [map for page in pages for map in MAP.findall(page)]
    heaviest = max(len(gzip.compress(map.encode())) for map in maps) / 1000
    _line("the map of the way, heaviest", heaviest, "kB compressed", "at most 20")


if __name__ == "__main__":
    sys.exit(main())
