import Foundation
import TestSupport
import Testing

/// Who reported and what they wrote is dropped at the door (UU 27/2022; spec §2, §3.5).
@Suite struct PersonalDataTests {
  /// What no result may hold, in whatever column it stands.
  private let secrets = [
    "Sukartini Rahayu", "0812-3456-7890", "+62 811 9876 543", "sukartini@contoh.example",
    "6409015203870001", "Jalan Rahasia Nomor Tujuh", "tetangga saya memelihara",
    "Bambang Penyahut", "bambang@contoh.example", "isi pesan yang panjang", "JudulRahasia",
  ]

  private var reporter: String {
    "Sukartini Rahayu,0812-3456-7890,sukartini@contoh.example,6409015203870001,"
      + "Jalan Rahasia Nomor Tujuh,\"tetangga saya memelihara\nayam\",JudulRahasia tentang ayam"
  }

  /// A register with personal columns; its last rows cannot be placed or have slipped cells.
  private var register: String {
    """
    id,region,agency,status,received,first_response,completed,nama,no_hp,email,nik,alamat,isi,title
    1,64.03,Dinas Sosial,completed,2024-03-01,2024-03-04,2024-03-05,\(reporter)
    2,64.03,Dinas Sosial,dalam proses,2024-03-01,x,y,\(reporter)
    ,64.03,Dinas Sosial,completed,2024-03-01,,,\(reporter)
    4,64.03,Dinas Sosial,completed,belum,,,\(reporter)
    5,64.03,+62 811 9876 543,0812-3456-7890,6409015203870001,sukartini@contoh.example,,\(reporter)
    6,sukartini@contoh.example,,6409015203870001,2024-03-01,0812-3456-7890,,\(reporter)

    """
  }

  private let log = """
    Tracking ID,Waktu,Oleh,Isi,Nomor HP
    1,"Senin, 4 Maret 2024, 10:02",Bambang Penyahut,isi pesan yang panjang,0812-3456-7890
    ,"Senin, 4 Maret 2024, 10:02",Bambang Penyahut,isi pesan yang panjang,0812-3456-7890
    1,kemarin bambang@contoh.example,Bambang Penyahut,isi pesan yang panjang,0812-3456-7890

    """

  private let words = """
    id,event,at,actor,email
    1,bambang@contoh.example,2024-03-04T10:00:00Z,Bambang Penyahut,bambang@contoh.example
    1,first_response,6409015203870001,Bambang Penyahut,bambang@contoh.example

    """

  private func expectNoSecret(_ text: String, in what: String) {
    for secret in secrets {
      #expect(!text.contains(secret), "\(what) holds \(secret)")
    }
  }

  @Test(
    "Planted in registers and logs, it reaches no result, message or archive",
    arguments: [
      "id", "en",
    ])
  func planted(_ language: String) async throws {
    let folder = try Examples.folder("in/64.03/register.csv", register)
    try folder.write("in/64.03/riwayat.csv", log)
    try folder.write("in/64.03/kejadian.csv", words)
    let rest = ["--rubric", "rubric.yaml", "--period", "2024", "--language", language]
    let run = try await Program.run(
      ["rank", "in", "--archive", "a.sqlite", "--json", "o.json", "--output", "o.xlsx"] + rest,
      in: folder)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.said.contains("quarantined-bad-received"))
    let document = try Document(folder.bytes("o.json"))
    #expect(document.inputs.map(\.quarantined).reduce(0, +) == 6)

    expectNoSecret(run.text, in: "standard output")
    expectNoSecret(run.said, in: "standard error")
    expectNoSecret(try folder.text("o.json"), in: "the JSON")
    let parts = try Package(Array(folder.bytes("o.xlsx"))).parts
    #expect(parts.count > 8)
    for (name, text) in parts { expectNoSecret(text, in: name) }
    expectNoSecret(
      String(decoding: try folder.bytes("a.sqlite"), as: UTF8.self), in: "the archive")
    let shown = try await folder.run("show", "1", "--archive", "a.sqlite", "--json")
    expectNoSecret(shown.text, in: "the ranking shown again")
  }

  @Test("--keep-titles keeps the title, nothing else")
  func keepTitles() async throws {
    let folder = try Examples.folder("register.csv", register)
    let run = try await folder.run(
      "ingest", "register.csv", "--archive", "a.sqlite", "--keep-titles")
    #expect(run.status == 0)
    let archive = String(decoding: try folder.bytes("a.sqlite"), as: UTF8.self)
    #expect(archive.contains("JudulRahasia tentang ayam"))
    for secret in secrets where secret != "JudulRahasia" {
      #expect(!archive.contains(secret), "the archive holds \(secret)")
    }
    #expect(!run.said.contains("JudulRahasia"))
  }

  @Test("A file that no profile reads shows nothing of its rows")
  func refused() async throws {
    let folder = try Examples.folder(
      "a.csv", "nama,telepon\nSukartini Rahayu,0812-3456-7890\n")
    try folder.write(
      "b.csv", "Sukartini Rahayu,status,received\n6409015203870001,completed,2024-03-01\n")
    for name in ["a.csv", "b.csv"] {
      let run = try await folder.run(
        "rank", name, "--rubric", "rubric.yaml", "--period", "2024")
      #expect(run.status == 1)
      #expect(!run.said.contains("0812-3456-7890"))
      #expect(!run.said.contains("6409015203870001"))
    }
  }
}
