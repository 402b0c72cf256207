"""Work that is done side by side, on as many cores as there are."""

import atexit
import gc
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread, active_count
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LEAST = 3  # things for a process that is to be worth its start


def side_by_side(work: Callable[[T], R], things: Sequence[T]) -> Iterator[R]:
    """What `work` makes of each thing, in their order.

    It is done by copies of this process, from which nothing but results comes back: these must be
    picklable. Where there is one core, little to do, or a thread, which no copy would have, it is
    done here; so is what a copy fails at, to have the error met where it is explained.
    """
    shares = min(_cores(), len(things) // _LEAST)
    if shares <= 1 or active_count() > 1:
        yield from map(work, things)
        return
    context, readers, copies = get_context("fork"), [], []
    gc.freeze()  # else a copy makes all memory its own by looking for what it may free
    try:
        for share in range(shares):
            reader, writer = context.Pipe(duplex=False)
            readers.append(reader)
            own = (work, things[share::shares], writer, tuple(readers))
            copies.append(context.Process(target=_work_through, args=own, daemon=True))
            copies[-1].start()
            writer.close()
        for number, thing in enumerate(things):
            try:
                made: R = readers[number % shares].recv()
            except (EOFError, OSError):
                made = work(thing)
            yield made
        for copy in copies:
            copy.join()
    finally:
        gc.unfreeze()


def _cores() -> int:
    """The cores that this process may use; one where copies of a process are not safe to make."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _work_through(
    work: Callable[[T], R],
    things: Sequence[T],
    writer: Connection,
    readers: Sequence[Connection],
) -> None:
    for reader in readers:
        reader.close()  # so that writing fails, and this process ends, where nobody reads any more
    with suppress(Exception, KeyboardInterrupt):  # which this process's own maker meets, too
        for thing in things:
            writer.send(work(thing))


def apart(work: Callable[[], None]) -> Callable[[], None]:
    """Have `work` done by a copy of this process; what is returned waits until it is.

    Where there is one core or a thread, a thread does it. What the copy fails at is done again by
    whoever waits, to have the error met there.
    """
    if _cores() == 1 or active_count() > 1:
        return begun(work).result
    context = get_context("fork")
    reader, writer = context.Pipe(duplex=False)
    own = (lambda _: work(), (None,), writer, (reader,))
    copy = context.Process(target=_work_through, args=own, daemon=True)
    gc.freeze()
    try:
        copy.start()
    finally:
        gc.unfreeze()
    writer.close()

    def end() -> None:
        copy.kill()
        copy.join()

    def wait() -> None:
        try:
            reader.recv()
        except (EOFError, OSError):
            work()
        copy.join()

    atexit.register(end)  # before the folder is removed in which it may write
    return wait


def begun(work: Callable[[], R]) -> Future[R]:
    """What `work` will have made, in a thread for whose sake no process lives on."""
    future: Future[R] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - whoever waits for the result meets it
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future
