"""Take a translated file back: what would change in the reply, or why nothing can."""

from collections.abc import Iterable, Iterator

from ..data.draft import Draft, DraftSentence
from ..data.edits import Edit, Editor, edited
from ..data.files import character_errors
from ..data.marks import MarkError, Placeholder, parse_english
from ..data.yamltree import read_yaml
from ..problems.problem import Problem
from .units import Unit
from .xliff import marked_words, source_parts


def taken_over(content: str, draft: Draft, units: Iterable[Unit]) -> tuple[str, int, list[Problem]]:
    """The reply's YAML with the English of the units, how many texts changed, all problems.

    `content` is what the file at `draft.tree.path` holds. With a problem it is of no use.
    """
    tree, problems = read_yaml(content, draft.tree.path)
    if problems:
        return content, 0, problems
    editor = Editor(content, tree)
    sentences = {sentence.anchor: sentence for sentence in draft.sentences}
    edits: list[Edit] = []
    changed = 0
    seen: set[str] = set()
    for unit in units:
        sentence = sentences.get(unit.id)
        if sentence is None or unit.id in seen:
            code = "translation-unit-doubled" if sentence else "translation-unit-unknown"
            problems.append(unit.problem(code, found=unit.id))
            continue
        seen.add(unit.id)
        is_copy = unit.en == unit.zh and not unit.zh.isascii()  # put there by a tool
        is_new = not is_copy and unit.en not in {"", _present(sentence)}
        found = [*_source_faults(unit, sentence), *(_faults(unit, sentence) if is_new else ())]
        if is_new and not found:
            new, found = _edits(unit, sentence, editor)
            edits += new
            changed += 1
        problems += found
    return edited(content, edits), changed, problems


def _present(sentence: DraftSentence) -> str:
    return "" if sentence.lacks_en else sentence.entry.en.strip(" \t")


def _source_faults(unit: Unit, sentence: DraftSentence) -> Iterator[Problem]:
    """The unit has other Chinese than the data, or its placeholders stand for other words."""
    zh = "".join(
        part if isinstance(part, str) else f"{{{part.id}}}" for part in source_parts(sentence)
    )
    pairs = [(unit.zh, zh)]
    if unit.zh == zh:
        pairs = [(unit.words.get(id_) or own, own) for id_, own in marked_words(sentence).items()]
    for found, expected in pairs:
        if found != expected:
            yield unit.problem("translation-source-differs", found=found, expected=expected)


def _faults(unit: Unit, sentence: DraftSentence) -> Iterator[Problem]:
    """The English has a code or a character that it cannot have, or other placeholders."""
    for code in unit.misread:
        yield unit.problem("translation-code", found=code)
    for error in character_errors(unit.en):
        yield unit.problem(error.code, found=error.found)
    try:
        placed = [] if unit.misread else _placed(unit)
    except MarkError as error:
        yield unit.problem("mark-malformed-en", found=error.found)
        return
    marked = [] if unit.misread else list(marked_words(sentence))
    for id_ in placed:
        if id_ not in marked:
            yield unit.problem("placeholder-not-in-chinese", found=id_)
    for id_ in marked:
        if id_ not in placed:
            yield unit.problem("placeholder-missing", missing=id_)


def _placed(unit: Unit) -> list[str]:
    """The ids of the placeholders in the order in which they first come. Raises MarkError."""
    parts = parse_english(unit.en)
    return [*dict.fromkeys(part.id for part in parts if isinstance(part, Placeholder))]


def _edits(unit: Unit, sentence: DraftSentence, editor: Editor) -> tuple[list[Edit], list[Problem]]:
    """What changes for a unit: the English, and `order`, where the placeholders now differ in it.

    A new `order` follows the English; in one that is there the ids change places.
    """
    key, order_key = (*sentence.key, "en"), (*sentence.key, "order")
    tree = editor.tree
    if key not in tree.names:
        return [], [tree.problem(sentence.key, "key-missing", missing="en")]
    edits = [editor.replacement(key, unit.en)]
    placed, order = _placed(unit), list(sentence.entry.order)
    if placed == (order or list(marked_words(sentence))):
        return edits, []
    if order_key not in tree.names:
        return [*edits, editor.list_behind(key, "order", placed)], []
    if len(order) != len(placed):
        found, expected = ", ".join(order), ", ".join(placed)
        return [], [tree.problem(order_key, "order-differs", found=found, expected=expected)]
    moved = [editor.replacement((*order_key, at), id_) for at, id_ in enumerate(placed)]
    return [*edits, *moved], []
