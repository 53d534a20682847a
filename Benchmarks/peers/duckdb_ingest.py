"""DuckDB's own database of a folder of CSV files, without the columns of text.

    python3 duckdb_ingest.py FOLDER OUTPUT.duckdb
"""
import sys

import duckdb

import duckdb_source


def main():
    folder, database = sys.argv[1:]
    with duckdb.connect(database) as connection:
        # What its documentation advises for large imports: the order of rows need not be kept.
        connection.execute("SET preserve_insertion_order = false")
        connection.execute(
            f"CREATE TABLE complaint_table AS SELECT * EXCLUDE ({', '.join(duckdb_source.TEXTS)}) "
            f"FROM {duckdb_source.files(folder)}")
        print(connection.execute("SELECT count(*) FROM complaint_table").fetchone()[0])


if __name__ == "__main__":
    main()
