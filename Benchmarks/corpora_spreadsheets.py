#!/usr/bin/env python3
"""Holds spreadsheets as this program reads them against the CSV files that Excel wrote of them.

    out/bench/venv/bin/python Benchmarks/corpora_spreadsheets.py BINARY FOLDER... [--formats xlsx xlsm xls xml html]
        [--timeout 30] [--worst 15] [--jobs 2] [--show FILE.N.csv]

The folders are copies of SheetJS/test_files, apache/poi, tafia/calamine and
PHPOffice/PhpSpreadsheet. `NAME.N.csv` anywhere in them is sheet N, from 0 on and chart sheets
counted, of the file NAME, or of the file that NAME is with `apachepoi_` before it. Every file of
the formats is also read on its own, to find crashes and hangs.

A cell of Excel's CSV is *text* unless it shows a number, a date, a time, TRUE, FALSE or an error.
The table tells, for each format, which share of text cells is the same at its place; the same
without those that are numbers or dates and which only their format makes words of; of how many
sheets every text cell is the same; and all cells as Excel shows them. Only the standard library
is needed.
"""
import argparse
import collections
import concurrent.futures
import csv
import io
import os
import re
import subprocess
import sys

csv.field_size_limit(1 << 30)

MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
DAYS = "mon|tue|wed|thu|fri|sat|sun"
NUMBER = re.compile(
    r"[-+(<>≤≥\s]*(?:US|[A-Z]{3})?\s*[$€£¥₪₽]?\s*[-+(]?\s*[\d.,\s'’]*\d[\d.,\s'’]*"
    r"(?:e[-+]?\d+)?\s*(?:[%$€£¥₪₽]|[A-Z]{3})?\s*[-)\s]*"
    r"|[-+]?\s*\d*\s*\d+/\s*\d+\s*|[-$€£¥\s()]*|#+", re.IGNORECASE)
DATE_WORD = re.compile(
    rf"(?:(?:{MONTHS})[a-z]*|(?:{DAYS})[a-z]*|am|pm|a|p|[tz]|(?:st|nd|rd|th))", re.IGNORECASE)
VALUE = re.compile(
    r"[-+]?\d+(?:\.\d+)?(?:E[-+]?\d+)?|\d{4}-\d\d-\d\d(?:T[\d:.]+)?|[\d:.]+", re.IGNORECASE)
ERROR = re.compile(r"#(?:N/A|NAME\?|DIV/0!|REF!|VALUE!|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)")


def is_text(cell):
    """Whether Excel shows words here."""
    if not cell.strip("# "):
        return False
    if len(cell) > 60:
        return True
    if cell in ("TRUE", "FALSE") or ERROR.fullmatch(cell) or NUMBER.fullmatch(cell):
        return False
    rest = [word for word in re.split(r"[\s\d/:.,\-\[\]()]+", cell) if word]
    has_digit = any(letter.isdigit() for letter in cell)
    is_month = re.fullmatch(rf"(?:(?:{MONTHS})[a-z]*|(?:{DAYS})[a-z]*day)", cell, re.IGNORECASE)
    is_date = (has_digit or is_month) and all(DATE_WORD.fullmatch(word) for word in rest)
    return not is_date


def decodings(raw):
    """The text as Excel may have meant it: UTF-8, else Windows-1252 or Mac Roman."""
    try:
        return [(raw.decode("utf-8-sig"), None)]
    except UnicodeDecodeError:
        return [(raw.decode(page, "replace"), page) for page in ("cp1252", "mac_roman")]


def rows_of(text):
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return list(csv.reader(io.StringIO(text, newline="")))


def same(ours, excels, page):
    """Equal, but for what Excel's code page could not hold and blanks at the ends of lines."""
    if ours == excels:
        return True
    one = ours.replace("\r\n", "\n").replace("\r", "\n").strip()
    other = excels.strip()
    if one == other:
        return True
    lost = "".join(
        letter if encodable(letter, page) else "_" * (1 + (letter > "\uffff")) for letter in one)
    return len(lost) == len(other) and all(
        mine == theirs or mine == "_" and theirs == "?" for mine, theirs in zip(lost, other))


