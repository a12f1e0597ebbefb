"""One file per figure of the README; run as ``python -m benchmarks.NAME`` from the project's folder."""
