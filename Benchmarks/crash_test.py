#!/usr/bin/env python3
"""Kills the real program at random instants, fills its disk, and looks at what is left.

    Benchmarks/crash_test.py --bin .build/release/peringkat --kills 500

After each kill: the archive is absent or sound (SQLite's own check, `peringkat doctor`), each file
is wholly in it or wholly out, results are the old ones or the new ones, and the same command run
again completes everything to the same content as a run that nobody disturbed. Instants are spread
over the whole run by a seeded generator. With --disk also: a full disk (a tmpfs, as root) and a
limit on the size of files. Exit status 1 with the first thing that is not so.
"""

import argparse
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

REGIONS = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74"]
RUBRIC = """rubric: kill
version: "1"
title: Kill
clocks:
  response: {from: received, to: first_response, unit: working_days}
missing: zero
aspects:
  - aspect: all
    indicators:
      - indicator: responded
        measure: {on_time_share: response, limit: 5}
        scale: {linear: {worst: 0, best: 1}}
"""


def make_inputs(folder, rows, seed):
    """Registers of ten regions, in two folders, with some rows that cannot be placed."""
    chance = random.Random(seed)
    for region in REGIONS:
        for part in ("a", "b"):
            lines = ["id,region,agency,status,received,first_response,completed"]
            for number in range(rows):
                day = 1 + chance.randrange(28)
                month = 1 + chance.randrange(12)
                received = "" if chance.random() < 0.01 else f"2024-{month:02}-{day:02}T08:00:00"
                lines.append(
                    f"{region}-{part}-{number},{region},Dinas {chance.randrange(30)},in_progress,"
                    f"{received},2024-12-30,")
            path = os.path.join(folder, part, f"{region}.csv")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as file:
                file.write("\n".join(lines) + "\n")
    with open(os.path.join(folder, "..", "rubric.yaml"), "w") as file:
        file.write(RUBRIC)


