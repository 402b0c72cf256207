"""A table's title says no period or scope that its rows do not have."""

import re
from collections.abc import Iterator

from ...data.draft import Draft
from ...problems.problem import Problem

_PERIOD = re.compile(r"(?:19|20)[0-9]{2}年|[今去明前上本]年|近[0-9一二三四五六七八九十]+年|目前")
_SCOPE = re.compile("全[国省市县区州球]|[省市县区]本级")


def check_titles(draft: Draft) -> Iterator[Problem]:
    """Where the Chinese of a title has such words, each row that has such a key has these.

    What the English says beyond the Chinese is found elsewhere.
    """
    entries = {**draft.entry.figures, **draft.entry.derived}
    for index, table in enumerate(draft.entry.tables):
        rows = [entries[id_] for id_ in table.rows if id_ in entries]
        for name, pattern in (("period", _PERIOD), ("scope", _SCOPE)):
            said = pattern.search(table.title.zh)
            known = {getattr(row, name) for row in rows} - {None}
            if said and rows and known != {said[0]}:
                key = ("tables", index, "title", "zh")
                yield draft.tree.problem(key, "title-beyond", found=said[0])
