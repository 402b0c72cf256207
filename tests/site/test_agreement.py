"""Every surface states the same figures."""

from collections import Counter
from pathlib import Path

import pytest
from dafu.pages.shown_figures import wordings

from tests.reply import reply

from .surfaces import Sighting, sightings, stated


def expected() -> dict[str, set[str]]:
    """The ids of the figures that each surface should show."""
    every = set(reply().figures)
    quoted = {id_ for id_, figure in reply().figures.items() if figure.formula is None}
    in_tables = {id_ for table in reply().tables for id_ in table.rows}
    in_charts = {id_ for chart in reply().charts for id_ in chart.figures}
    return {
        "sentence": quoted,
        "table cell": in_tables,
        "table as CSV": in_tables,
        "chart on a page": in_charts,
        "chart as SVG": in_charts,
        "register": every,
        "JSON-LD": every,
        "figures.csv": every,
        "data package": every,
        "Word document": every,
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
    return "\n".join([f"{len(seen)} sightings of {len(reply().figures)} figures", *lines])


def test_figures_json_states_every_figure_of_the_reply(
    truth: dict[tuple[str, str], Sighting],
) -> None:
    assert set(truth) == {(lang, id_) for lang in ("zh", "en") for id_ in reply().figures}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_surface_shows_every_figure_that_it_should(seen: list[Sighting], lang: str) -> None:
    shown: dict[str, set[str]] = {}
    for one in seen:
        if one.lang == lang:
            shown.setdefault(one.surface, set()).add(one.id)
    assert shown == expected(), counts(seen)


def test_every_figure_is_met_in_a_table() -> None:
    assert expected()["table cell"] == set(reply().figures)


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
    differing = [one for one in compared if one.words not in wordings(reply().figures[one.id])]
    assert differing == [], counts(compared)


def test_each_figure_is_compared_in_value_or_text_on_every_surface(seen: list[Sighting]) -> None:
    assert {one.surface for one in seen if one.value or one.text} == set(expected()), counts(seen)
