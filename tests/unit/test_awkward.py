"""Awkward things that honest letters and names hold: each of these once broke or slowed a build."""

import hashlib
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from dafu.site import Site, make_site

from tests.exhaustive.letter import write_letter
from tests.site.html import elements

from .checks.letter import sentence
from .checks.letter import write_letter as write_sentences
from .conftest import REPLY, DataFolder

CAPTURED = "replies/2021-107.txt"
HASH = re.compile(r"[0-9a-f]{64}")


def captured_too(data: DataFolder, old: str, new: str) -> None:
    """Replace a text of the letter in both files, and write the new hash."""
    bare = [re.sub(r"\[([^\[\]]*)\]\{[a-z0-9-]+\}", r"\1", text) for text in (old, new)]
    page = (data.path / CAPTURED).read_bytes().decode().replace(bare[0], bare[1], 1).encode()
    (data.path / CAPTURED).write_bytes(page)
    data.write(HASH.sub(hashlib.sha256(page).hexdigest(), data.read().replace(old, new, 1)))


@pytest.fixture
def small(tmp_path: Path) -> Callable[..., Site]:
    """Make the site of the small letter with a text in every place, and changes in its YAML."""

    def made(text: str, *changes: tuple[str, str]) -> Site:
        write_letter(tmp_path, text, "marks")
        content = (tmp_path / REPLY).read_text("utf-8")
        for old, new in changes:
            assert old in content
            content = content.replace(old, new)
        (tmp_path / REPLY).write_text(content, "utf-8")
        return make_site(tmp_path, "https://dafu.example/")

    return made


def codes(data: DataFolder) -> set[str]:
    return {code for _, _, code in data.faults()}


@pytest.mark.parametrize(
    ("mark", "span"),
    [
        ("[236.8亿元]{revenue}", "1亿元"),
        ("[531家]{agencies}", "一百家"),
        ("[531家]{agencies}", "１９家"),
        ("[531家]{agencies}", "00005家"),
        ("[531家]{agencies}", "2000家(含)以上"),
        ("[531家]{agencies}", "123456789012345678901234567890家"),
    ],
)
def test_an_unusual_number_of_the_letter_is_a_figure(
    data: DataFolder, mark: str, span: str
) -> None:
    captured_too(data, mark, f"[{span}]{mark[mark.index('{') :]}")
    assert data.problems() == ()


NUMBERS = [
    *("²家", "1e9家", "0x1F家", "1_000家", "∞家", "٣家", "1/0家", "0分之一"),
    *(f"{'9' * 3_000}家", f"{'一' * 3_000}家", f"{'1,' * 999}1家", f"{'5-' * 99}6家"),
]


@pytest.mark.parametrize("span", NUMBERS, ids=lambda span: span[:8])
def test_a_number_that_is_none_is_refused_as_one(data: DataFolder, span: str) -> None:
    captured_too(data, "[531家]{agencies}", f"[{span}]{{agencies}}")
    assert any(code.startswith("quantity-") for code in codes(data))


def test_a_page_that_names_no_issuer_is_refused(data: DataFolder) -> None:
    captured_too(data, "[嘉兴市人力资源和社会保障局]{issuer}", "[]{issuer}")
    assert "fact-blank" in codes(data)


def test_a_title_that_says_nothing_is_refused(data: DataFolder) -> None:
    title = "role: page-title\n    zh: |-\n      "
    data.spoil(f"{title}对市政协八届五次会议第107号提案的答复", f"{title}[]{{title}}")
    assert "text-blank" in codes(data)


@pytest.mark.parametrize("space", ["\u3000", "\u00a0", "\u2003", "\t", "\r\n"])
def test_the_spaces_of_real_pages_may_part_sentences(data: DataFolder, space: str) -> None:
    page = (data.path / CAPTURED).read_bytes().decode()
    (data.path / CAPTURED).write_bytes(page.replace("\n下一步", f"\n{space}下一步").encode())
    assert codes(data) == {"capture-changed"}


def test_sentences_that_stand_everywhere_are_found_quickly(data: DataFolder) -> None:
    data.write(data.read(CAPTURED) + "人 " * 50_000, CAPTURED)
    piece = "  - {role: heading, zh: '人', en: 'a'}\n"
    data.spoil("\nclosing:\n", "\nclosing:\n" + piece * 250)
    start = process_time()
    assert data.problems()
    assert process_time() - start < 10


def test_a_sentence_of_ten_thousand_characters_is_shown(data: DataFolder) -> None:
    long = "长" * 9_900
    write_sentences(
        data, sentence(f"营收[236.8亿元]{{revenue}}{long}", "so " * 4_000 + "revenue {revenue}")
    )
    site = make_site(data.path, "https://dafu.example/")
    assert long in site.rendered["zh/2021-107/only/"].html


def test_a_title_longer_than_the_properties_of_a_word_file_is_published(
    small: Callable[..., Site],
) -> None:
    assert small("Ab-" * 100).files["data/2021-107/reply.docx"]


def test_letters_whose_case_has_no_way_back_are_terms(small: Callable[..., Site]) -> None:
    site = small("ſK", ('"en": "ſK: services"', '"en": "ſK: services of SK"'))
    assert site.rendered["en/glossary/"].html


def test_no_two_elements_of_a_page_have_one_id(small: Callable[..., Site]) -> None:
    site = small("甲", ("parks", "agencies-label"), ("share", "agencies-label-label"))
    for url, page in site.rendered.items():
        ids = Counter(e.attributes["id"] for e in elements(page.html) if "id" in e.attributes)
        assert {id_: count for id_, count in ids.items() if count > 1} == {}, url


def test_two_replies_whose_figures_would_share_an_id_are_refused(data: DataFolder) -> None:
    for ending in ("yml", "txt"):
        reply = data.path / f"replies/2021-107.{ending}"
        shutil.copy(reply, reply.with_stem("2021-107-hr"))
    assert codes(data) == set()
    data.write(data.read().replace("hr-rank", "hr-agencies"))
    assert codes(data) == {"id-doubled"}
