#!/usr/bin/env python3
"""How time and memory of a ranking grow with the number of complaints and of regions.

    make growth [BENCH_ARGUMENTS="--most 10000000"]
    out/bench/venv/bin/python Benchmarks/growth.py BINARY [--folder out/bench] [--most 1000000] [--rounds 3]
        [--region-rows 100000] [--chart FILE.svg] [--save FILE.md]

Ranks registers of 10,000 complaints and ten times as many until `--most`, of ten regions; and of
10, 100 and 514 regions that have `--region-rows` complaints together: CSV files in, workbook and
JSON out. Prints the medians and what a complaint costs, and draws them. What must hold: memory under
1 GiB; time is linear, which is that the processor time of a complaint is never more than a tenth above
that at a tenth of the complaints. What a complaint more costs is said too: it grows a little for as long
as small tables still fit into the processor's caches.
"""
import argparse
import os
import statistics

from harness import chart, inputs, jobs, runs, table
from harness.comparison import cleared

REGIONS = [10, 100, 514]


def measured(setting, source, rounds):
    """Medians of wall, CPU and peak of so many runs, after one that does not count."""
    place = cleared(setting.folder, "growth")
    usages = [runs.measure(setting.results(source), place) for _ in range(rounds + 1)][1:]
    return runs.Usage(*(statistics.median(getattr(usage, figure) for usage in usages)
                        for figure in runs.FIGURES))


def rows_of(first, found):
    lines = [f"| {first} | wall, s | CPU, s | peak, MiB | CPU a complaint, µs |",
             "|--:|--:|--:|--:|--:|"]
    for size, (usage, complaints) in found.items():
        cells = [getattr(usage, figure) for figure in runs.FIGURES] + [usage.cpu / complaints * 1e6]
        lines.append(f"| {size:,} | " + " | ".join(map(table.number, cells)) + " |")
    return "\n".join(lines) + "\n"


def verdicts(by_rows):
    """Sentences on memory, and on what a complaint more costs from one size to the next."""
    most = max(by_rows)
    peak = by_rows[most][0].peak
    lines = [f"- peak memory at {most:,} complaints under 1,024 MiB: {table.number(peak)} MiB, "
             f"{'holds' if peak < 1024 else '**does not hold**'}"]
    sizes = sorted(by_rows)
    for low, high in zip(sizes, sizes[1:]):
        cost, before = (by_rows[size][0].cpu / by_rows[size][1] * 1e6 for size in (high, low))
        more = (by_rows[high][0].cpu - by_rows[low][0].cpu) / (high - low) * 1e6
        lines.append(
            f"- a complaint at {high:,} at most 1.1 of one at {low:,}: {cost / before:.2f}, "
            f"{'holds' if cost <= 1.1 * before else '**does not hold**'}; "
            f"a complaint more: {table.number(more)} µs")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("binary")
    parser.add_argument("--folder", default=os.path.join("out", "bench"))
    parser.add_argument("--most", type=int, default=1_000_000, help="complaints")
    parser.add_argument("--region-rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--chart", help="an SVG file for the chart")
    parser.add_argument("--save", help="a Markdown file for what is printed")
    options = parser.parse_args()
    setting = jobs.Setting(options.binary, os.path.abspath(options.folder), options.most)
    parts = []

    def tell(text):
        parts.append(text)
        print(text, flush=True)

    busy = table.busy()
    tell(f"{table.machine()}\n" + (f"\n{busy}\n" if busy else ""))
    by_rows, rows = {}, 10_000
    while rows <= options.most:
        by_rows[rows] = (measured(setting, setting.csv(rows), options.rounds), rows)
        rows *= 10
    tell(rows_of("complaints of 10 regions", by_rows))
    tell(verdicts(by_rows))
    by_regions = {}
    for count in REGIONS:
        others = ["--regions", str(count)] if count != REGIONS[0] else []
        source = inputs.complaints(setting.folder, options.region_rows, *others)
        by_regions[count] = (measured(setting, source, options.rounds), options.region_rows)
    tell(rows_of(f"regions with {options.region_rows:,} complaints", by_regions))
    if options.chart:
        drawn = chart.svg([
            ("Wall time, s", "complaints", [(size, one.wall) for size, (one, _) in by_rows.items()]),
            ("Peak memory, MiB", "complaints",
             [(size, one.peak) for size, (one, _) in by_rows.items()]),
            ("Wall time, s", f"regions ({options.region_rows:,} complaints)",
             [(size, one.wall) for size, (one, _) in by_regions.items()])])
        with open(options.chart, "w", encoding="utf-8") as out:
            out.write(drawn)
    if options.save:
        with open(options.save, "w", encoding="utf-8") as out:
            out.write("\n".join(parts))


if __name__ == "__main__":
    main()
