@testable import Tables
import Testing

@Suite struct UTF8CheckTests {
  private func validEnd(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { UTF8Check.validEnd(of: $0) }
  }

  @Test func validTextIsValidToItsEnd() {
    let text = String(repeating: "a", count: 61) + "é漢😀" + String(repeating: "b", count: 70)
    #expect(validEnd(Array(text.utf8)) == text.utf8.count)
    #expect(validEnd([]) == 0)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0x80], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
      [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func invalidSequencesAreFoundAnywhere(_ bad: [UInt8]) {
    for before in [0, 1, 7, 8, 31, 32, 33, 64] {
      #expect(validEnd([UInt8](repeating: 0x61, count: before) + bad) == before)
    }
  }

  /// Against the standard library on every pair and a sample of longer ones.
  @Test func agreesWithTheStandardLibrary() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for tail in [[], [0x80], [0xBF, 0x80], [0x80, 0xC0]] as [[UInt8]] {
          let bytes = [first, second] + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          #expect((validEnd(bytes) == bytes.count) == isValid)
        }
      }
    }
  }
}
