/// Names of months and weekdays in Indonesian and English, found by their letters in one look-up.
///
/// Every beginning of a name from three letters on is known, and the abbreviations that skip
/// letters (`Agt`, `Ags`); five bits a letter make up to twelve letters one number.
struct DateWords: Sendable {
  /// 1–12 for months, 21–27 for weekdays from Monday.
  private var values = [UInt8](repeating: 0, count: 1024)
  private var keys = [UInt64](repeating: 0, count: 1024)

  static let known = DateWords()

  private init() {
    let months = [
      "januari january", "februari pebruari february", "maret march", "april", "mei may",
      "juni june", "juli july", "agustus august agt ags", "september", "oktober october",
      "november nopember", "desember december",
    ]
    let weekdays = [
      "senin monday", "selasa tuesday", "rabu wednesday", "kamis thursday", "jumat friday",
      "sabtu saturday", "minggu ahad sunday",
    ]
    for (index, names) in months.enumerated() { add(names, UInt8(index + 1)) }
    for (index, names) in weekdays.enumerated() { add(names, UInt8(index + 21)) }
  }

  private mutating func add(_ names: String, _ value: UInt8) {
    for name in names.split(separator: " ") {
      for length in 3...name.utf8.count {
        let key = name.utf8.prefix(length).reduce(UInt64(0)) { $0 << 5 | UInt64($1 & 31) }
        var slot = Self.slot(key)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & 1023 }
        if keys[slot] == 0 {
          keys[slot] = key
          values[slot] = value
        }
      }
    }
  }

  /// The value of a name of which `key` holds five bits a letter; 0 for no name.
  func value(_ key: UInt64) -> UInt8 {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & 1023
    }
    return 0
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}
