import CZlib
import Testing

@testable import Tables

@Suite struct ZipNameTests {
  private func text(
    _ name: [UInt8], flags: UInt16 = 0, host: UInt16 = 0, unicode: [UInt8]? = nil
  ) -> String {
    name.withUnsafeBufferPointer { name in
      guard let unicode else { return ZipName.text(name, flags: flags, host: host) }
      return unicode.withUnsafeBufferPointer {
        ZipName.text(name, flags: flags, host: host, unicode: $0)
      }
    }
  }

  @Test("UTF-8 with its flag and without")
  func utf8() {
    #expect(text(Array("Kabupatén".utf8), flags: 1 << 11) == "Kabupatén")
    #expect(text(Array("Kabupatén".utf8)) == "Kabupatén")
    #expect(text([0x61, 0xFF], flags: 1 << 11) == "a\u{FFFD}")
  }

  @Test("APPNOTE appendix D: CP437 where a DOS or Windows archiver says nothing else")
  func codePage437() {
    #expect(text([0x72, 0x82, 0x73, 0x75, 0x6D, 0x82]) == "résumé")
    #expect(text([0x80, 0x9A, 0xE1, 0xFF]) == "ÇÜß\u{A0}")
  }

  @Test("Windows-1252 where the archiver is no DOS, or CP437 would make no word")
  func windows1252() {
    let resume: [UInt8] = [0x72, 0xE9, 0x73, 0x75, 0x6D, 0xE9]
    #expect(text(resume, host: 3) == "résumé")
    #expect(text(resume, host: 0) == "résumé")
    #expect(text([0x61, 0x96, 0x62], host: 3) == "a–b")
    #expect(text([0x72, 0x82, 0x73, 0x75, 0x6D, 0x82], host: 3) == "résumé")
  }

  @Test("Info-ZIP 0x7075: a Unicode name counts while it is that of the name beside it")
  func unicodePath() {
    let name = Array("???.csv".utf8)
    let crc = UInt32(crc32(0, name, UInt32(name.count)))
    let field =
      [1] + (0..<4).map { UInt8(truncatingIfNeeded: crc >> ($0 * 8)) } + Array("七.csv".utf8)
    #expect(text(name, unicode: field) == "七.csv")
    #expect(text(Array("lain.csv".utf8), unicode: field) == "lain.csv")
    #expect(text(name, unicode: [2] + field.dropFirst()) == "???.csv")
    #expect(text(name, unicode: [1, 0]) == "???.csv")
  }
}
