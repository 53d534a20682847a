import Archive
import Complaints
import Diagnostics
import Foundation
import Ingestion
import Scoring

/// Where complaints come from: files, an archive, or files that go into an archive first.
struct Source {
  let regions: RegionList
  /// The regions of a list that was given: those without an export are listed too.
  let listed: [Region]
  /// What was read in this run, in the order of paths.
  let read: [ReadExport]
  private let archive: Archive?

  init(files: [String], archive path: String?, options: ReadingOptions, talk: Talk) throws {
    let archive = try path.map { path in
      try Archive(opening: path, mode: .readWriteCreate)
    }
    self.archive = archive
    let listed: [Region] = []
    let regions = RegionList.builtIn
    self.regions = regions
    self.listed = listed
    let ingestor = try Ingestor(
      IngestionOptions(
        regions: regions, region: options.region, sheet: options.sheet,
        generated: options.generated, keepTitles: options.keepTitles))
    var read: [ReadExport] = []
    for file in files {
      let names = (FileManager.default.enumerator(atPath: file)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".csv") && $0 != "regions.csv" && $0 != "assessments.csv" }.sorted()
      for name in names {
        let (export, diagnostics) = try ingestor.read(
          InputFile(
            path: file + "/" + name, label: name, name: String(name.split(separator: "/").last!)))
        talk.say(diagnostics)
        read.append(ReadExport(export: export))
      }
    }
    self.read = read
  }

  func exports() throws -> [Export] {
    try archive?.exports() ?? read.map(\.export)
  }

  /// The number under which the archive keeps the ranking; nil without an archive.
  func publish(_ ranking: PublishedRanking) throws -> Int? {
    try archive?.publish(ranking)
  }

  var regionsByCode: [String: Region] {
    Dictionary(regions.regions.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
  }

  func code(namedBy name: String) throws -> String {
    guard case .one(let region) = regions.named(name) else {
      throw CommandProblems.unknownRegion(name, nearest: nil)
    }
    return region.code
  }
}

struct ReadExport { var export: Export }
