"""This file writes the parts of Word's XML that python-docx has no words for: fields and tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

LANGUAGE = "da-DK"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
"""What the outermost element of a part says, so that its prefixes mean something."""

TWIPS = 56.7
"""Word's unit of length, in a millimetre."""

SHORT, LONG = "<w:text/>", '<w:text w:multiLine="1"/>'
DATE = (
    f'<w:date><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="{LANGUAGE}"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
"""The kinds of field that take text and a date."""

_LONGEST_NAME = 64  # letters that Word takes of a name, and of a tag
_PROMPT = '<w:rStyle w:val="PlaceholderText"/>'
# Word prints whatever an empty field shows, so it shows what the standard shows where a field has
# no prompt of its own (ISO 29500-1, 17.5.2.25). The name says what to write.
_NOTHING = 5 * "\N{NO-BREAK SPACE}"
_EMPTY_BOX = "☐"
_BOX_FONT = "MS Gothic"
_BOX = (
    '<w14:checkbox><w14:checked w14:val="0"/>'
    f'<w14:checkedState w14:val="2612" w14:font="{_BOX_FONT}"/>'
    f'<w14:uncheckedState w14:val="2610" w14:font="{_BOX_FONT}"/></w14:checkbox>'
)


def choice(options: Mapping[str, str]) -> str:
    """Return the kind of field that takes one of some words, each under its value."""
    items = "".join(
        f"<w:listItem w:displayText={quoteattr(word)} w:value={quoteattr(value)}/>"
        for value, word in options.items()
    )
    return f"<w:dropDownList>{items}</w:dropDownList>"


def control(name: str, tag: str, kind: str, id: int, how: str = "") -> str:
    """Return an empty content control that cannot be deleted by mistake.

    `how` to write stands in its name, which Word shows around the field that one writes in.
    """
    end = f" ({how})" if how else ""
    named = _named(name[: _LONGEST_NAME - len(end)] + end, tag, id)
    return (
        f"<w:sdt><w:sdtPr>{named}<w:showingPlcHdr/>{kind}</w:sdtPr>"
        f"<w:sdtContent>{run(_NOTHING, _PROMPT)}</w:sdtContent></w:sdt>"
    )


def tick(name: str, tag: str, id: int) -> str:
    """Return a box to tick."""
    fonts = " ".join(f'w:{script}="{_BOX_FONT}"' for script in ("ascii", "eastAsia", "hAnsi"))
    box = f"<w:r><w:rPr><w:rFonts {fonts}/></w:rPr><w:t>{_EMPTY_BOX}</w:t></w:r>"
    return (
        f"<w:sdt><w:sdtPr>{_named(name, tag, id)}{_BOX}</w:sdtPr>"
        f"<w:sdtContent>{box}</w:sdtContent></w:sdt>"
    )


def repeated(name: str, tag: str, row_of_table: str, ids: tuple[int, int]) -> str:
    """Return a row of a table that Word lets the reader add more of."""
    section, item = ids
    named = _named(name, tag, section, locked=False)
    return (
        f"<w:sdt><w:sdtPr>{named}<w15:repeatingSection/></w:sdtPr>"
        f'<w:sdtContent><w:sdt><w:sdtPr><w:id w:val="{item}"/><w15:repeatingSectionItem/></w:sdtPr>'
        f"<w:sdtContent>{row_of_table}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
    )


def _named(name: str, tag: str, id: int, locked: bool = True) -> str:
    """Return how a field is told apart."""
    lock = '<w:lock w:val="sdtLocked"/>' if locked else ""
    return (
        f"<w:alias w:val={quoteattr(name[:_LONGEST_NAME])}/>"
        f"<w:tag w:val={quoteattr(tag[:_LONGEST_NAME])}/>"
        f'<w:id w:val="{id}"/>{lock}'
    )


def table(title: str, widths: Iterable[int], head: str, rows: Iterable[str]) -> str:
    """Return a table. `widths` are in twips; `head` and `rows` are rows of cells."""
    widths = list(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl {DECLARED}><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1"/>'
        f"<w:tblCaption w:val={quoteattr(title)}/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{row(head, '<w:tblHeader/>')}{''.join(rows)}</w:tbl>"
    )


def row(cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>"


def cell(width: int, paragraphs: str, fill: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{paragraphs}</w:tc>'


def paragraph(style: str, runs: str, keep: bool = False, declared: bool = False) -> str:
    """Return a paragraph: `keep` holds it to the next, `declared` lets it stand alone."""
    together = "<w:keepNext/>" if keep else ""
    opening = f"<w:p {DECLARED}>" if declared else "<w:p>"
    return f'{opening}<w:pPr><w:pStyle w:val="{style}"/>{together}</w:pPr>{runs}</w:p>'


def run(text: str, look: str = "") -> str:
    shown = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{shown}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
