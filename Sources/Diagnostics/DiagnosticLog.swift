/// Problems in the order in which they were met, capped per code and file.
///
/// The first `cap` of a code in a file are kept; the rest are counted and said in one line
/// ("and 1,204 more like this").
package struct DiagnosticLog: Sendable {
  private struct Kind: Hashable {
    var code: String
    var file: String?
  }

  private let cap: Int
  private var kept: [Diagnostic] = []
  private var seen: [Kind: Int] = [:]
  private var order: [Kind] = []

  package init(cap: Int = 20) {
    self.cap = cap
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    let kind = Kind(code: diagnostic.code, file: diagnostic.place?.file)
    let count = seen[kind, default: 0]
    if count == 0 { order.append(kind) }
    if count < cap { kept.append(diagnostic) }
    seen[kind] = count + 1
  }

  /// Adds one more problem of a code in a file, which is only put into words while it will be kept.
  package mutating func add(_ code: String, in file: String, _ diagnostic: () -> Diagnostic) {
    let kind = Kind(code: code, file: file)
    if let count = seen[kind], count >= cap {
      seen[kind] = count + 1
    } else {
      add(diagnostic())
    }
  }

  package mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// What was kept, and one note for each kind that was cut.
  package var all: [Diagnostic] {
    kept
      + order.compactMap { kind in
        let left = (seen[kind] ?? 0) - cap
        guard left > 0 else { return nil }
        return Diagnostic(
          .note, "more-\(kind.code)", at: kind.file.map { Place(file: $0) },
          Wording(
            id: "dan \(grouped(left, by: ".")) lagi seperti ini",
            en: "and \(grouped(left, by: ",")) more like this"))
      }
  }
}

/// `1204` with its thousands apart: `1.204` in Indonesian, `1,204` in English.
package func grouped(_ number: Int, by separator: Character) -> String {
  var digits = Array(String(number.magnitude))
  var place = digits.count - 3
  while place > 0 {
    digits.insert(separator, at: place)
    place -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}
