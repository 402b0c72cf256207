"""Captures whose lines are cut at a width, in sentences and in words."""

import hashlib
import re

from dafu.checks.letter.verbatim import align
from dafu.data.load import load_sources

from tests.unit.conftest import DataFolder

from .letter import CAPTURED, sentence, write_letter

SAID = sentence(
    "去年新增企业[53家]{firms},增长[8%]{part}。", "Last year {firms} firms were added, {part} more."
)


def wrapped(data: DataFolder, page: str) -> None:
    """Give the letter's page line breaks, and its hash."""
    write_letter(data, SAID)
    content = re.sub("[0-9a-f]{64}", hashlib.sha256(page.encode()).hexdigest(), data.read())
    data.write(content)
    data.write(page, CAPTURED)


PAGE = (
    "关于人才的答复\n2021-12-09\n去年新增企业\n  5\n3家,增\n长8%。\n共9项。\n某局\n2021年6月\n8日"
)


def test_lines_may_be_cut_within_a_sentence_even_in_mid_word(data: DataFolder) -> None:
    wrapped(data, PAGE)
    assert data.faults() == []


def test_a_slip_in_a_cut_sentence_is_found_at_its_place_in_both_files(data: DataFolder) -> None:
    wrapped(data, PAGE.replace("增\n长8%", "增\n长9%"))
    assert data.faults() == [
        (data.place("[‸8%]"), "sections[0].sentences[0].zh", "text-differs"),
    ]
    assert f"({data.place('长‸9%', CAPTURED)})" in data.report()[0]


def test_a_paragraph_is_no_part_of_a_sentence(data: DataFolder) -> None:
    wrapped(data, PAGE.replace("增\n长", "增\n\n长"))
    assert [code for *_, code in data.faults()] == ["text-differs"]


def test_a_quantity_that_a_cut_line_ends_is_read_to_its_end(data: DataFolder) -> None:
    wrapped(data, PAGE.replace("3家,", "3\n家,"))
    [draft] = load_sources(data.path).drafts
    alignment, problems = align(draft)
    assert problems == []
    assert "去年新增企业53家,增长8%。" in alignment.text


def test_a_line_that_is_shorter_than_those_that_were_cut_ends_a_paragraph(
    data: DataFolder,
) -> None:
    wrapped(
        data, "关于人才的答复\n2021-12-09\n去年新增企业53家,增长\n8%。\n共9项。\n某局\n2021年6月8日"
    )
    [draft] = load_sources(data.path).drafts
    assert {"s-1-1", "s-1-2"} <= align(draft)[0].paragraphs
    wrapped(
        data, "关于人才的答复\n2021-12-09\n去年新增企\n业53家,增长8%。\n共9项。\n某局\n2021年6月8日"
    )
    [draft] = load_sources(data.path).drafts
    assert "s-1-2" not in align(draft)[0].paragraphs
