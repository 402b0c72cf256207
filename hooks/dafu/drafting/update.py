"""Draft again what is open in a reply; what a person has written stays as it is."""

from collections.abc import Iterator
from itertools import count

from ..data.draft import Draft, DraftSentence
from ..data.edits import Editor, edited
from ..data.unfinished import is_open
from ..data.yamltree import Key
from .english import english_of
from .entries import fact_lines, figure_lines
from .figures import mark_figures
from .known import Known
from .letter import Letter, Mark, Part, Piece
from .pages import NoLetterError
from .paragraphs import joined

_Text = tuple[Key, str]


def updated(text: str, own: Draft, known: Known) -> str:
    """The YAML with marks for numbers that have none, and with the English that is known by now."""
    letter = letter_of(own)
    labels = {figure.label.zh for figure in own.entry.figures.values()}
    typed = {span.id: own.meant(s, span) for s, span in own.marks() if span.id not in _entries(own)}
    facts = {id_: words for id_, words in typed.items() if known.is_fact(id_)}
    figures = mark_figures(letter, known, labels, typed.keys() - facts.keys())
    editor = Editor(text, own.tree)
    texts = [*_sentences(own, letter, known), *_facts(own, known)]
    content = edited(text, (editor.replacement(key, words) for key, words in texts))
    named = fact_lines(facts, known, own.entry.regions)
    lines = _with_entries(content.split("\n"), "facts", [*named])
    return "\n".join(
        _with_entries(lines, "figures", [*figure_lines(figures, known, own.entry.regions)])
    )


def _entries(own: Draft) -> set[str]:
    return {*own.entry.facts, *own.entry.figures}


def letter_of(own: Draft) -> Letter:
    """The letter as a reply has it; raises NoLetterError where that is not its captured page."""
    letter = Letter(text=joined(own.captured))
    letter.parts = [Part() for _ in own.entry.sections]
    position = 0
    paragraph = count()
    for sentence in own.sentences:
        start = letter.text.find(sentence.zh.text, position)
        if start < 0 or sentence.lacks_zh:
            raise NoLetterError("draft-differs", sentence.zh.text)
        position = start + len(sentence.zh.text)
        marks = tuple(
            Mark(id=span.id, start=start + span.start, end=start + span.end)
            for span in sentence.zh.spans
        )
        role = str(getattr(sentence.entry, "role", None) or "")
        piece = Piece(
            text=sentence.zh.text, start=start, role=role, paragraph=next(paragraph), marks=marks
        )
        _put(letter, sentence, piece)
    return letter


def _put(letter: Letter, sentence: DraftSentence, piece: Piece) -> None:
    if sentence.part == 0:
        letter.opening.append(piece)
    elif sentence.part > len(letter.parts):
        letter.closing.append(piece)
    elif sentence.role == "heading-of-section":
        letter.parts[sentence.part - 1].heading = piece
    else:
        letter.parts[sentence.part - 1].pieces.append(piece)


def _sentences(own: Draft, letter: Letter, known: Known) -> Iterator[_Text]:
    """New marks, and the English of what is open."""
    places = own.entry.regions
    for sentence, piece in zip(own.sentences, letter.pieces(), strict=True):
        if piece.marked() != sentence.entry.zh:
            yield (*sentence.key, "zh"), piece.marked()
        if is_open(sentence.entry.en):
            yield (*sentence.key, "en"), english_of(piece, own.entry.facts, known, places)


def _facts(own: Draft, known: Known) -> Iterator[_Text]:
    """The English of names that are known by now."""
    for sentence, span in own.marks():
        fact = own.entry.facts.get(span.id)
        if fact and is_open(fact.en or ""):
            name = known.name(own.meant(sentence, span), own.entry.regions)
            if name:
                yield ("facts", span.id, "en"), name


def _with_entries(lines: list[str], group: str, added: list[str]) -> list[str]:
    """The lines with entries for what was marked, behind those that the group has."""
    if not added:
        return lines
    start = next((i for i, line in enumerate(lines) if line.startswith(f"{group}:")), None)
    if start is None:
        return [*"\n".join(lines).rstrip("\n").split("\n"), "", f"{group}:", *added, ""]
    tops = (i for i in range(start + 1, len(lines)) if lines[i][:1] not in ("", " ", "#"))
    end = next(tops, len(lines))
    while end > start + 1 and not lines[end - 1].startswith(" "):
        end -= 1
    return [*lines[:start], f"{group}:", *lines[start + 1 : end], *added, *lines[end:]]
