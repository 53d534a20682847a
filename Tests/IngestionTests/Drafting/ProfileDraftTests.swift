import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// A draft loads as it is, reads its own register, and holds nothing of a citizen's.
@Suite struct ProfileDraftTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  @Test("An application's register: every row is accepted, every column has its role")
  func application() throws {
    let text = Registers.application()
    let (export, diagnostics) = try exports.readByDraft(text)
    #expect(export.profile == "aduan")
    #expect(export.counts == Export.Counts(read: 60, accepted: 60))
    #expect(export.generated?.iso == "2025-01-05")
    let rows = export.register
    #expect(rows.id[0] == "BRG-2024000")
    #expect((0..<3).map { rows.region[$0] } == ["73.06", "73.71", "73.08"])
    #expect(rows.moments[0]?.first?.utc == "2024-01-10 00:10", "08.10 in WITA")
    #expect(
      rows.moments[Event.firstResponse.rawValue]?.prefix(3).map(\.utc)
        == ["2024-01-12", "2024-01-13", "-"])
    #expect(
      rows.moments[Event.completed.rawValue]?.prefix(2).map(\.utc) == ["2024-01-15", "-"])
    #expect(rows.channel?.words == ["WhatsApp", "Aplikasi"])
    #expect(rows.agency?.words == ["Dinas PUPR"])
    #expect(rows.place?.words == ["Kec. Tengah"])
    #expect(
      rows.classification?.prefix(3).map { Classification(rawValue: $0) }
        == [.complaint, .aspiration, .informationRequest])
    #expect(
      rows.status?.prefix(3).map { Status(rawValue: $0) } == [Status.completed, .inProgress, nil])
    #expect(diagnostics.map(\.code) == ["unknown-status"], "the word that the draft asks about")
  }

  @Test("A sheet kept by hand: the status stands under Ket, the total below is skipped")
  func byHand() throws {
    let text = Registers.byHand()
    let (export, _) = try exports.readByDraft(text, region: "32.05")
    #expect(export.counts == Export.Counts(read: 41, accepted: 40, skipped: 1))
    let rows = export.register
    #expect(
      rows.status?.prefix(2).map { Status(rawValue: $0) } == [Status.verified, .completed])
    #expect(rows.moments[0]?.first?.utc == "2024-05-01")
    #expect(
      rows.moments[Event.completed.rawValue]?.prefix(2).map(\.utc) == ["-", "2024-05-03"])
    #expect(rows.agency?.words == ["DLH", "Dishub"])
    let draft = try exports.draft(text).text
    #expect(draft.contains("# PERIKSA: nomor urut. Nomor yang sama harus tetap milik laporan"))
    #expect(draft.contains("# PERIKSA: tidak ada kolom pemilik laporan; sebut daerahnya"))
  }

  @Test("Month first is told by the dates themselves, and said with its counts")
  func american() throws {
    let text = Registers.american()
    let draft = try exports.draft(text, .english)
    #expect(draft.missing.isEmpty)
    #expect(draft.text.contains("order: month_first"))
    #expect(draft.text.contains("# 0 dates are possible only with the day first, 40 only with"))
    #expect(draft.text.contains("formats: [M/d/yyyy]"))
    let (export, _) = try exports.readByDraft(text, region: "32.05")
    #expect(export.counts == Export.Counts(read: 30, accepted: 30))
    #expect(export.register.moments[0]?.first?.utc == "2024-03-01 06:15")
    #expect(export.register.due?.first?.utc == "2024-03-31 17:00")
  }

  @Test("Nothing of a citizen stands in a draft: no name, number, address or sentence")
  func nothingPersonal() throws {
    for text in [Registers.application(), Registers.byHand(), Registers.american()] {
      for language in Language.allCases {
        let draft = try exports.draft(text, language).text
        let planted =
          Registers.names + [
            "0812345", "08131234", "@contoh", "Jalan di depan", "Lampu", "Main St",
          ]
        for word in planted { #expect(!draft.contains(word), "\(word)") }
      }
    }
  }

  @Test("Rare words of a status column may be anything and are only counted")
  func rareWords() throws {
    let rows = (0..<40).map { row in
      "T-\(row),2024-01-0\(1 + row % 9),\(row < 30 ? "Selesai" : row < 35 ? "Ditahan" : "oleh Budi \(row)")"
    }
    let draft = try exports.draft(
      "No Tiket,Tanggal,Status\n" + rows.joined(separator: "\n"), .english
    ).text
    #expect(draft.contains("    Selesai: completed  # 30 rows\n"))
    #expect(draft.contains("    # Ditahan: ???  # 5 rows\n"))
    #expect(draft.contains("# CHECK: 5 other values in 5 rows are not written here"))
    #expect(!draft.contains("Budi"))
  }

  @Test("Columns without a telling header are known by what stands in them")
  func byContent() throws {
    let rows = (0..<30).map { row in
      let day = 10 + row % 15
      let done = row % 2 == 0
      return "K\(row),2024-01-\(day),\(done ? "2024-02-\(day)" : ""),\(done ? "Tuntas" : "Baru"),"
        + "\(Registers.names[row % 4]) \(["A", "B", "C", "D", "E", "F", "G"][row % 7]),Kota Bogor"
    }
    let header = "Nomor Referensi,Tanggal,Akhir,Kondisi,Orang,Milik,OPD\n"
    let text = header + rows.joined(separator: "\n")
    let draft = try exports.draft(text, .english).text
    let guessed = "  # CHECK: chosen by its content, or by a spelling that is near; right?\n"
    for line in ["status: [Kondisi]", "completed: [Akhir]"] {
      #expect(draft.contains("\(guessed)  \(line)\n"), "\(line)")
    }
    #expect(draft.contains("  region: [Milik]\n"))
    #expect(draft.contains("  - Orang\n"))
    let (export, _) = try exports.readByDraft(text)
    #expect(export.counts.accepted == 30)
    #expect(export.onlyRegion == "32.71")
    #expect(export.register.moments[Event.completed.rawValue]?.first?.utc == "2024-02-10")
    #expect(export.register.status?.first == Status.completed.rawValue)
  }

  @Test("A required column that is not found is asked for, and said")
  func incomplete() throws {
    let draft = try exports.draft("Tanggal,Status,OPD\n2024-01-01,Selesai,DLH\n", .english)
    #expect(draft.missing == ["id"])
    #expect(
      draft.text.contains(
        "  # CHECK: the required column id was not found; without it this profile"))
  }

  @Test("A file without a header gives no draft, lest a citizen's row pass for one")
  func noHeader() throws {
    let rows = (1...9).map { "\($0),2024-01-0\($0),Budi Santoso,Dinas Sosial,Selesai,Website" }
    let thrown = #expect(throws: Problems.self) {
      try exports.draft(rows.joined(separator: "\n"))
    }
    let problem = try #require(thrown?.list.first)
    #expect(problem.code == "no-header")
    #expect(problem.message.en.hasPrefix("No row is surely a header: none of the first 60 holds"))
    #expect(problem.message.id.hasPrefix("Tidak ada baris judul yang pasti"))
    #expect(problem.fix?.en.contains("name the sheet with --sheet") == true)
  }

  @Test("Headers that are hard to write in YAML come back as they were")
  func oddHeaders() throws {
    let text =
      "No: Tiket #,\"Tanggal, \"\"masuk\"\"\",Yes,\"Status\nLaporan\",-OPD-,*\n"
      + (1...12).map { "A\($0),2024-01-\($0 + 10),x,Selesai,DLH,y" }.joined(separator: "\n")
    let (export, _) = try exports.readByDraft(text, region: "32.05")
    #expect(export.counts == Export.Counts(read: 12, accepted: 12))
    #expect(export.register.status?.first == Status.completed.rawValue)
    #expect(export.register.agency?.words == ["DLH"])
  }

  @Test("A register that a built-in profile reads is said to be one")
  func builtIn() throws {
    let draft = try exports.draft(
      "id,received,status\n1,2024-01-01,completed\n2,2024-01-02,completed\n", .english)
    #expect(draft.text.contains("# The built-in profile canonical reads this file already"))
  }

  @Test("The same file gives the same draft, byte for byte")
  func deterministic() throws {
    let text = Registers.application()
    #expect(try exports.draft(text).text == exports.draft(text).text)
  }
}
