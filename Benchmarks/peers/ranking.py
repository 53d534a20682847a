"""What every peer in Python shares: the calendar, and the few steps after the complaints have been
summed up. A peer hands in a *tally*: a row for each region, number of working days until the
response, and whether that response was seen (else the case was open then), with sums over its
complaints. It has a few thousand rows at most, so what is done here takes no time that counts.
"""
import csv
import datetime
import json
import os

AS_OF = datetime.date(2024, 12, 31)
FIRST = datetime.date(2023, 12, 31)
RESPONSE_LIMIT = 5
LIMITS = {"information_request": 5, "complaint": 14, "aspiration": 14, "oversight_complaint": 60,
          "other": 14}
HORIZON = 60
COLUMNS = ["region", "wait", "seen", "n", "response_judged", "response_on_time",
           "completion_judged", "completion_on_time", "done", "done_days", "rated", "rating"]
# Aspect, its weight, indicator, its weight, worst, best: as in bench.yaml.
INDICATORS = [
    ("speed", 0.5, "responded", 0.6, 0.4, 1), ("speed", 0.5, "wait", 0.4, 20, 0),
    ("completion", 0.5, "finished", 0.4, 0.4, 1), ("completion", 0.5, "duration", 0.2, 30, 0),
    ("completion", 0.5, "completed", 0.2, 0, 1), ("completion", 0.5, "rating", 0.2, 1, 5),
]
RESOURCES = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "..", "..", "Sources", "Complaints", "Resources")


def holidays():
    """National holidays and joint leave."""
    with open(os.path.join(RESOURCES, "holidays.csv"), encoding="utf-8") as file:
        return sorted({datetime.date.fromisoformat(row["tanggal"]) for row in csv.DictReader(file)})


def working_days():
    """For each day from FIRST to AS_OF, how many working days there were until it, itself counted."""
    off = set(holidays())
    numbers, count = [], 0
    for offset in range((AS_OF - FIRST).days + 1):
        day = FIRST + datetime.timedelta(days=offset)
        count += day.weekday() < 5 and day not in off
        numbers.append(count)
    return numbers


def names():
    with open(os.path.join(RESOURCES, "regions.csv"), encoding="utf-8") as file:
        return {row["kode"]: row["nama_lengkap"] for row in csv.DictReader(file)}


def kaplan_meier_median(times):
    """`times`: {days: [seen, open]}. Seen before open where both fall on one day."""
    at_risk = sum(seen + still_open for seen, still_open in times.values())
    survival = 1.0
    for days in sorted(times):
        if days > HORIZON:
            break
        seen, still_open = times[days]
        survival *= 1 - seen / at_risk
        if survival <= 0.5 + 1e-12:
            return days
        at_risk -= seen + still_open
    return HORIZON


class Region:
    def __init__(self, code, name):
        self.code, self.name = code, name
        self.sums = dict.fromkeys(COLUMNS[3:], 0)
        self.times = {}

    def add(self, row):
        for column in self.sums:
            self.sums[column] += row[column]
        self.times.setdefault(row["wait"], [0, 0])[0 if row["seen"] else 1] += row["n"]

    def judge(self):
        s = self.sums
        parts = {
            "responded": (s["response_judged"], s["response_on_time"]),
            "finished": (s["completion_judged"], s["completion_on_time"]),
            "duration": (s["done"], s["done_days"]), "completed": (s["n"], s["done"]),
            "rating": (s["rated"], s["rating"]),
        }
        self.indicators = {key: (n, part / n if n else None) for key, (n, part) in parts.items()}
        self.indicators["wait"] = (s["n"], kaplan_meier_median(self.times))
        self.scores, self.aspects = {}, {}
        for aspect, _, key, weight, worst, best in INDICATORS:
            value = self.indicators[key][1]
            score = 0 if value is None else 100 * min(max((value - worst) / (best - worst), 0), 1)
            self.scores[key] = score
            self.aspects[aspect] = self.aspects.get(aspect, 0) + weight * score
        weights = {aspect: weight for aspect, weight, *_ in INDICATORS}
        self.score = sum(weights[aspect] * score for aspect, score in self.aspects.items())


def rank(tally):
    """The regions, best first, each with its rank; `tally`: tuples in the order of COLUMNS."""
    known, regions = names(), {}
    for row in tally:
        row = dict(zip(COLUMNS, row, strict=True))
        code = row["region"]
        if code not in regions:
            regions[code] = Region(code, known[code])
        regions[code].add(row)
    for region in regions.values():
        region.judge()
    order = sorted(regions.values(), key=lambda region: (-round(region.score, 2), region.code))
    for place, region in enumerate(order):
        tied = place > 0 and round(order[place - 1].score, 2) == round(region.score, 2)
        region.rank = order[place - 1].rank if tied else place + 1
    return order


def sheets(order):
    """The two sheets as names and rows, the header first."""
    keys = [indicator[2] for indicator in INDICATORS]
    aspects = list(dict.fromkeys(indicator[0] for indicator in INDICATORS))
    ranking = [["Peringkat", "Kode", "Nama", *aspects, "Nilai akhir", "Laporan"]]
    values = [["Kode", "Nama", "Indikator", "n", "Nilai", "Skor"]]
    for region in order:
        ranking.append([region.rank, region.code, region.name,
                        *(region.aspects[aspect] for aspect in aspects), round(region.score, 2),
                        region.sums["n"]])
        for key in keys:
            values.append([region.code, region.name, key, *region.indicators[key],
                           region.scores[key]])
    return {"Peringkat": ranking, "Indikator": values}


def write_xlsxwriter(path, order):
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        bold, number = book.add_format({"bold": True}), book.add_format({"num_format": "0.00"})
        for name, rows in sheets(order).items():
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, rows[0], bold)
            sheet.freeze_panes(1, 0)
            for place, row in enumerate(rows[1:], start=1):
                for column, cell in enumerate(row):
                    sheet.write(place, column, cell, number if isinstance(cell, float) else None)
            sheet.autofit()


def write_openpyxl(path, order):
    import openpyxl
    from openpyxl.styles import Font

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets(order).items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        sheet.freeze_panes = "A2"
        for cell in sheet[1]:
            cell.font = Font(bold=True)
    book.save(path)


def write_json(path, order):
    """What the harness holds against the engine's numbers."""
    with open(path, "w", encoding="utf-8") as out:
        json.dump({region.code: {"rank": region.rank, "score": region.score,
                                 "indicators": region.indicators} for region in order}, out)
