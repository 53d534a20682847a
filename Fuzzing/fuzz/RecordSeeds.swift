extension Seeds {
  /// Streams of an old workbook: a sheet with each kind of cell, in BIFF8 and BIFF5.
  static var records: [[UInt8]] {
    [workbook8, workbook5]
  }

  private static func record(_ kind: Int, _ content: [UInt8]) -> [UInt8] {
    little(kind, 2) + little(content.count, 2) + content
  }

  private static func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private static func cell(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] {
    little(row, 2) + little(column, 2) + little(style, 2)
  }

  private static func number(_ value: Double) -> [UInt8] {
    let bits = value.bitPattern
    return (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
  }

  private static func beginning(_ version: Int, _ kind: Int) -> [UInt8] {
    record(0x0809, little(version, 2) + little(kind, 2) + little(0, version == 0x0600 ? 12 : 4))
  }

  /// BOUNDSHEET tells where its sheet lies: behind the workbook's own records.
  private static func stream(
    _ version: Int, globals: [UInt8], name: [UInt8], sheet: [UInt8]
  ) -> [UInt8] {
    let start = beginning(version, 0x05)
    let end = record(0x0A, [])
    let bound = start.count + globals.count + 4 + 6 + name.count + end.count
    return start + globals + record(0x85, little(bound, 4) + [0, 0] + name) + end
      + beginning(version, 0x10) + sheet + end
  }

  private static var workbook8: [UInt8] {
    let strings: [[UInt8]] = [
      little(3, 4), little(3, 4),
      little(4, 2), [0], Array("kata".utf8),
      little(2, 2), [1], little(0x0041, 2), little(0x20AC, 2),
      little(3, 2), [8], little(1, 2), Array("abc".utf8), little(0, 4),
    ]
    let globals: [[UInt8]] = [
      record(0x22, [0, 0]), record(0x42, little(1200, 2)),
      record(0x041E, little(164, 2) + little(5, 2) + [0] + Array("dd/mm".utf8)),
      record(0xE0, little(0, 20)), record(0xE0, [0, 0] + little(164, 2) + little(0, 16)),
      record(0xFC, Array(strings.joined())),
    ]
    let mulRK: [[UInt8]] = [
      little(2, 2), little(0, 2), little(0, 2), little(6, 4), little(0, 2), little(10, 4),
      little(1, 2),
    ]
    let formula: [[UInt8]] = [
      cell(3, 0), [0, 0, 0, 0, 0, 0, 0xFF, 0xFF], little(0, 6), little(0, 2),
    ]
    let sheet: [[UInt8]] = [
      record(0x0200, little(0, 4) + little(4, 4) + little(0, 2) + little(5, 2) + little(0, 2)),
      record(0xFD, cell(0, 0) + little(0, 4)), record(0xFD, cell(0, 1) + little(2, 4)),
      record(0x0203, cell(1, 0, style: 1) + number(45_075.5)),
      record(0x027E, cell(1, 1) + little(5 << 2 | 2, 4)),
      record(0xBD, Array(mulRK.joined())),
      record(0x0205, cell(2, 3) + [1, 0]), record(0x0205, cell(2, 4) + [0x2A, 1]),
      record(0x06, Array(formula.joined())),
      record(0x0207, little(2, 2) + [0] + Array("ya".utf8)),
      record(0x0204, cell(3, 1) + little(2, 2) + [0] + Array("la".utf8)),
      record(0xBE, little(3, 2) + little(2, 2) + little(0, 4) + little(3, 2)),
    ]
    return stream(
      0x0600, globals: Array(globals.joined()), name: [5, 0] + Array("Lapor".utf8),
      sheet: Array(sheet.joined()))
  }

  private static var workbook5: [UInt8] {
    let globals = record(0x42, little(1252, 2)) + record(0xE0, little(0, 16))
    let label = cell(0, 0) + little(4, 2) + [0x43, 0x61, 0x66, 0xE9]
    let sheet = record(0x0204, label) + record(0x0203, cell(1, 0) + number(12.5))
    return stream(0x0500, globals: globals, name: [5] + Array("Lapor".utf8), sheet: sheet)
  }
}
