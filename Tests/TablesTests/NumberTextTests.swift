import Testing

@testable import Tables

/// Numbers that a file keeps in binary, as Excel writes them.
@Suite struct NumberTextTests {
  private func text(_ value: Double) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: NumberText.capacity) { buffer in
      let count = NumberText.write(value, to: buffer.baseAddress!)
      return String(decoding: buffer.prefix(count), as: UTF8.self)
    }
  }

  static let numbers: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (-42, "-42"), (5_216_807, "5216807"), (0.5, "0.5"),
    (12.34, "12.34"), (-0.05, "-0.05"), (0.1 + 0.2, "0.3"), (100, "100"), (1e14, "100000000000000"),
    (123_456_789_012_345, "123456789012345"), (99_999.99, "99999.99"),
    (1.0 / 3, "0.333333333333333"),
    (2.0 / 3, "0.666666666666667"), (45_075.170532, "45075.170532"), (0.00001, "0.00001"),
    (1.5e-9, "0.0000000015"), (1e-10, "1E-10"), (1.25e-300, "1.25E-300"),
    (.leastNonzeroMagnitude, "4.94065645841247E-324"),
    (1e15, "1000000000000000"), (1_234_567_890_123_456_768, "1234567890123460000"),
    (123_456_789_012_345.6, "123456789012346"), (0.9999999999999999, "1"),
    (99_999_999_999_999.99, "100000000000000"), (1e20, "100000000000000000000"), (1e21, "1E+21"),
    (6.02214076e23, "6.02214076E+23"), (-.greatestFiniteMagnitude, "-1.79769313486232E+308"),
  ]

  @Test(arguments: numbers.indices)
  func isWrittenAsExcelDoes(_ index: Int) {
    let (value, text) = Self.numbers[index]
    #expect(self.text(value) == text)
  }

  /// 15 digits are enough for whatever was typed with 15 digits.
  @Test func whatWasTypedComesBack() {
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let typed = Double(state >> 14 & 0xFFFF_FFFF_FFFF) / [1, 10, 100, 1e4, 1e6][Int(state % 5)]
      #expect(Double(text(typed)) == typed)
    }
  }
}
