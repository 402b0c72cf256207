"""Read YAML as plain strings, lists and mappings that remember where each value stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import yaml

from ..problems.problem import Place, Problem

Key: TypeAlias = tuple[str | int, ...]
Spot: TypeAlias = tuple[int, int]  # a line and a column of a file, from 1

DEEPEST = 12  # levels; the real files have 7, and Python cannot follow some hundreds
_UNQUOTED = re.compile(r"[A-Za-z0-9._-]*")
_CUT = re.compile(r"[ \t]+#\S")  # what looks like the text's own, and is a comment to YAML
_ESCAPE = re.compile(r"\\[\\\"]|(\\.)")  # what the group holds can hide any character
# libyaml's is ten times as quick as the one that is always there.
_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def key_text(key: Key) -> str:
    """Write a key path as maintainers read it: `("sections", 1, "id")` is `sections[1].id`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in key)
    return text.removeprefix(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A YAML file's content, and where each value of it stands.

    Both are found out again when they are asked for, of files read long before: an archive has
    many, and most have no problem.
    """

    path: str
    content: str

    @property
    def data(self) -> Any:
        """What the file holds: strings, lists and dicts, none of them interpreted."""
        return _read(self.path, self.content).data

    @property
    def places(self) -> Mapping[Key, Spot]:
        """The line and column of each text's first character, by key path.

        Of a mapping or list that stands under its key, those of that key.
        """
        return _read(self.path, self.content).places

    @property
    def names(self) -> Mapping[Key, Spot]:
        """The line and column of the keys of mappings."""
        return _read(self.path, self.content).names

    def place(self, key: Key, offset: int = 0) -> Place:
        """Where the value at `key` stands, or the nearest around it, `offset` characters in."""
        while key and key not in self.places:
            key, offset = key[:-1], 0
        line, column = self.places.get(key, (1, 1))
        return Place(path=self.path, line=line, column=column + offset)

    def name_place(self, key: Key) -> Place:
        """Where `key` itself stands, or else its value."""
        line, column = self.names.get(key, (0, 0))
        return Place(path=self.path, line=line, column=column) if line else self.place(key)

    def problem(
        self, key: Key, code: str, *, found: str = "", offset: int = 0, **details: object
    ) -> Problem:
        """A problem with the value at `key`, `offset` characters into its text."""
        return Problem(
            place=self.place(key, offset),
            key=key_text(key),
            code=code,
            found=found,
            details=details,
        )


class _Reader:
    """Makes a tree of a parser's events, noting what YAML would read otherwise than it looks."""

    def __init__(self, path: str, content: str) -> None:
        self.path = path
        self.content = content
        self.places: dict[Key, Spot] = {}
        self.names: dict[Key, Spot] = {}
        self.problems: list[Problem] = []
        self.data: Any = None
        self.quoted: Any = None  # the last text in quotes that runs over lines

    def document(self) -> Any:
        """What the file holds, None if that is nothing. Raises YAMLError."""
        self.next = _Parser(self.content).get_event
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            self.fault((1, 1), (), "file-empty")
            return None
        data = self.value(self.next(), ())
        self.next()
        if not isinstance(following := self.next(), yaml.StreamEndEvent):
            raise _error("a second document", following)
        return data

    def fault(self, spot: Spot, key: Key, code: str, found: str = "", **details: object) -> None:
        place = Place(path=self.path, line=spot[0], column=spot[1])
        problem = Problem(place=place, key=key_text(key), code=code, found=found, details=details)
        self.problems.append(problem)

    def value(self, event: Any, key: Key) -> Any:
        spot = self.places[key] = _spot(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self.fault(spot, key, "yaml-alias")
            return event.anchor
        if event.tag:
            self.fault(spot, key, "yaml-tag", event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return self.text(event, key)
        if len(key) == DEEPEST:
            raise _error("nesting without end", event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        return self.mapping(key) if is_mapping else self.sequence(key)

    def sequence(self, key: Key) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            values.append(self.value(event, (*key, len(values))))
        return values

    def mapping(self, key: Key) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.tag:
                raise _error("a key that is no word", event)
            name: str = event.value
            at, spot = (*key, name), _spot(event.start_mark)
            if name in values:
                self.fault(spot, at, "duplicate-key", name, line=self.names[at][0])
            self.names[at] = spot
            self.check_escapes(event, at)
            following = self.next()
            values[name] = self.value(following, at)
            below = following.start_mark.line >= spot[0]
            if below and isinstance(following, yaml.CollectionStartEvent):
                self.places[at] = spot
        return values

    def text(self, event: Any, key: Key) -> str:
        text: str = event.value
        line, column = spot = self.places[key]
        if event.style == "|":
            block = self.source(event).partition("\n")[2]
            self.places[key] = line + 1, len(block) - len(block.lstrip(" ")) + 1
            if "\n" in text:
                self.fault(spot, key, "text-not-one-line", text)
        elif event.style == ">" or event.end_mark.line >= line:
            self.quoted = event if event.style in {"'", '"'} else self.quoted
            self.fault(spot, key, "text-folded", text)
        elif event.style:
            self.places[key] = line, column + 1
            self.check_escapes(event, key)
        elif not _UNQUOTED.fullmatch(text) or _CUT.match(self.content, event.end_mark.index):
            self.fault(spot, key, "text-unquoted", text)
        return text

    def check_escapes(self, event: Any, key: Key) -> None:
        """Text in double quotes is what stands there, but for the two that it cannot do without."""
        written = self.source(event) if event.style == '"' else ""
        for escape in _ESCAPE.finditer(written) if "\\" in written else ():
            if escape[1]:
                line, column = _spot(event.start_mark)
                self.fault((line, column + escape.start()), key, "yaml-escape", escape[1])

    def source(self, event: Any) -> str:
        return self.content[event.start_mark.index : event.end_mark.index]


def _spot(mark: Any) -> Spot:
    return mark.line + 1, mark.column + 1


def _spot_of(error: yaml.YAMLError, quoted: Any) -> Spot:
    """Where a fault begins: the parser names where it could not go on, often a line later.

    It is the quotation mark, bracket or word that nothing ends; `quoted` is the last text in quotes
    that runs over lines, which has run on where the parser gives up right behind it.
    """
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        return 1, 1
    if quoted and quoted.end_mark.line == mark.line:
        return _spot(quoted.start_mark)
    context = str(getattr(error, "context", ""))
    within = context.startswith("while scanning") or "flow" in context
    return _spot(begun if begun and within else mark)


def _error(problem: str, event: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)


def read_yaml(content: str, path: str) -> tuple[Tree, list[Problem]]:
    """Read one YAML document; `path` is how problems name the file.

    Every value stays the string that was written, so `no`, `12:30` and `1e3` are text. Text that
    people read must be quoted or a one-line literal block, which YAML can neither fold nor cut.
    """
    return Tree(path=path, content=content), list(_read(path, content).problems)


@lru_cache(maxsize=8)
def _read(path: str, content: str) -> _Reader:
    reader = _Reader(path, content)
    try:
        reader.data = reader.document()
    except yaml.YAMLError as error:
        reader.problems.clear()
        spot = _spot_of(error, reader.quoted)
        reader.fault(spot, (), "yaml-syntax", getattr(error, "problem", None) or str(error))
    return reader
