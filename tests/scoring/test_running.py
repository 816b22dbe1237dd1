"""One after the other, in processes, on a cluster: the same numbers, and a task that fails is named beside the rest."""

import multiprocessing
import os
import signal
import subprocess
import sys
from contextlib import contextmanager

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace
from tests.scoring.made_up import market, session_file, totals_rows, write_csv

from rektscope.market.errors import InputError
from rektscope.scoring import running
from rektscope.scoring.assignment import tasks_of
from rektscope.scoring.grade import grade
from rektscope.scoring.report import score_json
from rektscope.scoring.task import Task
from rektscope.scoring.truth_files import TOTALS_COLUMNS

DAYS = 6

CLUSTER = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    options = {"threads_per_worker": 1, "dashboard_address": None, "host": "127.0.0.1"}
    with LocalCluster(n_workers=int(sys.argv[1]), **options) as cluster:
        if len(sys.argv) > 2:
            cluster.adapt(minimum=0, maximum=int(sys.argv[2]))
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


@pytest.fixture(name="tasks", scope="module")
def _tasks(tmp_path_factory):
    folder = tmp_path_factory.mktemp("running")
    markets = [market(DAYS, seed, symbol) for seed, symbol in ((1, "BTCUSDT"), (2, "ETHUSDT"), (3, "SOLUSDT"))]
    paths = [session_file(folder / f"{each.instrument.symbol}.rekt", each, days=DAYS) for each in markets]
    rows = [row for each in markets for row in totals_rows(each, DAYS)]
    return tasks_of(paths, write_csv(folder / "totals.csv", TOTALS_COLUMNS, rows), None)


def figures(found):
    """All that a result or a part of it holds, arrays and floats by their last bit."""
    if isinstance(found, np.ndarray):
        return found.dtype.str, found.shape, found.tobytes()
    if isinstance(found, msgspec.Struct):
        return type(found), [figures(getattr(found, name)) for name in found.__struct_fields__]
    if isinstance(found, dict):
        return [(name, figures(each)) for name, each in found.items()]
    if isinstance(found, list | tuple):
        return [figures(each) for each in found]
    return found.hex() if isinstance(found, float) else found


@pytest.fixture(name="serial", scope="module")
def _serial(tasks):
    """What the tasks give one after the other."""
    return running.run_serial(tasks, lambda _count: None)


@pytest.fixture(autouse=True)
def _patient(monkeypatch):
    """On a busy machine a cluster's workers take longer to come than somebody waits for one that has none."""
    monkeypatch.setattr(running, "_CONNECT_S", 120)
    monkeypatch.setattr(running, "_WORKER_S", 120)


def test_workers_give_the_same_numbers_as_one_after_the_other(tasks, serial):
    done = []
    parallel = running.run_in_processes(tasks, 2, done.append)
    assert done == [1, 2, 3]
    assert [each.path for each in parallel] == [each.path for each in tasks]
    assert figures(parallel) == figures(serial)
    scores = [score_json(grade(running.samples_of(results))) for results in (parallel, serial)]
    assert scores[0] == scores[1]
    assert len(scores[0]["given_path"]["rows"]) == 6


def test_no_figure_can_differ_unseen(serial):
    market = serial[0].markets[0]
    crossed_usd = market.crossed_usd.copy()
    crossed_usd.flat[-1] = np.nextafter(crossed_usd.flat[-1], np.inf)
    other = replace(serial[0], markets=[replace(market, crossed_usd=crossed_usd), *serial[0].markets[1:]])
    assert figures([other, *serial[1:]]) != figures(serial)
    assert figures(serial[::-1]) != figures(serial)


def test_a_task_that_fails_is_reported_and_the_others_are_graded(tasks, tmp_path):
    broken = tmp_path / "broken.rekt"
    broken.write_bytes(b"no session")
    results = running.run_in_processes([Task(broken), *tasks], 2, lambda _count: None)
    (failed,) = running.failed_of(results)
    assert failed.path == broken
    assert "broken.rekt" in failed.reason
    assert len(running.samples_of(results)) == 3


def ends_itself(_task):
    os._exit(3)


def test_a_process_that_is_killed_is_a_failed_task(tasks, monkeypatch):
    monkeypatch.setattr(running, "attempt", ends_itself)
    results = running.run_in_processes(tasks[:2], 2, lambda _count: None)
    assert ["its process ended" in each.reason for each in running.failed_of(results)] == [True, True]


def test_an_interrupt_ends_the_processes_that_were_started(tasks):
    before = set(multiprocessing.active_children())

    def interrupt(_count):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        running.run_in_processes(tasks, 2, interrupt)
    assert set(multiprocessing.active_children()) == before


def test_a_cluster_without_its_package_names_the_extra(tasks, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match=r"rektscope\[cluster\]"):
        running.run_on_cluster(tasks, "tcp://127.0.0.1:1", lambda _count: None)


@contextmanager
def cluster_of(*workers):
    """The address of a real one on this machine: a scheduler and its workers, each a process, none of them ours.

    `workers` are how many there are, and up to how many there are to be while there is work.
    """
    pytest.importorskip("distributed")
    with subprocess.Popen(
        [sys.executable, "-c", CLUSTER, *map(str, workers)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process.stdout.readline().strip()
        process.stdin.close()


@pytest.fixture(name="cluster", scope="module")
def _cluster():
    """That of one with two workers; one that is killed is started again."""
    with cluster_of(2) as address:
        yield address


def test_a_cluster_gives_the_same_numbers(tasks, serial, cluster, tmp_path):
    broken = tmp_path / "broken.rekt"
    broken.write_bytes(b"no session")
    done = []
    results = running.run_on_cluster([*tasks, Task(broken)], cluster, done.append)
    assert done == [1, 2, 3, 4]
    (failed,) = running.failed_of(results)
    assert failed.path == broken
    assert figures(results[:3]) == figures(serial)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed so there")
def test_a_worker_that_is_killed_while_tasks_run_costs_no_number(tasks, serial, cluster, log_records):
    import distributed

    with distributed.Client(cluster, set_as_default=False) as client:
        client.wait_for_workers(2)
        worker, _ = client.run(os.getpid).values()

    def kill(count):
        if count == 1:
            os.kill(worker, signal.SIGKILL)

    results = running.run_on_cluster([*tasks, *tasks], cluster, kill)
    # The library may say that it asks for the lost worker's results again: whether it has to is a matter of the moment.
    log_records[:] = [record for record in log_records if not record.name.startswith("distributed.")]
    assert list(running.failed_of(results)) == []
    assert figures(results[:3]) == figures(results[3:]) == figures(serial)


def test_a_cluster_without_workers_is_one_sentence(tasks, monkeypatch):
    monkeypatch.setattr(running, "_WORKER_S", 1)
    with cluster_of(0) as address, pytest.raises(InputError, match=f"at {address} has no workers: start one with"):
        running.run_on_cluster(tasks, address, lambda _count: None)


def test_a_cluster_that_starts_workers_once_there_is_work_gets_it(tasks, serial):
    with cluster_of(0, 1) as address:
        assert figures(running.run_on_cluster(tasks, address, lambda _count: None)) == figures(serial)


def test_a_scheduler_that_is_not_there_is_one_sentence(tasks, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(running, "_CONNECT_S", 1)
    for address in ("tcp://127.0.0.1:9", "nonsense://x", "127.0.0.1"):
        with pytest.raises(InputError, match="No Dask scheduler answers"):
            running.run_on_cluster(tasks, address, lambda _count: None)