def encodable(letter, page):
    """Whether Excel could write the letter; without a page it may have written `_` for any."""
    if letter.isascii():
        return True
    try:
        return page is not None and bool(letter.encode(page))
    except UnicodeEncodeError:
        return False


class Sheet:
    """One CSV of Excel's, and what it is to be held against."""

    def __init__(self, source, number, name, path):
        self.source, self.number, self.name, self.path = source, number, name, path
        self.kind = source.rsplit(".", 1)[-1].lower()
        self.formatted = self.texts = self.same_texts = self.cells = self.same_cells = 0
        self.failure = None
        self.differences = []


def preview(binary, path, sheet, timeout):
    """The output of one call, and nil or what was wrong with it: refused, crash, hang."""
    command = [binary, "preview", path, "--csv"] + (["--sheet", sheet] if sheet else [])
    try:
        result = subprocess.run(command, capture_output=True, timeout=timeout)
    except subprocess.TimeoutExpired:
        return b"", "hang"
    if result.returncode < 0 or result.returncode > 128:
        return b"", f"crash {result.returncode}"
    if result.returncode != 0:
        return b"", "refused: " + result.stderr.decode("utf-8", "replace").strip()[:300]
    return result.stdout, None


def cropped(rows):
    """Without the blank rows and columns at the top and left: Excel writes only the used range."""
    filled = [number for number, row in enumerate(rows) if any(cell.strip() for cell in row)]
    if not filled:
        return []
    rows = rows[filled[0]:filled[-1] + 1]
    left = min(next(column for column, cell in enumerate(row) if cell.strip())
               for row in rows if any(cell.strip() for cell in row))
    return [row[left:] for row in rows]


def differences(ours, excels, page):
    """How many cells Excel shows, and those of them that were read otherwise."""
    count = texts = 0
    found = []
    for number, row in enumerate(excels):
        mine = ours[number] if number < len(ours) else []
        for column, cell in enumerate(row):
            if not cell.strip():
                continue
            read = mine[column] if column < len(mine) else ""
            text = is_text(cell)
            count += 1
            texts += text
            if not same(read, cell, page):
                found.append((number + 1, column + 1, text, cell, read))
    return count, texts, found


def compare(sheet, binary, timeout):
    with open(sheet.path, "rb") as file:
        raw = file.read()
    output, sheet.failure = preview(binary, sheet.source, sheet.name, timeout)
    ours = rows_of(output.decode("utf-8", "replace"))
    best = None
    for text, page in decodings(raw):
        excels = rows_of(text)
        for mine, theirs in ((ours, excels), (cropped(ours), cropped(excels))):
            result = differences(mine, theirs, page)
            lost = sum(text for _, _, text, _, _ in result[2])
            if best is None or (lost, len(result[2])) < best[0]:
                best = ((lost, len(result[2])), result)
    sheet.formatted = sum(
        text and VALUE.fullmatch(read) is not None for _, _, text, _, read in best[1][2])
    (lost, wrong), (sheet.cells, sheet.texts, sheet.differences) = best
    sheet.same_texts, sheet.same_cells = sheet.texts - lost, sheet.cells - wrong
    return sheet


def files_under(folders):
    for folder in folders:
        for root, dirs, names in os.walk(folder):
            dirs.sort()
            for name in sorted(names):
                yield os.path.join(root, name)


def sheet_name(path, source, number):
    """The name of the sheet by Excel's list of names, else its number among those with cells."""
    base = re.sub(r"\.\d+\.csv$", ".sheetnames", path)
    for candidate in (base, os.path.join(os.path.dirname(source), "2011", os.path.basename(base))):
        if os.path.exists(candidate):
            with open(candidate, "rb") as file:
                names = decodings(file.read())[0][0].splitlines()
            if number < len(names):
                return names[number]
    return str(number + 1)


