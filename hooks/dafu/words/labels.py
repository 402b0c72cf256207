"""The words of the interface in each language."""

from collections import Counter
from functools import lru_cache
from string import Formatter

from ..data.schema import LabelsFile
from ..problems.refusal import Refusal, RefusedError, reason

_MOST_USES = 3  # of one value in a label


class LabelError(RefusedError):
    """A label that the pages cannot use: `code` is `label-missing` or `label-malformed`."""

    def __init__(self, key: str, code: str) -> None:
        super().__init__(key)
        self.key = key
        self.code = code

    def refusal(self, lang: str) -> Refusal:
        """Say which label the pages need."""
        return reason(self.code, lang, label=self.key)


def word(labels: LabelsFile, key: str, lang: str, **values: object) -> str:
    """The label `key` in `lang`, its `{names}` filled in. Raises LabelError."""
    if key not in labels.words:
        raise LabelError(key, "label-missing")
    text = labels.words[key].text(lang)
    try:
        parts = _parts(text) if values else [(text, None)]
        return "".join(t if name is None else f"{t}{values[name]}" for t, name in parts)
    except (LookupError, ValueError):
        raise LabelError(key, "label-malformed") from None


@lru_cache(maxsize=1024)  # the site has some 500 labels
def _parts(text: str) -> tuple[tuple[str, str | None], ...]:
    """A text's literal parts, each with the name in braces behind it; the last may have none.

    Raises ValueError for other braces than plain `{names}`, since Python's own formats can look
    into values, and where a value is to come too often.
    """
    parts = [*Formatter().parse(text)]
    uses = Counter(name for _, name, _, _ in parts if name is not None)
    if any(spec or conversion for _, _, spec, conversion in parts):
        raise ValueError(text)
    if max(uses.values(), default=0) > _MOST_USES:
        raise ValueError(text)
    return tuple((literal, name) for literal, name, _, _ in parts)
