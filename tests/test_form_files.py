"""This file proves that a form is the same on its page, in Word and in PDF, and its files sound.

Every form of the real model is written once, and read back as its readers meet it.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pypdf
import pytest
from pypdf.generic import BooleanObject

from macros.__main__ import main
from macros.components.form.macro import form_page
from macros.exports.office.typesetting import LayoutError, as_pdf
from macros.forms import FormView, form_view
from macros.load import load
from macros.model.whole import Model
from macros.problems import terminal
from macros.raw import ROOT
from macros.site import Site

from . import forms_read as read
from .conftest import copy_of_real
from .forms_read import W, named

IDS = [path.stem for path in sorted((ROOT / "model/forms").glob("*.yaml"))]
A4 = (210, 297)  # millimetres
POINT = 25.4 / 72
every_form = pytest.mark.parametrize("id", IDS)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real project with the files of its forms."""
    root = copy_of_real(tmp_path_factory.mktemp("forms") / "project")
    assert main(["export", "forms"], root) == 0
    return root


@pytest.fixture(scope="module")
def model(real: Path) -> Model:
    return load(real)


@pytest.fixture
def it(model: Model, id: str) -> FormView:
    return form_view(model, id)


@pytest.fixture
def docx(real: Path, id: str) -> bytes:
    return (real / f"docs/hent/skabeloner/{id}.docx").read_bytes()


@pytest.fixture
def pdf(real: Path, id: str) -> pypdf.PdfReader:
    return read.read_pdf(real / f"docs/hent/skabeloner/{id}.pdf")


# --- one definition, three renderings


@every_form
def test_page_word_and_pdf_have_the_fields_of_the_definition(
    real: Path, it: FormView, model: Model, docx: bytes, pdf: pypdf.PdfReader
) -> None:
    defined = read.defined(it)
    url = f"skabeloner/{it.form.id}/"
    site = Site(model, docs=real / "docs", url=url, base=url, meta={})
    page = read.as_html(form_page(site, it.form.id))
    assert read.on_page(page) == defined
    assert read.in_word(docx) == defined
    tables = [len(named(table, "TR")) - 1 for table in named(read.tags(pdf), "Table")]
    assert tables == [field.rows for field in defined if field.type == "rows"]


@every_form
def test_pdf_says_everything_of_the_form_once_in_order_and_nothing_else(
    it: FormView, model: Model, pdf: pypdf.PdfReader
) -> None:
    form = it.form
    footer = f"{form.title} · model {model.service.version} · skabeloner/{form.id}"
    read.paper(read.pages_of(pdf), f"{it.source} {footer}").take_form(it)


@every_form
def test_word_says_everything_of_the_form(it: FormView, docx: bytes) -> None:
    said = [
        "".join(part.text or "" for part in paragraph.iter(f"{W}t"))
        for paragraph in read.document_of(docx).iter(f"{W}p")
    ]
    wanted = [it.form.title, *it.opening, *it.privacy]
    wanted += [f"{name}: {words}" for name, words in it.facts]
    wanted += [text for part in it.sections for text in (part.title, *part.guidance)]
    wanted += [text for field in it.fields for text in field.guidance]
    assert [text for text in wanted if text not in said] == []
    assert [
        field.hint for field in it.fields if field.hint and field.hint not in "|".join(said)
    ] == []


# --- Word

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
    parts = read.parts_of(docx)
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
    parts = read.parts_of(docx)
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
    parts = read.parts_of(docx)
    bodies = [
        ElementTree.fromstring(parts[name]) for name in ("word/document.xml", "word/header1.xml")
    ]
    fields = [part for body in bodies for part in body.iter(f"{W}sdtPr")]
    ids = [read.value(part, "w:id") for part in fields]
    assert len(set(ids)) == len(ids)
    assert "" not in ids
    named = [part for part in fields if part.find(f"{W}alias") is not None]
    items = [part for part in fields if part.find(f"{W}alias") is None]
    assert [local(part[-1]) for part in items] == ["repeatingSectionItem"] * len(items)
    assert [part for part in named if not read.value(part, "w:tag")] == []
    tags = [read.value(part, "w:tag") for part in named if local(part[-1]) != "checkbox"]
    assert len(set(tags)) == len(tags), "a program that reads the file can tell every field apart"
    known = {field.id for field in it.fields} | {"logo", "kommune"}
    assert {tag.partition("/")[0] for tag in tags} <= known


@every_form
def test_word_file_is_danish_a4_with_headings_and_a_title(it: FormView, docx: bytes) -> None:
    parts = read.parts_of(docx)
    body = read.document_of(docx)
    languages = ElementTree.fromstring(parts["word/styles.xml"]).iter(f"{W}lang")
    assert {part.attrib[f"{W}val"] for part in languages} == {"da-DK"}
    assert list(body.iter(f"{W}lang")) == []
    settings = ElementTree.fromstring(parts["word/settings.xml"])
    assert read.value(settings, "w:themeFontLang") == "da-DK"
    [size] = body.iter(f"{W}pgSz")
    assert [round(int(size.attrib[f"{W}{side}"]) / 56.7) for side in "wh"] == list(A4)
    said = {local(part): part.text for part in ElementTree.fromstring(parts["docProps/core.xml"])}
    assert (said["title"], said["language"]) == (it.form.title, "da-DK")
    looks = [(read.style(part), "".join(read.run_texts(part))) for part in body.iter(f"{W}p")]
    assert [text for look, text in looks if look == "Title"] == [it.form.title]
    sections = [part.title for part in it.sections]
    assert [text for look, text in looks if look == "Heading1"] == sections


