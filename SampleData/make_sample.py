#!/usr/bin/env python3
"""Makes the sample province: ten invented regions of Kalimantan Timur, 2024. See README.md here.

    python3 make_sample.py            writes kalimantan-timur-2024/ and expected-counts.csv
    python3 make_sample.py --check    compares with what is there; exit status 1 if it differs

Needs Python 3.9 or later, nothing else. Same script, same bytes: fixed seeds and no clock.
To tune a region change its `Quality` below; its random stream is its own, so no other changes.
"""

import datetime as dt
import io
import pathlib
import sys
import zipfile
from copy import deepcopy
from dataclasses import dataclass, field

import formats
from simulate import (
    CATEGORIES, CLASSES, Case, Draw, Quality, next_working, previous_working, simulate,
)

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = "kalimantan-timur-2024"
SEED = "peringkat-2024"


@dataclass
class Region:
    code: str
    name: str  # as in "Kabupaten Berau"
    count: int  # complaints of the year
    quality: Quality
    places: list  # kecamatan

    @property
    def government(self):
        return f"Pemerintah {self.name}"

    @property
    def short(self):
        return self.name.replace("Kabupaten", "Kab.")


# How each region works. Penajam Paser Utara must come out second under Rubrics/sp4n-lapor.yaml, as
# it did in 2024, with Balikpapan before and Bontang behind it; the rest is anybody's guess.
REGIONS = [
    Region("64.01", "Kabupaten Paser", 138,
           Quality(verify=0.9, respond=3.2, unanswered=0.10, resolve=4, close=5, never_closed=0.08,
                   closers=(0.25, 0.68, 0.07), dropped=0.08, reopened=0.06, rating=3.3,
                   unclassified=0.08, weekend=0.05),
           ["Tanah Grogot", "Kuaro", "Long Ikis", "Batu Sopang", "Pasir Belengkong"]),
    Region("64.02", "Kabupaten Kutai Kartanegara", 290,
           Quality(verify=0.6, respond=2.2, unanswered=0.06, resolve=3, close=3.5, never_closed=0.06,
                   closers=(0.35, 0.57, 0.08), dropped=0.07, reopened=0.04, rating=3.7,
                   unclassified=0.05),
           ["Tenggarong", "Tenggarong Seberang", "Loa Janan", "Loa Kulu", "Muara Badak", "Samboja",
            "Kota Bangun", "Sangasanga"]),
    Region("64.03", "Kabupaten Berau", 118,
           Quality(verify=0.8, respond=2.6, unanswered=0.07, resolve=3.5, close=4, never_closed=0.06,
                   closers=(0.45, 0.48, 0.07), dropped=0.06, reopened=0.05, rating=3.6,
                   unclassified=0.05, weekend=0.05),
           ["Tanjung Redeb", "Teluk Bayur", "Sambaliung", "Gunung Tabur", "Biduk-Biduk"]),
    Region("64.07", "Kabupaten Kutai Barat", 72,
           Quality(verify=1.2, respond=4.0, unanswered=0.13, resolve=5, close=6, never_closed=0.10,
                   closers=(0.4, 0.52, 0.08), dropped=0.05, reopened=0.06, rating=3.2,
                   unclassified=0.07, weekend=0.03),
           ["Melak", "Barong Tongkok", "Sekolaq Darat", "Linggang Bigung", "Damai"]),
    Region("64.08", "Kabupaten Kutai Timur", 186,
           Quality(verify=0.7, respond=2.4, unanswered=0.06, resolve=3, close=3.5, never_closed=0.05,
                   closers=(0.5, 0.43, 0.07), dropped=0.07, reopened=0.04, rating=3.7,
                   unclassified=0.04),
           ["Sangatta Utara", "Sangatta Selatan", "Bengalon", "Muara Wahau", "Sangkulirang"]),
    Region("64.09", "Kabupaten Penajam Paser Utara", 174,
           Quality(verify=0.15, respond=0.5, spread=0.7, unanswered=0.01, holding=0.25, resolve=0.9,
                   close=0.6, closers=(0.8, 0.08, 0.12), never_closed=0.01, dropped=0.06,
                   postponed=0.015, reopened=0.015, rated=0.4, rating=4.4, unclassified=0.01,
                   weekend=0.2),
           ["Penajam", "Waru", "Babulu", "Sepaku"]),
    Region("64.11", "Kabupaten Mahakam Ulu", 44,
           Quality(verify=1.5, respond=5.0, unanswered=0.18, resolve=6, close=7, never_closed=0.12,
                   closers=(0.3, 0.65, 0.05), dropped=0.05, postponed=0.05, rating=3.4,
                   unclassified=0.08, weekend=0.02),
           ["Long Bagun", "Long Hubung", "Long Apari", "Long Pahangai", "Laham"]),
    Region("64.71", "Kota Balikpapan", 382,
           Quality(verify=0.15, respond=0.5, spread=0.7, unanswered=0.01, holding=0.2, resolve=0.9,
                   close=0.9, closers=(0.72, 0.18, 0.10), never_closed=0.01, dropped=0.06,
                   postponed=0.015, reopened=0.015, rated=0.42, rating=4.5, unclassified=0.01,
                   weekend=0.2),
           ["Balikpapan Kota", "Balikpapan Selatan", "Balikpapan Utara", "Balikpapan Tengah",
            "Balikpapan Timur", "Balikpapan Barat"]),
    Region("64.72", "Kota Samarinda", 396,
           Quality(verify=0.5, respond=1.8, unanswered=0.05, resolve=2.5, close=3, never_closed=0.05,
                   closers=(0.4, 0.5, 0.1), dropped=0.09, reopened=0.04, rating=3.8,
                   unclassified=0.05),
           ["Samarinda Kota", "Samarinda Ulu", "Samarinda Ilir", "Sungai Kunjang", "Palaran",
            "Sambutan", "Loa Janan Ilir"]),
    Region("64.74", "Kota Bontang", 128,
           Quality(verify=0.4, respond=1.6, spread=0.85, unanswered=0.04, holding=0.35, resolve=2.4,
                   close=2.4, closers=(0.55, 0.35, 0.1), never_closed=0.04, dropped=0.06,
                   reopened=0.03, rated=0.33, rating=3.9, unclassified=0.03),
           ["Bontang Utara", "Bontang Selatan", "Bontang Barat"]),
]
BY_CODE = {region.code: region for region in REGIONS}

