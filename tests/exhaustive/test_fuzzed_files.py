"""No content of the data's files makes a build fail otherwise than by saying why."""

from collections import Counter
from pathlib import Path

from dafu.problems.refusal import RefusedError
from dafu.site import make_site
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Tally

from .fuzz_budget import budget

REPLY, CAPTURED = "replies/2021-107.yml", "replies/2021-107.txt"
FILES = [REPLY, REPLY, REPLY, "glossary.yml", "labels.yml", CAPTURED]
SNIPPETS = [
    b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\0", b"\x1b[2J", b"\xe2\x80\xae", b"&a [*a, *a]", b"*a",
    b"!!python/object/apply:os.system [id]", b"<<: {a: b}", b"---\n", b"{{ 7 * 7 }}", b"<script>",
    b"[[[[[[[[[[[[[[[[", b"- " * 30, b"9" * 400, b"\xe4\xba\xbf" * 99, b"? ", b"|-\n", b">\n",
    b"../../etc", b"=1+1", b"]{agencies}", b"{agencies}", b"[531\xe5\xae\xb6]{agencies}", b"en: ",
]  # fmt: skip


def encoded(text: str) -> bytes:
    """A text as a file may hold it, with characters that UTF-8 has not, too."""
    return text.encode("utf-8", "surrogatepass")


EDITS = st.tuples(
    st.floats(0, 1),
    st.integers(0, 40),
    st.sampled_from(SNIPPETS) | st.binary(max_size=4) | st.text(max_size=4).map(encoded),
)


def edited(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """The content with parts of it, by their place and length, replaced."""
    for place, length, new in edits:
        at = int(place * len(content))
        content = content[:at] + new + content[at + length :]
    return content


def is_shown(folder: Path, file: str, content: bytes) -> bool:
    """Whether a site is made of the data with this content of one file, or it is said why not."""
    path = folder / file
    good = path.read_bytes()
    path.write_bytes(content)
    try:
        make_site(folder, "https://dafu.example/")
    except RefusedError as refused:
        for lang in ("zh", "en"):
            said = refused.refusal(lang).text
            assert len(said.splitlines()) > 1
            assert said.replace("\n", "").isprintable()
        return False
    finally:
        path.write_bytes(good)
    return True


def test_files_of_any_bytes_are_refused_in_words(folder: Path, tally: Tally) -> None:
    tried = 0

    @budget(50)
    @given(
        file=st.sampled_from(FILES),
        content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(encoded)),
    )
    def every(file: str, content: bytes) -> None:
        nonlocal tried
        tried += 1
        assert not is_shown(folder, file, content)

    every()
    tally(f"fuzzing, files of any bytes: {tried}, all refused in words")


def test_the_real_files_with_anything_in_them_are_shown_or_refused_in_words(
    folder: Path, tally: Tally
) -> None:
    shown: Counter[bool] = Counter()

    @budget(100)
    @given(file=st.sampled_from(FILES), edits=st.lists(EDITS, min_size=1, max_size=3))
    def every(file: str, edits: list[tuple[float, int, bytes]]) -> None:
        shown[is_shown(folder, file, edited((folder / file).read_bytes(), edits))] += 1

    every()
    said = f"{shown[False]} refused in words, {shown[True]} shown"
    tally(f"fuzzing, real files with edits: {shown.total()}, {said}")
