"""This file proves that those forms that are kept are named to readers, with their fields."""

from __future__ import annotations

from macros.exports.forms.names import names
from macros.load import load
from macros.raw import ROOT


def test_forms_that_are_kept_have_names_and_no_others() -> None:
    model = load(ROOT)
    found, forms = names(model), model.forms
    assert [it["id"] for it in found] == [
        id for id, form in forms.items() if form.about == "service"
    ]
    assert len(found) > 5
    for it in found:
        form = forms[it["id"]]
        assert it["title"] == form.title
        labels = [field.label for section in form.sections for field in section.fields]
        assert list(it["fields"].values()) == labels