@every_form
def test_word_header_has_the_municipality_and_the_footer_version_and_id(
    model: Model, it: FormView, id: str, docx: bytes
) -> None:
    parts = read.parts_of(docx)
    header = ElementTree.fromstring(parts["word/header1.xml"])
    fields = {read.value(part, "w:tag"): part for part in header.iter(f"{W}sdtPr")}
    assert set(fields) == {"logo", "kommune"}
    assert fields["logo"].find(f"{W}picture") is not None
    assert fields["kommune"].find(f"{W}text") is not None
    [about] = [part for part in header.iter() if local(part) == "docPr"]
    assert about.attrib["descr"] == "Kommunens logo"
    assert len([name for name in parts if name.startswith("word/media/")]) == 1
    footer = ElementTree.fromstring(parts["word/footer1.xml"])
    said = "".join(footer.itertext())
    assert f"model {model.service.version} · skabeloner/{id} · side " in said
    assert it.source in said
    assert [part.attrib[f"{W}instr"] for part in footer.iter(f"{W}fldSimple")] == [
        "PAGE",
        "NUMPAGES",
    ]


@every_form
def test_tables_of_word_mark_their_header_and_fill_the_page(docx: bytes) -> None:
    body = read.document_of(docx)
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


# --- PDF


@every_form
def test_pdf_is_tagged_danish_a4_with_a_title(it: FormView, pdf: pypdf.PdfReader) -> None:
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == BooleanObject(True)
    assert root["/Lang"] in ("da", "da-DK")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == BooleanObject(True)
    assert pdf.metadata is not None
    assert pdf.metadata.title == it.form.title
    said = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part(>|=\")1\b", said)
    assert it.form.title in said
    for page in pdf.pages:
        assert (page.mediabox.width * POINT, page.mediabox.height * POINT) == pytest.approx(
            A4, abs=0.5
        )
        assert page.rotation == 0
    tree = read.tags(pdf)
    assert len(named(tree, "H1")) == 1
    assert len(named(tree, "H2")) == len(it.sections)
    for table in named(tree, "Table"):
        assert [len(named(head, "TR")) for head in named(table, "THead")] == [1]
        assert named(table, "TH")


def test_target_group_description_is_one_page(real: Path) -> None:
    assert len(read.read_pdf(real / "docs/hent/skabeloner/maalgruppebeskrivelse.pdf").pages) == 1


def test_pdf_that_typst_warns_of_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = tmp_path / "look.typ"
    look.write_text('#set document(title: "x")\n#set text(font: "Findes Ikke", lang: "da")\nHej\n')
    with pytest.raises(LayoutError) as error:
        as_pdf(look, {}, "model/forms/x.yaml")
    assert [terminal(problem) for problem in error.value.problems] == [
        "model/forms/x.yaml:1:1: the PDF cannot be set: unknown font family: findes ikke."
        " Rewrite the text, or mend look.typ."
    ]


# --- the zip, and the command that writes all


def test_zip_has_the_list_first_and_then_every_file(real: Path, model: Model) -> None:
    files = sorted(path.name for path in (real / "docs/hent/skabeloner").iterdir())
    assert files == sorted(f"{id}.{ending}" for id in model.forms for ending in ("docx", "pdf"))
    with zipfile.ZipFile(real / "docs/hent/skabeloner.zip") as packed:
        assert packed.testzip() is None
        assert packed.namelist() == [f"skabeloner/{name}" for name in ("00-oversigt.pdf", *files)]
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in files:
            assert (
                packed.read(f"skabeloner/{name}")
                == (real / f"docs/hent/skabeloner/{name}").read_bytes()
            )
        index = pypdf.PdfReader(io.BytesIO(packed.read("skabeloner/00-oversigt.pdf")))
    text = read.bare("".join(page.extract_text() for page in index.pages))
    for form in model.forms.values():
        assert read.bare(f"{form.title}{form.summary}") in text
        assert read.bare(form.id) in text
    assert read.bare(f"{len(model.forms)} skabeloner") in text


def test_files_are_the_same_to_the_byte_when_written_anew(real: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(real, again, ignore=shutil.ignore_patterns("hent"))
    assert main(["export", "forms"], again) == 0
    written = [path for path in (real / "docs/hent").rglob("*") if path.is_file()]
    assert len(written) == 2 * len(IDS) + 1
    assert [
        path.name
        for path in written
        if (again / path.relative_to(real)).read_bytes() != path.read_bytes()
    ] == []


# --- another program


@pytest.fixture(scope="module")
def printed(real: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every Word file as LibreOffice prints it."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice is not installed: whether it opens the files is not seen")
    out = tmp_path_factory.mktemp("printed")
    files = sorted(map(str, (real / "docs/hent/skabeloner").glob("*.docx")))
    command = [office, f"-env:UserInstallation=file://{out}/office", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(out), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out


@every_form
def test_word_file_opens_and_prints_with_all_its_labels(
    printed: Path, it: FormView, id: str
) -> None:
    pdf = read.read_pdf(printed / f"{id}.pdf")
    text = read.bare("".join(page.extract_text() for page in pdf.pages))
    at = 0
    for section in it.sections:
        for title in (section.title, *(field.label for field in section.fields)):
            found = text.find(read.bare(title), at)
            assert found >= 0, title
            at = found
    for page in pdf.pages:
        assert (page.mediabox.width * POINT, page.mediabox.height * POINT) == pytest.approx(
            A4, abs=0.5
        )


def test_target_group_description_is_one_page_of_word(printed: Path) -> None:
    assert len(read.read_pdf(printed / "maalgruppebeskrivelse.pdf").pages) == 1
