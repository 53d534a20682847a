"""The complaints of an invented year: when they arrive, who answers, how late, how they end.

Wall times here are WITA (UTC+8), the zone of all of Kalimantan Timur. Nothing is drawn from a
real complaint. Every region has its own random stream, so that tuning one leaves the others.
"""

import datetime as dt
import random
from dataclasses import dataclass, field
from statistics import NormalDist

# Days off in 2024 and early 2025 (SKB 3 Menteri, with joint leave and the two election days).
DAYS_OFF = {
    dt.date.fromisoformat(day)
    for day in """
    2024-01-01 2024-02-08 2024-02-09 2024-02-14 2024-03-11 2024-03-12 2024-03-29 2024-04-08
    2024-04-09 2024-04-10 2024-04-11 2024-04-12 2024-04-15 2024-05-01 2024-05-09 2024-05-10
    2024-05-23 2024-05-24 2024-06-17 2024-06-18 2024-09-16 2024-11-27 2024-12-25 2024-12-26
    2025-01-01 2025-01-27 2025-01-28 2025-01-29
    """.split()
}
OPENS, CLOSES = 8, 16
NORMAL = NormalDist()

CLASSES = [  # canonical word, word in SP4N-LAPOR!, share
    ("complaint", "Pengaduan Tidak Berkadar Pengawasan", 0.62),
    ("oversight_complaint", "Pengaduan Berkadar Pengawasan", 0.16),
    ("information_request", "Permintaan Informasi", 0.13),
    ("aspiration", "Aspirasi", 0.09),
]
CATEGORIES = [  # category, its number, agency, weight
    ("Jalan Berlubang", "118", "Dinas Pekerjaan Umum dan Penataan Ruang", 16),
    ("Drainase (Gorong-Gorong/Parit)", "121", "Dinas Pekerjaan Umum dan Penataan Ruang", 9),
    ("Penerangan Jalan", "126", "Dinas Perhubungan", 9),
    ("Parkir dan Lalu Lintas", "131", "Dinas Perhubungan", 5),
    ("Gangguan Layanan Penyaluran Air", "204", "Perumda Air Minum", 10),
    ("Persampahan", "217", "Dinas Lingkungan Hidup", 8),
    ("Pencemaran Lingkungan", "219", "Dinas Lingkungan Hidup", 5),
    ("KTP (Kartu Tanda Penduduk)", "305", "Dinas Kependudukan dan Pencatatan Sipil", 8),
    ("Bantuan Sosial", "341", "Dinas Sosial", 8),
    ("Pelayanan Kesehatan", "402", "Dinas Kesehatan", 7),
    ("Pendidikan Dasar dan Menengah", "415", "Dinas Pendidikan dan Kebudayaan", 6),
    ("Ketertiban Umum", "512", "Satuan Polisi Pamong Praja", 5),
    ("Hak Pekerja", "1033", "Dinas Tenaga Kerja dan Transmigrasi", 3),
    ("Lainnya terkait Perizinan", "1107", "DPMPTSP", 3),
    ("Banjir", "1140", "Badan Penanggulangan Bencana Daerah", 4),
]
CHANNELS = [
    ("Website", 47), ("Android", 25), ("Whatsapp", 9), ("ios", 4), ("Instagram", 4),
    ("SMS", 3), ("Hotline Service", 4), ("Tatap Muka", 3), ("Email Instansi", 1),
]
OFFICE_CHANNELS = {"Hotline Service", "Tatap Muka", "Email Instansi"}
PRIVACY = [("Anonim", 40), ("Anonim|Rahasia", 24), ("Rahasia", 20), (None, 16)]
HOURS = [4, 2, 1, 1, 1, 3, 4, 6, 10, 15, 18, 16, 9, 12, 14, 16, 12, 10, 9, 8, 8, 9, 7, 5]
WEEKDAYS = [18, 17, 18, 18, 14, 9, 8]
MONTHS = [10, 9, 8, 6, 10, 9, 10, 11, 10, 10, 10, 9]


