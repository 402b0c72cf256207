"""Chinese names in Latin letters read as their characters do."""

import os
import re
from collections.abc import Iterator
from functools import cache

from ...data.draft import Draft
from ...data.facts import fact_kind
from ...problems.characters import HAN
from ...problems.problem import Problem

# The syllables of Chinese: an initial, and the finals that it may have.
_FINALS = """
: a ai an ang ao e ei en eng er o ou
b: a ai an ang ao ei en eng i ian iao ie in ing o u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng o ou u
d: a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo
t: a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve
l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve
g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u ua uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e en eng i ong ou u uan ui un uo
s: a ai an ang ao e en eng i ong ou u uan ui un uo
y: a an ang ao e i in ing o ong ou u uan ue un
w: a ai an ang ei en eng o u
"""
_SYLLABLES = re.compile(
    "(?:"
    + "|".join(
        f"{initial}(?:{'|'.join(sorted(finals.split(), key=len, reverse=True))})"
        for initial, _, finals in (line.partition(":") for line in _FINALS.split("\n") if line)
    )
    + ")+"
)
_LONGEST_NAME = 4  # characters
_KINDS = (
    "Province|City|County|District|Town|Township|Village|Street|Road|Lake|Lane|Bay|Island|River|"
    "Mountain|Canal|Bridge|Sea|Gate|Tower"
)
_PLACE = re.compile(rf"\b(?P<name>[A-Z][a-z]+) (?:{_KINDS})\b")
# One word, where no other with a capital letter stands beside it, nor a sentence begins.
_ALONE = re.compile(r"(?<=[a-z0-9}] )[A-Z][a-z]{3,}(?![ -]?[A-Z]|[a-z-])")
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][a-z]+ $")
PROVINCES = tuple(
    "Anhui Chongqing Fujian Gansu Guangdong Guangxi Guizhou Hainan Hebei Heilongjiang Henan Hubei "
    "Hunan Jiangsu Jiangxi Jilin Liaoning Ningxia Qinghai Shaanxi Shandong Shanxi Sichuan Xinjiang "
    "Yunnan Zhejiang".split()
)
# Other names that could be read as Chinese syllables.
_FOREIGN = frozenset(
    "America American Asia Asian Canada Canadian Chile China Chinese Cuba Guinea Human June Milan "
    "Oman Panama Sudan Women Yemen".split()
)
_BODY = re.compile("(全国|[省市县区州盟旗])(政协|人大|政府)")
# What may stand between the level and the body: 省级政协, 政协杭州市委员会; not 我省、我市政协.
_OF_LEVEL, _OF_CLAUSE = "[^省市县区州盟旗、，。；：,;:\\s]{0,8}", "[^、，。；：,;:\\s]{0,8}"
_OF_PLACE_ZH = re.compile("[一-鿿]{2,3}[省市州盟县区旗]")  # how the name of a body begins
_SEQUENCE = re.compile(rf"\b(?!{_KINDS})[A-Z][a-z]+(?: (?!(?:{_KINDS})\b)[A-Z][a-z]+)+")


@cache
def readings(character: str) -> frozenset[str]:
    """How a Chinese character is read, in letters without tones; none for any other."""
    return frozenset(usual_first(character))


@cache
def usual_first(character: str) -> tuple[str, ...]:
    """The same, the most usual one first."""
    # Characters will do, and their table loads in a fifth of the time of that of phrases.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin import Style, pinyin  # noqa: PLC0415 - it looks at its settings when imported

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(reading.replace("ü", "v") for one in found for reading in one)


def reads_as(letters: str, text: str) -> bool:
    """Whether consecutive characters of a Chinese text read as these letters, without spaces."""
    wanted = _as_read(letters)
    return any(_reads_from(wanted, text, start) for start in range(len(text)))


def begins_as(letters: str, text: str) -> bool:
    """Whether the first characters of a Chinese text read as these letters."""
    return _reads_from(_as_read(letters), text, 0)


def _as_read(letters: str) -> str:
    return letters.lower().replace("ü", "v")


def _reads_from(letters: str, text: str, start: int) -> bool:
    if not letters:
        return True
    if start == len(text):
        return False
    return any(
        letters.startswith(reading) and _reads_from(letters[len(reading) :], text, start + 1)
        for reading in readings(text[start])
        if reading
    )


@cache
def _is_romanised(word: str) -> bool:
    """Whether a word is made of syllables as Chinese has them."""
    return len(word) > 1 and bool(_SYLLABLES.fullmatch(word.lower()))


