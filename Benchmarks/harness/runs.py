"""What a command takes as a whole: wall time, processor time and memory of it and all its children.

The operating system's own account of a finished process is used (`wait4`). Its memory is that of
the greatest process of the tree; where a command works in several processes their shares (PSS: what
two processes share counts half in each) are added up twenty times a second. A child's memory cannot
be told to be less than its parent's was at the fork, so this program imports nothing large.
"""
import dataclasses
import os
import subprocess
import tempfile
import threading
import time

FIGURES = ["wall", "cpu", "peak"]


@dataclasses.dataclass(frozen=True)
class Usage:
    """Seconds, seconds, MiB."""
    wall: float
    cpu: float
    peak: float

    def less(self, other):
        """Times without those of another run; memory stays, for it cannot be subtracted."""
        return Usage(self.wall - other.wall, self.cpu - other.cpu, self.peak)


class Failed(Exception):
    pass


def children(process):
    """The processes below one, at this moment."""
    found = []
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/children", encoding="ascii") as file:
                for child in file.read().split():
                    found += [child, *children(child)]
    except (FileNotFoundError, ProcessLookupError):
        pass
    return found


def share(process):
    """MiB of a process, what it shares divided among those who share it."""
    try:
        with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as file:
            return sum(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024
    except (FileNotFoundError, ProcessLookupError):
        return 0


class Watch(threading.Thread):
    """Adds up a tree of processes; does nothing while there is but one."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.peak, self.over = process, 0, threading.Event()

    def run(self):
        while not self.over.wait(0.05):
            below = children(self.process)
            if below:
                self.peak = max(self.peak, sum(map(share, [self.process, *below])))


def measure(command, folder, environment=None):
    """Runs a command in a folder; what it prints is thrown away unless it fails."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said,
            env=environment and os.environ | environment)
        watch = Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.over.set()
        watch.join()
        if process.returncode != 0:
            said.seek(0)
            told = said.read().decode("utf-8", "replace").strip()
            raise Failed(f"{' '.join(command[:3])} … ended with {process.returncode}: {told[-800:]}")
    return Usage(wall, used.ru_utime + used.ru_stime, max(used.ru_maxrss / 1024, watch.peak))
