"""This file proves that a form in Word is well formed, Danish, named and laid out as on paper."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from macros.forms import FormView
from macros.model.whole import Model

from .. import word_file
from ..word_file import W
from .written import A4, every_form

# The order in which the schema of Word (ISO 29500, transitional) wants what stands inside.
ORDER = {
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex"
    " comboBox date dropDownList picture richText text checkbox repeatingSection"
    " repeatingSectionItem",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc"
    " textAlignment outlineLvl rPr sectPr",
    "pBdr": "top left bottom right between bar",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs"
    " highlight u shd vertAlign lang",
    "tbl": "tblPr tblGrid tr sdt",
    "tblPr": "tblStyle tblpPr tblStyleRowBandSize tblStyleColBandSize tblW jc tblInd"
    " tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tr": "tblPrEx trPr tc",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "sdt": "sdtPr sdtEndPr sdtContent",
    "date": "dateFormat lid storeMappedDataAs calendar",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid",
}


def local(element: Element) -> str:
    return element.tag.partition("}")[2]


@every_form
def test_word_file_is_a_whole_zip_of_well_formed_parts(docx: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(docx)) as packed:
        assert packed.testzip() is None
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    parts = word_file.parts_of(docx)
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            ElementTree.fromstring(data)
    for name in [name for name in parts if name.endswith(".rels")]:
        folder = name.partition("_rels/")[0]
        for relation in ElementTree.fromstring(parts[name]):
            target = relation.attrib["Target"]
            path = target[1:] if target.startswith("/") else f"{folder}{target}"
            assert re.sub(r"[^/]+/\.\./", "", path) in parts


@every_form
def test_parts_of_word_stand_in_the_order_of_its_schema(docx: bytes) -> None:
    parts = word_file.parts_of(docx)
    shown = [
        name for name in parts if re.match(r"word/(document|header|footer|styles)\d*\.xml", name)
    ]
    assert len(shown) >= 4
    for name in shown:
        for element in ElementTree.fromstring(parts[name]).iter():
            order = ORDER.get(local(element), "").split()
            if not order or not element.tag.startswith(W):
                continue
            names = [local(part) for part in element]
            assert set(names) <= set(order), f"{name}: {local(element)}: {names}"
            places = [order.index(part) for part in names]
            if local(element) != "tbl":
                assert places == sorted(places), f"{name}: {local(element)}: {names}"
            if local(element) == "sdtPr":
                assert len(names) == len(set(names))


@every_form
def test_fields_of_word_have_ids_of_their_own_and_names(it: FormView, docx: bytes) -> None:
    parts = word_file.parts_of(docx)
    bodies = [
        ElementTree.fromstring(parts[name]) for name in ("word/document.xml", "word/header1.xml")
    ]
    fields = [part for body in bodies for part in body.iter(f"{W}sdtPr")]
    ids = [word_file.value(part, "w:id") for part in fields]
    assert len(set(ids)) == len(ids)
    assert "" not in ids
    named = [part for part in fields if part.find(f"{W}alias") is not None]
    items = [part for part in fields if part.find(f"{W}alias") is None]
    assert [local(part[-1]) for part in items] == ["repeatingSectionItem"] * len(items)
    assert [part for part in named if not word_file.value(part, "w:tag")] == []
    tags = [word_file.value(part, "w:tag") for part in named if local(part[-1]) != "checkbox"]
    assert len(set(tags)) == len(tags), "a program that reads the file can tell every field apart"
    known = {field.id for field in it.fields} | {"logo", "kommune"}
    assert {tag.partition("/")[0] for tag in tags} <= known


@every_form
def test_nothing_that_word_prints_asks_to_be_filled_in(docx: bytes) -> None:
    """An empty field shows what it would print: nothing. Its name says what to write."""
    parts = word_file.parts_of(docx)
    for part in ("word/document.xml", "word/header1.xml"):
        for field in ElementTree.fromstring(parts[part]).iter(f"{W}sdt"):
            if field.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
                shown = "".join(field.itertext())
                assert shown
                assert shown.strip("\N{NO-BREAK SPACE}") == ""
                assert word_file.value(field, "w:sdtPr/w:alias")
    formats = {it.attrib[f"{W}val"] for it in word_file.document_of(docx).iter(f"{W}dateFormat")}
    assert formats <= {"d. MMMM yyyy"}


@every_form
def test_word_file_is_danish_a4_with_headings_and_a_title(it: FormView, docx: bytes) -> None:
    parts = word_file.parts_of(docx)
    body = word_file.document_of(docx)
    languages = ElementTree.fromstring(parts["word/styles.xml"]).iter(f"{W}lang")
    assert {part.attrib[f"{W}val"] for part in languages} == {"da-DK"}
    assert list(body.iter(f"{W}lang")) == []
    settings = ElementTree.fromstring(parts["word/settings.xml"])
    assert word_file.value(settings, "w:themeFontLang") == "da-DK"
    [size] = body.iter(f"{W}pgSz")
    assert [round(int(size.attrib[f"{W}{side}"]) / 56.7) for side in "wh"] == list(A4)
    said = {local(part): part.text for part in ElementTree.fromstring(parts["docProps/core.xml"])}
    assert (said["title"], said["language"]) == (it.form.title, "da-DK")
    looks = [
        (word_file.style(part), "".join(word_file.run_texts(part))) for part in body.iter(f"{W}p")
    ]
    assert [text for look, text in looks if look == "Title"] == [it.form.title]
    sections = [part.title for part in it.sections]
    assert [text for look, text in looks if look == "Heading1"] == sections


@every_form
def test_word_header_has_the_municipality_and_the_footer_title_and_version(
    model: Model, it: FormView, docx: bytes
) -> None:
    parts = word_file.parts_of(docx)
    header = ElementTree.fromstring(parts["word/header1.xml"])
    fields = {word_file.value(part, "w:tag"): part for part in header.iter(f"{W}sdtPr")}
    assert set(fields) == {"logo", "kommune"}
    assert fields["logo"].find(f"{W}picture") is not None
    assert fields["kommune"].find(f"{W}text") is not None
    [about] = [part for part in header.iter() if local(part) == "docPr"]
    assert about.attrib["descr"] == "Kommunens logo"
    assert len([name for name in parts if name.startswith("word/media/")]) == 1
    footer = ElementTree.fromstring(parts["word/footer1.xml"])
    said = "".join(footer.itertext())
    title, version = model.service.title, model.service.version
    assert f"{it.form.title} · {title}, model {version} · side " in said
    assert it.source in said
    assert [part.attrib[f"{W}instr"] for part in footer.iter(f"{W}fldSimple")] == [
        "PAGE",
        "NUMPAGES",
    ]


@every_form
def test_tables_of_word_mark_their_header_and_fill_the_page(docx: bytes) -> None:
    body = word_file.document_of(docx)
    [margins] = body.iter(f"{W}pgMar")
    room = round(A4[0] * 56.7) - sum(
        int(margins.attrib[f"{W}{side}"]) for side in ("left", "right")
    )
    for table in body.iter(f"{W}tbl"):
        head, *rows = table.iter(f"{W}tr")
        marked = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in (head, *rows)]
        assert marked == [True, *[False] * len(rows)]
        assert [row for row in rows if row.find(f"{W}trPr/{W}cantSplit") is None] == []
        grid = [int(column.attrib[f"{W}w"]) for column in table.iter(f"{W}gridCol")]
        assert sum(grid) == pytest.approx(room, abs=12)
        assert min(grid) >= 15 * 56.7, "narrower than a date"
        for row in (head, *rows):
            widths = [int(cell.attrib[f"{W}w"]) for cell in row.iter(f"{W}tcW")]
            assert widths == grid
        assert [cell for cell in table.iter(f"{W}tc") if local(cell[-1]) != "p"] == []
        [more] = table.iter(
            "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSection"
        )
        assert more in table[-1].iter(), "Word adds more rows after the last one"
