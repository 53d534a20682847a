/// Names one row of one file for good: by the file's bytes, not by its name.
package struct RowReference: Sendable, Hashable {
  /// The first 16 hexadecimal digits of the SHA-256 of the file's bytes.
  package var file: String
  /// The row as a person counts in the file.
  package var row: Int

  package static let digits = 16

  package init(file: String, row: Int) {
    self.file = file
    self.row = row
  }

  /// - Parameter sha256: of the file's bytes, 64 hexadecimal digits.
  package init(sha256: String, row: Int) {
    self.init(file: String(sha256.prefix(RowReference.digits)), row: row)
  }
}

/// What stands in a correction sheet's first column: which row is corrected, and which region its
/// file told.
///
/// `R-64.09-3fa9c2d81b7e4c21-17-5d0c`. The last group is a check over the others, and last because
/// a spreadsheet that fills a column downwards counts up the last number: such a reference is
/// found out. The region is that of the file as a whole (`0`: none), for rows whose own columns
/// name none: a corrected row has the region that it would have had in its own file.
package struct CorrectionReference: Sendable, Hashable {
  package var row: RowReference
  package var region: String?

  package init(_ row: RowReference, region: String?) {
    self.row = row
    self.region = region
  }

  /// nil for a text that is no reference, or not a whole one.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[0] == "R", let row = Int(parts[parts.count - 2]), row > 0 else {
      return nil
    }
    let file = parts[parts.count - 3]
    let isHexadecimal = file.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
    }
    let region = parts[1..<(parts.count - 3)].joined(separator: "-")
    guard file.utf8.count == RowReference.digits, isHexadecimal, !region.isEmpty else { return nil }
    self.init(
      RowReference(file: String(file), row: row), region: region == "0" ? nil : region)
    guard self.text == String(text) else { return nil }
  }

  package var text: String {
    let body = "R-\(region ?? "0")-\(row.file)-\(row.row)"
    return "\(body)-\(CorrectionReference.check(body))"
  }

  /// Four hexadecimal digits: FNV-1a, folded.
  private static func check(_ body: String) -> String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in body.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String((hash >> 16) ^ (hash & 0xFFFF), radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
