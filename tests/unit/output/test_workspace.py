"""A site changes whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest
from dafu.output.workspace import Workspace


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was published before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("old")
    return folder


def publish(site: Path, content: str = "new") -> None:
    new = Workspace(site)
    (new.folder / "index.html").write_text(content)
    new.publish()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_is_published_takes_the_place_of_the_site(site: Path) -> None:
    (site / "gone.html").touch()
    publish(site)
    assert {path.name: path.read_text() for path in site.iterdir()} == {"index.html": "new"}
    assert names(site.parent) == {"site"}


def test_a_first_site_is_published_with_its_parents(tmp_path: Path) -> None:
    publish(tmp_path / "public" / "site")
    assert (tmp_path / "public" / "site" / "index.html").read_text() == "new"


def test_what_is_not_published_is_gone_and_the_site_stays(site: Path) -> None:
    new = Workspace(site)
    (new.folder / "index.html").write_text("half")
    assert len(names(site.parent)) == 2
    del new
    assert names(site.parent) == {"site"}
    assert (site / "index.html").read_text() == "old"


def test_a_process_that_is_told_to_end_as_the_folder_is_made_leaves_none(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Path.mkdir

    def made_and_told(folder: Path, *, parents: bool) -> None:
        make(folder, parents=parents)
        raise SystemExit

    monkeypatch.setattr(Path, "mkdir", made_and_told)
    with pytest.raises(SystemExit):
        Workspace(site)
    assert names(site.parent) == {"site"}


def test_two_builds_at_once_do_not_mix(site: Path) -> None:
    one, other = Workspace(site), Workspace(site)
    (one.folder / "one.html").touch()
    (other.folder / "other.html").touch()
    other.publish()
    one.publish()
    assert names(site) == {"one.html"}
    assert names(site.parent) == {"site"}


def test_hidden_files_of_the_site_are_kept(site: Path) -> None:
    (site / ".git" / "refs").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (site / ".domains").symlink_to("nowhere")
    publish(site)
    assert (site / ".git" / "HEAD").read_text() == "ref: refs/heads/main"
    assert (site / ".git" / "refs").is_dir()
    assert (site / ".domains").readlink() == Path("nowhere")
    assert (site / "index.html").read_text() == "new"


def test_the_site_keeps_its_permissions(site: Path) -> None:
    site.chmod(0o750)
    publish(site)
    assert stat.S_IMODE(site.stat().st_mode) == 0o750


def test_a_link_to_a_site_stays_a_link(site: Path) -> None:
    link = site.with_name("public")
    link.symlink_to(site)
    publish(link)
    assert link.is_symlink()
    assert (site / "index.html").read_text() == "new"


def test_what_a_killed_build_has_left_is_removed_later(site: Path) -> None:
    left, at_work = site.with_name(".site-0000aaaa"), site.with_name(".site-1111bbbb")
    for folder in (left, at_work):
        folder.mkdir()
        (folder / "index.html").write_text("half")
    other = site.with_name(".site-of-another-project")
    other.mkdir()
    for folder in (left, other):
        os.utime(folder, (0, 0))
    publish(site)
    assert not left.exists()
    assert at_work.exists()
    assert other.exists()


@pytest.mark.parametrize("renames", [1, 2])
def test_a_site_that_was_cut_short_is_brought_back(site: Path, renames: int) -> None:
    """A build may be killed after any of its two renames."""
    aside = site.with_name(".site.last-0000aaaa")
    site.rename(aside)
    if renames == 2:
        site.mkdir()
        (site / "index.html").write_text("new")
    Workspace(site)
    assert (site / "index.html").read_text() == ("old" if renames == 1 else "new")
    assert not aside.exists()


def test_two_builds_that_end_at_once_leave_the_site_of_one(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other build puts its site in place between the two renames of the first."""

    def late(self: Path, target: Path) -> Path:
        moved = rename(self, target)
        if target.name.startswith(".site.last-") and not others:
            others.append(Workspace(site))
            (others[0].folder / "other.html").touch()
            others[0].publish()
        return moved

    rename = Path.rename
    others: list[Workspace] = []
    monkeypatch.setattr(Path, "rename", late)
    publish(site)
    assert names(site) == {"index.html"}
    assert names(site.parent) == {"site"}


def test_a_site_that_cannot_be_put_in_place_leaves_the_last_one(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> Path:
        if self.name.startswith(".site-"):
            raise OSError(errno.EACCES, "permission denied")
        return rename(self, target)

    rename = Path.rename
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="permission denied"):
        publish(site)
    assert (site / "index.html").read_text() == "old"
    assert names(site.parent) == {"site"}


@pytest.fixture(params=["is mounted", "lies in a folder that cannot be written"])
def volume(site: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """A site that cannot be renamed, because of what it is or of where it lies."""
    if request.param == "is mounted":
        monkeypatch.setattr(Path, "is_mount", lambda path: path == site)
    else:
        monkeypatch.setattr(os, "access", lambda path, _: path != site.parent)
    (site / ".git").write_text("kept")
    (site / "old").mkdir()
    return site


def test_a_volume_stays_and_gets_what_is_new(volume: Path) -> None:
    inode = volume.stat().st_ino
    publish(volume)
    assert volume.stat().st_ino == inode
    assert {path.name: path.read_text() for path in volume.iterdir()} == {
        "index.html": "new",
        ".git": "kept",
    }
    assert names(volume.parent) == {"site"}


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_volume_keeps_what_is_new_where_a_build_was_killed_as_it_removed_what_was_old(
    volume: Path,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dafu.output.workspace.shutil.rmtree", lambda *_, **__: None)
        publish(volume)
    Workspace(volume)
    assert (volume / "index.html").read_text() == "new"
    assert not (volume / "old").exists()


def test_a_volume_gets_its_last_site_back_where_a_build_was_killed_between_renames(
    volume: Path,
) -> None:
    killed = Workspace(volume)
    for name in ("a.html", "index.html", "z.html"):
        (killed.folder / name).write_text("new")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dafu.output.workspace._bring_back", interrupt)
        patch.setattr(Path, "exists", interrupt)
        with pytest.raises(KeyboardInterrupt):
            killed.publish()
    del killed
    assert not (volume / "index.html").exists()
    again = Workspace(volume)
    assert (volume / "index.html").read_text() == "old"
    assert (volume / "old").is_dir()
    (again.folder / "index.html").write_text("newer")
    again.publish()
    assert names(volume) == {".git", "index.html"}


@pytest.mark.parametrize("stuck", ["old", "z.html"])
def test_a_volume_is_as_it_was_where_what_is_new_cannot_be_put_in_place(
    volume: Path, monkeypatch: pytest.MonkeyPatch, stuck: str
) -> None:
    new = Workspace(volume)
    folder, rename = new.folder, Path.rename
    for name in ("index.html", "old", "z.html"):
        (folder / name).write_text("new")

    def rename_or_fail(path: Path, target: Path) -> Path:
        if target == volume / stuck and path.parent == folder:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", rename_or_fail)
    with pytest.raises(OSError, match="Input/output error"):
        new.publish()
    assert (volume / "index.html").read_text() == "old"
    assert (volume / "old").is_dir()
    del new
    assert names(volume) - {"z.html"} == {".git", "index.html", "old"}
