#!/usr/bin/env python3
"""Scores `peringkat preview --csv` on the HPI Pollock benchmark, with its own metric.

    out/bench/venv/bin/python Benchmarks/pollock.py POLLOCK BINARY [--keep FOLDER] [--worst N] [--only REGEX]

POLLOCK is a copy of https://github.com/HPI-Information-Systems/Pollock. Its `pollock/metrics.py` does
the comparing, with what `make peers` installs, and `pollock_weights.json` the weighing.
"""
import argparse
import concurrent.futures
import functools
import importlib
import json
import os
import re
import subprocess
import sys
import tempfile
import warnings

MEASURES = [
    "success",
    *(f"{what}_{how}" for what in ("header", "record", "cell") for how in ("precision", "recall", "f1")),
]


def convert(binary, source, target):
    """Runs the program with no options but --csv; what fails leaves what it wrote."""
    with open(target, "wb") as out:
        return subprocess.run(
            [binary, "preview", "--csv", source], stdout=out, stderr=subprocess.DEVNULL, timeout=600
        ).returncode


def score(metrics, clean, loaded):
    """The benchmark's ten measures of one file (evaluate_single_file of its evaluate.py)."""
    try:
        if not metrics.successful_csv(loaded):
            return [0] * 10
        return [1, *metrics.header_record_cell_measures_csv(clean, loaded)]
    except Exception as problem:
        print("cannot be compared:", clean, problem, file=sys.stderr)
        return [0] * 10


def run(metrics, dataset, binary, keep, only):
    names = sorted(n for n in os.listdir(f"{dataset}/csv") if n.lower().endswith("csv"))
    names = [n for n in names if re.search(only, n)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = {
            name: pool.submit(convert, binary, f"{dataset}/csv/{name}", f"{keep}/{name}_converted.csv")
            for name in names
        }
        statuses = {name: job.result() for name, job in jobs.items()}
    results = {
        name: score(metrics, f"{dataset}/clean/{name}", f"{keep}/{name}_converted.csv") for name in names
    }
    return results, statuses


def report(title, results, statuses, weights, worst):
    count = len(results)
    if not count:
        return
    means = [sum(float(r[i]) for r in results.values()) / count for i in range(10)]
    print(f"\n{title}: {count} files, {sum(s != 0 for s in statuses.values())} with an exit status not 0")
    for name, mean in zip(MEASURES, means):
        print(f"  {name:18}{mean:8.4f}")
    print(f"  {'simple score':18}{sum(means):8.4f}")
    loss = {n: (10 - sum(map(float, r))) / count for n, r in results.items()}
    if weights:
        total = sum(weights.get(n, 0) for n in results)
        share = {n: weights.get(n, 0) / total for n in results}
        print(f"  {'weighted score':18}{sum(share[n] * sum(map(float, r)) for n, r in results.items()):8.4f}")
        weighted = {n: (10 - sum(map(float, r))) * share[n] for n, r in results.items()}
        print("  worst by weight:")
        for name in sorted(weighted, key=weighted.get, reverse=True)[:worst]:
            if weighted[name] > 1e-9:
                print(f"    -{weighted[name]:.5f}  {sum(map(float, results[name])):7.4f}  {name}")
    print("  worst:")
    for name in sorted(loss, key=loss.get, reverse=True)[:worst]:
        if loss[name] > 1e-9:
            r = results[name]
            print(
                f"    {sum(map(float, r)):7.4f} header {r[3]:.2f} record {r[6]:.2f} cell {r[9]:.2f}  {name}"
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("pollock")
    parser.add_argument("binary")
    parser.add_argument("--keep", help="folder in which the CSVs stay")
    parser.add_argument("--worst", type=int, default=10)
    parser.add_argument("--only", default="", help="regular expression of file names")
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.dont_write_bytecode = True
    sys.path.insert(0, arguments.pollock)
    metrics = importlib.import_module("pollock.metrics")
    # Most files say the same again: what a value means is found out once.
    metrics.normalize_cell = functools.lru_cache(maxsize=None)(metrics.normalize_cell)
    with open(f"{arguments.pollock}/pollock_weights.json") as file:
        weights = json.load(file)
    with tempfile.TemporaryDirectory() as folder:
        for dataset in ("polluted_files", "survey_sample"):
            keep = os.path.join(arguments.keep or folder, dataset)
            os.makedirs(keep, exist_ok=True)
            results, statuses = run(
                metrics, f"{arguments.pollock}/{dataset}", arguments.binary, keep, arguments.only
            )
            report(
                dataset, results, statuses, weights if dataset == "polluted_files" else None, arguments.worst
            )


if __name__ == "__main__":
    main()
