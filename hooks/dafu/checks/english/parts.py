"""Where Chinese clauses and parts of sentences end; such parts paired with their English."""

import re

CLAUSE_ENDS = re.compile("[,，;；。]")
PART_ENDS = re.compile("[;；。]")
_ENDS_EN = re.compile(r"; |\. (?=[A-Z“{])")


def in_parts(zh: str, en: str) -> list[tuple[str, str]]:
    """The texts by their parts between semicolons or stops if they have as many, or else whole."""
    parts = PART_ENDS.split(zh.rstrip("。")), _ENDS_EN.split(en)
    return list(zip(*parts, strict=True)) if len(parts[0]) == len(parts[1]) else [(zh, en)]
