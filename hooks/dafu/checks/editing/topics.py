"""Topics are the letter's own: words of its title, of the proposal's, or of a section's heading."""

from collections.abc import Iterator

from ...data.draft import Draft
from ...data.facts import PROPOSALS
from ...problems.problem import Problem

_TITLES = ("page-title", "heading", "heading-of-section")


def _titles(draft: Draft) -> Iterator[tuple[str, str | None]]:
    """The Chinese and the English of each, None where that could not be read."""
    for sentence in draft.sentences:
        if sentence.role in _TITLES and not sentence.lacks_zh:
            yield sentence.zh.text, None if sentence.lacks_en else sentence.entry.en
    for sentence, span in draft.marks():
        proposal = draft.entry.facts.get(span.id) if span.id in PROPOSALS else None
        if proposal and proposal.en:
            yield sentence.zh.quote(span), proposal.en


def check_topics(draft: Draft) -> Iterator[Problem]:
    """A title has a topic's Chinese words, and its English has the topic's English in any case."""
    titles = list(_titles(draft))
    for index, topic in enumerate(draft.entry.topics):
        having = [en for zh, en in titles if topic.zh in zh]
        if not having:
            yield draft.tree.problem(("topics", index, "zh"), "topic-not-in-title", found=topic.zh)
        elif not any(en is None or topic.en.casefold() in en.casefold() for en in having):
            yield draft.tree.problem(("topics", index, "en"), "topic-not-in-title", found=topic.en)
