"""The words of the interface in each language."""

from collections import Counter
from collections.abc import Iterator, Mapping
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
        return "".join(_filled(text, values)) if values else text
    except (LookupError, ValueError):
        raise LabelError(key, "label-malformed") from None


def _filled(text: str, values: Mapping[str, object]) -> Iterator[str]:
    """A text with values for its plain `{names}`: Python's own formats can look into values.

    Raises LookupError or ValueError for other braces, and where a value is to come too often.
    """
    uses: Counter[str] = Counter()
    for literal, name, spec, conversion in Formatter().parse(text):
        yield literal
        if name is not None:
            uses[name] += 1
            if spec or conversion or uses[name] > _MOST_USES:
                raise ValueError(name)
            yield str(values[name])
