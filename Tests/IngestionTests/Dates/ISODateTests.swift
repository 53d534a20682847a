import Complaints
import Testing

@testable import Ingestion

/// The quick way of reading ISO 8601 must say what the thorough one says, or nothing.
@Suite struct ISODateTests {
  private func quick(_ text: String) -> LocalDateTime? {
    Array(text.utf8).withUnsafeBufferPointer { ISODate.read($0) }
  }

  private func thorough(_ text: String) -> LocalDateTime? {
    let reading = Array(text.utf8).withUnsafeBufferPointer {
      DateFormats().read($0, monthFirst: false)
    }
    return reading.fit == .read ? reading.wall : nil
  }

  @Test("Every day of two centuries is read, and none that the calendar has not")
  func days() throws {
    for year in [1, 4, 100, 400, 1582, 1900, 2000, 9999] + Array(1950...2050) {
      for month in 0...13 {
        for day in [0, 1, 9, 10, 27, 28, 29, 30, 31, 32] {
          let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
          #expect(quick(text)?.day == Day(iso: text)?.number, "\(text)")
        }
      }
    }
    #expect(quick("0000-01-01") == nil)
  }

  @Test(
    "Times are read to the second",
    arguments: [
      "2024-05-29T04:05:34", "2024-05-29 04:05:34", "2024-05-29t23:59:59", "2024-05-29T00:00:00",
      "2024-05-29T04:05", "2024-05-29 19:09", "1969-12-31T23:59:59", "2024-02-29",
    ])
  func times(_ text: String) throws {
    let read = try #require(quick(text))
    #expect(read == thorough(text))
  }

  @Test(
    "Whatever else there is, is left to the thorough way",
    arguments: [
      "", "2024-05-29T24:00:00", "2024-05-29T24:00", "2024-05-29T12:60", "2024-05-29T12:00:60",
      "2024-05-29T12:00:6x", "2024-05-29T12:00;00", "2024-05-29T12-00:00", "2024-05-29,12:00:00",
      "2024-05-29T1:00:000", "2024-05-29T12:00:00Z", "2024-05-29T12:00:00.5", "2024/05/29",
      "2024-05-2x", "2024-05-x9", "2024-0x-29", "20x4-05-29", "2024-05-2\u{FF}", "é024-05-29",
      "2024-5-29T12:00:00", "29-05-2024", "2024-05-29X12:00:00", "2024-05-29T04:05 PM",
      "2024-02-30T12:00:00", "2023-02-29", "2024-13-01", "2024-05-29T0\u{E9}:00:0", "2024:05:29",
    ])
  func others(_ text: String) {
    #expect(quick(text) == nil)
  }

  @Test("No byte in any place is taken for a digit or a sign that it is not")
  func everyByte() {
    for start in ["2024-05-29T04:05:34", "2024-05-29 04:05", "2024-05-29"] {
      for place in start.utf8.indices.map({ start.utf8.distance(from: start.startIndex, to: $0) }) {
        for byte in UInt8.min...UInt8.max {
          var bytes = Array(start.utf8)
          bytes[place] = byte
          let quick = bytes.withUnsafeBufferPointer { ISODate.read($0) }
          let thorough = bytes.withUnsafeBufferPointer {
            DateFormats().read($0, monthFirst: false)
          }
          if let quick { #expect(thorough.fit == .read && quick == thorough.wall, "\(bytes)") }
        }
      }
    }
  }
}
