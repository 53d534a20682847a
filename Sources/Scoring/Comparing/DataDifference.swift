import Complaints

/// In what the data of two rankings differ: files, and complaints by region.
package struct DataDifference: Sendable {
  /// A file that only one side has, or whose bytes are others.
  package struct File: Sendable {
    package enum Kind: String, Sendable {
      case added, gone, changed
    }

    package var kind: Kind
    package var file: String
    /// A region's code; nil where the file has several.
    package var region: String?
    /// Rows accepted and quarantined before and after; nil on a side that lacks the file.
    package var accepted: (a: Int?, b: Int?)
    package var quarantined: (a: Int?, b: Int?)
  }

  /// One region's complaints in the periods that are ranked.
  package struct Counts: Sendable, Hashable {
    package var code: String
    package var name: String
    /// Complaints in the population; nil where the region is not in that ranking.
    package var a: Int?
    package var b: Int?
    package var quarantinedA: Int?
    package var quarantinedB: Int?
    /// Tracking IDs that only one side's period has, and those of both whose record differs.
    package var added: Int
    package var gone: Int
    package var changed: Int

    /// Both sides have the same complaints, as far as files and numbers tell.
    package var isSame: Bool {
      a == b && quarantinedA == quarantinedB && added + gone + changed == 0
    }
  }

  package var files: [File]
  /// By code; of the first period and the second.
  package var regions: [Counts]
  /// Both sides rank one period as of one day.
  package var isSameTime: Bool

  init(_ a: RankingSide, _ b: RankingSide, _ first: Ranking, _ second: Ranking) {
    files = DataDifference.files(a.inputs, b.inputs)
    isSameTime = first.period == second.period && first.asOf == second.asOf
    let before = Dictionary(uniqueKeysWithValues: first.standings.map { ($0.code, $0) })
    let after = Dictionary(uniqueKeysWithValues: second.standings.map { ($0.code, $0) })
    let cases = files.isEmpty ? [:] : caseChanges(a, b)
    regions = Set(before.keys).union(after.keys).sorted { $0.precedes($1) }.map { code in
      let (one, other) = (before[code], after[code])
      let changes = cases[code] ?? CaseChanges()
      return Counts(
        code: code, name: (other ?? one)!.name, a: one?.complaints, b: other?.complaints,
        quarantinedA: one?.quarantined, quarantinedB: other?.quarantined, added: changes.added,
        gone: changes.gone, changed: changes.changed)
    }
  }

  private static func files(_ a: [Input], _ b: [Input]) -> [File] {
    let (inA, inB) = (Set(a.map(\.sha256)), Set(b.map(\.sha256)))
    let gone = a.filter { !inB.contains($0.sha256) }
    let added = b.filter { !inA.contains($0.sha256) }
    var files: [File] = []
    for file in Set((gone + added).map(\.file)).sorted(by: { $0.precedes($1) }) {
      let old = gone.first { $0.file == file }, new = added.first { $0.file == file }
      files.append(
        File(
          kind: old == nil ? .added : new == nil ? .gone : .changed, file: file,
          region: new?.region ?? old?.region, accepted: (old?.accepted, new?.accepted),
          quarantined: (old?.quarantined, new?.quarantined)))
    }
    return files
  }
}
