package import Complaints
package import Diagnostics
package import Scoring

/// A ranking as it was published: enough to print it again, and to make it again.
package struct PublishedRanking: Sendable, Hashable {
  package struct RubricText: Sendable, Hashable {
    package var id: String
    package var version: String
    package var text: String
    package var sha256: String

    package init(id: String, version: String, text: String, sha256: String) {
      self.id = id
      self.version = version
      self.text = text
      self.sha256 = sha256
    }
  }

  package struct InputFile: Sendable, Hashable {
    package var file: String
    package var sha256: String

    package init(file: String, sha256: String) {
      self.file = file
      self.sha256 = sha256
    }
  }

  /// One line of the list: a region or an agency.
  package struct Line: Sendable, Hashable {
    package var code: String
    package var name: String
    package var rank: Int?
    package var score: Double?
    package var grade: String?
    package var award: Wording?
    package var complaints: Int
    /// Why it is not ranked, as the JSON says it.
    package var reason: String?

    package init(
      code: String, name: String, rank: Int? = nil, score: Double? = nil, grade: String? = nil,
      award: Wording? = nil, complaints: Int = 0, reason: String? = nil
    ) {
      self.code = code
      self.name = name
      self.rank = rank
      self.score = score
      self.grade = grade
      self.award = award
      self.complaints = complaints
      self.reason = reason
    }
  }

  /// From 1 on, in the order of publication; 0 before it is published.
  package var number = 0
  package var rubric: RubricText
  package var period: Period
  package var asOf: Day
  package var unit: UnitOfRanking
  /// The version of the program that ranked.
  package var engine: String
  package var inputs: [InputFile]
  /// The JSON document of spec §6.1, whole.
  package var document: String
  /// In rank order, as the document has them.
  package var lines: [Line]

  /// The region that `--only` may have named: the archive keeps it by the lines alone.
  package var onlyRegion: String? {
    let codes = Set(lines.map { $0.code.prefix { $0 != "/" } })
    return codes.count == 1 ? codes.first.map(String.init) : nil
  }

  package init(
    rubric: RubricText, period: Period, asOf: Day, unit: UnitOfRanking, engine: String,
    inputs: [InputFile], document: String, lines: [Line]
  ) {
    self.rubric = rubric
    self.period = period
    self.asOf = asOf
    self.unit = unit
    self.engine = engine
    self.inputs = inputs
    self.document = document
    self.lines = lines
  }

  /// What is kept of a ranking; `reason` puts why one is not ranked into the document's words.
  package init(
    _ ranking: Ranking, engine: String, document: String,
    reason: (Standing.Reason) -> String
  ) {
    let rubric = ranking.rubric
    self.init(
      rubric: RubricText(
        id: rubric.id, version: rubric.version, text: rubric.text, sha256: rubric.sha256),
      period: ranking.period, asOf: ranking.asOf, unit: ranking.unit, engine: engine,
      inputs: ranking.inputs.map { InputFile(file: $0.file, sha256: $0.sha256) },
      document: document,
      lines: ranking.standings.map {
        Line(
          code: $0.code, name: $0.name, rank: $0.rank, score: $0.score, grade: $0.grade,
          award: $0.award, complaints: $0.complaints, reason: $0.reason.map(reason))
      })
  }

  /// What a list of rankings shows of each, without the document, its lines and its inputs.
  package struct Summary: Sendable, Hashable {
    package var number: Int
    package var rubricID: String
    package var rubricVersion: String
    package var period: Period
    package var asOf: Day
    package var unit: UnitOfRanking
    package var engine: String
    /// How many were ranked.
    package var ranked: Int
    /// How many lines it has, ranked or not.
    package var lines: Int
    package var inputs: Int
  }
}
