"""Help inside the window: what each number is, where it comes from, what it cannot know; and the first walk."""
