package import Complaints
package import Diagnostics

extension ComplaintTable {
  /// What people must know of the data behind a ranking.
  package var warnings: [Diagnostic] {
    var found = problems.map(ScoringProblems.joining)
    let days = regions.compactMap { facts in
      facts.latestRegister.map { (name: facts.region.name, day: $0) }
    }
    if Set(days.map(\.day)).count > 1 {
      found.append(ScoringProblems.registersOfDifferentDays(days))
    }
    for facts in regions {
      for event in Event.allCases {
        guard let count = facts.undated[event] else { continue }
        found.append(ScoringProblems.undated(count, event, region: facts.region.name))
      }
    }
    return found
  }

  /// What is wrong with correction sheets.
  package func warnings(ofCorrections sheets: Set<String>) -> [Diagnostic] {
    problems.filter { $0.correctionSheet.map(sheets.contains) ?? false }
      .map(ScoringProblems.joining)
  }

  /// The first and the last local date of receipt.
  var receivedSpan: Period? {
    guard let first = receivedDate.min(), let last = receivedDate.max() else { return nil }
    return Period(from: first, to: last)
  }

  /// Indicators that ask for an assessment which no region has.
  func warningsOfAssessments(_ rubric: Rubric) -> [Diagnostic] {
    let known = Set(assessments.map(\.key))
    return rubric.countedIndicators.compactMap { indicator in
      guard case .assessment(let key) = indicator.measure, !known.contains(key) else { return nil }
      return ScoringProblems.nobodyAssessed(key, indicator, among: known.sorted())
    }
  }
}

extension ScoringProblems {
  static func emptyPeriod(_ period: Period, received: Period?) -> Diagnostic {
    Diagnostic(
      .warning, "no-complaints-in-period",
      Wording(
        id: "tidak ada laporan yang masuk dalam periode \(period.from.iso) s.d. \(period.to.iso)",
        en: "no complaint was received in the period \(period.from.iso) to \(period.to.iso)"),
      fix: received.map { span in
        Wording(
          id: "Ekspornya berisi laporan \(span.from.iso) s.d. \(span.to.iso); sesuaikan --period.",
          en: "The exports hold complaints of \(span.from.iso) to \(span.to.iso); adapt --period.")
      })
  }

  static func nobodyAssessed(_ key: String, _ indicator: Indicator, among known: [String])
    -> Diagnostic
  {
    Diagnostic(
      .warning, "nobody-assessed",
      Wording(
        id: "tidak ada daerah yang punya penilaian \u{201C}\(key)\u{201D} untuk indikator "
          + "\u{201C}\(indicator.id)\u{201D}",
        en: "no region has the assessment \u{201C}\(key)\u{201D} of the indicator "
          + "\u{201C}\(indicator.id)\u{201D}"),
      fix: didYouMean(key, among: known)
        ?? Wording(
          id: "Tambahkan ke assessments.csv, atau hapus indikatornya.",
          en: "Add it to assessments.csv, or remove the indicator."))
  }

