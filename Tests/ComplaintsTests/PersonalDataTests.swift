import Complaints
import Testing

@Suite struct PersonalDataTests {
  @Test(
    "Phones, addresses and NIK in whatever form people write them",
    arguments: [
      ("081234567890", "•••"), ("0812-3456-7890", "•••"), ("0812 3456 789", "•••"),
      ("0812.3456.7890", "•••"), ("+62 811 9876 543", "•••"), ("+6281198765432", "•••"),
      ("6281234567890", "•••"), ("+1 202-555-0147", "•••"), ("(021) 555-1234", "•••"),
      ("021-5551234", "•••"), ("0541 123456", "•••"), ("WA:081234567890", "WA:•••"),
      ("HP081234567890", "HP•••"), ("Dinas Sosial (0812-3456-7890)", "Dinas Sosial •••)"),
      ("2024-03-01 0812 3456 7890", "2024-03-01 •••"),
      ("budi@contoh.example", "•••"), ("Budi <budi.s+1@contoh.go.id>.", "Budi <•••>."),
      ("a@b.id, c@d.id", "•••, •••"), ("mailto:a@b.id;081234567890", "mailto:•••;•••"),
      ("6409015203870001", "•••"), ("NIK 6409 0152 0387 0001", "NIK •••"),
      ("64.09.01.520387.0001", "•••"),
    ])
  func found(_ text: String, _ masked: String) {
    #expect(PersonalData.first(in: text) != nil)
    #expect(PersonalData.masked(text) == masked)
  }

  @Test(
    "What agencies, categories, codes and dates hold is none",
    arguments: [
      "", "Dinas Sosial", "5223456", "19-00711545", "188.45/123/2024", "SK 800/1234/2024",
      "2024-03-01 08:12:34", "08-12-2024 1530", "31/12/2024", "@dinsos", "a@b", "@contoh.id",
      "Jl. Melati No. 5 RT 001 RW 002", "64.09", "UPTD 081", "0812", "5004M00000ZwOMnQAN",
      "9909015203870001", "6409013213870001", "6409015213870001", "6409015203870000",
      "0801234567890", "1234567890", "0215551234", "12345678901234567890",
    ])
  func notFound(_ text: String) {
    #expect(PersonalData.first(in: text) == nil)
    #expect(PersonalData.masked(text) == text)
  }

  private func id(_ text: String) -> PersonalData.ID? {
    var text = text
    return text.withUTF8 { PersonalData.id($0) }
  }

  @Test(
    "An ID that is as a whole somebody's number",
    arguments: [
      ("0812-3456-7890", PersonalData.ID.personal(.phone)), ("+6281234567890", .personal(.phone)),
      ("budi@contoh.example", .personal(.email)), ("(021) 555-1234", .personal(.phone)),
      ("081234567890", .ifMostAre(.phone)), ("6281234567890", .ifMostAre(.phone)),
      ("6409015203870001", .ifMostAre(.nik)), ("6409 0152 0387 0001", .personal(.nik)),
      ("Budi - 081234567890 menelepon", .personal(.phone)),
    ])
  func personalIDs(_ text: String, _ expected: PersonalData.ID) {
    #expect(id(text) == expected)
  }

  @Test(
    "An ID of a system",
    arguments: [
      "5223456", "B-1", "19-00711545", "LP-081234567890", "6409202403010001", "0800000000",
      "2024-03-01-0001", "5004M00000ZwOMnQAN", "1234567890123456", "PPID/0812-3456-7890/2024",
      "6409-20240301-0001",
    ])
  func systemIDs(_ text: String) {
    #expect(id(text) == nil)
  }
}
