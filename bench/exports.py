"""How long each export of a store takes, and how much memory it needs.

    python bench/exports.py news.db [FORMAT…]

Every format is written by a process of its own. Printed are seconds of the processor and of
the clock, the memory of the process (MiB) before and at its peak, and the size of the file.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def one(store_url: str, name: str) -> None:
    """Write one format and print what it took."""
    from mahdar.export import FORMATS
    from mahdar.store import open_store

    with tempfile.TemporaryDirectory() as folder, open_store(store_url, create=False) as store:
        path = Path(folder) / ("out.zip" if FORMATS[name].tables == "files" else f"out{FORMATS[name].suffix}")
        before, processor, clock = peak(), time.process_time(), time.perf_counter()
        report = store.export(name, path)
        taken = f"{time.process_time() - processor:6.1f} s cpu {time.perf_counter() - clock:6.1f} s"
        size = path.stat().st_size / 1e6
        counts = ", ".join(f"{count:,} {what}" for what, count in report.counts.items())
        print(f"{name:15} {taken} {before:5.0f} → {peak():4.0f} MiB {size:7.1f} MB  {counts}", flush=True)


def peak() -> float:
    """The most memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Measure the formats that are named, or all."""
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], sys.argv[3])
        return 0
    from mahdar.export import FORMATS

    for name in sys.argv[2:] or FORMATS:
        subprocess.run([sys.executable, __file__, "--one", sys.argv[1], name], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
