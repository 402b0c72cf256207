"""Periods and scopes are the letter's words, and have English."""

import datetime as dt

import pytest
from dafu.checks.quantities.context import signing_date
from dafu.data.load import load_sources

from tests.unit.conftest import DataFolder

from .letter import NAME, sentence, write_letter

LABELS = "labels.yml"


def test_a_period_or_a_scope_that_the_figures_section_does_not_have_is_refused(
    data: DataFolder,
) -> None:
    changes = [
        ('period: "去年"', 'period: "‸前年"', "figures.associate-senior.period"),
        ('period: "2020年"', 'period: "‸2019年"', "figures.agencies.period"),
        ('scope: "全市"', 'scope: "‸市本级"', "figures.revenue.scope"),
        ('scope: "全省"', 'scope: "‸全国"', "figures.hr-rank.scope"),
        ('period: "近3年"', 'period: "‸近4年"', "figures.subsidy-first.period"),
        ('period: "目前"', 'period: "‸当前"', "figures.talent-registered.period"),
        ('period: "每周"', 'period: "‸每年"', "figures.weekly-growth.period"),
    ]
    expected = [
        (data.spoil(old, new, after=f"\n  {key.split('.')[1]}:\n"), key, "words-not-quoted")
        for old, new, key in changes
    ]
    assert [fault for fault in data.faults() if fault[2] == "words-not-quoted"] == expected


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [
        ('period: "今年"', 'period: "去年"', "pilots-new"),
        ('period: "现有"', 'period: "2020年"', "parks"),
        ('scope: "全市"', 'scope: "全省"', "parks"),
        ('scope: "全省"', 'scope: "全市"', "hr-rank"),
        ('period: "目前"', 'period: "每周"', "talent-registered"),
        ('period: "每周"', 'period: "目前"', "weekly-growth"),
        ('period: "每年"', 'period: "今年"', "forums"),
    ],
)
def test_a_word_of_the_sentence_that_does_not_govern_the_figure_is_refused(
    data: DataFolder, old: str, new: str, figure: str
) -> None:
    place = data.spoil(old, new.replace('"', '"‸', 1), after=f"\n  {figure}:\n")
    key = f"figures.{figure}.{old.partition(':')[0]}"
    assert (place, key, "words-not-governing") in data.faults()


def test_a_figure_may_say_from_where_its_words_are_taken(data: DataFolder) -> None:
    note = 'note: {zh: "原文承前文。", en: "The reply carries it over."}'
    carried = f'period: "去年"\n    carried: s-1-1\n    {note}'
    data.spoil('period: "今年"', carried, after="\n  pilots-new:\n")
    assert "words-not-governing" not in {code for _, _, code in data.faults()}


@pytest.mark.parametrize("anchor", ["s-1-1", "s-1-4", "s-2-1"])
def test_nothing_carries_over_what_the_sentence_says_itself_or_from_behind(
    data: DataFolder, anchor: str
) -> None:
    data.spoil(
        'period: "今年"', f'period: "去年"\n    carried: {anchor}', after="\n  pilots-new:\n"
    )
    codes = {code for _, _, code in data.faults()}
    assert "words-not-governing" in codes
    assert ("carried-back" in codes) == (anchor != "s-1-1")


@pytest.mark.parametrize(
    ("figure", "left_out"),
    [
        ("agencies", '    period: "2020年"\n'),
        ("agencies", '    scope: "全市"\n'),
        ("revenue", "    rank: hr-rank\n"),
        ("inspected", '    period: "今年"\n'),
        ("hr-rank", '    scope: "全省"\n'),
    ],
)
def test_what_a_sentence_states_of_a_figure_is_not_left_out_without_a_note(
    data: DataFolder, figure: str, left_out: str
) -> None:
    data.spoil(left_out, "", after=f"\n  {figure}:\n")
    assert "stated-omitted" in {code for _, _, code in data.faults()}
    reason = '    note: {zh: "原文未明说。", en: "The reply leaves it open."}\n    unit:\n'
    if figure in ("agencies", "inspected"):
        data.spoil("    unit:\n", reason, after=f"\n  {figure}:\n")
        assert "stated-omitted" not in {code for _, _, code in data.faults()}


