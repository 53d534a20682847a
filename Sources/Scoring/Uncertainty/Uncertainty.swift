package import Diagnostics

/// How sure a ranking is (spec §5.9): by which rules it was drawn, and whom it cannot tell apart.
package struct Uncertainty: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package var code: String
    package var name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  package var rules: UncertaintyRules
  /// How many were ranked in every draw.
  package var ranked: Int
  /// Those at rank 1.
  package var first: [Member]
  /// The others whose rank sets overlap that of a first, in rank order.
  package var indistinguishable: [Member]

  package init(
    rules: UncertaintyRules, ranked: Int, first: [Member], indistinguishable: [Member]
  ) {
    self.rules = rules
    self.ranked = ranked
    self.first = first
    self.indistinguishable = indistinguishable
  }

  /// - Parameter standings: in rank order.
  init(_ standings: [Standing], rules: UncertaintyRules) {
    let ranked = standings.filter { $0.uncertainty != nil }
    let first = ranked.filter { $0.rank == 1 }
    let sets = first.compactMap(\.uncertainty?.rankSet)
    func members(_ standings: [Standing]) -> [Member] {
      standings.map { Member(code: $0.code, name: $0.name) }
    }
    self.init(
      rules: rules, ranked: ranked.count, first: members(first),
      indistinguishable: members(
        ranked.filter { standing in
          guard standing.rank != 1, let set = standing.uncertainty?.rankSet else { return false }
          return sets.contains { $0.overlaps(set) }
        }))
  }

  /// Who cannot be told from the first, in words.
  package var verdict: Wording {
    let leader = Uncertainty.names(first)
    let sure = confidence
    guard !indistinguishable.isEmpty else {
      return Wording(
        id: "Peringkat 1 (\(leader.id)) dapat dibedakan dari semua yang lain (\(sure.id)).",
        en: "Rank 1 (\(leader.en)) can be told from all others (\(sure.en)).")
    }
    let others = Uncertainty.names(indistinguishable)
    return Wording(
      id: "Belum dapat dibedakan dari peringkat 1 (\(leader.id)): \(others.id) (\(sure.id)).",
      en: "Not distinguishable from rank 1 (\(leader.en)): \(others.en) (\(sure.en)).")
  }

  /// The interval as a percentage with at most three decimals.
  private var confidence: Wording {
    let thousandths = rounded(rules.interval * 100, decimals: 3)
    let percent =
      thousandths % 1000 == 0 ? "\(thousandths / 1000)" : "\(Double(thousandths) / 1000)"
    return Wording(
      id: "keyakinan \(percent.replacing(".", with: ",")) %", en: "\(percent) % confidence")
  }

  private static func names(_ members: [Member]) -> Wording {
    let shown = 12
    let names = members.prefix(shown).map(\.name).joined(separator: ", ")
    guard members.count > shown else { return Wording(id: names, en: names) }
    let more = members.count - shown
    return Wording(id: "\(names), dan \(more) lainnya", en: "\(names) and \(more) more")
  }
}
