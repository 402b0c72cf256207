"""Of several denials, prohibitions or duties of a sentence, English states each.

One “not” does not pay for two: tail water that has not been treated must not be discharged.
"""

import re

# Chinese of these characters that denies nothing, and what is denied twice.
_IDLE_ZH = re.compile(
    "不(?:[断仅但少同足久过论管等良便锈懈限息止满分孕力变妨免失计]|低于|高于|超过|多于|小于|大于|动产|平衡|一致)"
    "|改不改|[是能会愿该可]不[是能会愿该可]|不得不|[不无]不"
)
_DENIED_ZH = re.compile(
    "不得|不准|不许|不允许|严禁|禁止|不能|不予|无法|没有|未(?![来成必雨婚满央])."
    "|不[具列撤达合再收纳受准接办安符属享需用按在].|缺[乏少]"
)
_DENIED_EN = re.compile(
    r"n't\b|\b(?:not|no|never|none|nor|neither|nobody|nothing|cannot|without|yet to|short|beyond"
    r"|hard|hardly|rarely|little|impossible|pending|below|outside|overdue|late|gap|idle|empty|vacant"
    r"|hold|held|out of|free (?:of|from)|left out|in breach|contrary|(?:still|remains?) to be"
    r"|(?:rather|other|less|fewer) than|instead of|ban|bars?|cap|capped"
    r"|un(?!der|iv|i(?:on|t|f|q)|til)\w+|in(?:adequa|suffic|abil|eligib|valid|capab|complet)\w*"
    r"|dis(?=qual|allow|cont|agr)\w+|non\w*|den(?:y|ie[sd])"
    r"|(?:lack|fail|refus|prohibit|forb|bann|barr|exclud|except|ceas|stop|avoid|prevent|miss|exempt"
    r"|absen|declin|reject|lag|difficult|substandard|refrain|withh|waiv|illegal|irregular|violat"
    r"|cancel|revok|withdr|clos|ignor|neglect|shortage|depriv|restrict|object|oppos)\w*)\b",
    re.IGNORECASE,
)
# What holds for those alone who did something is denied to all who did not.
_DENIED_TWICE_EN = re.compile(r"\b(?:only|until|unless|before)\b", re.IGNORECASE)

_DUTY_EN = re.compile(r"\b(?:must|(?:has|have|had) to)\b", re.IGNORECASE)
_DUTY_ZH = re.compile(
    "[须必需责令凡凭]|(?<![供适反对响效相])应(?![用急届变对])|(?<![主重简概摘])要|(?<![不获取])得(?![到以益])"
    "|条件|符合|规定|任务|义务|方可|后再|一律|规范"
)
_FORBIDDEN_ZH = re.compile("不得|不准|不许|不允许|严禁|禁止|不能|不可|不予|一律不")
_FORBIDDEN_EN = re.compile(
    r"\b(?:may not|shall not|can ?not|not (?:be )?(?:allowed|permitted)|prohibited|forbidden|banned"
    r"|barred)\b",
    re.IGNORECASE,
)


def lost_denial(zh: str, en: str) -> str | None:
    """The last of several denials of a Chinese text, if its English has fewer.

    What is denied twice in the same words may be denied in one.
    """
    denied = list(dict.fromkeys(_DENIED_ZH.findall(_IDLE_ZH.sub("", zh))))
    stated = len(_DENIED_EN.findall(en)) + 2 * len(_DENIED_TWICE_EN.findall(en))
    return denied[-1] if len(denied) > max(stated, 1) else None


def added_duty(zh: str, en: str) -> int | None:
    """Where an English text has a duty that its Chinese has not, neither as a prohibition.

    What must not be more is also what must be at most so much.
    """
    duties = list(_DUTY_EN.finditer(en))
    if not duties or _DUTY_ZH.search(zh):
        return None
    forbidden = len(_FORBIDDEN_ZH.findall(zh)) - len(_FORBIDDEN_EN.findall(en))
    return duties[0].start() if len(duties) > forbidden else None
