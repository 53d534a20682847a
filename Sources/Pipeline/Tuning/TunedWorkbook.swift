import Diagnostics
import Fingerprints
package import Scoring
import Tables
import Workbook

/// A ranking workbook with weights that may have been changed on its sheet *Simulasi*.
package struct TunedWorkbook {
  /// By which the workbook was made.
  package let rubric: Rubric
  /// By the ids of aspects and indicators: what the yellow cells hold.
  let weights: [String: Double]
  private let file: String

  /// Reads a workbook.
  ///
  /// - Parameter own: A rubric whose text is taken instead of that in the sheet *Rubrik*; nil: none.
  package static func read(_ path: String, rubric own: Rubric?) throws -> TunedWorkbook {
    let opened = try SourceFile(path: path, label: path, name: path).open()
    guard opened.format == .xlsx else { throw TunedWorkbookProblems.isNoWorkbook(path) }
    let rubric = try rubric(of: opened, own, file: path)
    return TunedWorkbook(
      rubric: rubric, weights: try weights(of: rubric, in: opened, file: path), file: path)
  }

  /// The rubric by which the workbook was made: the one that is named, or the one in the workbook.
  private static func rubric(
    of opened: OpenedFile, _ own: Rubric?, file path: String
  ) throws -> Rubric {
    let cells = try NamedCells([CellName.rubricHash, CellName.rubricText], of: opened, file: path)
    guard case .text(let sha256)? = cells[CellName.rubricHash]?.first?.value else {
      throw TunedWorkbookProblems.hasNoSimulation(path)
    }
    if let own {
      guard own.sha256 == sha256 else {
        throw TunedWorkbookProblems.otherRubric(own, sha256: sha256, at: Location(file: path))
      }
      return own
    }
    guard let lines = cells[CellName.rubricText],
      let text = TunedWorkbook.text(lines.map(\.value), sha256: sha256)
    else { throw TunedWorkbookProblems.textIsChanged(at: Location(file: path)) }
    return try Rubric.load(text: text, file: path)
  }

  private static func weights(
    of rubric: Rubric, in opened: OpenedFile, file path: String
  ) throws -> [String: Double] {
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
    return weights
  }

  /// The rubric with these weights.
  ///
  /// - Parameter version: nil for the one after the rubric's.
  package func retuned(version: String?) throws -> Rubric {
    guard rubric.weights.contains(where: { weights[$0.id] != $0.weight }) else {
      throw TunedWorkbookProblems.nothingChanged(at: Location(file: file))
    }
    return try rubric.reweighted(
      weights, version: version ?? rubric.nextVersion, at: Location(file: file))
  }

  /// Rebuilds the rubric's text from its lines: tries each line ending until the hash matches.
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

  /// Whether a rubric's version may be called so: letters, digits and `._-`, one of the first two at
  /// the beginning.
  package static func isVersion(_ text: String) -> Bool {
    func isLetterOrDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    return text.utf8.first.map(isLetterOrDigit) == true
      && text.utf8.allSatisfy { isLetterOrDigit($0) || "._-".utf8.contains($0) }
  }
}
