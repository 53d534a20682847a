#!/usr/bin/env python3
"""The engine beside what people would otherwise use, on the same jobs in one run.

    make bench [BENCH_ROWS=1000000] [BENCH_ARGUMENTS="--only csv xlsx"]
    out/bench/venv/bin/python Benchmarks/bench.py BINARY [--folder out/bench] [--rows 1000000] [--rounds 5]
        [--only csv read xlsx read-xlsx ingest again archive draws draws-xlsx sweep sheets
        start] [--save FILE]

Makes its inputs once (seeded; they stay in the folder), has the engine and each peer do the job in
turn, checks that all agree, and prints medians and ratios with what must hold. Run it by the Python
of an environment that has requirements.txt; `make bench` makes one. Exit status 1 where somebody
fails or they do not agree; a limit that does not hold is told, and is no failure.
"""
import argparse
import os
import sys

from harness import jobs, table
from harness.agreement import Disagreement
from harness.comparison import compare
from harness.runs import Failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("binary")
    parser.add_argument("--folder", default=os.path.join("out", "bench"))
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", choices=jobs.ALL, default=list(jobs.ALL))
    parser.add_argument("--save", help="a Markdown file for what is printed")
    options = parser.parse_args()
    busy = table.busy()
    setting = jobs.Setting(options.binary, os.path.abspath(options.folder), options.rows)
    parts = []

    def tell(text):
        parts.append(text)
        print(text, flush=True)

    tell(f"{table.machine()}\n" + (f"\n{busy}\n" if busy else ""))
    missed = 0
    for key in options.only:
        try:
            result = compare(jobs.ALL[key](setting), setting.folder, options.rounds)
        except (Failed, Disagreement) as problem:
            sys.exit(f"{key}: {problem}")
        tell(table.of_result(result))
        missed += sum(not result.held(limit)[1] for limit in result.comparison.limits)
    tell(f"{missed} limits do not hold." if missed else "Every limit holds.")
    if options.save:
        with open(options.save, "w", encoding="utf-8") as out:
            out.write("\n".join(parts) + "\n")


if __name__ == "__main__":
    main()
