"""Replay: the cursor that moves through a session, what stands at it, and checks of published claims."""
