#!/usr/bin/env python3
"""Writes synthetic complaints for measuring: ten CSV files, one a region, 16 columns, about 470
bytes a row, a quarter of the rows with quoted line breaks. Seeded: the same call, the same bytes.

    python3 Benchmarks/make_complaints.py FOLDER [ROWS]
"""
import argparse
import datetime
import os
import random

REGIONS = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74"]
HEADER = (
    "id,region,received,title,text,classification,category,channel,agency,place,"
    "verified,disposed,first_response,status,completed,rating"
)
CLASSES = ["complaint", "complaint", "complaint", "oversight_complaint", "aspiration",
           "information_request"]
WORDS = ("contoh isi laporan rekaan untuk pengukuran kecepatan jalan lampu sampah air layanan "
         "kecamatan desa mohon segera diperiksa terima kasih").split()


def moment(start, minutes):
    return (start + datetime.timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S")


def row(rng, number, region):
    received = datetime.datetime(2024, 1, 1) + datetime.timedelta(minutes=rng.randrange(525_000))
    text = " ".join(rng.choices(WORDS, k=35))
    if rng.random() < 0.25:
        half = len(text) // 2
        text = text[:half] + "\n" + text[half:]
        text = '"%s, ""dikutip"""' % text
    verified = rng.expovariate(1 / 900)
    disposed = verified + rng.expovariate(1 / 600)
    response = disposed + rng.expovariate(1 / 5000)
    completed = response + rng.expovariate(1 / 9000)
    is_done = rng.random() < 0.85
    return ",".join([
        f"{number:012d}", region, moment(received, 0), f"Contoh judul laporan nomor {number}", text,
        rng.choice(CLASSES), f"Kategori {rng.randrange(180)}", f"Kanal {rng.randrange(9)}",
        f"Dinas Contoh Nomor {rng.randrange(40)}", f"Kecamatan {rng.randrange(25)}",
        moment(received, verified), moment(received, disposed),
        moment(received, response) if rng.random() < 0.95 else "",
        "completed" if is_done else "in_progress",
        moment(received, completed) if is_done else "",
        str(rng.randrange(1, 6)) if rng.random() < 0.3 else "",
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    options = parser.parse_args()
    folder, rows = options.folder, options.rows
    os.makedirs(folder, exist_ok=True)
    for place, region in enumerate(REGIONS):
        rng = random.Random(place)
        with open(os.path.join(folder, f"{region}.csv"), "w", newline="", encoding="utf-8") as out:
            out.write(HEADER + "\n")
            for number in range(rows // len(REGIONS)):
                out.write(row(rng, place * rows + number, region) + "\n")


if __name__ == "__main__":
    main()
