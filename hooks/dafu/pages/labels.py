"""The words of the interface in each language."""

from __future__ import annotations

from ..data.schema import LabelsFile


class MissingLabelError(LookupError):
    """A label that the pages need and `data/labels.yml` lacks; `key` names it."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def word(labels: LabelsFile, key: str, lang: str, **values: object) -> str:
    """The label `key` in `lang`, its `{names}` filled in. Raises MissingLabelError."""
    if key not in labels.words:
        raise MissingLabelError(key)
    text = str(getattr(labels.words[key], lang))
    return text.format(**values) if values else text
