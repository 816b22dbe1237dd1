"""What helps when something breaks: defects that reach the log, runs that did not end properly, a report to hand on."""
