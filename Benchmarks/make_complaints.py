#!/usr/bin/env python3
"""Writes synthetic complaints for measuring: one CSV file a region, ten of them unless told
otherwise, 16 columns, about 470 bytes a row, a quarter of the rows with quoted line breaks. With
`--xlsx` the same rows as workbooks (dates are serials, words are shared), which needs XlsxWriter;
with `--undated` so large a share of the rows has a word for a date and goes into quarantine.
Seeded: the same call, the same bytes.

    out/bench/venv/bin/python Benchmarks/make_complaints.py FOLDER [ROWS] [--regions 10] [--xlsx] [--undated 0]
        [--jobs 1]
"""
import argparse
import concurrent.futures
import csv
import datetime
import os
import random

TEN = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74"]
REGIONS = os.path.join(
    os.path.dirname(__file__), "..", "Sources", "Complaints", "Resources", "regions.csv")
HEADER = ("id,region,received,title,text,classification,category,channel,agency,place,"
          "verified,disposed,first_response,status,completed,rating").split(",")
CLASSES = ["complaint", "complaint", "complaint", "oversight_complaint", "aspiration",
           "information_request"]
WORDS = ("contoh isi laporan rekaan untuk pengukuran kecepatan jalan lampu sampah air layanan "
         "kecamatan desa mohon segera diperiksa terima kasih").split()
START = datetime.datetime(2024, 1, 1)


def codes(count):
    """So many regions: the ten, or the first of all there are."""
    if count == len(TEN):
        return TEN
    with open(REGIONS, encoding="utf-8") as file:
        found = [row["kode"] for row in csv.DictReader(file)]
    if count > len(found):
        raise SystemExit(f"there are {len(found)} regions, not {count}")
    return found[:count]


def complaint(rng, number, region):
    """The 16 values of a row: texts, moments, a number, or None where a cell is blank."""
    received = START + datetime.timedelta(minutes=rng.randrange(525_000))
    text = " ".join(rng.choices(WORDS, k=35))
    if rng.random() < 0.25:
        half = len(text) // 2
        text = text[:half] + "\n" + text[half:] + ', "dikutip"'
    verified = rng.expovariate(1 / 900)
    disposed = verified + rng.expovariate(1 / 600)
    response = disposed + rng.expovariate(1 / 5000)
    completed = response + rng.expovariate(1 / 9000)
    is_done = rng.random() < 0.85

    def moment(minutes):
        return (received + datetime.timedelta(minutes=minutes)).replace(microsecond=0)

    return [
        f"{number:012d}", region, received, f"Contoh judul laporan nomor {number}", text,
        rng.choice(CLASSES), f"Kategori {rng.randrange(180)}", f"Kanal {rng.randrange(9)}",
        f"Dinas Contoh Nomor {rng.randrange(40)}", f"Kecamatan {rng.randrange(25)}",
        moment(verified), moment(disposed), moment(response) if rng.random() < 0.95 else None,
        "completed" if is_done else "in_progress", moment(completed) if is_done else None,
        rng.randrange(1, 6) if rng.random() < 0.3 else None,
    ]


def complaints(place, region, rows, total, undated):
    rng = random.Random(place)
    for number in range(rows):
        row = complaint(rng, place * total + number, region)
        if undated and rng.random() < undated:
            row[HEADER.index("received")] = "kapan"
        yield row


def write_csv(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEADER)
        for row in rows:
            writer.writerow(
                [cell.isoformat() if isinstance(cell, datetime.datetime) else cell for cell in row])


def write_xlsx(path, rows):
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        # One date of creation in all workbooks, or no two runs would write the same bytes.
        book.set_properties({"created": START})
        sheet = book.add_worksheet("Laporan")
        format = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        sheet.write_row(0, 0, HEADER)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                if value is None:
                    continue
                if isinstance(value, datetime.datetime):
                    sheet.write_datetime(number, column, value, format)
                elif isinstance(value, str):
                    sheet.write_string(number, column, value)
                else:
                    sheet.write_number(number, column, value)


def write(options, place, region):
    """Rows are divided evenly, what is left over goes to the first regions."""
    path = os.path.join(options.folder, f"{region}.{'xlsx' if options.xlsx else 'csv'}")
    rows = options.rows // options.regions + (place < options.rows % options.regions)
    write_file = write_xlsx if options.xlsx else write_csv
    write_file(path, complaints(place, region, rows, options.rows, options.undated))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", 1)[0])
    parser.add_argument("folder")
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    parser.add_argument("--regions", type=int, default=len(TEN))
    parser.add_argument("--xlsx", action="store_true", help="workbooks instead of CSV files")
    parser.add_argument("--undated", type=float, default=0, help="share of rows, 0 to 1")
    parser.add_argument("--jobs", type=int, default=1, help="processes that write at once")
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        written = [pool.submit(write, options, place, region)
                   for place, region in enumerate(codes(options.regions))]
        for file in written:
            file.result()


if __name__ == "__main__":
    main()
