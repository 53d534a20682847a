import Complaints
package import Diagnostics
import Ingestion

/// A register or a log from which a profile is drafted.
package struct DraftRequest: Sendable {
  package var file: String
  package var sheet: String?
  /// A list of regions.
  package var regions: String?
  package var language: Language

  package init(file: String, sheet: String?, regions: String?, language: Language) {
    self.file = file
    self.sheet = sheet
    self.regions = regions
    self.language = language
  }

  package func draft() throws -> DraftedProfile {
    let inputs = try Inputs(paths: [file], regions: regions)
    guard inputs.files.count == 1, let input = inputs.files.first else {
      throw DraftingProblems.oneRegister(file)
    }
    let list = try RegionList.merged(inputs)
    let ingestor = try Ingestor(IngestionOptions(regions: list, sheet: sheet))
    return DraftedProfile(draft: try ingestor.draft(input, language: language))
  }
}
