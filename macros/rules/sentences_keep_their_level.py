"""A statement's first sentence has its level's own word or none, and no sentence is harder.

Only the verb of a main clause speaks for the statement: »så de unge kan sparre« and »de aktører,
der skal være med« are about something else, a question asks, and »Kan den unge ikke selv, …« is a
condition. The sentences after the first give a reason or an example: »Så kan I …« makes no demand
softer there, but »Det anbefales« does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..problems import Problem
from ..schema import labels

if TYPE_CHECKING:
    from ..raw import RawModel

EXCEPTION = "other_level_word"

_HARDNESS = {"may": 0, "described": 1, "should": 2, "must": 3}
_WORDS = (  # the first that fits: »kan med fordel« is no »kan«
    (
        "should",
        r"kan(?: \w+){0,3}? (?:med fordel|anbefales)|bør|burde|anbefale[rs]|med fordel",
    ),
    ("must", r"skal|må (?:\w+ )?(?:ikke|aldrig|kun|først)|er (?:nødt til|påkrævet|et krav)|kræves"),
    ("may", r"kan(?! (?:ikke|kun)\b)|må (?:gerne|godt)"),
)
_WORD = re.compile(rf"\b(?:{'|'.join(f'(?P<{level}>{words})' for level, words in _WORDS)})\b", re.I)
_QUOTED = re.compile(r"»[^«]*«")  # the words of others
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÆØÅ])")
_CLAUSE_END = re.compile(r"[,;]\s+|\s[–-]\s")
_SUBJECT = r"(?:I|du|man|vi|den|det|de|der|en|et|alle|hver|unge|forældre|\w{3,}(?:en|et|erne))\b"
_INVERTED = re.compile(rf"\s+{_SUBJECT}", re.I)  # »…, skal I …« and »…, kan den unge …«
# What makes a clause a part of another: some words always, others only before its subject, for
# »om« and »før« are prepositions too, and »at følge op« is no clause.
_SUBORDINATE = re.compile(
    r"\b(?:hvis|når|fordi|hvor\w*|hvad|hvem|hvilke[nt]?|mens|selv om|der|som|dem"
    rf"|så(?! (?:fald|vidt))|(?:at|om|før|førend|indtil|inden|end) {_SUBJECT})",
    re.I,
)
_OPENS_SENTENCE = re.compile(r"(?:der|som|så|dem)\b", re.I)  # first in a sentence, these do not
_OPENS_PART = re.compile(r"(?:(?:og|eller|men) )?(?:at|om|før|indtil|inden|end)\b", re.I)
_RELATIVE = re.compile(r"(?:(?:og|eller|men) )?(?:der|som)\b", re.I)
_JOINS = re.compile(r"(?:og|men|eller|for|derfor)\b", re.I)


def sentences_keep_their_level(raw: RawModel) -> Iterator[Problem]:
    for _, document, steps, statement in raw.parts("statements"):
        found = [
            (key, word)
            for key in ("title", "text")
            for word in _wrong(statement[key], statement["level"])
        ]
        if EXCEPTION in statement:
            if not found:
                message = "every word fits the level, so there is nothing to except. Remove it."
                yield document.problem((*steps, EXCEPTION), message)
            continue
        for key, word in found:
            yield document.problem((*steps, key), _message(word, statement))


def _message(word: str, statement: Any) -> str:
    level = statement["level"]
    own = "no such word" if level == "described" else f"»{labels('statement', 'level')[level]}«"
    return (
        f"says »{word}«, but the level is '{level}' ({own}). Write it in the imperative or with the"
        f" source's own word, or correct 'level'; if the source itself says both, say why in"
        f" '{EXCEPTION}'."
    )


def _wrong(text: str, level: str) -> Iterator[str]:
    """Yield each word of a main clause that says another level than the statement has."""
    for index, sentence in enumerate(_SENTENCE_END.split(_QUOTED.sub("»«", text))):
        for word, said in _said(sentence):
            is_harder = _HARDNESS[said] > _HARDNESS[level]
            softens = index == 0 or said == "should"
            if is_harder or (softens and said != level):
                yield word


def _said(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield (word, level) of each word in the main clauses of a sentence that makes a demand."""
    if sentence.endswith("?"):
        return
    before: list[str] = []
    for clause in _CLAUSE_END.split(sentence):
        for found in _WORD.finditer(clause):
            if _is_main(clause, found, before):
                yield found[0], str(found.lastgroup)
        before.append(clause)


def _is_main(clause: str, word: re.Match[str], before: list[str]) -> bool:
    """Say whether a word is of a main clause, by what stands before it and the clauses before."""
    lead = clause[: word.start()].strip()
    if not before:
        opening = _OPENS_SENTENCE.match(lead)
        return bool(lead) and not _is_part(lead[opening.end() if opening else 0 :])
    if lead.casefold() in ("", "så"):
        return bool(_INVERTED.match(clause, word.end())) or not any(
            _is_part(it) and not _RELATIVE.match(it) for it in before
        )
    return bool(_JOINS.match(lead)) and not _is_part(lead)


def _is_part(clause: str) -> bool:
    return bool(_SUBORDINATE.search(clause) or _OPENS_PART.match(clause))
