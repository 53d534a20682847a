extension RecordCursor {
  /// Appends a string of BIFF8: its length, its flags, its characters; formatting runs and phonetic
  /// guides are passed over.
  ///
  /// - Parameter isShort: The length is one byte, not two.
  /// - Returns: False when the string is not all there; what is there was appended.
  ///
  /// Source: [MS-XLS] 2.5.293 (XLUnicodeRichExtendedString).
  mutating func appendString(isShort: Bool = false, to arena: inout ByteArena) -> Bool {
    guard let count = isShort ? byte().map(Int.init) : word16(), let flags = byte() else {
      return false
    }
    var runs = 0
    var guide = 0
    if flags & 8 != 0 {
      guard let count = word16() else { return false }
      runs = count * 4
    }
    if flags & 4 != 0 {
      guard let size = word32() else { return false }
      guide = size
    }
    guard appendCharacters(count, isWide: flags & 1 != 0, to: &arena) else { return false }
    return skip(runs + guide)
  }

  /// Appends UTF-16, or its lower halves alone. Where the string goes on in another record, a byte
  /// there tells anew which of the two.
  private mutating func appendCharacters(
    _ count: Int, isWide: Bool, to arena: inout ByteArena
  ) -> Bool {
    var isWide = isWide
    var missing = count
    var half: UInt32 = 0
    while missing > 0 {
      if left == 0 {
        guard advance(), let flags = byte() else { break }
        isWide = flags & 1 != 0
        continue
      }
      let piece = bytes(isWide ? missing * 2 : missing)
      if isWide {
        arena.append(utf16: piece, after: &half)
      } else {
        if half != 0 { arena.append(scalar: 0xFFFD) }
        half = 0
        arena.append(latin1: piece)
      }
      missing -= isWide ? (piece.count + 1) / 2 : piece.count
    }
    if half != 0 { arena.append(scalar: 0xFFFD) }
    return missing == 0
  }

  /// Appends a string of Excel 2 to 95: its length, and characters of the code page.
  mutating func appendBytes(
    isShort: Bool, in page: CodePage, to arena: inout ByteArena
  ) -> Bool {
    guard var missing = isShort ? byte().map(Int.init) : word16() else { return false }
    while missing > 0 {
      guard left > 0 || advance() else { return false }
      let piece = bytes(missing)
      page.append(piece, to: &arena)
      missing -= piece.count
    }
    return true
  }
}

extension ByteArena {
  /// Appends characters up to U+00FF, one byte each; NULs, which no cell shows, are left out.
  mutating func append(latin1 bytes: UnsafeBufferPointer<UInt8>) {
    append(upTo: bytes.count * 2) { out in
      var used = 0
      for byte in bytes {
        if byte < 0x80 {
          out[used] = byte
          used += byte == 0 ? 0 : 1
        } else {
          out[used] = 0xC0 | byte >> 6
          out[used + 1] = 0x80 | byte & 0x3F
          used += 2
        }
      }
      return used
    }
  }

  /// Appends little-endian UTF-16.
  /// - Parameter half: The first half of a pair that the text before ended in, or 0; afterwards the
  ///   one that this text ends in.
  mutating func append(utf16 bytes: UnsafeBufferPointer<UInt8>, after half: inout UInt32) {
    var pending = half
    append(upTo: bytes.count / 2 * 3 + 3) { out in
      var used = 0
      var at = 0
      while at + 1 < bytes.count {
        let unit = UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8
        at += 2
        if unit < 0x80, pending == 0 {
          out[used] = UInt8(unit)
          used += unit == 0 ? 0 : 1
        } else {
          used += Self.write(unit, after: &pending, to: out + used)
        }
      }
      return used
    }
    half = pending
  }

  /// Writes what a code unit and an unpaired half before it mean: at most six bytes for two units.
  private static func write(
    _ unit: UInt32, after half: inout UInt32, to out: UnsafeMutablePointer<UInt8>
  ) -> Int {
    if half != 0, unit & 0xFC00 == 0xDC00 {
      let scalar = 0x10000 + (half & 0x3FF) << 10 + unit & 0x3FF
      half = 0
      return write(scalar: scalar, to: out)
    }
    var used = 0
    if half != 0 { used = write(scalar: 0xFFFD, to: out) }
    half = 0
    if unit & 0xFC00 == 0xD800 {
      half = unit
    } else {
      used += write(scalar: unit & 0xFC00 == 0xDC00 ? 0xFFFD : unit, to: out + used)
    }
    return used
  }

  /// Writes a scalar in UTF-8, nothing for NUL.
  private static func write(scalar: UInt32, to out: UnsafeMutablePointer<UInt8>) -> Int {
    switch scalar {
    case 0: return 0
    case ..<0x80:
      out[0] = UInt8(scalar)
      return 1
    case ..<0x800:
      out[0] = UInt8(0xC0 | scalar >> 6)
      out[1] = UInt8(0x80 | scalar & 0x3F)
      return 2
    case ..<0x10000:
      out[0] = UInt8(0xE0 | scalar >> 12)
      out[1] = UInt8(0x80 | scalar >> 6 & 0x3F)
      out[2] = UInt8(0x80 | scalar & 0x3F)
      return 3
    default:
      out[0] = UInt8(0xF0 | scalar >> 18)
      out[1] = UInt8(0x80 | scalar >> 12 & 0x3F)
      out[2] = UInt8(0x80 | scalar >> 6 & 0x3F)
      out[3] = UInt8(0x80 | scalar & 0x3F)
      return 4
    }
  }
}
