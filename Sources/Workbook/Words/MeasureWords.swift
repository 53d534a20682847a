internal import Complaints
internal import Diagnostics
package import Scoring

/// Measures (spec §5.1) in words.
extension Phrases {
  func measure(_ measure: Measure) -> String {
    switch measure {
    case .count: return say("Jumlah laporan", "Number of complaints")
    case .share(let part): return say("Bagian laporan yang ", "Share of complaints ") + share(part)
    case .onTimeShare(let clock, let limit):
      return say("Bagian tepat waktu: ", "Share on time: ") + self.clock(clock) + ", "
        + self.limit(limit, clock.unit)
    case .time(let clock, let statistic, let openCases):
      let subject = say(
        "\(self.statistic(statistic)) \(unit(clock.unit)), ",
        "\(self.statistic(statistic)) \(unit(clock.unit)), ")
      return subject + self.clock(clock) + "; " + self.openCases(openCases, clock.unit)
    case .meanRating: return say("Rata-rata kepuasan pelapor (1\u{2013}5)", "Mean rating (1–5)")
    case .rate(let per):
      return say("Laporan per \(number(per)) penduduk", "Complaints per \(number(per)) people")
    case .assessment(let key):
      return say("Penilaian \u{201C}\(key)\u{201D}", "Assessment \u{201C}\(key)\u{201D}")
        + say(" (bukan hasil hitung)", " (cannot be recomputed)")
    case .acceptedRows:
      return say("Bagian baris ekspor yang diterima", "Share of the exports' rows accepted")
    }
  }

  /// The measure with what the indicator's own filter says.
  package func measure(_ indicator: Indicator) -> String {
    let filter = self.filter(indicator.filter)
    return measure(indicator.measure) + (filter.isEmpty ? "" : "; " + filter)
  }

  /// The unit in which a measure's value is shown.
  func unit(_ measure: Measure) -> String {
    switch measure {
    case .count: say("laporan", "complaints")
    case .share, .onTimeShare, .acceptedRows: say("persen", "per cent")
    case .time(let clock, _, _): unit(clock.unit)
    case .meanRating: say("nilai 1\u{2013}5", "rating 1–5")
    case .rate(let per): say("per \(number(per)) penduduk", "per \(number(per)) people")
    case .assessment: say("nilai", "points")
    }
  }

  package func unit(_ unit: Clock.Unit) -> String {
    switch unit {
    case .workingDays: say("hari kerja", "working days")
    case .calendarDays: say("hari kalender", "calendar days")
    case .hours: say("jam", "hours")
    case .workingHours: say("jam kerja", "working hours")
    }
  }

  package func clock(_ clock: Clock) -> String {
    let from = self(clock.from.title)
    let to = self(clock.to.title)
    let first = clock.countsFirstDay ? say(" (hari pertama dihitung)", " (first day counted)") : ""
    return say("dari \(from) sampai \(to)", "from \(from) to \(to)") + first
  }

  package func limit(_ limit: Limit, _ unit: Clock.Unit) -> String {
    switch limit {
    case .number(let number):
      return say("batas ", "limit ") + self.number(number) + " " + self.unit(unit)
    case .due: return say("batas: tenggat laporan itu sendiri", "limit: the case's own deadline")
    case .byClassification(let limits):
      let parts = Classification.allCases.compactMap { kind in
        limits[kind].map { "\(classification(kind)) \(number($0))" }
      }
      return say("batas dalam ", "limit in ") + self.unit(unit) + ": "
        + parts.joined(separator: ", ")
    case .since(let entries):
      return entries.map { entry in
        say("sejak ", "since ") + date(entry.since) + " " + self.limit(entry.limit, unit)
      }.joined(separator: "; ")
    }
  }

  /// Which complaints take part; empty when all do.
  package func filter(_ filter: Filter) -> String {
    let allowed = filter.allowed.map { say("hanya ", "only ") + condition($0) }
    let excluded = filter.excluded.map { say("tanpa ", "without ") + condition($0) }
    return (allowed + excluded).joined(separator: "; ")
  }

