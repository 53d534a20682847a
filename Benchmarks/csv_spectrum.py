#!/usr/bin/env python3
"""Compares `peringkat preview --csv` with the JSON beside each CSV of csv-spectrum.

    out/bench/venv/bin/python Benchmarks/csv_spectrum.py CSV_SPECTRUM BINARY

CSV_SPECTRUM is a copy of https://github.com/max-mapper/csv-spectrum. Its
`location_coordinates.json` has another telephone number than the CSV, so 11 of 12 agree at most.
"""
import csv
import io
import json
import os
import subprocess
import sys


def normal(text):
    """Line ends inside cells are kept as the file has them; the JSON has but one kind."""
    return text.replace("\r\n", "\n")


def main():
    folder, binary = sys.argv[1:3]
    wrong = []
    names = sorted(n[:-4] for n in os.listdir(f"{folder}/csvs") if n.endswith(".csv"))
    for name in names:
        run = subprocess.run(
            [binary, "preview", "--csv", f"{folder}/csvs/{name}.csv"], capture_output=True, timeout=60
        )
        text = run.stdout.decode("utf-8")
        found = [
            {key: normal(value) for key, value in row.items()}
            for row in csv.DictReader(io.StringIO(text, newline=""))
        ]
        with open(f"{folder}/json/{name}.json", encoding="utf-8") as file:
            rows = json.load(file)
        rows = rows if isinstance(rows, list) else [rows]
        expected = [{key: normal(value) for key, value in row.items()} for row in rows]
        if found != expected:
            wrong.append(name)
            print(f"{name}: {found} is not {expected}")
    print(f"csv-spectrum: {len(names) - len(wrong)} of {len(names)} files are read as their JSON says")


if __name__ == "__main__":
    main()
