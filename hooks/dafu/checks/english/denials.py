"""What a sentence denies, forbids or demands, its English denies, forbids or demands as well.

One “not” does not pay for two: tail water that has not been treated must not be discharged.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from .lexicon import Stated
from .parts import in_parts

# Chinese of these characters that denies nothing, and what is denied twice.
_IDLE_ZH = re.compile(
    "不(?:[断仅但少同足久过论管等良便锈懈限息止分孕力变妨免失计]|低于|高于|超过|多于|小于|大于|动产|平衡|一致)"
    "|改不改|[是能会愿该可]不[是能会愿该可]|不得不|[不无]不"
)
_IDLE_EN = re.compile(
    r"\bwithout (?:a )?(?:exception|delay|fail|doubt|question|break|interruption|pause)\b"
    r"|\bbr(?:eak|oke)\w* the laws?\b"
)
_DENIED_ZH = re.compile(
    "不得|不准|不许|不允许|严禁|禁止|不能|不予|(?<!要)不要|不满意|无法|无[需须]|无正当|无故|没有|未(?![来成必雨婚满央])."
    "|不[具列撤达合再收纳受准接办安符属享需用按在加考支提参].|缺[乏少]"
)
_DENIED_EN = re.compile(
    r"n't\b|\b(?:not|no|never|none|nor|neither|nobody|nothing|cannot|without|yet to|short|beyond"
    r"|hard|hardly|rarely|little|impossible|pending|below|outside|overdue|late|gap|idle|empty|vacant"
    r"|on hold|h(?:old|eld)\w* (?:back|off|over|up)|free (?:of|from)|left out"
    r"|out of (?:use|service|reach|bounds|date|order|work|stock|scope|funds?|money|the question)"
    r"|turn(?:ed|s)? (?:down|away)|contrary"
    r"|(?:still|remains?) to be|br(?:eak|oke)(?:s|ing|n)? the|(?:rather|other|less|fewer) than"
    r"|instead of|bars?|cap|capped|un(?!der|iv|i(?:on|t|f|q)|til)\w+"
    r"|in(?:adequa|suffic|abil|eligib|valid|capab|complet)\w*"
    r"|dis(?=qual|allow|cont|agr|satisf|suad)\w+|non\w*|den(?:y|ie[sd])"
    r"|(?:lack|fail|prohibit|forb|bann|barr|miss|absen|declin|lag|difficult|substandard|refrain|withh"
    r"|illegal|irregular|violat|ignor|neglect|shortage|depriv|breach|disq|object|oppos)\w*)\b"
)
# What these say to be ended, kept away or left out Chinese may say in its own words, or deny.
_ENDED_EN = re.compile(
    r"\b(?:ban|(?:refus|exclud|except|ceas|stop|avoid|prevent|exempt|reject|waiv|cancel|revok|withdr"
    r"|clos|restrict)\w*)\b"
)
_ENDED_ZH = re.compile(
    "[吊撤注]销|撤|取消|关[停闭]|停|免|拒|限|防|避|除.{0,30}外|剔|禁(?!止)|退|废|封"
)
# What English may call what is denied, and Chinese what it calls so itself.
_WEAK_EN = re.compile(
    r"\b(?:hard|hardly|rarely|little|short|below|late|gap|idle|empty|vacant|un(?:regul|author|plann|licen)\w*|difficult\w*|shortage\w*)\b"
)
_WEAK_ZH = re.compile("[难少低晚迟空闲短薄弱滞紧乱散私]")
# What holds for those alone who did something is denied to all who did not.
_DENIED_TWICE_EN = re.compile(
    r"\b(?:only|until|unless|before(?! the (?:end|start|year)\b| [0-9{]))\b"
)

# What denies in English, what Chinese has for it, and what may be told as a denial: 停 (“no more”).
_DENIES_EN = re.compile(
    r"(?:n't|\b(?:not?|never|cannot|without|nor|neither|nobody|nothing|none))\b"
    r"(?![^,;.]*\b(?:until|unless|before)\b)"
)
_DENIES_NOTHING_EN = re.compile(
    rf"{_IDLE_EN.pattern}|\bno matter\b|\bwithout (?:charge|pay\w*|fees?|cost)\b"
    r"|\b(?:not|no) (?:\w+ ){0,3}(?:pay|charged?|fees?)\b"
    r"|\bnot (?:only|just|merely|least)\b|\bwhether or not\b"
    r"|\bnot? (?:more|less|fewer|later|earlier|lower|higher|longer|greater) than\b"
    r"|\bnos?\. ?(?=[0-9{])|(?<=\bneither)[^;.]*?\bnor\b"
    r"|\bno\b(?=[^;.]*\b(?:lack|without|miss|left out|left behind))"
)
_DENIES_ZH = re.compile("[不未无没非勿莫禁缺难否擅]|免(?!费)")
_LEAVES_ZH = re.compile(
    "(?:停|防|(?<!截)止)止?|取消?|拒绝?|[撤避绝仅只唯]|退(?![役休伍])|除(?!夕)|(?<![时期年权])限(?!期)"
    "|废(?![弃水气物品])|零(?!售)|空(?![间气调中])|(?<![不诊判])断|方[可能]|(?<!人)才[可能会]|[以之]外"
)
_LEAVES_EN = re.compile(
    rf"{_ENDED_EN.pattern}|\b(?:halt|suspend|limit|only|all|every|apart|other|outside)"
)

_DUTY_EN = re.compile(r"\b(?:must|(?<!not )(?<!no longer )(?:has|have|had) to)\b")
# What one has to be or to have, where Chinese names conditions.
_CONDITION_EN = re.compile(
    r" (?:first )?(?:meet|satisfy|fulfil|comply|qualify|have|hold|be|possess|live|pay|belong|own)\b"
)
_CONDITION_ZH = re.compile("条件|符合")
_DUTY_ZH = re.compile(
    "(?<!无)[须需]|[必责令凡凭]|期[^,，。]{0,4}不|(?<![供适反对响效相])应(?![用急届变对])|(?<![主重简概摘])要|(?<![不获取])得(?![到以益])"
    "|规定|任务|义务|方可|后再|一律|规范"
)
_FORBIDDEN_ZH = re.compile("不得|不准|不许|不允许|严禁|禁止|不能|不可|不予|一律不")
_MAY_LEAVE_ZH = re.compile("(?<![许认宁])可以?(?:不予|不再|不)(?![以能超低高少多])")
_MAY_NOT_EN = re.compile(r"\b(?:may|must|shall) not\b", re.IGNORECASE)
_FORBIDDEN_EN = re.compile(
    r"\b(?:may not|shall not|can ?not|not (?:be )?(?:allowed|permitted)|prohibited|forbidden|banned"
    r"|barred)\b"
)


@lru_cache(4096)  # a preview proves again and again what has not changed
def lost_denial(zh: str, en: str) -> str | None:
    """The last denial of a Chinese text, if its English has fewer; part by part, if both have some.

    What is denied twice in the same words may be denied in one.
    """
    return next(filter(None, (_lost(*part) for part in in_parts(zh, en))), None)


def _lost(zh: str, en: str) -> str | None:
    """The last denial of a part of a Chinese text, if its English has fewer."""
    en = _IDLE_EN.sub("", en.lower())
    denied = list(dict.fromkeys(_DENIED_ZH.findall(_IDLE_ZH.sub("", zh))))
    ended = len(_ENDED_EN.findall(en)) - len(_ENDED_ZH.findall(zh))
    weak = min(len(_WEAK_EN.findall(en)), len(_WEAK_ZH.findall(zh)))
    stated = len(_DENIED_EN.findall(en)) - weak
    stated += 2 * len(_DENIED_TWICE_EN.findall(en)) + max(ended, 0)
    return denied[-1] if len(denied) > max(stated, 0) else None


def added_denial(zh: str, en: str) -> Iterator[Stated]:
    """The last denial of an English text that has more than its Chinese, which may leave out."""
    en = _DENIES_NOTHING_EN.sub(lambda idle: " " * len(idle[0]), en.lower())
    denials = list(_DENIES_EN.finditer(en))
    left = len(_LEAVES_ZH.findall(zh)) - len(_LEAVES_EN.findall(en))
    if len(denials) > len(_DENIES_ZH.findall(zh)) + max(left, 0):
        yield Stated(denials[-1][0], denials[-1].start())


def forbidden_leave(zh: str, en: str) -> Iterator[Stated]:
    """English that forbids what Chinese lets be left undone: 可以不予处罚 is no “may not”."""
    for part, english in in_parts(zh, en):
        if _MAY_LEAVE_ZH.search(part) and not _FORBIDDEN_ZH.search(_MAY_LEAVE_ZH.sub("", part)):
            for forbidden in _MAY_NOT_EN.finditer(english):
                yield Stated(forbidden[0], en.find(english) + forbidden.start())


def added_duty(zh: str, en: str) -> int | None:
    """Where an English text has a duty that its Chinese has not, neither as a prohibition.

    What must not be more is also what must be at most so much.
    """
    en = en.lower()
    conditions = bool(_CONDITION_ZH.search(zh))
    duties = [
        duty
        for duty in _DUTY_EN.finditer(en)
        if not (conditions and _CONDITION_EN.match(en, duty.end()))
    ]
    if not duties or _DUTY_ZH.search(zh):
        return None
    forbidden = len(_FORBIDDEN_ZH.findall(zh)) - len(_FORBIDDEN_EN.findall(en))
    return duties[0].start() if len(duties) > forbidden else None
