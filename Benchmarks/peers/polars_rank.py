"""Polars + XlsxWriter: a folder of CSV files to a ranking workbook, lazily and in its streaming
engine, so that only the columns that are asked for are turned into values.

    python3 polars_rank.py FOLDER OUTPUT.xlsx OUTPUT.json
"""
import sys

import polars as pl

import polars_source
import polars_tally
import ranking

EVENTS = ["received", "first_response", "completed"]


def main():
    folder, workbook, json = sys.argv[1:]
    frame = polars_source.files(folder).select(
        "region", "classification", "status", "rating",
        pl.col(EVENTS).str.to_datetime("%Y-%m-%dT%H:%M:%S").dt.date())
    order = ranking.rank(polars_tally.tally(frame).collect(engine="streaming").rows())
    ranking.write_xlsxwriter(workbook, order)
    ranking.write_json(json, order)


if __name__ == "__main__":
    main()
