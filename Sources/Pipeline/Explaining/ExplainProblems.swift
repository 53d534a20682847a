import Diagnostics

/// The sentences of explaining.
package enum ExplainProblems {
  static func notRanked(_ code: String) -> Diagnostic {
    Diagnostic(
      .error, "region-not-ranked",
      Wording(
        id: "\(code) tidak ada di peringkat ini: tidak ada ekspornya",
        en: "\(code) is not in this ranking: there is no export of it"),
      fix: Wording(
        id: "Sertakan ekspornya, atau pilih daerah lain.",
        en: "Add its export, or choose another region."))
  }

  package static func unknownAgency(
    _ name: String, option: String, among codes: [String]
  ) -> InvalidOption {
    let alike = agencies(like: name, among: codes).map { "\u{201C}\($0)\u{201D}" }
    return InvalidOption(
      Diagnostic(
        .error, "unknown-agency",
        Wording(
          id: "\(option): \u{201C}\(shown(name))\u{201D} bukan OPD di peringkat ini",
          en: "\(option): \u{201C}\(shown(name))\u{201D} is no agency of this ranking"),
        fix: alike.isEmpty
          ? Wording(
            id: "Tulis kode daerah, garis miring dan nama OPD, seperti 64.09/Dinas Sosial.",
            en: "Write the region's code, a slash and the agency's name: 64.09/Dinas Sosial.")
          : Wording(
            id: "Maksudnya \(alike.joined(separator: " atau "))?",
            en: "Did you mean \(alike.joined(separator: " or "))?")))
  }

  /// Up to three that may have been meant: those of the region that was named before any other's.
  private static func agencies(like name: String, among codes: [String]) -> [String] {
    let parts = name.split(separator: "/", maxSplits: 1).map { $0.lowercased() }
    guard let text = parts.last else { return [] }
    let own = codes.filter { $0.lowercased().hasPrefix(parts[0] + "/") }
    if parts.count == 1, !own.isEmpty { return Array(own.prefix(3)) }
    let near = own.isEmpty ? codes : own
    func agency(_ code: String) -> String {
      String(code.lowercased().drop { $0 != "/" }.dropFirst())
    }
    let holding = near.filter { agency($0).contains(text) }
    if !holding.isEmpty {
      let first = holding.filter { agency($0).hasPrefix(text) }
      return Array((first.isEmpty ? holding : first).prefix(3))
    }
    return [nearest(to: name, among: near) ?? nearest(to: name, among: codes)]
      .compactMap(\.self)
  }
}