def check_names(draft: Draft) -> Iterator[Problem]:
    """Names of people, places and documents in facts and in the English of sentences.

    What cannot be a Chinese name in Latin letters is left alone. A letter says where it is from,
    and speaks of the bodies that it is named for.
    """
    yield from _check_regions(draft)
    yield from _check_bodies(draft)
    for sentence, span in draft.marks():
        fact, quote = draft.entry.facts.get(span.id), sentence.zh.quote(span)
        if fact is None or not fact.en or not HAN.search(quote):
            continue
        words = re.split(r"[ '’-]", fact.en)
        is_name = sentence.role == "contact" and len(quote) <= _LONGEST_NAME
        differs = (
            not _is_whole_name(words, quote)
            if is_name and _names_anyone(words, quote)
            else all(map(_is_romanised, words)) and not reads_as("".join(words), quote)
        )
        found = fact.en if differs else _misread(fact.en, quote) or _other_place(fact.en, quote)
        if found:
            yield draft.tree.problem(("facts", span.id, "en"), "name-differs", found=found)
    for sentence in draft.sentences:
        if sentence.lacks_zh or sentence.lacks_en:
            continue
        for start, name, text in _names(sentence.entry.en, sentence.zh.text, draft.captured):
            if not reads_as(name.replace(" ", ""), text):
                yield draft.tree.problem(
                    (*sentence.key, "en"), "name-differs", found=name, offset=start
                )


def _check_regions(draft: Draft) -> Iterator[Problem]:
    """A letter whose issuer is named by its place is from one that the letter names."""
    issuers = [s.zh.quote(span) for s, span in draft.marks() if fact_kind(span.id) == "issuer"]
    spelt = [region.replace("-", "") for region in draft.entry.regions]
    is_placed = any(_OF_PLACE_ZH.match(issuer) for issuer in issuers)
    if not (spelt and is_placed and all(map(_is_romanised, spelt))):
        return
    if not any(reads_as(each, draft.captured) for each in spelt):
        yield draft.tree.problem(("regions", 0), "region-elsewhere", found=draft.entry.regions[0])


def _check_bodies(draft: Draft) -> Iterator[Problem]:
    """The bodies in the name of a letter are those of which it speaks: 省政协, 政协浙江省委员会."""
    for level, body in _BODY.findall(draft.entry.name.zh):
        named = f"{level}(?:、[省市县区州盟旗])*{_OF_LEVEL}{body}|{body}{_OF_CLAUSE}{level}"
        if not re.search(named, draft.captured):
            yield draft.tree.problem(("name", "zh"), "name-elsewhere", found=level + body)


def _misread(english: str, quote: str) -> str | None:
    """Many syllables of English, as of a document number, that the Chinese is not read as."""
    names = (match[0] for match in _sequences(english))
    many = (name for name in names if name.count(" ") > 1)  # Age Care is no name
    return next((name for name in many if not reads_as(name.replace(" ", ""), quote)), None)


def _other_place(english: str, quote: str) -> str | None:
    """A place that English names and the Chinese does not, as of a body at the head of its name."""
    names = [match["name"] for match in _PLACE.finditer(english)]
    if _OF_PLACE_ZH.match(quote):
        names += english.split()[:1]
    known = {*_FOREIGN, *PROVINCES}
    own = (name for name in names if _is_romanised(name) and name not in known)
    return next((name for name in own if not reads_as(name, quote)), None)


def _names_anyone(words: list[str], quote: str) -> bool:
    """Whether one of the English words reads as a part of a short Chinese text."""
    return any(_is_romanised(word) and reads_as(word, quote) for word in words)


def _is_whole_name(words: list[str], quote: str) -> bool:
    """Whether the words read as all of a Chinese name, the given name last or first."""
    orders = (words, [*words[-1:], *words[:-1]], [*words[1:], *words[:1]])
    return any(_reads_to_end("".join(order).lower(), quote) for order in orders)


def _reads_to_end(letters: str, text: str) -> bool:
    if not letters or not text:
        return not letters and not text
    return any(
        letters.startswith(reading) and _reads_to_end(letters[len(reading) :], text[1:])
        for reading in readings(text[0])
        if reading
    )


def _sequences(english: str) -> Iterator[re.Match[str]]:
    """Names of several words, each of which is made of syllables as Chinese has them."""
    for match in _SEQUENCE.finditer(english):
        if all(map(_is_romanised, match[0].split())):
            yield match


def _names(english: str, own: str, letter: str) -> Iterator[tuple[int, str, str]]:
    """Romanised names, with where each stands and the Chinese in which it is to be found.

    Those of several words stand in the sentence's `own` Chinese. The one word before that for a
    kind of place, and one that stands alone, may come from all of the letter: Zhejiang Province for
    全省.
    """
    for match in _sequences(english):
        yield match.start(), match[0], own
    for match in _PLACE.finditer(english):
        if _is_romanised(match["name"]):
            yield match.start(), match["name"], letter
    for match in _ALONE.finditer(english):
        follows = _CAPITAL_BEFORE.search(english[: match.start()])
        if _is_romanised(match[0]) and match[0] not in _FOREIGN and not follows:
            level = "省" if match[0] in PROVINCES else "[市县区镇]"
            yield match.start(), match[0], letter if re.search(level, own) else own
