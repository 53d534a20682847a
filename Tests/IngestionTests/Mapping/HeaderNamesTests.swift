import Complaints
import Diagnostics
import Testing

@testable import Ingestion
@testable import Tables

/// §3.1: one header for all commands, also where it takes several rows.
@Suite struct HeaderNamesTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private func lines(_ rows: [[String]]) -> [TopRows] {
    [
      TopRows(
        index: 0, rows.enumerated().map { TopRow(TableSample.Row(number: $0 + 1, $1)) })
    ]
  }

  /// Names and last row of the header as it is read with a profile.
  private func header(_ rows: [[String]], _ given: Profile? = nil) throws -> String {
    let match = try #require(
      HeaderSearch.best(
        tables: lines(rows),
        among: ProfileChoice(given: given.map { [$0] } ?? [], builtIn: BuiltInProfile.all)))
    return "\(match.names.map(\.text).joined(separator: "|")) \(match.number)"
  }

  private func profile(_ columns: String) throws -> Profile {
    try Profile(
      text: """
        profile: lokal
        kind: register
        columns: \(columns)
        dates: {formats: [d/M/yyyy], timezone: region}
        """, file: "lokal.yaml")
  }

  private let grouped = [
    ["Rekap Pengaduan"], ["No. Aduan", "Status", "Tanggal", "", "OPD"],
    ["", "", "Diterima", "Selesai", ""], ["111", "Selesai", "13/02/2024", "15/02/2024", "Dinas A"],
  ]

  @Test("A profile may call the columns of a group by their own names, or by whole ones")
  func groups() throws {
    let own = try profile("{id: [No. Aduan], received: [Diterima], completed: [Selesai]}")
    #expect(
      try header(grouped, own) == "No. Aduan|Status|Diterima|Selesai|OPD 3")
    let whole = try profile(
      "{id: [No. Aduan], received: [Tanggal Diterima], completed: [Tanggal Selesai]}")
    #expect(
      try header(grouped, whole) == "No. Aduan|Status|Tanggal Diterima|Tanggal Selesai|OPD 3")
    let upper = try profile("{id: [No. Aduan], received: [Tanggal]}")
    #expect(try header(grouped, upper) == "No. Aduan|Status|Tanggal|Tanggal Selesai|OPD 3")
  }

  @Test("Two rows whose names make sense together only are one header")
  func parted() throws {
    let rows = [
      ["Rekap"], ["Tracking", "Status", "Tanggal Laporan", ""],
      ["ID", "Laporan", "Masuk", "Selesai"], ["1", "Tunda", "01 Mar 2024", ""],
    ]
    #expect(
      try header(rows)
        == "Tracking ID|Status Laporan|Tanggal Laporan Masuk|Tanggal Laporan Selesai 3")
  }

  @Test("A second row of names that the profile does not know is no complaint")
  func unknownNames() throws {
    let (export, diagnostics) = try exports.read(
      """
      Rekap
      id,received,Penanganan,,agency
      ,,Petugas,Diterima,
      1,2024-02-01,A,2024-02-01,Dinas A
      2,2024-02-02,B,2024-02-02,Dinas B
      """, name: "64.01.csv")
    #expect(export.counts == Export.Counts(read: 2, accepted: 2))
    let unused = try #require(diagnostics.first { $0.code == "columns-not-used" })
    #expect(
      unused.message.en
        == "Profile canonical does not use the columns \u{201C}Penanganan Petugas\u{201D},"
        + " \u{201C}Penanganan Diterima\u{201D}.")
    #expect(unused.location?.row == 3)
  }

  @Test("What is read, shown and drafted is one header")
  func oneHeader() throws {
    let text = grouped.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
    let input = InputFile(path: try exports.write(text, "64.01.csv"), label: "a", name: "64.01.csv")
    let preview = try FilePreview(input.open(), named: "a")
    #expect(preview.shape.header == [2, 3])
    let draft = try Ingestor(IngestionOptions()).draft(input, language: .english)
    #expect(draft.text.contains("received: [Tanggal Diterima]"))
    #expect(draft.text.contains("completed: [Tanggal Selesai]"))
    let drafted = try Profile(text: draft.text, file: "draf.yaml")
    let (export, diagnostics) = try exports.read(
      text, name: "64.01.csv", IngestionOptions(profiles: [drafted]))
    #expect(export.counts == Export.Counts(read: 1, accepted: 1), "\(diagnostics)")
    #expect(export.register.moments[Event.completed.rawValue]?.map(\.utc) == ["2024-02-15"])
    #expect(
      preview.shape.names
        == ["No. Aduan", "Status", "Tanggal Diterima", "Tanggal Selesai", "OPD"])
  }

  @Test("A row that counts the columns is of the header, unless all is numbers")
  func counting() throws {
    let form = [["id", "received", "status", "agency"], ["1", "2", "3", "4"]]
    #expect(try header(form + [["7", "2024-02-01", "completed", "A"]]).hasSuffix(" 2"))
    #expect(try header(form).hasSuffix(" 2"))
    #expect(
      try shape("id,received,status,agency\n1,2,3,4\n7,2024-02-01,completed,A\n").header == [1, 2])
    #expect(try shape("a,b,c,d\n1,2,3,4\n5,6,7,8\n").header == [1])
    #expect(try shape("a,b,c,d\n1,2,3,4\n").header == [1])
  }

  private func shape(_ text: String) throws -> TableShape {
    try Array(text.utf8).withUnsafeBytes { bytes in
      try FilePreview(openFile(bytes, named: "uji.csv"), named: "uji.csv").shape
    }
  }

  @Test("A row with an id, a date or another value is never of the header")
  func data() throws {
    for row in [
      "1,2024-02-01,x,y,", "A,tidak jelas,x,y,", ",,x,2024-02-01,", "A-1,kemarin,,y,Dinas",
    ] {
      let (export, _) = try exports.read(
        "id,received,Penanganan,,agency\n\(row)\n2,2024-02-02,B,2024-02-02,Dinas B\n",
        name: "64.01.csv")
      #expect(export.counts.read == 2, "\(row)")
    }
  }

  @Test("Labels above a header stay above it")
  func labels() throws {
    let (export, _) = try exports.read(
      """
      Nama Instansi,,Kabupaten Paser,,
      Tracking ID,Tanggal Laporan Masuk,Status Laporan,Kategori,Instansi Terdisposisi
      1,01 Mar 2024,Tunda,Jalan,Dinas A
      """, name: "laporan.csv")
    #expect(export.region == "64.01")
    #expect(export.counts == Export.Counts(read: 1, accepted: 1))
  }
}
