import Complaints
import Diagnostics
import Scoring

extension RegionList {
  /// The code of the region or agency that is called so in a ranking, or in the list of regions.
  func code(
    named name: String, among standings: [Standing], _ unit: UnitOfRanking
  ) throws -> String {
    if let found = standings.first(where: { $0.code == name || $0.name == name }) {
      return found.code
    }
    if unit == .agency {
      throw ExplainProblems.unknownAgency(name, option: "REGION", among: standings.map(\.code))
    }
    guard case .one(let named) = self.named(name) else {
      let alike = standings.map(\.name).filter { $0.lowercased().contains(name.lowercased()) }
      let near = regionsNear(name).map(\.name)
      throw LoadingProblems.unknownRegion(
        name, option: "REGION", nearest: alike.isEmpty ? near : alike)
    }
    return named.code
  }
}
