"""Letters of other shapes, built together: pages, languages, files, figures on every surface."""

import csv
import hashlib
import io
import json
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from dafu.pages.shown_figures import wordings
from dafu.reply import Reply
from dafu.search.records import RecordKind, search_records
from docx import Document

from tests.other_letters import NAMES, all_letters, data_with
from tests.reply import label

from . import test_pages
from .html import elements, linked_data, page_at, part, text_of
from .project import built, copied_project
from .surfaces import sightings, stated
from .test_pages import pages  # noqa: F401 - a fixture

ADDRESS = "https://dafu.example/"
REPLIES = {reply.id: reply for reply in all_letters().replies if reply.id in NAMES}
WITH_FIGURES = [name for name, reply in REPLIES.items() if reply.figures]

languages = pytest.mark.parametrize("lang", ["zh", "en"])
letters = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published letter and all others, on one site."""
    project = copied_project(tmp_path_factory.mktemp("letters"))
    shutil.rmtree(project / "data")
    data_with(project, *NAMES)
    return built(project, SITE_URL=ADDRESS)


test_links = test_pages.test_every_link_is_relative_and_leads_to_a_page_and_an_anchor_that_exist
test_twins = test_pages.test_both_languages_have_the_same_anchors_on_every_page
test_anchors = test_pages.test_no_anchor_stands_twice_on_a_page
test_switches = test_pages.test_the_language_switch_leads_to_the_same_page


def urls(reply: Reply, lang: str) -> set[str]:
    inner = ["", *(f"{section.id}/" for section in reply.sections), *(f"{p}/" for p in reply.pages)]
    return {f"{lang}/{reply.id}/{url}" for url in inner}


def filled(name: str) -> set[str]:
    """The kinds of page for which a letter has something."""
    reply = REPLIES[name]
    kinds = {"parallel": True, "full": True, "figures": reply.figures, "benefits": reply.benefits}
    return {kind for kind, content in kinds.items() if content}


@letters
@languages
def test_a_letter_has_the_pages_that_it_fills_and_no_other(
    site: Path, name: str, lang: str
) -> None:
    assert set(REPLIES[name].pages) == filled(name)
    expected = urls(REPLIES[name], lang)
    folder = site / lang / name
    found = {f"{p.parent.relative_to(site).as_posix()}/" for p in folder.rglob("index.html")}
    assert found == expected
    listed = set((site / "sitemap.xml").read_text("utf-8").split("<loc>")[1:])
    own = {url.partition("</loc>")[0].removeprefix(ADDRESS) for url in listed}
    assert {url for url in own if url.startswith(f"{lang}/{name}/")} == expected


@letters
@languages
def test_the_home_page_says_what_there_is(site: Path, name: str, lang: str) -> None:
    card = part(page_at(site, lang), f'aria-labelledby="r-{name}"', "</article>")
    reply = REPLIES[name]
    ways = {e.attributes["href"].strip("/") for e in elements(f"<div {card}", "a")}
    assert ('class="dafu-cards"' in card) == bool(reply.headline)
    if not reply.headline:
        assert ways == {url.removeprefix(f"{lang}/").strip("/") for url in urls(reply, lang)}


@letters
def test_the_files_of_a_letter_arrive_whole_and_none_is_of_nothing(site: Path, name: str) -> None:
    folder, reply = site / "data" / name, REPLIES[name]
    files = {file.name: file.read_bytes() for file in folder.iterdir()}
    about_figures = {
        "figures.csv", "figures.json", "figures.schema.json", "columns.schema.json"
    }  # fmt: skip
    assert about_figures & set(files) == (about_figures if reply.figures else set())
    tables = {f"table-{table.id}.csv" for table in reply.tables}
    assert {file for file in files if file.startswith("table-")} == tables
    assert all(content.strip() for content in files.values())
    for line in files["checksums.txt"].decode().splitlines():
        digest, file = line.split("  ")
        assert hashlib.sha256(files[file]).hexdigest() == digest
    with zipfile.ZipFile(folder / f"{name}.zip") as archive:
        assert {Path(held).name for held in archive.namelist()} == {*files} - {f"{name}.zip"}
    package = json.loads(files["datapackage.json"])
    assert {r["path"] for r in package["resources"]} == {*files} - {
        "checksums.txt", "datapackage.json", f"{name}.zip"
    }  # fmt: skip


@letters
@languages
def test_all_numerals_and_files_of_a_letter_are_listed_on_one_page(
    site: Path, name: str, lang: str
) -> None:
    kind = "figures" if REPLIES[name].figures else "full"
    page = page_at(site, f"{lang}/{name}/{kind}")
    listed = part(page, '<table class="dafu-audit"', "</table>")
    numerals = [numeral.numeral.text for numeral in REPLIES[name].numerals]
    rows = [text_of(row.partition("</th>")[0]) for row in listed.split('<th scope="row"')[1:]]
    assert rows == numerals
    downloads = part(page, '<table class="dafu-downloads"', "</table>")
    assert downloads.count("download>") == len(list((site / "data" / name).iterdir()))


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_every_surface_of_a_letter_states_the_same_figures(site: Path, name: str) -> None:
    reply, truth, seen = REPLIES[name], stated(site, name), sightings(site, name)
    assert set(truth) == {(lang, id_) for lang in ("zh", "en") for id_ in reply.figures}
    for property_ in ("value", "text", "label", "unit"):
        differing = [
            one
            for one in seen
            if getattr(one, property_) not in (None, getattr(truth[one.lang, one.id], property_))
        ]
        assert differing == [], property_
    assert [o for o in seen if o.words and o.words not in wordings(reply.figures[o.id])] == []
    quoted = {id_ for id_, figure in reply.figures.items() if figure.formula is None}
    for lang in ("zh", "en"):
        shown = {(one.surface, one.id) for one in seen if one.lang == lang}
        assert {id_ for surface, id_ in shown if surface == "sentence"} == quoted
        for surface in ("register", "JSON-LD", "figures.csv", "data package", "Word document"):
            assert {id_ for where, id_ in shown if where == surface} == {*reply.figures}, surface


@pytest.mark.parametrize("name", WITH_FIGURES)
def test_the_json_of_a_letter_is_as_its_schema_says(site: Path, name: str) -> None:
    figures, schema = (
        json.loads((site / f"data/{name}/{file}").read_bytes())
        for file in ("figures.json", "figures.schema.json")
    )
    jsonschema.Draft202012Validator(schema).validate(figures)


@languages
def test_a_class_stands_beside_the_title_and_is_explained(site: Path, lang: str) -> None:
    badge = {"zh": "A类", "en": "Class A"}[lang]
    for page in ("class-a", "class-a/full"):
        assert badge in text_of(part(page_at(site, f"{lang}/{page}"), "<h1", "</h1>"))
    box = part(page_at(site, f"{lang}/class-a"), '<table class="dafu-metadata"', "</table>")
    meaning = {"zh": "已经解决", "en": "solved"}[lang]
    assert meaning in text_of(box)


@languages
def test_two_issuers_and_addressees_are_named_wherever_one_would_be(site: Path, lang: str) -> None:
    reply = REPLIES["two-signatures"]
    names = [fact.quote if lang == "zh" else str(fact.en) for fact in reply.facts_of("issuer")]
    assert len(names) == 2
    page = page_at(site, f"{lang}/two-signatures")
    box = text_of(part(page, '<table class="dafu-metadata"', "</table>"))
    authors = linked_data(page)["Report"]["author"]
    cite = part(page, '<section class="dafu-cite"', "</section>")
    for name in names:
        assert name in box
        assert name in cite
        assert name in [author["name"] for author in authors]
        assert name in text_of(part(page_at(site, lang), 'id="r-two-signatures"', "</article>"))


def test_headings_within_a_section_are_headings_and_its_table_is_one(site: Path) -> None:
    page = page_at(site, "en/subheadings/work")
    assert [e.tag for e in elements(page, css_class="dafu-subheading")] == ["h2", "h3", "h3", "h2"]
    table = part(page, '<table class="dafu-letter-table"', "</table>")
    rows = [text_of(f"<tr>{row}") for row in table.split("<tr>")[1:]]
    assert rows == [
        "County or district Rivers Banks (kilometres)",
        "Dongshan County 12 rivers 7.5",
        "Xiling District 8 rivers 4.2",
    ]
    assert table.count('scope="col"') == 3
    assert table.count('scope="row"') == 2


def test_a_form_is_a_table_of_names_and_values(site: Path) -> None:
    table = part(page_at(site, "zh/form"), '<table class="dafu-letter-table"', "</table>")
    assert table.count('scope="row"') == table.count("<td>") == 10
    assert 'scope="col"' not in table


def test_another_city_calls_its_bodies_by_their_own_names(site: Path) -> None:
    texts = [page_at(site, f"en/another-city/{page}") for page in ("loans", "full")]
    for text in texts:
        assert "Yunzhou Municipal Committee of the CPPCC" in text
        assert "Jiaxing" not in text_of(part(text, "<article", "</article>"))


@languages
def test_an_editors_reading_is_told_as_one_on_every_page(site: Path, lang: str) -> None:
    day = {"zh": "2017年8月21日", "en": "21 August 2017"}[lang]
    told = {"zh": f"{day}（编者认读）", "en": f"{day} [editor's reading]"}[lang]
    noted = {"zh": f"编者读作“{day}”", "en": "the editor reads as “2017年8月21日”"}[lang]
    badge = label("reading", lang)
    for kind in ("", "waters", "full", "parallel", "figures"):
        html = page_at(site, f"{lang}/damaged/{kind}")
        text = text_of(part(html, '<article class="md-content__inner', "</article></div>"))
        bare = text.replace(told, "").replace(noted, "")
        assert day in text or kind == "figures", kind
        assert day not in bare.replace("2017年8月21日（编者认读）", ""), kind
    for kind, start, end in (
        ("waters", 'id="t-waters"', "</table>"),
        ("figures", 'id="f-waters"', "</summary>"),
    ):
        assert badge in text_of(part(page_at(site, f"{lang}/damaged/{kind}"), start, end))
    home = text_of(part(page_at(site, lang), 'id="r-damaged"', "</article>"))
    assert home.count(badge) == 2  # the day of signature, and the card


@languages
def test_search_finds_an_editors_reading_as_one(lang: str) -> None:
    found = [r for r in search_records(all_letters(), {}) if r.lang == lang and "damaged" in r.url]
    texts = [record.text for record in found if record.kind != RecordKind.NOTE]
    notes = [record.text for record in found if record.kind == RecordKind.NOTE]
    assert any("2017821" in note and "2017年8月21日" in note for note in notes)
    if lang == "zh":
        assert "2017821" in texts
        assert not any("2017年8月21日" in text for text in texts)
    else:
        assert "21 August 2017 [editor's reading]" in texts


def test_an_editors_reading_is_told_as_one_in_every_file(site: Path) -> None:
    folder, day = site / "data/damaged", "21 August 2017 [editor's reading]"
    english = (folder / "reply.en.txt").read_text("utf-8")
    assert english.count("21 August 2017") == english.count(day) == 2
    assert "12 [editor's reading] foul waters" in english
    assert "2017821" in (folder / "reply.zh.txt").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO((folder / "figures.csv").read_text("utf-8-sig"))))
    [row] = [row for row in rows if row["id"] == "waters"]
    assert (row["basis"], row["quote"], row["value"]) == ("reading", "1□处", "12")
    figures = json.loads((folder / "figures.json").read_bytes())
    assert "signed" not in figures["source"]
    assert figures["source"]["signed_reading"] == "2017-08-21"
    memory = ET.fromstring((folder / "reply.tmx").read_bytes())  # noqa: S314 - our own
    segments = {seg.text for seg in memory.iter("seg")}
    assert {"2017821", day} <= segments
    assert any("2017821" in str(note.text) for note in memory.iter("note"))
    document = Document(str(folder / "reply.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any(day in cell for cell in cells)
    assert any("editor's reading" in cell and "waters" in cell for cell in cells)
    assert "year = " not in (folder / "reply.bib").read_text("utf-8")
