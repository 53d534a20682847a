import Complaints
import Diagnostics
import Foundation

@testable import Ingestion

/// A folder of files for one test, deleted with it.
final class Exports {
  private let folder: URL
  var path: String { folder.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ekspor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file, with the folders on its way.
  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  @discardableResult
  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = try write("", name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Reads a text as the one file of a folder called `masuk`.
  func read(
    _ text: String, name: String = "ekspor.csv", _ options: IngestionOptions = IngestionOptions()
  ) throws -> (export: Export, diagnostics: [Diagnostic]) {
    let path = try write(text, name)
    let result = try Ingestor(options).read(
      InputFile(path: path, label: name, name: name, folders: ["masuk"]))
    return (result.0, result.1)
  }

  /// What keeps a text from being read.
  func problems(
    _ text: String, name: String = "ekspor.csv", _ options: IngestionOptions = IngestionOptions()
  ) throws -> [Diagnostic] {
    do throws(Problems) {
      let path = try! write(text, name)
      _ = try Ingestor(options).read(InputFile(path: path, label: name, name: name))
      return []
    } catch {
      return error.list
    }
  }
}

extension Export.Counts {
  init(
    read: Int, accepted: Int, quarantined: Int = 0, duplicates: Int = 0, skipped: Int = 0
  ) {
    self.init()
    self.read = read
    self.accepted = accepted
    self.quarantined = quarantined
    self.duplicates = duplicates
    self.skipped = skipped
  }
}

extension Export {
  var register: RegisterRows {
    if case .register(let rows) = rows { rows } else { RegisterRows() }
  }

  var log: LogRows {
    if case .log(let rows) = rows { rows } else { LogRows() }
  }

  var assessments: [Assessment] {
    if case .assessment(let rows) = rows { rows } else { [] }
  }
}

extension Moment {
  /// `2024-01-05`, or `2024-01-05 08:00` in UTC; `-` where it is missing.
  var utc: String {
    if isMissing { return "-" }
    let day = date(in: .utc)
    if isDay { return day.iso }
    let minutes = (microseconds - Int64(day.number) * microsecondsPerDay) / 60_000_000
    return "\(day.iso) \(padded(Int(minutes / 60), 2)):\(padded(Int(minutes % 60), 2))"
  }
}
