package import Complaints
import Ingestion

/// How exports are read: the tables that files and options name, and what is kept of their rows.
package struct ReadingRequest: Sendable {
  /// A list of regions (`--regions`).
  package var regions: String?
  /// Profiles of exports, which win over the built-in ones.
  package var profiles: [String]
  /// Name or number of the sheet to read of each workbook.
  package var sheet: String?
  /// A table of assessments (`--assessments`).
  package var assessments: String?
  /// Code or name of the region that owns all files.
  package var region: String?
  /// Code or name of the region of files that do not name one.
  package var fallbackRegion: String?
  /// The day of registers that do not state when they were generated.
  package var generated: Day?
  package var keepsTitles: Bool
  /// The fields that will be asked for; nil: all.
  package var keptFields: Set<Field>?

  package init(
    regions: String? = nil, profiles: [String] = [], sheet: String? = nil,
    assessments: String? = nil, region: String? = nil, fallbackRegion: String? = nil,
    generated: Day? = nil, keepsTitles: Bool = false, keptFields: Set<Field>? = nil
  ) {
    self.regions = regions
    self.profiles = profiles
    self.sheet = sheet
    self.assessments = assessments
    self.region = region
    self.fallbackRegion = fallbackRegion
    self.generated = generated
    self.keepsTitles = keepsTitles
    self.keptFields = keptFields
  }

  /// The files that are read besides the exports.
  package var files: [String] { profiles + [regions, assessments].compactMap(\.self) }

  /// Reads the profiles.
  ///
  /// - Parameter list: Every region that exports can name.
  func ingestionOptions(_ list: RegionList) throws -> IngestionOptions {
    var options = IngestionOptions(
      regions: list, profiles: try loadedProfiles(), region: region, sheet: sheet,
      generated: generated, keepTitles: keepsTitles)
    options.keptFields = keptFields
    options.fallbackRegion = try fallbackRegion.map {
      try list.code(namedBy: $0, option: "--region")
    }
    return options
  }

  func loadedProfiles() throws -> [Profile] { try profiles.map(Profile.load(file:)) }
}
