internal import Diagnostics

/// What an owner column says of a row (spec §3.2, §7).
package enum Owner: Sendable, Hashable {
  /// A kabupaten or kota, by its code.
  case region(String)
  /// Another kind of government: a province, a ministry.
  case otherGovernment
  /// An agency or anything else that names no region.
  case none
}

/// The regions that a name fits.
package enum RegionMatch: Sendable, Hashable {
  case one(Region)
  /// A bare name that fits several: a kabupaten and a kota.
  case several([Region])
  case none
}

extension RegionList {
  /// What an owner or region column means; a bare name that fits both kinds is the kabupaten.
  package func owner(_ text: String) -> Owner {
    if let region = region(cell: text) { return .region(region.code) }
    let words = foldedWords(text)
    if RegionList.isOtherGovernment(words) { return .otherGovernment }
    let found = found(words.joined()).indices
    if found.count == 1 { return .region(regions[found[0]].code) }
    let kabupaten = found.filter { regions[$0].kind.hasPrefix("kabupaten") }
    return kabupaten.count == 1 ? .region(regions[kabupaten[0]].code) : .none
  }

  /// The region that a person named: a code, or a name whose kind must be said where it is needed.
  package func named(_ text: String) -> RegionMatch {
    if let region = region(cell: text) { return .one(region) }
    return match(found(foldedName(text)).indices)
  }

  /// The region that a file's or a folder's name tells: a code before a name, else the longest name.
  package func inFileName(_ text: String) -> RegionMatch { inName(text).match }

  /// The same, with the part of the name that tells it, folded.
  package func inName(_ text: String) -> (match: RegionMatch, part: String) {
    for code in RegionList.codes(in: text) {
      if let region = region(code: code) { return (.one(region), code) }
    }
    let words = foldedWords(text)
    var best = (length: 0, told: false, indices: [Int](), words: 0..<0)
    for start in words.indices {
      if start > 0, RegionList.provinceWords.contains(words[start - 1]) { continue }
      var glued = ""
      for end in words[start...].prefix(RegionList.longestName).indices {
        glued += words[end]
        let found = found(glued)
        guard !found.indices.isEmpty else { continue }
        let isBetter =
          found.length > best.length || found.length == best.length && found.told && !best.told
        if isBetter {
          best = (found.length, found.told, found.indices, start..<end + 1)
        } else if found.length == best.length, found.told == best.told {
          best.indices += found.indices.filter { !best.indices.contains($0) }
        }
      }
    }
    return (match(best.indices), words[best.words].joined(separator: " "))
  }

  /// Up to three regions whose names are most like a part of `text`; none when nothing is near.
  package func regionsNear(_ text: String) -> [Region] {
    let words = foldedWords(text).filter { word in
      !RegionList.neutral.contains(word) && RegionList.kinds[word] == nil
        && !RegionList.everyday.contains(word) && !word.allSatisfy(\.isNumber)
    }
    var candidates: [String: Int] = [:]
    for (index, region) in regions.enumerated() {
      for name in RegionList.spellings(of: region.name) { candidates[name] = index }
    }
    let names = candidates.keys.sorted()
    var found: [Int] = []
    for length in stride(from: min(4, words.count), to: 0, by: -1) {
      for start in 0...words.count - length {
        let part = words[start..<start + length].joined()
        guard part.utf8.count >= 4 else { continue }
        var left = names
        while found.count < 3, let name = nearest(to: part, among: left, within: 4) {
          if let index = candidates[name], !found.contains(index) { found.append(index) }
          left.removeAll { candidates[$0] == candidates[name] }
        }
      }
    }
    return found.map { regions[$0] }
  }

  private func match(_ indices: [Int]) -> RegionMatch {
    switch indices.count {
    case 0: .none
    case 1: .one(regions[indices[0]])
    default: .several(indices.map { regions[$0] })
    }
  }

  /// The region whose code is the whole text; a spreadsheet shows `64.10` as `64.1`.
  private func region(cell text: String) -> Region? {
    var code = text
    while code.first?.isWhitespace == true { code.removeFirst() }
    while code.last?.isWhitespace == true { code.removeLast() }
    if let region = region(code: code) { return region }
    let digits = Array(code.utf8)
    let isCut =
      digits.count == 4 && digits[2] == UInt8(ascii: ".")
      && [0, 1, 3].allSatisfy { RegionList.isDigit(digits[$0]) }
    return isCut ? region(code: code + "0") : nil
  }

  /// Regions called by a name that is folded and glued together, prefixes and all.
  ///
  /// `length` is that of the name without prefixes; `told` when a prefix said the kind.
  private func found(_ glued: String) -> (indices: [Int], length: Int, told: Bool) {
    var rest = Substring(glued)
    var kind: String?
    for _ in 0..<5 {
      let named = indices(named: String(rest)).filter { index in
        kind.map { regions[index].kind.hasPrefix($0) } ?? true
      }
      if !named.isEmpty { return (named, rest.utf8.count, kind != nil) }
      guard let prefix = RegionList.prefixes.first(where: { rest.hasPrefix($0) }) else { break }
      if let told = RegionList.kinds[prefix] {
        // A second word of kind is no prefix any more.
        if kind != nil { break }
        kind = told
      }
      rest = rest.dropFirst(prefix.count)
      if rest.isEmpty { break }
    }
    return ([], 0, false)
  }

  private static func isOtherGovernment(_ words: [String]) -> Bool {
    let first = words.first { $0 != "pemerintah" && $0 != "daerah" }
    return first.map { otherGovernments.contains($0) } ?? false
  }

  /// Every `64.09` in a text that no digit and no further part with a dot stands beside.
  private static func codes(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    func digit(_ index: Int) -> Bool { bytes.indices.contains(index) && isDigit(bytes[index]) }
    func isDot(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] == dot }
    return bytes.indices.compactMap { start in
      guard digit(start), digit(start + 1), isDot(start + 2), digit(start + 3), digit(start + 4),
        !digit(start - 1), !(isDot(start - 1) && digit(start - 2)),
        !digit(start + 5), !(isDot(start + 5) && digit(start + 6))
      else { return nil }
      return String(decoding: bytes[start..<start + 5], as: UTF8.self)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// No name has more words than this with all prefixes before it.
  private static let longestName = 10
  private static let otherGovernments: Set<String> = [
    "provinsi", "prov", "pemprov", "kementerian", "pusat",
  ]
  private static let provinceWords: Set<String> = ["provinsi", "prov", "pemprov"]
  static let neutral = ["pemerintah", "administrasi", "daerah", "pemda", "adm"]
  /// Words of files' names that are near a region's (Kabupaten Barru, Dairi, Paser, Banjar) and
  /// mean none.
  private static let everyday = ["baru", "dari", "pasar", "banjir"]
  static let kinds = [
    "kabupaten": "kabupaten", "pemkab": "kabupaten", "kab": "kabupaten", "pemkot": "kota",
    "kota": "kota",
  ]
  /// Longer ones first, so that `kab` does not cut `kabupaten`.
  private static let prefixes =
    (neutral + kinds.keys).sorted { ($1.count, $0) < ($0.count, $1) }
}
