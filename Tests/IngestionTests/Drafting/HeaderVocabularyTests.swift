import Complaints
import Testing

@testable import Ingestion

@Suite struct HeaderVocabularyTests {
  private func best(_ header: String) -> String {
    switch HeaderVocabulary.known.guesses(for: header).first?.meaning {
    case .role(let role): role.key
    case .dropped: "drop"
    case nil: "-"
    }
  }

  @Test(arguments: [
    ("Nomor Tiket", "id"), ("NO. TIKET", "id"), ("No", "id"), ("Tgl Lapor", "received"),
    ("Nama OPD", "agency"), ("Nama Pelapor", "drop"), ("No. HP Pelapor", "drop"),
    ("Nama Lengkap Pelapor", "drop"), ("Tanggal Lahir", "drop"), ("Isi Aduan Warga", "drop"),
    ("Tanggal Selesai TL", "completed"), ("Status Penanganan Aduan", "status"),
    ("ServiceRequestNum", "id"), ("SRStatus", "status"), ("CreatedDate", "received"),
    ("Stauts Laporan", "status"), ("Kecamatan Kejadian", "place"), ("Batas Waktu Jawab", "due"),
    ("Zzz", "-"), ("", "-"),
  ])
  func headers(_ header: String, _ meaning: String) {
    #expect(best(header) == meaning)
  }

  @Test("Every format that drafts know is one, and every word means something")
  func vocabulary() {
    #expect(DateStudy.formats.allSatisfy { (try? DatePattern($0)) != nil })
    #expect(HeaderVocabulary.words.statuses.meaning(of: "selesai")?.status == .completed)
    #expect(
      HeaderVocabulary.words.statuses.meaning(of: "ditutupolehsistem")?.closedBy == .system)
  }
}