  func condition(_ condition: Filter.Condition) -> String {
    let values = condition.values.map { value($0, of: condition.field) }
    return "\(field(condition.field)): \(values.joined(separator: ", "))"
  }

  private func share(_ part: ShareOf) -> String {
    switch part {
    case .responded: return say("sudah direspons", "responded to")
    case .completed: return say("selesai", "completed")
    case .verified: return say("terverifikasi", "verified")
    case .rated: return say("dinilai pelapornya", "rated by the reporter")
    case .reopened: return say("dibuka kembali", "reopened")
    case .matching(let conditions):
      return say("memenuhi ", "matching ")
        + conditions.map { condition($0) }.joined(separator: "; ")
    case .overdue(let clock, let limit):
      return say("melewati batas: ", "overdue: ") + self.clock(clock) + ", "
        + self.limit(limit, clock.unit)
    }
  }

  private func statistic(_ statistic: Statistic) -> String {
    switch statistic {
    case .mean: say("Rata-rata", "Mean")
    case .quantile(0.5): say("Median", "Median")
    case .quantile(let q):
      say(
        "Persentil ke-\(number((q * 1e10).rounded() / 1e8))",
        "Percentile \(number((q * 1e10).rounded() / 1e8)) of")
    }
  }

  private func openCases(_ rule: OpenCases, _ unit: Clock.Unit) -> String {
    switch rule {
    case .censor(let horizon):
      say(
        "laporan terbuka ikut dihitung sebagai belum selesai (Kaplan\u{2013}Meier), "
          + "paling lama \(number(horizon)) \(self.unit(unit))",
        "open cases count as not yet ended (Kaplan\u{2013}Meier), "
          + "up to \(number(horizon)) \(self.unit(unit))")
    case .ignore: say("hanya yang sudah terjadi", "only those that have happened")
    }
  }

  private func field(_ field: Field) -> String {
    switch field {
    case .source: say("sistem asal", "source")
    case .id: say("nomor laporan", "tracking ID")
    case .region: say("wilayah", "region")
    case .agency: say("instansi", "agency")
    case .category: say("kategori", "category")
    case .channel: say("kanal", "channel")
    case .place: say("tempat", "place")
    case .classification: say("klasifikasi", "classification")
    case .status: say("status", "status")
    case .due: say("tenggat", "deadline")
    case .closedBy: say("ditutup oleh", "closed by")
    case .rating: say("kepuasan", "rating")
    case .reopened: say("dibuka kembali", "reopened")
    default: field.event.map { self($0.title) } ?? field.name
    }
  }

  private func value(_ value: String, of field: Field) -> String {
    switch field {
    case .status: Status(named: value).map { status($0) } ?? value
    case .classification: Classification(named: value).map { classification($0) } ?? value
    case .closedBy: ClosedBy(named: value).map { closer($0) } ?? value
    default: value
    }
  }

  private func classification(_ kind: Classification) -> String {
    switch kind {
    case .complaint: say("pengaduan tidak berkadar pengawasan", "complaint")
    case .oversightComplaint: say("pengaduan berkadar pengawasan", "oversight complaint")
    case .aspiration: say("aspirasi", "aspiration")
    case .informationRequest: say("permintaan informasi", "information request")
    case .other: say("lainnya", "other")
    }
  }

  private func status(_ status: Status) -> String {
    switch status {
    case .unverified: say("belum terverifikasi", "unverified")
    case .verified: say("terverifikasi", "verified")
    case .inProgress: say("ditindaklanjuti", "in progress")
    case .completed: say("selesai", "completed")
    case .postponed: say("ditunda", "postponed")
    case .archived: say("diarsipkan", "archived")
    case .rejected: say("ditolak", "rejected")
    case .duplicate: say("duplikat", "duplicate")
    }
  }

  private func closer(_ closer: ClosedBy) -> String {
    switch closer {
    case .agency: say("instansi", "agency")
    case .system: say("sistem", "system")
    case .reporter: say("pelapor", "reporter")
    }
  }
}
