"""This file serves the built site on this machine, and finds a Chromium to look at it with."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import BrowserType, Page, Response

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
NONE_FOUND = "No Chromium was found or could be installed: name one in the variable CHROMIUM."
# A page of each type, by the name that the tests show.
PAGES = {
    "home": "",
    "overvej": "overvej/",
    "modellen": "modellen/",
    "maalgruppe": "modellen/maalgruppe/",
    "spor": "modellen/spor/",
    "kompetencer": "modellen/kompetencer/",
    "forudsaetninger": "modellen/forudsaetninger/",
    "forankring": "modellen/forudsaetninger/forankring/",
    "graenser": "modellen/graenser/",
    "faser": "modellen/faser/",
    "vejen": "vejen/",
    "vejviser": "vejen/vejviser/",
    "frister": "vejen/frister/",
    "tidslinje": "vejen/tidslinje/",
    "who-5-beregner": "vejen/who-5-beregner/",
    "core-element": "kerneelementer/hurtig-hjaelp/",
    "roles": "roller/",
    "role": "roller/socialfaglig-medarbejder/",
    "vaerktoejer": "vaerktoejer/",
    "tools": "redskaber/",
    "tool": "redskaber/who-5/",
    "skabeloner": "skabeloner/",
    "form-person": "skabeloner/caseanalyse-og-maal/",
    "form-service": "skabeloner/rekrutteringsstrategi/",
    "tjeklister": "tjeklister/",
    "checklist": "tjeklister/hurtig-hjaelp/",
    "mine": "tjeklister/mine/",
    "mine-data": "tjeklister/mine-data/",
    "viden": "viden/",
    "virker-det": "viden/virker-det/",
    "omkostninger": "viden/omkostninger/",
    "forandringsteori": "viden/forandringsteori/",
    "anbefalinger": "viden/anbefalinger/",
    "fra-otte-til-syv": "viden/fra-otte-til-syv/",
    "siden-2023": "overvej/siden-2023/",
    "inspiration": "inspiration/",
    "inspiration-overblik": "inspiration/overblik/",
    "sammenlign": "inspiration/sammenlign/",
    "effort": "inspiration/cool-kids-og-chilled/",
    "kortlaegning": "inspiration/kortlaegning/",
    "inspiration-om": "inspiration/om/",
    "opslag": "opslag/",
    "glossary": "ordbog/",
    "sources": "kilder/",
    "about": "om/",
    "akut-hjaelp": "om/akut-hjaelp/",
    "vedligehold": "vedligehold/",
    "hvor": "vedligehold/hvor/",
    "felter": "vedligehold/felter/",
    "soegning": "vedligehold/soegning/",
    "404": "findes/ikke/",
}


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an unknown address as a real host does: with the site's own page."""
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)
        return None


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder while the block runs. Yield its address, with a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@dataclass(frozen=True)
class FirstView:
    """What a browser that remembers nothing loads to show a page: the bytes, compressed, by URL."""

    sizes: Mapping[str, int]

    @property
    def requests(self) -> int:
        return len(self.sizes)

    @property
    def size(self) -> int:
        return sum(self.sizes.values())

    @property
    def urls(self) -> tuple[str, ...]:
        return tuple(sorted(self.sizes))

    def without(self, *names: str) -> FirstView:
        """Return the same without the files of some names."""
        return FirstView(
            {url: it for url, it in self.sizes.items() if url.rpartition("/")[2] not in names}
        )


def first_view(page: Page, url: str) -> FirstView:
    """Open a page and return what it loaded; the server does not compress, so it is done here."""
    responses: dict[str, Response] = {}

    def note(response: Response) -> None:
        responses[response.url] = response

    page.on("response", note)
    page.goto(url, wait_until="networkidle")
    page.remove_listener("response", note)
    return FirstView({url: len(gzip.compress(it.body())) for url, it in responses.items()})


def find_chromium(chromium: BrowserType) -> str | None:
    """Return the path of a Chromium; installs one when there is none. None when that fails too."""
    if named := os.environ.get("CHROMIUM"):
        return named
    return _on_path() or _playwrights(chromium) or _installed(chromium)


def _on_path() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _playwrights(chromium: BrowserType) -> str | None:
    return chromium.executable_path if Path(chromium.executable_path).exists() else None


def _installed(chromium: BrowserType) -> str | None:
    """Install Debian's Chromium where that is allowed, else Playwright's own."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]):
            subprocess.run(command, env=environment, capture_output=True, check=False)
        if path := _on_path():
            return path
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run(command, capture_output=True, check=False)
    return _playwrights(chromium)
