"""Roles, sections and quantities of letters of many bureaus are drafted as people label them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dafu.data.load import load_sources
from dafu.drafting.command import draft_reply
from dafu.drafting.draft import Drafted, draft
from dafu.drafting.known import Known
from dafu.drafting.letter import Piece
from dafu.drafting.pages import read_page
from dafu.prove import proof_of

from .labelled import LETTERS, LabelledLetter, bare
from .saved import among_news, in_divs, in_tables

letters = pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)


def drafted(page: str, data: Path) -> Drafted:
    """The draft of a page in a data folder."""
    return draft(page, Known.of(load_sources(data), "new"))


def pieces(found: Drafted) -> Iterator[tuple[str, Piece]]:
    """Each piece with the role that it would be labelled with."""
    yield from ((piece.role, piece) for piece in found.letter.opening)
    for part in found.letter.parts:
        yield from (("section", piece) for piece in [part.heading] if piece)
        yield from ((piece.role or "sentence", piece) for piece in part.pieces)
    yield from ((piece.role, piece) for piece in found.letter.closing)


def by_character(labelled: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each character that is no white space, with the role of its piece."""
    return [(role, character) for role, words in labelled for character in bare(words)]


@letters
def test_roles_and_sections_are_those_that_people_label(letter: LabelledLetter, data: Path) -> None:
    found = ((role, piece.text) for role, piece in pieces(drafted(letter.page, data)))
    wanted = ((piece.role, piece.words) for piece in letter.pieces)
    assert by_character(found) == by_character(wanted)


@letters
def test_quantities_are_marked_with_their_exact_edges(letter: LabelledLetter, data: Path) -> None:
    found = drafted(letter.page, data)
    figures = {figure.id for figure in found.figures}
    marked = [
        bare(piece.quote(mark))
        for _, piece in pieces(found)
        for mark in piece.marks
        if mark.id in figures
    ]
    assert marked == [quantity for piece in letter.pieces for quantity in piece.quantities]


@letters
@pytest.mark.parametrize("titled", [True, False], ids=["titled", "untitled"])
@pytest.mark.parametrize("page", [in_divs, in_tables, among_news])
def test_the_evidence_of_a_saved_page_is_the_whole_letter(
    letter: LabelledLetter, page: Callable[[str], str], titled: bool, tmp_path: Path
) -> None:
    tools = {piece.words for piece in letter.pieces if piece.role == "page-tool"}
    lines = [line for line in letter.page.strip().split("\n") if bare(line) not in {"", *tools}]
    if not titled:
        [address] = [piece.words for piece in letter.pieces if piece.role == "addressee"]
        lines = lines[next(i for i, line in enumerate(lines) if bare(line).startswith(address)) :]
    saved = tmp_path / "page.html"
    saved.write_text(page("\n".join(lines)), "gb18030" if page is in_tables else "utf-8")
    taken = read_page(saved).text.split("\n")
    assert [bare(line) for line in taken if line.strip()] == [bare(line) for line in lines]


@letters
def test_what_is_drafted_lacks_nothing_but_english(letter: LabelledLetter, data: Path) -> None:
    saved = data.parent / "letter.txt"
    saved.write_text(letter.page, "utf-8")
    draft_reply(saved, "new", data)
    problems = proof_of(data).problems_in("data/replies/new.yml")
    assert {problem.code for problem in problems} == {"english-open"}
