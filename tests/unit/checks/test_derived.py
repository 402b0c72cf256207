"""Computed figures on the real reply: what cannot be computed or shown is refused."""

from decimal import Decimal

import pytest
from dafu.checks.quantities.derived import compute
from dafu.checks.quantities.figures import read_quantities
from dafu.data.load import load_sources
from dafu.numbers.quantity import Bound, Quantity

from tests.unit.conftest import DataFolder

HEAD = '    label: {zh: "甲", en: "A"}\n    unit: {zh: "倍", en: "times"}\n'


def formula(data: DataFolder, id_: str, text: str) -> tuple[object, str]:
    """Give a computed figure another formula; `‸` in it marks the place of the fault."""
    content = data.read().split("\nderived:\n")[1]
    old = content[content.index(f"  {id_}:\n") :].partition('formula: "')[2].partition('"')[0]
    place = data.spoil(f'formula: "{old}"', f'formula: "{text}"', after=f"\n  {id_}:\n")
    return place, f"derived.{id_}.formula"


def values(data: DataFolder) -> dict[str, Quantity]:
    draft = load_sources(data.path).drafts[0]
    computed, problems = compute(draft, read_quantities(draft)[0])
    assert not problems
    return computed


def test_each_formula_that_cannot_be_read_is_refused_where_it_goes_wrong(
    data: DataFolder,
) -> None:
    expected = [
        (*formula(data, id_, text), f"formula-{code}")
        for id_, text, code in [
            ("pilots-total", "pilots-first + ‸* pilots-new", "malformed"),
            ("associate-senior-before", "associate-senior ‸associate-senior-growth", "malformed"),
            ("tax-share", "tax / (revenue + tax)‸)", "malformed"),
            ("revenue-per-agency", "revenue-per-agency / ‸revenue-per", "unknown-name"),
            ("subsidy-total", "inquiries ‸% inspected", "unexpected-character"),
            ("subsidy-growth-second", " ‸", "malformed"),
            ("subsidy-growth-third", "subsidy-third ‸-1", "unspaced-minus"),
        ]
    ]  # fmt: skip
    assert data.faults() == expected


def test_each_formula_that_cannot_be_computed_is_refused_where_it_goes_wrong(
    data: DataFolder,
) -> None:
    expected = [
        (*formula(data, id_, text), f"formula-{code}")
        for id_, text, code in [
            ("pilots-total", "pilots-first ‸+ pilot-titles", "unit-mismatch"),
            ("associate-senior-before", "associate-senior / ‸senior-title-award", "range-input"),
            ("tax-share", "tax ‸/ (revenue - revenue)", "division-by-zero"),
            ("subsidy-total", "‸inspected * " + "9" * 30, "too-large"),
            ("subsidy-growth-second", "subsidy-second / ‸subsidy-growth-third", "cycle"),
        ]
    ]
    formula(data, "subsidy-growth-third", "subsidy-growth-second + 1")
    assert set(expected) <= set(data.faults())


def test_a_figure_that_needs_one_that_cannot_be_computed_is_not_blamed(data: DataFolder) -> None:
    place, key = formula(data, "pilots-total", "pilots-new ‸/ 0")
    formula(data, "tax-share", "tax / pilots-total")
    faults = [fault for fault in data.faults() if fault[2].startswith("formula")]
    assert faults == [(place, key, "formula-division-by-zero")]


def test_a_formula_without_a_figure_computes_nothing(data: DataFolder) -> None:
    place, key = formula(data, "subsidy-total", "‸7")
    assert (place, key, "formula-no-figure") in data.faults()


def test_numbers_grow_only_so_large_through_many_formulas(data: DataFolder) -> None:
    power = " * ".join(["a{}"] * 58)
    chain = "".join(
        f'  a{n}:\n{HEAD}    formula: "{power.format(*[n - 1] * 58)}"\n' for n in range(1, 9)
    )
    large = f'  a0:\n{HEAD}    formula: "agencies / parks"\n'
    data.spoil("\nderived:\n", f"\nderived:\n{large}{chain}")
    assert [key for _, key, code in data.faults() if code == "formula-too-large"] == [
        "derived.a1.formula"
    ]


