"""Engine: joins a source of events to the book and hands the views immutable frames. Threads live here."""
