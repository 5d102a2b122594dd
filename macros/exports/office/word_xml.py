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
    f'<w:date><w:dateFormat w:val="yyyy-MM-dd"/><w:lid w:val="{LANGUAGE}"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
"""The kinds of field that take text and a date."""

_PROMPT = '<w:rStyle w:val="PlaceholderText"/>'
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


def control(name: str, tag: str, prompt: str, kind: str, id: int) -> str:
    """Return a content control that cannot be deleted by mistake, and asks to be filled in."""
    return (
        f"<w:sdt><w:sdtPr>{_named(name, tag, id)}<w:showingPlcHdr/>{kind}</w:sdtPr>"
        f"<w:sdtContent>{run(prompt, _PROMPT)}</w:sdtContent></w:sdt>"
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
    """Return how a field is told apart. Word takes 64 letters of a name, and of a tag."""
    lock = '<w:lock w:val="sdtLocked"/>' if locked else ""
    return (
        f"<w:alias w:val={quoteattr(name[:64])}/><w:tag w:val={quoteattr(tag[:64])}/>"
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
