"""One after the other, in processes, on a cluster: the same numbers, and a task that fails is told beside the rest."""

import multiprocessing
import os
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest
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


def graded(results):
    return score_json(grade(running.samples_of(results)))


@pytest.fixture(name="expected", scope="module")
def _expected(tasks):
    """What the tasks are graded with, one after the other."""
    return graded(running.run_serial(tasks, lambda _count: None))


def test_workers_give_the_same_numbers_as_one_after_the_other(tasks, expected):
    done = []
    parallel = running.run_in_processes(tasks, 2, done.append)
    assert done == [1, 2, 3]
    assert [each.path for each in parallel] == [each.path for each in tasks]
    assert graded(parallel) == expected
    assert len(expected["given_path"]["rows"]) == 6


def test_a_task_that_fails_is_told_and_the_others_are_graded(tasks, tmp_path):
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


@pytest.fixture(name="cluster")
def _cluster():
    """That of one with two workers."""
    with cluster_of(2) as address:
        yield address


def test_a_cluster_gives_the_same_numbers(tasks, expected, cluster, tmp_path):
    broken = tmp_path / "broken.rekt"
    broken.write_bytes(b"no session")
    done = []
    results = running.run_on_cluster([*tasks, Task(broken)], cluster, done.append)
    assert done == [1, 2, 3, 4]
    (failed,) = running.failed_of(results)
    assert failed.path == broken
    assert graded(results) == expected


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed so there")
def test_a_worker_that_is_killed_while_tasks_run_costs_no_number(tasks, expected, cluster, log_records):
    import distributed

    with distributed.Client(cluster, set_as_default=False) as client:
        worker, _ = client.run(os.getpid).values()

    def kill(count):
        if count == 1:
            os.kill(worker, signal.SIGKILL)

    results = running.run_on_cluster([*tasks, *tasks], cluster, kill)
    # The library may say that it asks for the lost worker's results again: whether it has to is a matter of the moment.
    log_records[:] = [record for record in log_records if not record.name.startswith("distributed.")]
    assert list(running.failed_of(results)) == []
    assert graded(results[:3]) == graded(results[3:]) == expected


def test_a_cluster_without_workers_is_one_sentence(tasks, monkeypatch):
    monkeypatch.setattr(running, "_WORKER_S", 1)
    with cluster_of(0) as address, pytest.raises(InputError, match=f"at {address} has no workers: start one with"):
        running.run_on_cluster(tasks, address, lambda _count: None)


def test_a_cluster_that_starts_workers_once_there_is_work_gets_it(tasks, expected):
    with cluster_of(0, 1) as address:
        assert graded(running.run_on_cluster(tasks, address, lambda _count: None)) == expected


def test_a_scheduler_that_is_not_there_is_one_sentence(tasks, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(running, "_CONNECT_S", 1)
    for address in ("tcp://127.0.0.1:9", "nonsense://x", "127.0.0.1"):
        with pytest.raises(InputError, match="No Dask scheduler answers"):
            running.run_on_cluster(tasks, address, lambda _count: None)
