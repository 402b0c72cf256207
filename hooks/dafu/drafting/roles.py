"""What each paragraph of a page is, by the conventions of official letters."""

import re
from contextlib import suppress

from ..data.page_words import labelled_values
from ..numbers.dates import DateError, parse_date
from ..numbers.partial_dates import partial_date_english

_LONGEST_TITLE, LONGEST_NAME, LONGEST_THANKS = 110, 45, 160  # characters
_TITLE = re.compile(
    r"^(?=.*(?:提案|建议|议案|信访|来信|留言|咨询|反映|诉求))(?:(?:关于|对|《?关于)[^。;；>»|]*|[^。;；:：>»|]*?(?:(?:提案|建议|议案)[:：]第[0-9]+号[^。;；]*?)?)"
    r"(?:答复|回复|复函|函复|答复函|回复函|(?:答复|办理|会办|协办)意见|答复摘要|意见书|复文|办理结果|答复表|情况表|情况|情况的?[报汇][告报]|的函)(?:的?函)?"
    r"(?:[(（](?:[^()（）]|[(（][^()（）]*[)）])*[)）])?(?:《[^《》]*》)?$"
)
_LISTED = re.compile(
    "^(?:[一二三四五六七八九十]{1,3}[、.．是]|[(（][^()（）]{1,3}[)）]|[0-9]{1,2}[.、．])"
)
_TITLE_BEGINS = re.compile("^[^:：,，。;；]{0,20}(?:关于|对)[^:：。;；]*$")
_THANKS = re.compile(
    "^(?!首先)(?:.{0,14}(?:感谢|谢谢|致谢)|[^。]*(?:表示.{0,8}感谢|感谢[^。]*(?:关心|关注|支持|理解|帮助|监督)))"
    "|^(?:此致|敬礼|顺祝|祝您?|此复|特此|专此|此答复|欢迎|恳请(?![^。]{0,10}(?:财政|上级|[省市区县]级|部门|政府))|敬请|如有|如您|如对|若)"
    "|^如不服|^为[^。]*(?:征[询求]意见表|意见反馈表|反馈意见表)|^希望(?:您|你|贵|各位|今后|以后|继续|多)|^(?:以上|上述)(?:是|答复|回复|意见|情况|办理)|^(?:您|你们?)?对(?:我们|我局|以上|此|上述).{0,8}(?:答复|办理|回复)"
)
_BEFORE_THANKS = re.compile("^(?:最后|在此|同时|[\u3400-\u9fff、·]{2,16}(?:代表|委员))[,，、]")
_RECEIVED = re.compile(
    "收悉|已?收到|[办协会]意见送上|交(?:由|给|办)?(?:我们|我[局委厅部处办县镇乡])|[答回函]复[你您]?们?如下|现复如下|(?:复函|函告|汇报)如下"
    "|(?:办理|会办|答复|回复)意见(?:函告|答复|回复)?如下|提出(?:如下|以下)?(?:答复|办理)+意见"
)
_REPLIES = re.compile(
    "(?:答复|回复|函复|复函|函告|汇报|报告|意见|现复)[^。]{0,8}如下|[如以]下(?:[答回]复|[会协答]?办?[^,，。]{0,3}意见)|提出答复意见[:：]"
)
_BODY_NAME = re.compile(
    "(?:局|委|委员会|办|办公室|府|会|院|厅|中心|部|处|社|公司|行|队|大学|站|区|联|党|所|校|团|组|村|镇|街道|总支)$"
)
_ADDRESSED = re.compile(
    "(?:代表|委员|同志|先生|女士|朋友|网友|网民|市民|居民|村民|主委|主席|常委|代表团)们?$|(?:代表|委员)[\u3400-\u9fff·]{2,4}$"
)
_GREETING = re.compile(".{0,6}[你您]们?好[!！。,，]?$")
_BEHIND_NAME = re.compile("[(（][^()（）]*[)）]$|[,，]?[你您]们?好[!！]?$")
_NO_NAME = re.compile("[。,，;；:：!！?？《]")
DOCUMENT_NUMBER = re.compile(
    r"\S{1,14}[〔﹝\[（(【](?:19|20)[0-9]{2}[〕﹞\]）)】][第\u3400-\u9fff]?[0-9]+(?:-[0-9]+)?号"
)
_LOST_END = re.compile(r"\S{1,14}(?:[〔﹝](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[〕﹞])[0-9]+")
_PUBLICITY = re.compile(
    "[(（]?(?:(?:主动|依申请|不予|同意|可以?|不)?(?:对外|向社会)?公开|有效|失效|废止)[)）]?"
)
CLASS = re.compile(
    "(?:^[(（]?(?:办理类别)?|(?:\\s|号)[(（]?)([ABCD][0-9]?类?)"
    "(?:\\s+(?:同意|主动|可以?|依申请|不予)?(?:全文|摘要|对外)?公开)?[)）]?$"
)
_BRACKETED = re.compile(r"[\[【(（][\u3400-\u9fff]{2,10}[(（:：][^()（）]{1,8}[)）]?[\]】)）]")
_INDEX = re.compile("[0-9A-Z]{5,}[-/0-9A-Z]*")


