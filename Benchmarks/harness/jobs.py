"""Everything that is compared, and what must hold of it."""
import os
import shutil
import sys

import rank_draws
from harness import agreement, inputs
from harness.comparison import Comparison, Job, Limit, cleared

HERE = os.path.dirname(os.path.abspath(__file__))
BENCHMARKS = os.path.dirname(HERE)
PEERS = os.path.join(BENCHMARKS, "peers")
RUBRIC = os.path.join(BENCHMARKS, "bench.yaml")
RESOURCES = os.path.join(os.path.dirname(BENCHMARKS), "Sources", "Complaints", "Resources")
ENGINE, DUCKDB, POLARS = "peringkat", "DuckDB + XlsxWriter", "Polars + XlsxWriter"
PANDAS, SQLITE = "pandas + openpyxl", "sqlite3 shell"


class Setting:
    """What the comparisons are made of."""

    def __init__(self, binary, folder, rows):
        self.binary, self.folder, self.rows = os.path.abspath(binary), folder, rows

    def csv(self, rows=None):
        return inputs.complaints(self.folder, rows or self.rows)

    def xlsx(self):
        return inputs.complaints(self.folder, self.rows, "--xlsx")

    def rank(self, *arguments):
        return [self.binary, "rank", *arguments, "--rubric", RUBRIC, "--period", "2024", "--quiet"]

    def results(self, source):
        return self.rank(source, "--output", "engine.xlsx", "--json", "engine.json")

    def peer(self, script, *arguments):
        return [sys.executable, os.path.join(PEERS, script + ".py"), *arguments]

    def ranking_peer(self, script, source):
        return self.peer(script, source, f"{script}.xlsx", f"{script}.json")

    def title(self, text, rows=None):
        return f"{text}: {rows or self.rows:,} complaints"


def agreed(place, peers):
    def check():
        return agreement.check(
            os.path.join(place, "engine.json"),
            {name: os.path.join(place, file) for name, file in peers.items()})
    return check


def csv_to_workbook(setting):
    source, place = setting.csv(), cleared(setting.folder, "csv")
    lines = ["CREATE TABLE complaint (id TEXT, region TEXT, received TEXT, title TEXT, text TEXT, "
             "classification TEXT, category TEXT, channel TEXT, agency TEXT, place TEXT, "
             "verified TEXT, disposed TEXT, first_response TEXT, status TEXT, completed TEXT, "
             "rating TEXT);"]
    lines += [f'.import --csv --skip 1 "{os.path.join(source, name)}" complaint'
              for name in sorted(os.listdir(source))]
    lines += [f'.import --csv "{os.path.join(RESOURCES, file)}.csv" {table}'
              for file, table in [("holidays", "holiday"), ("regions", "known")]]
    with open(os.path.join(PEERS, "sqlite_rank.sql"), encoding="utf-8") as file:
        script = "\n".join(lines) + "\n" + file.read()
    with open(os.path.join(place, "rank.sql"), "w", encoding="utf-8") as out:
        out.write(script)
    return Comparison(
        "csv", setting.title("CSV to ranking workbook"),
        [Job(ENGINE, setting.results(source)),
         Job(DUCKDB, setting.ranking_peer("duckdb_rank", source)),
         Job(POLARS, setting.ranking_peer("polars_rank", source)),
         Job(PANDAS, setting.ranking_peer("pandas_rank", source)),
         Job(SQLITE, ["sqlite3", "-bail", ":memory:", ".read rank.sql"])],
        [Limit("wall", 0.33, DUCKDB), Limit("wall", 0.4, POLARS),
         Limit("peak", 0.5, DUCKDB), Limit("peak", 0.5, POLARS)]
        + ([Limit("peak", 1024)] if setting.rows >= 10_000_000 else []),
        agreed(place, {DUCKDB: "duckdb_rank.json", POLARS: "polars_rank.json",
                       PANDAS: "pandas_rank.json", SQLITE: "indicators.csv"}))