@dataclass
class Quality:
    """How well a region works: medians in working days, shares 0 to 1."""

    verify: float = 0.4  # median working days until the complaint is verified and forwarded
    respond: float = 1.5  # median working days from disposition to the first response
    spread: float = 0.8  # sigma of the logarithm of every delay
    unanswered: float = 0.03  # share that nobody ever answers
    holding: float = 0.3  # share whose first response is a holding reply
    resolve: float = 2.0  # median working days from the holding reply to the real answer
    close: float = 2.0  # median working days from the real answer until an admin closes
    closers: tuple = (0.5, 0.4, 0.1)  # shares closed by agency, system, reporter
    never_closed: float = 0.03  # answered, yet left open
    dropped: float = 0.07  # archived, rejected or marked as a duplicate
    postponed: float = 0.03
    reopened: float = 0.03
    rated: float = 0.3
    rating: float = 4.0  # mean of the ratings
    unclassified: float = 0.03
    weekend: float = 0.1  # share of answers given on calendar days, weekends included


@dataclass
class Case:
    id: str
    received: dt.datetime
    classification: tuple | None = None
    category: tuple = ()
    agency: str = ""
    place: str = ""
    channel: str = ""
    privacy: str | None = None
    number: int = 0
    verified: dt.datetime | None = None
    forwarded: dt.datetime | None = None
    disposed: dt.datetime | None = None
    first_response: dt.datetime | None = None
    substantive_response: dt.datetime | None = None
    completed: dt.datetime | None = None
    closed_by: str | None = None
    reporter_replied: dt.datetime | None = None
    reopened_at: dt.datetime | None = None
    ended: dt.datetime | None = None  # archived, rejected, postponed
    rating: int | None = None
    rated_at: dt.datetime | None = None
    first_completed: dt.datetime | None = None
    timeline: list = field(default_factory=list)  # (moment, canonical status, SP4N-LAPOR! words)

    def status(self, at):
        """(canonical, words) as they stand at a moment."""
        return [(word, words) for moment, word, words in self.timeline if moment <= at][-1]

    def upto(self, name, at):
        moment = getattr(self, name)
        return moment if moment and moment <= at else None


def working(day):
    return day.weekday() < 5 and day not in DAYS_OFF


def next_working(day):
    while not working(day):
        day += dt.timedelta(days=1)
    return day


def previous_working(day):
    while not working(day):
        day -= dt.timedelta(days=1)
    return day


def office_time(moment, days):
    """The moment `days` working days of eight hours later, during office hours."""
    day, hour = moment.date(), moment.hour + moment.minute / 60 + moment.second / 3600
    if not working(day) or hour >= CLOSES:
        day, hour = next_working(day + dt.timedelta(days=1)), OPENS
    left = max(hour, OPENS) - OPENS + days * (CLOSES - OPENS)
    while left >= CLOSES - OPENS:
        left -= CLOSES - OPENS
        day = next_working(day + dt.timedelta(days=1))
    return dt.datetime.combine(day, dt.time(OPENS)) + dt.timedelta(seconds=round(left * 3600))


