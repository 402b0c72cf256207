"""The words of the interface in each language."""

from __future__ import annotations

from ..data.schema import LabelsFile


def word(labels: LabelsFile, key: str, lang: str, **values: object) -> str:
    """The label `key` in `lang`, its `{names}` filled in. Raises KeyError for a missing label."""
    text = str(getattr(labels.words[key], lang))
    return text.format(**values) if values else text