def test_a_series_counts_as_its_sentence_lists_it(data: DataFolder) -> None:
    place = data.spoil("    nth: 1", "    nth: ‸3", after="\n  subsidy-first:\n")
    data.spoil("    nth: 3", "    nth: 1", after="\n  subsidy-third:\n")
    assert (place, "figures.subsidy-first.nth", "nth-misplaced") in data.faults()


def test_english_keeps_the_order_of_a_series(data: DataFolder) -> None:
    data.spoil(
        "{subsidy-first}, {subsidy-second} and {subsidy-third} respectively",
        "{subsidy-second}, {subsidy-first} and {subsidy-third} respectively",
    )
    assert "nth-reordered" in {code for _, _, code in data.faults()}


def test_words_without_english_are_refused_at_the_figure_that_has_them(data: DataFolder) -> None:
    scope = data.spoil('scope: "全省"', 'scope: "‸县(市、区)"', after="\n  hr-rank:\n")
    period = data.spoil('period: "每周"', 'period: "‸保持每周"', after="\n  weekly-growth:\n")
    others = {"words-not-governing", "title-beyond"}
    assert [fault for fault in data.faults() if fault[2] not in others] == [
        (scope, "figures.hr-rank.scope", "scope-unnamed"),
        (period, "figures.weekly-growth.period", "period-unnamed"),
    ]


def test_a_relative_year_without_english_is_refused_where_the_page_would_quote_it(
    data: DataFolder,
) -> None:
    unit = {"zh": "家", "en": "firms"}
    figure = {"label": NAME, "unit": unit, "period": "去年的上一年"}
    before = {"label": {"zh": "乙", "en": "B"}, "formula": "firms / items", "show": "percent"}
    write_letter(
        data,
        sentence("去年有[3家]{firms}。", "Last year there were {firms} firms."),
        figures={"firms": figure},
        derived={"firms-before": {**before, "period": "去年的上一年"}},
    )
    refused = {key for _, key, code in data.faults() if code == "period-unnamed"}
    assert refused == {"figures.firms.period"}
    words = '{zh: "去年的上一年", en: "the year before last"}'
    data.spoil("\nwords:\n", f'\nperiods:\n  "去年的上一年": {words}\nwords:\n', LABELS)
    assert "period-unnamed" not in {code for _, _, code in data.faults()}


def test_nth_is_a_year_of_a_period_of_several_years(data: DataFolder) -> None:
    data.spoil('    period: "近3年"\n    nth: 1\n', "    nth: 1\n")
    data.spoil('    period: "近3年"\n    nth: 2\n', '    period: "2020年"\n    nth: 2\n')
    data.spoil("nth: 3", "nth: 4")
    assert [fault for fault in data.faults() if fault[2] == "nth-beyond"] == [
        (data.place(f"nth: ‸{nth}"), f"figures.subsidy-{name}.nth", "nth-beyond")
        for nth, name in ((1, "first"), (2, "second"), (4, "third"))
    ]


def test_the_letter_was_signed_on_the_day_that_it_states(data: DataFolder) -> None:
    assert signing_date(load_sources(data.path).drafts[0]) == dt.date(2021, 6, 8)


@pytest.mark.parametrize("mark", ["2021年6月8日", "[2021年6月]{signed}8日"])
def test_without_a_date_of_signature_there_is_none(data: DataFolder, mark: str) -> None:
    data.spoil("[2021年6月8日]{signed}", mark)
    assert signing_date(load_sources(data.path).drafts[0]) is None


def test_a_signature_may_state_the_time_as_well(data: DataFolder) -> None:
    data.spoil("[2021年6月8日]{signed}", "[2021-12-09 11:26]{signed}")
    assert signing_date(load_sources(data.path).drafts[0]) == dt.date(2021, 12, 9)


def test_a_period_in_quotation_marks_governs_the_figures_there_alone(data: DataFolder) -> None:
    zh = "提出“2019年支持[10公里]{inside}”，现有[3处]{outside}。"
    en = "It was proposed to support {inside} kilometres in 2019; there are now {outside} sites."
    figures = {
        "inside": {"label": NAME, "unit": {"zh": "公里", "en": "things"}, "period": "2019年"},
        "outside": {"label": NAME, "unit": {"zh": "处", "en": "sites"}, "period": "现有"},
    }
    write_letter(data, sentence(zh, en), figures=figures)
    codes = {code for *_, code in data.faults()}
    assert not codes & {"words-not-governing", "stated-omitted"}
    del figures["inside"]["period"]
    write_letter(data, sentence(zh, en), figures=figures)
    assert [key for _, key, code in data.faults() if code == "stated-omitted"] == ["figures.inside"]


