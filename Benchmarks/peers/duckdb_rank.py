"""DuckDB + XlsxWriter: a folder of CSV files, or DuckDB's own database, to a ranking workbook.

    python3 duckdb_rank.py FOLDER|FILE.duckdb OUTPUT.xlsx OUTPUT.json

As its documentation has it: types are told, so that nothing is sniffed; only the columns that are
asked for are turned into values; files and parts of files are read in parallel (quoted line breaks
are no hindrance, as long as `null_padding` is off); the calendar is a table to join with.
"""
import sys

import duckdb

import duckdb_source
import ranking

TALLY = f"""
WITH complaint AS (
  SELECT region, classification, status, rating, received::DATE AS received,
    first_response::DATE AS response,
    CASE WHEN status = 'completed' AND completed::DATE <= $as_of THEN completed::DATE END AS done
  FROM {{source}}
), followed AS (
  SELECT *, coalesce(response <= $as_of, false) AS seen,
    CASE WHEN response <= $as_of THEN least(response, done)
      WHEN response IS NULL THEN coalesce(done, CASE WHEN status = 'in_progress' THEN $as_of END)
    END AS answered,
    CASE classification
      {' '.join(f"WHEN '{name}' THEN {limit}" for name, limit in ranking.LIMITS.items())}
    END AS completion_limit
  FROM complaint
), counted AS (
  SELECT region, seen, rating, completion_limit, $last - a.number AS until,
    b.number - a.number AS response_days, c.number - a.number AS done_days
  FROM followed
  JOIN calendar a ON a.day = received
  LEFT JOIN calendar b ON b.day = answered
  LEFT JOIN calendar c ON c.day = done
)
SELECT region, coalesce(response_days, until) AS wait, seen, count(*),
  count(*) FILTER (until > $limit),
  count(*) FILTER (until > $limit AND response_days <= $limit),
  count(*) FILTER (until > completion_limit),
  count(*) FILTER (until > completion_limit AND done_days <= completion_limit),
  count(done_days), coalesce(sum(done_days), 0), count(rating), coalesce(sum(rating), 0)
FROM counted
GROUP BY ALL
"""


def main():
    source, workbook, json = sys.argv[1:]
    is_database = source.endswith(".duckdb")
    connection = duckdb.connect(source, read_only=True) if is_database else duckdb.connect()
    table = "complaint_table" if is_database else duckdb_source.files(source)
    days = ranking.working_days()
    connection.execute(
        "CREATE TEMP TABLE calendar AS SELECT $first + unnest(range($count))::INTEGER AS day, "
        "unnest($numbers) AS number",
        {"first": ranking.FIRST, "count": len(days), "numbers": days})
    tally = connection.execute(TALLY.format(source=table), {
        "as_of": ranking.AS_OF, "last": days[-1], "limit": ranking.RESPONSE_LIMIT}).fetchall()
    order = ranking.rank(tally)
    ranking.write_xlsxwriter(workbook, order)
    ranking.write_json(json, order)


if __name__ == "__main__":
    main()
