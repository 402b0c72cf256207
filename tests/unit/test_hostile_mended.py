"""What hostile data has brought to light: each of these once crashed, hung or was let through."""

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from dafu.numbers.period import PeriodKind, parse_period
from dafu.prove import Unproved, prove
from dafu.site import Site, make_site

from tests.site.html import elements

from .conftest import DATA, DataFolder
from .hostile_faults import captured_too, edited
from .hostile_letter import CAPTURED, REPLY, Reach, write_letter

ADDRESS = "https://dafu.example/"


@pytest.fixture
def small(tmp_path: Path, read_once: None) -> Callable[..., Site]:  # noqa: ARG001 - only set up
    """Make the site of the small letter with a text in every place, changed as a test likes."""

    def made(text: str, *changes: Callable[[Path], object], reach: Reach = Reach.MARKS) -> Site:
        folder = Path(shutil.copytree(DATA, tmp_path / "data"))
        write_letter(folder, text, reach)
        for change in changes:
            change(folder)
        return make_site(folder, ADDRESS)

    return made


def codes(data: DataFolder) -> set[str]:
    return {code for _, _, code in data.faults()}


@pytest.mark.parametrize(
    ("mark", "span"),
    [
        ("[236.8亿元]{revenue}", "1亿元"),
        ("[531家]{agencies}", "一百家"),
        ("[531家]{agencies}", "00005家"),
        ("[531家]{agencies}", "2000家(含)以上"),
        ("[531家]{agencies}", "123456789012345678901234567890家"),
    ],
)
def test_an_unusual_quantity_is_published(small: Callable[..., Site], mark: str, span: str) -> None:
    site = small("甲", captured_too(mark, f"[{span}]{mark[mark.index('{') :]}"))
    assert span in {figure.quote for figure in site.library.replies[0].figures.values()}


def test_english_that_is_the_stand_in_for_a_missing_text_is_held_against_the_chinese(
    data: DataFolder,
) -> None:
    data.spoil(
        "Last year the city as a whole trained a total of {associate-senior} professional and "
        "technical personnel of associate-senior level or above, an increase of "
        "{associate-senior-growth} year on year.",
        "left-out",
    )
    assert "placeholder-missing" in codes(data)


def test_a_title_longer_than_the_properties_of_a_word_file_is_published(
    small: Callable[..., Site],
) -> None:
    assert small("甲、" * 140).files["data/2021-107/reply.docx"]


def test_a_sentence_of_ten_thousand_characters_is_shown(small: Callable[..., Site]) -> None:
    long = "长" * 9_900
    site = small(
        "甲", captured_too("营收[236.8亿元]{revenue}", f"营收[236.8亿元]{{revenue}}{long}")
    )
    assert long in site.rendered["zh/2021-107/hr-services/"].html


def test_english_that_its_figures_make_longer_than_texts_may_be_is_published(
    small: Callable[..., Site],
) -> None:
    title = edited('"en": "甲: Reply"', f'"en": "甲: Reply{" a" * 4_990}"')
    assert small("甲", title).files["data/2021-107/reply.tmx"]


def test_letters_whose_case_has_no_way_back_are_terms(small: Callable[..., Site]) -> None:
    written = edited('"en": "ſK: services"', '"en": "SK: services of ſK"')
    assert small("ſK", written).rendered["en/glossary/"].html


def test_years_before_years_before_years_are_counted_not_nested() -> None:
    period = parse_period("去年" + "的上一年" * 5_000, dt.date(2021, 6, 8))
    assert (period.kind, period.first) == (PeriodKind.YEAR, 2020 - 5_000)


def test_a_label_cannot_look_into_values(data: DataFolder) -> None:
    for old in ('zh: "来源：{issuer}', 'en: "Source: {issuer}'):
        data.spoil(old, old.replace("{issuer}", "{issuer.nosuch}"), "labels.yml")
    with pytest.raises(Unproved, match="problems"):
        make_site(data.path, ADDRESS)


@pytest.mark.parametrize(
    ("old", "entry", "count"),
    [
        ("\ntables:\n", "  - rows: []\n", 3_000),
        ("\nfigures:\n", "  x{n}: {{}}\n", 3_000),
        ("\nderived:\n", "  x{n}: {{formula: x{n}}}\n", 250),
        ("    sentences:\n", "      - {{zh: '人', en: 'x'}}\n", 900),
        ("\nheadline:\n", "x{n}: x\n", 16_000),
    ],
)
def test_very_many_faults_are_found_and_worded_quickly(
    data: DataFolder, old: str, entry: str, count: int
) -> None:
    edited(old, old + "".join(entry.format(n=n) for n in range(count)))(data.path)
    start = process_time()
    with pytest.raises(Unproved) as unproved:
        prove(data.path)
    assert unproved.value.refusal("en").more
    assert process_time() - start < 10


def test_sentences_that_stand_everywhere_are_laid_out_quickly(data: DataFolder) -> None:
    page = data.path / CAPTURED
    page.write_text(page.read_text("utf-8") + "人 " * 50_000, "utf-8")
    piece = "  - {role: heading, zh: '人', en: 'a'}\n"
    edited("\nclosing:\n", "\nclosing:\n" + piece * 250)(data.path)
    start = process_time()
    assert data.problems()
    assert process_time() - start < 10


def test_no_two_elements_of_a_page_have_one_id(small: Callable[..., Site]) -> None:
    site = small(
        "甲",
        lambda folder: (folder / REPLY).write_text(
            (folder / REPLY)
            .read_text("utf-8")
            .replace("parks", "agencies-label")
            .replace("share", "agencies-label-label")
        ),
    )
    for url, page in site.rendered.items():
        ids = Counter(e.attributes["id"] for e in elements(page.html) if "id" in e.attributes)
        assert {id_: count for id_, count in ids.items() if count > 1} == {}, url


def test_two_replies_whose_figures_would_share_an_id_are_refused(data: DataFolder) -> None:
    for ending in ("yml", "txt"):
        copy = data.path / f"replies/2021-107-hr.{ending}"
        shutil.copy(data.path / f"replies/2021-107.{ending}", copy)
    assert data.problems() == ()
    data.write(data.read().replace("hr-rank", "hr-agencies"))
    assert codes(data) == {"id-doubled"}


def test_a_captured_page_with_a_byte_order_mark_is_refused(data: DataFolder) -> None:
    data.write("\ufeff" + data.read(CAPTURED), CAPTURED)
    assert "character-unseen" in codes(data)


@pytest.mark.parametrize("space", ["\u3000", "\u00a0", "\u2003", "\t", "\r\n"])
def test_the_spaces_of_real_pages_may_part_sentences(data: DataFolder, space: str) -> None:
    captured_too("数字赋能提高诊疗效率和医疗质量。", "数字赋能提高诊疗效率和医疗质量。")(data.path)
    content = (data.path / CAPTURED).read_bytes().decode()
    (data.path / CAPTURED).write_bytes(content.replace("\n下一步", f"\n{space}下一步").encode())
    assert codes(data) == {"capture-changed"}


def test_a_file_that_may_not_be_read_is_named(
    data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Unproved) as unproved:
        prove(data.path)
    assert {problem.code for problem in unproved.value.problems} == {"file-unreadable"}
