"""The window and its views. Qt and pyqtgraph are imported here and nowhere else."""
