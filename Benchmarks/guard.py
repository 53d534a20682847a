#!/usr/bin/env python3
"""Holds the number of instructions that small jobs take against the numbers stored in guard.json.

    python3 Benchmarks/guard.py BINARY [--only csv xlsx draws ingest] [--margin 0.05] [--record]

Counted, not timed: valgrind runs the program on a processor of its own, so how busy the machine is,
how fast, and of which make does not matter. Two runs differ by less than 0.3 %, which is threads
meeting at locks; more than the margin is another program. Numbers are those of a release and of a
debug build apart, told by the folder of the BINARY; another toolchain or another version of a library
moves them as well: then, and after a change that is worth it, `--record` stores the new ones, and the
commit says why. Only valgrind and binutils are needed beside this Python.

Exit status 1 where a job takes more than the margin allows. Where it takes less by more than the
margin that is said too: record it, or the next loss of as much goes unseen.
"""
import argparse
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
# A debug build takes ten times the instructions, and changes that cost nothing in a release show in it.
ROWS = {"release": 10_000, "debug": 300}
MARGIN = {"release": 0.05, "debug": 0.1}


class Jobs:
    """What is counted; each job is a command in a folder of its own."""

    def __init__(self, binary, build, folder):
        self.binary, self.rows, self.folder = binary, ROWS[build], folder

    def csv(self):
        """Ten CSV files to workbook and JSON."""
        return ["rank", self.complaints(), "--rubric", RUBRIC, "--period", "2024",
                "--output", "hasil.xlsx", "--json", "hasil.json", "--quiet"]

    def xlsx(self):
        """Monthly and quarterly XLSX registers with their logs, read and judged."""
        return ["check", *(os.path.join(SAMPLE, name) for name in ("64.01-paser", "mahakam-ulu")),
                "--json", "hasil.json", "--quiet"]

    def draws(self):
        """1,000 draws of weights and 100 resamples at 40 regions by 8 indicators."""
        import rank_draws

        rank_draws.register(self.folder, self.rows // 5)
        with open(os.path.join(self.folder, "draws.yaml"), "w", encoding="utf-8") as out:
            out.write(rank_draws.rubric(False) + rank_draws.UNCERTAINTY
                      .replace("draws: 10000", "draws: 1000")
                      .replace("resamples: 1000", "resamples: 100"))
        return ["rank", "register.csv", "--regions", "regions.csv", "--rubric", "draws.yaml",
                "--period", "2024", "--as-of", "2025-03-01", "--json", "hasil.json", "--quiet"]

    def ingest(self):
        """Ten CSV files into a new archive."""
        return ["ingest", self.complaints(), "--archive", "arsip.sqlite", "--quiet"]

    def complaints(self):
        subprocess.run(
            [sys.executable, os.path.join(HERE, "make_complaints.py"),
             os.path.join(self.folder, "ekspor"), str(self.rows)], check=True)
        return "ekspor"


JOBS = ["csv", "xlsx", "draws", "ingest"]


def count(command, folder):
    """How many instructions one run takes."""
    done = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
         *command], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True,
        # Where words fall in a dictionary is drawn by lot else, and with it how long it takes.
        env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"{' '.join(command)}: {done.stderr[-1500:]}")
    return int(found.group(1).replace(",", ""))


def verdict(name, found, stored, margin):
    """A sentence, and whether it is all right."""
    told = f"{name}: {found / 1e6:,.1f} million instructions"
    if stored is None:
        return f"{told}; none are stored: run this with --record", False
    change = found / stored - 1
    told += f", {change:+.2%} beside the {stored / 1e6:,.1f} million stored"
    if change > margin:
        return (f"{told}: MORE than the {margin:.0%} that are allowed. Either the last change costs "
                "time that it need not, or it is worth it: then record the new number and say why",
                False)
    if change < -margin:
        return f"{told}: less by more than {margin:.0%}; record it, or losing it again goes unseen", True
    return told, True


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("binary")
    parser.add_argument("--only", nargs="+", choices=JOBS, default=JOBS)
    parser.add_argument("--margin", type=float, help="0.05 for a release build, 0.1 for debug")
    parser.add_argument("--record", action="store_true", help="store what is counted")
    options = parser.parse_args()
    build = "debug" if "debug" in os.path.abspath(options.binary).split(os.sep) else "release"
    margin = MARGIN[build] if options.margin is None else options.margin
    with open(STORE, encoding="utf-8") as file:
        stored = json.load(file)
    all_right = True
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind does not know all kinds of debugging information that Swift writes.
        program = os.path.join(folder, "peringkat")
        subprocess.run(["strip", "-g", "-o", program, options.binary], check=True)
        for name in options.only:
            place = os.path.join(folder, name)
            os.makedirs(place)
            jobs = Jobs(program, build, place)
            found = count([program, *getattr(jobs, name)()], place)
            if options.record:
                stored.setdefault(build, {})[name] = found
            said, is_right = verdict(
                f"{build} {name}", found, stored.get(build, {}).get(name), margin)
            print(said, flush=True)
            all_right = all_right and is_right
    if options.record:
        with open(STORE, "w", encoding="utf-8") as out:
            json.dump(stored, out, indent=2)
            out.write("\n")
    sys.exit(0 if all_right else 1)


if __name__ == "__main__":
    main()
