"""The letter's parts as pages show them."""

from dataclasses import replace

from dafu.words.addresses import sentence_url
from dafu.words.letter import blocks, shortened, uses_of_terms
from hypothesis import given
from hypothesis import strategies as st

from tests.reply import reply


def test_a_long_sentence_is_cut_where_it_pauses() -> None:
    assert shortened("营收236.8亿元，税收12.1亿元，均列全省第三。", 15) == "营收236.8亿元…"
    assert shortened("revenue of CNY 1,234 million, taxes", 30) == "revenue of CNY 1,234 million…"


def test_a_number_is_not_cut_at_its_own_comma() -> None:
    assert shortened("growth of 12,345 people a week", 14) == "growth of 12,345 people a week"


@given(st.text("答0,.， ;", max_size=40), st.integers(0, 40))
def test_what_is_cut_is_the_beginning_of_the_text(text: str, most: int) -> None:
    short = shortened(text, most)
    assert short == text or (text.startswith(short[:-1]) and len(short) <= most + 1)


def block_of(*roles: str) -> list[tuple[str, list[int]]]:
    """The kinds of the blocks of such sentences, with how many sentences each row has."""
    piece = reply().closing[0]
    said = [replace(piece, role=role, paragraph=True) for role in roles]
    return [(b.kind, [len(row) for row in b.rows]) for b in blocks(said)]


def test_cells_make_tables_and_headings_stand_alone() -> None:
    assert block_of("subheading", "sentence", "minor-heading", "item", "item") == [
        ("heading", [1]), ("paragraph", [1]), ("heading", [1]), ("paragraph", [1]),
        ("paragraph", [1]),
    ]  # fmt: skip
    assert block_of("head", "head", "row", "cell", "row", "cell", "head", "row") == [
        ("table", [2, 2, 2]), ("table", [1, 1]),
    ]  # fmt: skip
    assert block_of("row", "cell", "row", "sentence", "cell") == [
        ("table", [2, 1]), ("paragraph", [1]), ("table", [1]),
    ]  # fmt: skip


def test_a_term_is_found_on_every_page_on_which_it_stands_and_once_on_each() -> None:
    uses = uses_of_terms([reply()])
    for id_, [(_, sentences)] in uses.items():
        having = [s for s in reply().sentences if id_ in {use.term.id for use in s.terms}]
        pages = [sentence_url(reply(), s.anchor, "en").partition("#")[0] for s in having]
        found = [sentence_url(reply(), s.anchor, "en").partition("#")[0] for s in sentences]
        assert found == [*dict.fromkeys(pages)], id_
        assert sentences[0] is having[0]
    assert any(len(sentences) > 1 for [(_, sentences)] in uses.values())