# What the jury gave, 0 to 100; None: not handed in.
ASSESSMENTS = {
    "sk_tim": [80, 100, 80, 60, 80, 100, 50, 100, 100, 100],
    "rencana_aksi": [50, 70, 60, 40, 70, 95, 30, 95, 80, 85],
    "inovasi": [45, 70, 60, 40, 65, 90, None, 95, 75, 80],
    "komitmen_pimpinan": [60, 80, 70, 50, 75, 95, 40, 100, 85, 90],
    "sdm": [55, 75, 65, 60, 70, 85, 45, 90, 90, 75],
    "pemanfaatan_data": [30, 60, 45, 35, 50, 90, 20, 85, 70, 65],
    # What a dashboard says ready-made: 100 where the account was used in the last month.
    "akun_aktif": [100, 100, 100, 0, 100, 100, 0, 100, 100, 100],
}
EVIDENCE = {
    "sk_tim": "Contoh: SK Tim Pengelola tahun 2024 (rekaan)",
    "rencana_aksi": "Contoh: rencana aksi dan laporan capaian (rekaan)",
    "inovasi": "Contoh: paparan inovasi pengelolaan pengaduan (rekaan)",
    "komitmen_pimpinan": "Contoh: wawancara pimpinan dan anggaran (rekaan)",
    "sdm": "Contoh: jumlah dan pelatihan admin (rekaan)",
    "pemanfaatan_data": "Contoh: laporan analisis pengaduan (rekaan)",
    "akun_aktif": "Contoh: aktivitas masuk akun sebulan terakhir (rekaan)",
}

# --------------------------------------------------------------------------- rows and their counts

ACCEPTED, QUARANTINED, DUPLICATE, SKIPPED, BLANK = "accepted quarantined duplicates skipped blank".split()


@dataclass
class Table:
    """The data rows of one file, each with what becomes of it."""

    rows: list = field(default_factory=list)

    def add(self, cells, fate=ACCEPTED):
        self.rows.append((cells, fate))

    @property
    def cells(self):
        return [cells for cells, _ in self.rows]

    def count(self, fate):
        return sum(1 for _, other in self.rows if other == fate)


@dataclass
class Province:
    """The files of the folder and what a reader is to count in each."""

    files: dict = field(default_factory=dict)
    counts: list = field(default_factory=list)

    def add(self, path, content, table, kind, profile, region, generated=None):
        self.files[f"{FOLDER}/{path}"] = content
        fates = [table.count(f) for f in (ACCEPTED, QUARANTINED, DUPLICATE, SKIPPED)]
        day = generated.isoformat() if generated else ""
        self.counts.append([path, kind, profile, day, region.code, str(sum(fates)), *map(str, fates)])


# ------------------------------------------------------------------- the standard SP4N-LAPOR! shapes

ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
INDONESIAN = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()
LONG = ("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
        "Desember").split()
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
FULL = [  # the template of 2024
    "Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor",
    "Klasifikasi Laporan", "ID Kategori", "Kategori", "Judul Laporan", "Isi Laporan Awal",
    "Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan", "Instansi Induk",
    "ID Instansi Terdisposisi", "Instansi Terdisposisi", "Status Laporan", "Alasan Tunda/Arsip",
    "Provinsi", "Kota/Kabupaten", "Kecamatan", "Kelurahan", "Nomor SK", "Url SK",
    "Url Dokumen Laporan Tahunan", "Laporan yang Masuk melalui Kanal Aduan Setwapres", "Rating",
]
OLD = [FULL[i] for i in (0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 18)]  # without reporter, place, rating
UTC = dt.timedelta(hours=-8)  # from WITA
WIB = dt.timedelta(hours=-1)
START = dt.date(2024, 1, 1)
END = dt.date(2024, 12, 31)


