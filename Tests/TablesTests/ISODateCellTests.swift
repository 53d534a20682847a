@testable import Tables
import TestSupport
import Testing

@Suite struct ISODateCellTests {
  private func text(_ iso: String) -> String? {
    Array(iso.utf8).withUnsafeBufferPointer { ISODateCell.cell($0)?.text }
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("2024-02-29T04:05", "2024-02-29T04:05:00"),
    ("2024-02-29T04:05:06.1239Z", "2024-02-29T04:05:06.124"),
    ("1899-12-31T00:00:00", "1899-12-31T00:00:00"),
    ("2024-01-01 01:02:03+07:00", "2024-01-01T01:02:03"),
    ("04:05:06", "04:05:06"), ("T23:59", "23:59:00"),
  ])
  func datesAndTimesAreRead(_ iso: String, _ expected: String) {
    #expect(text(iso) == expected)
  }

  @Test(arguments: [
    "", "2024", "2023-02-29", "2024-13-01", "2024-01-01T", "2024-01-01T25:00", "2024-01-01Tab:cd",
    "2024-01-01x04:05", "2024/01/01", "24:00:00", "12:60", "12:00:60", "12:00:0", "12:00x",
    "2024-01x01",
  ])
  func anythingElseIsNoDate(_ iso: String) {
    #expect(text(iso) == nil)
  }
}
