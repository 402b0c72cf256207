"""No text that a person could write makes a reader fail, hang or crash."""

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Tally

from .fuzz_budget import budget
from .fuzzed_readers import READERS, read

PIECES = [
    *"0123456789.,%‰/-–—~+*()[]{}:#|>&!'\"\\ \t\n",
    *"零〇一二两三十百千万亿兆半几多余近约第每个家元人年月日分之",
    *"０１９．％　①⑩㈠Ⅳ½²",
    "百分之", "万元", "亿元", "2021年6月8日", "5000-10000元", "以上", "左右", "去年", "近3年",
    "hundred", "thousand", "million", "twenty", "third", "one", " and ", "{id}", "[19家]{a}",
    "tax / revenue", "zh: |-\n  ", "- a: ", "\u202e", "\u200b", "\0", "\ud800", "𠀀", "e\u0301",
]  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.text(max_size=60),
    st.builds(lambda piece, count: piece * count, st.sampled_from(PIECES), st.integers(1, 3000)),
)


@pytest.fixture(scope="module")
def tried(tally: Tally) -> Iterator[Counter[str]]:
    """Count the texts that each reader was given."""
    counter: Counter[str] = Counter()
    yield counter
    tally(f"fuzzing: {counter.total()} texts given to {len(counter)} readers, 0 crashes")


@pytest.mark.parametrize("reader", READERS)
def test_every_text_is_read_or_refused(reader: str, tried: Counter[str]) -> None:
    @budget(500)
    @given(text=TEXTS)
    def every(text: str) -> None:
        tried[reader] += 1
        read(reader, text)

    every()
