import TestSupport
import Testing

@Suite struct SizeTests {
  @Test("No file of Sources is longer than 400 lines")
  func lines() throws {
    for file in Checkout.files(below: "Sources", ending: ".swift") {
      let lines = try Checkout.text(file).utf8.count { $0 == 0x0A }
      #expect(lines <= 400, "\(file) has \(lines) lines: what are its parts?")
    }
  }
}
