"""The rekt report: one page on how a position ended, as a picture and as PDF."""
