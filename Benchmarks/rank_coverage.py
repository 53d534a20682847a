#!/usr/bin/env python3
"""Simulates provinces whose true rates are known, ranks each with the program, and counts how often
the intervals of ranks hold the true rank, and how far ranks follow the number of complaints.

    out/bench/venv/bin/python Benchmarks/rank_coverage.py BINARY [--provinces N] [--estimates raw auto wilson]

A province has 12, 25 or 38 regions with lognormal numbers of complaints (medians 18, 60 and 300, sd of
the logarithm 1, at least 3). Every region has five true rates, each drawn from beta(6, 3); a complaint
meets each of five criteria with the region's rate. The rubric weighs the five shares 30, 25, 20, 15
and 10, draws weights within 25 % and shows 90 % intervals. The true rank is that of the weighted true
rates. Seeded: the same call, the same table.
"""
import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile

WEIGHTS = [30, 25, 20, 15, 10]
FIELDS = ["agency", "category", "channel", "place", "closed_by"]
YES = ["ya", "ya", "ya", "ya", "agency"]
NO = ["tidak", "tidak", "tidak", "tidak", "system"]
ESTIMATES = {"raw": "raw", "auto": "{shrink: auto}", "wilson": "{lower_bound: 0.95}"}


def rubric(estimate):
    lines = ["rubric: simulasi", 'version: "1"', "title: Simulasi", "missing: zero", "aspects:",
             "  - aspect: semua", "    title: Semua", "    weight: 1", "    indicators:"]
    for number, (field, yes, weight) in enumerate(zip(FIELDS, YES, WEIGHTS), 1):
        lines.append(
            f"      - {{indicator: i{number}, title: I{number}, weight: {weight}, "
            f"measure: {{share: {{{field}: [{yes}]}}}}, estimate: {ESTIMATES[estimate]}, "
            "scale: {linear: {worst: 0, best: 1}}}")
    lines.append("uncertainty: {draws: 1000, resamples: 1000, weight_spread: 0.25, interval: 0.9}")
    return "\n".join(lines) + "\n"


def province(folder, regions, median, rng):
    """Writes the exports; the true scores and the numbers of complaints, by code."""
    truth, volumes = {}, {}
    with open(os.path.join(folder, "regions.csv"), "w", encoding="utf-8") as out:
        out.write("code,name,kind,province,timezone,population\n")
        for number in range(1, regions + 1):
            out.write(f"90.{number:02d},Kabupaten Simulasi {number},kabupaten,Simulasi,"
                      "Asia/Makassar,100000\n")
    with open(os.path.join(folder, "register.csv"), "w", encoding="utf-8") as out:
        out.write("id,region,received," + ",".join(FIELDS) + "\n")
        for number in range(1, regions + 1):
            code = f"90.{number:02d}"
            rates = [rng.betavariate(6, 3) for _ in FIELDS]
            truth[code] = sum(w * r for w, r in zip(WEIGHTS, rates))
            volumes[code] = max(3, round(median * math.exp(rng.gauss(0, 1))))
            for case in range(volumes[code]):
                values = [y if rng.random() < r else n for y, n, r in zip(YES, NO, rates)]
                out.write(f"{number}-{case},{code},2024-03-01," + ",".join(values) + "\n")
    return truth, volumes


def rank(binary, folder, rubric_file):
    found = subprocess.run(
        [binary, "rank", os.path.join(folder, "register.csv"), "--regions",
         os.path.join(folder, "regions.csv"), "--rubric", rubric_file, "--period", "2024",
         "--json", "-", "--quiet"], capture_output=True, text=True)
    if found.returncode != 0:
        sys.exit(found.stderr)
    return {r["code"]: r for r in json.loads(found.stdout)["regions"]}


def correlation(xs, ys):
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    sxy = sum((x - mx) * (y - my) for x, y in zip(xs, ys))
    sxx, syy = sum((x - mx) ** 2 for x in xs), sum((y - my) ** 2 for y in ys)
    return sxy / math.sqrt(sxx * syy) if sxx and syy else 0.0


class Cell:
    """What a kind of province came to under one estimate."""

    def __init__(self):
        self.regions = 0
        self.covered = dict.fromkeys(["both", "complaints", "weights", "rank_set"], 0)
        self.width = 0
        self.correlations = []

    def add(self, truth, volumes, ranked):
        order = sorted(truth, key=lambda code: -truth[code])
        for place, code in enumerate(order, 1):
            uncertainty = ranked[code]["uncertainty"]
            self.regions += 1
            for run in ["both", "complaints", "weights"]:
                low, high = uncertainty[run]["low"], uncertainty[run]["high"]
                self.covered[run] += low <= place <= high
            low, high = uncertainty["rank_set"]
            self.covered["rank_set"] += low <= place <= high
            self.width += uncertainty["both"]["high"] - uncertainty["both"]["low"] + 1
        self.correlations.append(correlation(
            [ranked[code]["rank"] for code in order],
            [math.log(volumes[code]) for code in order]))

    def row(self):
        shares = [f"{100 * self.covered[run] / self.regions:.1f}"
                  for run in ["both", "complaints", "weights", "rank_set"]]
        mean = sum(self.correlations) / len(self.correlations)
        return shares + [f"{self.width / self.regions:.1f}", f"{mean:+.2f}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--provinces", type=int, default=40, help="of each kind")
    parser.add_argument("--estimates", nargs="+", choices=list(ESTIMATES), default=list(ESTIMATES))
    options = parser.parse_args()
    print("| estimate | median volume | regions | both | complaints | weights | rank set "
          "| ranks in the interval | rank and log volume |")
    print("|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        rubrics = {}
        for estimate in options.estimates:
            rubrics[estimate] = os.path.join(folder, estimate + ".yaml")
            with open(rubrics[estimate], "w", encoding="utf-8") as out:
                out.write(rubric(estimate))
        for median in [18, 60, 300]:
            for regions in [12, 25, 38]:
                cells = {estimate: Cell() for estimate in options.estimates}
                for number in range(options.provinces):
                    rng = random.Random(f"{median} {regions} {number}")
                    truth, volumes = province(folder, regions, median, rng)
                    for estimate, cell in cells.items():
                        cell.add(truth, volumes, rank(options.binary, folder, rubrics[estimate]))
                for estimate, cell in cells.items():
                    print("| " + " | ".join(
                        [estimate, str(median), str(regions)] + cell.row()) + " |", flush=True)


if __name__ == "__main__":
    main()
