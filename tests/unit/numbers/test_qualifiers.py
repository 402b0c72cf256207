import pytest
from dafu.numbers.qualifiers import Context, contexts_before


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