def content(path):
    """What an archive says, whatever integers stand for words and exports."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    found = {}
    for name, sql in {
        "exports": "SELECT sha256, file, kind, read, accepted, quarantined, duplicates FROM export",
        "complaints": "SELECT * FROM complaint",
        "quarantined": "SELECT * FROM quarantined",
        "diagnostics": "SELECT d.code, d.row, d.message_id, e.file FROM diagnostic d "
        "JOIN export e ON e.id = d.export",
        "rankings": "SELECT number, document FROM ranking",
        "inputs": "SELECT ranking, file, sha256 FROM ranking_input",
    }.items():
        rows = [tuple(row) for row in database.execute(sql)]
        if name in ("complaints", "quarantined"):
            rows = [row[1:] for row in rows]
        found[name] = sorted(rows, key=repr)
    database.close()
    return found


class Failure(Exception):
    pass


class Bench:
    def __init__(self, options):
        self.bin = os.path.abspath(options.bin)
        self.root = tempfile.mkdtemp(prefix="peringkat-crash-")
        os.makedirs(os.path.join(self.root, "ekspor"))
        make_inputs(os.path.join(self.root, "ekspor"), options.rows, options.seed)

    def run(self, arguments, folder, **more):
        return subprocess.run(
            [self.bin] + arguments, cwd=folder, capture_output=True, text=True, **more)

    def fresh(self, scenario):
        """A folder with what stood there before the command."""
        folder = tempfile.mkdtemp(dir=self.root)
        os.symlink(os.path.join(self.root, "ekspor"), os.path.join(folder, "ekspor"))
        shutil.copy(os.path.join(self.root, "rubric.yaml"), folder)
        if scenario.existing:
            shutil.copy(self.half, os.path.join(folder, "a.sqlite"))
        for name in scenario.results:
            with open(os.path.join(folder, name), "w") as file:
                file.write("old result\n")
        return folder

    def prepare(self):
        folder = os.path.join(self.root, "half")
        os.makedirs(folder)
        os.symlink(os.path.join(self.root, "ekspor"), os.path.join(folder, "ekspor"))
        self.half = os.path.join(folder, "a.sqlite")
        done = self.run(["ingest", "ekspor/a", "--archive", "a.sqlite"], folder)
        if done.returncode != 0:
            raise Failure(done.stderr)


class Scenario:
    def __init__(self, name, arguments, existing=False, results=()):
        self.name, self.arguments = name, arguments
        self.existing, self.results = existing, results

    def undisturbed(self, bench):
        """The duration of a whole run and what it comes to."""
        folder = bench.fresh(self)
        before = sorted(os.listdir(folder))
        begin = time.monotonic()
        process = subprocess.Popen(
            [bench.bin] + self.arguments, cwd=folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE)
        self.reading = wait_for_writing(process, folder, before) - begin
        _, said = process.communicate()
        self.seconds = time.monotonic() - begin
        if process.returncode != 0:
            raise Failure(f"{self.name}: {said.decode()}")
        self.content = content(os.path.join(folder, "a.sqlite"))
        self.before = content(bench.half) if self.existing else None
        self.made = {name: read(os.path.join(folder, name)) for name in self.results}
        self.bytes = sum(os.path.getsize(os.path.join(folder, name))
                         for name in ("a.sqlite", *self.results))
        shutil.rmtree(folder)

    def kill(self, bench, instant, from_writing):
        """One run, killed after so many seconds (of its start, or of the first thing that it
        writes); whether it was still running then."""
        folder = bench.fresh(self)
        before = sorted(os.listdir(folder))
        process = subprocess.Popen(
            [bench.bin] + self.arguments, cwd=folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        if from_writing:
            wait_for_writing(process, folder, before)
        time.sleep(instant)
        was_running = process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
        files = self.look(bench, folder, f"{self.name} at {instant:.4f} s")
        done = bench.run(self.arguments, folder)
        if done.returncode != 0:
            raise Failure(f"{self.name} at {instant:.4f} s: the second run: {done.stderr}")
        self.compare(folder, f"{self.name} at {instant:.4f} s, second run")
        left = [name for name in os.listdir(folder) if name == "a.sqlite-journal"]
        if left:
            raise Failure(f"{self.name} at {instant:.4f} s: the second run left {left}")
        shutil.rmtree(folder)
        return was_running, files

    def look(self, bench, folder, where):
        """The state that the kill left: how many files are in the archive."""
        path = os.path.join(folder, "a.sqlite")
        for name in self.results:
            if read(os.path.join(folder, name)) not in (b"old result\n", self.made[name]):
                raise Failure(f"{where}: {name} is neither the old nor the new one")
        if not os.path.exists(path):
            if self.existing:
                raise Failure(f"{where}: the archive is gone")
            return 0
        before = read(path)
        doctor = bench.run(["doctor", "--archive", "a.sqlite", "--json", "-"], folder)
        if doctor.returncode != 0 or not json.loads(doctor.stdout)["sound"]:
            raise Failure(f"{where}: doctor: {doctor.stdout} {doctor.stderr}")
        if read(path) != before:
            raise Failure(f"{where}: doctor changed the archive")
        copy = os.path.join(folder, "copy.sqlite")
        shutil.copy(path, copy)
        if os.path.exists(path + "-journal"):
            shutil.copy(path + "-journal", copy + "-journal")
        database = sqlite3.connect(copy)
        if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise Failure(f"{where}: the archive is damaged")
        if database.execute("PRAGMA foreign_key_check").fetchall():
            raise Failure(f"{where}: rows point at nothing")
        database.close()
        found = content(copy)
        files = {row[1] for row in found["exports"]}
        for table, column in [("complaints", 0), ("quarantined", 0), ("diagnostics", 3)]:
            whole = [row for row in self.content[table] if row[column] in files]
            if found[table] != whole:
                raise Failure(f"{where}: {table} are not those of the files in the archive")
        for name in os.listdir(folder):
            if name.startswith("copy.sqlite"):
                os.remove(os.path.join(folder, name))
        return len(files)

    def compare(self, folder, where):
        if content(os.path.join(folder, "a.sqlite")) != self.content:
            raise Failure(f"{where}: the archive differs from that of an undisturbed run")
        for name, bytes in self.made.items():
            if read(os.path.join(folder, name)) != bytes:
                raise Failure(f"{where}: {name} differs from that of an undisturbed run")


def wait_for_writing(process, folder, before):
    """The moment at which a file comes into the folder, or at which the run is over."""
    while process.poll() is None and sorted(os.listdir(folder)) == before:
        time.sleep(0.0002)
    return time.monotonic()


def read(path):
    with open(path, "rb") as file:
        return file.read()


def kills(bench, scenarios, options):
    chance = random.Random(options.seed)
    counts = {}
    for number in range(options.kills):
        scenario = scenarios[number % len(scenarios)]
        # Reading takes longest and writes nothing: two kills in three fall into the writing.
        from_writing = number // len(scenarios) % 3 > 0
        span = scenario.seconds - scenario.reading if from_writing else scenario.seconds
        was_running, files = scenario.kill(bench, chance.random() * span, from_writing)
        tally = counts.setdefault(scenario.name, [0, 0, set()])
        tally[0] += 1
        tally[1] += was_running
        tally[2].add(files)
    for scenario in scenarios:
        killed, running, files = counts.get(scenario.name, [0, 0, set()])
        print(
            f"{scenario.name}: {killed} kills over {scenario.seconds:.2f} s, {running} while it ran; "
            f"numbers of whole files found: {sorted(files)}")


def full_disks(bench, scenarios, options):
    """Limits on the size of files, and (as root) tmpfs of many sizes."""
    for scenario in scenarios:
        refused = 0
        # Below an archive's own size not even its pages can be written back: its journal stays, as
        # it must, until the next command.
        least = os.path.getsize(bench.half) if scenario.existing else 0
        for size in (20_000, 60_000, 150_000, 400_000, 1_000_000, 2_000_000):
            size += least
            folder = bench.fresh(scenario)
            done = bench.run(
                scenario.arguments, folder,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
            refused += check_refusal(bench, scenario, folder, done, f"limit of {size} bytes")
            shutil.rmtree(folder)
        print(f"{scenario.name}: 6 limits on the size of files, {refused} refused with a sentence")
    if os.geteuid() != 0:
        print("tmpfs: left out, it needs root")
        return
    for scenario in scenarios:
        refused = 0
        # From what stood there before the command to somewhat less than what it comes to.
        least = os.path.getsize(bench.half) if scenario.existing else 0
        for part in (0.05, 0.3, 0.6, 0.8, 0.95):
            size = (least + int(part * (scenario.bytes - least))) // 1024 + 8
            folder = bench.fresh(scenario)
            small = os.path.join(folder, "disk")
            os.makedirs(small)
            subprocess.run(
                ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", small], check=True)
            try:
                for name in os.listdir(folder):
                    if name != "disk":
                        source = os.path.join(folder, name)
                        try:
                            shutil.copy(source, small) if not os.path.islink(source) else os.symlink(
                                os.readlink(source), os.path.join(small, name))
                        except OSError:
                            pass
                if scenario.existing and not same(bench.half, os.path.join(small, "a.sqlite")):
                    raise Failure(f"{scenario.name}: the archive did not fit on {size} KiB")
                done = bench.run(scenario.arguments, small)
                refused += check_refusal(bench, scenario, small, done, f"tmpfs of {size} KiB")
            finally:
                subprocess.run(["umount", small], check=True)
                shutil.rmtree(folder)
        print(f"{scenario.name}: 5 sizes of tmpfs, {refused} refused with a sentence")


def same(one, other):
    return os.path.exists(other) and read(one) == read(other)


def check_refusal(bench, scenario, folder, done, where):
    where = f"{scenario.name}, {where}"
    if done.returncode == 0:
        scenario.compare(folder, where)
        return 0
    if done.returncode != 1 or "galat[" not in done.stderr:
        raise Failure(f"{where}: status {done.returncode}: {done.stderr[-400:]}")
    code = done.stderr.split("galat[")[-1].split("]")[0]
    known = ("archive-disk-full", "archive-not-written", "output-disk-full")
    if code not in known:
        raise Failure(f"{where}: {done.stderr[-400:]}")
    left = [name for name in os.listdir(folder) if name.startswith(".peringkat")]
    left += [name for name in os.listdir(folder) if name.endswith("-journal")]
    if left:
        raise Failure(f"{where}: {left} was left behind")
    scenario.look(bench, folder, where) if not where.endswith("KiB") else look_elsewhere(
        bench, scenario, folder, where)
    return 1


def look_elsewhere(bench, scenario, folder, where):
    """A full disk has no room for the copies that looking makes."""
    copy = tempfile.mkdtemp(dir=bench.root)
    for name in os.listdir(folder):
        if name != "ekspor":
            shutil.copy(os.path.join(folder, name), copy)
    scenario.look(bench, copy, where)
    shutil.rmtree(copy)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bin", required=True, help="the built program")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rows", type=int, default=400, help="of each of the 20 files")
    parser.add_argument("--disk", action="store_true", help="fill disks too")
    options = parser.parse_args()
    bench = Bench(options)
    rank = ["rank", "ekspor", "--rubric", "rubric.yaml", "--period", "2024", "--archive", "a.sqlite"]
    scenarios = [
        Scenario("ingest, new archive", ["ingest", "ekspor", "--archive", "a.sqlite"]),
        Scenario(
            "ingest, existing archive", ["ingest", "ekspor", "--archive", "a.sqlite"], existing=True),
        Scenario(
            "rank, archive and results", rank + ["--output", "h.xlsx", "--json", "h.json"],
            results=("h.xlsx", "h.json")),
    ]
    try:
        bench.prepare()
        for scenario in scenarios:
            scenario.undisturbed(bench)
        kills(bench, scenarios, options)
        if options.disk:
            full_disks(bench, scenarios, options)
    except Failure as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(bench.root, ignore_errors=True)
    print("OK")
    return 0


if __name__ == "__main__":
    sys.exit(main())
