/// Problems in the order in which they were met, capped per code and file, or per code alone.
///
/// The first `cap` of a code are kept; the rest are counted and said in one line ("and 1,204 more
/// like this").
package struct DiagnosticLog: Sendable {
  private struct Kind: Hashable {
    var code: String
    var file: String?
  }

  private let cap: Int
  private let perFile: Bool
  private var kept: [Diagnostic] = []
  /// How many of each kind were left out.
  private var left: [Kind: Int] = [:]
  private var seen: [Kind: Int] = [:]
  private var order: [Kind] = []

  package init(cap: Int = 20, perFile: Bool = true) {
    self.cap = cap
    self.perFile = perFile
  }

  /// Adds a problem, or what another log says of those that it left out.
  package mutating func add(_ diagnostic: Diagnostic) {
    let file = diagnostic.location?.file
    if let more = diagnostic.more {
      leave(more.count, Kind(code: more.code, file: perFile ? file : nil))
    } else {
      add(diagnostic.code, in: file) { diagnostic }
    }
  }

  /// Adds one more problem of a code in a file, which is only put into words while it will be kept.
  package mutating func add(_ code: String, in file: String?, _ diagnostic: () -> Diagnostic) {
    let kind = Kind(code: code, file: perFile ? file : nil)
    let count = seen[kind, default: 0]
    guard count < cap else { return leave(1, kind) }
    kept.append(diagnostic())
    seen[kind] = count + 1
  }

  package mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { add(diagnostic) }
  }

  private mutating func leave(_ count: Int, _ kind: Kind) {
    if left[kind] == nil { order.append(kind) }
    left[kind, default: 0] += count
  }

  /// What was kept, and one note for each kind that was cut.
  package var all: [Diagnostic] {
    kept
      + order.map { kind in
        let count = left[kind] ?? 0
        var note = Diagnostic(
          .note, "more-\(kind.code)", at: kind.file.map { Location(file: $0) },
          Wording(
            id: "dan \(grouped(count, by: ".")) lagi seperti ini",
            en: "and \(grouped(count, by: ",")) more like this"))
        note.more = Diagnostic.More(code: kind.code, count: count)
        return note
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

/// `1 file`, `2 files`, `1,204 files`: a number with its English noun.
package func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number, by: ",")) \(noun)\(number == 1 ? "" : "s")"
}