def test_a_result_is_shown_only_as_what_it_is(data: DataFolder) -> None:
    percent = data.spoil("show: currency", "show: ‸percent", after="\n  subsidy-total:\n")
    currency = data.spoil("show: percent", "show: ‸currency", after="\n  tax-share:\n")
    assert data.faults()[:2] == [
        (currency, "derived.tax-share.show", "show-unfit"),
        (percent, "derived.subsidy-total.show", "show-unfit"),
    ]


def test_a_count_and_an_amount_per_something_need_a_unit(data: DataFolder) -> None:
    data.spoil('    unit:\n      zh: "家"\n      en: "participants"\n', "")
    data.spoil('    unit:\n      zh: "元/家"\n      en: "CNY per agency"\n', "")
    found = [(key, code) for _, key, code in data.faults() if code == "unit-needed"]
    assert found == [
        ("derived.pilots-total.unit", "unit-needed"),
        ("derived.revenue-per-agency.unit", "unit-needed"),
    ]


@pytest.mark.parametrize(
    ("id_", "stated"),
    [
        ("pilots-total", (Bound.EXACT, "40", "40", "40")),
        ("subsidy-total", (Bound.ABOUT, "369000000", "367500000", "370500000")),
        ("associate-senior-before", (Bound.RANGE, None, "2246", "2265")),
        ("tax-share", (Bound.ABOUT, "0.051", "0.0508", "0.0514")),
        ("revenue-per-agency", (Bound.ABOUT, "44600000", "44585000", "44605000")),
        ("subsidy-growth-second", (Bound.ABOUT, "0.62", "0.601", "0.634")),
        ("subsidy-growth-third", (Bound.ABOUT, "0.20", "0.190", "0.207")),
    ],
)
def test_results_keep_the_digits_that_their_inputs_carry_and_say_between_which_ends_they_lie(
    data: DataFolder, id_: str, stated: tuple[Bound, str | None, str, str]
) -> None:
    bound, *numbers = stated
    found = values(data)[id_]
    assert found.bound is bound
    ends = [None if number is None else Decimal(number) for number in numbers]
    assert [found.value, found.low, found.high] == ends


def test_a_result_that_may_be_nothing_is_refused(data: DataFolder) -> None:
    place, key = formula(
        data, "subsidy-growth-second", "‸(subsidy-second - subsidy-second) / tax + 1 / 100000"
    )
    assert (place, key, "formula-vague") in data.faults()


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("weekly-growth * 2", (Bound.AT_LEAST, 4000, 4000, None)),
        ("weekly-growth - associate-senior", None),
        ("weekly-growth / 3", (Bound.AT_LEAST, 667, 667, None)),
        ("associate-senior + weekly-growth", (Bound.AT_LEAST, 4481, 4481, None)),
        ("associate-senior / weekly-growth * associate-senior", (Bound.AT_MOST, 3077, None, 3077)),
        ("weekly-growth * (weekly-growth / weekly-growth - 1)", None),
    ],
)
def test_a_result_is_bounded_as_its_inputs_are_or_is_none(
    data: DataFolder, text: str, stated: tuple[object, ...] | None
) -> None:
    formula(data, "associate-senior-before", text)
    draft = load_sources(data.path).drafts[0]
    computed, problems = compute(draft, read_quantities(draft)[0])
    found = computed.get("associate-senior-before")
    bounds = (found.bound, found.value, found.low, found.high) if found else None
    assert bounds == stated
    assert [p.code for p in problems] == ([] if stated else ["formula-unbounded"])


def test_a_computed_figure_is_not_rounded_before_it_is_used(data: DataFolder) -> None:
    formula(data, "subsidy-growth-second", "tax-share * revenue / tax")
    assert values(data)["subsidy-growth-second"].value == 1
