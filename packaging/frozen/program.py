"""What the frozen program runs: the `rektscope` command, and nothing else."""

import multiprocessing

from rektscope.cli.main import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # `score --workers` starts this very program again for each worker
    main()