def read_csv(setting):
    source = setting.csv()
    return Comparison(
        "read", setting.title("CSV, read only"),
        [Job(ENGINE, [setting.binary, "check", source, "--quiet"]),
         Job("DuckDB", setting.peer("duckdb_read", source)),
         Job("Polars", setting.peer("polars_read", source))])


def xlsx_to_workbook(setting):
    source, place = setting.xlsx(), cleared(setting.folder, "xlsx")
    return Comparison(
        "xlsx", setting.title("Ten XLSX to ranking workbook"),
        [Job(ENGINE, setting.results(source)),
         Job(POLARS, setting.ranking_peer("polars_xlsx_rank", source))],
        [Limit("wall", 0.35, POLARS)], agreed(place, {POLARS: "polars_xlsx_rank.json"}))


def read_xlsx(setting):
    source = setting.xlsx()
    return Comparison(
        "read-xlsx", setting.title("Ten XLSX, read only"),
        [Job(ENGINE, [setting.binary, "check", source, "--quiet"]),
         Job("python-calamine", setting.peer("calamine_read", source))],
        [Limit("wall", 1, "python-calamine"), Limit("peak", 150)])


def ingest(setting):
    source, place = setting.csv(), cleared(setting.folder, "ingest")
    archive, database = os.path.join(place, "a.sqlite"), os.path.join(place, "own.duckdb")

    def fresh():
        for path in (archive, database):
            if os.path.exists(path):
                os.remove(path)

    return Comparison(
        "ingest", setting.title("CSV into an archive"),
        [Job(ENGINE, [setting.binary, "ingest", source, "--archive", archive, "--quiet"], fresh),
         Job("DuckDB", setting.peer("duckdb_ingest", source, database), fresh)],
        [Limit("wall", 0.5, "DuckDB")])


def ingest_again(setting):
    source, place = setting.csv(), cleared(setting.folder, "again")
    archive = os.path.join(place, "a.sqlite")
    command = [setting.binary, "ingest", source, "--archive", archive, "--quiet"]

    def fresh():
        if os.path.exists(archive):
            os.remove(archive)

    # The engine is its own peer; the first run is what stands before each second one.
    first = "the first run"
    done = os.path.join(place, "done.sqlite")

    def again():
        if not os.path.exists(done):
            inputs.run([setting.binary, "ingest", source, "--archive", done, "--quiet"])
        shutil.copy(done, archive)

    return Comparison(
        "again", setting.title("The same ingest again"),
        [Job("the second run", command, again), Job(first, command, fresh)],
        [Limit("wall", 0.02, first)])


def rank_archive(setting):
    source, place = setting.csv(), cleared(setting.folder, "archive")
    kept, database = os.path.join(place, "kept.sqlite"), os.path.join(place, "own.duckdb")
    archive = os.path.join(place, "a.sqlite")
    inputs.run([setting.binary, "ingest", source, "--archive", kept, "--quiet"])
    inputs.run(setting.peer("duckdb_ingest", source, database))

    def fresh():
        # A ranking is published in the archive that it is made from.
        shutil.copy(kept, archive)

    return Comparison(
        "archive", setting.title("Archive to ranking workbook"),
        [Job(ENGINE, setting.rank("--archive", archive, "--output", "engine.xlsx", "--json",
                                  "engine.json"), fresh),
         Job(DUCKDB, setting.ranking_peer("duckdb_rank", database))],
        agree=agreed(place, {DUCKDB: "duckdb_rank.json"}))


def drawing(setting, key, complaints, uncertainty):
    """The folder of a province of 40 regions by 8 indicators, and what ranks it: `rank("draws", source)`
    with 10,000 draws of weights, `rank("plain", source)` without."""
    place = cleared(setting.folder, key)
    rank_draws.register(place, complaints)
    for name, text in [("draws", rank_draws.rubric(False) + uncertainty),
                       ("plain", rank_draws.rubric(False))]:
        with open(os.path.join(place, name + ".yaml"), "w", encoding="utf-8") as out:
            out.write(text)

    def rank(name, source="register.csv"):
        return [setting.binary, "rank", source, "--regions", "regions.csv", "--rubric",
                name + ".yaml", "--period", "2024", "--as-of", "2025-03-01", "--json",
                f"{name}-{source}.json", "--quiet"]
    return place, rank


