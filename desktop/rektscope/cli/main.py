"""The `rektscope` command: without a word it opens the window, else it runs a command (`cli.commands`).

Errors that are the user's to mend go to stderr as one sentence and end with exit code 2. The window is opened from
here, because what reads words, click and the types of the options, would be a thirtieth of its start.
"""

import errno
import os
import sys
from typing import NoReturn

from rektscope.engine import first_start
from rektscope.engine.own_process import EVENT_CARDS, FIRST_START
from rektscope.market.errors import InputError

# As numpy is imported, its OpenBLAS starts a thread for each further processor, and each spins for 40 ms before it
# sleeps. The matrices here are small: one thread is as fast, and the same on every machine. A user's choice stays.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

EXIT_BAD_INPUT = 2

_OUTPUT_ERRORS = {errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EFBIG} if os.name == "posix" else {errno.ENOSPC}
"""What printing ends with when its output goes to a file that takes no more; such an error names no file."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line with `arguments` (the process's own by default) and end the process."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code."""
    try:
        answer = _answer(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()  # while an error can still be reported
    except KeyboardInterrupt:
        print("rektscope: stopped.", file=sys.stderr)
        return 130
    except InputError as error:
        return _refuse(str(error))
    except OSError as error:
        return _end_of_output(error)
    return answer if isinstance(answer, int) else 0


def _answer(words: list[str]) -> object:
    if not words:
        return _window()
    if words in ([FIRST_START], [EVENT_CARDS]):
        _prepare(words[0])
        os._exit(0)  # the window waits for the end, and to take the modules apart would be 20 ms of it
    from rektscope.cli.commands import run_command

    return run_command(words)


def _prepare(word: str) -> None:
    """What a process of the window's own is for (`engine.own_process`)."""
    if word == FIRST_START:
        from rektscope.ui.leverages import FIRST_LEAST_LEVERAGE

        first_start.prepare(FIRST_LEAST_LEVERAGE)
    else:
        from rektscope.engine.kept_cards import prepare

        prepare()


def _window() -> int:
    """The window on what the user chose to start with."""
    from rektscope.cli.display import require_display

    require_display()
    first = first_start.FirstStart()
    first.begin()  # before Qt is imported, which takes as long as this
    try:
        from rektscope.app import run_window

        return run_window(None, first_start=first)
    finally:
        first.stop()


def _end_of_output(error: OSError) -> int:
    """The exit code when printing failed; raises `error` again when it is another one."""
    if not isinstance(error, BrokenPipeError) and (error.filename is not None or error.errno not in _OUTPUT_ERRORS):
        raise error
    sys.stdout = None  # keeps the interpreter quiet at its last flush
    if isinstance(error, BrokenPipeError):
        return 0  # the reader of our output (`head`) went away, which is no failure
    return _refuse(f"what was to be printed could not be written: {error.strerror}.")


def _refuse(sentence: str) -> int:
    print(f"rektscope: {sentence}", file=sys.stderr)
    return EXIT_BAD_INPUT
