import Complaints
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct RegisterMappingTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  /// A standard register, as the system writes it, with its preamble (spec §3.0).
  private let register = """
    Judul Laporan,,Laporan Ringkas
    Nama Instansi,,Pemerintah Kabupaten Bandung
    Tanggal Generate,,2025-11-14
    Periode Masuk,,(2021-01-01) - (2024-12-31)

    Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Klasifikasi Laporan,Kategori,\
    Judul Laporan,Isi Laporan Awal,Sumber Laporan,Instansi Induk,Instansi Terdisposisi,\
    Status Laporan,Kecamatan,Rating
    5216807,29 May 2023,04:05:34,Pengaduan Berkadar Pengawasan,Jalan,j,rahasia,Website,\
    Pemerintah Kabupaten Bandung,Dinas PU,Ditutup oleh Sistem,Baleendah,5
    5216808,6 Agu 2023,04:05:34,Aspirasi,-,j,rahasia,SMS,Kecamatan Solokanjeruk,,Terdisposisi ke X,,
    5216809,7 Agu 2023,pagi,Permintaan,Jalan,j,rahasia,SMS,Kota Bandung,,Selesai,,7
    5216810,7 Agu 2023,,Pengaduan,Jalan,j,rahasia,SMS,Provinsi Jawa Barat,,Ditutup oleh Admin,,
    ,7 Agu 2023,,Pengaduan,Jalan,j,rahasia 3273012345678901,SMS,,,,,
    5216811,besok,,Pengaduan,Jalan,j,rahasia,SMS,,081234567890,,,
    5216807,29 May 2023,04:05:34,Pengaduan,Jalan,j,rahasia,Website,Bandung,Dinas PU,Ditutup oleh Admin,,4
    Jumlah,7,,,,,,,,,,,
    """

  @Test func aStatusIsOnlyGuessedFromASlipOfThePen() throws {
    let text = """
      Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk,Instansi Induk,Status Laporan
      1,29 May 2023,04:05:34,Kota Bontang,Tuntas
      2,29 May 2023,04:05:34,Kota Bontang,Ditunnda
      """
    let (_, diagnostics) = try exports.read(text, name: "64.74.csv")
    let unknown = diagnostics.filter { $0.code == "unknown-status" }
    // Tuntas is settled, Tunda put off.
    #expect(unknown.map { $0.fix?.id.contains("Maksudnya") } == [false, true])
  }

  @Test func theStandardRegister() throws {
    let (export, diagnostics) = try exports.read(register)
    let rows = export.register
    #expect(export.profile == "sp4n-lapor")
    #expect(export.generated?.iso == "2025-11-14")
    #expect(export.region == "32.04")
    #expect(export.counts.read == 8)
    #expect(export.counts.accepted == 3)
    #expect(export.counts.quarantined == 2)
    #expect(export.counts.duplicates == 1)
    #expect(export.counts.skipped == 2)
    #expect(export.counts.close)
    #expect((0..<3).map { rows.id[$0] } == ["5216808", "5216809", "5216807"])
    #expect(rows.numbers == [8, 9, 13])
    #expect((0..<3).map { rows.region[$0] } == ["32.04", "32.73", "32.04"])
    // The system's clock stands at UTC; a time that is not readable leaves the day.
    #expect(rows.moments[0]?.map(\.utc) == ["2023-08-06 04:05", "2023-08-07", "2023-05-29 04:05"])
    #expect(rows.status == [Status.verified.rawValue, 0, Status.completed.rawValue])
    #expect(rows.closedBy == [0, 0, ClosedBy.agency.rawValue])
    #expect(
      rows.classification
        == [Classification.aspiration.rawValue, 0, Classification.complaint.rawValue])
    #expect((0..<3).map { rows.category?[$0] } == [nil, "Jalan", "Jalan"])
    #expect(rows.rating?.map { $0.isNaN ? 0 : $0 } == [0, 0, 4])
    #expect(rows.title == nil)
    #expect(export.fields.isSuperset(of: [.id, .region, .received, .status, .closedBy, .rating]))
    #expect(!export.fields.contains(.firstResponse))
    #expect(
      diagnostics.map { "\($0.location!.text) \($0.code)" } == [
        "ekspor.csv:C9 (Waktu Laporan Masuk) unreadable-time", "ekspor.csv:M9 (Rating) bad-rating",
        "ekspor.csv:A11 (Tracking ID) quarantined-no-id",
        "ekspor.csv:B12 (Tanggal Laporan Masuk) quarantined-bad-received",
        "ekspor.csv:K (Status Laporan) unknown-status",
        "ekspor.csv:D (Klasifikasi Laporan) unknown-classification",
        "ekspor.csv:14 skipped-sum",
      ])
    #expect(diagnostics[0].message.en.contains("The time \u{201C}pagi\u{201D} is not readable"))
    #expect(diagnostics[1].message.en.contains("is no number from 1 to 5"))
    #expect(diagnostics[2].message.en == "Row quarantined: it has no tracking ID.")
    #expect(diagnostics[3].message.en.contains("the date \u{201C}besok\u{201D} is not readable"))
    #expect(diagnostics[4].message.en.contains("\u{201C}Selesai\u{201D} for status"))
    #expect(
      diagnostics[5].message.en
        == "The word \u{201C}Permintaan\u{201D} for classification is not known to profile"
        + " sp4n-lapor and counts as missing (rows: 1).")
  }

  @Test func whatIsQuarantinedTellsNothingPersonal() throws {
    let (export, diagnostics) = try exports.read(register)
    #expect(export.quarantine.map(\.reason) == [.noID, .badReceived])
    #expect(export.quarantine.map(\.region) == ["32.04", "32.04"])
    #expect(export.quarantine.map(\.received.utc) == ["2023-08-07", "-"])
    #expect(export.quarantine.map(\.number) == [11, 12])
    #expect(export.quarantine.allSatisfy { $0.fingerprint.utf8.count == 32 })
    let kept = "\(export.quarantine) \(diagnostics)"
    #expect(!kept.contains("3273012345678901"))
    #expect(!kept.contains("081234567890"))
    #expect(!kept.contains("rahasia"))
    #expect(export.quarantine[1].cells.contains { $0.header == "Tracking ID" })
    #expect(!export.quarantine[1].cells.contains { $0.header == "Isi Laporan Awal" })
  }

  @Test func titlesAreKeptOnlyWhereAsked() throws {
    let (export, _) = try exports.read(register, IngestionOptions(keepTitles: true))
    #expect(export.register.title?[0] == "j")
  }

  @Test("§3.4: a column that nobody will ask for is checked like any other, and then dropped")
  func columnsNobodyAsksForAreChecked() throws {
    let text = """
      id;region;received;first_response;completed;due;status;classification;closed_by;reopened;rating
      a;64.09;2024-01-05;2024-01-06;2024-01-07;2024-01-20;completed;complaint;system;1;4
      b;64.09;2024-01-05;yesterday;2024-01-07;never;completed;rant;nobody;2.5;11
      """
    let name = "64.09 Penajam Paser Utara.csv"
    let (whole, told) = try exports.read(text, name: name)
    var options = IngestionOptions()
    options.keptFields = [.completed, .reopened]
    let (export, diagnostics) = try exports.read(text, name: name, options)
    #expect(diagnostics == told)
    #expect(told.count >= 5)
    #expect(export.counts == whole.counts)
    #expect(export.fields == whole.fields)
    #expect(export.fields.isSuperset(of: [.firstResponse, .due, .closedBy, .rating]))
    let (rows, all) = (export.register, whole.register)
    for event in [Event.received, .completed] {
      #expect(rows.moments[event.rawValue] == all.moments[event.rawValue])
    }
    #expect(rows.reopened == all.reopened && rows.status == all.status)
    #expect(all.moments[Event.firstResponse.rawValue] != nil)
    #expect(rows.moments[Event.firstResponse.rawValue] == nil)
    #expect(rows.due == nil && rows.rating == nil)
    #expect(rows.closedBy == nil && rows.classification == nil)
  }

  @Test func aRegisterWithoutARowIsItsRegionsRegisterOfThatDay() throws {
    let head = register.split(separator: "\n", omittingEmptySubsequences: false).prefix(6)
    let (export, diagnostics) = try exports.read(head.joined(separator: "\n"))
    #expect(export.counts.read == 0)
    #expect(export.onlyRegion == "32.04")
    #expect(export.generated?.iso == "2025-11-14")
    #expect(diagnostics.isEmpty)
  }

  @Test func canonicalRegister() throws {
    let (export, diagnostics) = try exports.read(
      """
      id;Source;region;received;first response;completed;due;status;closed_by;reopened;rating
      a;;64.09;2024-01-05T08:00;2024-01-06 09:00:00+07:00;2024-01-07;2024-01-20;completed;system;1;4,5
      a;other;64.09;2024-01-05;xx;;;in_progress;;-1;-
      b;;Kab. Pasr;2024-01-05;;;;finished;nobody;2.5;
      """, name: "64.01 Paser.csv")
    let rows = export.register
    #expect(export.profile == "canonical")
    #expect((0..<3).map { rows.source[$0] } == ["canonical", "other", "canonical"])
    #expect((0..<3).map { rows.region[$0] } == ["64.09", "64.09", "64.01"])
    // 08:00 in Penajam, which is WITA; the second time tells its own zone.
    #expect(rows.moments[0]?[0].utc == "2024-01-05 00:00")
    #expect(
      rows.moments[Event.firstResponse.rawValue]?.map(\.utc) == ["2024-01-06 02:00", "-", "-"])
    #expect(rows.moments[Event.completed.rawValue]?[0].utc == "2024-01-07")
    #expect(rows.due?[0].utc == "2024-01-20")
    #expect(rows.closedBy == [ClosedBy.system.rawValue, 0, 0])
    #expect(rows.reopened == [1, -1, -1])
    #expect(rows.rating?[0] == 4.5)
    #expect(export.onlyRegion == nil)
    #expect(
      diagnostics.map(\.code) == [
        "unreadable-date", "bad-reopened", "bad-reopened", "unknown-status", "unknown-closed-by",
        "unknown-region-word",
      ])
    #expect(
      diagnostics[0].message.en
        == "Counts as missing: the date \u{201C}xx\u{201D} is not readable.")
    #expect(diagnostics[1].message.en.contains("is no whole number from 0"))
    #expect(diagnostics[5].fix?.en == "Did you mean Kabupaten Paser (64.01)?")
  }

  @Test func theOptionBeatsTheRows() throws {
    let (export, _) = try exports.read(
      "id,received,region\n1,2024-01-05,Pemprov Jabar\n2,2024-01-05,Garut",
      IngestionOptions(region: "Kota Bandung", generated: Day(iso: "2024-02-01")))
    #expect(export.onlyRegion == "32.73")
    #expect(export.counts.skipped == 0)
    #expect(export.generated?.iso == "2024-02-01")
  }

  @Test func aColumnIsReadInOneOrder() throws {
    let profile = """
      profile: lokal
      kind: register
      columns: {id: No, received: Tanggal, completed: Selesai}
      dates: {formats: [d/M/yyyy], timezone: region}
      """
    let options = IngestionOptions(profiles: [try Profile(text: profile, file: "p.yaml")])
    let (export, _) = try exports.read(
      """
      No,Tanggal,Selesai
      1,01/02/2024,01/02/2024
      2,01/31/2024,02/02/2024
      """, name: "garut.csv", options)
    #expect(export.register.moments[0]?.map(\.utc) == ["2024-01-02", "2024-01-31"])
    #expect(
      export.register.moments[Event.completed.rawValue]?.map(\.utc)
        == ["2024-02-01", "2024-02-02"])
  }

  @Test func eventsBeforeReceivedAskAboutTheZone() throws {
    let (_, diagnostics) = try exports.read(
      "id,received,completed\n1,2024-01-05,2024-01-04\n2,2024-01-05,2024-01-05", name: "garut.csv")
    #expect(diagnostics.map(\.code) == ["events-before-received"])
    #expect(diagnostics[0].message.en.hasPrefix("1 of 2 events are dated before"))
  }

  @Test func aBlankTimeIsSaidOnce() throws {
    let (export, diagnostics) = try exports.read(
      """
      Tracking ID,Tanggal Laporan Masuk,Waktu Laporan Masuk
      1,29/05/2023,4:05:34
      2,29-May-23,04.05
      3,2023-05-29,
      """, name: "garut.csv")
    #expect(
      export.register.moments[0]?.map(\.utc)
        == ["2023-05-29 04:05", "2023-05-29 04:05", "2023-05-29"])
    #expect(diagnostics.map(\.code) == ["time-not-told"])
    #expect(diagnostics[0].message.en.contains("(rows: 1)"))
  }

  @Test func laterRowsReplaceEarlierOnesHoweverManyThereAre() throws {
    var text = "id,received,region,agency\n"
    for round in 1...2 {
      for id in 1...3000 { text += "L\(id),2024-01-0\(round),Garut,Dinas \(id % 700)\n" }
    }
    text += "L1,2024-01-03,Kab. Bandung,\n"
    let (export, _) = try exports.read(text)
    #expect(export.counts.duplicates == 3000)
    #expect(export.counts.accepted == 3001)
    #expect(export.register.moments[0]?.prefix(3000).allSatisfy { $0.utc == "2024-01-02" } == true)
    #expect(export.register.agency?[699] == "Dinas 0")
    #expect(export.register.agency?[700] == "Dinas 1")
    #expect(export.register.numbers[0] == 3002)
  }

  @Test func manyUnknownWordsAreCapped() throws {
    var text = "id,received,region,status\n0,2024-01-01,Garut,completed\n"
    for id in 1...60 { text += "\(id),2024-01-01,Gerut \(id),selesai\(id)\n" }
    let (export, diagnostics) = try exports.read(text, name: "kab-garut.csv")
    #expect(export.counts.accepted == 61)
    #expect(diagnostics.filter { $0.code == "unknown-status" }.count == 20)
    #expect(diagnostics.filter { $0.code == "unknown-region-word" }.count == 20)
    #expect(
      diagnostics.filter { $0.code == "more-unknown-status" }.map(\.message.en) == [
        "and 40 more like this"
      ])
  }

  @Test func equalRowsHaveEqualFingerprints() throws {
    let (export, _) = try exports.read(
      "id,received,agency\n1,x, A \n2,x,A\n1,x,A,,\n1,x,B\n", name: "garut.csv")
    let prints = export.quarantine.map(\.fingerprint)
    #expect(prints[0] == prints[2])
    #expect(Set(prints).count == 3)
  }
}
