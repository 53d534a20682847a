import Complaints
import Diagnostics
import Testing

@testable import Ingestion

@Suite struct LogAndAssessmentTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  private func events(_ export: Export) -> [[String]] {
    export.log.events.map { bits in
      Event.allCases.filter { bits >> $0.rawValue & 1 == 1 }.map(\.name)
    }
  }

  @Test func aFollowUpLog() throws {
    let (export, diagnostics) = try exports.read(
      """
      Tracking ID,Waktu,Oleh,Isi
      1,"Senin, 13 Februari 2023, 16:02",Pelapor (Budi),Halo
      1,"Senin, 13 Februari 2023, 17:02",Admin Nasional,"LAPORAN  dilempar
      ke Kab X"
      1,"Senin, 13 Februari 2023, 17:03",,Laporan didisposisikan ke Dinas A
      1,"Selasa, 14 Februari 2023, 16:02",Dinas A,"Terima kasih, Akan segera kami
      tindaklanjuti."
      1,"Rabu, 15 Feb 2023 16:02 WITA",Dinas A,Sudah diperbaiki
      1,"Kamis, 16 Feb 2023",,Sudah diperbaiki
      1,"Kamis, 16 Feb 2023",Sistem,Ditutup
      ,"Kamis, 16 Feb 2023",Dinas A,Sudah diperbaiki
      1,xx,Dinas A,rahasia
      1,,Dinas A,rahasia
      """, name: "riwayat bandung.csv")
    #expect(export.profile == "sp4n-lapor-log")
    #expect(export.source == "sp4n-lapor")
    #expect(
      events(export) == [
        [], ["forwarded"], ["disposed"], ["first_response"],
        ["first_response", "substantive_response"], [], [],
      ])
    #expect(export.log.at[0].utc == "2023-02-13 09:02")
    #expect(export.log.at[4].utc == "2023-02-15 08:02")
    #expect(export.log.at[5].utc == "2023-02-16")
    #expect(export.log.region == nil)
    #expect(export.counts.close)
    #expect(export.quarantine.map(\.reason) == [.noID, .badMoment, .noMoment])
    #expect(export.quarantine.allSatisfy { $0.region == nil })
    #expect(!"\(export.quarantine) \(diagnostics)".contains("rahasia"))
    #expect(!"\(export.quarantine) \(diagnostics)".contains("Dinas A"))
    #expect(
      diagnostics.map(\.code) == [
        "quarantined-no-id", "quarantined-bad-moment", "quarantined-no-moment",
        "ambiguous-region",
      ])
    #expect(diagnostics[2].message.en == "Row quarantined: it has no moment.")
  }

  @Test func aCanonicalLog() throws {
    let (export, diagnostics) = try exports.read(
      """
      id,event,at,actor,source
      1,first_response,2024-01-05T08:00,Dinas A,baruga
      1,received,2024-01-05T08:00+08:00,,
      1,complete,2024-01-06,,
      1,completed,x,,ppid
      """)
    #expect(export.profile == "canonical-log")
    #expect(events(export) == [["first_response"], [], []])
    #expect((0..<3).map { export.log.source[$0] } == ["baruga", "canonical", "canonical"])
    #expect(export.quarantine.map(\.source) == ["ppid"])
    #expect(
      diagnostics.map(\.code) == ["quarantined-bad-moment", "unknown-event"])
    #expect(diagnostics[1].fix?.en == "Did you mean \u{201C}completed\u{201D}?")
    // Only the first tells a time and no zone: its region's, which joining knows.
    #expect(export.log.events.map { $0 & LogRows.wallClock != 0 } == [true, false, false])
    let (placed, _) = try exports.read(
      "id,event,at,actor\n1,completed,2024-01-05T08:00,", name: "kab-paser.csv")
    #expect(placed.log.at[0].utc == "2024-01-05 00:00")
    #expect(placed.log.region?[0] == "64.01")
  }

  @Test func assessments() throws {
    let (export, diagnostics) = try exports.read(
      """
      region;key;value;evidence
      64.09;sk_tim;100;SK 1
      Kab. Paser;sk_tim;-87,5;
      Bandung;sk_tim;1;
      Paserr;sk_tim;1;
      64.09;sk_tim;90;SK 3
      64.09;;90;
      64.09;x;abc;
      """, name: "assessments.csv")
    #expect(export.kind == .assessment)
    #expect(
      export.assessments == [
        Assessment(region: "64.01", key: "sk_tim", value: -87.5, evidence: nil, number: 3),
        Assessment(region: "64.09", key: "sk_tim", value: 90, evidence: "SK 3", number: 6),
      ])
    #expect(export.counts.close)
    #expect(export.counts.duplicates == 1)
    #expect(export.quarantine.map(\.reason) == [.noRegion, .noRegion, .noKey, .badValue])
    #expect(
      diagnostics.map(\.code) == [
        "ambiguous-region", "unknown-region", "quarantined-no-key", "quarantined-bad-value",
      ])
    #expect(diagnostics[2].message.en == "Row quarantined: it has no key.")
    #expect(diagnostics[3].message.en.contains("\u{201C}abc\u{201D} is no number"))
  }

  @Test func assessmentsWithoutTheirColumns() throws {
    let path = try exports.write("region,nilai\n64.09,1", "assessments.csv")
    do {
      _ = try Ingestor(IngestionOptions()).read(
        InputFile(path: path, label: "a.csv", name: "a.csv", isAssessments: true))
      Issue.record("no problem")
    } catch {
      #expect(error.list.map(\.code) == ["assessments-without-columns"])
      #expect(error.list[0].message.en.contains("it has: region, nilai"))
    }
  }
}
