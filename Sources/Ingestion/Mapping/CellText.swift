internal import Complaints

/// A cell's text as fields keep it: trimmed, and nothing where it says nothing.
extension Cell {
  /// The bytes without blanks around them; empty for `-`, for errors such as `#N/A`, for formulas
  /// that were never calculated, and for moments, which have no text of their own.
  @inline(__always)
  var trimmed: UnsafeBufferPointer<UInt8> {
    switch kind {
    case .text, .boolean: Cell.meaningful(bytes)
    case .number where !isUncalculated: Cell.meaningful(bytes)
    case .number, .empty, .error, .moment, .timeOfDay: UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// Says nothing: blank, `-`, an error, or a formula without its result.
  @inline(__always)
  var isMissing: Bool {
    kind != .moment && kind != .timeOfDay && trimmed.isEmpty
  }

  @inline(__always)
  static func meaningful(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let text = trim(bytes)
    return text.count == 1 && text[0] == UInt8(ascii: "-")
      ? UnsafeBufferPointer(start: nil, count: 0) : text
  }

  /// Without blanks, line breaks and no-break spaces at both ends.
  @inline(__always)
  static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard var start = bytes.baseAddress, bytes.count > 0 else { return bytes }
    // Most cells begin and end with letters and digits.
    let (first, last) = (bytes[0], bytes[bytes.count - 1])
    if first > 0x20, first < 0xC2, last > 0x20, last < 0x80 { return bytes }
    var end = start + bytes.count
    while start < end {
      if start.pointee <= 0x20 {
        start += 1
      } else if start.pointee == 0xC2, start + 1 < end, start[1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if (end - 1).pointee <= 0x20 {
        end -= 1
      } else if end - start >= 2, (end - 1).pointee == 0xA0, (end - 2).pointee == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// The trimmed text as a string, moments in ISO 8601, a mark for a formula that was never
  /// calculated; slow.
  var string: String {
    if isUncalculated { return QuarantinedRow.CellValue.uncalculated }
    return switch kind {
    case .moment, .timeOfDay: text
    default: String(decoding: Cell.trim(bytes), as: UTF8.self)
    }
  }

  /// Hands over the trimmed bytes of a text field, of a moment too; empty where it is missing.
  @inline(__always)
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if kind == .moment || kind == .timeOfDay {
      var text = self.text
      return text.withUTF8(body)
    }
    return body(trimmed)
  }

  /// The same for a tracking ID: a number is written with plain digits, however the file writes it.
  @inline(__always)
  func withID<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if kind == .number, number == number.rounded(), abs(number) < 9e15 {
      let digits = trimmed
      if !digits.allSatisfy({ $0 &- 48 < 10 }) {
        var text = String(Int64(number))
        return text.withUTF8(body)
      }
    }
    return withText(body)
  }

  /// A text such as `5.22E+06`: an ID of which a spreadsheet has kept the first digits only.
  var isRounded: Bool {
    guard kind == .text else { return false }
    let text = trimmed
    guard text.count > 4, text[text.startIndex] &- 48 < 10,
      let mark = text.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }),
      text.index(after: mark) < text.endIndex, text[text.index(after: mark)] == UInt8(ascii: "+")
    else { return false }
    let isDigit = { (byte: UInt8) in byte &- 48 < 10 }
    let mantissa = text[..<mark]
    return mantissa.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      && text[text.index(mark, offsetBy: 2)...].allSatisfy(isDigit)
  }

  /// The number that a number or a text such as `4`, `4.5`, `4,5` is; nil for anything else.
  var decimal: Double? {
    if kind == .number { return number }
    guard kind == .text else { return nil }
    if bytes.count == 1, bytes[0] &- 48 < 10 { return Double(bytes[0] - 48) }
    var value = 0.0
    var scale = 0.0
    var digits = 0
    for byte in trimmed {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        guard scale == 0, digits > 0 else { return nil }
        scale = 1
      } else {
        guard byte &- 48 < 10, digits < 15 else { return nil }
        value = value * 10 + Double(byte - 48)
        scale *= 10
        digits += 1
      }
    }
    return digits == 0 || scale == 1 ? nil : scale > 1 ? value / scale : value
  }
}

extension Row {
  /// The cell of a 0-based column; an empty one beyond the row's end and for −1.
  @inline(__always)
  func cell(_ column: Int) -> Cell {
    column >= 0 && column < cells.count ? cells[column] : Cell(.empty)
  }
}
