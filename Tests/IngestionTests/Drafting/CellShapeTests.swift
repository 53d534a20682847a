import Testing

@testable import Ingestion

@Suite struct CellShapeTests {
  private func shape(_ text: String) -> CellShape {
    var text = text
    return text.withUTF8 { CellShape($0) }
  }

  @Test(arguments: [
    "081234567890", "0812-3456-7890", "+62 812 3456 7890", "(021) 555 12345", "62812345678",
  ])
  func phones(_ text: String) {
    #expect(shape(text).isPhone)
  }

  @Test(arguments: ["2024-01-05T10:11", "12345", "BRG-2024000001", "3204010101900001", ""])
  func noPhones(_ text: String) {
    #expect(!shape(text).isPhone)
  }

  @Test func others() {
    #expect(shape("3204010101900001").isIdentityNumber)
    #expect(shape("warga.satu@contoh.co.id").isEmail)
    #expect(!shape("@ balai desa").isEmail)
    #expect(shape("Siti Aminah").isName)
    #expect(shape("I Made Arta").isName)
    #expect(!shape("Dalam proses").isName)
    #expect(!shape("Budi 2").isName)
    #expect(shape("BRG-2024-001").isCode)
    #expect(shape(String(repeating: "kata ", count: 10)).isProse)
    #expect(shape("1.204").isNumber)
  }
}
