/// Where a cell stands, from the `AB12` that a sheet writes.
struct CellReference {
  /// 0-based.
  var column: Int

  /// Nil for what names no cell of a sheet of 16,384 columns.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var number = 0
    for byte in text {
      let letter = byte & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      number = number * 26 + Int(letter - 0x40)
      guard number <= RowBuffer.columnLimit else { return nil }
    }
    guard number > 0 else { return nil }
    column = number - 1
  }

  /// The decimal number that is all of `text`, of at most nine digits, no less than `lowest`.
  @inline(__always)
  static func number(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, from lowest: Int = 1
  ) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    var number = 0
    for byte in text {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number >= lowest ? number : nil
  }
}
