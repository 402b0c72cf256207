"""What facts are called, and how usual values read, where the labels say it for all letters."""

import re
from collections.abc import Iterable

from .marks import MarkedText
from .schema import Bilingual, FactEntry, FactWords, LabelsFile, ReplyFile

# What a letter replies to: a proposal, a suggestion or a motion, by its title.
PROPOSALS = ("proposal", "suggestion", "motion")
# Whom a letter names for questions.
CONTACTS = ("contact", "telephone")

_COUNT = re.compile(r"-[0-9]+$")


def fact_kind(id_: str) -> str:
    """What a fact states: `issuer-2` is another `issuer`."""
    return _COUNT.sub("", id_)


def with_usual_words(
    entry: ReplyFile, texts: Iterable[MarkedText], labels: LabelsFile
) -> ReplyFile:
    """A reply whose facts have the labels' words where its file writes none of its own."""
    quotes = {span.id: text.quote(span) for text in texts for span in text.spans}
    facts = {
        id_: _worded(fact, quotes.get(id_, ""), labels.facts.get(fact_kind(id_)))
        for id_, fact in entry.facts.items()
    }
    return entry.model_copy(update={"facts": facts})


def _worded(fact: FactEntry, quote: str, usual: FactWords | None) -> FactEntry:
    if usual is None:
        return fact
    stated = fact.reading.text if fact.reading else quote
    return fact.model_copy(
        update={
            "label": fact.label or Bilingual(zh=usual.zh, en=usual.en),
            "en": fact.en or usual.values.get(stated),
        }
    )