def pairs(paths, formats):
    by_name = {}
    for path in paths:
        if path.rsplit(".", 1)[-1].lower() in formats:
            by_name.setdefault(os.path.basename(path), path)
    for path in paths:
        found = re.fullmatch(r"(.+)\.(\d+)\.csv", os.path.basename(path))
        if not found or found[1].rsplit(".", 1)[-1].lower() not in formats:
            continue
        # Of the prefixes that SheetJS gave its copies, that of the one corpus held beside them.
        source = by_name.get(found[1]) or by_name.get(found[1].removeprefix("apachepoi_"))
        if source:
            number = int(found[2])
            yield Sheet(source, number, sheet_name(path, source, number), path)


def share(part, whole):
    return f"{part / whole:.4f}" if whole else "     -"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("binary")
    parser.add_argument("folders", nargs="+")
    parser.add_argument(
        "--formats", nargs="+", default=["xlsx", "xlsm", "xls", "xml", "html", "htm"])
    parser.add_argument("--timeout", type=float, default=30)
    parser.add_argument("--worst", type=int, default=15)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--show", help="the differences of the CSV files whose path has this in it")
    options = parser.parse_args()
    paths = list(files_under(options.folders))
    sheets = list(pairs(paths, set(options.formats)))
    if options.show:
        sheets = [sheet for sheet in sheets if options.show in sheet.path]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        sheets = list(pool.map(
            lambda sheet: compare(sheet, options.binary, options.timeout), sheets))
        alone = [] if options.show else [
            path for path in paths if path.rsplit(".", 1)[-1].lower() in options.formats]
        failures = list(pool.map(
            lambda path: preview(options.binary, path, None, options.timeout)[1], alone))
    if options.show:
        for sheet in sheets:
            print(f"{sheet.path} ({sheet.source} {sheet.name!r}) {sheet.failure or ''}")
            for row, column, text, cell, found in sorted(
                    sheet.differences, key=lambda found: not found[2])[:40]:
                print(f"  {row}:{column} {'text' if text else 'other'} {cell!r} read {found!r}")
        return
    print("format sheets  text cells  same    words   whole sheets  cells as shown  same    whole")
    for kind in options.formats:
        chosen = [sheet for sheet in sheets if sheet.kind == kind]
        if not chosen:
            continue
        formatted = sum(s.formatted for s in chosen)
        texts, good = sum(s.texts for s in chosen), sum(s.same_texts for s in chosen)
        cells, same_cells = sum(s.cells for s in chosen), sum(s.same_cells for s in chosen)
        whole = sum(s.texts == s.same_texts for s in chosen)
        exact = sum(s.cells == s.same_cells for s in chosen)
        print(f"{kind:6} {len(chosen):6} {texts:11} {share(good, texts):>7} "
              f"{share(good, texts - formatted):>7} {share(whole, len(chosen)):>13} {cells:15} {share(same_cells, cells):>7} "
              f"{share(exact, len(chosen)):>8}")
    print("\nworst by text cells:")
    worst = sorted((s for s in sheets if s.texts > s.same_texts),
                   key=lambda s: (s.same_texts - s.texts, s.path))
    for sheet in worst[:options.worst]:
        print(f"  {sheet.texts - sheet.same_texts:6} of {sheet.texts:6}  {sheet.path} "
              f"{(sheet.failure or '')[:120]}")
    print("\nevery file on its own:")
    counts = collections.Counter(
        (path.rsplit(".", 1)[-1].lower(), (failure or "read").split(":")[0])
        for path, failure in zip(alone, failures))
    for (kind, state), count in sorted(counts.items()):
        print(f"  {kind:6} {state:12} {count}")
    bad = [(path, failure) for path, failure in zip(alone, failures)
           if failure and not failure.startswith("refused")]
    for path, failure in bad:
        print(f"  {failure}: {path}")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
