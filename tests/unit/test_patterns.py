"""A regular expression is compiled once for all runs, and finds what it would find anyway."""

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from re import _compiler
from typing import Any

import pytest
from dafu import patterns
from dafu.numbers.qualifiers import alternatives

PATTERNS = (
    (r"(?P<number>[0-9]+)(?P<unit>[万亿])?元", 0),
    (r"^the (letter|reply)$", re.IGNORECASE | re.MULTILINE),
    (r"(?<![一-鿿])[〇零一二两三]{2,}", 0),
)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(patterns, "_CACHE", tmp_path / "cache")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    # What is patched here is put back afterwards.
    monkeypatch.setattr(_compiler, "compile", _compiler.compile)
    return tmp_path / "cache"


def compiled() -> list[re.Pattern[str]]:
    """The patterns as a new process has them."""
    patterns.keep_compiled()
    re.purge()
    return [re.compile(pattern, flags) for pattern, flags in PATTERNS]


def found(monkeypatch: pytest.MonkeyPatch) -> list[re.Pattern[str]]:
    """The patterns, where none can be compiled."""
    with monkeypatch.context() as without:
        without.delattr(patterns, "_code")
        return compiled()


def test_a_pattern_is_compiled_once(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compiled()
    assert cache.is_dir()
    assert found(monkeypatch) == first


def python() -> Any:
    """Python's own way of compiling patterns, as nothing has changed it."""
    spec = spec_from_file_location("re._unchanged", _compiler.__file__)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.usefixtures("cache")
def test_a_kept_pattern_is_that_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled()
    for pattern, (text, flags) in zip(found(monkeypatch), PATTERNS, strict=True):
        fresh = python().compile(text, flags)
        assert pattern == fresh
        assert (pattern.flags, pattern.groupindex) == (fresh.flags, fresh.groupindex)


@pytest.mark.usefixtures("cache")
def test_other_flags_are_another_pattern() -> None:
    compiled()
    assert re.compile(PATTERNS[1][0]).search("The Letter") is None
    assert compiled()[1].search("The Letter")


@pytest.mark.parametrize("damage", [b"", b"\0", b"one more"])
def test_what_is_not_whole_is_compiled_again_and_kept(
    cache: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    first = compiled()
    [file] = cache.iterdir()
    content = file.read_bytes()
    file.write_bytes(content + damage if damage else content[:-9] + b"?" + content[-8:])
    with pytest.raises(NameError):
        found(monkeypatch)
    assert compiled() == first
    assert found(monkeypatch) == first


def test_what_has_grown_large_is_begun_anew(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compiled()
    re.compile("of earlier data")
    [file] = cache.iterdir()
    assert b"of earlier data" in file.read_bytes()
    monkeypatch.setattr(patterns, "_MOST", 1)
    assert compiled() == first
    assert b"of earlier data" not in file.read_bytes()


def test_where_nothing_can_be_kept_patterns_are_compiled_each_time(cache: Path) -> None:
    cache.write_text("a file where the folder would be", "utf-8")
    assert compiled() == compiled()


def test_where_python_keeps_nothing_neither_are_patterns(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled()
    assert not cache.exists()


@pytest.mark.usefixtures("cache")
def test_a_pattern_that_is_none_is_an_error_as_ever() -> None:
    patterns.keep_compiled()
    with pytest.raises(re.error, match="unterminated character set"):
        re.compile("[")


@pytest.mark.usefixtures("cache")
def test_a_pattern_of_which_python_warns_is_warned_of_each_time() -> None:
    patterns.keep_compiled()
    for _ in range(2):
        re.purge()
        with pytest.warns(FutureWarning, match="nested set"):
            re.compile("[[a]")


@pytest.mark.usefixtures("cache")
def test_a_text_of_another_kind_is_a_pattern_as_ever() -> None:
    class Text(str):
        __slots__ = ()

    patterns.keep_compiled()
    assert re.compile(Text("reply")).search("a reply")


@pytest.mark.parametrize("words", [["及以上", "以上", "以下"], ["以下", "以上", "及以上"]])
def test_words_in_any_order_are_one_pattern(words: list[str]) -> None:
    assert alternatives(words) == "及以上|以下|以上"
