import datetime as dt
import time

import pytest
from dafu.numbers.dates import DateError, DateKind, find_dates, parse_date
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("2021年6月8日", DateKind.DATE, (2021, 6, 8)),
        ("2021-12-09", DateKind.DATE, (2021, 12, 9)),
        ("11:26", DateKind.TIME, (11, 26)),
        ("2020年", DateKind.YEAR, (2020,)),
        ("2021年6月", DateKind.DATE, (2021, 6)),
        ("6月8日", DateKind.DATE, (6, 8)),
        ("6月份", DateKind.DATE, (6,)),
        ("1-6月", DateKind.PERIOD, (1, 6)),
        ("6月8日至10日", DateKind.DATE, (6, 8, 10)),
        ("2021/12/09", DateKind.DATE, (2021, 12, 9)),
        ("2021.12.09", DateKind.DATE, (2021, 12, 9)),
        ("２０２１年６月８日", DateKind.DATE, (2021, 6, 8)),
        ("二〇二一年六月二十三日", DateKind.DATE, (2021, 6, 23)),
        ("二○二一年", DateKind.YEAR, (2021,)),
        ("9时30分", DateKind.TIME, (9, 30)),
        ("11:26:30", DateKind.TIME, (11, 26, 30)),
        ("2018—2020年", DateKind.YEAR_RANGE, (2018, 2020)),
        ("2018-2020年", DateKind.YEAR_RANGE, (2018, 2020)),
        ("2018年至2020年", DateKind.YEAR_RANGE, (2018, 2020)),
        ("2020-2021学年", DateKind.YEAR_RANGE, (2020, 2021)),
        ("2021年度", DateKind.YEAR, (2021,)),
        ("第一季度", DateKind.PERIOD, (1,)),
        ("三季度", DateKind.PERIOD, (3,)),
        ("2020年第四季度", DateKind.PERIOD, (2020, 4)),
        ("20世纪90年代", DateKind.PERIOD, (20, 90)),
        ("上半年", DateKind.PERIOD, ()),
        ("前三季度", DateKind.PERIOD, (3,)),
        ("十四五", DateKind.PERIOD, (14, 5)),
        ("2021年底", DateKind.YEAR, (2021,)),
        ("2002/01", DateKind.DATE, (2002, 1)),
        ("20日", DateKind.DATE, (20,)),
        ("两点半", DateKind.TIME, (2,)),
    ],
)
def test_a_date_is_found_whole_with_its_numbers(
    text: str, kind: DateKind, values: tuple[int, ...]
) -> None:
    (span,) = find_dates(f"于{text},")
    assert (span.text, span.kind, span.values) == (text, kind, values)
    assert (span.start, span.end) == (1, 1 + len(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("发布日期: 2021-12-09 11:26    信息来源", ["2021-12-09", "11:26"]),
        ("2018、2019和2020年", ["2018", "2019", "2020年"]),
        ("2021年上半年", ["2021年上半年"]),
        ("21年底建成", ["21年"]),
        ("上午9点至11点", ["9点"]),
        ("(2018-2020)", ["2018-2020"]),
        ("2021届毕业生", ["2021"]),
    ],
)
def test_dates_are_found_beside_other_words(text: str, found: list[str]) -> None:
    assert [span.text for span in find_dates(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        *("5000-10000元", "1000-2000元", "3个月", "三个月", "3年", "近3年", "13月", "2.5月"),
        *(
            "9点意见",
            "9小时",
            "同一时间",
            "1:10的比例",
            "1∶10的杠杆",
            "供需比约1:12",
            "12021年",
            "2000年历史",
            "82228945",
        ),
        *("1500年以上", "距今2000年", "15日内", "不少于5日", "十四五家", "半年"),
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize("part", ["2021-", "2018、", "二〇", "9时"])
def test_hostile_text_is_searched_in_linear_time(part: str) -> None:
    start = time.process_time()
    sum(1 for _ in find_dates(part * (100_000 // len(part))))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021年6月8日", dt.date(2021, 6, 8)),
        ("2021-12-09", dt.date(2021, 12, 9)),
        ("2021/12/09", dt.date(2021, 12, 9)),
        ("2021.12.9", dt.date(2021, 12, 9)),
        ("２０２１年６月８日", dt.date(2021, 6, 8)),
        ("二〇二一年六月廿三日", dt.date(2021, 6, 23)),
        ("二0一七年五月二十六日", dt.date(2017, 5, 26)),
        ("二O二O年五月二十六日", dt.date(2020, 5, 26)),
    ],
)
def test_a_complete_date_is_read(text: str, date: dt.date) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-12-09 11:26", "2021-12-09 11:26"),
        ("2021-12-09T11:26:30", "2021-12-09 11:26:30"),
        ("2021-12-09\N{NO-BREAK SPACE}11:26", "2021-12-09 11:26"),
        ("2021年6月8日9时30分", "2021-06-08 09:30"),
        ("2021年6月8日九点半", "2021-06-08 09:30"),
        ("2021年6月8日 9时", "2021-06-08 09:00"),
    ],
)
def test_a_date_with_a_time_is_read_without_a_zone(text: str, moment: str) -> None:
    assert parse_date(text) == dt.datetime.fromisoformat(moment)


@given(st.dates())
def test_every_date_written_in_chinese_is_read_back(date: dt.date) -> None:
    assert parse_date(f"{date.year:04}年{date.month}月{date.day}日") == date


@pytest.mark.parametrize(
    "text",
    [
        *("", "2021年", "2021年6月", "6月8日", "82228945", "去年", "2021-12/09", "2021-12-0911:26"),
        *("2021年2月30日", "2021年13月1日", "2021-00-10", "2021-12-09 25:00", "2021年6月二一日"),
        *("2021年6月8日答复", "0000-01-01"),
    ],
)
def test_an_incomplete_or_impossible_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse_date(text)
