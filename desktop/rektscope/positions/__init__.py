"""The user's positions: drafts, answers, survival in a session, likelihood, and the file they are kept in."""
