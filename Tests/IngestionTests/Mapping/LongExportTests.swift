import Complaints
import Diagnostics
import Foundation
import Testing

@testable import Ingestion
@testable import Tables

/// Exports of which a piece at a time is in memory.
@Suite struct LongExportTests {
  let exports: Exports

  init() throws {
    exports = try Exports()
  }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: exports.path + "/" + name) }

  private let register =
    "id,region,received,completed,agency\n"
    + (1...300).map {
      "B-\($0),64.0\($0 % 3 + 1),2024-03-01T08:\($0 % 50 + 10),,Dinas é\($0 % 7)\n"
    }
    .joined()

  private func outcomes(_ names: [String], piece: Int) throws -> [FileOutcome] {
    var ingestor = try Ingestor(IngestionOptions())
    ingestor.piece = piece
    return ingestor.read(
      names.map { InputFile(path: url($0).path, label: $0, name: $0, folders: ["masuk"]) })
  }

  private func export(_ outcome: FileOutcome?) throws -> Export {
    guard case .read(let export, _, _) = outcome else {
      throw Problems([])
    }
    return export
  }

  @Test("§3.7: an export in pieces has the rows and the hash of one in memory")
  func registers() throws {
    try exports.write(register, "a.csv")
    let whole = try export(outcomes(["a.csv"], piece: 1 << 20).first)
    for piece in [20, 64, 1000] {
      let pieces = try export(outcomes(["a.csv"], piece: piece).first)
      #expect(pieces.sha256 == whole.sha256)
      #expect(pieces.counts == whole.counts)
      #expect(pieces.counts.accepted == 300)
      guard case .register(let one) = pieces.rows, case .register(let other) = whole.rows else {
        Issue.record("no register")
        continue
      }
      #expect(one.id == other.id && one.agency == other.agency && one.region == other.region)
      #expect(one.moments == other.moments && one.numbers == other.numbers)
    }
  }

  @Test("A text that turns out to be Windows-1252 near its end is read as such")
  func windows1252() throws {
    try exports.write(
      Array(register.utf8) + [0x43, 0x2D, 0xE9, 0x31] + Array(",64.01,2024-03-01\n".utf8), "a.csv")
    try exports.write(
      Array("id,region,received\n".utf8)
        + (1...200).flatMap { Array("B-\($0),64.01,2024-03-01\n".utf8) } + [0x43, 0xE9, 0x31]
        + Array(",64.01,2024-03-01\n".utf8), "b.csv")
    let read = try outcomes(["a.csv", "b.csv"], piece: 50).map { try export($0) }
    guard case .register(let mixed) = read[0].rows, case .register(let plain) = read[1].rows else {
      Issue.record("no register")
      return
    }
    #expect(mixed.id[300] == "C-é1")
    #expect(mixed.agency?.words.first == "Dinas é1")
    #expect(plain.id[200] == "Cé1")
  }

  @Test("Outcomes are in the order of the files, though the largest is read first")
  func order() throws {
    let names = (0..<9).map { "\($0).csv" }
    for (index, name) in names.enumerated() {
      let rows = (0...(index * 37 % 9)).map { "\(name)-\($0),64.01,2024-03-01\n" }
      try exports.write("id,region,received\n" + rows.joined(), name)
    }
    let read = try outcomes(names + ["tiada.csv"], piece: 64)
    #expect(try read.prefix(9).map { try export($0).file } == names)
    #expect(
      try read.prefix(9).map { try export($0).counts.read } == names.indices.map { $0 * 37 % 9 + 1 }
    )
    guard case .failed(let problems) = read[9] else {
      Issue.record("\(read[9])")
      return
    }
    #expect(problems.map(\.code) == ["file-cannot-be-opened"])
  }

  @Test("A long note in sentences is told as one, and an own page as one")
  func notes() throws {
    try exports.write(register, "a.csv")
    try exports.write(
      String(repeating: "Mohon diperhatikan bahwa data ini belum lengkap.\n", count: 40),
      "catatan.txt")
    var ingestor = try Ingestor(IngestionOptions())
    ingestor.piece = 100
    var files = ["a.csv", "catatan.txt"].map {
      InputFile(path: url($0).path, label: $0, name: $0, folders: [])
    }
    for index in files.indices { files[index].folder = exports.path }
    guard case .skipped(let note) = ingestor.read(files)[1] else {
      Issue.record("not left out")
      return
    }
    #expect(note?.code == "file-left-out", "\(note?.message.en ?? "")")
  }
}
