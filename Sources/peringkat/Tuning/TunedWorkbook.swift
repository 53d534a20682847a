import Diagnostics
import Fingerprints
import Scoring
import Tables
import Workbook

/// A ranking workbook in whose sheet *Simulasi* somebody may have changed weights.
struct TunedWorkbook {
  /// By which the workbook was made.
  let rubric: Rubric
  /// By the ids of aspects and indicators: as they stand in the yellow cells.
  let weights: [String: Double]
  private let file: String

  /// - Parameters:
  ///   - path: Of the workbook.
  ///   - own: A rubric whose text is taken instead of that in the sheet *Rubrik*; nil: none.
  init(_ path: String, rubric own: Rubric?) throws {
    file = path
    let opened = try SourceFile(path: path, label: path, name: path).open()
    guard opened.format == .xlsx else { throw TunedWorkbookProblems.isNoWorkbook(path) }
    let identity = [CellName.rubricHash, CellName.rubricText]
    let first = try NamedCells(identity, of: opened, file: path)
    guard case .text(let sha256)? = first[CellName.rubricHash]?.first?.value else {
      throw TunedWorkbookProblems.hasNoSimulation(path)
    }
    if let own {
      guard own.sha256 == sha256 else {
        throw TunedWorkbookProblems.otherRubric(own, sha256: sha256, at: Location(file: path))
      }
      rubric = own
    } else {
      guard let lines = first[CellName.rubricText],
        let text = TunedWorkbook.text(lines.map(\.value), sha256: sha256)
      else { throw TunedWorkbookProblems.textIsChanged(at: Location(file: path)) }
      rubric = try Rubric.load(text: text, file: path)
    }
    let nodes = rubric.outline
    let cells = try NamedCells(nodes.map(CellName.weight(of:)), of: opened, file: path)
    var weights: [String: Double] = [:]
    var problems: [Diagnostic] = []
    for node in nodes {
      guard let cell = cells[CellName.weight(of: node)]?.first else {
        problems.append(
          TunedWorkbookProblems.lacksWeight(node.id, CellName.weight(of: node), at: path))
        continue
      }
      switch cell.value {
      case .number(let number) where number >= 0 && number.isFinite:
        // Spreadsheets keep fifteen digits of a number that they save again.
        let isSame = abs(number - node.weight) <= 1e-9 * max(1, node.weight)
        weights[node.id] = isSame ? node.weight : number
      case .number(let number):
        problems.append(TunedWorkbookProblems.impossibleWeight("\(number)", node, at: cell.place))
      case .text(let text):
        problems.append(TunedWorkbookProblems.impossibleWeight(text, node, at: cell.place))
      case .blank: problems.append(TunedWorkbookProblems.blankWeight(node, at: cell.place))
      case .uncalculated:
        problems.append(TunedWorkbookProblems.uncalculatedWeight(node, at: cell.place))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    self.weights = weights
  }

  /// The rubric with these weights.
  ///
  /// - Parameter version: nil for the one after the rubric's.
  func retuned(version: String?) throws -> Rubric {
    guard rubric.weights.contains(where: { weights[$0.id] != $0.weight }) else {
      throw TunedWorkbookProblems.nothingChanged(at: Location(file: file))
    }
    return try rubric.reweighted(
      weights, version: version ?? rubric.nextVersion, at: Location(file: file))
  }

  /// The text with this hash whose lines these are: cells do not tell how lines ended.
  private static func text(_ lines: [NamedCells.Entry.Value], sha256: String) -> String? {
    let lines = lines.map { value in
      switch value {
      case .text(let text): text
      default: ""
      }
    }
    for end in ["\n", "\r\n"] {
      let text = lines.joined(separator: end)
      for candidate in [text + end, text, "\u{FEFF}" + text + end, "\u{FEFF}" + text]
      where SHA256.of(candidate) == sha256 { return candidate }
    }
    return nil
  }
}
