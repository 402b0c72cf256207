"""What a table's or chart's title says of time and place holds for each of its figures."""

from typing import Any

import pytest

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

SENTENCE = sentence("2020年[7张]{old}、2023年我市[9张]{new}", "{old} beds; {new} beds")


def _is_beyond(data: DataFolder, title: str, *periods: str | None, **more: Any) -> bool:
    figures = {
        id_: {"period": period, **more}
        for id_, period in zip(("old", "new"), periods, strict=False)
        if period
    }
    zh = {"zh": title, "en": "Beds"}
    table = {"id": "beds", "section": "only", "title": NAME, "rows": ["old", "new"]}
    chart = {"id": "bars", "table": "beds", "title": zh, "figures": ["old", "new"]}
    codes = set()
    for tables, charts in (([{**table, "title": zh}], []), ([table], [chart])):
        write_letter(data, SENTENCE, figures=figures, tables=tables, charts=charts)
        codes.add("title-beyond" in {code for *_, code in data.faults()})
    assert len(codes) == 1, "a chart's title is held as a table's is"
    return codes.pop()


@pytest.mark.parametrize(
    ("title", "periods"),
    [
        ("2023年床位", ("2023年", "2023年")),
        ("2023年上半年床位", ("2023年上半年", "2023年上半年")),
        ("2023年底床位", ("截至2023年底", "2023年底")),
        ("2020—2023年床位", ("2020年", "2023年")),
        ("床位", ("2020年", "2023年")),
    ],
)
def test_a_title_may_say_the_time_that_all_its_figures_have(
    data: DataFolder, title: str, periods: tuple[str, str]
) -> None:
    assert not _is_beyond(data, title, *periods)


@pytest.mark.parametrize(
    ("title", "periods"),
    [
        ("2023年床位", ("2020年", "2023年")),
        ("2023年床位", ("2023年", None)),
        ("2023年上半年床位", ("2023年", "2023年")),
        ("2023年上半年床位", ("2023年下半年", "2023年下半年")),
        ("截至2023年底床位", ("2023年", "2023年")),
        ("2021—2023年床位", ("2020年", "2023年")),
        ("前三季度床位", ("2023年", "2023年")),
    ],
)
def test_a_title_says_no_time_that_a_figure_does_not_have(
    data: DataFolder, title: str, periods: tuple[str | None, ...]
) -> None:
    assert _is_beyond(data, title, *periods)


def test_a_title_says_no_place_that_a_figure_does_not_have(data: DataFolder) -> None:
    assert _is_beyond(data, "我市床位", "2020年", "2023年")
    assert not _is_beyond(data, "我市床位", "2020年", "2023年", scope="我市")


@pytest.mark.parametrize(
    ("label", "period", "is_refused"),
    [
        ("去年床位", "2023年", True),
        ("2023年床位", "2023年", False),
        ("上半年床位", "2023年上半年", False),
        ("为前年的倍数", "2023年", False),
    ],
)
def test_a_label_begins_with_no_time_that_its_figure_does_not_have(
    data: DataFolder, label: str, period: str, *, is_refused: bool
) -> None:
    figures = {"new": {"label": {"zh": label, "en": "Beds"}, "period": period}}
    write_letter(data, sentence(f"{period}我市[9张]{{new}}", "{new} beds"), figures=figures)
    assert ("title-beyond" in {code for *_, code in data.faults()}) == is_refused
