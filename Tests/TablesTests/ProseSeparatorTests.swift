import TestSupport
import Testing

@testable import Tables

/// Words in quotes, in texts made by chance, never make a blank of the separator.
@Suite struct ProseSeparatorTests {
  private let words = [
    "Jalan", "rusak", "di", "depan", "\"Pasar Baru\"", "sudah", "\"segera\"", "kata", "warga",
    "\"tidak jelas\"", "lampu", "mati,", "mohon", "\"ditindaklanjuti\"", "itu", "\"ya\",",
  ]

  private func prose(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 3...14, using: &random)).map { _ in random.pick(words) }
      .joined(separator: " ")
  }

  @Test("§3.1: a register with prose in it keeps its separator", arguments: 0..<60)
  func register(_ seed: Int) throws {
    var random = Seeded(seed)
    let separator = random.pick([",", ";", "\t", "|"])
    let end = random.pick(["\n", "\r\n"])
    let isQuoted = random.chance(50) || separator == ","
    var lines = [["id", "isi", "masuk", "status"].joined(separator: separator)]
    for row in 1...Int.random(in: 3...60, using: &random) {
      let text = prose(&random)
      let cell = isQuoted ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : "Lapor: " + text
      lines.append(["\(row)", cell, "2024-05-06", "Selesai"].joined(separator: separator))
    }
    let file = try read(lines.map { $0 + end }.joined())
    #expect(file.dialect?.separator == separator.utf8.first)
    #expect(file.texts.allSatisfy { $0.count == 4 })
  }

  @Test("A list of sentences is not parted at its blanks", arguments: 0..<60)
  func sentences(_ seed: Int) throws {
    var random = Seeded(seed)
    let end = random.pick(["\n", "\r\n"])
    let text = (0..<Int.random(in: 4...80, using: &random)).map { _ in prose(&random) + end }
    #expect(try read("Isi laporan" + end + text.joined()).dialect?.separator != 0x20)
  }

  @Test("Of readings that agree in 95 rows of 100 the clean one wins, whatever others make of it")
  func firm() throws {
    let rows = (1...40).map { "\($0);1,5;2,5;\"kata \"\"ini\"\" itu\"\n" }
    #expect(try read("a;b;c;d\n" + rows.joined()).dialect?.separator == UInt8(ascii: ";"))
    #expect(try read((1...9).map { "\($0),5;2,5\n" }.joined()).dialect?.separator == 0x3B)
  }
}
