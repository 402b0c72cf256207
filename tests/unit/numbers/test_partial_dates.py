"""Dates without a year or a day."""

import pytest
from dafu.numbers.partial_dates import partial_date_english


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("9月14日", "14 September"),
        ("12月1号", "1 December"),
        ("２０１７年９月", "September 2017"),
        ("2017年9月14日", None),
        ("9月", None),
        ("13月1日", None),
        ("9月32日", None),
        ("2017", None),
        ("", None),
    ],
)
def test_a_date_that_lacks_its_year_or_its_day_is_worded_without_it(
    zh: str, en: str | None
) -> None:
    assert partial_date_english(zh) == en
