internal import Complaints

/// Invented regions that hand in registers, ranked by the engine as real ones are.
struct SyntheticProvince {
  /// What one region hands in.
  struct SyntheticExports {
    var cases: [TrialCase]
    /// Rows that cannot be read.
    var unreadable: Int
    var assessments: [String: Double]
  }

  var hands: [SyntheticExports]

  /// The region whose record is changed; the others stay as they are.
  static let changed = 0

  static let regions: [Region] = ["64.01", "64.02", "64.03"].map { code in
    Region(
      code: code, name: code, kind: "kabupaten", province: "", zone: TrialCase.zone,
      population: 100_000)
  }

  init(for rubric: Rubric, _ random: inout SeededNumbers) {
    let choices = rubric.wordsChosenBy
    hands = SyntheticProvince.regions.map { _ in
      var values: [String: Double] = [:]
      for (key, scale) in rubric.assessmentKeys {
        let (low, high) = scale.span
        values[key] = low + (high - low) * Double(Int.random(in: 5...85, using: &random)) / 100
      }
      return SyntheticExports(
        cases: (0..<10).map { _ in TrialCase(choices: choices, &random) },
        unreadable: Int.random(in: 0...2, using: &random), assessments: values)
    }
  }

  /// Where the changed region stands.
  func standing(by rubric: Rubric) throws -> Standing? {
    let known = Dictionary(uniqueKeysWithValues: SyntheticProvince.regions.map { ($0.code, $0) })
    var exports = zip(SyntheticProvince.regions, hands).map { region, hand in
      hand.register(of: region.code)
    }
    exports.append(assessments)
    var joiner = Joiner(exports, regions: known, keeping: rubric.fields)
    let request = RankingRequest(
      period: TrialCase.period, asOf: TrialCase.asOf,
      known: known)
    let ranking = try rank(joiner.table(), by: rubric, request, inputs: [])
    return ranking.standings.first {
      $0.code == SyntheticProvince.regions[SyntheticProvince.changed].code
    }
  }

  private var assessments: Export {
    var rows: [Assessment] = []
    for (region, hand) in zip(SyntheticProvince.regions, hands) {
      for (key, value) in hand.assessments.sorted(by: { $0.key < $1.key }) {
        rows.append(
          Assessment(
            region: region.code, key: key, value: value, evidence: nil, number: rows.count + 2))
      }
    }
    return Export(
      file: "assessments.csv", sha256: "assessments", profile: "assessments", source: "",
      rows: .assessment(rows))
  }
}

extension SyntheticProvince.SyntheticExports {
  /// A register that carries every column, as the best of exports do.
  fileprivate func register(of code: String) -> Export {
    var rows = RegisterRows()
    rows.numbers = RowNumbers(cases.indices.map { UInt32($0 + 2) })
    rows.id = TextColumn(cases.indices.map { "\($0 + 1)" })
    rows.source = words(.source) ?? CategoryColumn("canonical", count: cases.count)
    rows.region = CategoryColumn(code, count: cases.count)
    rows.agency = words(.agency)
    rows.category = words(.category)
    rows.channel = words(.channel)
    rows.place = words(.place)
    rows.classification = cases.map { $0.classification?.rawValue ?? 0 }
    rows.status = cases.map { $0.status?.rawValue ?? 0 }
    rows.closedBy = cases.map { $0.closedBy?.rawValue ?? 0 }
    for event in Event.allCases {
      rows.moments[event.rawValue] = PackedMoments(
        cases.map { event == .received ? $0.received : $0.events[event] ?? .missing })
    }
    rows.due = PackedMoments(cases.map { $0.due ?? .missing })
    rows.rating = PackedRatings(cases.map { $0.rating ?? .nan })
    rows.reopened = cases.map { $0.reopened ?? -1 }
    var export = Export(
      file: "\(code).csv", sha256: code, profile: "canonical", source: "canonical",
      rows: .register(rows))
    export.fields = Set(Field.allCases).subtracting([.region])
    export.region = code
    export.quarantine = (0..<unreadable).map { number in
      QuarantinedRow(
        number: cases.count + number + 2, reason: .badReceived, source: "canonical",
        id: "x\(number)", region: code, fingerprint: "\(code) \(number)")
    }
    export.counts.read = cases.count + unreadable
    export.counts.accepted = cases.count
    export.counts.quarantined = unreadable
    return export
  }

  private func words(_ field: Field) -> CategoryColumn? {
    guard cases.contains(where: { $0.words[field] != nil }) else { return nil }
    var column = CategoryColumn()
    for one in cases { column.append(one.words[field]) }
    return column
  }
}

extension Rubric {
  /// By field that is kept as written, every word that the rubric chooses complaints by.
  var wordsChosenBy: [Field: [String]] {
    var conditions = population.allowed + population.excluded
    for indicator in indicators {
      conditions += indicator.filter.allowed + indicator.filter.excluded
      if case .share(.matching(let match)) = indicator.measure { conditions += match }
    }
    for adjustment in adjustments {
      conditions += adjustment.filter.allowed + adjustment.filter.excluded
      if case .share(.matching(let match)) = adjustment.measure { conditions += match }
    }
    var words: [Field: [String]] = [:]
    for condition in conditions
    where Field.written.contains(condition.field) || condition.field == .source {
      words[condition.field, default: []] += condition.values
    }
    return words
  }

  /// Keys of assessments, each with the scale of the first indicator that reads it.
  var assessmentKeys: [(key: String, scale: Scale)] {
    var keys: [(key: String, scale: Scale)] = []
    for indicator in indicators {
      guard case .assessment(let key) = indicator.measure, !keys.contains(where: { $0.key == key })
      else { continue }
      keys.append((key, indicator.scale))
    }
    return keys
  }
}

extension Scale {
  /// From the lowest to the highest goalpost; 0 to 100 where there is none.
  var span: (low: Double, high: Double) {
    guard let low = edges.min(), let high = edges.max(), low < high else { return (0, 100) }
    return (low, high)
  }
}
