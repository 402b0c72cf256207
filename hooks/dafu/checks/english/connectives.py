"""Of things of which one will do, English says “or” as Chinese says 或, and of no others."""

import re

_OR_ZH = re.compile("(?<!抑)或(?![许将可多缺])|还是|抑或")
_OR_EN = re.compile(
    r"\bor\b(?! (?:above|more|less|fewer|higher|over|below|so|better|under|later|earlier|lower)\b)"
    r"|\balternatively\b",
    re.IGNORECASE,
)
# What a number comes to in other terms: `, or {n} a head`.
_THAT_IS_EN = re.compile(
    r", or \{[^}]*\}(?:,|[^,.;]*?\b(?:per|for every|for each|in all|in total|altogether|"
    r"of (?:the|all|its|them|those)|a (?:head|day|week|month|year))\b)"
)
_SAYS_OR_EN = re.compile(
    rf"{_OR_EN.pattern}|\b(?:nor|either|any|whether|one of|if)\b", re.IGNORECASE
)
# Where “or” joins what is denied, asked or any of several, the Chinese has no 或.
_DENIED_ZH = re.compile("[不没未无非免禁否防避]")
_DENIED_EN = re.compile(
    r"n't\b|\b(?:not?|never|none|without|nor|neither|nobody|nothing|any\w*|either|whether|cannot|free|unless|un\w+"
    r"|(?:prohibit|forb|ban|prevent|exempt|avoid|stop|refus|bar|fail|lack|reject|miss)\w*)\b",
    re.IGNORECASE,
)
# Where both conditions have to be met, no denial of one makes them alternatives.
_BOTH_ZH = re.compile("(?<![而并况暂尚])且")
_DENIED_BESIDE_EN = re.compile(rf"(?:{_DENIED_EN.pattern})(?: [\w-]+){{0,3}} $", re.IGNORECASE)
_SENTENCE_EN = re.compile(r"[;.](?= |$)|, but ")
# Two things in one word: “county or district” for 县区.
_PAIRS_ZH = re.compile("临.临|县区|区县|县市|省市|乡镇|新建|改建|改造|小微|中小|高校|伤亡|村居")
_NO_OR_ZH = re.compile(rf"{_PAIRS_ZH.pattern}|还是|任[何一]|[各等多约至/]|左右|[0-9]到")


def lost_choice(zh: str, en: str) -> str | None:
    """The 或 of a Chinese text of which the English says nothing."""
    said = _OR_ZH.search(zh)
    return said[0] if said and not _SAYS_OR_EN.search(en) else None


def added_choice(zh: str, en: str) -> int | None:
    """Where an English text has an “or” more than the Chinese has of 或, if it does."""
    apart = {match.start() + len(", ") for match in _THAT_IS_EN.finditer(en)}
    found = [match for match in _OR_EN.finditer(en) if match.start() not in apart]
    if _BOTH_ZH.search(zh):
        found = [match for match in found if not _DENIED_BESIDE_EN.search(en[: match.start()])]
    elif _DENIED_ZH.search(zh):
        found = [match for match in found if not _DENIED_EN.search(_sentence(en, match.start()))]
    said = len(_OR_ZH.findall(zh)) + zh.count("、")  # A、B或C is A or B or C
    pairs = _PAIRS_ZH if _BOTH_ZH.search(zh) else _NO_OR_ZH
    surplus = len(found) > said and not pairs.search(zh)
    return found[said].start() if surplus else None


def _sentence(en: str, place: int) -> str:
    """What stands about a place between semicolons or stops."""
    ends = [0, *(match.end() for match in _SENTENCE_EN.finditer(en)), len(en)]
    start = max(end for end in ends if end <= place)
    return en[start : min(end for end in ends if end > place)]
