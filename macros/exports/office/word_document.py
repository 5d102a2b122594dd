"""This file makes an empty Word document of ours: A4, Danish, with styles and a footer.

Only this module and forms/docx.py import docx.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from .archive import repacked
from .look import CREATED, PETROL
from .word_xml import LANGUAGE

GREY = "595959"
Looks = Mapping[str, tuple[float, str, float, float]]
"""Paragraph styles by name: points, colour, space before and after in points."""

HEADINGS: Looks = {
    "Title": (24, PETROL, 0, 6),
    "Heading 1": (16, PETROL, 18, 6),
    "Heading 2": (12, PETROL, 8, 2),
    "Normal": (11, "000000", 0, 6),
    "Footer": (9, GREY, 0, 0),
}


def new_document(title: str, looks: Looks, landscape: bool = False) -> Any:
    """Return a document with the page, the language, the properties and the styles set."""
    document = docx.Document()
    section = document.sections[0]
    width, height = (297, 210) if landscape else (210, 297)  # A4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    about = document.core_properties
    about.title, about.language, about.author, about.comments = title, LANGUAGE, "", ""
    about.created = about.modified = CREATED
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), LANGUAGE)
    _set_settings(document.settings.element)
    for relation, part in list(document.part.package.rels.items()):
        if part.reltype.endswith("/thumbnail"):  # a picture of the template's empty page
            del document.part.package.rels[relation]
    _set_styles(document.styles, {**HEADINGS, **looks})
    return document


def set_margins(document: Any, side: float, top: float, bottom: float) -> None:
    """Set the margins of the page, in millimetres; the footer stands in the middle of its own."""
    section = document.sections[0]
    section.left_margin = section.right_margin = Mm(side)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.footer_distance = section.header_distance = Mm(8)


def append(document: Any, xml: str) -> None:
    """Put a table or paragraph of XML at the end."""
    document.element.body.insert_element_before(parse_xml(xml), "w:sectPr")


def set_footer(document: Any, text: str, printed: bool = True, source: str = "") -> None:
    """Write a text, the day of printing where wanted, and the number of the page.

    `source` stands in a line of its own above it: where the document comes from.
    """
    footer = document.sections[0].footer
    paragraph = footer.paragraphs[0]
    if source:
        paragraph.insert_paragraph_before(source, style="Footer")
    date = r'DATE \@ "d. MMMM yyyy"'
    fields = [("PAGE", " af "), ("NUMPAGES", "")]
    paragraph.add_run(f"{text} · udskrevet " if printed else f"{text} · side ")
    for field, after in [(date, " · side "), *fields] if printed else fields:
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), field)
        paragraph._p.append(simple)
        paragraph.add_run(after)


def packed(document: Any) -> bytes:
    """Return the file, the same bytes each time."""
    written = io.BytesIO()
    document.save(written)
    return repacked(written.getvalue())


def _set_settings(settings: Any) -> None:
    """Let Word check the spelling in Danish, and open the file without compatibility mode."""
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), LANGUAGE)
    settings.remove(settings.find(qn("w:proofState")))
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _set_styles(styles: Any, looks: Looks) -> None:
    for name, (points, colour, before, after) in looks.items():
        style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.name, style.font.size = "Calibri", Pt(points)
        style.font.color.rgb = RGBColor.from_string(colour)
        lines = style.paragraph_format
        lines.space_before, lines.space_after, lines.line_spacing = Pt(before), Pt(after), 1.0
    prompt = styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER, builtin=True)
    prompt.font.color.rgb, prompt.font.size = RGBColor.from_string(GREY), Pt(8.5)
