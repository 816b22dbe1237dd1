"""Running tasks: one after the other, in processes of this machine, or on an existing Dask cluster.

Each way gives the same samples in the same order, as a task is a pure function of its arguments. A task that fails is
a result like another; the rest goes on.
"""

import multiprocessing
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from rektscope.market.errors import InputError
from rektscope.scoring.task import OnMarket, SessionSample, Task, run_task

OnDone = Callable[[int], None]
"""Called with how many tasks are done, after each."""

_CONNECT_S = 10
_WORKER_S = 10
_EXTRA = "pip install 'rektscope[cluster]'"


class FailedTask(msgspec.Struct, frozen=True):
    """A session that could not be graded, and why."""

    path: Path
    reason: str


Result = SessionSample | FailedTask


def run_serial(tasks: Sequence[Task], on_done: OnDone) -> list[Result]:
    """One task after the other, in this process."""
    results = []
    for count, task in enumerate(tasks, start=1):
        results.append(attempt(task))
        on_done(count)
    return results


def run_in_processes(tasks: Sequence[Task], workers: int, on_done: OnDone) -> list[Result]:
    """As many tasks at a time as there are workers, each in a process of its own.

    When this is interrupted, tasks that have not begun are given up and those under way are ended.
    """
    # The pool does not give its processes away, and cancelling futures does not end those under way.
    before = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(
        min(workers, len(tasks)), mp_context=multiprocessing.get_context("spawn"), initializer=leave_interrupts
    )
    results: dict[int, Result] = {}
    try:
        places = {pool.submit(attempt, task): place for place, task in enumerate(tasks)}
        for future in as_completed(places):
            place = places[future]
            results[place] = _result_of(future, tasks[place])
            on_done(len(results))
    except BaseException:
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
    return [results[place] for place in range(len(tasks))]


def run_on_cluster(tasks: Sequence[Task], address: str, on_done: OnDone) -> list[Result]:
    """On the workers of an existing Dask cluster, which must have rektscope and see the files under the same paths.

    Raises:
        InputError: the optional package is missing, no scheduler answers at the address, or it has no workers.
    """
    try:
        import distributed  # noqa: PLC0415 -- an optional extra
    except ImportError as error:
        raise InputError(f"--scheduler needs the package distributed of Dask: {_EXTRA}.") from error
    no_answer = f"No Dask scheduler answers at {address}: give its address as tcp://HOST:PORT."
    try:
        _reach(address)
        client = distributed.Client(address, timeout=_CONNECT_S, set_as_default=False)
    except (OSError, ValueError) as error:
        raise InputError(no_answer) from error
    results: dict[int, Result] = {}
    try:
        futures = [client.submit(attempt, task, pure=False, retries=1) for task in tasks]
        places = {future.key: place for place, future in enumerate(futures)}
        try:
            _wait_for_a_worker(client, address)
            for future in distributed.as_completed(futures, loop=client.loop):
                place = places[future.key]
                results[place] = _cluster_result(future, tasks[place])
                on_done(len(results))
        except BaseException:
            client.cancel(futures)
            raise
    finally:
        client.close()
    return [results[place] for place in range(len(tasks))]


def _wait_for_a_worker(client: Any, address: str) -> None:  # noqa: ANN401 -- Dask's client has no types
    """Raise InputError where a cluster has nobody to work: it would wait without end and without a word.

    Once there is work: some clusters start workers only then.
    """
    try:
        client.wait_for_workers(1, timeout=_WORKER_S)
    except TimeoutError as error:
        raise InputError(
            f"The Dask scheduler at {address} has no workers: start one with `dask worker {address}`, and score again."
        ) from error


def _reach(address: str) -> None:
    """Connect and hang up; raises OSError or ValueError. Dask's client leaves a thread behind where nobody answers."""
    parts = urlsplit(address)
    if parts.scheme not in {"tcp", "tls"} or not parts.hostname or parts.port is None:
        raise ValueError(address)
    socket.create_connection((parts.hostname, parts.port), timeout=_CONNECT_S).close()


def attempt(task: Task, on_market: OnMarket | None = None) -> Result:
    """The task's sample, or why there is none; `on_market` is called as each of its markets begins."""
    try:
        return run_task(task, on_market=on_market)
    except InputError as error:
        return FailedTask(task.path, str(error))
    except Exception as error:  # noqa: BLE001 -- a defect in one session must not take the others' grades along
        return FailedTask(task.path, _defect(error))


def failed_of(results: Sequence[Result]) -> Iterator[FailedTask]:
    """Those that failed."""
    return (result for result in results if isinstance(result, FailedTask))


def samples_of(results: Sequence[Result]) -> list[SessionSample]:
    """Those that did not."""
    return [result for result in results if isinstance(result, SessionSample)]


def _result_of(future: "Future[Result]", task: Task) -> Result:
    try:
        return future.result()
    except BrokenProcessPool:
        return FailedTask(
            task.path, "its process ended before it was done, perhaps for want of memory: try fewer workers."
        )


def _cluster_result(future: Any, task: Task) -> Result:  # noqa: ANN401 -- Dask's futures have no types
    error = future.exception()
    if error is None:
        result: Result = future.result()
        return result
    return FailedTask(task.path, f"the cluster could not run it: {_defect(error)}")


def _defect(error: BaseException) -> str:
    return f"an unexpected error ended it ({type(error).__name__}: {error})."


def leave_interrupts() -> None:
    """For a process at work: the keyboard interrupts every process, and the one that waits for the others ends them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