class Draw:
    """Random choices that need nothing but random.random(), whose stream Python keeps stable."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def chance(self, share):
        return self.random() < share

    def below(self, n):
        return int(self.random() * n)

    def pick(self, weighted):
        """One of (value..., weight)."""
        at = self.random() * sum(entry[-1] for entry in weighted)
        for entry in weighted:
            at -= entry[-1]
            if at < 0:
                break
        return entry[0] if len(entry) == 2 else entry

    def lognormal(self, median, sigma):
        return median * 2.718281828459045 ** (sigma * NORMAL.inv_cdf(0.0005 + 0.999 * self.random()))

    def arrival(self, year):
        month = self.pick([(m, w) for m, w in enumerate(MONTHS, 1)])
        first = dt.date(year, month, 1)
        days = [first + dt.timedelta(days=i) for i in range(31)]
        days = [d for d in days if d.month == month]
        day = self.pick([(d, WEEKDAYS[d.weekday()] * (0.4 if d in DAYS_OFF else 1)) for d in days])
        hour = self.pick([(h, w) for h, w in enumerate(HOURS)])
        time = dt.time(hour, self.below(60), self.below(60))
        return dt.datetime.combine(day, time)


def simulate(seed, count, quality, places, identify, year=2024):
    """`count` cases of one region, in order of arrival; identify(received, ordinal) names them."""
    draw = Draw(seed)
    arrivals = sorted(draw.arrival(year) for _ in range(count))
    return [
        live(draw, quality, places, identify(received, number), received, number)
        for number, received in enumerate(arrivals, 1)
    ]


def live(draw, q, places, id, received, number):
    """One case from its arrival to its end."""
    case = Case(id=id, received=received, number=number)
    case.channel = draw.pick(CHANNELS)
    if case.channel in OFFICE_CHANNELS:
        case.channel = case.channel if OPENS <= received.hour < CLOSES else "Website"
    found = draw.pick(CLASSES)
    case.classification = None if draw.chance(q.unclassified) else found
    case.category = draw.pick(CATEGORIES)
    case.agency = case.category[2]
    case.place = places[draw.below(len(places))]
    case.privacy = draw.pick(PRIVACY)
    steps = case.timeline
    steps.append((received, "unverified", "Belum Terverifikasi"))

    fate = draw.random()
    case.verified = case.forwarded = later(draw, q, received, q.verify)
    if fate < q.dropped:
        return drop(draw, q, case)
    steps.append((case.verified, "verified", "Terverifikasi"))
    case.disposed = later(draw, q, case.verified, q.verify / 2)
    waiting = f"Terdisposisi ke {case.agency}" if draw.chance(0.6) else "Belum Ditindaklanjuti"
    steps.append((case.disposed, "verified", waiting))
    if fate < q.dropped + q.postponed:
        # Asking the reporter for more is an answer, though no substantive one.
        case.ended = case.first_response = later(draw, q, case.disposed, q.respond)
        steps.append((case.ended, "postponed", "Menunggu Kelengkapan Informasi"))
        return case
    if draw.chance(q.unanswered):
        return case

    case.first_response = later(draw, q, case.disposed, q.respond)
    steps.append((case.first_response, "in_progress", "Ditindaklanjuti oleh Instansi"))
    held = draw.chance(q.holding)
    case.substantive_response = (
        later(draw, q, case.first_response, q.resolve) if held else case.first_response
    )
    if held and draw.chance(0.05):
        case.substantive_response = None
        return case
    if draw.chance(0.12):
        case.reporter_replied = case.substantive_response + dt.timedelta(hours=2 + draw.below(60))
        words = "Ditanggapi oleh Pelapor"
        steps.append((case.reporter_replied, "in_progress", words))
    if draw.chance(q.never_closed):
        return case
    close(draw, q, case, case.reporter_replied or case.substantive_response)
    if draw.chance(q.reopened):
        reopen(draw, q, case)
    if case.completed and draw.chance(q.rated):
        case.rating = min(5, max(1, round(q.rating + 0.9 * NORMAL.inv_cdf(0.01 + 0.98 * draw.random()))))
        case.rated_at = case.completed + dt.timedelta(hours=1 + draw.below(90))
    return case


def later(draw, q, moment, median):
    """A delay of the region's kind after a moment: in office hours, or at any time."""
    days = draw.lognormal(median, q.spread)
    if draw.chance(q.weekend):
        return moment + dt.timedelta(minutes=round(days * 1440) + 1)
    return office_time(moment, days) + dt.timedelta(minutes=1 + draw.below(9))


def drop(draw, q, case):
    words, word = draw.pick([
        ("Diarsipkan oleh Admin", "archived", 45), ("Diarsipkan oleh Sistem", "archived", 25),
        ("Diarsipkan oleh Pelapor", "archived", 13), ("Bukan Wewenang", "rejected", 10),
        ("Konten Terblokir", "rejected", 7),
    ])[:2]
    case.ended = case.verified
    case.verified = case.forwarded = None
    case.timeline.append((case.ended, word, words))
    return case


def close(draw, q, case, since):
    agency, system, reporter = q.closers
    case.closed_by = draw.pick([("agency", agency), ("system", system), ("reporter", reporter)])
    if case.closed_by == "agency":
        case.completed = later(draw, q, since, q.close)
    elif case.closed_by == "system":  # ten days after the last word, by a nightly job
        night = dt.time(1, 5 + draw.below(50))
        case.completed = dt.datetime.combine(since.date() + dt.timedelta(days=11), night)
    else:
        case.completed = since + dt.timedelta(minutes=40 + round(1440 * draw.lognormal(1.2, 0.7)))
    case.timeline.append((case.completed, "completed", CLOSING[case.closed_by]))


CLOSING = {
    "agency": "Ditutup oleh Admin", "system": "Ditutup oleh Sistem", "reporter": "Ditutup oleh Pelapor",
}


def reopen(draw, q, case):
    case.reopened_at = case.completed + dt.timedelta(hours=6 + draw.below(150))
    case.timeline.append((case.reopened_at, "in_progress", "Ditanggapi oleh Pelapor"))
    case.first_completed = case.completed
    if draw.chance(0.75):
        close(draw, q, case, later(draw, q, case.reopened_at, q.respond))
