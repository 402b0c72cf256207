"""What is done, to come or only possible beside a number in Chinese is so in English."""

import re
from collections.abc import Iterator

from .clauses import Clauses
from .lexicon import Stated

_BREAK = re.compile(
    r"[,;.]|\b(?:but|while|whereas)\b"
    r"|\band (?=(?:(?:the (?:rest|others?|remaining \w+)|all|others) )?"
    r"(?:will|would|is|are|has|have|was|were)\b)"
)
_DONE_ZH = re.compile("已|了|现有|共有|保持|新增|取得|兑现|均列")
_AHEAD_ZH = re.compile("再新增|年内再?新增|[年月]底前再?新增")
_OVER_ZH = re.compile("已|了|[去上]年")
_PAST_ZH = re.compile("去年|上年|近.{1,3}年|以来")
_TO_COME_ZH = re.compile("将|拟|计划|预计|力争|目标|要|届时|可新增")
_POSSIBLE_ZH = re.compile(
    "可|(?<![功智技职动性])能(?![力源量耗])|或[许将可]|应[当该]|有望|希望|争取|允许"
)
# Words that are nothing but future; 将 and 计划 alone are other words as well.
_ONLY_TO_COME_ZH = re.compile(
    "将(?:每|于|在|再|会|继续|陆续|组织|举办|开展|新建|新增|达|建成|投入|完成|启动|安排)|拟(?!定)|"
    "预计|力争|计划(?:[在于到再今明]|新建|完成|投入)"
)
_TO_COME_EN = re.compile(
    r"\b(?:will|should|shall|would|(?:is|are|was|were) to|to be (?:\w+ed|paid|given|held|built)|"
    r"(?:hop|aim|plan|intend|seek|mean|suppos|expect)\w* (?:to|at|of)|plans|meant to|ought to|"
    r"intends?|yet to)\b",
    re.IGNORECASE,
)
_POSSIBLE_EN = re.compile(r"\b(?:may|might|could|can|likely|perhaps)\b")
_AIM_EN = re.compile(r"\b(?:hop(?:e|es|ed|ing) to|intend\w*|aim\w* to)\b")
_AIM_ZH = re.compile("力争|目标|打算|[拟争望]|计划")
_DONE_EN = re.compile(r"\b(?:(?:has|have|had) (?!to\b)|was|were|used to)\b")
# What is done, under way and to come, in Chinese and in the verbs of English.
_TIMES = {
    "done": (
        re.compile("已(?![知婚故有])|(?:成立|建立|建成|开展|出台|完成|举办|实施)了"),
        re.compile(r"\b(?:has|have|had) (?!to\b)|'ve\b|\b(?:was|were)\b(?! to\b)"),
    ),
    "under-way": (
        re.compile(
            "正在|(?<![真公纠改修端更校补订指矫廉反])正(?=会同|抓紧|积极|组织|加快|着手|开展|推进|进行|有序)"
        ),
        re.compile(
            r"\b(?:is|are|be) (?:(?!being)\w+ )?(?:\w+ing|under ?way|in progress)\b|\bstill\b"
            r"|\b(?:was|were) (?:being|under)\b"
        ),
    ),
    "to-come": (
        re.compile(f"{_ONLY_TO_COME_ZH.pattern}|(?:我们|我[局委厅市县区院])将(?!其)"),
        re.compile(
            r"\b(?:will|shall|(?:is|are) (?:also |still |yet )?"
            r"(?:due |planned |going |set |expected )?to)\b|'ll\b"
        ),
    ),
}
# What begins a list of plans, what is no plan in it, and who has done what in English.
_PLANS_ZH = re.compile("(?:^|[。；;])(?:下一?步|今后|接下来|下一阶段)")
_NO_PLAN_ZH = re.compile("已|了|过|曾|以来|截至|目前|现有|[去今前]年|[0-9]{4}年|完成")
_HAVE_DONE_EN = re.compile(
    r"\b(?:we have|(?:bureau|commission|office|department|city|county|district|government)"
    r" (?:has|have)) (?:\w+ly |also |now )?(?:\w+ed|been|begun|brought|built|drawn|given|held|kept"
    r"|led|made|met|paid|put|run|sent|set|sped|spent|taken|won)\b",
    re.IGNORECASE,
)


def done_of_plans(said: str, zh: str, en: str) -> Iterator[Stated]:
    """A perfect tense in the English of a sentence that continues a list of plans.

    `said` is what the part of the letter has said before the sentence.
    """
    begun = [match.start() for match in _PLANS_ZH.finditer(said)]
    if begun and not _NO_PLAN_ZH.search(said[begun[-1] :] + zh):
        yield from (Stated(match[0], match.start()) for match in _HAVE_DONE_EN.finditer(en))


def other_tense(clauses: Clauses) -> Iterator[Stated]:
    """The verb of a clause that is of another time than the Chinese clause that it is about."""
    for number, told in enumerate(clauses.told):
        times = {name for name, (zh, _) in _TIMES.items() if zh.search(told)}
        for english in clauses.english_of(number) if len(times) == 1 else ():
            if clauses.chinese_of(english) != {number}:
                continue
            start, text = clauses.english(english)
            said = {name: match for name, (_, en) in _TIMES.items() if (match := en.search(text))}
            if said and not times & said.keys():
                match = min(said.values(), key=lambda match: match.start())
                yield Stated(match[0].strip(), start + match.start())


def is_other_time(before: str, after: str, told: str, clause: str) -> bool:
    """Whether a number is of another time or certainty than in Chinese.

    `before` and `after` are the English about its placeholder; `told` is what its Chinese sentence
    has said before its mark, `clause` the clause of that.
    """
    said = _BREAK.split(before)[-1] + " " + _BREAK.split(after)[0]
    can = bool(_POSSIBLE_EN.search(said) and not _POSSIBLE_ZH.search(told + clause))
    if _TO_COME_ZH.search(clause) or (_AHEAD_ZH.search(clause) and not _OVER_ZH.search(clause)):
        is_only_to_come = _ONLY_TO_COME_ZH.search(clause)
        can |= bool(_AIM_EN.search(said) and not _AIM_ZH.search(told + clause))
        turned = _DONE_EN.search(said) and not _TO_COME_EN.search(said)
        return bool(is_only_to_come and (can or turned))
    kept = _TO_COME_ZH.search(told) and not _OVER_ZH.search(clause)  # 将…,保持在[98%]
    if (kept or not _DONE_ZH.search(clause)) and not _PAST_ZH.search(told):
        return False
    return bool(can or _AIM_EN.search(said) or _TO_COME_EN.search(said))
