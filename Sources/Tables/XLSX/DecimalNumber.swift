/// Numbers as XML writes them.
enum DecimalNumber {
  /// The double nearest to `-12.5`, `1E-3`; nil for what is no decimal number, or too large for one.
  ///
  /// A mantissa of at most 53 bits and a power of ten of at most 22 are both exact doubles, so one
  /// multiplication or division rounds right; the rest is left to the standard library.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard var at = bytes.baseAddress else { return nil }
    let end = at + bytes.count
    var isNegative = false
    if at < end, at.pointee == UInt8(ascii: "-") || at.pointee == UInt8(ascii: "+") {
      isNegative = at.pointee == UInt8(ascii: "-")
      at += 1
    }
    var mantissa: UInt64 = 0
    var digits = takeDigits(&at, end, into: &mantissa)
    var exponent = 0
    if at < end, at.pointee == UInt8(ascii: ".") {
      at += 1
      let decimals = takeDigits(&at, end, into: &mantissa)
      digits += decimals
      exponent = -decimals
    }
    guard digits > 0 else { return nil }
    if at < end {
      guard let power = power(UnsafeBufferPointer(start: at, count: end - at)[...]) else {
        return nil
      }
      exponent += power
    }
    // Of more digits the mantissa has wrapped around.
    if digits <= 18, mantissa <= 1 << 53, abs(exponent) <= 22 {
      let scale = powersOfTen[abs(exponent)]
      let value = exponent < 0 ? Double(mantissa) / scale : Double(mantissa) * scale
      return isNegative ? -value : value
    }
    let value = Double(String(decoding: bytes, as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Puts the digits at a place behind those of `number`, eight at a time where there are as many.
  /// - Returns: How many they are.
  @inline(__always)
  private static func takeDigits(
    _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into number: inout UInt64
  ) -> Int {
    let start = at
    while end - at >= 8 {
      let word = UnsafeRawPointer(at).loadUnaligned(as: UInt64.self).littleEndian
      let digits = word ^ 0x3030_3030_3030_3030
      // Each byte is 0 to 9: neither it nor it and 6 has a high bit of its half.
      let excess = (digits &+ 0x0606_0606_0606_0606) | digits
      guard excess & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { break }
      // Neighbours become pairs, pairs fours, fours the whole, the first of each being the greater.
      let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
      let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
      number = number &* 100_000_000 &+ (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
      at += 8
    }
    while at < end {
      let digit = at.pointee &- 0x30
      guard digit < 10 else { break }
      number = number &* 10 &+ UInt64(digit)
      at += 1
    }
    return at - start
  }

  /// The exponent of `E+05`, at most ten thousand either way.
  private static func power(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let letter = text.first, letter | 0x20 == UInt8(ascii: "e") else { return nil }
    var digits = text.dropFirst()
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = min(value * 10 + Int(byte - 0x30), 10_000)
    }
    return sign == UInt8(ascii: "-") ? -value : value
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