def is_title(text: str) -> bool:
    """Whether a paragraph can be the title of a reply."""
    bare = re.sub(r"\s", "", text)
    return len(text) <= _LONGEST_TITLE and bool(_TITLE.match(bare)) and not _LISTED.match(bare)


def begins_title(text: str) -> bool:
    """Whether a title may begin in a paragraph and go on in the next."""
    return len(text) <= _LONGEST_TITLE and "\t" not in text and bool(_TITLE_BEGINS.match(text))


def is_addressee(text: str) -> bool:
    """Whether a paragraph addresses somebody: 李建国代表:."""
    return text[-1] in ":：" and may_be_addressee(text[:-1])


def may_be_addressee(text: str) -> bool:
    """Whether a paragraph may address somebody, be it without a colon."""
    name = _BEHIND_NAME.sub("", text)
    named = _ADDRESSED.search(name) or (_BODY_NAME.search(name) and not is_date(name))
    return len(text) <= _LONGEST_TITLE and bool(named) and not re.search("[。;；:：《]|如下", text)


def is_greeting(text: str) -> bool:
    """Whether a paragraph only greets: 您好!."""
    return bool(_GREETING.match(text))


def is_body(text: str) -> bool:
    """Whether a paragraph is the name of a body."""
    return is_name(text) and " " not in text and names_body(text)


def are_bodies(text: str) -> bool:
    """Whether a paragraph is the names of bodies, one or more."""
    return all(map(is_body, text.split()))


def names_body(text: str) -> bool:
    """Whether a text ends with the name of a body."""
    return bool(_BODY_NAME.search(text))


def is_bare_data(text: str) -> bool:
    """Whether a paragraph is data of a letter without a label: its number, class or letterhead."""
    if len(text) > _LONGEST_TITLE or re.search("[,，。;；]", text):
        return False
    bare = re.sub(r"\s", "", text)
    if _PUBLICITY.fullmatch(bare) or (is_body(bare.removesuffix("文件")) and bare.endswith("文件")):
        return True
    stands_alone = _INDEX.fullmatch(bare) or _BRACKETED.fullmatch(bare)
    numbered = DOCUMENT_NUMBER.match(bare) or _LOST_END.match(bare)
    return bool(numbered or CLASS.search(text) or stands_alone)


def is_publicity(text: str) -> bool:
    """Whether a paragraph says nothing but whether the letter is public."""
    return bool(_PUBLICITY.fullmatch(re.sub(r"\s", "", text)))


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
    for written in (plain, text):  # with the time of day, a space parts them
        with suppress(DateError):
            parse_date(written)
            return True
    return partial_date_english(plain) is not None


def is_page_data(text: str) -> bool:
    """Whether a paragraph begins with a known label."""
    first = next(labelled_values(text), None)
    before = text[: first.start].strip(" \t|[【(（-•·*'") if first else text
    return first is not None and (not before or is_date(before))


def thanks(text: str) -> bool:
    """Whether a paragraph closes a letter."""
    return len(text) <= LONGEST_THANKS and bool(_THANKS.match(_BEFORE_THANKS.sub("", text)))


def is_name(text: str) -> bool:
    """Whether a paragraph can be the name of a body that signs."""
    wordy = re.search(r"\w", text) and not _NO_NAME.search(text)
    return len(text) <= LONGEST_NAME and bool(wordy) and "\t" not in text
