#!/usr/bin/env python3
"""Holds the number of instructions that small jobs take against the numbers stored in guard.json.

    out/bench/venv/bin/python Benchmarks/guard.py BINARY [--only start csv xlsx draws ingest] [--record]

Counted, not timed: valgrind runs the program on a processor of its own, so how busy the machine is,
how fast, and of which make does not matter. Two runs differ by less than 0.3 %, which is threads
meeting at locks; more than the margin is another program. `start` is a whole run on almost nothing;
of all other jobs counts only what they take more than the same with less to do, so that a loop over
rows weighs what it weighs in long runs. Numbers are those of a release and of a debug build apart, told
by the folder of the BINARY. Another toolchain or another version of a library moves them as well: then,
and after a change that is worth it, `--record` stores the new ones, and the commit says why. Only
valgrind and binutils are needed beside this Python.

Exit status 1 where a job takes more than the margin allows. Where it takes less by more than the
margin that is said too: record it, or the next loss of as much goes unseen.
"""
import argparse
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
STORE = os.path.join(HERE, "guard.json")
RUBRIC = os.path.join(HERE, "bench.yaml")
SAMPLE = os.path.join(HERE, "..", "SampleData", "kalimantan-timur-2024")
# Most modules of a debug build are not optimized, and take ten times as long.
ROWS = {"release": 10_000, "debug": 1_000}
# Not optimized, a program hangs more on the compiler's version than on what it is told to do.
MARGINS = {"release": 0.05, "debug": 0.10}


class Jobs:
    """What is counted. Each job is a command, and the same with less to do, which is taken off."""

    def __init__(self, rows, folder):
        self.rows, self.folder = rows, folder

    def start(self):
        """The smallest ranking: reading the command line, the lists that come along, and files."""
        return self.rank(20, "--json", "hasil.json"), None

    def csv(self):
        """Ten CSV files to workbook and JSON."""
        results = ["--output", "hasil.xlsx", "--json", "hasil.json"]
        return self.rank(self.rows, *results), self.rank(self.rows // 10, *results)

    def xlsx(self):
        """Monthly and quarterly XLSX registers with their logs, read and judged."""
        both = [os.path.join(SAMPLE, name) for name in ("mahakam-ulu", "64.01-paser")]
        return ["check", *both, "--quiet"], ["check", both[0], "--quiet"]

    def draws(self):
        """1,000 draws of weights and 100 resamples at 40 regions by 8 indicators."""
        import rank_draws

        rank_draws.register(self.folder, self.rows // 5)
        for name, uncertainty in [
                ("much", rank_draws.UNCERTAINTY.replace("draws: 10000", "draws: 1000")
                 .replace("resamples: 1000", "resamples: 100")), ("little", "")]:
            with open(os.path.join(self.folder, name + ".yaml"), "w", encoding="utf-8") as out:
                out.write(rank_draws.rubric(False) + uncertainty)

        def rank(rubric):
            return ["rank", "register.csv", "--regions", "regions.csv", "--rubric",
                    rubric + ".yaml", "--period", "2024", "--as-of", "2025-03-01", "--json",
                    "hasil.json", "--quiet"]
        return rank("much"), rank("little")

    def ingest(self):
        """Ten CSV files into a new archive."""
        def ingest(rows):
            return ["ingest", self.complaints(rows), "--archive", f"{rows}.sqlite", "--quiet"]
        return ingest(self.rows), ingest(self.rows // 10)

    def rank(self, rows, *results):
        return ["rank", self.complaints(rows), "--rubric", RUBRIC, "--period", "2024", *results,
                "--quiet"]

    def complaints(self, rows):
        subprocess.run(
            [sys.executable, os.path.join(HERE, "make_complaints.py"),
             os.path.join(self.folder, str(rows)), str(rows)], check=True)
        return str(rows)


JOBS = ["start", "csv", "xlsx", "draws", "ingest"]


def count(command, folder):
    """How many instructions one run takes."""
    done = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
         *command], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True,
        # Where words fall in a dictionary is drawn by lot else, and with it how long it takes; what a
        # run before has left in the user's cache is nothing to count by.
        env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1", "XDG_CACHE_HOME": folder})
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"{' '.join(command)}: {done.stderr[-1500:]}")
    return int(found.group(1).replace(",", ""))


def total(program, build, name, folder):
    """How many instructions a job takes."""
    place = os.path.join(folder, name)
    os.makedirs(place)
    command, less = getattr(Jobs(ROWS[build], place), name)()
    return count([program, *command], place) - (count([program, *less], place) if less else 0)


def verdict(name, found, stored, margin):
    """A sentence, and whether it is all right."""
    told = f"{name}: {found / 1e6:,.1f} million instructions"
    if stored is None:
        return f"{told}; none are stored: run this with --record", False
    change = found / stored - 1
    told += f", {change:+.2%} beside the {stored / 1e6:,.1f} million stored"
    if change > margin:
        return f"{told}: MORE than the {margin:.0%} that are allowed", False
    if change < -margin:
        return f"{told}: less by more than {margin:.0%}; record it, or losing it again goes unseen", True
    return told, True


def advice(build):
    target = "guard" if build == "release" else "guard-debug"
    return f"""\
Where a job takes more, the last change makes the program slower. Find out where: valgrind
--tool=callgrind on the job's command (Benchmarks/guard.py), with the program before and after it.
If it is worth its price, or the toolchain or a library is another one, store the new numbers and say
why in the commit:
    make {target} GUARD_ARGUMENTS=--record"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("binary")
    parser.add_argument("--only", nargs="+", choices=JOBS, default=JOBS)
    parser.add_argument("--record", action="store_true", help="store what is counted")
    options = parser.parse_args()
    build = "debug" if "debug" in os.path.abspath(options.binary).split(os.sep) else "release"
    with open(STORE, encoding="utf-8") as file:
        stored = json.load(file)
    all_right = True
    with tempfile.TemporaryDirectory() as folder, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        # Valgrind does not know all kinds of debugging information that Swift writes.
        program = os.path.join(folder, "peringkat")
        subprocess.run(["strip", "-g", "-o", program, options.binary], check=True)
        counts = {name: pool.submit(total, program, build, name, folder) for name in options.only}
        for name, found in counts.items():
            if options.record:
                stored.setdefault(build, {})[name] = found.result()
            said, is_right = verdict(
                f"{build} {name}", found.result(), stored.get(build, {}).get(name),
                MARGINS[build])
            print(said, flush=True)
            all_right = all_right and is_right
    if options.record:
        with open(STORE, "w", encoding="utf-8") as out:
            json.dump(stored, out, indent=2)
            out.write("\n")
    if not all_right and not options.record:
        print(advice(build))
    sys.exit(0 if all_right else 1)


if __name__ == "__main__":
    main()
