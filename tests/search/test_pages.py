"""This file proves what of a built page is found, and where it leads."""

from __future__ import annotations

from macros.search.pages import (
    Page,
    Section,
    address_in,
    in_one_line,
    page_of,
    without_common_headings,
)

PATH = (
    '<nav class="md-path"><ol><li><span class="md-ellipsis">Forside</span></li>'
    '<li><span class="md-ellipsis">Modellen</span></li></ol></nav>'
)


def sections(article: str) -> list[Section]:
    return page_of("a/", f"<body>{PATH}<article>{article}</article></body>").sections


def test_page_is_parted_at_its_headings_with_an_address() -> None:
    found = sections(
        '<h1 id="x">Titel<a class="headerlink" href="#x">#</a></h1><p>Først.</p>'
        '<h2 id="to">To</h2><p>Så <em>det</em>te.</p><h3>Uden adresse</h3><p>Mere.</p>'
    )
    assert found == [
        Section("", "Titel", "Først."),
        Section("to", "To", "Så dette. Uden adresse · Mere."),
    ]


def test_what_is_left_out_says_so_or_is_a_control() -> None:
    found = sections(
        '<h1 id="x">Titel</h1><div data-unsearched><h2 id="nej">Nej</h2><p>Nej.</p></div>'
        '<p>Ja <button class="term">ord</button><button>Nej</button><svg><text>Nej</text></svg>'
        '<br>to</p><p class="sources">Kilde: nej</p>'
    )
    assert found == [Section("", "Titel", "Ja ord · to")]


def test_sign_of_a_quiet_fold_is_no_word_of_the_page() -> None:
    folds = "<details><summary>Mere</summary>Ja</details><details><summary>Mere ja</summary>"
    assert sections(f"<h1 id='x'>T</h1>{folds}</details>")[0].text == "Ja · Mere ja"


def test_blocks_part_words_and_inline_parts_do_not() -> None:
    assert sections("<h1 id='x'>T</h1><ul><li>et</li><li>t<b>o</b></li></ul>")[0].text == "et · to"


def test_end_tags_that_are_missing_or_too_many_hide_nothing() -> None:
    assert sections("<h1 id='x'>T</h1></div><p hidden><p>ja<p>nej")[0].text == "ja · nej"


def test_page_says_which_part_of_the_guide_it_is_of() -> None:
    assert page_of("a/", f"<body>{PATH}<article></article></body>").part == "Modellen"
    assert page_of("404.html", "<body>intet</body>").sections == []


def test_address_of_a_file_is_that_of_its_folder() -> None:
    assert [address_in(it) for it in ("index.html", "a/b/index.html", "404.html")] == [
        "",
        "a/b/",
        "404.html",
    ]


def test_parts_are_joined_by_a_sign_where_none_stands() -> None:
    assert in_one_line(["", "Et", "To.", "", "Tre"]) == "Et · To. Tre"


def test_heading_that_many_pages_have_leads_nowhere_by_itself() -> None:
    pages = [
        Page(f"{number}/", "", [Section("", "Top", "A."), Section("x", "Skabeloner", f"B{number}")])
        for number in range(4)
    ]
    pages[0].sections.append(Section("y", "Egen", "C"))
    first, second, *_ = without_common_headings(pages)
    assert first.sections == [Section("", "Top", "A. Skabeloner · B0"), Section("y", "Egen", "C")]
    assert second.sections == [Section("", "Top", "A. Skabeloner · B1")]
