import pytest
from dafu.numbers.qualifiers import Context, contexts_before, is_lasting


@pytest.mark.parametrize(
    ("before", "contexts"),
    [
        ("专业技术人才2481人,同比增长", (Context.YEAR_ON_YEAR, Context.INCREASE)),
        ("税收环比下降了", (Context.MONTH_ON_MONTH, Context.DECREASE)),
        ("补贴累计达", (Context.CUMULATIVE,)),
        ("门槛降低", (Context.DECREASE,)),
        ("机构531家,营收", ()),
        ("同比增长,其中", ()),
        ("累计兑现补贴", ()),
        ("机构增加到", ()),
        ("", ()),
    ],
)
def test_only_the_words_directly_before_a_span_are_its_contexts(
    before: str, contexts: tuple[Context, ...]
) -> None:
    assert contexts_before(before) == contexts


def test_a_long_text_before_a_span_costs_nothing() -> None:
    assert contexts_before("同比" * 50_000) == (Context.YEAR_ON_YEAR,)


@pytest.mark.parametrize(
    ("before", "lasting"),
    [("项目历时", True), ("平均等待", True), ("审批缩短", True), ("全市", False), ("", False)],
)
def test_what_takes_time_is_told_from_what_falls_into_a_period(before: str, lasting: bool) -> None:
    assert is_lasting(before) == lasting
