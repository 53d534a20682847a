import Complaints
import Diagnostics
import Foundation

@testable import Archive

/// A folder of its own for one test, removed when the test is done with it.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "peringkat-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

/// 64 hexadecimal digits that end with `number`'s.
func fingerprint(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 64 - digits.count) + digits
}

func day(_ iso: String) -> Day { Day(iso: iso)! }

/// A word column in which `nil` is missing.
func words(_ values: [String?]) -> CategoryColumn {
  var column = CategoryColumn()
  for value in values {
    guard let value else {
      column.codes.append(0)
      continue
    }
    let place = column.words.firstIndex(of: value) ?? column.words.count
    if place == column.words.count { column.words.append(value) }
    column.codes.append(UInt32(place + 1))
  }
  return column
}

enum Samples {
  /// Every field, with missing values, days without time, two sources and two regions.
  static func register(file: String = "kukar/laporan.xlsx", number: Int = 1) -> Export {
    var rows = RegisterRows()
    rows.numbers = [12, 13, 17]
    rows.source = words(["sp4n-lapor", "baruga", "sp4n-lapor"])
    rows.id = TextColumn(["4071234", "B-\u{00E9}\u{1F600}", "4071235"])
    rows.region = words(["64.03", "64.03", "64.09"])
    rows.agency = words([nil, "Dinas Perhubungan", "Dinas \u{201C}PU\u{201D}"])
    rows.category = words(["Jalan", "Jalan", nil])
    rows.channel = words([nil, nil, nil])
    rows.place = words(["Tenggarong", nil, "Sepaku"])
    rows.title = words(["Lampu jalan", nil, "Air"])
    rows.classification = [0, 1, 5]
    rows.status = [8, 0, 3]
    rows.closedBy = [3, 1, 0]
    rows.moments[Event.received.rawValue] = [
      Moment(day: day("2024-02-29")), Moment(microseconds: 0), Moment(microseconds: -1_500_000),
    ]
    for event in Event.allCases where event != .received {
      rows.moments[event.rawValue] = [
        .missing, Moment(day: day("1970-01-01")), Moment(microseconds: 1_700_000_000_123_456),
      ]
    }
    rows.due = [Moment(day: day("2024-03-01")), .missing, .missing]
    rows.rating = [1, .nan, 4.5]
    rows.reopened = [0, -1, 3]
    var export = export(file, number, .register(rows))
    export.sheet = "Laporan"
    export.generated = day("2025-01-10")
    export.fields = Set(Field.allCases)
    export.quarantine = quarantine
    export.counts.read += 4
    export.counts.quarantined = 2
    export.counts.duplicates = 1
    export.duplicatesByRegion = ["64.09": 1]
    export.counts.skipped = 1
    return export
  }

  /// A register with nothing but what every register has.
  static func bareRegister(file: String = "bare.csv", number: Int = 2) -> Export {
    var rows = RegisterRows()
    rows.numbers = [2]
    rows.source = words(["canonical"])
    rows.id = TextColumn(["1"])
    rows.region = words(["64.09"])
    rows.moments[Event.received.rawValue] = [Moment(microseconds: 1_704_067_200_000_000)]
    return export(file, number, .register(rows))
  }

  static func log(file: String = "kukar/log.csv", number: Int = 3, region: Bool = true) -> Export {
    var rows = LogRows()
    rows.numbers = [2, 3]
    rows.source = words(["sp4n-lapor", "sp4n-lapor"])
    rows.id = TextColumn(["4071234", "9"])
    rows.region = region ? words(["64.03", nil]) : nil
    rows.events = [0b11_0000, 0]
    rows.at = [Moment(microseconds: 1_676_278_920_000_000), Moment(day: day("2023-02-13"))]
    var export = export(file, number, .log(rows))
    export.region = region ? nil : "64.03"
    export.events = [.firstResponse, .substantiveResponse, .completed]
    return export
  }

  static func assessments(file: String = "assessments.csv", number: Int = 4) -> Export {
    let rows = [
      Assessment(region: "64.09", key: "sk_tim", value: 1, evidence: "SK 12/2024", number: 2),
      Assessment(region: "64.03", key: "sk_tim", value: 0.25, evidence: nil, number: 3),
    ]
    return export(file, number, .assessment(rows))
  }

  /// A sheet that corrects two rows of `register()`, one of them still badly.
  static func correction(file: String = "perbaikan.xlsx", number: Int = 5) -> Export {
    var export = bareRegister(file: file, number: number)
    export.columns = [
      SourceColumn(number: 6, header: "Tracking ID", roles: ["id"]),
      SourceColumn(number: 7, header: "Tanggal", roles: ["received", "received.time"]),
    ]
    export.corrections = [RowReference(sha256: fingerprint(1), row: 14)]
    export.originals = [String(fingerprint(1).prefix(RowReference.digits)): "berau/maret.xlsx"]
    var row = QuarantinedRow(
      number: 10, reason: .noRegion, source: "sp4n-lapor", fingerprint: "ef")
    row.corrects = RowReference(sha256: fingerprint(1), row: 15)
    export.quarantine = [row]
    export.counts.read += 1
    export.counts.quarantined = 1
    return export
  }

  static var all: [Export] { [register(), bareRegister(), log(), assessments(), correction()] }

  static var quarantine: [QuarantinedRow] {
    [
      QuarantinedRow(
        number: 14, reason: .badReceived, source: "sp4n-lapor", id: "77", region: "64.03",
        agency: "Dinas Sosial", fingerprint: "ab",
        cells: [
          QuarantinedRow.CellValue(header: "Tracking ID", value: "77"),
          QuarantinedRow.CellValue(header: "Tanggal", value: "32 \"Mei\"\n2024"),
        ]),
      {
        var row = QuarantinedRow(
          number: 15, reason: .noRegion, source: "sp4n-lapor",
          received: Moment(day: day("2024-05-01")), fingerprint: "cd")
        row.events = 0b11_0000
        return row
      }(),
    ]
  }

  static var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        .warning, "unknown-word",
        at: Location(
          file: "kukar/laporan.xlsx", sheet: "Laporan", row: 17, column: 4, header: "Status"),
        Wording(id: "kata tak dikenal", en: "unknown word"),
        fix: Wording(id: "tambahkan", en: "add it"),
        notes: [Wording(id: "satu", en: "one"), Wording("dua")]),
      Diagnostic(.error, "empty-file", at: Location(file: "x.csv"), Wording("kosong")),
      Diagnostic(.note, "more-unknown-word", Wording(id: "dan 3 lagi", en: "and 3 more")),
    ]
  }

  /// A register of `count` rows, larger than a page cache of a few pages.
  static func long(_ count: Int, file: String = "long.csv", number: Int = 9) -> Export {
    var rows = RegisterRows()
    rows.numbers = RowNumbers((0..<count).map { UInt32($0 + 2) })
    rows.source = CategoryColumn("canonical", count: count)
    rows.id = TextColumn((0..<count).map { "id-\($0)" })
    rows.region = CategoryColumn("64.09", count: count)
    rows.agency = words((0..<count).map { "OPD \($0 % 40)" })
    rows.moments[Event.received.rawValue] = PackedMoments(
      (0..<count).map { Moment(microseconds: 1_704_067_200_000_000 + Int64($0) * 1_000_000) })
    return export(file, number, .register(rows))
  }

  private static func export(_ file: String, _ number: Int, _ rows: Export.Rows) -> Export {
    var export = Export(
      file: file, sha256: fingerprint(number), profile: "canonical", source: "canonical",
      rows: rows)
    export.counts.read = rows.count
    export.counts.accepted = rows.count
    return export
  }
}
