import Complaints
import Testing

@testable import Ingestion

/// Values of rows that are put aside: what may be a person's must not show (spec §3.5).
@Suite struct MaskedValuesTests {
  @Test(
    "§3.5: numbers of persons and addresses are hidden, all else stands as it is",
    arguments: [
      ("", ""), ("  dua  spasi ", "  dua  spasi "), ("Dinas é\u{A0}ü", "Dinas é\u{A0}ü"),
      ("1234567", "1234567"), ("12 345 67", "12 345 67"), ("12345678", "12345678"),
      ("1234 567 890", "•••"), ("1234 567 890 lagi", "••• lagi"), ("RT 1 RW 2", "RT 1 RW 2"),
      ("0812-3456-7890", "•••"), ("HP 0812 3456 7890.", "HP •••."), ("a@b.id", "•••"),
      ("@dinsos", "•••"), ("x @ y", "x ••• y"), ("08:12:34 08:12:35", "08:12:34 08:12:35"),
      ("2024-07-05T00:13:00", "2024-07-05T00:13:00"),
    ])
  func masked(_ text: String, _ expected: String) {
    #expect(Quarantining.masked(text) == expected)
  }

  @Test("§3.5: a long value is cut after 200 characters, however many bytes they are")
  func long() {
    let plain = String(repeating: "é", count: 200)
    #expect(Quarantining.masked(plain) == plain)
    #expect(Quarantining.masked(plain + "x") == plain + "\u{2026}")
    let ascii = String(repeating: "a", count: 200)
    #expect(Quarantining.masked(ascii) == ascii)
    #expect(Quarantining.masked(ascii + "b") == ascii + "\u{2026}")
  }
}
