#!/usr/bin/env python3
"""Times the reading of a large XLSX register by this program and by python-calamine.

    python3 Benchmarks/xlsx_vs_calamine.py BINARY [--rows 100000] [--runs 5] [--keep FILE]

Makes a seeded workbook of 16 columns (dates as serials, long texts, a few words many times), reads
it as often as asked with each, in turn, in a process of its own, and prints the median wall time
and the greatest memory. Needs python-calamine and xlsxwriter beside this Python. What is measured
is `peringkat preview --csv`, which reads every cell and writes it out again, and `peringkat check`,
which reads it as a register; calamine hands every cell to Python.
"""
import argparse
import datetime
import multiprocessing
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

WORDS = ("contoh isi laporan rekaan untuk pengukuran kecepatan jalan lampu sampah air layanan "
         "kecamatan desa mohon segera diperiksa terima kasih").split()
HEADER = ("id,region,received,title,text,classification,category,channel,agency,place,verified,"
          "disposed,first_response,status,completed,rating").split(",")
CALAMINE = """
import sys
import python_calamine
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
rows = book.get_sheet_by_index(0).to_python()
assert len(rows) == int(sys.argv[2]), len(rows)
"""


def make(path, rows):
    import xlsxwriter

    rng = random.Random(2024)
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Laporan")
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    sheet.write_row(0, 0, HEADER)
    for number in range(1, rows + 1):
        received = datetime.datetime(2024, 1, 1) + datetime.timedelta(
            minutes=rng.randrange(525_000))
        ends = [received + datetime.timedelta(minutes=rng.randrange(1, 20_000)) for _ in range(4)]
        texts = [f"{number:012d}", "64.01", None, f"Contoh judul laporan nomor {number}",
                 " ".join(rng.choices(WORDS, k=30)), rng.choice(["complaint", "aspiration"]),
                 f"Kategori {rng.randrange(180)}", f"Kanal {rng.randrange(9)}",
                 f"Dinas Contoh Nomor {rng.randrange(40)}", f"Kecamatan {rng.randrange(25)}"]
        for column, text in enumerate(texts):
            if text is not None:
                sheet.write_string(number, column, text)
        sheet.write_datetime(number, 2, received, moment)
        for column, end in zip((10, 11, 12, 14), ends):
            sheet.write_datetime(number, column, end, moment)
        sheet.write_string(number, 13, "completed")
        sheet.write_number(number, 15, rng.randrange(1, 6))
    book.close()


def measured(command):
    """Seconds, and MiB at the most, of one process whose output is thrown away."""
    start = time.monotonic()
    with open(os.devnull, "w") as nothing:
        process = subprocess.Popen(command, stdout=nothing, stderr=subprocess.PIPE)
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[:3]} failed: {told.decode('utf-8', 'replace')[:500]}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("binary")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", help="where the workbook is made, and left; used if it is there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or os.path.join(folder, "laporan.xlsx")
        if not os.path.exists(path):
            # In a process of its own: a child's greatest memory counts its parent's at the fork.
            maker = multiprocessing.get_context("spawn").Process(
                target=make, args=(path, options.rows))
            maker.start()
            maker.join()
            if maker.exitcode != 0:
                sys.exit("the workbook could not be made")
        commands = {
            "peringkat preview --csv": [options.binary, "preview", path, "--csv"],
            "peringkat check": [options.binary, "check", path],
            "python-calamine": [sys.executable, "-c", CALAMINE, path, str(options.rows + 1)],
        }
        results = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                results[name].append(measured(command))
        print(f"{options.rows} rows, {os.path.getsize(path) >> 20} MiB")
        for name, runs in results.items():
            seconds = statistics.median(second for second, _ in runs)
            print(f"{name:24} {seconds:7.2f} s {max(memory for _, memory in runs):8.0f} MiB")


if __name__ == "__main__":
    main()
