"""Data files of rektscope: the bundled session and its facts, tier tables, fonts and icons. No code."""