def tracking_id(taken):
    """Numbers rise over the year for the whole country; no two regions share one unasked."""

    def identify(received, number):
        share = (received - dt.datetime(2023, 12, 31)).total_seconds() / (366 * 86400)
        id = 7282600 + int(share * 1224000)
        while id in taken:
            id += 1
        taken.add(id)
        return str(id)

    return identify


@dataclass
class Oddity:
    """What a standard register holds besides the region's own good rows."""

    blank_ids: int = 0
    bad_dates: int = 0
    twice: int = 0  # complaints listed once for each of two agencies
    foreign: tuple = ()  # owners that are another kind of government
    odd_status: int = 0  # status words that no profile knows
    agencies_own: float = 0.09  # share of rows whose owner is an agency of the region
    total: str | None = None  # a line of totals below the last register


def sp4n_row(case, region, at, months, owner, words=None):
    utc = case.received + UTC
    status = case.status(at)[1] if words is None else words
    reason = None
    if status.startswith("Diarsipkan") or status == "Menunggu Kelengkapan Informasi":
        reason = "Contoh alasan (sintetis)"
    if status.startswith("Terdisposisi"):
        status = f"{status} {region.short}"
    disposed = f"{case.agency} {region.short}" if case.upto("disposed", at) else None
    category, number = case.category[:2]
    if case.classification is None:
        category = number = None
    return {
        "Tracking ID": case.id,
        "Tanggal Laporan Masuk": f"{utc.day:02d} {months[utc.month - 1]} {utc.year}",
        "Waktu Laporan Masuk": utc.strftime("%H:%M:%S"),
        "Nama Pelapor": f"Pelapor {case.number:04d}",
        "Klasifikasi Laporan": case.classification[1] if case.classification else None,
        "ID Kategori": number,
        "Kategori": category,
        "Judul Laporan": f"Contoh laporan: {case.category[0]}",
        "Isi Laporan Awal": f"Contoh isi laporan sintetis nomor {case.number}.\nPerihal: {case.category[0]}",
        "Isi Laporan Akhir": f"Contoh isi laporan sintetis nomor {case.number}.",
        "Tipe Laporan (Anonim/Rahasia)": case.privacy,
        "Sumber Laporan": case.channel,
        "Instansi Induk": owner,
        "ID Instansi Terdisposisi": str(20000 + int(case.category[1])) if disposed else None,
        "Instansi Terdisposisi": disposed,
        "Status Laporan": status,
        "Alasan Tunda/Arsip": reason,
        "Provinsi": "Kalimantan Timur" if case.number % 8 else None,
        # Where it happened, by the reporter's map pin: often the neighbour, never the owner.
        "Kota/Kabupaten": region.name.replace("Kabupaten ", "") if case.number % 11 else "Kota Balikpapan",
        "Kecamatan": case.place,
        "Kelurahan": None,
        "Nomor SK": f"Contoh/SK/{region.code}/2024",
        "Url SK": "https://contoh.invalid/sk.pdf",
        "Url Dokumen Laporan Tahunan": None,
        "Laporan yang Masuk melalui Kanal Aduan Setwapres": "Tidak",
        "Rating": str(case.rating) if case.rating and case.upto("rated_at", at) else None,
    }


def owners(region, draw, odd):
    """As people type it: usually the government, in capitals or not, sometimes an agency of it."""
    if draw.chance(odd.agencies_own):
        return draw.pick([
            (f"Dinas Perhubungan {region.short}", 3),
            (f"Dinas Pekerjaan Umum dan Penataan Ruang {region.short}", 3),
            (f"Kecamatan {region.places[0]}", 2), (f"Kecamatan {region.places[-1]}", 1),
        ])
    return draw.pick([
        (region.government, 70), (region.government.upper(), 20),
        ("Pemkot " + region.name[5:] if region.name.startswith("Kota") else "Pemkab " + region.name[10:], 4),
    ])


