"""MCS: margin rules, for positions that are typed in; no feed."""
