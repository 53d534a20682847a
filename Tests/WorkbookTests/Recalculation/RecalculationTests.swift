import Complaints
import Diagnostics
import Scoring
import TestSupport
import Testing

@testable import Workbook

/// What LibreOffice makes of every formula, beside what the engine made of it.
@Suite struct RecalculationTests {
  private struct Trial {
    var name: String
    var official: Package
    var recalculated: Package
    var wanted: Ranking
    var isOfficial: Bool
  }

  private static let sets = 5

  /// One start of LibreOffice for all books and all sets of weights.
  private static let trials = Result {
    var trials: [(TrialBook, Package, [UInt8], Ranking, Bool)] = []
    for book in TrialBook.all {
      let own = book.weights(0)
      let official = try book.ranking(own)
      let package = Package(try WorkbookTests.bytes(official))
      trials.append((book, package, package.typing([:]), official, true))
      for number in 1...sets {
        let weights = book.weights(number)
        let typed = Dictionary(
          uniqueKeysWithValues: official.rubric.outline.map {
            (CellName.weight(of: $0), weights[$0.id] ?? 1)
          })
        trials.append(
          (book, package, package.typing(typed), try book.ranking(weights), false))
      }
    }
    let books = try LibreOffice.recalculated(trials.map(\.2))
    return zip(trials, books).map {
      Trial(
        name: $0.0.name, official: $0.1, recalculated: $1, wanted: $0.3, isOfficial: $0.4)
    }
  }

  @Test(.enabled(if: LibreOffice.program != nil))
  func everyFormulaComesToWhatStandsBesideIt() throws {
    for trial in try RecalculationTests.trials.get() where trial.isOfficial {
      var formulas = 0
      for name in trial.official.sheetNames {
        let ours = SheetCells(trial.official, named: name)
        let theirs = SheetCells(trial.recalculated, named: name)
        for cell in ours.formulas.sorted() {
          formulas += 1
          let place = "\(trial.name): \(name)!\(cell)"
          if let number = ours.numbers[cell] {
            let other = theirs.numbers[cell] ?? .nan
            #expect(
              abs(number - other) <= 1e-9 * max(1, abs(number)),
              "\(place): \(number), recalculated \(theirs.cells[cell] ?? "nothing")")
          } else {
            #expect(theirs.cells[cell] ?? "" == ours.cells[cell] ?? "", "\(place)")
          }
        }
      }
      #expect(formulas > 500)
    }
  }

  @Test(
    "Typed weights rank as the engine does by a rubric with them (§5.4–5.8)",
    .enabled(if: LibreOffice.program != nil))
  func typedWeights() throws {
    var moved = 0
    for trial in try RecalculationTests.trials.get() where !trial.isOfficial {
      let sheet = SheetCells(trial.recalculated, named: "Simulasi")
      let columns = Columns(sheet)
      let wanted = trial.wanted.standings.filter { !$0.aspects.isEmpty }
      for (place, standing) in wanted.enumerated() {
        let row = SimulationLayout.header + 2 + place
        func shown(_ heading: String) -> String? {
          columns.first(heading).flatMap { sheet.cells["\($0)\(row)"] }
        }
        let at = "\(trial.name), \(standing.name)"
        #expect(shown("Kabupaten/kota") == standing.name, "\(at)")
        #expect(shown("Peringkat simulasi") == standing.rank.map(String.init) ?? "–", "\(at)")
        #expect(
          shown("Skor simulasi").flatMap(Double.init) == trial.wanted.finalScore(standing), "\(at)")
        #expect(shown("Penghargaan") ?? "" == standing.award?.id ?? "", "\(at)")
        if shown("Pindah")?.first.map({ "▲▼".contains($0) }) == true { moved += 1 }
        compareSteps(of: standing, sheet, columns, trial.wanted.rubric, at)
      }
    }
    #expect(moved > 20, "weights move regions")
  }

  /// Scores of aspects and of the whole, to 1e-9.
  private func compareSteps(
    of standing: Standing, _ sheet: SheetCells, _ columns: Columns, _ rubric: Rubric, _ at: String
  ) {
    guard let names = columns.last("Kabupaten/kota"),
      let row = (SimulationLayout.header + 2...99).first(
        where: { sheet.cells["\(names)\($0)"] == standing.name })
    else {
      Issue.record("\(at) has no row of steps")
      return
    }
    func compare(_ heading: String, _ score: Double?) {
      let cell = columns.last(heading).flatMap { sheet.numbers["\($0)\(row)"] }
      #expect((cell == nil) == (score == nil), "\(at): \(heading)")
      guard let cell, let score else { return }
      #expect(abs(cell - score) <= 1e-9, "\(at): \(heading) \(cell), not \(score)")
    }
    compare("Sebelum dibulatkan", standing.score)
    let scores = standing.aspectScores
    let results = standing.indicatorResults
    for node in rubric.outline {
      let score = node.indicator == nil ? scores[node.id] : results[node.id]?.score
      compare("\(node.number) \(node.title.id)", score)
    }
    if rubric.groups != nil {
      compare("Peringkat dalam kelompok", standing.groupRank.map(Double.init))
    }
  }

  /// The columns of the sheet's headings, from left to right.
  private struct Columns {
    private var columns: [String: [String]] = [:]

    init(_ sheet: SheetCells) {
      let row = SimulationLayout.header + 1
      for (reference, heading) in sheet.cells where sheet.row(reference) == row {
        columns[heading, default: []].append(String(reference.prefix { $0.isLetter }))
      }
      for heading in columns.keys {
        columns[heading]?.sort { ($0.count, $0) < ($1.count, $1) }
      }
    }

    func first(_ heading: String) -> String? { columns[heading]?.first }
    func last(_ heading: String) -> String? { columns[heading]?.last }
  }
}