def standard(province, region, days, odd, columns=FULL, months=ENGLISH, shared=True, stem="", extra=()):
    """Registers of several days, each of all complaints so far; returns the cases."""
    cases = list(extra) + simulate(f"{SEED} {region.code}", region.count, region.quality, region.places,
                                   tracking_id(TAKEN))
    cases.sort(key=lambda case: (case.received, case.id))
    draw = Draw(f"{SEED} {region.code} register")
    lines = [plan(case, owners(region, draw, odd)) for case in cases]
    settled = [line for line in lines if line["case"].completed and line["case"].disposed]
    for line in spread(settled, odd.twice):
        line["twice"] = True
    for line in spread(settled[3:], odd.odd_status):
        line["last words"] = "Dalam Klarifikasi Internal"
    # Rows without a number or a date, and rows of other governments, stand still in every register.
    frozen = simulate(f"{SEED} {region.code} odd", odd.blank_ids + odd.bad_dates + len(odd.foreign),
                      region.quality, region.places, tracking_id(TAKEN))
    for i, case in enumerate(frozen):
        line = plan(case, region.government)
        case.number = 9000 + i
        line["words"] = "Belum Terverifikasi"
        if i < odd.blank_ids:
            line["fate"], case.id = QUARANTINED, None if i % 2 == 0 else "-"
        elif i < odd.blank_ids + odd.bad_dates:
            line["fate"] = QUARANTINED
            line["date"] = ["31 Feb 2024", "tidak terbaca", "00 Jan 1900", None][i % 4]
        else:
            line["fate"] = SKIPPED
            line["owner"] = odd.foreign[i - odd.blank_ids - odd.bad_dates]
        lines.append(line)
    lines.sort(key=lambda line: line["case"].received)

    for day in days:
        at = dt.datetime.combine(day, dt.time(16, 30))
        until = min(day, END)
        table = Table()
        for line in lines:
            case = line["case"]
            if case.received > at or case.received.date() > until:
                continue
            words = line.get("words") or (line.get("last words") if day == days[-1] else None)
            row = sp4n_row(case, region, at, months, line["owner"], words)
            if "date" in line:
                row["Tanggal Laporan Masuk"] = line["date"]
            if line.get("twice") and row["Instansi Terdisposisi"]:
                table.add([row[c] for c in columns], DUPLICATE)
                row["Instansi Terdisposisi"] = f"Kecamatan {case.place}"
            table.add([row[c] for c in columns], line["fate"])
        if odd.total and day == days[-1]:
            table.add([], BLANK)
            table.add([odd.total, str(len(table.rows) - 1)] + [None] * (len(columns) - 2), SKIPPED)
        preamble = [
            ("Judul Laporan", "Laporan Ringkas"), ("Nama Instansi", region.government),
            ("Tanggal Generate", day.isoformat()), ("Periode Masuk", f"({START}) - ({until})"),
            ("Pengelola", None),
        ]
        content = formats.workbook("Laporan Ringkas", preamble, columns, table.cells, shared)
        province.add(f"{stem}{day}.xlsx", content, table, "register", "sp4n-lapor", region, day)
    return cases


def plan(case, owner):
    return {"case": case, "owner": owner, "fate": ACCEPTED}


