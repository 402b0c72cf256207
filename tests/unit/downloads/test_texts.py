"""The letter as plain text, and its citations."""

import re

from dafu.words.letter import reply_title
from dafu.words.provenance import source_line
from dafu.words.sentences import sentence_text

from tests.reply import DATA, label, library, reply

from .made import files, text


def english() -> str:
    """The letter, without the lines before it that say what it is."""
    return text("reply.en.txt").split("\n\n", 1)[1]


def said(anchor: str) -> str:
    [sentence] = [sentence for sentence in reply().sentences if sentence.anchor == anchor]
    return sentence_text(reply(), sentence, "en").strip()


def test_the_chinese_text_is_the_captured_page_byte_for_byte() -> None:
    captured = (DATA / "replies" / "2021-107.txt").read_bytes()
    assert files()["reply.zh.txt"].content == captured


def test_the_english_text_says_at_once_that_it_is_a_translation() -> None:
    notice, source, evidence = text("reply.en.txt").split("\n\n")[0].splitlines()
    assert notice == label("prevails", "en")
    assert source == source_line(library(), reply(), "en")
    assert evidence.endswith(reply().sha256)


def test_the_english_text_is_laid_out_as_the_captured_page() -> None:
    def breaks(letter: str) -> list[int]:
        return [len(gap) for gap in re.findall(r"\n+", letter.strip())]

    assert breaks(english()) == breaks(reply().captured)


def test_english_sentences_are_parted_by_one_space_where_the_chinese_have_none() -> None:
    assert f"\n{said('s-1-0')} {said('s-1-1')} {said('s-1-2')} " in english()


def test_lines_are_as_on_the_page_where_it_has_one_line_for_three_pieces() -> None:
    assert f"\n{said('s-0-2')}    {said('s-0-3')}    {said('s-0-4')}" in english()


def test_the_citations_are_of_the_letter_and_of_the_page_in_each_language() -> None:
    entries = text("reply.bib")
    keys = re.findall(r"^@misc\{([^,]+),$", entries, re.MULTILINE)
    assert keys == ["dafu-2021-107", "dafu-2021-107-zh", "dafu-2021-107-en"]
    assert re.findall(r"url = \{(.*)\}", entries) == [
        "https://dafu.example/zh/2021-107/",
        "https://dafu.example/en/2021-107/",
    ]
    assert reply_title(reply(), "zh") in entries
