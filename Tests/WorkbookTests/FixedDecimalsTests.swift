import Testing

@testable import Workbook

@Suite struct FixedDecimalsTests {
  @Test(
    "Numbers are printed with all of their decimals, negative ones like positive ones",
    arguments: [
      (0.5, 2, "0.50"), (12.345, 2, "12.35"), (100, 0, "100"), (0.004, 2, "0.00"),
      (-0.524, 3, "-0.524"), (-0.67, 2, "-0.67"), (-0.005, 3, "-0.005"), (-1, 3, "-1.000"),
      (-12.5, 1, "-12.5"), (-3, 0, "-3"), (-0.0004, 3, "0.000"), (-0.4, 0, "0"),
    ])
  func decimals(value: Double, decimals: Int, expected: String) {
    #expect(fixed(value, decimals: decimals) == expected)
  }
}
