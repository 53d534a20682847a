import Complaints
import Diagnostics
import Foundation
import Ingestion

/// Reads bytes as a file that a region handed in, and holds the export to its promises (spec §3.5).
func ingest(_ bytes: UnsafeBufferPointer<UInt8>) {
  // The same bytes are always read alike, but not all bytes with the same options.
  var options = IngestionOptions(keepTitles: bytes.count % 2 == 0)
  if bytes.count % 3 == 0 { options.region = "64.09" }
  if bytes.count % 5 == 0 { options.generated = Day(iso: "2024-12-31") }
  let name = bytes.count % 7 == 0 ? "laporan.csv" : "64.03 laporan.csv"
  do {
    let file = try InputBytes.shared.hold(bytes)
    let input = InputFile(path: file, label: name, name: name)
    let (export, diagnostics) = try Ingestor(options).read(input)
    say(diagnostics)
    check(export)
    join(export)
  } catch let problems as Problems {
    precondition(!problems.list.isEmpty)
    say(problems.list)
  } catch {
    preconditionFailure("\(error)")
  }
}

private func check(_ export: Export) {
  let counts = export.counts
  precondition(counts.close, "read = accepted + quarantined + duplicates + skipped")
  precondition(export.rows.count == counts.accepted)
  precondition(export.quarantine.count == counts.quarantined)
  precondition(export.duplicatesByRegion.values.reduce(0, +) <= counts.duplicates)
  guard case .register(let rows) = export.rows else { return }
  precondition(rows.numbers.count == rows.count)
  for column in [rows.agency, rows.category, rows.channel, rows.place, rows.title, rows.region] {
    guard let column else { continue }
    precondition(column.codes.count == rows.count)
    precondition(column.codes.allSatisfy { Int($0) <= column.words.count })
  }
  for moments in rows.moments + [rows.due] {
    precondition(moments.map { $0.count == rows.count } ?? true)
  }
  precondition(rows.moments[Event.received.rawValue]?.allSatisfy { !$0.isMissing } ?? false)
  precondition(rows.status.map { $0.allSatisfy { Int($0) <= Status.allCases.count } } ?? true)
}

private func join(_ export: Export) {
  let regions = Dictionary(
    uniqueKeysWithValues: RegionList.builtIn.regions.map { ($0.code, $0) })
  var joiner = Joiner([export], regions: regions, keeping: Set(Field.allCases))
  let table = joiner.table()
  precondition(table.id.count <= export.counts.accepted)
}

/// Reads bytes as a list of regions.
func readRegions(_ bytes: UnsafeBufferPointer<UInt8>) {
  do {
    let file = try InputBytes.shared.hold(bytes)
    let list = try RegionList.builtIn.adding(
      InputFile(path: file, label: "regions.csv", name: "regions.csv"))
    for code in list.listed { precondition(list.region(code: code) != nil) }
  } catch let problems as Problems {
    say(problems.list)
  } catch {
    preconditionFailure("\(error)")
  }
}

/// A file without a name that holds the input at hand.
final class InputBytes: Sendable {
  static let shared = InputBytes()
  private let descriptor: Int32

  private init() {
    var name = Array("/tmp/peringkat-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    precondition(descriptor >= 0)
    unlink(name)
  }

  /// - Returns: The path under which the bytes can be opened.
  func hold(_ bytes: UnsafeBufferPointer<UInt8>) throws -> String {
    let isHeld =
      ftruncate(descriptor, 0) == 0
      && pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count
    precondition(isHeld, "the input cannot be written")
    return "/proc/self/fd/\(descriptor)"
  }
}