def spread(items, count):
    """`count` of the items, evenly apart."""
    return [items[len(items) * (2 * i + 1) // (2 * count)] for i in range(count)]


def follow_up(region, cases, at, dirt):
    """The follow-up log as a table of Tracking ID, Waktu, Oleh, Isi, in WIB as the site shows it."""
    messages = []

    def say(case, moment, actor, text):
        if moment and moment <= at:
            messages.append((moment + WIB, case.id, actor, text))

    for case in cases:
        agency = f"{case.agency} {region.short}"
        reporter = "Pelapor" if case.privacy else f"Pelapor {case.number:04d}"
        say(case, case.received, reporter, "Contoh: laporan disampaikan pelapor.")
        if case.forwarded:
            national = case.number % 3 != 0
            say(case, case.forwarded, "Admin Nasional" if national else "Sistem",
                f"Laporan dilempar ke {region.government}")
        say(case, case.disposed, region.government, f"Laporan didisposisikan ke {agency}")
        if case.first_response not in (case.substantive_response, case.ended):
            say(case, case.first_response, agency,
                "Terima kasih atas laporan Anda. Laporan akan segera kami tindaklanjuti.")
        say(case, case.substantive_response, agency,
            f"Contoh tanggapan sintetis: petugas telah memeriksa {case.category[0].lower()}.")
        say(case, case.reporter_replied, reporter, "Contoh: terima kasih atas tanggapannya.")
        if case.ended and case.timeline[-1][1] == "postponed":
            say(case, case.ended, agency, "Contoh: mohon melengkapi informasi lokasi dan foto.")
        elif case.ended:
            say(case, case.ended, "Admin Nasional", "Contoh: laporan tidak dapat diteruskan.")
        if case.closed_by == "system":
            say(case, case.completed, "Sistem", "Contoh: tidak ada tanggapan pelapor selama 10 hari.")
        say(case, case.reopened_at, reporter, "Contoh: masalah belum teratasi, mohon dicek kembali.")
    messages.sort()

    table = Table()
    for moment, id, actor, text in messages:
        table.add([id, indonesian(moment), actor, text])
    answers = [row for row, _ in table.rows if row[3].startswith("Contoh tanggapan")]
    late = cases[len(cases) // 2]
    agency = f"Dinas Perhubungan {region.short}"
    if dirt >= 1:  # events that join nothing, a message without a moment, one without an actor
        table.add(["7999999", "Kamis, 11 Juli 2024, 10:12", agency, "Contoh tanggapan: laporan di luar daftar."])
        table.add([late.id, None, agency, "Contoh tanggapan tanpa waktu."], QUARANTINED)
        table.add([late.id, indonesian(late.received + dt.timedelta(hours=3)), None, "Contoh pesan tanpa nama."])
    if dirt >= 2:  # a day that does not exist, no number, an answer before the question, one far ahead
        table.add([late.id, "Jumat, 30 Februari 2024, 09:00", agency, "Contoh tanggapan bertanggal keliru."], QUARANTINED)
        table.add([None, "Selasa, 6 Agustus 2024, 08:30", agency, "Contoh tanggapan tanpa nomor."], QUARANTINED)
        table.add([answers[40][0], "Selasa, 2 Januari 2024, 07:00", agency, "Contoh tanggapan yang mendahului laporan."])
        table.add([answers[9][0], "Senin, 5 Januari 2026, 09:15", agency, "Contoh tanggapan bertahun keliru."])
    return table


def indonesian(moment):
    """Senin, 13 Februari 2023, 16:02"""
    day = f"{DAYS[moment.weekday()]}, {moment.day} {LONG[moment.month - 1]} {moment.year}"
    return f"{day}, {moment:%H:%M}"


LOG = ["Tracking ID", "Waktu", "Oleh", "Isi"]


def log_workbook(table):
    return formats.workbook("Riwayat", [], LOG, table.cells)


# --------------------------------------------------------- other systems: canonical names and ISO times

EVENTS = "verified forwarded disposed first_response substantive_response completed".split()


def local(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%S")


def offset(moment):
    return local(moment) + "+08:00"


def utc(moment):
    return local(moment + UTC) + "Z"


def canonical_rows(region, cases, at, iso):
    """One dictionary per complaint, as the system shows it at a moment."""
    rows = []
    for case in cases:
        if case.received > at:
            continue
        status = case.status(at)[0]
        row = {
            "id": case.id,
            "region": region.name,
            "agency": case.agency,
            "category": case.category[0],
            "channel": case.channel,
            "place": case.place,
            "classification": case.classification[0] if case.classification else None,
            "status": status,
            "received": iso(case.received),
            "closed_by": case.closed_by if status == "completed" else None,
            "rating": str(case.rating) if case.rating and case.upto("rated_at", at) else None,
            "reopened": "1" if case.upto("reopened_at", at) else "0",
            "reporter": f"Pelapor {case.number:04d}",
            "title": f'Contoh laporan "{case.category[0]}"; nomor {case.number}',
        }
        for event in EVENTS:
            moment = case.upto(event, at)
            if event == "completed":
                moment = moment or case.upto("first_completed", at)
            row[event] = iso(moment) if moment else None
        rows.append(row)
    return rows


def spoil(rows, changes):
    """Plants dirt: (how many, field, value or function of the row), each on rows of its own."""
    free = [row for row in rows if row["completed"] and row["first_response"]]
    taken = 0
    for count, name, value in changes:
        for row in spread(free[taken::7], count):
            row[name] = value(row) if callable(value) else value
        taken += 1


def days_before(days):
    def shifted(row):
        moment = dt.datetime.fromisoformat(row["received"][:19])
        return local(moment - dt.timedelta(days=days)) + row["received"][19:]

    return shifted


def canonical(rows, columns, quarantined=(), duplicates=0, total=None):
    """The table with bad rows, earlier versions of some rows and a line of totals put in."""
    table = Table()
    for i, row in enumerate(rows):
        if duplicates and i in [len(rows) * (2 * k + 1) // (2 * duplicates) for k in range(duplicates)]:
            earlier = {**row, "status": "verified", "completed": None, "closed_by": None, "rating": None}
            table.add([earlier.get(c) for c in columns], DUPLICATE)
        table.add([row.get(c) for c in columns])
    for i, (name, value) in enumerate(quarantined):
        row = {**rows[len(rows) * (i + 1) // (len(quarantined) + 1)]}
        row["id"] = f"{row['id']}-X"
        row[name] = value
        table.rows.insert(5 + 7 * i, ([row.get(c) for c in columns], QUARANTINED))
    if total:
        table.add([], BLANK)
        table.add([total, str(len(rows))], SKIPPED)
    return table


# ------------------------------------------------------------------------------- the ten regions

TAKEN = set()


def every(step, first, last):
    """Office days, `step` days apart; a day off moves the export to the working day before."""
    days, day = [], first
    while day <= last:
        days.append(previous_working(day))
        day += dt.timedelta(days=step)
    return sorted(set(days))


def months(day_of, last):
    """One export a month of 2024, then the last."""
    return [day_of(month) for month in range(1, 12)] + [last]


def paser(province):
    region = BY_CODE["64.01"]
    last = dt.date(2025, 1, 3)
    ends = months(lambda m: previous_working(dt.date(2024, m + 1, 1) - dt.timedelta(days=1)), last)
    odd = Oddity(blank_ids=2, bad_dates=2, twice=2, foreign=("PEMERINTAH PROVINSI KALIMANTAN TIMUR",),
                 odd_status=1)
    cases = standard(province, region, ends, odd, OLD, stem="64.01-paser/laporan-ringkas-")
    log = follow_up(region, cases, dt.datetime(2025, 1, 3, 16), dirt=2)
    province.add("64.01-paser/riwayat-paser.xlsx", log_workbook(log), log, "log", "sp4n-lapor-log", region)


def kutai_kartanegara(province, passed_on):
    region = BY_CODE["64.02"]
    fortnightly = every(14, dt.date(2024, 1, 8), dt.date(2024, 12, 30)) + [dt.date(2025, 1, 6)]
    odd = Oddity(blank_ids=2, bad_dates=1, twice=4, odd_status=2, total="Jumlah", foreign=(
        "Pemerintah Provinsi Kalimantan Timur", "Kementerian Perhubungan", "Pemprov Kaltim"))
    cases = standard(province, region, fortnightly, odd, months=INDONESIAN, shared=False,
                     stem="kutai-kartanegara/Laporan_Ringkas_", extra=[passed_on])
    log = follow_up(region, cases, dt.datetime(2025, 1, 6, 16), dirt=2)
    content = formats.delimited([LOG] + log.cells, ";", newline="\r\n", bom=True)
    province.add("kutai-kartanegara/riwayat-kutai-kartanegara.csv", content, log, "log", "sp4n-lapor-log", region)


def samarinda(province):
    region = BY_CODE["64.72"]
    monthly = months(lambda m: next_working(dt.date(2024, m + 1, 1)), dt.date(2025, 1, 6))
    odd = Oddity(blank_ids=2, bad_dates=2, twice=5, odd_status=2, foreign=(
        "Pemerintah Provinsi Kalimantan Timur", "Pemerintah Provinsi Kalimantan Timur",
        "Kementerian Pekerjaan Umum", "Pemerintah Pusat"))
    # Received at 01:20 on New Year's Day in Samarinda, which the register dates 31 December, UTC.
    new_year = Case(id="7279998", received=dt.datetime(2024, 1, 1, 1, 20, 14), number=397)
    fill(new_year, region, "Banjir")
    cases = standard(province, region, monthly, odd, stem="kota-samarinda/sp4n-", extra=[new_year])
    log = follow_up(region, cases, dt.datetime(2025, 1, 6, 16), dirt=2)
    content = formats.delimited([LOG] + log.cells)
    province.add("kota-samarinda/riwayat-kota-samarinda.csv", content, log, "log", "sp4n-lapor-log", region)
    return cases


def fill(case, region, category):
    """A case that went its way without trouble."""
    case.classification = CLASSES[0]
    case.category = next(entry for entry in CATEGORIES if entry[0] == category)
    case.agency, case.place, case.channel = case.category[2], region.places[0], "Website"
    start = dt.datetime.combine(next_working(case.received.date() + dt.timedelta(days=1)), dt.time(9, 10))
    case.verified = case.forwarded = start
    case.disposed = start + dt.timedelta(hours=1)
    case.first_response = case.substantive_response = start + dt.timedelta(hours=5)
    case.completed, case.closed_by = start + dt.timedelta(days=1), "agency"
    case.timeline = [
        (case.received, "unverified", "Belum Terverifikasi"),
        (case.verified, "verified", "Terverifikasi"),
        (case.first_response, "in_progress", "Ditindaklanjuti oleh Instansi"),
        (case.completed, "completed", "Ditutup oleh Admin"),
    ]


def penajam_paser_utara(province):
    region = BY_CODE["64.09"]
    weekly = every(7, dt.date(2024, 1, 5), dt.date(2025, 1, 3))
    odd = Oddity(blank_ids=1, twice=2, foreign=("Pemerintah Provinsi Kalimantan Timur",
                                                "Kementerian Pekerjaan Umum dan Perumahan Rakyat"))
    cases = standard(province, region, weekly, odd, months=INDONESIAN,
                     stem="64.09-penajam-paser-utara/register-")
    log = follow_up(region, cases, dt.datetime(2025, 1, 3, 16), dirt=1)
    path = "64.09-penajam-paser-utara/riwayat-tindak-lanjut-64.09.xlsx"
    province.add(path, log_workbook(log), log, "log", "sp4n-lapor-log", region)


def mahakam_ulu(province):
    region = BY_CODE["64.11"]
    quarterly = [dt.date(2024, 4, 1), dt.date(2024, 7, 1), dt.date(2024, 10, 1), dt.date(2025, 1, 7)]
    odd = Oddity(bad_dates=1, total="Total", agencies_own=0.2)
    cases = standard(province, region, quarterly, odd, OLD, shared=False, stem="mahakam-ulu/ringkas-")
    log = follow_up(region, cases, dt.datetime(2025, 1, 7, 15), dirt=0)
    content = formats.delimited([LOG] + log.cells, newline="\r\n")
    province.add("mahakam-ulu/riwayat-mahakam-ulu.csv", content, log, "log", "sp4n-lapor-log", region)


def balikpapan(province):
    """A local application: semicolons, BOM, CRLF, a title above and a total below."""
    region = BY_CODE["64.71"]
    cases = cases_of(region, lambda received, n: f"BPP-2024-{n:05d}")
    rows = canonical_rows(region, cases, dt.datetime(2025, 1, 2, 10), local)
    for i, row in enumerate(rows):
        row["region"] = [region.name] * 6 + ["KOTA BALIKPAPAN", "Pemkot Balikpapan", "Dinas Perhubungan"]
        row["region"] = row["region"][i % 9]
        row["source"] = "aplikasi-balikpapan"
        row["due"] = local(dt.datetime.fromisoformat(row["received"]) + dt.timedelta(days=21))
        row["title"] += "\nbaris kedua" if i % 40 == 7 else ""
    spoil(rows, [(2, "completed", "2026-03-04T09:00:00"), (3, "rating", "0"), (1, "status", "selesai"),
                 (2, "first_response", days_before(3))])
    columns = ("id source region agency category channel place classification status received verified "
               "forwarded disposed first_response substantive_response completed due closed_by rating "
               "reopened reporter title").split()
    bad = [("id", None), ("received", "2024-13-45T08:00:00"), ("received", "belum diisi")]
    table = canonical(rows, columns, bad, duplicates=4, total="Jumlah")
    above = [["Rekap Laporan Warga (contoh sintetis)"], ["Kota Balikpapan, tahun 2024"], []]
    content = formats.delimited(above + [columns] + table.cells, ";", newline="\r\n", bom=True)
    province.add("Kota Balikpapan/laporan-warga.csv", content, table, "register", "canonical", region)


def bontang(province):
    """A register that tells how things stand, and a log that tells when: UTC in one, +08:00 in the other."""
    region = BY_CODE["64.74"]
    cases = cases_of(region, lambda received, n: f"24{received.month:02d}{n:04d}")
    before = cases_of(region, lambda received, n: f"2312{n:04d}", " 2023", 5)
    for case in before:  # carried over from December: in the files, not in the period
        shift_to(case, dt.datetime(2023, 12, 18 + case.number, 10))
    at = dt.datetime(2025, 1, 2, 9)
    rows = canonical_rows(region, before + cases, at, offset)
    for row in rows:
        row["region"] = region.code
    spoil(rows, [(2, "rating", "6"), (1, "classification", "keluhan"), (1, "reopened", "-1")])
    columns = "id region agency category channel place classification status received closed_by rating reopened".split()
    table = canonical(rows, columns, [("received", ""), ("id", "-")], duplicates=2)
    content = formats.delimited([columns] + table.cells)
    province.add("bontang-register.csv", content, table, "register", "canonical", region)

    entries = []
    for case in before + cases:
        for event in EVENTS:
            if event == "completed" and case.first_completed and case.first_completed <= at:
                entries.append((case.first_completed, case.id, event, "admin"))
            moment = case.upto(event, at)
            if moment and moment != case.first_completed:
                entries.append((moment, case.id, event, "admin" if event in EVENTS[:3] else case.agency))
    entries.sort()
    log = Table()
    for moment, id, event, actor in entries:
        log.add([id, event, utc(moment), actor])
    log.add(["99990001", "first_response", "2024-07-02T02:00:00Z", "Dinas Sosial"])  # joins nothing
    log.add([cases[40].id, "first_response", "", "Dinas Sosial"], QUARANTINED)
    log.add([cases[60].id, "verified", "2023-01-01T01:00:00Z", "admin"])  # before it was received
    content = formats.delimited([["id", "event", "at", "actor"]] + log.cells)
    province.add("bontang-log.csv", content, log, "log", "canonical-log", region)


def kutai_timur(province):
    """Saved from Excel as "Unicode text": UTF-16, little endian, tabs. No column names the region."""
    region = BY_CODE["64.08"]
    cases = cases_of(region, lambda received, n: f"KT/24/{n:04d}")
    rows = canonical_rows(region, cases, dt.datetime(2025, 1, 2, 14), local)
    for n, row in enumerate(rows[-3:], 1):  # three of the new year, not of the period
        rows.append({**row, "id": f"KT/25/{n:04d}", "received": f"2025-01-0{1 + n // 2}T{7 + n:02d}:15:00",
                     "status": "unverified", "closed_by": None, "rating": None, "reopened": "0",
                     **{event: None for event in EVENTS}})
    spoil(rows, [(4, "first_response", days_before(2)), (2, "status", "dalam proses"),
                 (1, "completed", "segera"), (1, "rating", "sangat puas")])
    columns = ("id agency category channel place classification status received verified forwarded "
               "disposed first_response substantive_response completed closed_by rating reopened").split()
    bad = [("received", "30/02/2024"), ("id", None), ("received", "-"), ("id", "")]
    table = canonical(rows, columns, bad, duplicates=3, total="Total")
    content = formats.delimited([columns] + table.cells, "\t", "utf-16-le", "\r\n", bom=True)
    province.add("64.08-kutai-timur/Aduan 64.08.txt", content, table, "register", "canonical", region)


def berau(province):
    """Windows-1252, with a dash and quotation marks that no other encoding has at their bytes."""
    region = BY_CODE["64.03"]
    cases = cases_of(region, lambda received, n: f"BRU{n:04d}")
    rows = canonical_rows(region, cases, dt.datetime(2025, 1, 3, 11), local)
    for i, row in enumerate(rows):
        row["region"] = "Berau" if i % 3 else "KAB. BERAU"
        row["place"] = f"{row['place']} – RT {i % 20 + 1}"
        row["title"] = f"Contoh “{row['category']}”, dekat kafé nomor {i + 1}"
    spoil(rows, [(2, "first_response", days_before(1)), (1, "completed", "2025-12-30T10:00:00")])
    columns = ("id region agency category channel place title classification status received verified "
               "disposed first_response substantive_response completed closed_by rating reopened").split()
    table = canonical(rows, columns, [("id", None), ("received", "??")], duplicates=2)
    content = formats.delimited([columns] + table.cells, encoding="cp1252", newline="\r\n")
    province.add("Kab. Berau/pengaduan-2024.csv", content, table, "register", "canonical", region)


def kutai_barat(province):
    """Two half-years, owners as people type them; the second file repeats three cases that were open."""
    region = BY_CODE["64.07"]
    cases = cases_of(region, lambda received, n: f"KBR-{n:04d}")
    rows = canonical_rows(region, cases, dt.datetime(2025, 1, 6, 9), utc)
    names = ["Kabupaten Kutai Barat", "KAB. KUTAI BARAT", "Pemkab Kutai Barat", "kutai barat", "Kecamatan Melak",
             "Pemerintah Kab. Kutai Barat"]
    for i, row in enumerate(rows):
        row["region"] = names[i % len(names)]
    spoil(rows, [(1, "completed", "2026-01-02T02:00:00Z"), (1, "first_response", days_before(1))])
    half = [case.received < dt.datetime(2024, 7, 1) for case in cases]
    first = [row for row, early in zip(rows, half) if early]
    second = [row for row, early in zip(rows, half) if not early]
    open_then = [{**row, "status": "in_progress", "completed": None, "closed_by": None, "rating": None}
                 if i >= len(first) - 3 else row for i, row in enumerate(first)]
    columns = ("id region agency category channel place classification status received verified forwarded "
               "disposed first_response substantive_response completed closed_by reopened").split()
    tables = [canonical(open_then, columns, [("received", "Januari")], duplicates=1),
              canonical(first[-3:] + second, columns, [("id", None)])]
    for number, table in enumerate(tables, 1):
        content = formats.delimited([columns] + table.cells)
        path = f"Rekap Aduan Kab. Kutai Barat Semester {number}.csv"
        province.add(path, content, table, "register", "canonical", region)


def cases_of(region, identify, stream="", count=None):
    return simulate(f"{SEED} {region.code}{stream}", count or region.count, region.quality, region.places, identify)


def shift_to(case, received):
    """Moves a whole case so that it was received at another moment."""
    by = received - case.received
    for name in ("received", *EVENTS, "ended", "reporter_replied", "reopened_at", "rated_at", "first_completed"):
        moment = getattr(case, name)
        if moment:
            setattr(case, name, moment + by)
    case.timeline = [(moment + by, word, words) for moment, word, words in case.timeline]


def assessments():
    rows = [["region", "key", "value", "evidence"]]
    for i, region in enumerate(REGIONS):
        for key, values in ASSESSMENTS.items():
            if values[i] is not None:
                rows.append([region.code, key, str(values[i]), EVIDENCE[key]])
    return formats.delimited(rows)


def make():
    TAKEN.clear()
    province = Province()
    paser(province)
    cases = samarinda(province)
    # One complaint that Samarinda passed on stands in Kutai Kartanegara's register as well.
    kutai_kartanegara(province, deepcopy(next(c for c in cases[200:] if c.closed_by == "agency")))
    penajam_paser_utara(province)
    mahakam_ulu(province)
    balikpapan(province)
    bontang(province)
    kutai_timur(province)
    berau(province)
    kutai_barat(province)
    province.files[f"{FOLDER}/assessments.csv"] = assessments()
    header = "file kind profile generated region read accepted quarantined duplicates skipped".split()
    province.files["expected-counts.csv"] = formats.delimited([header] + sorted(province.counts))
    return province


def parts(name, content):
    if not name.endswith(".xlsx"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {part: archive.read(part) for part in archive.namelist()}


def main():
    files = make().files
    there = {str(p.relative_to(HERE)) for p in (HERE / FOLDER).rglob("*") if p.is_file()}
    if "--check" in sys.argv:
        wrong = sorted(there - set(files)) + [
            name for name, content in files.items()
            if not (HERE / name).is_file() or parts(name, (HERE / name).read_bytes()) != parts(name, content)
        ]
        for name in wrong:
            print(f"{name}: differs from what make_sample.py writes", file=sys.stderr)
        sys.exit(1 if wrong else 0)
    for name in there - set(files):
        (HERE / name).unlink()
    for name, content in files.items():
        (HERE / name).parent.mkdir(parents=True, exist_ok=True)
        (HERE / name).write_bytes(content)
    size = sum(len(content) for content in files.values())
    print(f"{len(files)} files, {size / 1e6:.1f} MB, in {HERE / FOLDER}")


if __name__ == "__main__":
    main()
