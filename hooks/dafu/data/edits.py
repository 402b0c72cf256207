"""Change texts of a YAML file where they stand: all else stays byte for byte."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .yamltree import Key, Spot, Tree

_BLOCK = re.compile(r"[\"']?[\w-]+[\"']?[ \t]*:[ \t]+\|[-+0-9]*[ \t]*(?:#.*)?")
_QUOTED = {'"': re.compile(r'(?:[^"\\]|\\.)*'), "'": re.compile(r"(?:[^']|'')*")}
_PLAIN = re.compile(r"[A-Za-z0-9._-]*")
_MAY_BE_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")  # a dash alone would begin a list
_IN_FLOW = re.compile(r"\s*[,}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """`text` in place of the characters `start` to `end` of a file."""

    start: int
    end: int
    text: str


class Editor:
    """Finds texts in a file that was read without a problem: `tree` is that of its `content`."""

    def __init__(self, content: str, tree: Tree) -> None:
        self.content = content
        self.tree = tree
        self._lines = [0, *(match.end() for match in re.finditer("\n", content))]

    def replacement(self, key: Key, text: str) -> Edit:
        """Write `text`, one line without space around it, as the text at `key`.

        It stands as the old one did: in a block, in the same quotes, or plain where it can.
        """
        start, end, style = self._found(key)
        if style == "|":
            is_new = start == self._line_end(self._offset(self.tree.names[key]))
            return Edit(start=start, end=end, text=self._below(key, text, 2) if is_new else text)
        if style == "'":
            return Edit(start=start, end=end, text=text.replace("'", "''"))
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        if style == '"':
            return Edit(start=start, end=end, text=escaped)
        if start == end:
            return Edit(start=start, end=end, text=f' "{escaped}"')
        plain = text if _MAY_BE_PLAIN.fullmatch(text) else f'"{escaped}"'
        return Edit(start=start, end=end, text=plain)

    def list_behind(self, key: Key, name: str, ids: Sequence[str]) -> Edit:
        """Add the key `name` with a list of ids behind the text at `key`, in the same mapping."""
        _, end, style = self._found(key)
        end += style in _QUOTED
        entry = f"{name}: [{', '.join(ids)}]"
        if style != "|" and _IN_FLOW.match(self.content, end):
            return Edit(start=end, end=end, text=f", {entry}")
        end = self._line_end(end)
        return Edit(start=end, end=end, text=self._below(key, entry, 0))

    def _found(self, key: Key) -> tuple[int, int, str]:
        """The ends of the text at `key`, and `|`, a quotation mark or nothing for its style."""
        start = self._offset(self.tree.places[key])
        if key in self.tree.names:
            name = self._offset(self.tree.names[key])
            line_end = self._line_end(name)
            if _BLOCK.fullmatch(self.content, name, line_end):
                start = start if self._value(key) else line_end
                return start, self._line_end(start), "|"
        style = self.content[start - 1 : start]
        pattern = _QUOTED.get(style, _PLAIN)
        match = pattern.match(self.content, start)
        return start, match.end() if match else start, style if style in _QUOTED else ""

    def _value(self, key: Key) -> object:
        value = self.tree.data
        for part in key:
            value = value[part]
        return value

    def _below(self, key: Key, text: str, deeper: int) -> str:
        """A line to follow one of this file's, indented as the name of `key`, or deeper."""
        end = "\r\n" if "\r\n" in self.content else "\n"
        return end + " " * (self.tree.names[key][1] - 1 + deeper) + text

    def _offset(self, spot: Spot) -> int:
        return self._lines[spot[0] - 1] + spot[1] - 1

    def _line_end(self, offset: int) -> int:
        end = self.content.find("\n", offset)
        end = len(self.content) if end < 0 else end
        return end - self.content[offset:end].endswith("\r")


def edited(content: str, edits: Iterable[Edit]) -> str:
    """The content with all edits, none over another; of two at one place the first comes first."""
    done, position = "", 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        done += content[position : edit.start] + edit.text
        position = edit.end
    return done + content[position:]