def draws(setting):
    once = rank_draws.UNCERTAINTY.replace("resamples: 1000", "resamples: 1")
    place, rank = drawing(setting, "draws", 2000, once)
    inputs.run(rank("plain"), place)
    numpy = setting.peer("numpy_draws", "plain-register.csv.json", "numpy.json")
    return Comparison(
        "draws", "10,000 draws of weights at 40 regions by 8 indicators, without the rest",
        [Job(ENGINE, rank("draws"), less=rank("plain")),
         Job("numpy", numpy, less=[*numpy[:-1], "none.json", "--no-draws"])],
        [Limit("wall", 1, "numpy")],
        lambda: agreement.check_draws(
            os.path.join(place, "draws-register.csv.json"), os.path.join(place, "numpy.json")),
        rounds=15)


def draws_after_xlsx(setting):
    """What reading workbooks leaves behind in the processor must not slow down the draws."""
    place, rank = drawing(setting, "draws-xlsx", 10_000, rank_draws.UNCERTAINTY)
    rank_draws.workbooks(place)
    # The engine is its own peer.
    csv = "after CSV"
    return Comparison(
        "draws-xlsx", "Draws and 1,000 resamples after 40 XLSX registers, and after one in CSV",
        [Job("after XLSX", rank("draws", "registers"), less=rank("plain", "registers")),
         Job(csv, rank("draws"), less=rank("plain"))],
        [Limit("cpu", 1.2, csv)],
        lambda: agreement.check_regions(
            *(os.path.join(place, f"draws-{source}.json")
              for source in ("registers", "register.csv"))))


def sweep(setting):
    """The memory of a sweep beside that of a ranking: nothing that is tried may be kept whole."""
    source = inputs.complaints(setting.folder, 40_000, "--regions", "38")
    cleared(setting.folder, "sweep")
    return Comparison(
        "sweep", "A weight swept over 60 values at 38 regions and 40,000 complaints",
        [Job("rubric sweep", [setting.binary, "rubric", "sweep", RUBRIC, source, "--period", "2024",
                              "--vary", "speed=10..69:1", "--json", "sweep.json", "--quiet"]),
         Job("rank", setting.rank(source, "--json", "engine.json"))],
        [Limit("peak", 2, "rank")], rounds=3)


def detail_sheets(setting):
    rows = max(setting.rows // 10, 1000)
    source = inputs.complaints(setting.folder, rows, "--undated", "0.5")
    place = cleared(setting.folder, "sheets")
    inputs.run(setting.rank(source, "--output", "engine.xlsx"), place)
    inputs.run(setting.peer("xlsxwriter_sheets", "--cells", "engine.xlsx", "cells.json"), place)
    writer = setting.peer("xlsxwriter_sheets", "cells.json", "peer.xlsx")
    return Comparison(
        "sheets", f"Detail sheets, without the rest: {rows // 2:,} rows in quarantine",
        [Job(ENGINE, setting.rank(source, "--output", "engine.xlsx", "--json", "engine.json"),
             less=setting.rank(source, "--json", "engine.json")),
         Job("XlsxWriter", writer, less=[*writer, "--no-sheets"])])


def start(setting):
    rows = 20
    source, place = setting.csv(rows), cleared(setting.folder, "start")
    return Comparison(
        "start", setting.title("Start to smallest ranking, as JSON", rows),
        [Job(ENGINE, setting.rank(source, "--json", "engine.json")),
         Job(DUCKDB, setting.ranking_peer("duckdb_rank", source))],
        [Limit("wall", 0.050)], agreed(place, {DUCKDB: "duckdb_rank.json"}), rounds=21)


ALL = {"csv": csv_to_workbook, "read": read_csv, "xlsx": xlsx_to_workbook, "read-xlsx": read_xlsx,
       "ingest": ingest, "again": ingest_again, "archive": rank_archive, "draws": draws,
       "draws-xlsx": draws_after_xlsx, "sweep": sweep, "sheets": detail_sheets, "start": start}
