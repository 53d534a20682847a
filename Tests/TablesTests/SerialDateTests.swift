@testable import Tables
import TestSupport
import Testing

/// Dates by ECMA-376 part 1, 18.17.4, checked against what Excel shows.
@Suite struct SerialDateTests {
  private func text(_ serial: Double, _ format: NumberFormat, is1904: Bool = false) -> String {
    SerialDate.cell(serial, format, is1904: is1904).text
  }

  @Test(arguments: [
    (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-28"), (61, "1900-03-01"),
    (25569, "1970-01-01"), (36526, "2000-01-01"), (45075, "2023-05-29"), (45351, "2024-02-29"),
    (2_958_465, "9999-12-31"),
  ])
  func daysOfThe1900System(_ serial: Double, _ expected: String) {
    #expect(text(serial, .date) == expected)
  }

  @Test(arguments: [(0, "1904-01-01"), (43613, "2023-05-29"), (2_957_003, "9999-12-31")])
  func daysOfThe1904System(_ serial: Double, _ expected: String) {
    #expect(text(serial, .date, is1904: true) == expected)
  }

  @Test func momentsAreRoundedToMilliseconds() {
    #expect(text(45075.170532407406, .dateTime) == "2023-05-29T04:05:34")
    #expect(text(45075.999999999, .dateTime) == "2023-05-30T00:00:00")
    #expect(text(0.9999999999, .time) == "23:59:59.999")
    #expect(text(45075.0000000116, .dateTime) == "2023-05-29T00:00:00.001")
  }

  @Test func timesAreOfNoDay() {
    #expect(text(0.5, .time) == "12:00:00")
    #expect(text(0.5, .dateTime) == "12:00:00")
    #expect(text(0.25, .time, is1904: true) == "06:00:00")
    #expect(text(1.25, .elapsed) == "30:00:00")
    #expect(text(1.25, .time) == "1900-01-01T06:00:00")
  }

  @Test func whatNoSpreadsheetShowsAsADateStaysANumber() {
    for serial in [-1, -0.5, 2_958_466, 1e300] {
      #expect(SerialDate.cell(serial, .dateTime, is1904: false).kind == .number)
    }
    #expect(SerialDate.cell(2_957_004, .date, is1904: true).kind == .number)
    #expect(SerialDate.cell(0, .date, is1904: false).kind == .number)
    #expect(SerialDate.cell(45075, .number, is1904: false).kind == .number)
  }
}
