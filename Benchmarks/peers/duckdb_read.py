"""DuckDB reads every column of every row, and nothing else: counts and lengths of all values.

    python3 duckdb_read.py FOLDER
"""
import sys

import duckdb

import duckdb_source


def main():
    sums = ", ".join(
        f"sum(length({name}))" if kind == "VARCHAR" else f"count({name})"
        for name, kind in duckdb_source.TYPES.items())
    query = f"SELECT count(*), {sums} FROM {duckdb_source.files(sys.argv[1])}"
    print(duckdb.connect().execute(query).fetchone())


if __name__ == "__main__":
    main()
