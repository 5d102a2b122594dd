"""This file puts all forms, as Word and as PDF, into one zip with a list of what is in it."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from ...forms import FOLDER as NAME
from ...forms import FormView, form_views, occasions
from ...load import load
from ...model.whole import Model
from .. import FOLDER
from ..office.typesetting import as_pdf
from . import docx, pdf

INDEX = "00-oversigt.pdf"
_LOOK = Path(__file__).with_name("index.typ")


def export(root: Path) -> list[Path]:
    """Write the forms and the zip under `root`. Return the paths.

    Raises ModelError when the model has problems, and LayoutError when typst warns.
    """
    model = load(root)
    files = [*docx.export(root), *pdf.export(root)]
    path = root / FOLDER / f"{NAME}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        index = as_pdf(_LOOK, _index(model), "model/forms")
        whole.writestr(_entry(INDEX), index)
        for file in sorted(files):
            whole.writestr(_entry(file.name), file.read_bytes())
    return [*files, path]


def _entry(name: str) -> zipfile.ZipInfo:
    """Return an entry of 1 January 1980, the first date that a zip can say: the same each time."""
    entry = zipfile.ZipInfo(f"{NAME}/{name}")
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _index(model: Model) -> dict[str, Any]:
    by_id = {view.form.id: view for view in form_views(model)}
    version = model.service.version
    return {
        "title": f"Skabeloner til {model.service.title}",
        "summary": "Alle skabelonerne, og hvornår hver af dem bruges.",
        "publisher": f"Guide til {model.service.title}",
        "footer": f"Skabeloner · {model.service.title}, model {version}",
        "opening": [
            f"{len(by_id)} skabeloner, hver som Word og som PDF. Word er til at skrive i på "
            "skærmen, PDF til at printe og skrive i med pen. Felterne er de samme.",
            f"Skabelonerne er lavet af en uafhængig guide til {model.service.title}. De er ikke "
            "udgivet af Social- og Boligstyrelsen.",
        ],
        "groups": [
            {"title": words, "forms": [_row(by_id[it.id]) for it in forms]}
            for _, words, forms in occasions(model)
        ],
    }


def _row(view: FormView) -> list[str]:
    it = view.form
    (_, who), *_ = view.facts
    return [it.title, it.summary, who, it.id]
