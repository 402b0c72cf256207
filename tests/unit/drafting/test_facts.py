"""Who issued a letter, for whom and when, is read wherever letters and their pages say it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from dafu.data.load import load_sources
from dafu.drafting.command import draft_reply
from dafu.drafting.draft import draft
from dafu.drafting.known import Known

from .labelled import LETTERS
from .test_draft import problems

_BODY = """\
{title}
{source}
何玉、郑小红等县政协委员:
你们提出的关于“防治牛羊疫病”的提案收悉,现答复如下:
我们已为全县防疫员购买意外伤害保险,并向上级争取疫苗。
感谢你们的关心和支持。
{end}
"""
TITLE = "关于县政协十届二次会议第41号提案的答复"


def facts(page: str, data: Path) -> Mapping[str, str]:
    """The facts of a page, by their ids."""
    return draft(page, Known.of(load_sources(data), "new")).facts


@pytest.mark.parametrize(
    ("title", "source", "end", "issuer"),
    [
        (TITLE, "来源:县政协办公室", "安坪县畜牧局\n2016年5月9日", "安坪县畜牧局"),
        (f"{TITLE}(畜牧局)", "来源:县政协办公室", "", "畜牧局"),
        (TITLE, "来源:安坪县畜牧局防疫处       2016-05-09 16:35:37", "", "安坪县畜牧局防疫处"),
        (TITLE, "发文单位:\n安坪县畜牧局", "", "安坪县畜牧局"),
        (f"安坪县畜牧局{TITLE}", "主办单位:县畜牧局", "", "安坪县畜牧局"),
        (TITLE, "[ 文号 ] | 牧函〔2016〕2号 | [ 发布机构 ] | 县畜牧局 |", "", "县畜牧局"),
        (TITLE, "来源:安坪县畜牧局网站", "", "安坪县畜牧局"),
        (f"• 2016-05-09\n• 安坪县畜牧局\n{TITLE}", "", "", "安坪县畜牧局"),
        (TITLE, "发文机构\n- 安坪县畜牧局", "", "安坪县畜牧局"),
        (TITLE, "发布机构 安坪县畜牧局 发文日期 2016-05-09 16:00", "", "安坪县畜牧局"),
        (TITLE, "[ 文号 ] 牧函〔2016〕2号 [ 发布机构 ] 安坪县畜牧局", "", "安坪县畜牧局"),
        ("安坪县畜牧局文件", f"来源:县政府办公室\n{TITLE}", "", "安坪县畜牧局"),
        (TITLE, "", "领导签名:张强 安坪县畜牧局\n联 系 人:陈香", "安坪县畜牧局"),
    ],
    ids=[
        *("signed", "behind the title", "source with a date behind it", "below its label"),
        *("called in full by the title", "label in brackets"),
        *("whose site the page is of", "listed without a label", "listed below its label"),
        *("labels without colons", "labels in brackets alone", "letterhead"),
        "beside the name of who signs",
    ],
)
def test_the_issuer_is_found(title: str, source: str, end: str, issuer: str, data: Path) -> None:
    found = facts(_BODY.format(title=title, source=source, end=end), data)
    assert found["issuer"] == issuer


def test_nobody_who_was_answered_is_taken_for_the_issuer(data: Path) -> None:
    found = facts(_BODY.format(title=TITLE, source="来源:县政协办公室", end=""), data)
    assert "issuer" not in found


def test_each_of_several_who_sign_in_one_line_is_an_issuer(data: Path) -> None:
    page = next(letter.page for letter in LETTERS if letter.name == "joint")
    found = facts(page, data)
    issuers = [found[id_] for id_ in ("issuer", "issuer-2", "issuer-3")]
    assert issuers == ["海坪市教育局", "海坪市公安局", "海坪市城市管理局"]


def test_those_addressed_are_named_without_what_they_are(data: Path) -> None:
    found = facts(_BODY.format(title=TITLE, source="", end=""), data)
    assert (found["addressee"], found["addressee-2"]) == ("何玉", "郑小红")
    assert found["proposal"] == "防治牛羊疫病"


@pytest.mark.parametrize(
    "words", ["何玉、郑小红两位代表:", "何玉、郑小红等十代表:", "何玉、郑小红等3位代表:"]
)
def test_how_many_are_addressed_is_no_part_of_a_name(words: str, data: Path) -> None:
    page = _BODY.format(title=TITLE, source="", end="").replace("何玉、郑小红等县政协委员:", words)
    found = facts(page, data)
    assert (found["addressee"], found["addressee-2"]) == ("何玉", "郑小红")


def test_a_name_may_be_set_wide(data: Path) -> None:
    page = _BODY.format(title=TITLE, source="", end="").replace("何玉、郑小红", "何 玉、郑小红")
    found = facts(page, data)
    assert (found["addressee"], found["addressee-2"]) == ("何 玉", "郑小红")


@pytest.mark.parametrize(
    ("line", "telephone"),
    [
        ("联系人及电话:安坪县畜牧局防疫处 王瑞 65749510", "65749510"),
        ("联系单位及电话:安坪县畜牧局防疫处 王瑞 65749510", "65749510"),
        ("联系人:王瑞  联系电话:(0571)65749510", "(0571)65749510"),
    ],
)
def test_who_answers_is_named_without_the_office(line: str, telephone: str, data: Path) -> None:
    end = f"安坪县畜牧局\n2016年5月9日\n({line})"
    found = facts(_BODY.format(title=TITLE, source="", end=end), data)
    assert (found["contact"], found["telephone"]) == ("王瑞", telephone)


def test_how_often_a_page_was_read_is_a_fact_beside_its_buttons_too(data: Path) -> None:
    page = _BODY.format(
        title=TITLE, source="【打印】【关闭】 访问量:36", end="安坪县畜牧局\n2016年5月9日"
    )
    assert facts(page, data)["views"] == "36"


def test_a_letter_without_a_title_still_names_whom_it_is_for(data: Path) -> None:
    found = facts(_BODY.format(title="", source="", end="").lstrip(), data)
    assert found["addressee"] == "何玉"


@pytest.mark.parametrize("day", ["2021716日", "2021年6月13", "2021611", "2021月7月16日"])
def test_a_date_of_which_signs_are_lost_has_a_reading_to_fill_in(day: str, empty: Path) -> None:
    page = empty.parent / "page.txt"
    page.write_text(_BODY.format(title=TITLE, source="", end=f"安坪县畜牧局\n{day}"), "utf-8")
    draft_reply(page, "x", empty)
    found = {problem.key for problem in problems(empty, "x") if problem.code != "english-open"}
    assert found == {"facts.signed.reading.text", "facts.signed.reading.note.zh"}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("县交通局关于县政协十届二次会议第41号建议的答复", "proposal"),
        ("县交通局关于县十五届人大二次会议第41号建议案的答复", "suggestion"),
        ("关于修路的建议的答复", "suggestion"),
        ("", "suggestion"),
    ],
    ids=["to the CPPCC", "to a congress", "to deputies", "to deputies, without a title"],
)
def test_what_is_answered_follows_from_the_title_or_else_the_address(
    title: str, kind: str, data: Path
) -> None:
    page = f"{title}\n赵德全代表:\n您提出的《关于修路的意见》收悉,现答复如下:\n年内完工。\n"
    assert facts(page.lstrip(), data)[kind] == "关于修路的意见"


def test_a_label_above_a_number_that_has_no_value_says_nothing_of_it(data: Path) -> None:
    page = _BODY.format(title=TITLE, source="来源:牧业科 浏览次数:\n牧函〔2016〕2号", end="")
    drafts = draft(page, Known.of(load_sources(data), "new"))
    marked = [(piece.text, mark.id) for piece in drafts.letter.opening for mark in piece.marks]
    assert ("牧函〔2016〕2号", "document-number") in marked
    assert ("牧函〔2016〕2号", "views") not in marked


def test_a_letter_may_begin_with_what_it_received(data: Path) -> None:
    received = "您好!您提出的《关于完善街区的建议》我局已收悉,现答复如下:"
    page = f"{received}\n年内完工。\n安坪县文化局\n2022年6月9日\n"
    opening = draft(page, Known.of(load_sources(data), "new")).letter.opening
    assert [piece.role for piece in opening] == ["opening", "heading"]


def test_a_result_that_is_a_letter_is_the_class(data: Path) -> None:
    found = facts(_BODY.format(title=TITLE, source="办理结果:B", end=""), data)
    assert (found["class"], "result" in found) == ("B", False)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("分类：A类", "A类"),
        ("（A类  同意公开）", "A类"),
        ("分类标记：B1", "B1"),
        ("牧函〔2016〕2号      分类：C", "C"),
    ],
)
def test_the_class_is_found(line: str, words: str, data: Path) -> None:
    page = _BODY.format(title=f"{line}\n{TITLE}", source="", end="安坪县畜牧局\n2016年5月9日")
    assert facts(page, data)["class"] == words


def test_the_class_may_stand_behind_the_title(data: Path) -> None:
    page = _BODY.format(title=f"{TITLE}(B2)", source="", end="安坪县畜牧局\n2016年5月9日")
    assert facts(page, data)["class"] == "B2"
