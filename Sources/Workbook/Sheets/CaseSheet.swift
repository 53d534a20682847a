internal import Diagnostics
internal import Scoring

/// The sheet *Rekap Kasus*: per indicator and region the cases by outcome, and from them, by
/// formulas, the value, the estimate and the score.
extension LocalizedRanking {
  func addCaseSheet(to book: Book) {
    let sheet = book.addSheet(words(Labels.Sheets.cases))
    let table = caseTable
    sheet.fit([caseSample(of: table)])
    let row = head(
      sheet,
      words.say("Rekap kasus per indikator dan ", "Cases by indicator and ")
        + unit.lowercased())
    _ = notes(caseNotes, on: sheet, at: row - 1)
    sheet.freeze(CaseLayout.header + 1, 2)
    sheet.repeatRows(CaseLayout.header...CaseLayout.header)
    let regions = cases.standings.indices
    sheet.placeHeadings(
      of: table, at: CaseLayout.header, rows: cases.nodes.count * regions.count)
    for number in cases.nodes.indices {
      // One indicator at a time: there can be rows by the hundred thousand.
      sheet.place(caseRows(number, regions), of: table, at: cases.row(number, 0))
      defineCaseRanges(number, on: sheet)
    }
    sheet.protect()
  }

  /// Without its rows, which come one indicator at a time.
  var caseTable: Table { Table(name: "TabelRekapKasus", columns: caseColumns, rows: []) }

  /// A table to measure widths by: every indicator's first rows are like the others.
  private func caseSample(of table: Table) -> Table {
    var sample = table
    for number in cases.nodes.indices {
      sample.rows += caseRows(number, cases.standings.indices.prefix(400))
    }
    return sample
  }

  private var caseColumns: [Table.Column] {
    cases.columns.map { column in
      let title = words(Labels.Cases.title(column, unit: ranking.unit))
      switch column {
      case .indicator: return .init(title: title, style: .wrapped, width: 20...34)
      case .region: return .init(title: title, style: .wrapped, width: 18...34)
      case .included:
        let code = words.say("\"ya\";;\"tidak\"", "\"yes\";;\"no\"")
        return .init(
          title: title, style: .number(code).with { $0.alignment = .center }, width: 9...10)
      case .value, .estimate, .goalpost, .scaled:
        return .init(title: title, style: decimals(2), width: 9...13)
      case .score:
        return .init(title: title, style: decimals(2).with { $0.isBold = true }, width: 8...12)
      case .basis: return .init(title: title, style: .wrapped, width: 16...36)
      case .sum: return .init(title: title, style: decimals(2))
      default: return .init(title: title, style: whole, width: 6...12)
      }
    }
  }

  func caseRows(_ number: Int, _ regions: Range<Int>) -> [Table.Row] {
    guard let formulas = IndicatorFormulas(cases.nodes[number], in: ranking) else { return [] }
    let goalposts = GoalpostValues(formulas, cases, number: number, in: ranking)
    var rows: [Table.Row] = []
    for place in regions {
      let line = CaseLine(
        formulas: formulas, layout: cases, row: cases.row(number, place),
        isIncluded: cases.standings[place].isIncluded, result: cases.result(number, place))
      var row = Table.Row(
        cells: cases.columns.map { column in
          switch column {
          case .indicator: .text(words(formulas.node.title))
          case .region: .text(name(of: cases.standings[place]))
          case .basis: .text(basis(of: line))
          default: line.cell(column, goalposts)
          }
        }, emphasis: place == 0 ? .firstOfGroup : .none)
      if formulas.indicator.measure.isShare {
        for (at, column) in cases.columns.enumerated()
        where [.value, .estimate, .goalpost].contains(column) {
          row.styles[at] = percent
        }
      }
      rows.append(row)
    }
    return rows
  }

  /// Where the value comes from.
  private func basis(of line: CaseLine) -> String {
    guard let result = line.result else { return "" }
    if result.isAssessment { return words(Labels.Cases.assessed) }
    if result.isAbsent { return words(Labels.Cases.absent) }
    switch line.formulas.indicator.measure {
    case .acceptedRows: return words(Labels.Cases.fromRows)
    case .time(_, .quantile, _), .time(_, _, .censor): return words(Labels.Cases.fromTimes)
    default: return words(Labels.Cases.fromCases)
    }
  }

