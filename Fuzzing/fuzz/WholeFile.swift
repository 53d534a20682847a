import Diagnostics
import Tables

/// Opens bytes as a file, reads all rows of all its tables twice, and holds them to what `Table`
/// and `Cell` promise.
func readWholeFile(_ bytes: UnsafeBufferPointer<UInt8>) {
  let file: OpenedFile
  do {
    file = try openFile(UnsafeRawBufferPointer(bytes), named: "uji")
  } catch {
    say([error])
    return
  }
  say(file.problems)
  precondition(!file.description.id.isEmpty)
  // A file may have a thousand tables; a few tell what their reader does.
  for table in file.tables.prefix(8) {
    let first = Pass(over: table)
    let second = Pass(over: table)
    precondition(first == second, "a table reads otherwise the second time")
    let stopped = Pass(over: table, rows: first.rows / 2)
    precondition(first.rows < 2 || stopped.rows == first.rows / 2)
  }
}

/// Makes both sentences of each problem, as a run would say them.
func say(_ problems: [Diagnostic]) {
  for problem in problems {
    for language in Language.allCases { precondition(!problem.rendered(language).isEmpty) }
  }
}

/// What one reading of a table came to.
private struct Pass: Equatable {
  var rows = 0
  var cells = 0
  /// FNV-1a over all that the cells hold.
  var digest: UInt64 = 0xcbf2_9ce4_8422_2325
  var problems: [Diagnostic] = []

  init(over table: any Table, rows limit: Int = .max) {
    var last = 0
    do {
      problems = try table.forEachRow { row in
        precondition(row.number > last, "row numbers must increase")
        precondition(row.cells.count <= 16_384, "no spreadsheet has a wider row")
        last = row.number
        rows += 1
        mix(UInt64(row.number))
        for index in 0..<row.cells.count { take(row.cells[index], at: index) }
        return rows < limit
      }
    } catch let problem as Diagnostic {
      problems = [problem]
    } catch {
      preconditionFailure("\(error)")
    }
    say(problems)
  }

  private mutating func take(_ cell: Cell, at index: Int) {
    cells += 1
    if cell.kind == .empty {
      precondition(cell.bytes.isEmpty, "an empty cell has text")
      return
    }
    mix(UInt64(index) << 8 | UInt64(cell.kind.rawValue))
    precondition(cell.number.isFinite, "a number is not finite")
    precondition(String(validating: cell.bytes, as: UTF8.self) != nil, "text is no UTF-8")
    for byte in cell.bytes { mix(UInt64(byte)) }
    mix(cell.number.bitPattern)
    mix(UInt64(bitPattern: cell.wall))
    switch cell.kind {
    case .text: precondition(!cell.bytes.isEmpty, "text without a character")
    case .moment, .timeOfDay: precondition(!cell.text.isEmpty)
    default: break
    }
  }

  private mutating func mix(_ value: UInt64) {
    digest = (digest ^ value) &* 0x100_0000_01b3
  }
}
