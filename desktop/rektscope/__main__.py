"""`python -m rektscope`: the same door as the `rektscope` command."""

from rektscope.cli.main import main

if __name__ == "__main__":
    main()
