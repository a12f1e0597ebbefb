"""The page of papers: what waits for the printer, what is out, runs, scans."""
