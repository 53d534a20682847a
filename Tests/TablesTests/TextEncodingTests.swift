import Diagnostics
import Tables
import Testing

@Suite struct TextEncodingTests {
  private let text = "id,isi\n1,Café “Ñandú” €5\n"

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return isBig ? bytes.reversed() : bytes
    }
  }

  @Test func utf8IsReadWithAndWithoutAMark() throws {
    let plain = try read(text)
    let marked = try read("\u{FEFF}" + text)
    #expect(plain.encoding == .utf8)
    #expect(marked.encoding == .utf8WithMark)
    #expect(plain.texts == marked.texts)
    #expect(plain.texts[1][1] == "Café “Ñandú” €5")
  }

  @Test(arguments: [false, true], [false, true])
  func utf16IsReadWithAndWithoutAMark(_ isBig: Bool, _ isMarked: Bool) throws {
    let text = "id\tisi\n1\tCafé 😀\n2\tbaik\n"
    let file = try read(utf16((isMarked ? "\u{FEFF}" : "") + text, isBig: isBig))
    #expect(file.encoding == (isBig ? .utf16BigEndian : .utf16LittleEndian))
    #expect(file.texts == [["id", "isi"], ["1", "Café 😀"], ["2", "baik"]])
    #expect(file.problems.isEmpty)
  }

  private func utf32(_ text: String, isBig: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      return isBig ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [false, true], [false, true])
  func utf32IsReadWithAndWithoutAMark(_ isBig: Bool, _ isMarked: Bool) throws {
    let text = "id\tisi\n1\tCafé 😀\n2\tbaik\n"
    let file = try read(utf32((isMarked ? "\u{FEFF}" : "") + text, isBig: isBig))
    #expect(file.encoding == (isBig ? .utf32BigEndian : .utf32LittleEndian))
    #expect(file.texts == [["id", "isi"], ["1", "Café 😀"], ["2", "baik"]])
    #expect(file.problems.isEmpty)
  }

  @Test func unitsOfUTF32ThatAreNoCharactersAreReported() throws {
    var bytes = utf32("\u{FEFF}a,b\nx,", isBig: false)
    bytes += [0x00, 0xD8, 0x00, 0x00, 0x00, 0x00, 0x11, 0x00, 0x0A, 0x00, 0x00, 0x00]
    let file = try read(bytes + utf32("1,2", isBig: false) + [0x33])
    #expect(file.texts == [["a", "b"], ["x", "\u{FFFD}\u{FFFD}"], ["1", "2\u{FFFD}"]])
    #expect(file.problems.map(\.code) == ["text-has-bad-characters"])
    #expect(file.problems[0].message.en.hasPrefix("3 characters are no valid UTF-32 LE"))
  }

  @Test func loneSurrogatesAndAnOddByteAreReported() throws {
    var bytes = utf16("\u{FEFF}a,b\nx,", isBig: false)
    bytes += [0x00, 0xD8, 0x0A, 0x00, 0x31, 0x00, 0x2C, 0x00, 0x32, 0x00, 0x33]
    let file = try read(bytes)
    #expect(file.texts == [["a", "b"], ["x", "\u{FFFD}"], ["1", "2\u{FFFD}"]])
    let problem = try #require(file.problems.first)
    #expect(problem.code == "text-has-bad-characters")
    #expect(
      problem.message.en.hasPrefix("2 characters are no valid UTF-16 LE, the first on line 2"))
    #expect(problem.message.id.hasPrefix("2 karakter bukan UTF-16 LE yang sah"))
  }

  @Test func windows1252IsRead() throws {
    let file = try read(Array("a,b\nCaf".utf8) + [0xE9, 0x2C, 0x93, 0x80, 0x94, 0x0A])
    #expect(file.encoding == .windows1252)
    #expect(file.texts == [["a", "b"], ["Café", "“€”"]])
    #expect(file.problems.isEmpty)
  }

  @Test func bytesThatWindows1252HasNotAreReported() throws {
    let file = try read(Array("a,b\n".utf8) + [0xE9, 0xE8, 0x2C, 0x81, 0x0A])
    #expect(file.texts[1] == ["éè", "\u{FFFD}"])
    #expect(file.problems.map(\.code) == ["text-has-bad-characters"])
  }

  @Test func aStrayByteInUTF8IsGuessedAndReported() throws {
    var bytes = Array("a,b\n“baik”,Ñ\nrumah ".utf8)
    bytes += [0xE9, 0x2C, 0xE2, 0x80, 0x2C, 0x78, 0x0A]
    let file = try read(bytes)
    #expect(file.encoding == .utf8)
    #expect(file.texts[2] == ["rumah é", "\u{FFFD}", "x"])
    let problem = try #require(file.problems.first)
    #expect(problem.message.en.hasPrefix("2 characters are no valid UTF-8, the first on line 3"))
    #expect(problem.fix?.id.contains("CSV UTF-8") == true)
  }

  @Test func nullsAreLeftOutAndReported() throws {
    let file = try read("a,b\n1\u{0},2\n3,4\n5,6\n")
    #expect(file.texts[1] == ["1", "2"])
    #expect(file.problems.map(\.code) == ["text-has-nulls"])
    #expect(file.problems[0].message.en == "1 NUL character was left out")
    #expect(file.problems[0].message.id == "1 karakter NUL dibuang")
  }

  @Test func paddingAtTheEndIsNoText() throws {
    let file = try read(
      Array("a,b\n1,2\n".utf8) + [0x1A] + [UInt8](repeating: 0, count: 4096))
    #expect(file.texts == [["a", "b"], ["1", "2"]])
    #expect(file.problems.isEmpty)
  }

  @Test(
    "A text with NULs behind it was cut, and says so",
    arguments: ["a,b\n1,2\n", "a,b\n1,2"], [2, 3, 4096, 9001])
  func nulls(_ text: String, _ count: Int) throws {
    let tail = [UInt8](repeating: 0, count: count)
    let files = [
      try read(Array(text.utf8) + tail),
      try read(utf16("\u{FEFF}" + text, isBig: false) + tail + [0]),
      try read(utf32(text, isBig: false) + tail + [0, 0, 0]),
    ]
    for file in files {
      #expect(file.texts == [["a", "b"], ["1", "2"]])
      #expect(file.problems.map(\.code) == ["text-ends-in-nulls"])
    }
    let problem = files[0].problems[0]
    #expect(problem.message.id.hasPrefix("berkas ini terpotong: "))
    #expect(problem.message.en.hasPrefix("the file is cut off: its last "))
    #expect(problem.fix?.id.hasPrefix("Unduh atau salin lagi berkasnya") == true)
    #expect(try read(Array(text.utf8) + [0]).problems.isEmpty)
  }

  @Test func encodingsAreNamed() {
    #expect(TextEncoding.utf8WithMark.name.id == "UTF-8 dengan BOM")
    #expect(TextEncoding.utf8WithMark.name.en == "UTF-8 with BOM")
    #expect(TextEncoding.utf16BigEndian.name.id == "UTF-16 BE")
    #expect(TextEncoding.windows1252.name.en == "Windows-1252")
  }
}
