"""Benefits: what one gets, whether now, and who, are what one sentence of the letter says."""

import re
from collections.abc import Iterator

from ...data.draft import Draft, DraftSentence
from ...data.marks import MarkError
from ...data.schema import BenefitEntry, Bilingual
from ...problems.problem import Problem
from ..english.parts import CLAUSE_ENDS
from .quotes import find_quote, find_quotes

# What tells that something is still to come, and what may.
_TO_COME = re.compile(
    "将(?:于|在|会|继续|进一步|逐步|陆续|每年|给予|可|对)|拟(?![定订])|加快(?:制[订定]|研究|出台)"
)
_MAY_COME = re.compile(
    "[将拟]|计划|下一步|今后|未来|加快|研究|探索|力争|争取|预计|推[进动]|明年|年底前"
)
_TITLES = re.compile("《.*?》|“.*?”")
# What tells that one gets something now, and that somebody has got it.
_GRANTED = re.compile(
    r"给予|给|可|享|提供|帮助|协助|鼓励|发放|兑现|减|免|优[先惠]|提高到|报销|资助"
    r"|(?:奖励?|补[贴助])(?:$|[0-9{])|按[^,，]*支付"
)
_GOT = re.compile("已|达|兑现|发放|受益|惠及|取得|获|落实|安置|办理|了")
_WHO = re.compile(
    "(?:^|[,，;；。])(?:对[^,，;；。]+|[^,，;；。]*(?:者|人员|成员|毕业生|家庭))[,，]$"
)


def check_benefits(draft: Draft) -> Iterator[Problem]:
    """The sides of a benefit stand in one sentence, which says whether one gets it now.

    Whom the letter names right before what they get, the benefit names.
    """
    for index, benefit in enumerate(draft.entry.benefits):
        key = ("benefits", index)
        try:
            sentence, start, _ = find_quote(draft, benefit.section, benefit.gets)
        except (LookupError, MarkError):
            continue
        clause = CLAUSE_ENDS.split(sentence.zh.text[:start])[-1]
        if _is_mistimed(draft, benefit, sentence, clause + benefit.gets.zh):
            yield draft.tree.problem(key, "status-unfit", found=sentence.zh.text)
        if benefit.who is None and (named := _WHO.search(sentence.zh.text[:start])):
            yield draft.tree.problem(key, "who-omitted", found=named[0].strip(",，;；。"))
        homes = _homes(draft, benefit.section, benefit.gets)
        for side in ("who", "through"):
            quote: Bilingual | None = getattr(benefit, side)
            own = _homes(draft, benefit.section, quote) if quote else homes
            if quote and own and not own & homes:
                yield draft.tree.problem((*key, side), "side-elsewhere", found=quote.zh)


def _homes(draft: Draft, section: str, quote: Bilingual) -> set[str]:
    try:
        return {sentence.anchor for sentence, _, _ in find_quotes(draft, section, quote)}
    except MarkError:
        return set()


def _is_mistimed(draft: Draft, benefit: BenefitEntry, sentence: DraftSentence, gets: str) -> bool:
    """Whether the letter does not say what the status does: now, got by others, or to come."""
    heading = draft.entry.sections[sentence.part - 1].heading
    said = _TITLES.sub("", sentence.zh.text)
    if benefit.status == "planned":
        return not _MAY_COME.search((heading.zh if heading else "") + said)
    if benefit.status == "unstated":
        return bool(_TO_COME.search(gets))
    fits = (_GRANTED if benefit.status == "current" else _GOT).search(gets)
    return fits is None or _TO_COME.search(said) is not None
