"""The bench's own parts: archives that hold, and stages that there are."""

from pathlib import Path

from dafu.prove import prove

from .archive import write_archive
from .stages import functions


def test_an_archive_holds_every_proof_and_no_two_of_its_letters_are_alike(tmp_path: Path) -> None:
    write_archive(tmp_path / "data", 12)
    replies = prove(tmp_path / "data").replies
    assert len({reply.captured for reply in replies}) == len(replies) == 12
    assert len({str(reply.signed)[:4] for reply in replies}) > 5
    assert len({reply.facts["issuer"].quote for reply in replies}) > 3


def test_every_stage_of_the_profile_names_functions_that_there_are() -> None:
    assert all(callable(getattr(holder, name)) for _, holder, name in functions())
