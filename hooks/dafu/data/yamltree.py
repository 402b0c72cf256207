"""Read YAML as plain strings, lists and mappings that remember where each value stands."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ..problems.problem import Place, Problem

Key: TypeAlias = tuple[str | int, ...]

DEEPEST = 12
_UNQUOTED = re.compile(r"[A-Za-z0-9._-]*")
_ESCAPE = re.compile(r"\\[\\\"]|(\\.)")  # what the group holds can hide any character
_REFUSED = {"alias": "yaml-alias", "deep": "yaml-deep", "escape": "yaml-character"}
_UNTAGGED = {None, "!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))}


def key_text(key: Key) -> str:
    """Write a key path as maintainers read it: `("sections", 1, "id")` is `sections[1].id`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in key)
    return text.removeprefix(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A YAML file's content: strings, lists and dicts, none of them interpreted.

    `places` tells where each text's first character stands, by key path; of a mapping or list
    that stands under its key, where that key does. `names` tells where the keys of mappings do.
    """

    path: str
    data: Any
    places: Mapping[Key, Place]
    names: Mapping[Key, Place]

    def place(self, key: Key, offset: int = 0) -> Place:
        """Where `key` stands, or the nearest key around it; `offset` counts characters in."""
        while key and key not in self.places:
            key, offset = key[:-1], 0
        found = self.places.get(key, Place(path=self.path))
        return Place(path=found.path, line=found.line, column=found.column + offset)

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


@dataclass(slots=True)
class _Reader:
    path: str
    lines: list[str]
    places: dict[Key, Place] = field(default_factory=dict)
    names: dict[Key, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def at(self, mark: yaml.Mark) -> Place:
        return Place(path=self.path, line=mark.line + 1, column=mark.column + 1)

    def fault(self, mark: yaml.Mark, key: Key, code: str, found: str = "", **details: Any) -> None:
        self.problems.append(
            Problem(place=self.at(mark), key=key_text(key), code=code, found=found, details=details)
        )

    def read(self, node: Node, key: Key) -> Any:
        self.places[key] = self.at(node.start_mark)
        if node.tag not in _UNTAGGED:
            self.fault(node.start_mark, key, "yaml-tag", node.tag)
        if isinstance(node, MappingNode):
            return self.mapping(node, key)
        if isinstance(node, SequenceNode):
            return [self.read(item, (*key, index)) for index, item in enumerate(node.value)]
        return self.scalar(node, key) if isinstance(node, ScalarNode) else ""

    def mapping(self, node: MappingNode, key: Key) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first: dict[str, int] = {}
        for name_node, value_node in node.value:
            if not isinstance(name_node, ScalarNode) or not self.is_on_one_line(name_node):
                self.fault(name_node.start_mark, key, "key-not-text")
                continue
            name = name_node.value
            if name_node.tag not in _UNTAGGED:
                self.fault(name_node.start_mark, (*key, name), "yaml-tag", name_node.tag)
            self.check_escapes(name_node, (*key, name))
            if name in values:
                self.fault(
                    name_node.start_mark, (*key, name), "duplicate-key", name, line=first[name]
                )
                continue
            first[name] = name_node.start_mark.line + 1
            values[name] = self.read(value_node, (*key, name))
            self.names[*key, name] = self.at(name_node.start_mark)
            below = value_node.start_mark.line > name_node.start_mark.line
            if below and not isinstance(value_node, ScalarNode):
                self.places[*key, name] = self.names[*key, name]
        return values

    @staticmethod
    def is_on_one_line(node: ScalarNode) -> bool:
        return node.style not in ("|", ">") and node.start_mark.line == node.end_mark.line

    def check_escapes(self, node: ScalarNode, key: Key) -> None:
        """Text in double quotes is what stands there, but for the two that it cannot do without."""
        if node.style != '"' or not self.is_on_one_line(node):
            return
        start, end = node.start_mark, node.end_mark
        source = self.lines[start.line][start.column + 1 : end.column - 1]
        for escape in _ESCAPE.finditer(source):
            if escape[1]:
                place = Place(
                    path=self.path, line=start.line + 1, column=start.column + 2 + escape.start()
                )
                self.problems.append(
                    Problem(place=place, key=key_text(key), code="yaml-escape", found=escape[1])
                )

    def scalar(self, node: ScalarNode, key: Key) -> str:
        start, end = node.start_mark, node.end_mark
        text: str = node.value
        if node.style == "|":
            body = self.lines[start.line + 1] if start.line + 1 < len(self.lines) else ""
            indentation = len(body) - len(body.lstrip(" "))
            self.places[key] = Place(path=self.path, line=start.line + 2, column=indentation + 1)
            if "\n" in text:
                self.fault(start, key, "text-not-one-line", text)
        elif node.style == ">" or end.line != start.line:
            self.fault(start, key, "text-folded", text)
        elif node.style in ("'", '"'):
            self.places[key] = Place(path=self.path, line=start.line + 1, column=start.column + 2)
            self.check_escapes(node, key)
        elif not _UNQUOTED.fullmatch(text):
            self.fault(start, key, "text-unquoted", text)
        return text


class _Composer(yaml.composer.Composer, yaml.resolver.BaseResolver):
    """Composes the nodes of a parser's events, refusing what can explode: aliases, deep nesting."""

    def __init__(self, parser: Any) -> None:
        super().__init__()
        yaml.resolver.BaseResolver.__init__(self)
        self.depth = 0
        self.check_event, self.peek_event = parser.check_event, parser.peek_event
        self.get_event = parser.get_event

    def compose_node(self, parent: Node | None, index: Any) -> Node | None:
        mark: yaml.Mark = self.peek_event().start_mark
        if self.check_event(yaml.AliasEvent):
            raise yaml.MarkedYAMLError(problem="alias", problem_mark=mark)
        self.depth += 1
        if self.depth > DEEPEST:
            raise yaml.MarkedYAMLError(problem="deep", problem_mark=mark)
        node: Node | None = super().compose_node(parent, index)
        self.depth -= 1
        return node


def _document(content: str) -> Node | None:
    """The document's nodes. Raises YAMLError, whose places libyaml, which is quick, knows less."""
    if yaml.__with_libyaml__:
        with suppress(yaml.YAMLError):
            return _composed(yaml.CBaseLoader(content))
    loader = yaml.BaseLoader(content)
    try:
        return _composed(loader)
    except (ValueError, OverflowError):  # \UFFFFFFFF names no character
        raise yaml.MarkedYAMLError(problem="escape", problem_mark=loader.get_mark()) from None


def _composed(parser: Any) -> Node | None:
    node: Node | None = _Composer(parser).get_single_node()
    return node


def read_yaml(content: str, path: str) -> tuple[Tree, list[Problem]]:
    """Read one YAML document; `path` is how problems name the file.

    Every value stays the string that was written, so `no`, `12:30` and `1e3` are text. Text that
    people read must be quoted or a one-line literal block, which YAML can neither fold nor cut.
    """
    reader = _Reader(path=path, lines=content.splitlines())
    data: Any = None
    try:
        node = _document(content)
        if node is None:
            reader.problems.append(Problem(place=Place(path=path), key="", code="file-empty"))
        else:
            data = reader.read(node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or yaml.Mark(path, 0, 0, 0, None, 0)
        code = _REFUSED.get(error.problem or "", "yaml-syntax")
        reader.fault(mark, (), code, "" if code != "yaml-syntax" else str(error.problem))
    except yaml.reader.ReaderError as error:
        before = content[: error.position]
        place = Place(
            path=path,
            line=before.count("\n") + 1,
            column=error.position - before.rfind("\n"),
        )
        found = f"U+{int(error.character):04X}"
        reader.problems.append(Problem(place=place, key="", code="yaml-character", found=found))
    return Tree(path=path, data=data, places=reader.places, names=reader.names), reader.problems
