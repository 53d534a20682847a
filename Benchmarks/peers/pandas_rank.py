"""pandas + openpyxl: a folder of CSV files to a ranking workbook, file by file so that memory stays
small, only the columns that are asked for, words as categories.

    python3 pandas_rank.py FOLDER OUTPUT.xlsx OUTPUT.json
"""
import pathlib
import sys

import numpy as np
import pandas as pd

import ranking

EVENTS = ["received", "first_response", "completed"]
WORDS = {"region": list(ranking.names()), "classification": list(ranking.LIMITS),
         "status": ["completed", "in_progress"]}
TYPES = {name: pd.CategoricalDtype(words) for name, words in WORDS.items()}
AS_OF = np.datetime64(ranking.AS_OF)


def read(path):
    frame = pd.read_csv(
        path, usecols=[*WORDS, *EVENTS, "rating"], dtype=TYPES,
        parse_dates=EVENTS, date_format="%Y-%m-%dT%H:%M:%S")
    for event in EVENTS:
        frame[event] = frame[event].to_numpy().astype("datetime64[D]")
    return frame


def tally(frame, numbers):
    received, response, completed = (
        frame[event].to_numpy().astype("datetime64[D]") for event in EVENTS)
    is_complete = (frame["status"] == "completed").to_numpy()
    nothing = np.datetime64("NaT")
    done = np.where(is_complete & (completed <= AS_OF), completed, nothing)
    seen = response <= AS_OF
    supplied = np.where(np.isnat(done) & ~is_complete, AS_OF, done)
    answered = np.where(
        seen, np.fmin(response, done), np.where(np.isnat(response), supplied, nothing))
    limit = frame["classification"].map(ranking.LIMITS).to_numpy(dtype="int64")

    def number(dates):
        """NaN where there is no date."""
        known = ~np.isnat(dates)
        found = np.full(len(dates), np.nan)
        found[known] = numbers[(dates[known] - np.datetime64(ranking.FIRST)).astype("int64")]
        return found

    start = number(received)
    until = numbers[-1] - start
    response_days, done_days = number(answered) - start, number(done) - start
    response_judged, completion_judged = until > ranking.RESPONSE_LIMIT, until > limit
    sums = pd.DataFrame({
        "region": frame["region"], "wait": np.where(np.isnan(response_days), until, response_days),
        "seen": seen, "n": 1, "response_judged": response_judged,
        "response_on_time": response_judged & (response_days <= ranking.RESPONSE_LIMIT),
        "completion_judged": completion_judged,
        "completion_on_time": completion_judged & (done_days <= limit),
        "done": ~np.isnan(done_days), "done_days": np.nan_to_num(done_days),
        "rated": frame["rating"].notna(), "rating": frame["rating"].fillna(0)})
    return sums.groupby(ranking.COLUMNS[:3], observed=True, sort=False).sum().reset_index()


def main():
    folder, workbook, json = sys.argv[1:]
    numbers = np.array(ranking.working_days())
    tallies = [tally(read(path), numbers) for path in sorted(pathlib.Path(folder).glob("*.csv"))]
    order = ranking.rank(
        row for part in tallies for row in part.itertuples(index=False, name=None))
    ranking.write_openpyxl(workbook, order)
    ranking.write_json(json, order)


if __name__ == "__main__":
    main()
