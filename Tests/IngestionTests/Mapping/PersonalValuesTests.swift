import Complaints
import Diagnostics
import Testing

@testable import Ingestion

/// Personal data in columns that are not meant for it (spec §2, §3.5).
@Suite struct PersonalValuesTests {
  private let exports: Exports

  init() throws { exports = try Exports() }

  private func read(_ text: String) throws -> (export: Export, diagnostics: [Diagnostic]) {
    try exports.read(text, name: "64.09 ekspor.csv")
  }

  private func register(ids: [String]) -> String {
    "id,received\n" + ids.map { "\($0),2024-03-01\n" }.joined()
  }

  @Test("A column of IDs that holds phone numbers is refused, in both languages")
  func phonesAsIDs() throws {
    let ids = ["081234567890", "085712345678", "0878-1234-5678", "5223456"]
    let problems = try exports.problems(register(ids: ids), name: "64.09.csv")
    #expect(problems.map(\.code) == ["personal-ids"])
    let problem = try #require(problems.first)
    #expect(problem.location?.text == "64.09.csv:A (id)")
    #expect(
      problem.message.id
        == "Kolom nomor laporan ini berisi nomor telepon: 3 dari 4 baris, misalnya •••. Data pribadi"
        + " tidak boleh menjadi nomor laporan.")
    #expect(
      problem.message.en
        == "This column of tracking IDs holds a phone number: 3 of 4 rows, such as •••. Personal data"
        + " must not serve as tracking IDs.")
    #expect(problem.fix?.en.contains("put this one under drop") == true)
    #expect(problem.fix?.id.contains("taruh kolom ini di bawah drop") == true)
  }

  @Test("NIK and addresses as IDs are refused; a log's too")
  func otherIDs() throws {
    let nik = ["6409015203870001", "6409020107900002", "6472036512850003"]
    #expect(
      try exports.problems(register(ids: nik), name: "64.09.csv").map(\.code) == ["personal-ids"])
    let mail = try exports.problems(
      "id,event,at\na@b.example,first_response,2024-03-01\nc@d.example,completed,2024-03-02\n")
    #expect(mail.map(\.code) == ["personal-ids"])
    #expect(mail[0].message.en.contains("holds an e-mail address: 2 of 2 rows"))
  }

  @Test(
    "One such ID among others is a cell that has slipped: its row is quarantined, its ID hidden")
  func slippedID() throws {
    let ids = ["1", "2", "081234567890", "4", "budi@contoh.example", "6"]
    let (export, diagnostics) = try read(register(ids: ids))
    #expect(export.counts.accepted == 4)
    #expect(export.quarantine.map(\.number) == [4, 6])
    #expect(export.quarantine.map(\.id) == [nil, nil])
    #expect(export.quarantine[0].cells.first?.value == "•••")
    #expect(diagnostics.map(\.code) == ["quarantined-personal-id", "quarantined-personal-id"])
    #expect(diagnostics[0].location?.text == "64.09 ekspor.csv:A4 (id)")
    #expect(
      diagnostics[0].message.en
        == "Row quarantined: its tracking ID is somebody's phone number, e-mail address or NIK (•••)."
    )
    #expect(
      diagnostics[0].message.id
        == "Baris dikarantina: nomor laporannya adalah nomor telepon, surel, atau NIK seseorang (•••)."
    )
    #expect(!"\(export) \(diagnostics)".contains("budi"))
  }

  @Test("A system that numbers its complaints so keeps its IDs")
  func schemes() throws {
    let counted = (1...30).map { "0812240\($0 + 10_000)" }
    #expect(try read(register(ids: counted)).export.counts.accepted == 30)
    let dated = (1...30).map { "64092024030100\($0 + 10)" }
    #expect(try read(register(ids: dated)).export.counts.accepted == 30)
  }

  @Test("Words keep their honest part, with one warning per column")
  func words() throws {
    let (export, diagnostics) = try read(
      """
      id,received,agency,category,source
      1,2024-03-01,Dinas Sosial (0812-3456-7890),Jalan,x
      2,2024-03-01,Dinas Sosial (0813-1111-2222),Jalan,x
      3,2024-03-01,Dinas Sosial,budi@contoh.example,x

      """)
    #expect(export.register.agency?.words == ["Dinas Sosial •••)", "Dinas Sosial"])
    #expect(export.register.agency?.codes == [1, 1, 2])
    #expect(export.register.category?.words == ["Jalan", "•••"])
    #expect(diagnostics.map(\.code) == ["personal-data-masked", "personal-data-masked"])
    #expect(diagnostics[0].location?.text == "64.09 ekspor.csv:C (agency)")
    #expect(
      diagnostics[0].message.en
        == "This column holds personal data, among it a phone number (rows: 2); that part is kept as"
        + " •••.")
    #expect(
      diagnostics[1].message.id
        == "Kolom ini memuat data pribadi, antara lain alamat surel (baris: 1); bagian itu disimpan"
        + " sebagai •••.")
  }

  @Test("A separator in a text that nobody quoted: what has slipped is not kept")
  func slippedText() throws {
    let (export, diagnostics) = try read(
      """
      id,received,isi,agency,channel
      1,2024-03-01,jalan rusak,Dinas Sosial,SMS
      2,2024-03-01,jalan rusak, tolong Sukartini Rahayu,Dinas Sosial,SMS
      3,2024-03-01,jalan rusak,Dinas Sosial,SMS
      4,mohon segera diperbaiki jalannya,2024-03-01,jalan rusak sekali di sini,Dinas Sosial,SMS

      """)
    #expect(export.register.agency?.words == ["Dinas Sosial"])
    #expect(export.register.agency?.codes == [1, 0, 1])
    #expect(export.register.channel?.words == ["SMS"])
    let kept = "\(export) \(diagnostics)"
    for text in ["Sukartini", "mohon", "sekali"] { #expect(!kept.contains(text), "\(text)") }
    let problem = try #require(diagnostics.first { $0.code == "surplus-cells" })
    #expect(problem.location?.text == "64.09 ekspor.csv:3")
    #expect(
      problem.message.en
        == "This row has more cells than the header (5), so what it holds has slipped (rows like it:"
        + " 1). Text that no other row has was not kept.")
    #expect(problem.message.id.hasPrefix("Baris ini punya lebih banyak sel daripada judulnya (5)"))
  }

  @Test("A separator at each line's end, or a column without a header, is no slip")
  func longRows() throws {
    let ending = "id,received,agency\n1,2024-03-01,Dinas A,\n2,2024-03-01,Dinas B,\n"
    #expect(try read(ending).export.register.agency?.words == ["Dinas A", "Dinas B"])
    let column = "id,received,agency\n1,2024-03-01,Dinas A,x\n2,2024-03-01,Dinas B,y\n"
    let (export, diagnostics) = try read(column)
    #expect(export.register.agency?.codes == [1, 2])
    #expect(diagnostics.isEmpty)
  }

  @Test("An unknown word is shown where it can be one of a system, else by its place alone")
  func unknownWords() throws {
    let (_, diagnostics) = try read(
      """
      id,received,status
      1,2024-03-01,Selesai
      2,2024-03-01,Dalam Proses
      3,2024-03-01,Sukartini Rahayu
      4,2024-03-01,Naik Banding
      5,2024-03-01,Naik Banding
      6,2024-03-01,in progres
      7,2024-03-01,mohon segera diperbaiki sudah lama sekali rusaknya

      """)
    #expect(
      diagnostics.map { "\($0.location!.text) \($0.message.en.prefix(26))" } == [
        "64.09 ekspor.csv:C (status) The word “Selesai” for sta",
        "64.09 ekspor.csv:C (status) The word “Dalam Proses” fo",
        "64.09 ekspor.csv:C4 (status) The word that is not shown",
        "64.09 ekspor.csv:C (status) The word “Naik Banding” fo",
        "64.09 ekspor.csv:C (status) The word “in progres” for ",
        "64.09 ekspor.csv:C8 (status) The word that is not shown",
      ])
  }

  @Test("A word that is not shown is to be looked up: its mask is nothing to put in a profile")
  func hiddenWords() throws {
    let (_, statuses) = try read(
      "id,received,status\n1,2024-03-01,oleh Sukartini Rahayu\n2,2024-03-01,Unit 0812-3456-7890\n")
    #expect(statuses.count == 2 && statuses.allSatisfy { !$0.message.id.contains("•••") })
    #expect(
      statuses.first?.rendered(.indonesian) == """
        64.09 ekspor.csv:C2 (status): peringatan[unknown-status]: Kata yang tidak ditampilkan \
        (mungkin data pribadi) untuk status tidak dikenal profil canonical dan dianggap tidak ada \
        (baris: 1).
          perbaikan: Lihat sel itu di berkasnya. Bila isinya tentang orang, pindahkan dari kolom itu; \
        bila memang kata dari sistem, tambahkan kata itu sendiri di values.status sebuah profil.
        """)
    let (_, events) = try read(
      "id,event,at\n1,tanggapan,2024-03-01\n1,oleh Sukartini Rahayu,2024-03-02T08:00:00Z\n")
    #expect(
      events.map { $0.rendered(.english) } == [
        """
        64.09 ekspor.csv:B (event): warning[unknown-event]: The event “tanggapan” is not known to \
        profile canonical-log and does not count (rows: 1).
          fix: Add it to events of a profile.
        """,
        """
        64.09 ekspor.csv:B3 (event): warning[unknown-event]: The event that is not shown (it may be \
        personal) is not known to profile canonical-log and does not count (rows: 1).
          fix: Look at that cell in the file. If it is about a person, move it out of that column; if \
        it is a word of the system, add that very word to events of a profile.
        """,
      ])
  }

  @Test(
    "What stands where a date should is shown if it may be one",
    arguments: [
      ("31 Februari 2024", "31 Februari 2024"), ("belum", "belum"), ("2024-13-45", "2024-13-45"),
      ("Senin, 13 Febuari 2023, 16.02 WITA", "Senin, 13 Febuari 2023, 16.02 WITA"),
      ("Sukartini Rahayu", "•••"), ("Budi Ani", "•••"), ("Jalan Melati 5", "•••"),
      ("kemarin bambang@contoh.example", "•••"), ("0812-3456-7890", "•••"),
    ])
  func dates(_ text: String, _ expected: String) {
    #expect(ShownValues.date(text) == expected)
  }

  @Test("Evidence and keys of assessments, and a sheet's name, lose numbers and addresses")
  func assessments() throws {
    let (export, diagnostics) = try exports.read(
      """
      region,key,value,evidence
      64.09,sk,1,"SK 12/2024, Budi 0812-3456-7890"
      64.09,budi@contoh.example,1,
      64.09,it,belum ada Sukartini Rahayu,
      Sukartini 6409015203870001,it,1,

      """)
    #expect(export.assessments.map(\.evidence) == ["SK 12/2024, Budi •••", nil])
    #expect(export.assessments.map(\.key) == ["sk", "•••"])
    #expect(diagnostics.map(\.code) == ["quarantined-bad-value", "unknown-region"])
    #expect(!"\(diagnostics)".contains("Rahayu"))
    #expect(!"\(diagnostics)".contains("6409015203870001"))
  }
}
