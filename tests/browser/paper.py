"""This file fills in every field of a page, and reads its words from paper in any browser."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from dataclasses import dataclass

import pypdf

FILL = """(letters) => {
  const written = []
  const words = () => {
    const all = []
    for (let at = 0; all.join(" ").length + 8 < letters; at++) {
      all.push(`o${written.length}å${at}.`) // none is the beginning of another
    }
    return all.join(" ")
  }
  const values = { date: "2026-09-30", time: "14:30", number: "7" }
  const printed = { date: "30. september 2026", time: "14.30", number: "7" }
  for (const control of document.querySelectorAll(
    "[data-field] :is(input:not([type=checkbox], [type=radio]), textarea, select)")) {
    const { type } = control
    if (type === "select-one") control.selectedIndex = control.options.length - 1
    else control.value = values[type] ?? (type === "textarea" ? `${words()}\\n- ` : "") + words()
    control.dispatchEvent(new Event("input", { bubbles: true }))
    written.push(printed[type] ?? control.value)
  }
  return JSON.stringify(written)
}"""
"""A function in JavaScript that writes so many letters in each field, and returns what it wrote."""


@dataclass(frozen=True)
class Paper:
    """The text of a printed page, without any white space, and its words with one between."""

    bare: str
    words: str

    def lacks(self, written: str) -> list[str]:
        """Return the words that are not on paper as often as FILL wrote them."""
        fields = [text.split() if "å" in text else [text] for text in json.loads(written)]
        wanted = Counter("".join(word.split()) for words in fields for word in words)
        return [word for word, times in wanted.items() if self.bare.count(word) < times]


def read(pdf: bytes) -> Paper:
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    text = " ".join(pages)
    return Paper(re.sub(r"\s", "", text), " ".join(text.split()))
