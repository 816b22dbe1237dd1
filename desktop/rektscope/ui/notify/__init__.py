"""How alerts leave the window: sounds that are made here, and messages to the desktop over D-Bus."""
