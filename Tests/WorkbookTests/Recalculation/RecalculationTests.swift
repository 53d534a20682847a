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
    var typed: [String: Double]
    /// By a rubric with these weights; nil where there could be none.
    var wanted: Ranking?
    /// What is said of the weights.
    var check: String?
    var recalculated = Package([])

    var isOfficial: Bool { typed.isEmpty }
  }

  private static let sets = 5

  private struct RegionBook {
    var name: String
    var ours: Package
    var recalculated = Package([])
  }

  /// One start of LibreOffice for all books, all sets of weights, and all books of regions.
  private static let recalculated = Result {
    var trials = try RecalculationTests.allTrials()
    var regions = try RecalculationTests.regionBooks()
    let books = try LibreOffice.recalculated(
      trials.map { trial in
        let typed = trial.typed.mapValues { $0.isNaN ? .nothing : Package.Typed.number($0) }
        return trial.official.typing(typed, keepsResults: false)
      } + regions.map { $0.ours.typing([:]) })
    for (place, book) in books.prefix(trials.count).enumerated() {
      trials[place].recalculated = book
    }
    for (place, book) in books.dropFirst(trials.count).enumerated() {
      regions[place].recalculated = book
    }
    return (trials: trials, regions: regions)
  }

  private static func allTrials() throws -> [Trial] {
    var trials = try TrialBook.all.flatMap { try RecalculationTests.trials(of: $0) }
    for (book, weights, check) in oddWeights {
      let official = try book.ranking(book.weights(0))
      trials.append(
        Trial(
          name: book.name, official: Package(try WorkbookTests.bytes(official)),
          typed: cells(weights, official.rubric), check: check))
    }
    return trials
  }

  private static func regionBooks() throws -> [RegionBook] {
    try TrialBook.all.flatMap { book in
      let reporter = try book.reporter(book.weights(0))
      let standings = reporter.ranking.standings
      return try [0, 4, standings.count - 1].map { place in
        let code = standings[place].code
        return RegionBook(
          name: "\(book.name) \(code)",
          ours: Package(try RegionWorkbooksTests.bytes(reporter, code)))
      }
    }
  }

  private static func trials(of book: TrialBook) throws -> [Trial] {
    let official = try book.ranking(book.weights(0))
    let package = Package(try WorkbookTests.bytes(official))
    var trials = [Trial(name: book.name, official: package, typed: [:], wanted: official)]
    for number in 1...sets {
      let weights = book.weights(number)
      trials.append(
        Trial(
          name: "\(book.name) \(number)", official: package,
          typed: cells(weights, official.rubric), wanted: try book.ranking(weights)))
    }
    return trials
  }

  /// Weights by the names of their cells.
  private static func cells(_ weights: [String: Double], _ rubric: Rubric) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: rubric.outline.compactMap { node in
        weights[node.id].map { (CellName.weight(of: node), $0) }
      })
  }

  private static let oddWeights: [(TrialBook, [String: Double], String)] = [
    (
      .harmonic,
      ["papers": 50, "speed": 50, "team": 40, "new": 60, "responded": 0.75, "rated": 0.25],
      "Periksa bobot: setiap kelompok berjumlah 100 (atau 1)."
    ),
    (
      .harmonic, ["papers": 50, "speed": 40, "team": 40, "new": 60, "responded": 1, "rated": 3],
      "2 kelompok bobot tidak berjumlah 100; tetap dihitung, menurut perbandingannya "
        + "(dinormalkan)."
    ),
    (
      .harmonic, ["team": -1],
      "Periksa bobot: ada bobot negatif; hasil di bawah tidak berlaku."
    ),
    (
      .harmonic, ["team": .nan],
      "Periksa bobot: ada sel kuning yang kosong atau bukan angka; dihitung sebagai 0."
    ),
    (
      .harmonic, ["team": 0, "new": 0],
      "Periksa bobot: semua bobot dalam satu kelompok adalah 0; rubrik seperti itu ditolak."
    ),
    (
      .harmonic, ["handed_over": 5],
      "Periksa bobot: satu indikator membutuhkan data yang tidak ada di ekspor mana pun; "
        + "bobotnya harus 0."
    ),
  ]

  @Test(.enabled(if: LibreOffice.program != nil))
  func weightsThatAreOddAreSaid() throws {
    let odd = try RecalculationTests.recalculated.get().trials.filter { $0.check != nil }
    #expect(odd.count == RecalculationTests.oddWeights.count)
    for trial in odd {
      let sheet = SheetCells(trial.recalculated, Wording("Simulasi"))
      #expect(sheet.cells["A5"] == trial.check, "\(trial.typed)")
    }
  }

  @Test(.enabled(if: LibreOffice.program != nil))
  func everyFormulaComesToWhatStandsBesideIt() throws {
    for trial in try RecalculationTests.recalculated.get().trials where trial.isOfficial {
      let formulas = RecalculationTests.compare(trial.official, trial.recalculated, trial.name)
      #expect(formulas > 500)
    }
  }

  /// Holds every formula's value to what it was recalculated to; how many there are.
  private static func compare(_ ours: Package, _ theirs: Package, _ book: String) -> Int {
    var formulas = 0
    for name in ours.sheetNames {
      let (ours, theirs) = (SheetCells(ours, Wording(name)), SheetCells(theirs, Wording(name)))
      for cell in ours.formulas.sorted() {
        formulas += 1
        let place = "\(book): \(name)!\(cell)"
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
    return formulas
  }

  @Test(.enabled(if: LibreOffice.program != nil))
  func everyFormulaOfARegionsBookComesToWhatStandsBesideIt() throws {
    for book in try RecalculationTests.recalculated.get().regions {
      #expect(RecalculationTests.compare(book.ours, book.recalculated, book.name) > 10)
    }
  }

  @Test(
    "Typed weights rank as the engine does by a rubric with them (§5.4–5.8)",
    .enabled(if: LibreOffice.program != nil))
  func typedWeights() throws {
    var moved = 0
    for trial in try RecalculationTests.recalculated.get().trials where !trial.isOfficial {
      guard let wanted = trial.wanted else { continue }
      let sheet = SheetCells(trial.recalculated, Wording("Simulasi"))
      let columns = Columns(sheet)
      for (place, standing) in wanted.standings.enumerated() {
        let row = SimulationLayout.header + 2 + place
        func shown(_ heading: String) -> String? {
          columns.first(heading).flatMap { sheet.cells["\($0)\(row)"] }
        }
        let at = "\(trial.name), \(standing.name)"
        #expect(shown("Kabupaten/kota") == standing.name, "\(at)")
        #expect(shown("Peringkat simulasi") == standing.rank.map(String.init) ?? "–", "\(at)")
        #expect(
          shown("Skor simulasi").flatMap(Double.init) == wanted.finalScore(standing), "\(at)")
        #expect(shown("Penghargaan") ?? "" == standing.award?.id ?? "", "\(at)")
        if shown("Pindah")?.first.map({ "▲▼".contains($0) }) == true { moved += 1 }
        compareSteps(of: standing, sheet, columns, wanted.rubric, at)
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
