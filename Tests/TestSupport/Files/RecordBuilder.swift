/// A workbook stream in the making: records one behind the other.
package struct RecordBuilder {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func add(_ kind: UInt16, _ body: [UInt8] = []) {
    bytes += word(kind) + word(UInt16(body.count)) + body
  }

  package mutating func add(_ records: RecordBuilder) {
    bytes += records.bytes
  }

  /// A record without its body, or bytes that are no record.
  package mutating func add(raw: [UInt8]) {
    bytes += raw
  }

  // Cells of Excel 3 and later; `style` is the number of a cell format.

  package mutating func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) {
    add(0x0203, cell(row, column, style) + word(value.bitPattern))
  }

  package mutating func rk(_ row: Int, _ column: Int, _ value: UInt32, style: Int = 0) {
    add(0x027E, cell(row, column, style) + word(value))
  }

  package mutating func shared(_ row: Int, _ column: Int, _ index: Int) {
    add(0x00FD, cell(row, column, 0) + word(UInt32(index)))
  }

  /// A text in the bytes of a code page, as Excel 3 to 95 have it.
  package mutating func label(_ row: Int, _ column: Int, _ text: [UInt8]) {
    add(0x0204, cell(row, column, 0) + word(UInt16(text.count)) + text)
  }

  package mutating func label(_ row: Int, _ column: Int, _ text: String) {
    label(row, column, Array(text.utf8))
  }

  /// A formula and the eight bytes of its result; flag 2: to be calculated when it is opened.
  package mutating func formula(
    _ row: Int, _ column: Int, _ result: [UInt8], style: Int = 0, flags: UInt8 = 0
  ) {
    let rest: [UInt8] = [flags, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0]
    add(0x0006, cell(row, column, style) + result + rest)
  }
}

/// A little-endian number.
package func word(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

package func cell(_ row: Int, _ column: Int, _ style: Int) -> [UInt8] {
  word(UInt16(row)) + word(UInt16(column)) + word(UInt16(style))
}

/// The characters of a BIFF8 string: their lower halves, or UTF-16.
package func characters(_ text: String, isWide: Bool = false) -> [UInt8] {
  text.utf16.flatMap { isWide ? word($0) : [UInt8(truncatingIfNeeded: $0)] }
}

/// A BIFF8 string: length, flags, characters.
package func unicode(_ text: String, isWide: Bool = false) -> [UInt8] {
  word(UInt16(text.utf16.count)) + [isWide ? 1 : 0] + characters(text, isWide: isWide)
}
