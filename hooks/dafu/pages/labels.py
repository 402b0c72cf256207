"""The words of the interface in each language."""

from __future__ import annotations

from ..data.schema import LabelsFile


class LabelError(LookupError):
    """A label that the pages cannot use: `code` is `label-missing` or `label-malformed`."""

    def __init__(self, key: str, code: str) -> None:
        super().__init__(key)
        self.key = key
        self.code = code


def word(labels: LabelsFile, key: str, lang: str, **values: object) -> str:
    """The label `key` in `lang`, its `{names}` filled in. Raises LabelError."""
    if key not in labels.words:
        raise LabelError(key, "label-missing")
    text = str(getattr(labels.words[key], lang))
    try:
        return text.format(**values) if values else text
    except (LookupError, ValueError):
        raise LabelError(key, "label-malformed") from None
