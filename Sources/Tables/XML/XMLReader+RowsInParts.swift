import Diagnostics

/// Rows of a worksheet whose cells stand in several elements.
extension XMLReader {
  /// What a row's tag and that of its first cell take, at most, to be looked at.
  private static let longestStart = 512

  /// Whether the next element is a row of the same number again, and its first cell stands behind the
  /// cells that the row has. Rows that merely bear one number, each with a first cell, are several.
  ///
  /// - Parameter column: 0-based; the first that the row has not.
  @inline(__always)
  mutating func rowGoesOn(_ number: Int, from column: Int) throws(Diagnostic) -> Bool {
    let (start, end) = try unread(Self.longestStart)
    // Nearly every row is followed by one of the next number, or by the end of them all.
    guard !isInEmptyElement, end - start > 8, start[0] == UInt8(ascii: "<") || start[0] <= 0x20,
      start[1] != UInt8(ascii: "/")
    else { return false }
    return Self.begins(start, end, row: number, from: column)
  }

  private static func begins(
    _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, row number: Int, from column: Int
  ) -> Bool {
    var at = start
    guard let row = reference(ofElement: UInt8(ascii: "r"), 3, &at, end),
      CellReference.number(row[...], from: 0) == number,
      let cell = reference(ofElement: UInt8(ascii: "c"), 1, &at, end),
      let first = CellReference(cell)
    else { return false }
    return first.column >= column
  }

  /// The attribute `r` of the tag that comes next, blanks aside, which is moved behind.
  ///
  /// - Parameters:
  ///   - letter: What the element's name begins with, a prefix aside.
  ///   - length: The name's.
  private static func reference(
    ofElement letter: UInt8, _ length: Int, _ at: inout UnsafePointer<UInt8>,
    _ end: UnsafePointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8>? {
    while at < end, at.pointee <= 0x20 { at += 1 }
    guard at < end, at.pointee == UInt8(ascii: "<") else { return nil }
    at += 1
    var name = at
    while at < end, at.pointee > 0x20, at.pointee != UInt8(ascii: ">") {
      if at.pointee == UInt8(ascii: ":") { name = at + 1 }
      at += 1
    }
    guard at - name == length, name.pointee == letter else { return nil }
    var found: UnsafeBufferPointer<UInt8>?
    while at < end, at.pointee != UInt8(ascii: ">") {
      let key = at
      at += 1
      guard at < end, at.pointee == UInt8(ascii: "\"") || at.pointee == UInt8(ascii: "'") else {
        continue
      }
      let quote = at.pointee
      let value = at + 1
      at = value
      while at < end, at.pointee != quote { at += 1 }
      guard at < end else { return nil }
      let isReference =
        key.pointee == UInt8(ascii: "=") && (key - 1).pointee == UInt8(ascii: "r")
        && (key - 2).pointee <= 0x20
      if isReference { found = UnsafeBufferPointer(start: value, count: at - value) }
      at += 1
    }
    guard at < end, (at - 1).pointee != UInt8(ascii: "/") || length == 1 else { return nil }
    at += 1
    return found
  }
}
