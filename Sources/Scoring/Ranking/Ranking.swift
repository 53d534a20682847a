package import Complaints
package import Diagnostics
internal import Fingerprints

/// What a run comes to: regions ordered by final score, with everything the order rests on.
///
/// All numbers are unrounded; only the order itself was made with the rounding of spec §5.8.
package struct Ranking: Sendable {
  package var rubric: Rubric
  package var period: Period
  package var asOf: Day
  package var unit: UnitOfRanking
  /// In the order of their paths.
  package var inputs: [Input]
  /// In rank order, unranked ones last, by code.
  package var standings: [Standing]
  /// What people must be told about the numbers: warnings, never errors.
  package var warnings: [Diagnostic]
  /// Some of the regions that it was made with are not here: estimates and scores of the others
  /// cannot be followed from it.
  package var isExcerpt = false
  /// nil where nothing was drawn: the rubric has no `uncertainty`, nobody is ranked, or nobody asked.
  package var uncertainty: Uncertainty?

  package init(
    rubric: Rubric, period: Period, asOf: Day, unit: UnitOfRanking, inputs: [Input],
    standings: [Standing], warnings: [Diagnostic], uncertainty: Uncertainty? = nil
  ) {
    self.rubric = rubric
    self.period = period
    self.asOf = asOf
    self.unit = unit
    self.inputs = inputs
    self.standings = standings
    self.warnings = warnings
    self.uncertainty = uncertainty
  }
}

extension Ranking {
  /// SHA-256 of the list of inputs as `sha256sum` writes it: hash, two spaces, file, line end.
  package var inputsSHA256: String {
    SHA256.of(inputs.map { "\($0.sha256)  \($0.file)\n" }.joined())
  }
}

package enum UnitOfRanking: String, Sendable, CaseIterable {
  case region, agency
}

/// One file that went into a ranking.
package struct Input: Sendable, Hashable {
  package var file: String
  package var sha256: String
  package var kind: Export.Kind
  package var profile: String
  package var generated: Day?
  /// A region's code; nil where the file has several.
  package var region: String?
  package var read: Int
  package var accepted: Int
  package var quarantined: Int
  package var duplicates: Int
  package var skipped: Int
  /// Its rows stand in the files that they correct.
  package var isCorrection: Bool

  package init(_ export: Export) {
    file = export.file
    sha256 = export.sha256
    kind = export.kind
    profile = export.profile
    generated = export.generated
    region = export.onlyRegion
    read = export.counts.read
    accepted = export.counts.accepted
    quarantined = export.counts.quarantined
    duplicates = export.counts.duplicates
    skipped = export.counts.skipped
    isCorrection = export.isCorrection
  }
}

/// Where one region (or agency) stands, and why.
package struct Standing: Sendable {
  /// Why a region is shown but not ranked (spec §5.5, §5.7).
  package enum Reason: Sendable, Hashable {
    case noExport
    case belowMinComplaints(Int)
    /// The ids of the indicators whose missing value excludes.
    case missing([String])
    case noScore
  }

  /// A region's code; `64.09/Dinas Perhubungan` for an agency.
  package var code: String
  package var name: String
  package var kind: String
  package var group: String?
  /// In P of the rubric's population; quarantined rows are not among them.
  package var complaints = 0
  package var excluded = 0
  package var quarantined = 0
  /// How many days the rules of spec §4.4 or registers supplied, by event; events without any are
  /// not in it.
  package var supplied: [Event: Int] = [:]
  package var eligible = false
  package var reason: Reason?
  package var rank: Int?
  package var groupRank: Int?
  /// 0–100, before rounding to the rubric's decimals.
  package var score: Double?
  package var grade: String?
  package var award: Wording?
  package var aspects: [AspectResult] = []
  /// Those whose condition held.
  package var adjustments: [AppliedAdjustment] = []
  /// nil where it is not ranked, or nothing was drawn.
  package var uncertainty: RankUncertainty?

  package init(code: String, name: String, kind: String) {
    self.code = code
    self.name = name
    self.kind = kind
  }

  /// By id; empty for a region without an export.
  package var indicatorResults: [String: IndicatorResult] {
    Dictionary(
      aspects.flatMap(\.indicators).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// An aspect of one region: its score and what it was made of, in the rubric's order.
package struct AspectResult: Sendable {
  package enum Children: Sendable {
    case indicators([IndicatorResult])
    case aspects([AspectResult])
  }

  package var id: String
  package var title: Wording
  /// Share among its siblings, as configured.
  package var weight: Double
  package var score: Double?
  package var children: Children

  /// The indicators below, whatever their depth, in the rubric's order.
  package var indicators: [IndicatorResult] {
    switch children {
    case .indicators(let indicators): indicators
    case .aspects(let aspects): aspects.flatMap(\.indicators)
    }
  }
}

/// One indicator of one region, each step kept (spec §5.1–5.5).
package struct IndicatorResult: Sendable {
  package var id: String
  package var title: Wording
  /// Share among its siblings, as configured.
  package var weight: Double
  package var n: Int
  /// Of a share: how many of the n.
  package var hits: Int?
  package var value: Double?
  package var estimate: Double?
  /// 0–100, given by the scale or by a rule of spec §5.5.
  package var score: Double?
  /// How many complaints of the common share `shrink` added to it: given, or found by `auto`.
  package var shrinkage: Double?
  /// The region's exports lack the events or columns it needs.
  package var isAbsent = false
  /// A figure that a jury or a dashboard gave and nobody can recompute (spec §3.0).
  package var isAssessment = false
  /// The cases that the value comes from; nil for a ready figure, and where the value is absent.
  package var tally: CaseTally?
}

package struct AppliedAdjustment: Sendable, Hashable {
  package var title: Wording
  package var points: Double
}