  static func joining(_ problem: JoinProblem) -> Diagnostic {
    switch problem {
    case .sameIDInTwoRegions(let count, let id):
      Diagnostic(
        .warning, "same-id-in-two-regions",
        Wording(
          id: "\(count) nomor laporan ada di lebih dari satu daerah, misalnya "
            + "\u{201C}\(shown(id))\u{201D}; semuanya dihitung",
          en: count == 1
            ? "the tracking ID \u{201C}\(shown(id))\u{201D} stands in more than one region; all are "
              + "counted"
            : "\(count) tracking IDs stand in more than one region, such as "
              + "\u{201C}\(shown(id))\u{201D}; all are counted"),
        fix: Wording(
          id: "Periksa apakah laporan itu memang milik kedua daerah.",
          en: "Check that these complaints belong to both regions."))
    case .eventsWithoutComplaint(let file, let count):
      Diagnostic(
        .warning, "events-without-complaint", at: Location(file: file),
        Wording(
          id: "\(count) baris riwayat tidak cocok dengan laporan mana pun",
          en: count == 1
            ? "1 row of the log joins no complaint" : "\(count) rows of the log join no complaint"),
        fix: Wording(
          id: "Sertakan ekspor laporan yang memuat nomor itu, dari sumber dan daerah yang sama.",
          en: "Add the register that has these IDs, of the same source and region."))
    case .assessmentTwice(let region, let key, let file):
      Diagnostic(
        .warning, "assessment-twice", at: Location(file: file),
        Wording(
          id:
            "penilaian \u{201C}\(key)\u{201D} untuk \(region) ada di dua berkas; yang ini dipakai",
          en: "the assessment \u{201C}\(key)\u{201D} of \(region) stands in two files; this one is "
            + "taken"))
    case .correctionsWithoutOriginal(let file, let count, let originals):
      Diagnostic(
        .warning, "correction-without-original", at: Location(file: file),
        Wording(
          id: "\(count) baris perbaikan merujuk ke ekspor yang tidak ada di sini, jadi belum "
            + "dihitung: \(names(originals))",
          en: "\(count) corrected rows belong to an export that is not here, so they do not count "
            + "yet: \(names(originals))"),
        fix: Wording(
          id: "Sertakan berkas asalnya persis seperti waktu dikarantina; kolom Berkas Asal "
            + "menyebut namanya.",
          en: "Add the original file just as it was when its rows were quarantined; the column "
            + "Original File names it."))
    case .shiftedRowsElsewhere(let file, let count, let others):
      shiftedRowsElsewhere(count, in: file, others)
    case .correctionsNotNeeded(let file, let count):
      Diagnostic(
        .warning, "correction-not-needed", at: Location(file: file),
        Wording(
          id: "\(count) baris perbaikan merujuk ke baris yang tidak dikarantina, jadi tidak "
            + "dipakai",
          en: "\(count) corrected rows belong to rows that are not in quarantine, so they are not "
            + "used"),
        fix: Wording(
          id: "Tidak perlu apa-apa bila berkas asalnya kini terbaca; selain itu ekspor lagi "
            + "karantinanya dengan `peringkat quarantine`.",
          en: "Nothing is needed if the original can be read now; else export its quarantine again "
            + "with `peringkat quarantine`."))
    }
  }

  /// That complaints whose rows have shifted stand sound elsewhere, and count as they do there.
  private static func shiftedRowsElsewhere(_ count: Int, in file: String, _ others: [String])
    -> Diagnostic
  {
    let place =
      others.isEmpty
      ? Wording(id: "baris lain berkas ini", en: "other rows of this file") : Wording(names(others))
    return Diagnostic(
      .warning, "shifted-rows-elsewhere", at: Location(file: file),
      Wording(
        id: "\(count) baris yang bergeser di sini utuh di \(place.id), jadi laporannya dihitung "
          + "seperti di sana",
        en: "\(count) rows that have shifted here stand sound in \(place.en), so their complaints "
          + "count as they do there"),
      fix: Wording(
        id: "Salin baris itu dari sana ke berkas ini, dengan status yang terbaru, lalu kirim lagi.",
        en:
          "Copy those rows from there into this file, with their latest status, and send it again.")
    )
  }

  private static func names(_ files: [String]) -> String {
    files.prefix(5).map { "\u{201C}\(shown($0, limit: 60))\u{201D}" }.joined(separator: ", ")
      + (files.count > 5 ? ", \u{2026}" : "")
  }

  static func registersOfDifferentDays(_ days: [(name: String, day: Day)]) -> Diagnostic {
    let list = days.map { "\($0.name) \($0.day.iso)" }.joined(separator: ", ")
    return Diagnostic(
      .warning, "registers-of-different-days",
      Wording(
        id: "ekspor terakhir dibuat pada tanggal yang berbeda: \(list)",
        en: "the latest registers were generated on different days: \(list)"),
      fix: Wording(
        id: "Minta ekspor pada tanggal yang sama, atau tetapkan --as-of.",
        en: "Ask for registers of one day, or set --as-of."))
  }

  static func undated(_ count: Int, _ event: Event, region: String) -> Diagnostic {
    Diagnostic(
      .warning, "event-before-received",
      Wording(
        id:
          "\(region): \(grouped(count, by: ".")) tanggal \u{201C}\(event.title.id)\u{201D} "
          + "mendahului tanggal laporan masuk dan dianggap tidak ada",
        en: "\(region): \(counted(count, "date")) of \u{201C}\(event.title.en)\u{201D}"
          + (count == 1 ? " precedes the receipt and counts" : " precede the receipt and count")
          + " as missing"),
      fix: Wording(
        id: "Periksa tanggalnya, dan timezone di profilnya.",
        en: "Check these dates, and the profile's timezone."))
  }
}
