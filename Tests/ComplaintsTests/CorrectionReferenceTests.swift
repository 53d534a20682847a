import Complaints
import Testing

@Suite struct CorrectionReferenceTests {
  private let reference = CorrectionReference(
    RowReference(sha256: String(repeating: "3fa9c2d81b7e4c21", count: 4), row: 17), region: "64.09")

  @Test("A reference is read back as it was written", arguments: ["64.09", nil, "X-1-2", "0 A"])
  func roundTrip(region: String?) {
    var written = reference
    written.region = region
    #expect(CorrectionReference(written.text) == written)
    #expect(written.text.hasPrefix("R-\(region ?? "0")-3fa9c2d81b7e4c21-17-"))
  }

  @Test("A column filled downwards in Excel counts up the last number, and is found out")
  func filledDownwards() throws {
    for row in 1...300 {
      var one = reference
      one.row.row = row
      let text = one.text
      let digits = text.reversed().prefix { $0.isNumber }.count
      guard digits > 0, let last = Int(text.suffix(digits)) else { continue }
      #expect(CorrectionReference(text.dropLast(digits) + String(last + 1)) == nil)
    }
  }

  @Test("What has been changed is no reference")
  func changed() {
    let text = reference.text
    for index in text.indices {
      for other in ["0", "7", "a", "-", " "] where String(text[index]) != other {
        let changed = text.replacingCharacters(at: index, with: other)
        #expect(CorrectionReference(changed) == nil, "\(changed)")
      }
      #expect(CorrectionReference(text[..<index]) == nil)
    }
    for text in ["", "R", "R----", "R-0-3fa9c2d81b7e4c21--1-0000", "17", "R-0-x-1-0000"] {
      #expect(CorrectionReference(text) == nil)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(at index: Index, with other: String) -> String {
    self[..<index] + other + self[self.index(after: index)...]
  }
}
