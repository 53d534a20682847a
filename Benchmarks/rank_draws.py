#!/usr/bin/env python3
"""Times the uncertainty of ranks: 40 regions, 8 indicators, 10,000 draws of weights, 1,000 resamples.

    out/bench/venv/bin/python Benchmarks/rank_draws.py BINARY [--complaints 10000 100000] [--runs 5]

Ranks a seeded register with and without `uncertainty` in turn, and prints the medians of both and of
their difference, which is what the draws take.
"""
import argparse
import csv
import datetime
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

REGIONS = 40
INDICATORS = [
    ("responded", "{on_time_share: response, limit: 5}", "{worst: 0.4, best: 1}"),
    ("finished", "{on_time_share: completion, limit: 14}", "{worst: 0.2, best: 1}"),
    ("wait", "{time: response, statistic: median, horizon: 60}", "{worst: 60, best: 0}"),
    ("completed", "{share: completed}", "{worst: 0, best: 1}"),
    ("rated", "{share: rated}", "{worst: 0, best: 1}"),
    ("rating", "{mean: rating}", "{worst: 1, best: 5}"),
    ("online", "{share: {channel: [Aplikasi, Web]}}", "{worst: 0, best: 1}"),
    ("roads", "{share: {category: [Jalan]}}", "{worst: 0, best: 1}"),
]
UNCERTAINTY = "uncertainty: {draws: 10000, resamples: 1000, weight_spread: 0.25, interval: 0.9}\n"


def rubric(draws):
    lines = ["rubric: draws", "missing: zero", "clocks:",
             "  response: {from: received, to: first_response, unit: working_days}",
             "  completion: {from: received, to: completed, unit: working_days}",
             "aspects:", "  - aspect: all", "    title: All", "    weight: 1", "    indicators:"]
    for name, measure, ends in INDICATORS:
        lines.append(f"      - {{indicator: {name}, title: {name}, weight: 1, measure: {measure}, "
                     f"scale: {{linear: {ends}}}}}")
    return "\n".join(lines) + "\n" + (UNCERTAINTY if draws else "")


def register(folder, complaints):
    rng = random.Random(1)
    sizes = [math.exp(rng.gauss(0, 1)) for _ in range(REGIONS)]
    owners = rng.choices(range(1, REGIONS + 1), weights=sizes, k=complaints)
    with open(os.path.join(folder, "regions.csv"), "w", encoding="utf-8") as out:
        out.write("code,name,kind,province,timezone,population\n")
        for number in range(1, REGIONS + 1):
            out.write(f"90.{number:02d},Kabupaten Uji {number},kabupaten,Uji,Asia/Makassar,100000\n")
    start = datetime.date(2024, 1, 1)
    with open(os.path.join(folder, "register.csv"), "w", encoding="utf-8") as out:
        out.write("id,region,received,first_response,completed,status,rating,channel,category\n")
        for number, owner in enumerate(owners):
            received = start + datetime.timedelta(days=rng.randrange(366))
            response = received + datetime.timedelta(days=rng.randrange(20))
            done = response + datetime.timedelta(days=rng.randrange(30))
            is_done = rng.random() < 0.7
            row = [number, f"90.{owner:02d}", received, response, done if is_done else "",
                   "completed" if is_done else "in_progress",
                   rng.randrange(1, 6) if rng.random() < 0.5 else "",
                   rng.choice(["Aplikasi", "Web", "SMS"]), rng.choice(["Jalan", "Air"])]
            out.write(",".join(map(str, row)) + "\n")


def workbooks(folder):
    """The same register as workbooks below `registers`, one a region: dates are serials. Needs
    XlsxWriter."""
    import xlsxwriter

    with open(os.path.join(folder, "register.csv"), encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    os.makedirs(os.path.join(folder, "registers"))
    for region in sorted({row[1] for row in rows}):
        with xlsxwriter.Workbook(os.path.join(folder, "registers", region + ".xlsx")) as book:
            sheet = book.add_worksheet()
            date = book.add_format({"num_format": "yyyy-mm-dd"})
            sheet.write_row(0, 0, header)
            own = [row for row in rows if row[1] == region]
            for number, row in enumerate(own, start=1):
                for column, cell in enumerate(row):
                    if cell and header[column] in ("received", "first_response", "completed"):
                        sheet.write_datetime(
                            number, column, datetime.datetime.fromisoformat(cell), date)
                    elif cell and header[column] == "rating":
                        sheet.write_number(number, column, int(cell))
                    elif cell:
                        sheet.write_string(number, column, cell)


def timed(binary, folder, draws):
    file = os.path.join(folder, "draws.yaml" if draws else "plain.yaml")
    start = time.perf_counter()
    done = subprocess.run(
        [binary, "rank", os.path.join(folder, "register.csv"), "--regions",
         os.path.join(folder, "regions.csv"), "--rubric", file, "--period", "2024", "--as-of",
         "2025-03-01", "--json", os.path.join(folder, "out.json"), "--quiet"],
        capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--complaints", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print("| complaints | with draws, s | without, s | draws, s |")
    print("|---|---|---|---|")
    for complaints in options.complaints:
        with tempfile.TemporaryDirectory() as folder:
            register(folder, complaints)
            for name, draws in [("draws", True), ("plain", False)]:
                with open(os.path.join(folder, name + ".yaml"), "w", encoding="utf-8") as out:
                    out.write(rubric(draws))
            pairs = [(timed(options.binary, folder, True), timed(options.binary, folder, False))
                     for _ in range(options.runs)]
            row = [statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs),
                   statistics.median(p[0] - p[1] for p in pairs)]
            print(f"| {complaints:,} | " + " | ".join(f"{t:.2f}" for t in row) + " |", flush=True)


if __name__ == "__main__":
    main()
