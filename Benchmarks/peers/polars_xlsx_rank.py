"""Polars' `read_excel` (calamine) + XlsxWriter: a folder of workbooks to a ranking workbook. As many
files at once as there are cores, for its reader lets other threads run; each is summed up where it
was read, so that memory stays small.

    python3 polars_xlsx_rank.py FOLDER OUTPUT.xlsx OUTPUT.json
"""
import concurrent.futures
import os
import pathlib
import sys

import polars as pl

import polars_tally
import ranking

EVENTS = ["received", "first_response", "completed"]
TYPES = {"region": pl.String, "classification": pl.String, "status": pl.String, "rating": pl.UInt8,
         **dict.fromkeys(EVENTS, pl.Datetime("ms"))}


def tally(path):
    frame = pl.read_excel(
        path, engine="calamine", columns=list(TYPES), schema_overrides=TYPES)
    return polars_tally.tally(frame.lazy().with_columns(pl.col(EVENTS).dt.date())).collect().rows()


def main():
    folder, workbook, json = sys.argv[1:]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        tallies = list(pool.map(tally, sorted(pathlib.Path(folder).glob("*.xlsx"))))
    order = ranking.rank(row for part in tallies for row in part)
    ranking.write_xlsxwriter(workbook, order)
    ranking.write_json(json, order)


if __name__ == "__main__":
    main()
