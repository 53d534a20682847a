"""Polars reads every column of every row, and nothing else: counts and lengths of all values.

    python3 polars_read.py FOLDER
"""
import sys

import polars as pl

import polars_source


def main():
    moments = ["received", "verified", "disposed", "first_response", "completed"]
    texts = [name for name in polars_source.COLUMNS if name not in [*moments, "rating"]]
    found = polars_source.files(sys.argv[1]).select(
        pl.len(), pl.col(texts).str.len_bytes().sum(), pl.col("rating").count(),
        pl.col(moments).str.to_datetime("%Y-%m-%dT%H:%M:%S").count())
    print(found.collect(engine="streaming").row(0))


if __name__ == "__main__":
    main()
