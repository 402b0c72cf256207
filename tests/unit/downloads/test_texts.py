"""The letter as plain text, and its citations."""

import re
from itertools import pairwise
from pathlib import Path

from dafu.downloads.download import Download
from dafu.reply import Reply

CAPTURED = Path(__file__).parents[3] / "data" / "replies" / "2021-107.txt"


def test_the_chinese_text_is_the_captured_page_byte_for_byte(
    files: dict[str, Download], reply: Reply
) -> None:
    assert files["reply.zh.txt"].content == CAPTURED.read_bytes()
    assert files["reply.zh.txt"].sha256 == reply.sha256


def test_the_english_text_says_at_once_that_it_is_a_translation(
    files: dict[str, Download], reply: Reply
) -> None:
    head = files["reply.en.txt"].content.decode().split("\n\n")[0].splitlines()
    assert head[0] == "This translation is for reference only; the Chinese original prevails."
    assert head[1].startswith("Source: Jiaxing Human Resources and Social Security Bureau, Reply")
    assert reply.sha256 in head[2]


def test_the_english_text_is_laid_out_as_the_captured_page(
    files: dict[str, Download], reply: Reply
) -> None:
    english = files["reply.en.txt"].content.decode().split("\n\n", 1)[1]
    chinese = reply.captured

    def breaks(text: str) -> list[int]:
        return [len(gap) for gap in re.findall(r"\n+", text.strip())]

    assert breaks(english) == breaks(chinese)


def test_english_sentences_of_a_paragraph_are_parted_by_one_space(
    files: dict[str, Download],
) -> None:
    english = files["reply.en.txt"].content.decode()
    assert "award of CNY 5,000–10,000. Last year the city as a whole" in english
    assert not re.search(r"[a-z]\.[A-Z]", english.replace(".doc", ""))


def test_lines_are_as_on_the_page_where_it_has_one_line_for_three_pieces(
    files: dict[str, Download],
) -> None:
    english = files["reply.en.txt"].content.decode()
    assert "\nPublished: 9 December 2021, 11:26    Source: " in english


def test_the_citations_are_of_the_letter_and_of_the_page_in_each_language(
    files: dict[str, Download],
) -> None:
    entries = files["reply.bib"].content.decode()
    keys = re.findall(r"^@misc\{([^,]+),$", entries, re.MULTILINE)
    assert keys == ["dafu-2021-107", "dafu-2021-107-zh", "dafu-2021-107-en"]
    assert all(left != right for left, right in pairwise(keys))
    assert re.findall(r"url = \{(.*)\}", entries) == [
        "https://dafu.example/zh/2021-107/",
        "https://dafu.example/en/2021-107/",
    ]
