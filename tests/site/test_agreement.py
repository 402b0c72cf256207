"""Proof 6, on the files as they are published: every surface states the same figures."""

from collections import Counter
from pathlib import Path

import pytest
from dafu.pages.shown_figures import wordings
from dafu.prove import prove

from .surfaces import Sighting, sightings, stated

ROOT = Path(__file__).parents[2]
REPLY = next(reply for reply in prove(ROOT / "data").replies if reply.id == "2021-107")

ALL = frozenset(REPLY.figures)
QUOTED = frozenset(id_ for id_, figure in REPLY.figures.items() if figure.formula is None)
IN_TABLES = frozenset(id_ for table in REPLY.tables for id_ in table.rows)
IN_CHARTS = frozenset(id_ for chart in REPLY.charts for id_ in chart.figures)

EXPECTED = {
    "sentence": QUOTED,
    "table cell": IN_TABLES,
    "chart on a page": IN_CHARTS,
    "chart as SVG": IN_CHARTS,
    "passport": ALL,
    "register": ALL,
    "JSON-LD": ALL,
    "figures.csv": ALL,
    "table as CSV": IN_TABLES,
    "data package": ALL,
    "Word document": ALL,
}


@pytest.fixture(scope="module")
def seen(site: Path) -> list[Sighting]:
    return sightings(site)


@pytest.fixture(scope="module")
def truth(site: Path) -> dict[tuple[str, str], Sighting]:
    return stated(site)


def counts(seen: list[Sighting]) -> str:
    """How many sightings there are, a line for each surface and language."""
    number = Counter((one.surface, one.lang) for one in seen)
    ids = Counter((surface, lang) for surface, lang, _ in {(s.surface, s.lang, s.id) for s in seen})
    lines = [f"{s} ({lang}): {ids[s, lang]} figures, {n} times" for (s, lang), n in number.items()]
    return "\n".join([f"{len(seen)} sightings of {len(ALL)} figures", *lines])


def test_figures_json_states_every_figure_of_the_reply(
    truth: dict[tuple[str, str], Sighting],
) -> None:
    assert set(truth) == {(lang, id_) for lang in ("zh", "en") for id_ in ALL}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("surface", EXPECTED)
def test_a_surface_shows_every_figure_that_it_should(
    seen: list[Sighting], surface: str, lang: str
) -> None:
    shown = {one.id for one in seen if (one.surface, one.lang) == (surface, lang)}
    assert shown == EXPECTED[surface], counts(seen)


def test_every_table_has_every_figure_so_that_each_is_met_in_a_table() -> None:
    assert IN_TABLES == ALL


@pytest.mark.parametrize("property_", ["value", "text", "label", "unit"])
def test_all_surfaces_agree(
    seen: list[Sighting], truth: dict[tuple[str, str], Sighting], property_: str
) -> None:
    compared = [one for one in seen if getattr(one, property_) is not None]
    differing = [
        f"{one.surface} ({one.lang}): {one.id} is {getattr(one, property_)!r}, "
        f"but {getattr(truth[one.lang, one.id], property_)!r} in figures.json"
        for one in compared
        if getattr(one, property_) != getattr(truth[one.lang, one.id], property_)
    ]
    assert differing == [], counts(compared)


def test_sentences_write_each_figure_in_one_of_its_own_wordings(seen: list[Sighting]) -> None:
    compared = [one for one in seen if one.words is not None]
    differing = [one for one in compared if one.words not in wordings(REPLY.figures[one.id])]
    assert differing == [], counts(compared)


def test_each_figure_is_compared_in_value_or_text_on_every_surface(seen: list[Sighting]) -> None:
    assert {one.surface for one in seen if one.value or one.text} == set(EXPECTED), counts(seen)
