"""The evidence that is taken from a saved page is the letter, and nothing else."""

from email.encoders import encode_quopri
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from dafu.drafting.pages import NoLetterError, read_page

from tests.other_letters import DATA, LETTERS, NAMES

from .saved import as_word, in_divs, in_tables, with_sidebar

FILES = [*(LETTERS / f"{name}.txt" for name in NAMES), DATA / "replies" / "2021-107.txt"]
_TOOLS = ("打印本页    关闭窗口", "打印本页")


def lines(text: str) -> list[str]:
    """The lines of a text without white space, and without the page's own furniture."""
    bare = ("".join(line.split()) for line in text.split("\n"))
    return [line for line in bare if line and not line.startswith("打印本页")]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize(
    ("page", "encoding"), [(in_divs, "utf-8"), (in_tables, "gb18030")], ids=["divs", "tables"]
)
def test_the_letter_is_found_among_navigation_and_footers(
    file: Path, tmp_path: Path, page: object, encoding: str
) -> None:
    text = file.read_text("utf-8")
    saved = tmp_path / "page.html"
    assert callable(page)
    saved.write_text(str(page(text)), encoding)
    assert lines(read_page(saved).text) == lines(text)


def test_the_title_and_data_of_the_page_are_the_letters_and_lists_of_others_are_not(
    tmp_path: Path,
) -> None:
    text = (LETTERS / "class-a.txt").read_text("utf-8")
    letter = text[text.index("对清屏市") :]
    title, about = letter.split("\n")[0], "发布日期：2023-09-05 来源：市教育局 浏览次数：12"
    saved = tmp_path / "page.html"
    saved.write_text(with_sidebar(letter, title, about), "utf-8")
    assert lines(read_page(saved).text) == [title, "".join(about.split()), *lines(letter)]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_page_may_be_saved_as_one_file_with_its_images(encoding: str, tmp_path: Path) -> None:
    text = FILES[1].read_text("utf-8")
    page = (in_divs if encoding == "utf-8" else in_tables)(text)
    archive = MIMEMultipart("related")
    archive["From"] = "<Saved by Blink>"
    archive["Subject"] = "=?utf-8?Q?a?="
    archive.attach(MIMEText("p { margin: 0 }", "css"))
    part = MIMEBase("text", "html")
    part.set_payload(page.encode(encoding))
    encode_quopri(part)
    archive.attach(part)
    saved = tmp_path / "page.mhtml"
    saved.write_bytes(archive.as_bytes())
    assert lines(read_page(saved).text) == lines(text)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_word_file_gives_its_paragraphs_and_tables(file: Path, tmp_path: Path) -> None:
    text = file.read_text("utf-8")
    taken = read_page(as_word(text, tmp_path / "letter.docx")).text
    assert ["".join(line.split()) for line in taken.split("\n") if line.strip()] == [
        "".join(line.split()) for line in text.split("\n") if line.strip()
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_text_in_utf_8_stays_as_it_is(file: Path) -> None:
    assert read_page(file).text == file.read_text("utf-8")


def test_a_text_may_be_in_gb18030(tmp_path: Path) -> None:
    saved = tmp_path / "letter.txt"
    text = FILES[1].read_text("utf-8")
    saved.write_bytes(text.encode("gb18030"))
    assert read_page(saved).text == text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html><body><p>Nothing to see here, move along please</p></body></html>", "no-chinese"),
        (
            "今日天气晴朗,最高气温三十度,适宜出行,请市民注意防晒,并及时补充水分,祝大家周末愉快。".encode(),
            "no-letter",
        ),
        (b"%PDF-1.7", "format"),
        (b"PK\x03\x04broken", "format"),
        (b"\xff\xfe\x81", "encoding"),
    ],
)
def test_what_is_no_letter_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    saved = tmp_path / "page"
    saved.write_bytes(content)
    with pytest.raises(NoLetterError) as refused:
        read_page(saved)
    assert refused.value.code == f"draft-{code}"


@pytest.mark.parametrize(
    "page",
    [
        "您现在的位置:首页\n县教育局召开提案面商会\n会上通报了今年收到的提案,并听取委员对答复意见的看法。",
        "关于2020年政协提案办理情况\n我局共承办提案三十二件,已全部办理完毕,委员对答复均表示满意。",
        "对县政协第41号提案的答复 2021-08\n对县政协第42号提案的答复 2021-08\n上一页 下一页 末页",
        "关于印发城市更新方案的通知\n各市、县人民政府:\n现将方案印发给你们,请听取代表建议,及时回复。",
    ],
    ids=["news", "summary", "list", "notice"],
)
def test_what_speaks_of_letters_and_is_none_is_refused(page: str, tmp_path: Path) -> None:
    saved = tmp_path / "page.txt"
    saved.write_text(page, "utf-8")
    with pytest.raises(NoLetterError, match="draft-no-letter"):
        read_page(saved)
