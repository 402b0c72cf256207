"""What each paragraph behind the text of a letter is: contact, copies, attachments, signature."""

import re
from collections.abc import Sequence

from ..data.page_words import is_labelled, is_tool, labelled_values
from .roles import (
    LONGEST_NAME,
    LONGEST_THANKS,
    is_date,
    is_name,
    is_page_data,
    is_publicity,
    names_body,
    thanks,
)

_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)$", re.IGNORECASE)
_IMAGE = re.compile(r"[!-~]+\.(?:jpe?g|png|gif)$", re.IGNORECASE)
_ATTACHED = re.compile("^附件?[0-9一二三四五六]?[:：]|^附件[0-9一二三四五六]?$")
_NUMBERED = re.compile("^[0-9]{1,2}[.、．]")
_CONTACT = re.compile(
    "^[(（【]?.{0,8}?(?:联系人|联系单位|联系方式|联系电话|联系地址|经办(?:负责|责任)?(?:人|单位|部门|科室|处室)|承办(?:负责|责任)?人|咨询电话|电话[:：]|邮政编码|邮编|地址[:：]|传真|电子邮|邮箱[:：])|^人[:：][\u3400-\u9fff]{2,4}$"
)
_LIKE_DATE = re.compile("[0-9〇零○一二三四五六七八九十年月日./-]{5,}$")  # signs of it are lost
_DAMAGED_DATE = re.compile("(?:19|20)[0-9]{2}[0-9年月./-]{2,8}日$")
_TELEPHONE = re.compile(r"(?<![0-9A-Z])[0-9]{3,4}[-—–]*[0-9]{4,8}(?![0-9A-Z])|[0-9]{3}\*{3}")
_COPIED = re.compile("^(?:抄送|抄报|分送|主送|送[:：])|[0-9]日印发$")
_REMARK = re.compile("^备?注[:：]|^[(（]?(?:此件|本件)|^[ABCD甲乙丙]类?[-—–:：]")
_REGARDS = re.compile("(?:此致|敬礼|此复|(?:特此|专此|此致)(?:[答函]?复|敬礼)?)[。!！]?$")


def tail_role(lines: Sequence[str], index: int, below: str) -> str:
    """The role of a paragraph that may stand behind the text, or nothing.

    `below` is the role of the next one that is no attachment, copy or furniture.
    """
    text = lines[index]
    bare = re.sub(r"\s", "", text)
    short = len(text) <= LONGEST_THANKS
    if (is_tool(text) and not names_file(text)) or _IMAGE.match(text):
        return "page-tool"
    if _FILE.search(text) or _ATTACHED.match(text) or _goes_on_attaching(lines, index):
        return "attachment"
    if short and (_CONTACT.match(bare) or _tells_contact(text)):
        return "contact"
    remarks = _COPIED.search(bare) or _REMARK.match(bare) or is_publicity(text)
    if short and (remarks or is_page_data(text)):
        return "page-data"
    if is_labelled(text) and len(text) <= LONGEST_NAME:
        return "page-data"
    if is_date(text) and ":" in text:  # when the page was made
        return "page-data"
    damaged = _LIKE_DATE.match(bare) and index and is_name(lines[index - 1])
    if is_date(text) or damaged or _DAMAGED_DATE.match(bare):
        return "date"
    if _REGARDS.match(text):
        return "closing"
    if is_name(text) and (below in ("date", "signature") or names_body(text)):
        return "signature"
    return "closing" if thanks(text) else ""


def is_attached(text: str) -> bool:
    """Whether a line begins what is attached: 附件:, 附:."""
    return bool(_ATTACHED.match(text))


def names_file(text: str) -> bool:
    """Whether a line names a file that is attached, as 附件下载:台账.xlsx does."""
    return bool(_FILE.search(text) and re.search("[:：]", text))


def goes_with_letter(text: str) -> bool:
    """Whether a line tells of the letter, and of none of its attachments: whom to call, copies."""
    bare = re.sub(r"\s", "", text)
    return len(text) <= LONGEST_THANKS and bool(_CONTACT.match(bare) or _COPIED.search(bare))


def _tells_contact(text: str) -> bool:
    known = [each.id for each in labelled_values(text)]
    tells = {"contact", "telephone"} & {*known} if known else _TELEPHONE.search(text)
    bracketed = known and text[0] in "(（" and text[-1] in ")）"
    return bool(tells and (bracketed or is_labelled(text)))


def _goes_on_attaching(lines: Sequence[str], index: int) -> bool:
    """Whether a numbered line belongs to a list that 附件 begins."""
    while index and _NUMBERED.match(lines[index]):
        index -= 1
        if _ATTACHED.match(lines[index]):
            return True
    return False