@pytest.mark.parametrize(
    ("zh", "omitted"),
    [
        ("今年新招聘[46名]{a};对连续工作满[5年]{b}的,优先推荐。", ["figures.a"]),
        ("今年新招聘[46名]{a},其中[5名]{b}在乡镇。", ["figures.a", "figures.b"]),
        ("今年新招聘[46名]{a};另有[5名]{b}在乡镇。", ["figures.a", "figures.b"]),
        ("2019年受理[46件]{a},上年为[5件]{b}。", ["figures.a"]),
        ("2019年受理[46件]{a},其中本年度[5件]{b}。", ["figures.a"]),
        ("2019年受理[46件]{a},30岁以上年龄的[5件]{b}。", ["figures.a", "figures.b"]),
        ("去年累计检查码头[46个]{a}。", ["figures.a"]),
        ("今年新增[46个]{a},累计达到[50个]{b}。", ["figures.a"]),
        ("2023年改造[46个]{a},占总量的[5%]{b}。", ["figures.a", "figures.b"]),
        ("三是今年改造码头[46个]{a}。", ["figures.a"]),
        ("去年办展[46场]{a},对参展的企业,按费用的[70%]{b}给予补助。", ["figures.a"]),
        ("从今年秋季学期起,延长[46分钟]{a},共[5次]{b}。", []),
        ("今年“五一”假期接待[46人]{a},旺季每天[5人]{b}。", ["figures.b"]),
        ("自2022年启动试点以来,并网[46个]{a},其中大型[5个]{b}。", []),
        ("2022年建成[46个]{a},比例由去年的[21.4%]{c}提高到[40%]{b}。", ["figures.a", "figures.b"]),
        ("截至5月底,已放贷[46笔]{a},户均[5万元]{b}。", ["figures.a", "figures.b"]),
        ("全国重点文物保护单位[46处]{a},其中古建筑[5处]{b}。", []),
        ("全市统一标识[46处]{a},全市改造[5处]{b}。", ["figures.b"]),
    ],
)
def test_a_year_is_asked_for_only_of_what_it_governs(
    data: DataFolder, zh: str, omitted: list[str]
) -> None:
    figure = {"label": NAME}
    write_letter(data, sentence(zh, "{a} {b}."), figures={"a": figure, "b": figure})
    assert [key for _, key, code in data.faults() if code == "stated-omitted"] == omitted


@pytest.mark.parametrize(
    ("zh", "omitted"),
    [
        ("力争全省建成[46个]{a},覆盖率达[5%]{b}。", ["figures.a", "figures.b"]),
        ("每年占全省[46%]{a},居第[5位]{b}。", []),
    ],
)
def test_a_scope_is_asked_for_behind_an_aim(data: DataFolder, zh: str, omitted: list[str]) -> None:
    figure = {"label": NAME, "period": "每年" if "每年" in zh else None}
    write_letter(data, sentence(zh, "{a} {b}."), figures={"a": figure, "b": figure})
    assert [key for _, key, code in data.faults() if code == "stated-omitted"] == omitted


@pytest.mark.parametrize(("scope", "governs"), [("全市", True), ("全省", True), ("全县", False)])
def test_what_is_above_the_level_of_a_province_may_be_of_the_city(
    data: DataFolder, scope: str, governs: bool
) -> None:
    said = sentence(
        "全县有余,全市占[20.6%]{a},高于全省平均[1.3个百分点]{n}。", "{a}, {n} above it."
    )
    entry = {"label": NAME, "scope": scope, "unit": None}
    write_letter(data, said, figures={"n": entry})
    assert ("words-not-governing" not in {code for *_, code in data.faults()}) is governs


@pytest.mark.parametrize(("period", "governs"), [("今年", True), ("2020年", False)])
def test_the_period_from_which_something_rises_is_of_nothing_else(
    data: DataFolder, period: str, governs: bool
) -> None:
    said = sentence("今年,比重由2020年的[40%]{a}提高到[78%]{n}。", "This year, from {a} to {n}.")
    write_letter(data, said, figures={"n": {"label": NAME, "period": period, "unit": None}})
    assert ("words-not-governing" not in {code for *_, code in data.faults()}) is governs
