internal import Complaints
package import Diagnostics

/// How a file was understood, beside what its export says (spec §3.1–§3.3).
package struct Recognition: Sendable {
  /// What was detected in the bytes: format, encoding, separator.
  package var format: Wording
  /// nil for a table of assessments, which no profile reads.
  package var header: HeaderFit?
  /// In the order of the rules; the rows below the header, total rows left out.
  package var regions: [RegionFinding] = []
}

/// The header that was found, and how well the chosen profile explains it.
package struct HeaderFit: Sendable {
  package struct Column: Sendable, Hashable {
    package enum Use: Sendable, Hashable {
      /// Keys of the profile that the column is.
      case fields([String])
      /// Personal: dropped at the door.
      case dropped
      /// Another column of the file is the same key already.
      case repeated
      case unknown
    }

    /// From 1 on.
    package var number: Int
    package var header: String
    package var use: Use
  }

  /// The profile that explains most of the header after the chosen one.
  package struct RunnerUp: Sendable, Hashable {
    package var profile: String
    package var explained: Int
    /// Keys of required columns that it does not find.
    package var missing: [String]
  }

  /// As Excel shows it.
  package var row: Int
  /// Headers that the profile knows, of all that are not blank.
  package var explained: Int
  package var filled: Int
  package var columns: [Column]
  private let runnerUpSearch: @Sendable () -> RunnerUp?

  /// Held against every other profile when it is asked for: only `check` tells it.
  package var runnerUp: RunnerUp? { runnerUpSearch() }
}

/// By which rule of spec §3.2 rows got their region.
package enum RegionRule: Sendable, Hashable {
  case option
  /// The header of the column.
  case regionColumn(String)
  case ownerColumn(String)
  /// What stands beside the preamble's label.
  case preamble(String)
  /// The profile says whose its registers are.
  case profile
  /// The part of the name that tells the region.
  case fileName(String)
  case folder(name: String, part: String)
  /// Of a correction sheet: what the row's own file told.
  case reference
  case none
}

/// Rows that got one region by one rule.
package struct RegionFinding: Sendable, Hashable {
  package var rule: RegionRule
  /// nil where the rows have no region, or are another government's.
  package var code: String?
  /// The owner is a province or a ministry, so that the rows were skipped.
  package var isOtherGovernment = false
  package var rows: Int
}

extension HeaderFit {
  init(
    _ match: HeaderMatch, keepTitles: Bool, runnerUp: @escaping @Sendable () -> HeaderMatch?
  ) {
    let names = match.names
    var keys: [Int: [String]] = [:]
    var dropped: Set<Int> = []
    for (role, column) in match.columns {
      if role == .title, !keepTitles { dropped.insert(column) }
      let key = role == .atTime ? role.key : role.name
      keys[column, default: []].append(key)
    }
    let unknown = Set(match.unheardOf)
    let droppedAnyway = Set(match.unknown).subtracting(unknown)
    self.init(
      row: match.number, explained: match.explained, filled: match.filled,
      columns: names.indices.filter { !names[$0].folded.isEmpty }.map { index in
        let isDropped =
          dropped.contains(index) || droppedAnyway.contains(index)
          || keys[index] == nil
            && match.profile.dropped.contains { $0.matches(names[index].folded) }
        let use: Column.Use =
          isDropped
          ? .dropped
          : keys[index].map { .fields($0.sorted()) }
            ?? (unknown.contains(index) ? .unknown : .repeated)
        return Column(
          number: index + 1, header: shown(Quarantining.masked(names[index].text)), use: use)
      },
      runnerUpSearch: {
        runnerUp().map {
          RunnerUp(
            profile: $0.profile.name, explained: $0.explained, missing: $0.missing.map(\.key))
        }
      })
  }
}
