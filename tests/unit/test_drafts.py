"""A draft keeps nothing from being published, and is shown as far as it holds."""

import re
import shutil
from dataclasses import replace

import pytest
from dafu.problems.refusal import ReasonedError
from dafu.prove import Unproved, proof_of, prove
from dafu.reply import Reply
from dafu.site import Site, make_site
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.other_letters import LETTERS, add_letters
from tests.unit.conftest import DataFolder

ADDRESS = "https://dafu.example/"
OTHER = "replies/another-city.yml"
ID = "another-city"
ENGLISH = re.compile(r'(\n +(?:en|one): (?:"|\|-\n +))')


@pytest.fixture
def drafted(data: DataFolder) -> DataFolder:
    """The published reply, and a letter beside it that is complete, and still a draft."""
    add_letters(data.path, ID)
    data.write(f"draft: true\n{data.read(OTHER)}", OTHER)
    return data


def shown(data: DataFolder) -> Site:
    """The site as the preview shows it."""
    return make_site(data.path, ADDRESS, drafts=True)


def draft_of(data: DataFolder) -> Reply:
    """The draft as the preview shows it."""
    [reply] = [r for r in shown(data).library.replies if r.id == ID]
    return reply


def lacking(data: DataFolder) -> set[tuple[str, str]]:
    """The keys and codes of what the draft lacks."""
    return {(problem.key, problem.code) for problem in proof_of(data.path).unfinished[ID]}


def unwritten(text: str) -> str:
    """A reply of which all English is begun, and none is finished."""
    return ENGLISH.sub(r"\1… ", text)


def test_a_complete_draft_lacks_nothing_and_is_not_published(drafted: DataFolder) -> None:
    assert lacking(drafted) == set()
    assert [reply.id for reply in prove(drafted.path).replies] == ["2021-107"]
    assert ID in {reply.id for reply in shown(drafted).library.replies}


def test_a_draft_that_marks_two_things_with_one_id_is_shown(data: DataFolder) -> None:
    doubled = data.read().replace("]{service-categories}", "]{revenue}")
    data.write(f"draft: true\n{doubled}")
    assert "mark-doubled" in {p.code for p in proof_of(data.path).unfinished["2021-107"]}
    assert "2021-107" in {reply.id for reply in shown(data).library.replies}


def test_what_is_published_is_byte_for_byte_as_without_the_draft(data: DataFolder) -> None:
    without = make_site(data.path, ADDRESS)
    for ending in ("yml", "txt"):
        shutil.copy(LETTERS / f"{ID}.{ending}", data.path / "replies")
    data.write(f"draft: true\n{data.read(OTHER)}", OTHER)
    beside = make_site(data.path, ADDRESS)
    assert (without.left_out, beside.left_out) == ((), (ID,))
    assert {*beside.pages} == {*without.pages}
    assert {*beside.files} == {*without.files}
    assert [url for url in without.files if beside.files[url] != without.files[url]] == []
    pages = without.rendered
    assert [url for url in pages if beside.rendered[url].html != pages[url].html] == []
    assert beside.theme == without.theme


def test_a_draft_is_not_for_taking_away_or_citing(drafted: DataFolder) -> None:
    site = shown(drafted)
    own = {url: page.html for url, page in site.rendered.items() if f"/{ID}/" in url}
    assert [url for url in site.files if url.startswith(f"data/{ID}/")] == []
    assert own
    assert [url for url, html in own.items() if " download>" in html or "dafu-cite" in html] == []


def test_each_thing_that_a_draft_lacks_links_to_its_line(drafted: DataFolder) -> None:
    drafted.write(unwritten(drafted.read(OTHER)), OTHER)
    html = shown(drafted).rendered[f"en/{ID}/"].html
    folder = drafted.path.resolve().parent.as_posix()
    lines = drafted.read(OTHER).splitlines()
    linked = re.findall(rf'<li><a href="vscode://file{folder}/(.*?)">(.*?)</a>: ', html)
    assert len(linked) == len(lacking(drafted))
    for target, place in linked:
        assert target == place
        assert "…" in lines[int(place.split(":")[1]) - 1]


def test_unfinished_english_is_refused_outside_drafts(data: DataFolder) -> None:
    place = data.spoil("In 2020 the city", "‸… In 2020 the city")
    assert data.faults() == [(place, "sections[1].sentences[0].en", "english-open")]


def test_other_words_that_are_to_be_written_are_refused_outside_drafts(data: DataFolder) -> None:
    place = data.spoil("存档网页上的浏览次数为空。", "‸…")
    assert (place, "opening[3].notes[0].zh", "words-open") in data.faults()


def test_a_draft_with_all_its_english_to_come_lacks_nothing_else(drafted: DataFolder) -> None:
    drafted.write(unwritten(drafted.read(OTHER)), OTHER)
    assert {code for _, code in lacking(drafted)} == {"english-open"}


def test_english_so_far_is_shown_with_its_figures(drafted: DataFolder) -> None:
    sentence = next(s for s in draft_of(drafted).sentences if s.zh.spans and len(s.en) > 1)
    drafted.write(unwritten(drafted.read(OTHER)), OTHER)
    [begun] = [s for s in draft_of(drafted).sentences if s.anchor == sentence.anchor]
    assert begun.zh == sentence.zh
    assert str(begun.en[0]).startswith("[to come] ")
    assert [part for part in begun.en if not isinstance(part, str)] == [
        replace(part, source=part.source + len("… "))
        for part in sentence.en
        if not isinstance(part, str)
    ]


