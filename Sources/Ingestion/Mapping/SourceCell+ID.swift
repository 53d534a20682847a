internal import Tables

/// A cell as a tracking ID.
extension SourceCell {
  /// Hands over the trimmed bytes of a tracking ID: a number is written with plain digits, however the file writes it.
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
}
