/// Numbers as a spreadsheet writes them, for files that keep them in binary.
enum NumberText {
  /// As much as any number needs.
  static let capacity = 32

  /// Writes a finite number with at most 15 significant digits, as Excel shows it where a column is
  /// wide enough.
  /// - Parameter out: Has room for `capacity` bytes.
  /// - Returns: How many were used.
  static func write(_ value: Double, to out: UnsafeMutablePointer<UInt8>) -> Int {
    var used = 0
    if value < 0 {
      out[0] = UInt8(ascii: "-")
      used = 1
    }
    let magnitude = abs(value)
    if magnitude < 1e15, magnitude == magnitude.rounded(.towardZero) {
      return used + write(UInt64(magnitude), to: out + used)
    }
    var (digits, exponent) = significant(magnitude)
    var count = 15
    while digits % 10 == 0 {
      digits /= 10
      count -= 1
    }
    var text = out + used
    switch exponent {
    case count - 1..<21:
      // A whole number, with zeros for the digits that are not kept.
      text += write(digits, to: text)
      for _ in count - 1..<exponent { put("0", &text) }
    case 0..<15:
      write(digits, to: text, pointBehind: exponent + 1, count)
      text += count + 1
    case -9..<0:
      put("0", &text)
      put(".", &text)
      for _ in exponent..<(-1) { put("0", &text) }
      text += write(digits, to: text)
    default:
      write(digits, to: text, pointBehind: 1, count)
      text += count == 1 ? 1 : count + 1
      put("E", &text)
      put(exponent < 0 ? "-" : "+", &text)
      text += write(UInt64(exponent.magnitude), to: text)
    }
    return text - out
  }

  /// The first 15 digits of a positive number, and the power of ten of the first one.
  ///
  /// Scaled by exact powers of ten, so that the error stays far below one unit of the last digit.
  private static func significant(_ value: Double) -> (digits: UInt64, exponent: Int) {
    var scaled = value
    var exponent = 14
    for (power, scale) in [(176, 1e176), (88, 1e88), (44, 1e44), (22, 1e22)] {
      if scaled >= 1e15 * scale {
        scaled /= scale
        exponent += power
      } else if scaled < 1e15 / scale {
        scaled *= scale
        exponent -= power
      }
    }
    var step = 0
    while scaled >= powersOfTen[step] * 1e15 { step += 1 }
    if step > 0 {
      scaled /= powersOfTen[step]
      exponent += step
    } else {
      while scaled * powersOfTen[step] < 1e14 { step += 1 }
      scaled *= powersOfTen[step]
      exponent -= step
    }
    let digits = UInt64(scaled.rounded())
    return digits == 1_000_000_000_000_000 ? (digits / 10, exponent + 1) : (digits, exponent)
  }

  @discardableResult
  private static func write(_ number: UInt64, to out: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 1
    var rest = number
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    rest = number
    var at = count
    while at > 0 {
      at -= 1
      out[at] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    return count
  }

  /// Writes a number of `count` digits with a point behind the first ones, if any are left.
  private static func write(
    _ number: UInt64, to out: UnsafeMutablePointer<UInt8>, pointBehind whole: Int, _ count: Int
  ) {
    write(number, to: out)
    guard whole < count else { return }
    var at = count
    while at > whole {
      out[at] = out[at - 1]
      at -= 1
    }
    out[whole] = UInt8(ascii: ".")
  }

  private static func put(_ character: Unicode.Scalar, _ out: inout UnsafeMutablePointer<UInt8>) {
    out.pointee = UInt8(ascii: character)
    out += 1
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22, 1e23, 1e24,
  ]
}
