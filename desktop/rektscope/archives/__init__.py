"""Days of the venues' public archives: planned, downloaded, checked, kept in a cache and made into a session."""
