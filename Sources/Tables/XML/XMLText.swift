/// Character data of XML as the characters it stands for.
enum XMLText {
  /// Appends `length` bytes with references replaced, unless `isLiteral`, and line ends made LF.
  /// - Returns: False when a reference is none that XML knows without a document type; it stands
  ///   for itself where `isTolerant`.
  @discardableResult
  static func append(
    _ start: UnsafePointer<UInt8>, _ length: Int, isLiteral: Bool, isTolerant: Bool = false,
    to arena: inout ByteArena
  ) -> Bool {
    var plain = 0
    var at = 0
    while at < length {
      let byte = start[at]
      guard byte == UInt8(ascii: "&") && !isLiteral || byte == 0x0D else {
        at += 1
        continue
      }
      arena.append(start + plain, at - plain)
      if byte == 0x0D {
        arena.append(0x0A)
        at += at + 1 < length && start[at + 1] == 0x0A ? 2 : 1
      } else {
        if let (scalar, used) = reference(start + at, length - at) {
          arena.append(scalar: scalar)
          at += used
        } else {
          guard isTolerant else { return false }
          arena.append(byte)
          at += 1
        }
      }
      plain = at
    }
    arena.append(start + plain, length - plain)
    return true
  }

  /// Replaces `_x000D_` and its like from `from` on by the characters that Excel means.
  ///
  /// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring); `_x005F_` is an underscore that hides what
  /// follows it from this rule.
  static func unescape(_ arena: inout ByteArena, from: Int) {
    var at = from
    while at < arena.count, arena.base[at] != UInt8(ascii: "_") { at += 1 }
    guard at < arena.count else { return }
    let original = Array(
      UnsafeBufferPointer(start: arena.base + at, count: arena.count - at))
    arena.cut(to: at)
    var index = 0
    while index < original.count {
      guard let unit = escape(original, index) else {
        arena.append(original[index])
        index += 1
        continue
      }
      index += 7
      if unit & 0xFC00 == 0xD800, let low = escape(original, index), low & 0xFC00 == 0xDC00 {
        arena.append(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
        index += 7
      } else {
        arena.append(scalar: unit)
      }
    }
  }

  /// The code unit of an `_xHHHH_` at `index`.
  private static func escape(_ bytes: [UInt8], _ index: Int) -> UInt32? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for digit in bytes[index + 2..<index + 6] {
      guard let digit = hex(digit) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// The scalar of the reference at `start`, which has `length` bytes left, and its length.
  private static func reference(
    _ start: UnsafePointer<UInt8>, _ length: Int
  ) -> (scalar: UInt32, used: Int)? {
    guard let end = (1..<min(length, 16)).first(where: { start[$0] == UInt8(ascii: ";") }),
      end > 1
    else { return nil }
    guard start[1] == UInt8(ascii: "#") else {
      let name = UnsafeBufferPointer(start: start + 1, count: end - 1)
      return named.first { name.elementsEqual($0.name.utf8) }.map { ($0.scalar, end + 1) }
    }
    let isHex = start[2] == UInt8(ascii: "x")
    var value: UInt32 = 0
    let first = isHex ? 3 : 2
    guard first < end else { return nil }
    for index in first..<end {
      guard let digit = hex(start[index]), isHex || digit < 10, value < 0x110000 else {
        return nil
      }
      value = value * (isHex ? 16 : 10) + digit
    }
    return (value, end + 1)
  }

  private static let named: [(name: String, scalar: UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27),
  ]

  private static func hex(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }
}
