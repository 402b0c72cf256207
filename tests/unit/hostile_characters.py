"""Characters that readers cannot see, in every place of the data where text can stand."""

from collections.abc import Iterator

from .hostile_faults import GLOSSARY, LABELS, Fault, Spoil, edited
from .hostile_letter import CAPTURED, REPLY

_RANGES = (
    (0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F),  # controls
    (0x061C, 0x061C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069),  # directions
    (0xAD, 0xAD), (0x34F, 0x34F), (0x180B, 0x180F), (0x200B, 0x200D), (0x2060, 0x2064),
    (0xFEFF, 0xFEFF), (0x115F, 0x1160), (0x3164, 0x3164), (0xFFA0, 0xFFA0), (0x2800, 0x2800),
    (0x17B4, 0x17B5), (0x206A, 0x206F), (0xFFF9, 0xFFFD), (0x1D173, 0x1D17A),  # unseen
    (0xFE00, 0xFE0F), (0xE0001, 0xE0001), (0xE0020, 0xE0024), (0xE007F, 0xE007F),
    (0xE0100, 0xE0103), (0xE01EF, 0xE01EF),  # variants and tags
    (0x2028, 0x2029),  # ends of lines
    (0xE000, 0xE000), (0xF8FF, 0xF8FF), (0xF0000, 0xF0000), (0x10FFFD, 0x10FFFD),  # private
    (0xFDD0, 0xFDD0), (0xFFFE, 0xFFFF), (0x1FFFE, 0x1FFFF), (0x2FFFE, 0x2FFFF), (0x10FFFF,) * 2,
    (0x378, 0x378), (0xE0FFF, 0xE0FFF),  # none
)  # fmt: skip
UNSEEN = tuple(chr(code) for first, last in _RANGES for code in range(first, last + 1))
_PLACES = (
    (REPLY, "首批自主评聘企业"),
    (REPLY, "全市共培育副高以上专业技术人才"),
    (REPLY, "Last year the city as a whole"),
    (REPLY, "The evidence is the captured page"),
    (CAPTURED, "全市共培育副高以上专业技术人才"),
    (GLOSSARY, "中国人民政治协商会议"),
    (LABELS, "city-wide"),
    (LABELS, '全省":'),
)


def _hidden(char: str, file: str, words: str) -> Spoil:
    return edited(words, f"{words[:2]}{char}{words[2:]}", file)


def characters() -> Iterator[tuple[Fault, ...]]:
    """Each character in one of the places; as many together as there are places."""
    for start in range(0, len(UNSEEN), len(_PLACES)):
        yield tuple(
            Fault(
                kind="unseen character",
                name=f"U+{ord(char):04X} in {words[:12]}",
                file=file,
                code="character-unseen",
                spoil=_hidden(char, file, words),
            )
            for char, (file, words) in zip(UNSEEN[start:], _PLACES, strict=False)
        )
