"""This file writes the plan as a Word document with fields to fill in.

The only module that imports docx.
"""

from __future__ import annotations

import io
from itertools import count, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from ..load import load
from ..model import Model
from . import FOLDER
from .archive import repacked
from .checklist import items, statuses
from .plan import CREATED, HOW_IN_WORD, NAME, introduction, title
from .word_table import HEAD, ID, LANGUAGE, SMALL, TEXT, table

_DARK, _GREY = "0D4F5C", "595959"
_LOOKS = {
    # style: points, colour, space before, space after
    "Title": (24, _DARK, 0, 6),
    "Heading 1": (16, _DARK, 18, 6),
    "Heading 2": (12, _DARK, 8, 2),
    "Normal": (11, "000000", 0, 6),
    "Footer": (9, _GREY, 0, 0),
    TEXT: (9.5, "000000", 1, 1),
    SMALL: (8.5, "000000", 1, 1),
    ID: (7, _GREY, 0, 1),
    HEAD: (9.5, "FFFFFF", 2, 2),
}


def export(root: Path) -> list[Path]:
    """Write the file under `root`. Return its path.

    Raises ModelError when the model has problems.
    """
    model = load(root)
    path = root / FOLDER / f"{NAME}.docx"
    path.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    _document(model).save(written)
    path.write_bytes(repacked(written.getvalue()))
    return [path]


def _document(model: Model) -> Any:
    document = docx.Document()
    _set_up(document, model)
    document.add_paragraph(title(model), style="Title")
    document.add_paragraph("Om planen", style="Heading 1")
    for heading, text in introduction(model, HOW_IN_WORD):
        document.add_paragraph(heading, style="Heading 2")
        document.add_paragraph(text)
    ids = count(1)
    groups = groupby(items(model), key=itemgetter("group", "group_title"))
    for place, ((_, group), members) in enumerate(groups):
        opening = document.add_paragraph(group, style="Heading 1")
        opening.paragraph_format.page_break_before = place == 0
        rows = parse_xml(table(group, members, statuses(), ids))
        document.element.body.insert_element_before(rows, "w:sectPr")
    return document


def _set_up(document: Any, model: Model) -> None:
    """Set the page, the language, the properties, the styles and the footer."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)  # A4
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin, section.footer_distance = Mm(14), Mm(16), Mm(8)
    about = document.core_properties
    about.title, about.language, about.author, about.comments = title(model), LANGUAGE, "", ""
    about.created = about.modified = CREATED
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), LANGUAGE)
    _set_settings(document.settings.element)
    for relation, part in list(document.part.package.rels.items()):
        if part.reltype.endswith("/thumbnail"):  # a picture of the template's empty page
            del document.part.package.rels[relation]
    _set_styles(document.styles)
    said = f"{title(model)} · modelversion {model.service.version}"
    _set_footer(section.footer.paragraphs[0], said)


def _set_settings(settings: Any) -> None:
    """Let Word check the spelling in Danish, and open the file without compatibility mode."""
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), LANGUAGE)
    settings.remove(settings.find(qn("w:proofState")))
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _set_styles(styles: Any) -> None:
    for name, (points, colour, before, after) in _LOOKS.items():
        style = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.font.name, style.font.size = "Calibri", Pt(points)
        style.font.color.rgb = RGBColor.from_string(colour)
        lines = style.paragraph_format
        lines.space_before, lines.space_after, lines.line_spacing = Pt(before), Pt(after), 1.0
    styles[HEAD].font.bold, styles[HEAD].paragraph_format.keep_with_next = True, True
    prompt = styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER, builtin=True)
    prompt.font.color.rgb, prompt.font.size = RGBColor.from_string(_GREY), Pt(8.5)


def _set_footer(paragraph: Any, text: str) -> None:
    paragraph.add_run(f"{text} · udskrevet ")
    date = r'DATE \@ "d. MMMM yyyy"'
    for field, after in ((date, " · side "), ("PAGE", " af "), ("NUMPAGES", "")):
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), field)
        paragraph._p.append(simple)
        paragraph.add_run(after)
