@testable import Tables
import Testing

@Suite struct DecimalNumberTests {
  private func value(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.value($0) }
  }

  @Test(arguments: [
    "0", "-0", "7", "-12.5", "0.1", ".5", "5.", "1E-3", "1e22", "1e23", "123456789012345678",
    "9007199254740993", "45075.170532407406", "1.7976931348623157E+308", "4.9E-324", "+3",
    "0.000000000000000000000000000001", "00012",
  ])
  func agreesWithTheStandardLibrary(_ text: String) {
    #expect(value(text) == Double(text))
  }

  @Test func agreesOnManyNumbers() {
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Double(bitPattern: state)
      guard number.isFinite else { continue }
      #expect(value("\(number)") == number)
      let small = Double(state >> 40) / 1000
      #expect(value("\(small)") == small)
    }
  }

  @Test(arguments: [
    "", "-", ".", "1,5", "1e", "1e+", "e5", "nan", "inf", "0x10", " 1", "1 ", "1.2.3", "1e999",
  ])
  func anythingElseIsNoNumber(_ text: String) {
    #expect(value(text) == nil)
  }
}
