"""What pages write before the facts of a letter, and their furniture, from `page_words.yml`."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..tables import table

_VALUE_ENDS = re.compile(
    r"\t|\s*(?=[\[【]\s*(?:字号|字体|打印|关闭))|\s+(?=[\[【(（]?\s*(?:字号|字体|打印|分享|收藏|关闭|大\s+中\s+小)|[\u3400-\u9fff]{2,10}[:：]|(?:19|20)[0-9]{2}[-/.年])"
)
# What ends a label: a colon, a bar or brackets; in lines without any colon, white space.
_END = r"\s*(?:[:：][\s|｜]*|[\]】]?\s*[|｜]\s*|[\]】](?:[\t ]\s*|$)|[;；](?=[0-9-]{7}))"
_BARE_END = r"(?:[\s|｜]+|$)"
_COLON = re.compile("。|(?<![0-9])[:：]|[:：](?![0-9])")  # but that of a time
_LABELLED = re.compile(r"[-•·*\s]*[\u3400-\u9fff\s]{2,12}[:：]")
_PATH = re.compile(r"(?:当前|所在|您的|现在)[^:：]{0,4}位置|\S\s*(?:>|›|»|/\s)\s*\S")
_FOOT = re.compile(
    "版权所有|copyright|all rights|ICP|备案[序编]?号|网站标识|公网安备"
    "|主办单位[:：].*承办|技术支持[:：]|网站地图"
    r"|官方(?:微信|微博)|客户端$|^(?:上|下)一[篇条页]|^主办(?:单位)?[:：]\S*人民政府(?:办公室)?(?:\s|$)",
    re.IGNORECASE,
)
BULLETS = "•·*- "
_LONGEST_TOOL, _LONGEST_FOOT = 60, 300  # characters
_FILE = Path(__file__).with_suffix(".yml")


class LabelledValue(NamedTuple):
    """`label:value` of a line: the fact's id, or an empty one, and where the three parts stand."""

    id: str
    start: int
    label: str
    value: int
    end: int


@cache
def _file() -> Any:
    return table(_FILE)


@cache
def _ids() -> dict[str, str]:
    return {word: id_ for id_, words in _file()["labels"].items() for word in words.split()}


@cache
def _label() -> str:
    """A pattern of known labels, be they joined: 联系单位和联系人及电话, 具体经办人姓名."""
    words = sorted([*_ids(), *_file()["others"].split()], key=len, reverse=True)
    known = "|".join(r"[ \u3000]*".join(word) for word in words)
    return f"(?:具体)?(?:{known})(?:姓名|名单)?(?:[和及与、](?:{known}))*"


@cache
def _pattern(ends: str) -> re.Pattern[str]:
    begins = r"^[-•·*'\s]*|(?<=[\s|｜\[【(（;；,，'·])"
    glued = "(?P<glued>(?<=[0-9局委厅府办室院会网处科日次]))"
    return re.compile(rf"(?:{begins}|{glued})({_label()}){ends}")


@cache
def _begins_bare() -> re.Pattern[str]:
    return re.compile(rf"[-•·*\s]*{_label()}(?: |$)")  # be it with spaces: 索 引 号 ABC123


def fact_of(label: str) -> str:
    """The id of the fact that a label announces, or nothing where it announces none.

    Of joined labels it is the first that announces one, and whom to call is read with the number.
    """
    words = re.sub(r"[-•·*\s:：]|[(（][^()（）]*[)）]|^具体|姓名$|名单$", "", label)
    found = [_ids()[word] for word in (words, *re.split("[和及与、]", words)) if word in _ids()]
    return next(iter(found), "")


def labels_of(id_: str) -> tuple[str, ...]:
    """What pages write before a fact of this id."""
    return tuple(word for word, other in _ids().items() if other == id_)


def is_label(line: str) -> bool:
    """Whether a line is a known label and nothing else, be it without a colon."""
    return bool(re.fullmatch(_label(), re.sub(r"[-•·*\s:：]", "", line)))


def is_labelled(line: str) -> bool:
    """Whether a line is a label, be it an unknown one, and what it announces."""
    return bool(_LABELLED.match(line)) and not re.search("[,，。;；!！]", line)


def labelled_values(line: str) -> Iterator[LabelledValue]:
    """What a line states by known labels, in its order; a value ends before the next label.

    A bar may end a label, too: 索引号 | ABC123 |. Where no label has a colon, white space ends it:
    索引号 ABC123 发布机构 市教育局. Behind the first one, another may be glued to the value.
    """
    first = next(iter(line.lstrip(BULLETS).split(maxsplit=1)), "")
    bare = not _COLON.search(line) and (is_label(first) or _begins_bare().match(line))
    found = [*_pattern(_BARE_END if bare else _END).finditer(line)]
    while found and found[0]["glued"] is not None:
        del found[0]
    for match, after in zip(found, [*found[1:], None], strict=False):
        whole = line[match.end() : after.start() if after else len(line)]
        value = _VALUE_ENDS.split(whole)[0].rstrip(" \t\u3000|｜([【（")
        end, label = match.end() + len(value), match[2]
        yield LabelledValue(fact_of(label), match.start(2), label, min(match.end(), end), end)


def is_tool(line: str) -> bool:
    """Whether a line is the page's own furniture, such as 打印本页 or a mere ×."""
    if not re.search(r"\w", line):
        return True
    bare = line.lstrip("【[《<〖•·- ")
    words = tuple(_file()["tools"].split())
    named = len(line) <= _LONGEST_TOOL and "。" not in line and bare.startswith(words)
    return named or is_foot(bare)


def is_foot(line: str) -> bool:
    """Whether a line is of the foot of a page."""
    return len(line) <= _LONGEST_FOOT and "。" not in line and bool(_FOOT.search(line))


def is_path(line: str) -> bool:
    """Whether a line tells where in its site a page is: 首页 > 政务公开."""
    return bool(_PATH.search(line)) and not re.search("[,，。;；]", line)
