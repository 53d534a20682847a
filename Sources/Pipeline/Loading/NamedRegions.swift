package import Complaints
import Ingestion

extension RegionList {
  /// The built-in list with the user's own: that of the files, else the one that the archive keeps.
  static func merged(
    _ inputs: Inputs, kept: @autoclosure () throws -> [Region] = []
  ) throws -> RegionList {
    guard !inputs.regionTables.isEmpty else { return builtIn.adding(try kept()) }
    return try inputs.regionTables.reduce(builtIn) { try $0.adding($1) }
  }

  var byCode: [String: Region] {
    Dictionary(uniqueKeysWithValues: regions.map { ($0.code, $0) })
  }

  /// The regions of the user's own list: those without an export are listed too.
  var listedRegions: [Region] { listed.compactMap(region(code:)) }

  /// - Parameter option: Where the region was named, for the sentence that says it is unknown.
  package func code(namedBy name: String, option: String) throws -> String {
    guard case .one(let region) = named(name) else {
      throw LoadingProblems.unknownRegion(
        name, option: option, nearest: regionsNear(name).map(\.name))
    }
    return region.code
  }
}
