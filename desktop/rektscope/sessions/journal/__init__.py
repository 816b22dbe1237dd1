"""The recording journal: an append-only file of raw frames with receive times, whole up to its last flush."""
