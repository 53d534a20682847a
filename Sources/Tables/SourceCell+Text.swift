/// A cell's text as fields keep it: trimmed, and nothing where it says nothing.
extension SourceCell {
  /// The bytes without blanks around them; empty for `-`, for errors such as `#N/A`, for formulas
  /// that were never calculated, and for moments, which have no text of their own.
  @inlinable @inline(__always)
  package var trimmed: UnsafeBufferPointer<UInt8> {
    switch kind {
    case .text, .boolean: SourceCell.meaningful(bytes)
    case .number where !isUncalculated: SourceCell.meaningful(bytes)
    case .number, .empty, .error, .moment, .timeOfDay: UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// Says nothing: blank, `-`, an error, or a formula without its result.
  @inlinable @inline(__always)
  package var isMissing: Bool {
    kind != .moment && kind != .timeOfDay && trimmed.isEmpty
  }

  @inlinable @inline(__always)
  package static func meaningful(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>
  {
    let text = trim(bytes)
    return text.count == 1 && text[0] == UInt8(ascii: "-")
      ? UnsafeBufferPointer(start: nil, count: 0) : text
  }

  /// Without blanks, line breaks and no-break spaces at both ends.
  @inlinable @inline(__always)
  package static func trim(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
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

  /// Stands for a formula that was never calculated, where a cell is shown.
  package static let uncalculatedMark = "=?"

  /// The trimmed text as a string, moments in ISO 8601, a mark for a formula that was never
  /// calculated; slow.
  package var string: String {
    if isUncalculated { return SourceCell.uncalculatedMark }
    return switch kind {
    case .moment, .timeOfDay: text
    default: String(decoding: SourceCell.trim(bytes), as: UTF8.self)
    }
  }

  /// Hands over the trimmed bytes of a text field, of a moment too; empty where it is missing.
  @inlinable @inline(__always)
  package func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if kind == .moment || kind == .timeOfDay {
      var text = self.text
      return text.withUTF8(body)
    }
    return body(trimmed)
  }

  /// The number that a number or a text such as `4`, `4.5`, `4,5` is; nil for anything else.
  @inlinable package var decimal: Double? {
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

extension SourceRow {
  /// The cell of a 0-based column; an empty one beyond the row's end and for −1.
  @inlinable @inline(__always)
  package func cell(_ column: Int) -> SourceCell {
    column >= 0 && column < cells.count ? cells[column] : SourceCell(.empty)
  }
}
