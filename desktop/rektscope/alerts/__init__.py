"""Rules that the user sets, and what fires. No sound, window or message is made here."""