  private func defineCaseRanges(_ number: Int, on sheet: Sheet) {
    guard let formulas = IndicatorFormulas(cases.nodes[number], in: ranking),
      !cases.standings.isEmpty
    else { return }
    let ranges: [(GoalpostRange, CaseColumn)] = [
      (.included, .included), (.n, .n), (.value, .value), (.goalpost, .goalpost),
      (.scaled, .scaled),
    ]
    for (range, column) in ranges where cases.has(column) {
      sheet.define(formulas.name(range), cases.block(column, number))
    }
  }

  private var caseNotes: [String] {
    [
      words.say(
        "Setiap laporan dihitung pada satu kolom saja, sehingga jumlah kasus = laporan yang dinilai + "
          + "baris karantina yang dihitung. Kolom n, nilai mentah, taksiran, dan skor adalah rumus "
          + "atas kolom-kolom itu dan atas sel bernama di lembar Patokan.",
        "Every complaint is counted in one column alone, so cases = complaints judged + quarantined "
          + "rows that count. The columns n, raw value, estimate and score are formulas over these "
          + "columns and over named cells of the sheet Goalposts."),
      words.say(
        "Waktu (median, persentil, Kaplan\u{2013}Meier) dan penilaian tidak dapat dihitung dari "
          + "jumlah kasus: nilainya ditulis apa adanya. Lembar ini dikunci tanpa sandi, karena "
          + "lembar lain membacanya baris demi baris; penyaring tetap dapat dipakai.",
        "Times (medians, percentiles, Kaplan–Meier) and assessments cannot be had from counts: "
          + "their values stand as they are. This sheet is locked without a password, for other "
          + "sheets read it row by row; filters still work."),
    ]
  }
}

/// One region's row of one indicator.
struct CaseLine {
  let formulas: IndicatorFormulas
  let layout: CaseLayout
  let row: Int
  let isIncluded: Bool
  let result: IndicatorResult?

  private func at(_ column: CaseColumn) -> String { layout.cell(column, row: row) }

  /// What stands in one of the columns of numbers.
  func cell(_ column: CaseColumn, _ goalposts: GoalpostValues) -> Cell {
    guard let result else { return column == .included ? .number(isIncluded ? 1 : 0) : .blank }
    let scaled = goalposts.scaledScore(result)
    switch column {
    case .included: return .number(isIncluded ? 1 : 0)
    case .cases: return total(result)
    case .n:
      let formula = result.tally == nil ? nil : formulas.n(at)
      return cell(formula, Double(result.n))
    case .value: return cell(result.tally == nil ? nil : formulas.value(at), result.value)
    case .estimate: return cell(formulas.estimate(at), result.estimate)
    case .goalpost:
      guard let formula = formulas.goalpost(at) else { return .blank }
      return .formula(formula, goalposts.shown(result, isIncluded: isIncluded))
    case .scaled: return cell(formulas.scaled(at), scaled)
    case .score:
      let formula = formulas.score(
        at, hasScaledColumn: layout.has(.scaled), isAbsent: result.isAbsent)
      return cell(formula, result.score)
    case .indicator, .region, .basis: return .blank
    default:
      let measure = formulas.indicator.measure
      guard let tally = result.tally,
        (measure.countColumns + measure.figureColumns).contains(column)
      else { return .blank }
      return .number(optional: column.number(of: tally))
    }
  }

  /// A plain number where there is no formula for it.
  private func cell(_ formula: String?, _ value: Double?) -> Cell {
    guard let formula else { return value.map { .number($0) } ?? .blank }
    return .formula(formula, value)
  }

  private func total(_ result: IndicatorResult) -> Cell {
    guard let tally = result.tally else { return .blank }
    let columns = formulas.indicator.measure.countColumns
    let sum = columns.compactMap { $0.number(of: tally) }.reduce(0, +)
    return .formula(columns.map(at).joined(separator: "+"), sum)
  }
}
