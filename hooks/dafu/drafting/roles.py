"""What each paragraph of a page is, by the conventions of official letters."""

import re
from collections.abc import Sequence

from ..numbers.dates import DateError, parse_date
from ..numbers.partial_dates import partial_date_english
from .page_words import is_tool, stated

_LONGEST_TITLE, _LONGEST_NAME, _LONGEST_THANKS = 110, 45, 160
_TITLE = re.compile(
    r"^(?=.*(?:提案|建议|议案))(?:(?:关于|对|《?关于)[^。;；>»|]*|[^。;；:：>»|]*?)"
    r"(?:答复|回复|复函|函复|答复函|回复函|答复意见|办理意见|办理结果|答复表|情况表|情况|的函)(?:的?函)?(?:[(（][^()（）]*[)）])?$"
)
_TITLE_BEGINS = re.compile("^[^:：,，。;；]{0,20}(?:关于|对)[^:：。;；]*$")
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)$", re.IGNORECASE)
_ATTACHED = re.compile("^附件?[0-9一二三四五六]?[:：]|^附件[0-9一二三四五六]?$")
_NUMBERED = re.compile("^[0-9]{1,2}[.、．]")
_CONTACT = re.compile(
    "^[(（【]?(?:联\\s*系|经办|咨询电话|电话[:：]|邮政编码|邮编|地址|传真|电子邮)"
)
_COPIED = re.compile("^(?:抄送|抄报|分送|主送)")
_THANKS = re.compile(
    "^.{0,14}(?:感谢|谢谢|致谢)|^(?:此复|特此|专此|以上答复|此答复|欢迎|如有|如您|如对|若)"
)
_RECEIVED = re.compile("收悉|已?收到|答复如下|回复如下|函复如下")
_REPLIES = re.compile("(?:答复|回复|函复|复函|汇报|报告)[^。]{0,8}如下|如下[答回]复")
_BODY_NAME = re.compile("(?:局|委|委员会|办|办公室|府|会|院|厅|中心|部|处|社|公司|行|队|大学|站)$")
_NO_NAME = re.compile("[。,，;；:：!！?？《]")


def is_title(text: str) -> bool:
    """Whether a paragraph can be the title of a reply."""
    return len(text) <= _LONGEST_TITLE and bool(_TITLE.match(text))


def begins_title(text: str) -> bool:
    """Whether a title may begin in a paragraph and go on in the next."""
    return len(text) <= _LONGEST_TITLE and "\t" not in text and bool(_TITLE_BEGINS.match(text))


def is_addressee(text: str) -> bool:
    """Whether a paragraph addresses somebody: 李建国代表:."""
    return (
        text[-1] in ":：" and len(text) <= _LONGEST_TITLE and not re.search("[。;；《]|如下", text)
    )


def receives(text: str) -> bool:
    """Whether a paragraph says that the proposal was received."""
    return bool(_RECEIVED.search(text))


def replies(text: str) -> bool:
    """Whether a paragraph ends the opening: 现答复如下."""
    return bool(_REPLIES.search(text))


def is_date(text: str) -> bool:
    """Whether a paragraph is nothing but a date, be it one without its year or day."""
    plain = re.sub(r"\s", "", text).strip("()（）")
    if not re.search("[0-9〇零○一二]", plain) or len(plain) < len("4月2日"):
        return False
    try:
        parse_date(plain)
    except DateError:
        return partial_date_english(plain) is not None
    return True


def is_page_data(text: str) -> bool:
    """Whether a paragraph begins with a known label."""
    first = next(stated(text), None)
    return first is not None and not text[: first.start].strip(" \t[【(（")


def tail_role(lines: Sequence[str], index: int, below: str) -> str:
    """The role of a paragraph that may stand behind the text, or nothing.

    `below` is the role of the next one that is no attachment, copy or furniture.
    """
    text = lines[index]
    if is_tool(text):
        return "page-tool"
    if _FILE.search(text) or _ATTACHED.match(text) or _goes_on_attaching(lines, index):
        return "attachment"
    if _CONTACT.match(text) and len(text) <= _LONGEST_THANKS:
        return "contact"
    if (_COPIED.match(text) or is_page_data(text)) and len(text) <= _LONGEST_THANKS:
        return "page-data"
    if is_date(text) or (text.isdigit() and index and is_name(lines[index - 1])):
        return "date"
    if is_name(text) and (below in ("date", "signature") or _BODY_NAME.search(text)):
        return "signature"
    if _THANKS.match(text) and len(text) <= _LONGEST_THANKS:
        return "closing"
    return ""


def is_name(text: str) -> bool:
    """Whether a paragraph can be the name of a body that signs."""
    return len(text) <= _LONGEST_NAME and not _NO_NAME.search(text) and "\t" not in text


def _goes_on_attaching(lines: Sequence[str], index: int) -> bool:
    """Whether a numbered line belongs to a list that 附件 begins."""
    while index and _NUMBERED.match(lines[index]):
        index -= 1
        if _ATTACHED.match(lines[index]):
            return True
    return False
