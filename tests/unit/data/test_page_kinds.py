"""Names that become parts of addresses."""

import pytest
from dafu.data.page_kinds import is_reply_name, is_section_name


@pytest.mark.parametrize("name", ["2021-107", "a", "0", "rsj-2021-12"])
def test_a_reply_is_named_with_small_letters_digits_and_hyphens(name: str) -> None:
    assert is_reply_name(name)


@pytest.mark.parametrize(
    "name",
    ["", "Foo", "a b", "-a", "a-", "a--b", "a.b", "%2e%2e", "名", "é", "Ａ", "2021_107", "a\u200bb",
     "a\n", "..", "<b>", "index", "glossary", "about"],
)  # fmt: skip
def test_any_other_name_is_refused_and_those_of_pages_too(name: str) -> None:
    assert not is_reply_name(name)


@pytest.mark.parametrize("name", ["figures", "full", "parallel", "benefits", "index"])
def test_a_section_cannot_have_the_name_of_a_page(name: str) -> None:
    assert not is_section_name(name)
    assert is_section_name(f"{name}-2")
