"""This file checks what each page says about itself: policy, title, description, language."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .built import Page, text_of

pytestmark = pytest.mark.site

# The theme's own English, which its Danish translation must have replaced.
ENGLISH = re.compile(
    r"\b(Search|Back to top|Skip to|Table of contents|Next|Previous|Made with|Toggle|Header|Footer|"
    r"Tabs|Home|Clear|Share|Copy|Copied|Edit|Close|Light|Dark|Switch to|Permanent link|"
    r"Type to start|matching documents|Initializing|Not found|Page not found)\b"
)
SPOKEN = ("aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt")


def _policy(page: Page) -> str:
    policies = [
        meta for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"
    ]
    assert len(policies) == 1, page.url
    return str(policies[0].get("content"))


def _inline_scripts(page: Page) -> set[str]:
    """Return the hashes of the scripts that stand in the page; blocks of data are not scripts."""
    scripts = (
        script
        for script in page.all("script")
        if script.get("src") is None and script.get("type") is None
    )
    digests = (hashlib.sha256((script.text or "").encode()).digest() for script in scripts)
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def test_the_policy_allows_exactly_the_inline_scripts(pages: dict[str, Page]) -> None:
    for page in pages.values():
        allowed = re.findall(r"'sha256-[^']+'", _policy(page))
        assert len(allowed) == len(set(allowed)) > 2, page.url
        assert set(allowed) == _inline_scripts(page), page.url


def test_the_policy_stands_before_what_it_governs(pages: dict[str, Page]) -> None:
    for page in pages.values():
        head = page.text.partition("</head>")[0]
        policy = head.index("Content-Security-Policy")
        assert all(policy < head.index(tag) for tag in ("<script", "<link")), page.url


def test_the_policy_closes_every_door(pages: dict[str, Page]) -> None:
    for page in pages.values():
        policy = _policy(page)
        assert policy.startswith("default-src 'none';"), page.url
        assert not re.search(r"unsafe|https?:|\*", policy), page.url


def test_the_policy_closes_the_doors_that_its_default_does_not_reach(
    pages: dict[str, Page],
) -> None:
    for page in pages.values():
        assert {"base-uri 'none'", "form-action 'none'"} <= set(_policy(page).split("; ")), page.url


def test_nothing_is_styled_or_scripted_in_the_markup(pages: dict[str, Page]) -> None:
    found = [
        (url, element.tag, name)
        for url, page in pages.items()
        for element in page.elements
        for name in element.attrib
        if name == "style" or name.startswith("on")
    ]
    assert found == []
    assert [url for url, page in pages.items() if page.all("style")] == []


def test_every_page_is_danish(pages: dict[str, Page]) -> None:
    assert {page.tree.get("lang") for page in pages.values()} == {"da"}


def test_titles_are_unique_and_open_with_the_heading(pages: dict[str, Page]) -> None:
    titles = {url: text_of(page.all("title")[0]) for url, page in pages.items()}
    assert [title for title, count in Counter(titles.values()).items() if count > 1] == []
    assert all(titles.values())


def test_descriptions_are_unique_sentences(pages: dict[str, Page]) -> None:
    descriptions = {
        url: page.meta("description") for url, page in pages.items() if url != "404.html"
    }
    assert [text for text, count in Counter(descriptions.values()).items() if count > 1] == []
    assert {
        url: text for url, text in descriptions.items() if len(text) < 40 or text[-1] not in ".?!"
    } == {}


def test_search_engines_may_keep_every_page_but_the_404(pages: dict[str, Page]) -> None:
    robots = {url: page.meta("robots") for url, page in pages.items()}
    assert robots.pop("404.html") == "noindex"
    assert set(robots.values()) == {"index, follow"}


def test_robots_txt_welcomes_all(folder: Path) -> None:
    assert (folder / "robots.txt").read_text(encoding="utf-8").split() == [
        "User-agent:",
        "*",
        "Allow:",
        "/",
    ]


def test_the_404_page_is_danish_and_shows_the_way(pages: dict[str, Page]) -> None:
    page = pages["404.html"]
    assert text_of(next(page.main.iter("h1"))) == "Siden findes ikke"
    assert {"/", "/kerneelementer/", "/roller/"} <= {
        a.get("href").replace("/.", "/") for a in page.main.iter("a")
    }


def _spoken(page: Page) -> Iterator[str]:
    """Yield what the theme says around the article: texts, labels, and what its scripts may say."""
    article: set[Any] = set(page.article.iter())
    for element in page.elements:
        yield from (element.get(name, "") for name in SPOKEN)
        if element not in article and element.tag not in ("script", "style", "title"):
            yield element.text or ""
    config = next(script for script in page.all("script") if script.get("id") == "__config")
    yield from (str(word) for word in json.loads(config.text)["translations"].values())


def test_no_english_of_the_theme_is_left(pages: dict[str, Page]) -> None:
    found = {
        (url, words)
        for url, page in pages.items()
        for words in _spoken(page)
        if ENGLISH.search(words)
    }
    assert found == set()
