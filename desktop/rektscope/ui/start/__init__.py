"""The start page: what there is to look at, and where one was last."""
