"""Pictures for posts: the same views, laid out for a size, with provenance in the picture and in its text fields."""
