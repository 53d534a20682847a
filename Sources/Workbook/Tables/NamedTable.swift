internal import Diagnostics

/// A table of the workbook by itself, under the name by which it is found where there is no sheet.
struct NamedTable {
  let name: ListingName
  let columns: [Table.Column]
  /// Its rows, some at a time: there can be rows by the hundred thousand.
  let blocks: [() -> [Table.Row]]

  init(_ name: ListingName, _ columns: [Table.Column], blocks: [() -> [Table.Row]]) {
    self.name = name
    self.columns = columns
    self.blocks = blocks
  }

  init(_ name: ListingName, _ table: Table, and more: [Table.Row] = []) {
    self.init(name, table.columns, blocks: [{ table.rows + more }])
  }
}

/// The tables of a ranking's workbook, in the order of its sheets.
enum ListingName: CaseIterable {
  case summary, ranking, uncertainty, indicators, scores
  case simulatedWeights, simulatedRanking, simulatedSteps, simulatedGoalposts
  case cases, goalposts, edges, funnel, agencies, places, quality, files, quarantine, changes
  case rubric, method, decree

  /// The sheet on which it stands.
  var sheet: Wording {
    typealias Sheets = Labels.Sheets
    return switch self {
    case .summary: Sheets.summary
    case .ranking: Sheets.ranking
    case .uncertainty: Sheets.uncertainty
    case .indicators: Sheets.indicators
    case .scores: Sheets.scores
    case .simulatedWeights, .simulatedRanking, .simulatedSteps, .simulatedGoalposts:
      Sheets.simulation
    case .cases: Sheets.cases
    case .goalposts, .edges: Sheets.goalposts
    case .funnel: Sheets.funnel
    case .agencies: Sheets.agencies
    case .places: Sheets.places
    case .quality, .files: Sheets.quality
    case .quarantine: Sheets.quarantine
    case .changes: Sheets.changes
    case .rubric: Sheets.rubric
    case .method: Sheets.method
    case .decree: Sheets.decree
    }
  }

  /// What tells it from the other tables of its sheet.
  private var part: Wording? {
    switch self {
    case .simulatedWeights: Wording(id: "bobot", en: "weights")
    case .simulatedRanking: Wording(id: "peringkat", en: "ranking")
    case .simulatedSteps: Wording(id: "langkah", en: "steps")
    case .simulatedGoalposts: Wording(id: "patokan", en: "goalposts")
    case .edges: Wording(id: "tangga", en: "steps")
    case .quality: Wording(id: "wilayah", en: "regions")
    case .files: Wording(id: "berkas", en: "files")
    default: nil
    }
  }

  /// `rekap-kasus.csv`.
  func file(_ language: Language) -> String {
    let words = [sheet, part].compactMap { $0?[language] }.joined(separator: " ")
    return words.lowercased().replacing(" ", with: "-") + ".csv"
  }
}
