"""One thread for the newest question."""

import threading

from rektscope.ui.newest_worker import NewestWorker


def test_what_is_overtaken_is_not_answered_and_nothing_is_left_after_the_stop(eventually):
    begun, go_on, answered, found = threading.Event(), threading.Event(), [], []

    def answer(question):
        answered.append(question)
        begun.set()
        go_on.wait()
        return question * 2

    worker = NewestWorker("test", answer, lambda _took_s: 0.0)
    worker.ask(1)
    begun.wait()
    worker.ask(2)
    worker.ask(3)
    go_on.set()
    eventually(lambda: found[-1:] == [6] or found.extend(filter(None, [worker.take()])), "the newest reply")
    assert answered == [1, 3]

    begun.clear()
    go_on.clear()
    worker.ask(4)
    begun.wait()
    threading.Timer(0.05, go_on.set).start()  # it is being answered while it is stopped
    worker.stop()
    assert answered == [1, 3, 4]
    assert worker.take() is None

    worker.ask(5)
    eventually(lambda: found[-1:] == [10] or found.extend(filter(None, [worker.take()])), "a reply after the stop")
    worker.stop()


def test_a_pause_waits_for_nothing_and_what_was_being_answered_is_thrown_away(eventually):
    begun, go_on, found = threading.Event(), threading.Event(), []

    def answer(question):
        begun.set()
        assert question != 1 or go_on.wait(60)
        return question

    worker = NewestWorker("test", answer, lambda _took_s: 0.0)
    worker.ask(1)
    assert begun.wait(60)
    worker.pause()  # returns while the first is being answered
    assert not go_on.is_set()
    worker.ask(2)  # and the second need not wait for it
    eventually(lambda: found or found.extend(filter(None, [worker.take()])), "the reply to the second")
    go_on.set()
    worker.stop()
    assert found == [2]
    assert worker.take() is None
    assert not [thread for thread in threading.enumerate() if thread.name == "test"]


def test_what_answering_raises_is_raised_once_where_it_is_taken_and_the_next_is_answered(eventually):
    found, defects = [], []

    def take():
        try:
            found.extend(filter(None, [worker.take()]))
        except ZeroDivisionError as defect:
            defects.append(defect)
        return bool(found or defects)

    worker = NewestWorker("test", lambda question: 1 / question, lambda _took_s: 0.0)
    worker.ask(0)
    eventually(take, "the defect")
    assert worker.take() is None
    worker.ask(2)
    eventually(lambda: take() and found, "the next reply")
    worker.stop()
    assert (found, len(defects)) == ([0.5], 1)


def test_it_rests_as_long_as_it_is_asked_to_and_stopping_ends_the_rest(eventually):
    took, found = [], []
    worker = NewestWorker("test", lambda question: question, lambda took_s: took.append(took_s) or 3_600.0)
    worker.ask(1)
    eventually(lambda: found or found.extend(filter(None, [worker.take()])), "the reply")
    worker.ask(2)
    worker.stop()
    assert len(took) == 1
    assert took[0] >= 0.0