@pytest.mark.parametrize("en", ['    en: ""\n', "    en: |-\n      …\n", ""])
def test_english_that_is_missing_is_said_to_be_to_come(drafted: DataFolder, en: str) -> None:
    drafted.spoil("    en: |-\n      {addressee}:\n", en, OTHER)
    [piece] = [s for s in draft_of(drafted).opening if s.role == "addressee"]
    assert piece.en[0] == "[to come]"
    assert len(lacking(drafted)) == 1


def test_a_draft_may_have_faults_of_every_kind(drafted: DataFolder) -> None:
    content = drafted.read(OTHER)
    drafted.write(content.replace("period:", "periods:").replace("label:", "lable:"), OTHER)
    site = shown(drafted)
    assert ID in {reply.id for reply in site.library.replies}
    assert site.library.drafts[ID]
    assert [reply.id for reply in prove(drafted.path).replies] == ["2021-107"]


BROKEN = {
    "broken YAML": (OTHER, "opening:", "opening: ["),
    "no title": (OTHER, "role: page-title", "role: page-tool"),
    "no captured page": (f"replies/{ID}.txt", "", ""),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_draft_that_cannot_be_shown_is_listed_with_why(drafted: DataFolder, what: str) -> None:
    file, old, new = BROKEN[what]
    if old:
        drafted.write(drafted.read(file).replace(old, new).replace("role: heading", new), file)
    else:
        (drafted.path / file).unlink()
    site = shown(drafted)
    assert [reply.id for reply in site.library.replies] == ["2021-107"]
    for lang in ("zh", "en"):
        home = site.rendered[f"{lang}/"].html
        assert f"data/replies/{ID}." in home
        assert f'id="draft-{ID}"' in home
    assert [reply.id for reply in prove(drafted.path).replies] == ["2021-107"]


def test_each_page_of_a_draft_says_that_it_is_one_and_no_other_does(drafted: DataFolder) -> None:
    drafted.write(unwritten(drafted.read(OTHER)), OTHER)
    site = shown(drafted)
    for url, page in site.rendered.items():
        own = f"/{ID}/" in url
        assert ('<p class="admonition-title" id="draft">' in page.html) == own, url
        assert str(page.meta["title"]).startswith(("Draft: ", "草稿：")) == own, url
    for lang in ("zh", "en"):
        overview = site.rendered[f"{lang}/{ID}/"].html
        assert f"data/replies/{ID}.yml:" in overview
        assert 'href="../#draft"' in site.rendered[f"{lang}/{ID}/full/"].html


def test_where_every_reply_is_a_draft_nothing_is_published(data: DataFolder) -> None:
    data.write(f"draft: true\n{data.read()}")
    with pytest.raises(ReasonedError, match="drafts-alone"):
        prove(data.path)
    assert [reply.id for reply in shown(data).library.replies] == ["2021-107"]
    data.write("draft: true\nopening: [\n")
    with pytest.raises(Unproved) as unproved:
        shown(data)
    assert [problem.code for problem in unproved.value.problems] == ["yaml-syntax"]


def test_only_true_and_false_say_whether_a_reply_is_a_draft(data: DataFolder) -> None:
    content = data.read()
    data.write(f"draft: yes\n{content}")
    assert [code for _, _, code in data.faults()] == ["value-not-listed"]
    data.write(f"draft: false\n{content}")
    assert data.faults() == []


EDITS = ("open", "empty", "drop", "double", "swap", "[]", "revenue", "第三", "full", "9")


def edited(content: str, line: int, word: int, how: str) -> str:
    """A reply with one line edited."""
    lines = content.splitlines(keepends=True)
    at = 1 + line % (len(lines) - 1)  # the first makes it a draft
    text = lines[at]
    if how == "open":
        lines[at] = re.sub(r'(en: "|^ +(?=[A-Z{]))', r"\1… ", text)
    elif how == "empty":
        lines[at] = re.sub(r": .*\n", ': ""\n', text)
    elif how == "drop":
        lines[at] = ""
    elif how == "double":
        lines[at] = text * 2
    elif how == "swap":
        lines[at - 1 or 1], lines[at] = text, lines[at - 1 or 1]
    elif words := re.findall(r"[\w-]+", text):
        lines[at] = text.replace(words[word % len(words)], how)
    return "".join(lines)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    letter=st.sampled_from(["2021-107", "class-a", "damaged", "form", "quarters"]),
    edits=st.lists(
        st.tuples(st.integers(0, 2000), st.integers(0, 20), st.sampled_from(EDITS)), max_size=6
    ),
)
def test_no_draft_breaks_the_preview(
    data: DataFolder, letter: str, edits: list[tuple[int, int, str]]
) -> None:
    folder = data.path / "replies" if letter == "2021-107" else LETTERS
    content = f"draft: true\n{(folder / f'{letter}.yml').read_text('utf-8')}"
    for edit in edits:
        content = edited(content, *edit)
    shutil.copy(folder / f"{letter}.txt", data.path / "replies/draft.txt")
    data.write(content, "replies/draft.yml")
    assert "draft" in shown(data).library.drafts
    assert prove(data.path).drafts == {}
