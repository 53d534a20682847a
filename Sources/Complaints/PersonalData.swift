/// What tells in a text who somebody is, or how to reach them: e-mail addresses, Indonesian phone
/// numbers, and NIK, the number of a resident.
///
/// Names, postal addresses and free text have no form of their own; they are kept out by their
/// columns. What has a form is looked for wherever a column may hold what it should not.
///
/// What is *not* taken for such data, so that honest values stay: SP4N-LAPOR!'s tracking IDs (7 or 8
/// digits), codes of agencies, numbers of decrees (`188.45/123/2024`), dates and times, sixteen
/// digits that do not begin with a province and hold a day of birth. In the 2,127 complaints of a
/// real register nothing but its titles and texts holds any.
package enum PersonalData: String, Sendable, CaseIterable {
  case email, phone, nik

  /// The first of them in a text.
  package static func first(in text: String) -> PersonalData? {
    spans(in: Array(text.utf8)).first?.kind
  }

  /// The text with each of them made `•••`.
  package static func masked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let spans = spans(in: bytes)
    guard !spans.isEmpty else { return text }
    var result = ""
    var at = 0
    for span in spans {
      result += String(decoding: bytes[at..<span.range.lowerBound], as: UTF8.self) + mask
      at = span.range.upperBound
    }
    return result + String(decoding: bytes[at...], as: UTF8.self)
  }

  /// What stands where something was: enough to see that it was there.
  package static let mask = "\u{2022}\u{2022}\u{2022}"

  private typealias Span = (range: Range<Int>, kind: PersonalData)

  private static func spans(in bytes: [UInt8]) -> [Span] {
    // Most texts have neither an @ nor eight digits, and are done here.
    var digits = 0
    var hasAt = false
    for byte in bytes {
      if byte &- 48 < 10 { digits += 1 }
      if byte == UInt8(ascii: "@") { hasAt = true }
    }
    var found = hasAt ? addresses(in: bytes) : []
    if digits >= 8 {
      for span in numbers(in: bytes) where !found.contains(where: { $0.range.overlaps(span.range) })
      {
        found.append(span)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: E-mail

  /// A name, an @, and a domain with a dot: `@dinsos` alone is an account, not an address.
  private static func addresses(in bytes: [UInt8]) -> [Span] {
    var found: [Span] = []
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      var start = at
      while start > 0, isOfAddress(bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < bytes.count, isOfAddress(bytes[end]) { end += 1 }
      while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let domain = bytes[(at + 1)..<end]
      guard start < at, let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > at + 1,
        end - dot > 2
      else { continue }
      if let last = found.last, last.range.upperBound > start { start = last.range.upperBound }
      found.append((start..<end, .email))
    }
    return found
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte >= 0x80 || ".-_+%".utf8.contains(byte)
  }

  // MARK: Numbers

  /// Digits, and where they stand.
  private struct Group {
    var start: Int
    var digits: [UInt8]
    var end: Int { start + digits.count }
  }

  /// Groups of digits that stand near enough to one another to be one number, all their runs tried.
  private static func numbers(in bytes: [UInt8]) -> [Span] {
    var found: [Span] = []
    var groups: [Group] = []
    func judge() {
      var first = 0
      while first < groups.count {
        let last = (first..<min(first + 8, groups.count)).last { last in
          kind(of: groups[first...last], in: bytes) != nil
        }
        if let last, let kind = kind(of: groups[first...last], in: bytes) {
          var start = groups[first].start
          while start > 0, "+(".utf8.contains(bytes[start - 1]) { start -= 1 }
          found.append((start..<groups[last].end, kind))
          first = last
        }
        first += 1
      }
      groups = []
    }
    var at = 0
    while at < bytes.count {
      guard bytes[at] &- 48 < 10 else {
        at += 1
        continue
      }
      let digits = Array(bytes[at...].prefix { $0 &- 48 < 10 })
      if let last = groups.last, !isGap(bytes[last.end..<at]) { judge() }
      groups.append(Group(start: at, digits: digits))
      at += digits.count
    }
    judge()
    return found
  }

  /// What people put between the digits of one number.
  private static func isGap(_ gap: ArraySlice<UInt8>) -> Bool {
    let noBreakSpace: [UInt8] = [0xC2, 0xA0]
    return gap.elementsEqual(noBreakSpace)
      || gap.count <= 3 && gap.allSatisfy { " -.()".utf8.contains($0) }
  }

  private static func kind(of groups: ArraySlice<Group>, in bytes: [UInt8]) -> PersonalData? {
    guard let first = groups.first, 8...16 ~= groups.reduce(0, { $0 + $1.digits.count }) else {
      return nil
    }
    let digits = groups.flatMap(\.digits).map { Int($0) - 48 }
    if isResident(digits) { return .nik }
    let hasPlus = first.start > 0 && bytes[first.start - 1] == UInt8(ascii: "+")
    if hasPlus { return digits.count <= 15 ? .phone : nil }
    if isDate(groups) { return nil }
    return isMobile(digits) || isLandline(groups, digits) ? .phone : nil
  }

  /// `08-12-2024 1530`: a day, a month and a year, apart from one another.
  private static func isDate(_ groups: ArraySlice<Group>) -> Bool {
    groups.count >= 3 && groups.prefix(3).map(\.digits.count) == [2, 2, 4]
  }

  /// A number of a mobile network, 10 to 13 digits with its 0, or with 62 in its place.
  ///
  /// Source: Rencana Dasar Teknis Telekomunikasi Nasional (PM Kominfo 14/2018), the networks' codes.
  static func isMobile(_ digits: [Int]) -> Bool {
    let rest: ArraySlice<Int>
    if digits.first == 0 {
      rest = digits.dropFirst()
    } else if digits.starts(with: [6, 2]) {
      rest = digits.dropFirst(2).first == 0 ? digits.dropFirst(3) : digits.dropFirst(2)
    } else {
      return false
    }
    guard (9...12).contains(rest.count), rest.first == 8 else { return false }
    let network = rest[rest.startIndex + 1] * 10 + rest[rest.startIndex + 2]
    return networks.contains(network)
  }

  private static let networks: Set<Int> = Set(
    [11...19, 21...23, 28...28, 31...33, 38...38, 51...59, 77...79, 81...89, 95...99].joined())

  /// An area's code set apart from the number: `(021) 555-1234`, `0541-123456`. Without the gap it is
  /// as well a number of anything else.
  private static func isLandline(_ groups: ArraySlice<Group>, _ digits: [Int]) -> Bool {
    guard let code = groups.first, groups.count > 1, (3...4).contains(code.digits.count),
      digits[0] == 0, (2...9).contains(digits[1]), digits[1] != 8
    else { return false }
    let rest = groups.dropFirst()
    return (6...8).contains(digits.count - code.digits.count)
      && rest.allSatisfy { $0.digits.count >= 3 }
  }

  /// Province, regency and district, a day of birth (40 more for women), a month and a year, a
  /// serial number.
  ///
  /// Source: Perpres 26/2009 (KTP elektronik) and its code of sixteen digits.
  static func isResident(_ digits: [Int]) -> Bool {
    guard digits.count == 16 else { return false }
    func pair(_ place: Int) -> Int { digits[place] * 10 + digits[place + 1] }
    let day = pair(6)
    return provinces.contains(pair(0)) && pair(2) > 0 && pair(4) > 0
      && (1...31 ~= day || 41...71 ~= day) && 1...12 ~= pair(8)
      && digits.suffix(4) != [0, 0, 0, 0]
  }

  private static let provinces: Set<Int> = Set(
    [11...19, 21...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...97].joined())
}

extension PersonalData {
  /// What a tracking ID as a whole is, where no system numbers its complaints so.
  ///
  /// Plain digits that might be a mobile phone's are `ifMostAre`: one such ID among others is a cell
  /// that has slipped, but a whole column of them may be a system's own way of counting.
  package enum ID: Sendable, Equatable {
    case personal(PersonalData)
    case ifMostAre(PersonalData)
  }

  package static func id(_ bytes: UnsafeBufferPointer<UInt8>) -> ID? {
    guard (9...60).contains(bytes.count) else { return nil }
    var digits = 0
    var others = 0
    for byte in bytes {
      if byte &- 48 < 10 { digits += 1 } else { others += 1 }
    }
    if others == 0 {
      // What a mobile network's number begins with, or as many digits as a NIK has.
      guard digits == 16 || bytes[0] == 48 && bytes[1] == 56 || bytes[0] == 54 && bytes[1] == 50
      else { return nil }
      let numbers = bytes.map { Int($0) - 48 }
      if isMobile(numbers) { return .ifMostAre(.phone) }
      return isResident(numbers) && !isDated(numbers) ? .ifMostAre(.nik) : nil
    }
    guard mayHold(bytes, digits: digits) else { return nil }
    let found = spans(in: Array(bytes))
    // No system's number has blanks around somebody's: that is a note in the wrong column.
    if bytes.contains(0x20), let one = found.first, one.range != bytes.indices {
      return .personal(one.kind)
    }
    guard found.count == 1, let one = found.first, one.range == bytes.indices else { return nil }
    let numbers = bytes.filter { $0 &- 48 < 10 }.map { Int($0) - 48 }
    return one.kind == .nik && isDated(numbers) ? nil : .personal(one.kind)
  }

  /// Whether an ID, with some other signs than digits, is worth the search: it has an @, or enough
  /// digits and either a blank or nothing but what stands in numbers.
  private static func mayHold(_ id: UnsafeBufferPointer<UInt8>, digits: Int) -> Bool {
    if id.contains(UInt8(ascii: "@")) { return true }
    guard digits >= 8 else { return false }
    return id.contains(0x20)
      || id.allSatisfy { $0 &- 48 < 10 || $0 == 0xC2 || $0 == 0xA0 || "+-.()".utf8.contains($0) }
  }

  /// A region's code, a day of our times and a serial number: `6409 20240301 0001`.
  private static func isDated(_ digits: [Int]) -> Bool {
    (19...20).contains(digits[4] * 10 + digits[5]) && 1...12 ~= digits[8] * 10 + digits[9]
      && 1...31 ~= digits[10] * 10 + digits[11]
  }
}

extension PersonalData {
  /// As people call it, in Indonesian and in English.
  package var names: (id: String, en: String) {
    switch self {
    case .email: ("alamat surel", "an e-mail address")
    case .phone: ("nomor telepon", "a phone number")
    case .nik: ("NIK", "a NIK")
    }
  }
}
